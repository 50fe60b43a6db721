"""From the start of a process to the first paint: a bare window of Qt, and lmdesk on a desk.

Run as `python -m benchmarks.window_start bare|frame|names DESK`. The process ends with the
first paint, so that whoever started it knows how long it took; it tells which modules it has.
"""

import json
import os
import sys
from collections.abc import Callable

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

HEAVY = frozenset(
    {
        *("openpyxl", "docx", "pandas", "numpy", "phonenumbers", "rapidfuzz", "email_validator"),
        *("charset_normalizer", "python_calamine", "xlsxwriter", "importlib.metadata"),
    }
)
"""What no window needs before it is seen."""


class FirstPaint(QObject):
    """Ends the process when a widget that has something to show has been painted."""

    def __init__(self, watched: QWidget, has_content: Callable[[], bool]) -> None:
        super().__init__(watched)
        self._has_content = has_content
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Wait for the paint, and for all that is painted together with it."""
        if event.type() is QEvent.Type.Paint and self._has_content():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _tell)
        return False


def _tell() -> None:
    told = {"modules": len(sys.modules), "heavy": sorted(HEAVY & sys.modules.keys())}
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)


def bare() -> None:
    """Show an empty main window."""
    application = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1440, 900)
    FirstPaint(window, lambda: True)
    window.show()
    application.exec()


def lmdesk(desk: str, *, names: bool) -> None:
    """Start lmdesk as the command does, with the settings of nobody.

    The end is the first paint of its window, or with `names` that of the first people.
    """
    QStandardPaths.setTestModeEnabled(True)
    run: Callable[[], int] = QApplication.exec

    def watched_run() -> int:
        from lmdesk.ui.main_window import MainWindow

        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        if names:
            # Told after the window has taken the desk, which connected itself before.
            window.opening.opened.connect(lambda: _watch_people(window))
        else:
            FirstPaint(window, lambda: True)
        return run()

    QApplication.exec = staticmethod(watched_run)  # type: ignore[method-assign]  # to be there
    sys.argv = ["lmdesk", desk]
    from lmdesk.app import main

    main()


def _watch_people(window: QWidget) -> None:
    from lmdesk.ui.record_table import RecordTable

    table = window.findChild(RecordTable)
    assert isinstance(table, RecordTable)
    FirstPaint(table.viewport(), lambda: len(table.record_model.ids) > 0)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        lmdesk(sys.argv[2], names=sys.argv[1] == "names")
