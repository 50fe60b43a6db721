"""Writing a long styled list: lmdesk's own writer, the csv floor and two libraries."""

import csv
from pathlib import Path

from benchmarks.lists import HEADINGS, list_rows


def export_with_lmdesk(target: Path, count: int) -> None:
    """Write with lmdesk's writer: frozen header, filter, widths, text columns."""
    from lmdesk.formats.xlsx_writer import OutColumn, OutSheet, write_xlsx

    columns = [OutColumn(heading, 18, as_text=i in {11, 12}) for i, heading in enumerate(HEADINGS)]
    write_xlsx(target, [OutSheet("Participants", columns, list_rows(count))])  # type: ignore[arg-type]  # text and numbers


def export_with_csv(target: Path, count: int) -> None:
    """Write with csv.writer: the floor below any workbook."""
    with target.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADINGS)
        writer.writerows(list_rows(count))


def export_with_xlsxwriter(target: Path, count: int) -> None:
    """Write with XlsxWriter in its constant_memory mode, with the same styles."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(target), {"constant_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet("Participants")
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    sheet.set_column(0, len(HEADINGS) - 1, 18)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, count, len(HEADINGS) - 1)
    sheet.write_row(0, 0, HEADINGS, bold)
    for number, row in enumerate(list_rows(count), 1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value)
            elif value:
                sheet.write_string(number, column, str(value), text if column in {11, 12} else None)
    book.close()


def export_with_openpyxl(target: Path, count: int) -> None:
    """Write with openpyxl in its write_only mode, with the same styles."""
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Participants")
    sheet.freeze_panes = "A2"
    head = [WriteOnlyCell(sheet, heading) for heading in HEADINGS]
    for cell in head:
        cell.font = Font(bold=True)
    sheet.append(head)
    for row in list_rows(count):
        cells = list(row)
        for column in (11, 12):
            cell = WriteOnlyCell(sheet, cells[column])
            cell.number_format = "@"
            cells[column] = cell
        sheet.append(cells)
    sheet.auto_filter.ref = f"A1:P{count + 1}"
    book.save(target)


def rows_only(count: int) -> None:
    """Make the rows and write nothing: what all of the above share."""
    for _ in list_rows(count):
        pass
