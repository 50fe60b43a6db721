"""Reads comma-, semicolon-, tab- and bar-separated texts: one record, one row."""

import csv
import io
import re
import sys
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import Literal

from lmdesk.domain.problem import Problem, Severity
from lmdesk.formats.escape import csv_plain
from lmdesk.formats.fixed_width import cut_lines, find_columns

_DELIMITERS = (",", ";", "\t", "|")
_SEP_LINE = re.compile(r'"?sep=([^"\r\n])"?[^\S\t\r\n]*(\r\n|\r|\n|$)', re.IGNORECASE)
_SAMPLE_RECORDS = 200
_SAMPLE_CHARACTERS = 200_000
_LONGEST_LETTER, _MOST_LINES, _LONGEST_LINE = 100_000, 3_000, 8_000
"""A text of more characters or lines, or with a longer line, is no letter."""
_END_OF_FILE = "\x1a"
_MOST_REPAIRS = 50
"""More unclosed quotation marks than this mean that the text does not use them at all."""


@dataclass(slots=True)
class Records:
    """The rows of a text; `delimiter` is None where blanks alone tell the columns.

    `problems` is whole when `rows` has been walked to the end.
    """

    delimiter: str | None
    rows: Iterator[list[str]]
    problems: list[Problem] = field(default_factory=list)


def read_records(text: str, guarded: bool = False, delimiter: str | None = None) -> Records:
    """Find the delimiter of a text, unless it is told, and return its rows.

    Where no sign cuts it, and its lines share runs of blanks, those tell the columns.

    Blank lines and a first line such as "sep=;" count as rows, a quoted line break does not start
    a new one. In a text that is `guarded`, as our own CSV is, the apostrophe before a formula
    sign is taken off (see `escape.csv_plain`); in any other it is part of what came in.
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    text = text.removesuffix(_END_OF_FILE)
    first = None if delimiter else _SEP_LINE.match(text)
    if first:
        delimiter, body = first.group(1), text[first.end() :]
    else:
        body = text
        if delimiter is None:
            evenness, delimiter = _clearest(text)
            columns = find_columns(text)
            if columns and columns.evenness > evenness:
                return Records(None, cut_lines(text.replace("\r\n", "\n"), columns))
    records = Records(delimiter, iter(()))
    rows = _rows(body, delimiter, records.problems, 1 if first else 0)
    if guarded and "'" in body:
        rows = ([csv_plain(cell) for cell in row] for row in rows)
    records.rows = _after(first.group().strip(), rows) if first else rows
    return records


def short_lines(text: str) -> list[str]:
    """Return the lines of a text that can be a letter; none where it is too long for one."""
    if len(text) > _LONGEST_LETTER:
        return []
    lines = re.split(r"\r\n|\r|\n", text.removesuffix(_END_OF_FILE))
    while lines and not lines[-1].strip():
        lines.pop()
    longest = max(map(len, lines), default=0)
    return lines if len(lines) <= _MOST_LINES and longest <= _LONGEST_LINE else []


def find_delimiter(text: str) -> str:
    """Return the sign that cuts most of the first records into equally many cells."""
    return _clearest(text)[1]


def _clearest(text: str) -> tuple[float, str]:
    """Return the sign that cuts a text most evenly, and how evenly it does."""
    best = (0.0, ",")
    for delimiter in _DELIMITERS:
        head = io.StringIO(text[:_SAMPLE_CHARACTERS], newline="")
        reader = csv.reader(head, delimiter=delimiter)
        score = _evenness([record for record in islice(reader, _SAMPLE_RECORDS) if record])
        if score > best[0]:
            best = (score, delimiter)
    return best


def _evenness(records: list[list[str]]) -> float:
    """Return how evenly records are cut: 0 not at all, near 1 all alike into many cells."""
    widths = Counter(len(record) for record in records)
    width, count = max(
        ((width, count) for width, count in widths.items() if width > 1),
        key=lambda item: item[1] * (item[0] - 1),
        default=(1, 0),
    )
    # Quotation marks that are left over show that they were cut in the middle.
    torn = sum(1 for record in records if any('"' in cell for cell in record))
    score = (count - torn / 2) / max(len(records), 1)
    # Equal widths weigh most; among equals the sign that cuts more is the real one.
    return score * (1 - 1 / (2 * width))


def _after(first_line: str, rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Yield the "sep=" line as a row of its own, so that row numbers stay right."""
    yield [first_line]
    yield from rows


def _rows(
    body: str, delimiter: str, problems: list[Problem], row_number: int
) -> Iterator[list[str]]:
    """Yield records; a quotation mark that is never closed does not swallow the rows after it.

    Such a mark shows by text after the "closing" one, or by the end of the file. Its line is then
    taken as it stands and the lines after it are read anew.
    """
    lines = _Lines(io.StringIO(body, newline=""))
    repairs = 0
    while repairs < _MOST_REPAIRS:
        lines.record.clear()
        try:
            for row in csv.reader(lines, delimiter=delimiter, strict=True):
                lines.record.clear()
                row_number += 1
                yield row
        except csv.Error:
            row_number += 1
            quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
            if lines.ended or len(lines.record) > 1:
                repairs += 1
                quoting = csv.QUOTE_NONE
                params = MappingProxyType({"row": row_number})
                problems.append(Problem("quote_not_closed", None, Severity.WARN, params))
            yield next(csv.reader(lines.record[:1], delimiter=delimiter, quoting=quoting))
            lines.put_back(lines.record[1:])
        else:
            return
    lines.record.clear()
    yield from csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)


class _Lines:
    """Passes lines on; remembers those of the record being read and whether they have ended."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._again: deque[str] = deque()
        self.record: list[str] = []
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = self._again.popleft() if self._again else next(self._source)
        except StopIteration:
            self.ended = True
            raise
        self.record.append(line)
        return line

    def put_back(self, lines: list[str]) -> None:
        """Pass these lines on once more, before the rest."""
        self._again.extendleft(reversed(lines))
        self.ended = False
