"""The table of the window's actions: menus, shortcuts and the palette are made of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from lmdesk.ui.places import foot, places
from lmdesk.ui.shell import ActionSpec
from lmdesk.ui.texts import key_free, shortened, tip
from lmdesk.ui.theme import BRIGHT, NIGHT, SYSTEM

if TYPE_CHECKING:
    from lmdesk.ui.main_window import MainWindow

LONGEST = 80
"""Letters of what undo would take back that a menu shows."""

WITHOUT_DESK = frozenset(
    {"new", "open", "sample", "quit", "palette", "shortcuts", "about", "about_qt", "rail"}
)


class WindowActions(QObject):
    """Fills the menus and keeps them in step with the desk."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._needing_desk: list[str] = []
        for group in (self._file, self._edit, self._view, self._go, self._tools, self._help):
            for spec in group():
                self._add(spec)
        redo = window.menus.action("redo")
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])

    def refresh(self) -> None:
        """Say what undo and redo would do, and offer what an open desk allows."""
        menus = self._window.menus
        workspace = self._window.workspace
        for key in self._needing_desk:
            menus.action(key).setEnabled(workspace is not None)
        may_write = workspace is not None and not workspace.read_only
        undo = workspace.undo_name() if workspace is not None and may_write else None
        redo = workspace.redo_name() if workspace is not None and may_write else None
        self._name("undo", self.tr("Undo"), undo)
        self._name("redo", self.tr("Redo"), redo)

    def _add(self, spec: ActionSpec) -> None:
        self._window.menus.add(spec)
        if spec.key not in WITHOUT_DESK and not spec.key.startswith("theme_"):
            self._needing_desk.append(spec.key)

    def _name(self, key: str, plain: str, what: str | None) -> None:
        action = self._window.menus.action(key)
        action.setEnabled(what is not None)
        text = self.tr("{act}: {what}").format(act=plain, what=what) if what else plain
        shown = shortened(text, LONGEST)
        action.setText(key_free(shown))
        action.setToolTip(tip(shown))

    def _file(self) -> Iterator[ActionSpec]:
        window, opening = self._window, self._window.opening
        commands = window.commands
        yield _file("new", self.tr("&New desk…"), opening.ask_new, "Ctrl+Shift+N", "file-plus")
        yield _file("open", self.tr("&Open a desk…"), opening.ask_open, "Ctrl+O", "folder-open")
        sample = self.tr("Open the &sample office")
        yield _file("sample", sample, opening.open_sample, "", "building-2")
        yield _file("close", self.tr("&Close the desk"), window.close_desk, "Ctrl+W")
        to_import = partial(window.show_page, "import")
        yield _file("import", self.tr("&Import a list"), to_import, "Ctrl+I", "file-input")
        people = partial(window.export, "people")
        yield _file("export_people", self.tr("Export &people…"), people, "Ctrl+E", "download")
        bodies = partial(window.export, "institutions")
        yield _file("export_institutions", self.tr("Export ins&titutions…"), bodies)
        backup = self.tr("&Back up now…")
        yield _file("backup", backup, commands.back_up, "", "database-backup")
        yield _file("backups", self.tr("Bac&kups…"), commands.show_backups)
        yield _file("quit", self.tr("&Quit"), window.close, "Ctrl+Q")

    def _edit(self) -> Iterator[ActionSpec]:
        window, commands = self._window, self._window.commands
        yield ActionSpec("undo", self.tr("Undo"), window.undo, "Ctrl+Z", "undo-2", "edit")
        yield ActionSpec("redo", self.tr("Redo"), window.redo, "", "redo-2", "edit")
        paste = self.tr("&Paste as a list")
        yield ActionSpec("paste", paste, commands.paste, "Ctrl+V", "clipboard-paste", "edit")
        yield ActionSpec("find", self.tr("&Find"), commands.find, "Ctrl+F", "search", "edit")

    def _view(self) -> Iterator[ActionSpec]:
        window, commands = self._window, self._window.commands
        inspector = self.tr("&Inspector")
        yield ActionSpec(
            "inspector", inspector, commands.fold_inspector, "F9", "panel-right", "view"
        )
        rail = self.tr("&Words of the rail")
        yield ActionSpec("rail", rail, window.fold_rail, "Ctrl+B", "", "view")
        for mode, text in (
            (SYSTEM, self.tr("As the system")),
            (BRIGHT, self.tr("Light")),
            (NIGHT, self.tr("Dark")),
        ):
            act = partial(commands.set_theme, mode)
            yield ActionSpec(f"theme_{mode}", text, act, "", "", "view")

    def _go(self) -> Iterator[ActionSpec]:
        for place in (*places(), *foot()):
            act = partial(self._window.show_page, place.name)
            key = f"go_{place.name}"
            yield ActionSpec(key, place.text, act, place.shortcut, place.icon, "go")

    def _tools(self) -> Iterator[ActionSpec]:
        commands = self._window.commands
        palette = self.tr("Command &palette")
        yield ActionSpec("palette", palette, commands.open_palette, "Ctrl+K", "command", "tools")
        twice, look = self.tr("Look for &duplicates"), commands.look_for_duplicates
        yield ActionSpec("duplicates", twice, look, "", "copy-check", "tools")
        check = self.tr("&Check the desk")
        yield ActionSpec("check", check, commands.check_desk, "", "badge-check", "tools")

    def _help(self) -> Iterator[ActionSpec]:
        commands = self._window.commands
        keys = self.tr("&Keyboard shortcuts")
        yield ActionSpec("shortcuts", keys, commands.show_shortcuts, "F1", "keyboard", "help")
        yield ActionSpec("about", self.tr("&About lmdesk"), commands.show_about, "", "info", "help")
        yield ActionSpec("about_qt", self.tr("About &Qt"), QApplication.aboutQt, "", "", "help")


def _file(
    key: str, text: str, handler: Callable[[], object], shortcut: str = "", icon: str = ""
) -> ActionSpec:
    return ActionSpec(key, text, handler, shortcut, icon, "file")
