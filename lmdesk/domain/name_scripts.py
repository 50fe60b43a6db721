"""Names in other scripts than Latin: where Han, Thai, Lao, Khmer and Burmese names divide."""

from typing import NamedTuple

from lmdesk.domain.name_order import Split, whole
from lmdesk.domain.names import NameOrder
from lmdesk.domain.surnames import SurnameTable

JOINED = frozenset({"Hans", "Hang", "Jpan"})
"""Scripts whose names are printed without a space."""

_BY_SCRIPT = ("script",)
_MIDDLE_DOTS = "·•・‧∙"
_GIVEN_FIRST = Split(NameOrder.GIVEN_FIRST, 0, 0, _BY_SCRIPT, True)
_SURNAME_FIRST = Split(NameOrder.SURNAME_FIRST, 0, 0, _BY_SCRIPT, True)
_SURNAME_FIRST_UNSURE = Split(NameOrder.SURNAME_FIRST, 0, 0, _BY_SCRIPT, False)
_LONGEST_SURNAME = 2


class Divided(NamedTuple):
    """A name in its printed form and its parts; `surname` is empty for a whole name."""

    printed: str
    given: str
    surname: str
    split: Split


def divide(text: str, script: str, surnames: SurnameTable) -> Divided:
    """Divide a name by the custom of its script.

    Han and Hangul: the first character, or a compound surname, is the surname; a name with a
    middle dot is whole. Thai and Lao: the first word is the given name, all else the surname
    (ณ ลำเปา, แซ่ลิ้ม). Khmer: the first word is the surname. All others are whole.
    """
    if script in JOINED:
        return _divide_joined(text, script, surnames)
    first, _, rest = text.partition(" ")
    if not rest or script not in {"Thai", "Laoo", "Khmr"}:
        return Divided(text, text, "", whole(_BY_SCRIPT, sure=script in {"Mymr"} or not rest))
    if script == "Khmr":
        return Divided(text, rest, first, _SURNAME_FIRST)
    return Divided(text, first, rest, _GIVEN_FIRST)


def _divide_joined(text: str, script: str, surnames: SurnameTable) -> Divided:
    parts = text.split(" ")
    printed = "".join(parts)
    size = len(printed)
    if size == 1 or any(dot in printed for dot in _MIDDLE_DOTS):
        return Divided(printed, printed, "", whole(_BY_SCRIPT))
    if size == 2 and surnames.is_compound(printed):
        return Divided(printed, printed, "", whole(_BY_SCRIPT, sure=False))
    if surnames.is_compound(printed[:2]):
        return Divided(printed, printed[2:], printed[:2], _SURNAME_FIRST)
    if len(parts) == 2 and len(parts[0]) <= _LONGEST_SURNAME:
        return Divided(printed, parts[1], parts[0], _SURNAME_FIRST)
    if script == "Jpan" or size > 4 or len(parts) == 2:
        return Divided(printed, printed, "", whole(_BY_SCRIPT, sure=False))
    split = _SURNAME_FIRST if size < 4 else _SURNAME_FIRST_UNSURE
    return Divided(printed, printed[1:], printed[0], split)
