"""What the menus of the window do that needs no more than the window itself."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from lmdesk.ui.texts import problem_text

if TYPE_CHECKING:
    from lmdesk.services.desks import CheckReport
    from lmdesk.ui.main_window import MainWindow


class WindowCommands(QObject):
    """The commands of the menus."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def paste(self) -> None:
        """Bring what is on the clipboard to the import page."""
        data: QMimeData = QGuiApplication.clipboard().mimeData()
        page = self._window.page()
        if page is not None and page.take_pasted(data):
            return
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self._window.take_paths(paths)
        elif data.text().strip() and self._window.workspace is not None:
            self._window.import_text(data.text())

    def find(self) -> None:
        """Go to the search field of the page."""
        page = self._window.page()
        if page is not None:
            page.focus_search()

    def fold_inspector(self) -> None:
        """Show or hide the inspector of the page."""
        page = self._window.page()
        if page is not None:
            page.show_inspector(shown=not page.inspector_is_wanted())

    def set_theme(self, mode: str) -> None:
        """Show the window light, dark or as the system is, and remember it."""
        self._window.theme.set_mode(mode)
        self._window.preferences.theme = mode

    def open_palette(self) -> None:
        """Open the palette over the window."""
        desk = self._window.workspace.reading if self._window.workspace is not None else None
        self._window.palette_box.open(desk, self._window.menus.offered())

    def back_up(self) -> None:
        """Make a backup of the desk."""
        from lmdesk.ui.backup_actions import back_up_now

        if self._window.workspace is not None:
            back_up_now(self._window.workspace, self._window)

    def show_backups(self) -> None:
        """Show the backups of the desk."""
        from lmdesk.ui.backup_actions import show_backups

        if self._window.workspace is not None:
            show_backups(self._window.workspace, self._window)

    def look_for_duplicates(self) -> None:
        """Look through the whole desk for people who are on it twice, and show the pairs."""
        if self._window.workspace is not None:
            self._window.workspace.duplicates.start()
            self._window.show_duplicates()

    def check_desk(self) -> None:
        """Examine the whole desk and say what was found."""
        from lmdesk.services.desks import check

        workspace = self._window.workspace
        if workspace is None:
            return

        def tell(report: "CheckReport") -> None:
            for problem in report.problems:
                self._window.banner(problem_text(problem), "error")
            if not report.problems:
                self._window.toast(self.tr("The desk is sound."))

        title = self.tr("Checking the desk")
        workspace.run(title, lambda desk, progress: check(desk, progress=progress), tell)

    def show_shortcuts(self) -> None:
        """Show all shortcuts."""
        from lmdesk.ui.dialogs import ShortcutsDialog

        ShortcutsDialog(self._window, list(self._window.menus.with_shortcuts())).exec()

    def show_about(self) -> None:
        """Show what lmdesk is and which licences it carries."""
        from lmdesk.ui.dialogs import AboutDialog

        AboutDialog(self._window).exec()
