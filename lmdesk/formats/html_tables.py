"""Reads the tables of a web page, whatever name it was saved under; nothing is fetched or run."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

from lmdesk.domain.sheet import CellValue
from lmdesk.formats.table_layout import MarkedCell, MarkedRow, MarkedTable

_MOST_ACROSS = 1000
_MOST_DOWN = 65_534
"""What the HTML standard allows for colspan and rowspan."""

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.I)
_HIDDEN_CLASS = re.compile(r"\.([\w-]+)\s*\{[^{}]{0,2000}?display\s*:\s*none", re.I)
_SHEET_NAME = re.compile(r"<x:Name>([^<]{1,200})</x:Name>", re.I)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" *\n *")
_CUT_NUMBER = re.compile(r"-?\d(?:[.,]\d+)?E[+-]?\d+|#+", re.I)
"""How a spreadsheet shows a number for which the column was too narrow."""

_BREAKING = frozenset(("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "caption"))
_UNSEEN = frozenset(("script", "style", "title", "template", "xml"))
_EMPTY = frozenset(
    ("br", "hr", "img", "input", "col", "meta", "link", "base", "area", "wbr", "source", "embed")
)
"""Elements without an end."""

_Attributes = dict[str, str]


class _OpenCell(NamedTuple):
    attributes: _Attributes
    parts: list[str]


class _OpenTable:
    """A table that is being read: others may lie inside its cells."""

    def __init__(self, name: str, is_hidden: bool) -> None:
        self.table = MarkedTable(name)
        self.is_hidden = is_hidden
        self.row: MarkedRow | None = None
        self.cell: _OpenCell | None = None
        self.columns = 0

    def open_row(self, is_hidden: bool) -> None:
        self.close_row()
        self.row = MarkedRow(is_hidden=is_hidden or self.is_hidden)
        self.table.rows.append(self.row)

    def close_row(self) -> None:
        self.close_cell()
        self.row = None

    def open_cell(self, attributes: _Attributes) -> None:
        self.close_cell()
        if self.row is None:
            self.open_row(is_hidden=False)
        self.cell = _OpenCell(attributes, [])

    def close_cell(self) -> None:
        if self.cell is None or self.row is None:
            return
        told = self.cell.attributes
        self.row.cells.append(
            MarkedCell(
                _value("".join(self.cell.parts), told),
                _span(told.get("colspan", ""), _MOST_ACROSS),
                # A span of no rows reaches to the end of the table.
                _span(told.get("rowspan", ""), _MOST_DOWN) or _MOST_DOWN,
                is_hidden=_HIDDEN_STYLE.search(told.get("style", "")) is not None,
            )
        )
        self.cell = None


class _Tables(HTMLParser):
    """Gathers tables. An element that is never closed ends with the cell around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[MarkedTable] = []
        self.sheet_names: list[str] = []
        self._open: list[_OpenTable] = []
        self._hidden_classes: frozenset[str] = frozenset()
        self._unseen: list[str] = []
        """The element whose text is not shown, once for each of its kind inside it."""
        self._heading: list[str] | None = None
        self._title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, row or cell, break a line, or pass over what is not shown."""
        if self._unseen and tag not in {"table", "tr", "td", "th"}:
            if tag == self._unseen[0]:
                self._unseen.append(tag)
            return
        self._unseen.clear()
        told = {name: value or "" for name, value in attrs}
        is_hidden = self._is_hidden(told)
        table = self._open[-1] if self._open else None
        if tag == "table":
            self._open.append(_OpenTable(self._title, is_hidden))
            self.tables.append(self._open[-1].table)
            self._title = ""
        elif tag == "tr" and table:
            table.open_row(is_hidden)
        elif tag in {"td", "th"} and table:
            table.open_cell(told | {"style": "display:none"} if is_hidden else told)
        elif tag == "col" and table:
            _take_column(table, told, is_hidden)
        elif tag in _UNSEEN or (is_hidden and tag not in _EMPTY):
            self._unseen.append(tag)
        elif tag == "br" or tag in _BREAKING:
            self.handle_data("\v")
        if tag in _HEADINGS and not self._unseen:
            self._heading = []

    def handle_endtag(self, tag: str) -> None:
        """Close a table, row, cell, heading or hidden element."""
        if self._unseen and tag == self._unseen[0]:
            self._unseen.pop()
            return
        table = self._open[-1] if self._open else None
        if tag in _HEADINGS and self._heading is not None:
            self._end_heading(tag, table)
        elif tag == "table" and table:
            table.close_row()
            self._open.pop()
            self._unseen.clear()
        elif tag == "tr" and table:
            table.close_row()
            self._title = ""
            self._unseen.clear()
        elif tag in {"td", "th"} and table:
            table.close_cell()
            self._unseen.clear()
        elif tag in _BREAKING:
            self.handle_data("\v")

    def handle_data(self, data: str) -> None:
        """Take text where it is shown."""
        if self._unseen:
            if self._unseen[0] == "style" and "none" in data:
                self._hidden_classes |= frozenset(_HIDDEN_CLASS.findall(data))
            return
        if self._heading is not None:
            self._heading.append(data)
        if self._open and self._open[-1].cell:
            self._open[-1].cell.parts.append(data)

    def handle_comment(self, data: str) -> None:
        """Look for the names of sheets, which Excel keeps in a comment."""
        self.sheet_names += _SHEET_NAME.findall(data)

    def finish(self) -> list[MarkedTable]:
        """Return the tables that hold text, each with a name of its own."""
        self.close()
        while self._open:
            self._open.pop().close_row()
        kept = [table for table in self.tables if table.has_text]
        named = len(kept) == len(self.sheet_names)
        taken: set[str] = set()
        for number, table in enumerate(kept, 1):
            name = self.sheet_names[number - 1] if named else table.name
            if not name or name in taken:
                name = f"table{number}"
            table.name = name
            taken.add(name)
        return kept

    def _is_hidden(self, told: _Attributes) -> bool:
        if "hidden" in told or _HIDDEN_STYLE.search(told.get("style", "")):
            return True
        return not self._hidden_classes.isdisjoint(told.get("class", "").split())

    def _end_heading(self, tag: str, table: _OpenTable | None) -> None:
        """Keep a heading as the name of the table that follows; a caption names its own."""
        text = _shown("".join(self._heading or ())).replace("\n", " ")[:100]
        self._heading = None
        if tag == "caption" and table:
            table.table.name = text or table.table.name
        else:
            self._title = text or self._title


def html_tables(text: str) -> list[MarkedTable]:
    """Return the tables of a page that hold text, in the order in which they begin.

    A table is named by the sheet name that Excel wrote, its caption or the heading above it,
    else "table1", "table2" … A line break in a cell stays one; other blanks count as one space.
    """
    parser = _Tables()
    parser.feed(_without_open_ends(text))
    return parser.finish()


def _without_open_ends(text: str) -> str:
    """Return a page in which no comment or tag at the end is left open; its text is kept.

    The parser would look for the end anew from each of them.
    """
    closed = text.rfind("-->") + 3 if "-->" in text else 0
    text = text[:closed] + text[closed:].replace("<!--", " ")
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", "&lt;")


def _shown(text: str) -> str:
    """Return text as a page shows it."""
    return _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", text).replace("\v", "\n")).strip(" \n")


def _value(text: str, told: _Attributes) -> CellValue:
    """Return the text of a cell; a number that is shown cut is taken as the page stores it."""
    shown = _shown(text)
    stored = told.get("x:num") or told.get("sdval")
    if stored and _CUT_NUMBER.fullmatch(shown):
        try:
            return float(stored)
        except ValueError:
            return shown
    return re.sub(r"\n{2,}", "\n", shown)


def _span(text: str, most: int) -> int:
    """Return how many columns or rows a cell covers; 0 where the page says 0."""
    digits = re.match(r"\s*(\d{1,9})", text)
    return min(int(digits.group(1)), most) if digits else 1


def _take_column(table: _OpenTable, told: _Attributes, is_hidden: bool) -> None:
    """Note hidden columns, which a page names before the rows."""
    count = max(_span(told.get("span", ""), _MOST_ACROSS), 1)
    if is_hidden and table.columns < 16_384:
        table.table.hidden_columns.update(range(table.columns, table.columns + count))
    table.columns += count
