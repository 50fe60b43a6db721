"""Words of the history: which code names a column, and what its values are called."""

from collections.abc import Mapping
from typing import Any

from lmdesk.domain.history_lines import CODES, NEVER_ALONE, FieldLine, Kind, is_read, kind_of
from lmdesk.store.desk import Desk
from lmdesk.store.history_names import RowNames
from lmdesk.store.shapes import Reference
from lmdesk.wording import WORDS, word


def column_code(table: str, column: str) -> str:
    """Return the code of the word for a column: one of this table, else one of all tables."""
    own = f"column.{table}.{column}"
    return own if own in WORDS else f"column.{column}"


def column_word(table: str, column: str) -> str:
    """Return the English word for a column."""
    code = column_code(table, column)
    return word(code) if code in WORDS else column.replace("_", " ")


def part_word(table: str) -> str:
    """Return the English word for a row of a table: "Contact"."""
    code = f"part.{table}"
    return word(code) if code in WORDS else table.replace("_", " ")


def mentions_of(desk: Desk, table: str) -> dict[str, Reference]:
    """Return the columns of a table that mention rows of another."""
    return {r.column: r for r in desk.shapes.references if r.child == table}


def field_lines(
    desk: Desk,
    names: RowNames,
    table: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> tuple[FieldLine, ...]:
    """Return the values that a person reads of a changed row, in the order of the columns."""
    lines = []
    for column in (column.name for column in desk.shapes.by_name[table].columns):
        if column not in before or not is_read(table, column):
            continue
        if before[column] == after.get(column):
            # A step may set a value and set it back.
            continue
        lines.append(field_line(desk, names, table, column, before[column], after.get(column)))
    return tuple(lines)


def field_line(
    desk: Desk, names: RowNames, table: str, column: str, before: object, after: object
) -> FieldLine:
    """Return one value before and after, each as a person reads it."""
    mention = mentions_of(desk, table).get(column)

    def shown(value: Any) -> str:
        if value is None:
            return ""
        if mention is not None:
            return names.mentioned(mention.parent, int(value)) or f"#{value}"
        if kind_of(table, column) is Kind.CLAIM:
            return "yes" if value else "no"
        return str(value)

    return FieldLine(
        column,
        column_code(table, column),
        shown(before) or None,
        shown(after) or None,
        Kind.TEXT if mention is not None else kind_of(table, column),
        column not in NEVER_ALONE and not (mention is not None and mention.owned),
        CODES.get((table, column), ""),
    )
