"""Opens any attendee list: `read_list_file` is the one way in for spreadsheets and texts."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lmdesk.domain.cells import cell_text
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.sheet import CellValue, FixedLayout, ListFile, MergedRange, Sheet
from lmdesk.errors import LmdeskError
from lmdesk.formats.auto_filter import AutoFilter, ColumnFilter, cell_place
from lmdesk.formats.container import extension_is_wrong
from lmdesk.formats.frames import put_moments
from lmdesk.formats.limits import Limits
from lmdesk.formats.reader_client import messages
from lmdesk.formats.reader_process import request_bytes
from lmdesk.formats.refusal import Refused
from lmdesk.formats.round_trip_sheet import without_hidden_sheet

DEFAULT_LIMITS = Limits()


def read_list_file(
    path: Path,
    *,
    encoding: str | None = None,
    password: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress = quiet,
) -> ListFile:
    """Read a list in whatever container it comes, judged by its content and not by its name.

    `encoding` forces the encoding of a text, `password` opens a locked workbook. The file is
    parsed in a process of its own; `progress` counts its rows and may raise `Cancelled`, which
    ends that process at once. Raises LmdeskError with `path` and one of: file_not_found,
    file_is_folder, file_not_regular, file_no_permission, file_unreadable, file_empty,
    file_too_large, file_too_slow, file_suspicious, file_damaged, file_protected, password_wrong,
    password_unsupported, file_not_a_list, file_is_html, file_defines_entities,
    encoding_unknown, encoding_wrong, too_many_rows, too_many_columns, too_many_cells.
    """
    try:
        size = _readable_size(path, limits)
        gathered = _Gathering(progress)
        request = request_bytes(path, encoding, password, limits)
        for message in messages(request, limits, gathered.tick, size):
            gathered.take(message)
        return gathered.list_file(path)
    except Refused as error:
        raise LmdeskError(error.code, **{**error.params, "path": str(path)}) from error


def _readable_size(path: Path, limits: Limits) -> int:
    """Return a file's size; raise for what cannot be a list, without opening it.

    A pipe would wait for ever.
    """
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused("file_not_found") from error
    except PermissionError as error:
        raise Refused("file_no_permission") from error
    except (OSError, ValueError) as error:
        raise Refused("file_unreadable", reason=str(error)) from error
    if stat.S_ISDIR(status.st_mode):
        raise Refused("file_is_folder")
    if not stat.S_ISREG(status.st_mode):
        raise Refused("file_not_regular")
    if not os.access(path, os.R_OK):
        raise Refused("file_no_permission")
    if status.st_size == 0:
        raise Refused("file_empty")
    if status.st_size > limits.file_bytes:
        raise Refused("file_too_large")
    return status.st_size


class _Gathering:
    """Puts the messages of the reading process together again."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0
        self._total = 1
        self._name = ""
        self._rows: list[list[CellValue] | tuple[()]] = []
        self._sheets: list[Sheet] = []
        self._layout: FixedLayout | None = None
        self._end: tuple[Any, ...] = ()
        self._lines: tuple[str, ...] = ()

    def tick(self) -> None:
        """Tell how far it is."""
        self._progress(min(self._done, self._total), self._total, self._name)

    def take(self, message: tuple[Any, ...]) -> None:
        """Take in one message."""
        kind = message[0]
        if kind == "rows":
            rows: list[list[CellValue] | tuple[()]] = message[1]
            put_moments(rows, message[2])
            self._rows += rows
            self._done += len(rows)
        elif kind == "sheet":
            self._name = message[1]
            self._rows = []
            self._total = max(self._done + message[2], 1)
        elif kind == "layout":
            self._layout = _layout(*message[1:])
        elif kind == "sheet_again":
            self._done -= len(self._rows)
            self._rows = []
        elif kind == "lines":
            self._lines = tuple(message[1])
        elif kind == "sheet_end":
            self._close_sheet(*message[1:])
        elif kind == "end":
            self._end = message
            self._total = max(self._done, 1)
            self.tick()

    def list_file(self, path: Path) -> ListFile:
        """Return the whole."""
        _, container, digest, encoding, delimiter, date_1904, remarks = self._end
        problems = [
            Problem(code, None, Severity(severity), params) for code, severity, params in remarks
        ]
        if extension_is_wrong(container, path.suffix):
            params = {"name": path.name, "container": container}
            problems.insert(0, Problem("wrong_extension", None, Severity.WARN, params))
        sheets, trip = without_hidden_sheet(self._sheets)
        return ListFile(
            name=path.name,
            container=container,
            sha256=digest,
            sheets=sheets,
            encoding=encoding,
            delimiter=delimiter,
            date_1904=date_1904,
            lines=self._lines,
            problems=tuple(problems),
            round_trip=trip,
        )

    def _close_sheet(
        self,
        width: int,
        merged: list[tuple[int, int, int, int]],
        hidden_rows: list[int],
        hidden_columns: list[int],
        errors: list[str],
        formulas: Sequence[str] = (),
        narrowed: tuple[int, int, list[tuple[Any, ...]]] | None = None,
        filtered: Sequence[int] = (),
    ) -> None:
        """Keep a finished sheet, without the blank columns at its right end.

        calamine leaves cells with an error value blank; they get back what they show.
        """
        for cell in errors:
            _put_error(self._rows, *cell.split(" ", 1))
        for row in self._rows:
            if isinstance(row, list):
                del row[width:]
        self._sheets.append(
            Sheet(
                name=self._name,
                rows=self._rows,
                merged=tuple(MergedRange(*block) for block in merged),
                hidden_rows=frozenset(hidden_rows),
                hidden_columns=frozenset(hidden_columns),
                filtered_rows=self._filtered(hidden_rows, narrowed) | set(filtered),
                blank_formulas=frozenset(map(cell_place, formulas)),
                layout=self._layout,
            )
        )
        self._layout = None

    def _filtered(
        self, hidden: Sequence[int], narrowed: tuple[int, int, list[tuple[Any, ...]]] | None
    ) -> frozenset[int]:
        """Return those of the hidden rows that the filter of the sheet hides."""
        if narrowed is None:
            return frozenset()
        first, last, columns = narrowed
        shown = [
            ColumnFilter(column, None if values is None else frozenset(values), blank)
            for column, values, blank in columns
        ]
        auto = AutoFilter(first, last, tuple(shown))
        rows = self._rows
        return frozenset(
            row
            for row in hidden
            if row <= len(rows) and auto.hides(row, [cell_text(c) for c in rows[row - 1]])
        )


def _layout(
    kind: str,
    columns: list[tuple[str, str]],
    numbers: list[int],
    remarks: list[tuple[int, str, str | None, str, dict[str, object]]],
    uids: dict[int, str],
    exact: list[int],
) -> FixedLayout:
    """Put the layout of a sheet of cards together again."""
    said: dict[int, tuple[Problem, ...]] = {}
    for number, code, field, severity, params in remarks:
        said[number] = (*said.get(number, ()), Problem(code, field, Severity(severity), params))
    return FixedLayout(tuple(columns), tuple(numbers), said, uids, frozenset(exact), kind)


def _put_error(rows: list[list[CellValue] | tuple[()]], place: str, shown: str) -> None:
    """Write the text of an error value into its cell, given as "B7", if it lies in the rows."""
    letters = place.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    number = int(place.removeprefix(letters))
    row = rows[number - 1] if number <= len(rows) else ()
    if isinstance(row, list) and column <= len(row) and row[column - 1] in {"", None}:
        row[column - 1] = shown
