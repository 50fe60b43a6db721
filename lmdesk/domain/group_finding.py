"""Finding the headings between the rows of a list, and the country in what stands above it."""

import re
from collections.abc import Collection, Sequence

from lmdesk.domain.cells import cell_text
from lmdesk.domain.group_rows import NO_GROUP, Group, GroupKind, GroupReader
from lmdesk.domain.group_words import bare_heading, without_delegation
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.sheet import Row, Sheet
from lmdesk.domain.text import fold_words

_OWN_CODES = frozenset(("CN", "KH", "LA", "MM", "TH", "VN"))
"""Of the codes of two letters only these name sheets: AM and PM, IN and IT say other things."""

_OF_LISTS = frozenset(
    (
        *("list", "lists", "participants", "participant", "delegates", "delegation"),
        *("delegations", "sheet", "nomination", "nominations", "names", "liste", "delegues"),
    )
)
_COUNT = re.compile(r"[\s(]*\d{1,3}[.,]?\d{0,3}[\s.)]*|\d{1,4}\s*\D{1,15}")
_LEAST_WIDTH = 3


def heading_place(
    texts: Sequence[str],
    numbering: Collection[int],
    reader: GroupReader,
    *,
    wide: bool = False,
) -> int | None:
    """Return the position of the heading in a row that is one, or None.

    `texts` are the cells of a row; `wide` says that one merged cell reaches over most of it. A
    row is a heading where its one text names a country, a category or a role, or reaches over
    the row. A number before the text and a count behind it do not matter.
    """
    filled = [at for at, text in enumerate(texts) if text]
    if not filled or (len(filled) > 3 and len({texts[at] for at in filled}) > 1):
        return None
    if len({texts[at] for at in filled}) == 1:
        filled = filled[:1]
    worded = [at for at in filled if any(map(str.isalpha, texts[at]))]
    if len(filled) > 1 and worded[:1] == filled[:1] and filled[0] in numbering:
        roman = re.fullmatch(r"[IVXA-Z]{1,4}[.)]?", texts[filled[0]])
        worded = worded[1:] if roman and len(worded) > 1 else worded
    counts = [texts[at] for at in filled if at not in worded and at not in numbering]
    if len(worded) != 1 or not all(map(_COUNT.fullmatch, counts)):
        return None
    text = texts[worded[0]]
    if reader.is_known(text):
        return worded[0]
    alone = len(filled) == 1 and len(text) <= 120
    return worded[0] if wide and alone and len(texts) >= _LEAST_WIDTH else None


def wide_rows(sheet: Sheet, columns: int) -> frozenset[int]:
    """Return the numbers of rows in which one merged cell reaches over half of the columns."""
    return frozenset(
        block.first_row + 1
        for block in sheet.merged
        if block.first_row == block.last_row
        and 2 * (block.last_column - block.first_column + 1) >= max(columns, 2)
        and block.last_column > block.first_column
    )


def group_of_sheet(
    sheet: Sheet, mapping: SheetMapping, reader: GroupReader
) -> tuple[Group, str | None]:
    """Return what a sheet says of all its rows, and the heading that stands above the first one.

    The name of the sheet and a line such as "Country: Laos" hold for all; a country alone right
    above the headings holds up to the next one. Where a column of countries is filled, that
    speaks for itself.
    """
    at = next((c.index for c in mapping.columns if c.field == "country"), None)
    under = sheet.rows[max(mapping.header_rows, default=0) :]
    if at is not None and any(_text(row, at) for row in under):
        return NO_GROUP, None
    above = sheet.rows[: mapping.header_rows[0] - 1] if mapping.header_rows else ()
    for text in (_named(sheet.name), *_labelled(above)):
        heading = reader.read(text) if text else None
        if heading is not None and heading.kind is GroupKind.COUNTRY:
            return Group(heading.value, text, "sheet"), None
        if heading is not None and heading.kind is GroupKind.CATEGORY:
            return Group(category=heading.value), None
    line = next((line for row in reversed(above) if (line := _line(row))), "")
    stands_alone = line and len(line) <= 80 and not re.search(r"[\d,;，]", bare_heading(line))
    if stands_alone and reader.is_known(line):
        return NO_GROUP, line
    return NO_GROUP, None


def _text(row: Row, at: int) -> str:
    return cell_text(row[at]).strip() if at < len(row) else ""


def _named(name: str) -> str:
    """Return what the name of a sheet says beside "List" and numbers; nothing for a mere code."""
    name = " ".join(name.replace("_", " ").split())
    if len(name) == 2 and name.isascii() and name not in _OWN_CODES:
        return ""
    words = [w for w in name.split() if not _is_of_lists(w)]
    return " ".join(words).strip(" -–:.()")


def _is_of_lists(word: str) -> bool:
    keys = fold_words(word)
    return all(key in _OF_LISTS or key.isdigit() for key in keys) and word != ""


def _line(row: Row) -> str:
    """Return the first two texts of a row above the headings; a repeated one once."""
    texts = [text for cell in row if (text := cell_text(cell).strip())]
    return " ".join(texts[:2] if len(set(texts)) > 1 else texts[:1])


def _labelled(rows: Sequence[Row]) -> list[str]:
    """Return what lines such as "Country: Laos" or "Delegation of Laos" say, the nearest first."""
    lines = [line for row in reversed(rows) if (line := _line(row)) and len(line) <= 100]
    return [told for line in lines if (told := without_delegation(line)) != line]
