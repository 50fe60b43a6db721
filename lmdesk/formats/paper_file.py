"""Renders papers and plain tables to the file that a name asks for: xlsx or csv."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lmdesk.domain.paper import Paper
from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats.csv_file import write_csv
from lmdesk.formats.xlsx_writer import GroupRow, OutColumn, OutSheet, write_xlsx


@dataclass(frozen=True, slots=True)
class OutTable:
    """A plain table to be written: its columns and its rows, which are walked once."""

    name: str
    columns: Sequence[OutColumn]
    rows: Iterable[Sequence[CellValue]]


def write_tables(path: Path, tables: Sequence[OutTable]) -> None:
    """Write tables to a workbook, one sheet each, or the first of them to a csv file.

    Raises LmdeskError `format_not_written` for any other ending, or as the writers do.
    """
    ending = path.suffix.lower()
    if ending == ".xlsx":
        write_xlsx(path, [OutSheet(table.name, table.columns, table.rows) for table in tables])
    elif ending == ".csv":
        first = tables[0]
        shown = [number for number, column in enumerate(first.columns) if not column.hidden]
        write_csv(
            path,
            [first.columns[number].heading for number in shown],
            ([row[number] for number in shown] for row in first.rows),
        )
    else:
        raise LmdeskError("format_not_written", path=path.name, ending=ending or "none")


def write_paper(path: Path, paper: Paper) -> None:
    """Write a paper to a workbook with sub-headings, or to csv with the group as first column."""
    ending = path.suffix.lower()
    if ending == ".xlsx":
        write_xlsx(path, [_paper_sheet(paper)])
    elif ending == ".csv":
        groups = [] if paper.group_column is None else [paper.group_column]
        write_csv(path, [*groups, *(c.heading for c in paper.columns)], paper.flat_rows())
    else:
        raise LmdeskError("format_not_written", path=path.name, ending=ending or "none")


def _paper_sheet(paper: Paper) -> OutSheet:
    columns = [
        OutColumn(column.heading, column.width, as_text=column.as_text, wrap=column.wrap)
        for column in paper.columns
    ]
    return OutSheet(
        paper.name, columns, _paper_rows(paper), title_rows=paper.titles, autofilter=False
    )


def _paper_rows(paper: Paper) -> Iterator[Sequence[CellValue] | GroupRow]:
    for group in paper.groups:
        if group.heading is not None:
            yield GroupRow(group.heading)
        yield from group.rows
    for note in paper.notes:
        yield (note,)
