"""What the head of a letter says for all who are named in it: institution and country."""

import re
from collections.abc import Sequence

from lmdesk.domain.letter_found import Found, LetterReaders
from lmdesk.domain.letter_lines import BLANK, TEXT, Line
from lmdesk.domain.letter_people import LetterFacts
from lmdesk.domain.list_facts import is_name_of
from lmdesk.domain.post_phrases import read_post
from lmdesk.domain.post_words import INSTITUTION, kind_of
from lmdesk.domain.surnames import looks_vietnamese
from lmdesk.domain.text import one_line

_HEAD = 14
_ADDRESSED = re.compile(
    r"^(?:to|attn|attention|dear|subject|re|cc|kính gửi|à|objet|เรียน|ຮຽນ|致)\b\s*[:,.]?",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"\s{3,}|\t")
_BEHALF = re.compile(
    r"\b(?:on behalf of|au nom (?:de la|du|de)|thay mặt)\s+(?:the\s+)?"
    r"(?P<body>[^,.;\n]{4,120}?)(?=,|\.|;|\s+(?:I|we|it)\b|$)",
    re.IGNORECASE,
)
_LIST_OF = re.compile(
    r"\b(?:list|nominations?|delegat\w+|participants|danh sách|liste)\b.{0,60}\b(?:from|of|de"
    r"|du)\b",
    re.IGNORECASE,
)


def letter_facts(
    lines: Sequence[Line], people: Sequence[Found], readers: LetterReaders
) -> LetterFacts:
    """Return what the letterhead and the heading of a list say.

    Nothing is taken from lines that address somebody, nor from mails, whose people have posts of
    their own.
    """
    first = min((min(p.lines | {p.row}) for p in people if p.comes), default=0)
    head = _head(lines, first)
    institution = next(
        (part for line in head for part in _parts(line) if kind_of(part) == INSTITUTION), None
    )
    behalf = next((f["body"] for line in lines if (f := _BEHALF.search(line.text))), None)
    if institution is None and behalf:
        institution = read_post([behalf]).institution
    texts = [one_line(part) for line in head for part in _parts(line)]
    country = _country(texts, lines, people, readers)
    seen = [country] if country else []
    return LetterFacts(institution, country, tuple(seen))


def _head(lines: Sequence[Line], first: int) -> list[Line]:
    """Return the lines of the letterhead: short ones, before anybody is addressed or named."""
    head: list[Line] = []
    for line in lines[: min(_HEAD, max(first - 1, 0))]:
        if line.kind not in (TEXT, BLANK) or _ADDRESSED.match(line.text):
            break
        if line.kind == TEXT and len(line.text) < 160 and not line.text.endswith("."):
            head.append(line)
    return head


def _parts(line: Line) -> list[str]:
    return [part for part in _COLUMNS.split(line.text) if part.strip()]


def _country(
    head: Sequence[str], lines: Sequence[Line], people: Sequence[Found], readers: LetterReaders
) -> str | None:
    codes = {readers.countries.country_in_text(text) for text in head} - {None}
    if len(codes) == 1:
        return codes.pop()
    for line in lines:
        if line.kind == TEXT and "presents its compliments" in line.text.casefold():
            embassy = readers.countries.embassy_in_text(line.text.split("presents")[0])
            return embassy[0] if embassy else None
        if line.kind == TEXT and _LIST_OF.search(line.text) and len(line.text) < 100:
            code = readers.countries.country_in_text(line.text)
            if code:
                return code
    names = [person.name for person in people if person.comes]
    if any(map(looks_vietnamese, head)) and names and all(is_name_of(n, "vi") for n in names):
        return "VN"
    return None
