"""A post in words: "Deputy Director of the Department of X, Ministry of Y" taken apart."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.native_names import split_native
from lmdesk.domain.phrase_words import INSTITUTION, POSITION, UNIT, kind_of
from lmdesk.domain.text import one_line, script_of

_COMPANY = re.compile(
    r",\s*(?=(?:Ltd|Inc|LLC|Limited|PLC|Co|S\.?A|GmbH|JSC|Corp)\b)", re.IGNORECASE
)
_CUT = re.compile(r"\s*[,，;；、|\t]\s*|\s+[-–—·•]\s+|\s{3,}")
_OF = re.compile(
    r"\s+(?:of the|of|at the|at|in the|from the|from|with the|for the|de la|de l['’]|du|des|de"
    r"|à la)\s+",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"(?=[a-z&/-]*[A-Z][a-z&/-]*[A-Z])[A-Z][A-Za-z&/-]{1,9}")
"""VRCO, MoNRE: two capitals at least."""
_BODY_BY_ACRONYM = re.compile(rf"{ACRONYM.pattern}(?:\s+(?:of|in)\s+\S.*)?")
_ALSO = re.compile(r"\s*[(（]([A-Za-z][\w&/-]{1,11})[)）]\s*$")
_LEAD = re.compile(
    r"^(?:the|our|currently|now|as|is|a|an|who is|he is|she is|le|la|l['’])\s+", re.IGNORECASE
)
_HELD = "\ue000"


class Post(NamedTuple):
    """What somebody is and where, as printed; `rest` are pieces that say nothing of it."""

    position: str | None = None
    unit: str | None = None
    institution: str | None = None
    rest: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is known."""
        return not (self.position or self.unit or self.institution)


NO_POST = Post()


def segments(text: str) -> list[str]:
    """Cut a line at commas, strokes and tabs; ", Ltd." stays with its company."""
    held = _COMPANY.sub(_HELD, text)
    parts = (part.replace(_HELD, ", ").strip() for part in _CUT.split(held))
    return [part for part in parts if part]


def read_post(parts: Sequence[str], *, acronyms: bool = True) -> Post:
    """Read pieces of a post in order; of two of a kind the one in Latin letters counts.

    Without `acronyms` a lone word in capitals says nothing.
    """
    found: dict[str, str] = {}
    native: dict[str, str] = {}
    rest: list[str] = []
    for part in parts:
        for read, text in _readings(part):
            kind = read
            if read is None and acronyms and found and ACRONYM.fullmatch(text):
                kind = INSTITUTION if INSTITUTION not in found else None
            if kind is None:
                rest.append(text)
            elif kind in found and script_of(text) == "Latn":
                _second(found, kind, text, rest)
            elif script_of(text) == "Latn":
                found[kind] = text
            else:
                native.setdefault(kind, text)
    values = {**native, **found}
    return Post(values.get(POSITION), values.get(UNIT), values.get(INSTITUTION), tuple(rest))


def is_post(text: str) -> bool:
    """Tell whether every piece of a line is part of a post."""
    post = read_post(segments(text), acronyms=False)
    return not post.is_empty and not post.rest


def _second(found: dict[str, str], kind: str, text: str, rest: list[str]) -> None:
    """Take in a second phrase of a kind: two posts are both kept, of bodies the larger is last."""
    former = found[kind]
    if former == text:
        return
    if _is_native_of(former, text):
        found[kind] = text
    elif kind == POSITION:
        found[kind] = f"{former}, {text}"
    elif UNIT not in found:
        found[UNIT], found[kind] = former, text
    elif kind == UNIT:
        found[kind] = f"{former}, {text}"
    else:
        rest.append(text)


def _is_native_of(former: str, text: str) -> bool:
    """Tell whether the second phrase is the English name beside a Vietnamese one."""
    return not former.isascii() and text.isascii()


def _readings(part: str) -> list[tuple[str | None, str]]:
    """Read one piece: what it is, and the piece behind "of the" that is another thing."""
    text = one_line(part).strip(" .;,，。*·•")
    text = _ALSO.sub("", text)
    if not text:
        return []
    latin, other = split_native(text)
    if other:
        return [*_readings(other), *_readings(latin)]
    text = _LEAD.sub("", text)
    kind = kind_of(text)
    for joint in _OF.finditer(text):
        behind = text[joint.end() :]
        inner = kind_of(behind)
        if inner is None and kind in (POSITION, UNIT) and _BODY_BY_ACRONYM.fullmatch(behind):
            return [(kind, text[: joint.start()].strip()), (INSTITUTION, behind)]
        is_inner = inner in (UNIT, INSTITUTION) and behind[:1].isupper()
        if not is_inner or (kind == inner and kind == INSTITUTION):
            continue
        before = text[: joint.start()].strip()
        if (kind in (POSITION, UNIT) or not before) and not _is_part(before, behind):
            return [(kind, before), *_readings(behind)]
    return [(kind, text)]


def _is_part(before: str, behind: str) -> bool:
    """Tell whether a bare noun follows: in "Chief of Office" there is no office to name."""
    return " " not in behind.strip() and not ACRONYM.fullmatch(behind)
