"""When something goes wrong that is a bug: a log file, a dialog to copy from, and a draft kept."""

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lmdesk.ui.widgets.labels import plain_label

KEPT_BYTES = 512 * 1024
"""A log file that has grown larger than this is begun anew."""


def report_of(error: BaseException) -> str:
    """Return what a bug report needs and nothing of the desk: kinds, files and lines only."""
    lines = [f"lmdesk, Python {sys.version.split()[0]}, {sys.platform}"]
    each: BaseException | None = error
    while each is not None:
        lines.append(f"{type(each).__module__}.{type(each).__name__}")
        for frame in traceback.extract_tb(each.__traceback__):
            place = Path(frame.filename)
            lines.append(f"  {place.parent.name}/{place.name}:{frame.lineno} {frame.name}")
        each = each.__cause__ or each.__context__
    return "\n".join(lines)


class BugReporter:
    """Takes the place of `sys.excepthook` while the window runs.

    `keep_draft` is asked to keep what is being edited before the dialog is shown.
    """

    def __init__(self, log: Path, parent: QWidget, keep_draft: Callable[[], None]) -> None:
        self._log = log
        self._parent = parent
        self._keep_draft = keep_draft
        self._showing = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write the bug down and show it, one dialog at a time."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(error)
        self._write(report)
        if self._showing:
            return
        self._showing = True
        try:
            self._keep_draft()
            BugDialog(self._parent, report, self._log).exec()
        finally:
            self._showing = False

    def _write(self, report: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._log.exists() and self._log.stat().st_size > KEPT_BYTES
            with self._log.open("w" if fresh else "a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n\n")
        except OSError:
            # A full disk must not hide the bug itself: the dialog still shows the report.
            return


class BugDialog(QDialog):
    """Says that something went wrong in lmdesk, and lets the report be copied."""

    def __init__(self, parent: QWidget, report: str, log: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in lmdesk"))
        self.resize(560, 380)
        sentence = self.tr(
            "Something went wrong in lmdesk itself. What was saved is safe, and what you were "
            "editing is kept as a draft. Please send this report to whoever looks after lmdesk; "
            "it holds no names and no data. It is also in {log}."
        ).format(log=log)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAccessibleName(self.tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setAccessibleName(self.tr("Go on"))
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(sentence, wrap=True))
        column.addWidget(text, 1)
        column.addWidget(buttons)


def log_file(folder: Path) -> Path:
    """Return where faults are written down."""
    name = QCoreApplication.applicationName() or "lmdesk"
    return folder / f"{name}.log"
