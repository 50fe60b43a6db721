"""The window for the benchmarks: without a screen, with settings of nobody, on a desk."""

import os
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from lmdesk.services.desks import new_desk
from lmdesk.ui.application import make_application
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme


def application() -> QApplication:
    """Return the application, made at the first call."""
    made = QApplication.instance()
    return made if isinstance(made, QApplication) else make_application(["lmdesk"])


def open_window(desk: Path) -> MainWindow:
    """Show the window of somebody new on a desk, which is made where there is none."""
    if not desk.exists():
        new_desk(desk).close()
    settings = desk.with_suffix(".ini")
    settings.unlink(missing_ok=True)
    preferences = Preferences(settings)
    window = MainWindow(preferences, Theme(application(), "light"), desk.parent, desk)
    window.show()
    wait_until(lambda: window.workspace is not None)
    return window


def let_pass(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(is_so: Callable[[], bool], seconds: float = 600) -> None:
    """Let the window live until something is so. Raises TimeoutError when it takes too long."""
    deadline = QDeadlineTimer(round(1000 * seconds))
    while not is_so():
        if deadline.hasExpired():
            raise TimeoutError
        let_pass(1)


def memory() -> float:
    """Return the peak of the resident megabytes of this process."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def resident() -> float:
    """Return the resident megabytes of this process now; where the system tells none, the peak."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return memory()
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024
