"""Reads workbooks that Excel 2002 and 2003 and many web systems write as one XML file.

Their format is called XML Spreadsheet or SpreadsheetML 2003. A document type is refused, so that
nothing can be defined, expanded or fetched.
"""

import math
from dataclasses import dataclass, field
from datetime import datetime
from xml.parsers import expat

from lmdesk.domain.sheet import CellValue
from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused
from lmdesk.formats.table_layout import MarkedCell, MarkedRow, MarkedTable

_CHUNK = 1 << 16

_Attributes = dict[str, str]


@dataclass(slots=True)
class XmlSheets:
    """The sheets of a workbook; `hidden` and `left_out` name those that are not shown."""

    tables: list[MarkedTable] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    without_value: dict[str, list[str]] = field(default_factory=dict)
    """Sheet -> the rows of formulas without a value, as "row 5"."""


class _Workbook:
    """Takes the elements of the workbook as they come."""

    def __init__(self, limits: Limits) -> None:
        self.sheets = XmlSheets()
        self._limits = limits
        self._row: MarkedRow | None = None
        self._row_count = 0
        self._columns = 0
        self._cell: _Attributes = {}
        self._kind = ""
        self._text: list[str] | None = None
        self._value: CellValue = ""
        self._in_comment = 0

    def start(self, name: str, attributes: _Attributes) -> None:
        """Open an element."""
        tag = _local(name)
        told = {_local(key): value for key, value in attributes.items()}
        if tag == "Worksheet":
            title = told.get("Name", "").strip() or f"Sheet{len(self.sheets.tables) + 1}"
            self.sheets.tables.append(MarkedTable(title))
            self._row_count = self._columns = 0
        elif tag == "Comment":
            self._in_comment += 1
        elif not self.sheets.tables or self._in_comment:
            return
        elif tag == "Column":
            self._take_column(told)
        elif tag == "Row":
            self._open_row(told)
        elif tag == "Cell" and self._row is not None:
            self._cell, self._value = told, ""
        elif tag == "Data":
            self._kind, self._text = told.get("Type", "String"), []
        elif tag == "Visible":
            self._text = []

    def text(self, data: str) -> None:
        """Take text, wherever it stands inside the value of a cell."""
        if self._text is not None:
            self._text.append(data)

    def end(self, name: str) -> None:
        """Close an element."""
        tag = _local(name)
        if tag == "Comment":
            self._in_comment -= 1
        elif self._in_comment:
            return
        elif tag == "Data" and self._text is not None:
            self._value = _typed("".join(self._text), self._kind)
            self._text = None
        elif tag == "Cell" and self._row is not None:
            self._close_cell(self._row)
        elif tag == "Row":
            self._row = None
        elif tag == "Visible" and self._text is not None:
            self._note_visibility("".join(self._text))
            self._text = None

    def _open_row(self, told: _Attributes) -> None:
        """Open a row, which may say its number."""
        table = self.sheets.tables[-1]
        wanted = _number(told.get("Index"), self._row_count + 1)
        blank = max(wanted - self._row_count - 1, 0)
        self._row_count += blank + 1
        if self._row_count > self._limits.rows:
            raise Refused("too_many_rows", sheet=table.name, limit=self._limits.rows)
        self._row = MarkedRow(is_hidden=told.get("Hidden") == "1", blank_before=blank)
        table.rows.append(self._row)

    def _close_cell(self, row: MarkedRow) -> None:
        told = self._cell
        if "Formula" in told and self._value == "":
            name = self.sheets.tables[-1].name
            rows = self.sheets.without_value.setdefault(name, [])
            rows.append(f"row {self._row_count}")
        row.cells.append(
            MarkedCell(
                self._value,
                1 + _number(told.get("MergeAcross"), 0),
                1 + _number(told.get("MergeDown"), 0),
                _number(told.get("Index"), 0) - 1,
            )
        )

    def _take_column(self, told: _Attributes) -> None:
        """Note hidden columns."""
        self._columns = _number(told.get("Index"), self._columns + 1)
        last = min(self._columns + _number(told.get("Span"), 0), self._limits.columns)
        if told.get("Hidden") == "1":
            hidden = range(self._columns - 1, last)
            self.sheets.tables[-1].hidden_columns.update(hidden)
        self._columns = last

    def _note_visibility(self, text: str) -> None:
        name = self.sheets.tables[-1].name
        if text == "SheetVeryHidden":
            self.sheets.left_out.append(name)
        elif text == "SheetHidden":
            self.sheets.hidden.append(name)


def spreadsheet_xml(text: str, limits: Limits) -> XmlSheets:
    """Return the sheets of a workbook in one XML file.

    Raises Refused `file_damaged`, `file_defines_entities` or too_many_rows.
    """
    book = _Workbook(limits)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = book.start
    parser.EndElementHandler = book.end
    parser.CharacterDataHandler = book.text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        for place in range(0, len(text), _CHUNK):
            parser.Parse(text[place : place + _CHUNK], False)
        parser.Parse("", True)
    except (expat.ExpatError, UnicodeError) as error:
        raise Refused("file_damaged") from error
    return book.sheets


def _refuse_document_type(*_: object) -> None:
    raise Refused("file_defines_entities")


def _local(name: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition(" ")[2]


def _number(text: str | None, default: int) -> int:
    """Return a count that an attribute gives; what is none is passed over."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else default


def _typed(text: str, kind: str) -> CellValue:
    """Return a value by its type; what is not of that type stays text."""
    try:
        if kind == "Number":
            number = float(text)
            return number if math.isfinite(number) else text
        if kind == "Boolean":
            return text.strip() == "1"
        if kind == "DateTime":
            moment = datetime.fromisoformat(text.strip())
            return (
                moment
                if moment.time().replace(tzinfo=None) != datetime.min.time()
                else (moment.date())
            )
    except ValueError:
        return text
    return text
