"""Turns the values of one row into the XML of its cells."""

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats.escape import xml_legal, xml_text
from lmdesk.formats.xlsx_parts import Style

MAX_CELL = 32_767
"""Excel's limit for a cell, in UTF-16 units."""

_UNSAFE = re.compile(r"[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
"""Signs of XML, line ends, and characters that XML cannot hold."""
_UNSAFE_FIRST = frozenset(" =+-@")
"""A space would be lost, the others would start a formula when a person edits the cell."""
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = ("=", "+", "-", "@")
_EPOCH = datetime(1899, 12, 30)
_FIRST_SAFE_DAY = date(1900, 3, 1)
_EXACT = 10**15
"""Excel keeps 15 digits; a longer number is written as text, so that none is lost."""


def column_letters(index: int) -> str:
    """Return the letters of a column that counts from 0: 0 is A, 26 is AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class CellWriter:
    """Makes the XML of rows; counts the cells from which characters had to be left out."""

    def __init__(
        self,
        sheet: str,
        headings: Sequence[str],
        as_text: Sequence[bool],
        wrap: Sequence[bool],
    ) -> None:
        self._sheet = sheet
        self._headings = headings
        self._starts = [f'<c r="{column_letters(index)}' for index in range(len(headings))]
        self._styles: list[Style] = []
        for text, wrapped in zip(as_text, wrap, strict=True):
            if text:
                self._styles.append(Style.TEXT_WRAP if wrapped else Style.TEXT)
            else:
                self._styles.append(Style.WRAP if wrapped else Style.PLAIN)
        self._middles = [
            f'" s="{int(style)}" t="inlineStr"><is><t>' if style else '" t="inlineStr"><is><t>'
            for style in self._styles
        ]
        self._numbers = [f'" s="{int(style)}"><v>' for style in self._styles]
        self._columns = tuple(zip(self._starts, self._middles, strict=True))
        self.cells_changed = 0
        self.first_changed_row = 0

    def row(self, number: int, values: Sequence[CellValue]) -> str:
        """Return the XML of row `number` (1 is the first); empty cells are left out.

        More values than columns raise ValueError: a row that does not fit its header is a bug.
        """
        if len(values) > len(self._columns):
            raise ValueError(f"row {number} has {len(values)} values, not {len(self._columns)}")
        unsafe = _UNSAFE.search
        parts = [f'<row r="{number}">']
        for index, (value, (start, middle)) in enumerate(zip(values, self._columns, strict=False)):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                if (
                    value[0] in _UNSAFE_FIRST
                    or value[-1] == " "
                    or "_x" in value
                    or len(value) * 2 > MAX_CELL
                    or unsafe(value)
                ):
                    parts.append(self._special(number, index, value))
                else:
                    parts.append(f"{start}{number}{middle}{value}</t></is></c>")
            elif value.__class__ is int and -_EXACT < value < _EXACT:
                parts.append(f"{start}{number}{self._numbers[index]}{value}</v></c>")
            else:
                parts.append(self._special(number, index, value))
        parts.append("</row>")
        return "".join(parts)

    def styled_row(self, number: int, texts: Sequence[str], style: Style) -> str:
        """Return the XML of a row of texts that all have one style, such as a header."""
        cells = [self._text(number, index, text, style) for index, text in enumerate(texts)]
        return f'<row r="{number}">{"".join(cells)}</row>'

    def _special(self, number: int, index: int, value: CellValue) -> str:
        """Return a cell that needs more care than a harmless text."""
        style = self._styles[index]
        if isinstance(value, bool):
            return self._plain(number, index, style, str(int(value)), ' t="b"')
        if isinstance(value, int | float):
            if abs(value) < _EXACT or (isinstance(value, float) and math.isfinite(value)):
                return self._plain(number, index, style, repr(value))
            return self._text(number, index, str(value), style)
        if isinstance(value, date):
            return self._date(number, index, value)
        if isinstance(value, time | timedelta):
            return self._text(number, index, str(value), style)
        text = str(value)
        if style is Style.PLAIN and text.startswith(_FORMULA):
            style = Style.TEXT
        elif style is Style.WRAP and text.startswith(_FORMULA):
            style = Style.TEXT_WRAP
        elif style is Style.PLAIN and "\n" in text:
            style = Style.WRAP
        return self._text(number, index, text, style)

    def _date(self, number: int, index: int, value: date) -> str:
        """Return a date cell; before March 1900 Excel's calendar is wrong, so text is safer."""
        if not isinstance(value, datetime):
            if value < _FIRST_SAFE_DAY:
                return self._text(number, index, value.isoformat(), Style.TEXT)
            return self._plain(number, index, Style.DATE, str(value.toordinal() - 693_594))
        if value.date() < _FIRST_SAFE_DAY:
            return self._text(number, index, value.isoformat(" "), Style.TEXT)
        days = (value.replace(tzinfo=None) - _EPOCH) / timedelta(days=1)
        return self._plain(number, index, Style.MOMENT, repr(days))

    def _plain(self, number: int, index: int, style: Style, text: str, kind: str = "") -> str:
        """Return a cell that holds a number."""
        return f'{self._starts[index]}{number}" s="{int(style)}"{kind}><v>{text}</v></c>'

    def _text(self, number: int, index: int, value: str, style: Style) -> str:
        """Return a text cell, escaped."""
        units = len(value) if value.isascii() else len(value.encode("utf-16-le", "replace")) // 2
        if units > MAX_CELL:
            raise LmdeskError(
                "cell_too_long",
                sheet=self._sheet,
                row=number,
                heading=self._headings[index],
                length=units,
                limit=MAX_CELL,
            )
        legal = xml_legal(value)
        if len(legal) != len(value.replace("\r\n", "\n")):
            self.cells_changed += 1
            self.first_changed_row = self.first_changed_row or number
        start = f'{self._starts[index]}{number}" s="{int(style)}"'
        if not legal:
            return f"{start}/>"
        return f'{start} t="inlineStr"><is>{_text_xml(legal)}</is></c>'


def _text_xml(text: str) -> str:
    """Return the content of an inline text.

    Excel and calamine read "_x0041_" as the letter A, openpyxl does not and does not know the
    counter-escape either. Cut into two runs after the "_", no reader sees an escape.
    """
    pieces = _ESCAPE.split(text)
    if len(pieces) == 1:
        return f'<t xml:space="preserve">{xml_text(text)}</t>'
    cut = [piece + "_" for piece in pieces[:-1]] + pieces[-1:]
    return "".join(f'<r><t xml:space="preserve">{xml_text(piece)}</t></r>' for piece in cut)
