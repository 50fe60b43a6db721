"""Menus, shortcuts and their pages, all made of one table of actions."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from lmdesk.ui.icons import set_icon
from lmdesk.ui.shell import ActionSpec

MENUS = ("file", "edit", "view", "record", "go", "tools", "help")


class Menus(QObject):
    """The menu bar. Actions of the window stay; those of the page come and go with it."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._menus = {key: QMenu(text, window) for key, text in self._titles()}
        for menu in self._menus.values():
            window.menuBar().addMenu(menu)
            menu.aboutToShow.connect(partial(_draw_icons, menu))
        self._specs: list[ActionSpec] = []
        self._page_specs: list[ActionSpec] = []
        self._actions: dict[str, QAction] = {}
        self._page_actions: list[QAction] = []

    def add(self, spec: ActionSpec, *, separator: bool = False) -> QAction:
        """Add an action of the window."""
        if separator:
            self._menus[spec.menu].addSeparator()
        action = self._make(spec)
        self._menus[spec.menu].addAction(action)
        self._specs.append(spec)
        self._actions[spec.key] = action
        return action

    def menu(self, key: str) -> QMenu:
        """Return a menu."""
        return self._menus[key]

    def action(self, key: str) -> QAction:
        """Return an action of the window."""
        return self._actions[key]

    def show_page(self, specs: Sequence[ActionSpec]) -> None:
        """Offer the actions of the page that is shown, and no longer those of the last one."""
        for old in self._page_actions:
            self._window.removeAction(old)
            for menu in self._menus.values():
                menu.removeAction(old)
            old.deleteLater()
        self._page_specs = list(specs)
        self._page_actions = []
        for spec in specs:
            action = self._make(spec)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._menus[spec.menu].addAction(action)
            self._window.addAction(action)
            self._page_actions.append(action)
        self._menus["record"].menuAction().setVisible(any(s.menu == "record" for s in specs))

    def offered(self) -> list[ActionSpec]:
        """Return all actions that can be done now, those of the page first."""
        enabled = [s for s in self._specs if self._actions[s.key].isEnabled()]
        return [*self._page_specs, *enabled]

    def with_shortcuts(self) -> Iterable[ActionSpec]:
        """Return the actions that have a key, in the order of the menus."""
        specs = [s for s in (*self._specs, *self._page_specs) if s.shortcut]
        return sorted(specs, key=lambda spec: MENUS.index(spec.menu))

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self._window)
        action.triggered.connect(lambda: spec.handler())
        # A key that is held down must not decide row after row.
        action.setAutoRepeat(False)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        action.setData(spec.icon)
        return action

    def _titles(self) -> list[tuple[str, str]]:
        return [
            ("file", self.tr("&File")),
            ("edit", self.tr("&Edit")),
            ("view", self.tr("&View")),
            ("record", self.tr("&Record")),
            ("go", self.tr("&Go")),
            ("tools", self.tr("&Tools")),
            ("help", self.tr("&Help")),
        ]


def _draw_icons(menu: QMenu) -> None:
    """Draw the icons of a menu when it is opened: the start of the program need not wait."""
    for action in menu.actions():
        if action.data() and action.icon().isNull():
            set_icon(action, action.data())
