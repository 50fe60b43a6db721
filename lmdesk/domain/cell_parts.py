"""The parts of a cell: cut at its signs, joined again where a name holds a comma, "A of B"."""

import re
from collections.abc import Sequence

from lmdesk.domain.post_words import BODY, POST, UNIT, ends_in_body, kind_of
from lmdesk.domain.text import script_of

_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_HARD = re.compile(r"\s*[\n|;；•]+\s*|\s+[/／]\s+|\s+[-–—]+\s+|\s*[:：](?=\s)\s*|\s*[–—]\s*")
_COMMA = re.compile(r"\s*[,，、]\s*")
_STOP = re.compile(r"(?<=[a-zà-ỹ]{5})\.\Z|\A\.+\Z")
ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,9}")
"""An acronym of a body: "GDF", "R2V"."""

_OF = re.compile(r"\s+(?:of|de|du|à|at|from|for)\s+(?:the\s+|la\s+|l['’])?", re.IGNORECASE)


def parts_of(text: str) -> list[str]:
    """Cut at every sign; brackets are parts where they speak of a post or a body."""
    flat = _BRACKETS.sub(_bracket, text)
    parts: list[str] = []
    for hard in _HARD.split(flat):
        pieces = [each for piece in _COMMA.split(hard) for each in _han_words(piece)]
        parts += rejoined([piece for piece in pieces if piece])
    tidy = (_STOP.sub("", part.strip(" ,;\u3000")) for part in parts)
    return [part for part in tidy if part]


def _han_words(text: str) -> list[str]:
    """Cut Chinese text at its spaces where one of the words is a post or a body."""
    words = text.split()
    if len(words) > 1 and script_of(text) == "Hans" and any(map(kind_of, words)):
        return words
    return [text]


def _bracket(found: re.Match[str]) -> str:
    """Write a bracket as a part of its own where it tells something, else as it is."""
    inside = found[1].strip()
    if ACRONYM.fullmatch(inside) and kind_of(found.string[: found.start()].rstrip()) is not None:
        before = re.split(r"[\n|;,，:]", found.string[: found.start()])[-1]
        return "" if kind_of(before) in (BODY, UNIT) else found.group()
    pieces = _COMMA.split(inside)
    if any(kind_of(piece) for piece in pieces if piece):
        return f" | {inside} | "
    return found.group()


def rejoined(pieces: Sequence[str]) -> list[str]:
    """Join again what a comma inside the name of a body had divided.

    "Ministry of Agriculture, Forestry and Fisheries" and "Co., Ltd." are one.
    """
    parts: list[str] = []
    for piece in pieces:
        before = parts[-1] if parts else ""
        tail = re.fullmatch(r"(?:ltd|inc|llc|plc|limited|jsc|s\.?a\.?)\.?", piece, re.IGNORECASE)
        listed = re.search(r"\band\b|&|\bet\b|\bvà\b", piece) is not None
        if (before and tail) or (
            before and kind_of(before) in (BODY, UNIT) and kind_of(piece) is None and listed
        ):
            parts[-1] = f"{before}, {piece}"
        else:
            parts.append(piece)
    return parts


def divided_post(text: str) -> tuple[str, list[str]]:
    """Divide "Specialist of Delta Unit of River Fund" into the post and the bodies behind it."""
    for found in _OF.finditer(text):
        behind = text[found.end() :]
        kind = kind_of(behind)
        if kind in (BODY, UNIT) and " " in behind and kind_of(text[: found.start()]) == POST:
            return text[: found.start()], _divided_bodies(behind)
    return text, []


def _divided_bodies(text: str) -> list[str]:
    for found in _OF.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        if ends_in_body(before) and " " in before and kind_of(behind) == BODY:
            return [before, *_divided_bodies(behind)]
    return [text]
