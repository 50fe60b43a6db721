"""Several people in one cell: who they are, and who only comes along."""

import re
from typing import NamedTuple

from lmdesk.domain.combined_cells import CombinedCells
from lmdesk.domain.name_cells import read_name_cell
from lmdesk.domain.person_cells import PersonCell
from lmdesk.domain.post_words import kind_of
from lmdesk.domain.text import fold_words, script_of

SPOUSE, COMPANION, INTERPRETER = "spouse", "accompanying person", "interpreter"

_SPOUSE = (
    r"wife|husband|spouse|[ée]pouse|[ée]poux|femme|mari|conjointe?|phu nhân|vợ|chồng"
    r"|夫人|太太|配偶|丈夫|ภริยา|ภรรยา|สามี|คู่สมรส|ພັນລະຍາ|ສາມີ|ភរិយា|ស្វាមី|ဇနီး|ခင်ပွန်း"
)
_COMES_ALONG = re.compile(
    r"[\s,;(（/–-]*(?:"
    rf"\b(?:accompanied by|together with|with|and|&|et|cùng(?: với)?|và|avec"
    r"|accompagnée? (?:de|par|d['’]))"
    rf"\s*(?:(?:his|her|the|son|sa|l['’])\s*)?(?P<spouse>{_SPOUSE})\b"
    rf"|[(（]\s*(?P<label>{_SPOUSE})\s*[:：]"
    r"|[携偕](?P<chinese>夫人|太太|丈夫|配偶)|พร้อม(?:ด้วย)?(?P<thai>ภริยา|ภรรยา|สามี|คู่สมรส)"
    r"|\b(?:accompanied by|accompagnée? (?:de|par))\b"
    r")[\s:：,)）]*",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*[\n;；|]+\s*|\s+[/／]\s+|\s*[&+]\s*|\s+(?:and|et|và|with)\s+|\s+和\s+|\s*(?:ແລະ|និង|နှင့်)\s*"
    r"|\s+และ\s*|\s*[,，]\s*|\s*\(\s*",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    r"(?P<first>(?:Mr|M|Dr|Prof|Hon|H\.?E|Ông)\b\.?)\s*(?:and\b|&|et\b|và\b)\s*"
    r"(?P<second>(?:Mrs|Mme|Madame|Ms|bà)\b\.?)\s+(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


class Someone(NamedTuple):
    """One person of a cell. `role` is set for who only comes along (spouse, interpreter).

    `titled` is False for two names without titles: they may be anything, so nothing is shared.
    `spouse` is the title of a spouse of whom nothing else is said ("Mr. and Mrs. REED").
    """

    cell: PersonCell
    role: str | None = None
    titled: bool = True
    spouse: str = ""

    @property
    def says_more(self) -> bool:
        """Tell whether the cell says more of this person than a name."""
        return self.cell.combined or bool(self.spouse)


class PeopleInCells:
    """Reads the people of a cell; most cells hold one."""

    def __init__(self, cells: CombinedCells) -> None:
        self._cells = cells

    def read(self, text: str, country: str | None = None) -> tuple[Someone, ...]:
        """Return the people of a cell of names in order; an empty tuple where nobody is named.

        People are told apart by their titles; two whole names without titles are two people
        too. A body or a post between signs is no person.
        """
        couple = _COUPLE.match(text)
        if couple is not None:
            first, *others = self.read(f"{couple['first']} {couple['rest']}", country)
            return (first._replace(spouse=couple["second"]), *others)
        along = _COMES_ALONG.search(text)
        if along is not None and along.start():
            return self._with_companion(text, along, country)
        pieces = self._pieces(text, country)
        if len(pieces) > 1:
            return tuple(Someone(self._cells.read(piece, country)) for piece in pieces)
        found = self._cells.read(text, country)
        if found.combined:
            return (Someone(found),)
        parts = [part for part in _CUT.split(text) if part]
        if not any(map(kind_of, parts)) and len(set(map(script_of, parts))) == 1:
            names = read_name_cell(text).names
            if len(names) > 1:
                return tuple(Someone(PersonCell(name), None, titled=False) for name in names)
        return (Someone(found),)

    def _with_companion(
        self, text: str, along: re.Match[str], country: str | None
    ) -> tuple[Someone, ...]:
        said = along["spouse"] or along["label"] or along["chinese"] or along["thai"]
        rest = text[along.end() :].strip(" ,;)）\n")
        main = self.read(text[: along.start()].strip(), country)
        if not re.search(r"[^\W\d_]", rest):
            return main
        return (*main, Someone(self._cells.read(rest), SPOUSE if said else COMPANION))

    def _pieces(self, text: str, country: str | None) -> list[str]:
        """Cut a cell in front of every title with a name, where there are two and more."""
        starts: list[int] = []
        seen: list[tuple[str, ...]] = []
        scripts: set[str] = set()
        at = 0
        cuts = [*_CUT.finditer(text)]
        for end, following in [*((cut.start(), cut.end()) for cut in cuts), (len(text), len(text))]:
            piece = text[at:end].strip(" )")
            words = fold_words(piece)
            if piece and self._cells.is_person(piece, country) and words not in seen:
                starts.append(at)
                seen.append(words)
                scripts.add(script_of(piece))
            at = following
        if len(starts) < 2 or len(scripts) > 1:
            return [text]
        starts[0] = 0
        ends = [*starts[1:], len(text)]
        return [_tidy(text[start:end]) for start, end in zip(starts, ends, strict=True)]


def _tidy(piece: str) -> str:
    """Return a piece without the sign or little word that stood before the next person."""
    return re.sub(
        r"(?:\s+(?:and|et|và|with|และ|和)|[\s,;；|/／&+(]|ແລະ|និង|နှင့်)+\Z", "", piece, flags=re.I
    )
