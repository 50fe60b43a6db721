"""What a workbook for a focal point keeps out of sight: for whom its rows are, and their cells."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from lmdesk.domain.three_way import cell_key

MARK = "lmdesk round trip 1"
"""The first cell of the hidden sheet. A later layout of it gets another number."""

ID_HEADING = "ID"
"""Heading of the hidden column with the uid of each person."""

NOBODY: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """The hidden part of a workbook that went out.

    `desk` names the desk it comes from, `event` is the code of an event or "". `headings` and
    `fields` describe the columns; `base` holds by uid what each cell of the row held.
    `is_whole` is False where somebody has changed this sheet: then it proves nothing.
    """

    desk: str
    event: str
    fields: tuple[str, ...]
    headings: tuple[str, ...]
    base: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOBODY)
    is_whole: bool = True


def hidden_rows(trip: RoundTrip) -> list[list[str]]:
    """Return the rows of the hidden sheet."""
    rows = [
        [MARK, trip.desk, trip.event, ""],
        ["fields", *trip.fields],
        ["headings", *trip.headings],
        *([uid, *cells] for uid, cells in trip.base.items()),
    ]
    rows[0][3] = _check(rows)
    return rows


def read_hidden(rows: Iterable[Sequence[str]]) -> RoundTrip | None:
    """Return what a hidden sheet says, or None where it is none of ours.

    Lists for drop-downs, which lie further right in the same sheet, are not looked at.
    """
    texts = [[cell_key(cell) for cell in row] for row in rows]
    texts = [row for row in texts if row and row[0]]
    if len(texts) < 3 or texts[0][0] != MARK or texts[1][0] != "fields":
        return None
    fields = []
    for name in texts[1][1:]:
        if not name:
            break
        fields.append(name)
    width = len(fields) + 1
    head = [*texts[0], "", "", ""][:4]
    body = [[*row, *[""] * width][:width] for row in texts[1:]]
    check = head[3]
    return RoundTrip(
        desk=head[1],
        event=head[2],
        fields=tuple(fields),
        headings=tuple(body[1][1:]),
        base={row[0]: tuple(row[1:]) for row in body[2:]},
        is_whole=check == _check([head, *body]),
    )


def _check(rows: Sequence[Sequence[str]]) -> str:
    """Return a check value over what the sheet says, however programs write it down again."""
    said = [rows[0][:3], *rows[1:]]
    lines = ["\x1f".join(map(cell_key, row)).rstrip("\x1f") for row in said]
    return hashlib.sha256("\x1e".join(lines).encode()).hexdigest()[:32]
