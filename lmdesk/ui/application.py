"""Starting the window: fonts, theme, language, and what happens with a bug."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QStandardPaths, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from lmdesk.errors import LmdeskError
from lmdesk.paths import bundled
from lmdesk.ui.fonts import application_font
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences, settings_file
from lmdesk.ui.theme import Theme

if TYPE_CHECKING:
    from lmdesk.ui.bug_report import BugReporter


def make_application(words: list[str]) -> QApplication:
    """Return the application with name, font and language set."""
    # Work in the background hands over to the window after this many seconds at the latest.
    sys.setswitchinterval(0.001)
    application = QApplication(words)
    application.setApplicationName("lmdesk")
    application.setDesktopFileName("lmdesk")
    application.setWindowIcon(QIcon(str(bundled("resources", "logo.svg"))))
    application.setFont(application_font())
    install_language(application)
    return application


def install_language(application: QApplication) -> None:
    """Show the window in the language of the system where there is a translation."""
    places = (
        ("lmdesk", str(bundled("resources", "translations"))),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    for name, folder in places:
        translator = QTranslator(application)
        if translator.load(QLocale.system(), name, "_", folder):
            application.installTranslator(translator)


def data_folder() -> Path:
    """Return where lmdesk keeps the sample office and its log."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place))


def run_window(desk: Path | None, preferences: Preferences | None = None) -> int:
    """Show the window and return the exit status: on the desk that is named, else the last one."""
    application = make_application(sys.argv[:1])
    kept = preferences or Preferences(settings_file())
    theme = Theme(application, kept.theme)
    shown = desk or next((recent for recent in kept.recent if recent.exists()), None)
    window = MainWindow(kept, theme, data_folder(), shown)
    sys.excepthook = bug_hook(window, kept)
    window.show()
    if kept.state("drafts"):
        from lmdesk.ui.drafts import tell_drafts

        tell_drafts(window, kept)
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__


def bug_hook(window: MainWindow, kept: Preferences) -> Callable[..., None]:
    """Return what shows a bug; expected errors are shown as the sentences they are."""
    reporters: list[BugReporter] = []

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, LmdeskError):
            # Expected, though not where it came from: a disk that was unplugged, for one.
            window.refused(error)
            return
        from lmdesk.ui.bug_report import BugReporter, log_file
        from lmdesk.ui.drafts import keep_drafts

        if not reporters:
            log = log_file(data_folder())
            reporters.append(BugReporter(log, window, lambda: keep_drafts(window, kept)))
        reporters[0](kind, error, trace)

    return report
