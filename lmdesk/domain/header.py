"""The header rows of a sheet: where the headings stand, over one to three rows."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from lmdesk.domain.cells import cell_text, is_blank
from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.sheet import CellValue, MergedRange, Row, Sheet
from lmdesk.domain.sheet_kinds import is_attendance, is_logistics

SEARCHED_ROWS = 40
"""Headings further down than this are not looked for."""

DEEPEST = 3
_LONGEST_HEADING = 60
_WORTH_OF_A_FORM = 0.4
_COST_OF_A_ROW = 0.6
_PERSON_FIELDS = frozenset(("name", "surname", "given", "native_name", "institution", "email"))


class Header(NamedTuple):
    """Where the headings are. `rows` count from 1, in order.

    `stacks` gives for each column, counted from 0, its headings from the top down; a column
    without a heading has an empty tuple.
    """

    rows: tuple[int, ...]
    stacks: tuple[tuple[str, ...], ...]

    @property
    def data_starts(self) -> int:
        """The position in the sheet, from 0, of the first row under the headings."""
        return self.rows[-1] if self.rows else 0


def find_header(sheet: Sheet, headings: HeadingTable) -> Header | None:
    """Return the header rows of a sheet, or None when there are none.

    Every block of one to three rows near the top is weighed by the number of different fields
    that its headings name; rows that hold data are no headings. Group headings in merged cells
    above the found row join it. Of equal rows the first is the header, the others repeat it.
    """
    rows = [_texts(row) for row in sheet.rows[:SEARCHED_ROWS]]
    looks = [_looks_like_headings(sheet.rows[at], texts) for at, texts in enumerate(rows)]
    best: tuple[float, int, int] | None = None
    seen: set[tuple[str, ...]] = set()
    for first in range(len(rows)):
        if tuple(rows[first]) in seen:
            continue
        seen.add(tuple(rows[first]))
        for depth in range(1, DEEPEST + 1):
            if first + depth > len(rows) or not looks[first + depth - 1]:
                break
            if depth > 1 and _is_labelled(rows[first]):
                break
            score = _score(_stacks(rows, first, depth, sheet.merged), headings)
            score -= _COST_OF_A_ROW * (depth - 1)
            if _asks(rows, first + depth):
                continue
            if _is_a_form(rows, first + depth):
                score *= _WORTH_OF_A_FORM
            if score > 0 and (best is None or score > best[0] + 1e-9):
                best = score, first, depth
    if best is None:
        return None
    _, first, depth = best
    while depth < DEEPEST and first > 0 and _groups_above(rows, first, sheet.merged, headings):
        first, depth = first - 1, depth + 1
    numbers = tuple(range(first + 1, first + depth + 1))
    return Header(numbers, _stacks(rows, first, depth, sheet.merged))


def told_header(sheet: Sheet, rows: Sequence[int]) -> Header:
    """Return the headings of rows that a person named, as one block; none where there are none.

    `rows` count from 1; those that the sheet does not have are left out.
    """
    numbers = tuple(row for row in rows if 1 <= row <= len(sheet.rows))
    if not numbers:
        return Header((), ())
    texts = [_texts(row) for row in sheet.rows[: numbers[-1]]]
    return Header(numbers, _stacks(texts, numbers[0] - 1, len(numbers), sheet.merged))


def _texts(row: Row) -> list[str]:
    return [cell_text(value).strip() for value in row]


def _looks_like_headings(row: Row, texts: Sequence[str]) -> bool:
    """Tell whether a row can hold headings: some text, hardly any numbers, dates, addresses."""
    filled = [(value, text) for value, text in zip(row, texts, strict=True) if text]
    data = sum(_is_data(value, text) for value, text in filled)
    return bool(filled) and data <= len(filled) * 0.2


def _is_data(value: CellValue, text: str) -> bool:
    if isinstance(value, int | float | date | datetime):
        return True
    digits = sum(character.isdigit() for character in text)
    return digits > 4 or ("@" in text and len(text) > 1) or len(text) > 2 * _LONGEST_HEADING


def _is_labelled(row: Sequence[str]) -> bool:
    """Tell whether a row is a line such as "Country: | Laos", not a row of group headings."""
    filled = [text for text in row if text]
    return bool(filled) and filled[0].endswith((":", "：")) and len(filled) <= 2


def _asks(rows: Sequence[Sequence[str]], below: int) -> bool:
    """Tell whether what looks like headings are the questions of a form, one under another.

    "Surname:" and "Post:" end with a colon each, and so does what stands below them.
    """
    asked = [text for text in rows[below - 1] if text]
    colons = sum(text.endswith((":", "：")) for text in asked)
    more = any(text.endswith((":", "：")) for row in rows[below : below + 2] for text in row)
    return more and colons * 2 >= len(asked)


def _is_a_form(rows: Sequence[Sequence[str]], below: int) -> bool:
    """Tell whether one row only stands under the headings, then a gap, and then more.

    So are blocks above a list that describe it: "Topic, Host, Start" and one row of values. Where
    the headings come again, each block is a part of one list.
    """
    return rows[below - 1] not in rows[below:] and (
        below + 2 < len(rows)
        and any(rows[below])
        and not any(rows[below + 1])
        and any(map(any, rows[below + 2 :]))
    )


def _stacks(
    rows: Sequence[Sequence[str]], first: int, depth: int, merged: Sequence[MergedRange]
) -> tuple[tuple[str, ...], ...]:
    """Return the headings of each column of a block of rows, from the top down."""
    width = max(len(row) for row in rows[first : first + depth])
    stacks: list[list[str]] = [[] for _ in range(width)]
    for at in range(first, first + depth):
        lowest = at == first + depth - 1
        texts = rows[at] if lowest else _spread(rows, at, first + depth, merged)
        for column, text in enumerate(texts):
            if text and (not stacks[column] or stacks[column][-1] != text):
                stacks[column].append(text)
    return tuple(tuple(stack) for stack in stacks)


def _spread(
    rows: Sequence[Sequence[str]], at: int, end: int, merged: Sequence[MergedRange]
) -> list[str]:
    """Return a row of group headings with each text over all columns that it covers.

    Merged cells say which; where the file has none, a group reaches over the empty cells to
    its right that have a heading below.
    """
    row = list(rows[at])
    ranges = [m for m in merged if m.first_row <= at <= m.last_row]
    if ranges:
        for block in ranges:
            if block.first_row == at and block.first_column < len(row):
                text = row[block.first_column]
                stop = min(block.last_column + 1, max(len(rows[below]) for below in range(at, end)))
                row += [""] * (stop - len(row))
                row[block.first_column : stop] = [text] * (stop - block.first_column)
        return row
    below = rows[at + 1]
    row += [""] * (len(below) - len(row))
    group = ""
    for column, text in enumerate(row[: len(below)]):
        group = text or group
        if not text and below[column]:
            row[column] = group
    return row


def _score(stacks: Sequence[tuple[str, ...]], headings: HeadingTable) -> float:
    """Weigh headings: a point for each different field, less for wordings never seen."""
    best: dict[str, float] = {}
    known = filled = 0
    for stack in stacks:
        if not stack:
            continue
        filled += 1
        if len(stack[-1]) > _LONGEST_HEADING:
            continue
        reading = headings.read_stack(stack)
        if reading.field:
            known += 1
            worth = reading.score if reading.field != "other" else reading.score / 3
            best[reading.field] = max(best.get(reading.field, 0.0), worth)
    score = sum(best.values())
    fields = [field for field in best if field != "other"]
    lonely = filled == 1 and fields in (["name"], ["institution"], ["email"]) and score == 1.0
    lowest = [stack[-1] for stack in stacks if stack]
    special = is_attendance(lowest) or is_logistics(lowest, fields)
    of_meeting = special and not {"name", "surname"}.isdisjoint(fields)
    enough = of_meeting or (len(fields) >= 2 and score >= 1.5 and known >= filled * 0.3)
    if not (enough or lonely):
        return 0.0
    return score + (0.5 if not _PERSON_FIELDS.isdisjoint(fields) else 0.0)


def _groups_above(
    rows: Sequence[Sequence[str]],
    first: int,
    merged: Sequence[MergedRange],
    headings: HeadingTable,
) -> bool:
    """Tell whether the row above holds group headings of the header row, not a page title.

    Where no merged cells tell, half of its texts must be headings that are known.
    """
    above, row = rows[first - 1], rows[first]
    filled = [column for column, text in enumerate(above) if text]
    if (
        not filled
        or _is_labelled(above)
        or any(len(above[column]) > _LONGEST_HEADING for column in filled)
    ):
        return False
    wide = [
        block
        for block in merged
        if block.first_row == first - 1 and block.last_column > block.first_column
    ]
    if wide:
        width = sum(1 for text in row if text)
        return len(filled) > 1 and all(m.last_column - m.first_column + 1 < width for m in wide)
    gaps = sum(1 for c, text in enumerate(row) if text and (c >= len(above) or not above[c]))
    known = sum(headings.read(above[column]).score >= 0.9 for column in filled)
    return 1 < len(filled) < sum(map(bool, row)) and gaps > 0 and known * 2 >= len(filled)


def has_rows_below(sheet: Sheet, header: Header) -> bool:
    """Tell whether anything but blank cells stands under the headings."""
    return any(not is_blank(value) for row in sheet.rows[header.data_starts :] for value in row)
