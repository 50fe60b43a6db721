"""The parts of a cell or line: cut at its signs, joined again where a name holds one."""

import re
from collections.abc import Sequence

from lmdesk.domain.post_words import INSTITUTION, POSITION, UNIT, head_kind, kind_of
from lmdesk.domain.text import script_of

_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_HARD = re.compile(
    r"\s*[\n\t|;；•·]+\s*|\s+[-–—]\s+|\s*[:：](?=\s)\s*|\s*[–—]\s*|\s{3,}", re.IGNORECASE
)
_SLASH = re.compile(r"\s+[/／]\s+")
_COMMA = re.compile(r"\s*[,，、]\s*")
_STOP = re.compile(r"(?<=[a-zà-ỹ]{5})\.\Z|\A\.+\Z")
_LEGAL_FORM = re.compile(r"(?:co|corp|gmbh|inc|jsc|limited|llc|ltd|plc|s\.?a)\b\.?", re.IGNORECASE)
_LISTING = re.compile(r"\band\b|&|\bet\b|\bvà\b")
_UNSPACED = frozenset(("Hans", "Thai", "Laoo", "Khmr", "Mymr"))
ACRONYM = re.compile(r"(?=[a-z&/-]*[A-Z][a-z0-9&/-]*[A-Z])[A-Z][A-Za-z0-9&/-]{1,9}")
"""GDF, R2V, MoNRE: two capitals at least."""

_BODY_BY_ACRONYM = re.compile(rf"{ACRONYM.pattern}(?:\s+(?:of|in)\s+\S.*)?")
_TASKS = frozenset(["HR", "IT", "ICT", "PR", "RD", "GIS", "QA", "CSR", "ESG", "R&D", "M&E"])
"""Acronyms of what somebody does, not of a body: "Head of HR"."""

_OF = re.compile(
    r"\s+(?:(?:de |à )l['’]|(?:(?:of|at|from|for|in|with)\s+the|of(?!\s+state\b)|at|from|for"
    r"|de la|du|des|de|à la|à)\s+)",
    re.IGNORECASE,
)


def parts_of(text: str) -> list[str]:
    """Cut at every sign; brackets are parts where they speak of a post or a body.

    "Ministry of Agriculture, Forestry and Fisheries", "Heron Co., Ltd." and the two names of
    one body ("Lake Centre / River Centre") stay whole.
    """
    flat = _BRACKETS.sub(_bracket, text)
    parts: list[str] = []
    for hard in _HARD.split(flat):
        joint: list[str] = []
        for side in _SLASH.split(hard):
            pieces = [each for piece in _COMMA.split(side) for each in _words(piece)]
            pieces = _rejoined([piece for piece in pieces if piece])
            if joint and pieces and _are_bodies(joint[-1], pieces[0]):
                joint[-1] += f" / {pieces.pop(0)}"
            joint += pieces
        parts += joint
    tidy = (_STOP.sub("", part.strip(" ,;\u3000")) for part in parts)
    return [part for part in tidy if part]


def divided(text: str) -> list[tuple[str | None, str]]:
    """Divide "Specialist of Delta Unit of River Fund" into its phrases and what each is.

    A phrase of which nothing is known, and one that only speaks of a body ("Head of Office"),
    comes back whole.
    """
    kind = kind_of(text)
    if kind not in (POSITION, UNIT):
        return [(kind, text)]
    for joint in _OF.finditer(text):
        before, behind = text[: joint.start()], text[joint.end() :]
        inner = head_kind(behind)
        if kind == UNIT and " " not in before:
            continue
        if inner is None and _BODY_BY_ACRONYM.fullmatch(behind) and behind not in _TASKS:
            return [(kind, before), (INSTITUTION, behind)]
        named = " " in behind or ACRONYM.fullmatch(behind)
        in_prose = behind[:1].islower() and not text.islower()
        if inner in (UNIT, INSTITUTION) and named and not in_prose:
            return [(kind, before), *divided(behind)]
    return [(kind, text)]


def _are_bodies(left: str, right: str) -> bool:
    return kind_of(right) == INSTITUTION == divided(left)[-1][0]


def _words(text: str) -> list[str]:
    """Cut at its spaces what is written without any inside a phrase.

    That is Chinese where one of the words is a post or a body, and Thai, Lao, Khmer and Burmese
    where all are.
    """
    words = text.split()
    if len(words) < 2 or text.isascii() or script_of(text) not in _UNSPACED:
        return [text]
    tell = any if script_of(text) == "Hans" else all
    return words if tell(map(kind_of, words)) else [text]


def _bracket(found: re.Match[str]) -> str:
    """Write a bracket as a part of its own where it tells something, else as it is."""
    inside = found[1].strip()
    if ACRONYM.fullmatch(inside) and kind_of(found.string[: found.start()].rstrip()) is not None:
        before = re.split(r"[\n|;,，:]", found.string[: found.start()])[-1]
        return "" if kind_of(before) in (INSTITUTION, UNIT) else found.group()
    if any(kind_of(piece) for piece in _COMMA.split(inside) if piece):
        return f" | {inside} | "
    return found.group()


def _rejoined(pieces: Sequence[str]) -> list[str]:
    """Join again what a comma inside the name of a body had divided."""
    parts: list[str] = []
    for piece in pieces:
        before = parts[-1] if parts else ""
        form = before and _LEGAL_FORM.fullmatch(piece)
        if form or (_LISTING.search(piece) and _goes_on(before, piece)):
            parts[-1] = f"{before}, {piece}"
        else:
            parts.append(piece)
    return parts


def _goes_on(before: str, piece: str) -> bool:
    """Tell whether a piece only lists more of what a body is about ("…, Forestry and Fish")."""
    return kind_of(before) in (INSTITUTION, UNIT) and kind_of(piece) is None
