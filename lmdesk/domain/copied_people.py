"""Rows of people that were copied out of the window, and how pasted rows are known among them."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lmdesk.domain.text import fold

NAME = "name"


class CopiedPeople(NamedTuple):
    """Rows as they went to the clipboard.

    `desk` names the desk; `keys` and `headings` describe the columns; `rows` hold the uid of a
    person and the text of each cell.
    """

    desk: str
    keys: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


class PastedBlock(NamedTuple):
    """Pasted cells as the columns of a copy: `places` by key, and the rows under the headings.

    `others` are the places of columns that the copy does not have, with their headings.
    `is_headed` is False where there are no headings, only as many columns as were copied.
    """

    places: Mapping[str, int]
    others: tuple[tuple[int, str], ...]
    rows: tuple[tuple[str, ...], ...]
    is_headed: bool


def written(copied: CopiedPeople) -> str:
    """Return copied rows as text, for a second format of the clipboard."""
    return json.dumps(copied, ensure_ascii=False)


def read_back(text: str) -> CopiedPeople | None:
    """Return copied rows from their text; None for anything else."""
    try:
        desk, keys, headings, rows = json.loads(text)
        people = tuple((str(uid), tuple(map(str, cells))) for uid, cells in rows)
        found = CopiedPeople(str(desk), tuple(map(str, keys)), tuple(map(str, headings)), people)
    except (ValueError, TypeError):
        return None
    width = len(found.keys)
    whole = len(found.headings) == width and all(len(cells) == width for _, cells in people)
    return found if whole else None


def block_of(copied: CopiedPeople, cells: Sequence[Sequence[str]]) -> PastedBlock | None:
    """Return pasted cells as the columns of a copy; None where they are other columns."""
    if not cells:
        return None
    keys = {fold(h): key for key, h in zip(copied.keys, copied.headings, strict=True)}
    first = [fold(cell) for cell in cells[0]]
    places: dict[str, int] = {}
    for place, heading in enumerate(first):
        key = keys.get(heading)
        if key is not None:
            places.setdefault(key, place)
    said = sum(bool(heading) for heading in first)
    if places and 2 * len(places) >= said:
        known = set(places.values())
        others = tuple(
            (place, cells[0][place])
            for place, heading in enumerate(first)
            if heading and place not in known
        )
        return PastedBlock(places, others, tuple(map(tuple, cells[1:])), True)
    width = len(copied.keys)
    if width > 1 and all(len(row) == width for row in cells):
        return PastedBlock(
            dict(zip(copied.keys, range(width), strict=True)), (), tuple(map(tuple, cells)), False
        )
    return None


def told_apart(copied: CopiedPeople, block: PastedBlock) -> dict[int, int]:
    """Return which pasted row is which copied row, by their places; a row that is new is left out.

    A row is known by being equal, else by the name of one person who is not taken yet, else by
    its place in a block of the same length: there it must agree in half of what it says, or the
    block has no names at all.
    """
    keys = list(block.places)
    at = [copied.keys.index(key) for key in keys]
    mine = [tuple(cells[place] for place in at) for _, cells in copied.rows]
    theirs = [tuple(_cell(row, block.places[key]) for key in keys) for row in block.rows]
    found: dict[int, int] = {}
    _pair(found, theirs, mine)
    if NAME in keys:
        name = keys.index(NAME)
        names = [fold(row[name]) for row in mine]
        unique = [text if names.count(text) == 1 else f"\0{n}" for n, text in enumerate(names)]
        _pair(found, [fold(row[name]) for row in theirs], unique)
    if len(theirs) == len(mine):
        taken = set(found.values())
        for place, row in enumerate(theirs):
            if place in found or place in taken:
                continue
            if NAME not in keys or _agrees(row, mine[place]):
                found[place] = place
    return found


def _pair(found: dict[int, int], theirs: Sequence[object], mine: Sequence[object]) -> None:
    """Pair equal rows that are not paired yet, each of the copy once."""
    free: dict[object, list[int]] = {}
    taken = set(found.values())
    for place, row in enumerate(mine):
        if place not in taken:
            free.setdefault(row, []).append(place)
    for place, row in enumerate(theirs):
        if place not in found and free.get(row):
            found[place] = free[row].pop(0)


def _agrees(row: Sequence[str], known: Sequence[str]) -> bool:
    said = [(cell, held) for cell, held in zip(row, known, strict=True) if cell or held]
    equal = sum(cell == held for cell, held in said)
    return equal > 0 and 2 * equal >= len(said)


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""
