"""Smart lists on the page of people: filters are kept under a name, shown, changed, removed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from lmdesk.domain.change import Change
from lmdesk.domain.smart_lists import SmartList
from lmdesk.errors import LmdeskError
from lmdesk.services import mailing_lists as service
from lmdesk.services.desks import Desk
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.people.smart_list_links import SmartListLinks
from lmdesk.ui.shell import Shell
from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace


class SmartListBar(InPlace):
    """A line over the list that asks for a name; Enter takes it, Escape leaves."""

    def __init__(self) -> None:
        super().__init__()
        self._take: Callable[[str], object] = lambda name: name
        self.setProperty("bottom", "true")
        self._what = plain_label(style="muted")
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Name"))
        self.line.setAccessibleName(self.tr("Name of the smart list"))
        self.line.returnPressed.connect(self.keep)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._what)
        line.addWidget(self.line, 1)
        line.addWidget(plain_button(self.tr("Save"), self.keep, icon="list-filter"))
        line.addWidget(icon_button("x", self.tr("No smart list"), self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.remark)

    def ask(self, what: str, name: str, take: Callable[[str], object]) -> None:
        """Ask for a name; what `take` refuses is told under the line."""
        self._take = take
        self._what.setText(what)
        self.line.setText(name)
        self.line.selectAll()
        self.remark.hide()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Take the name that was typed."""
        if accepted(lambda: self._take(self.line.text()), self.remark):
            self.hide()


class SmartLists(QObject):
    """What is done with smart lists; `query` tells what is shown, `show` shows something else."""

    def __init__(
        self,
        workspace: Workspace,
        shell: Shell,
        query: Callable[[], PeopleQuery],
        show: Callable[[PeopleQuery], object],
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._shell = shell
        self._query = query
        self._show = show
        self.bar = SmartListBar()
        self.links = SmartListLinks(read_only=workspace.read_only)
        self.links.wanted.connect(self.show_list)
        self.links.rename_wanted.connect(self.rename)
        self.links.change_wanted.connect(self.change)
        self.links.remove_wanted.connect(self.remove)

    def all(self) -> tuple[SmartList, ...]:
        """Return the smart lists of the desk."""
        return service.smart_lists(self._workspace.reading)

    def show_list(self, wanted: SmartList) -> None:
        """Show who is on a list; what is not understood of it is told."""
        self._show(wanted.query)
        if wanted.unknown:
            text = self.tr(
                "Not all filters of {list} are understood by this version of lmdesk: {parts}"
            )
            told = text.format(list=wanted.name, parts=", ".join(wanted.unknown))
            self._shell.banner(told, "warning")

    def show_id(self, list_id: int) -> None:
        """Show who is on the list with this id."""
        for each in self.all():
            if each.list_id == list_id:
                self.show_list(each)

    def save(self) -> None:
        """Ask for a name for the filters that are shown."""
        self.bar.ask(self.tr("Save search and filters as"), "", self._add)

    def rename(self, wanted: SmartList) -> None:
        """Ask for another name."""

        def take(name: str) -> None:
            self._workspace.write(
                lambda desk: service.edit_list(desk, wanted.list_id, {"name": name})
            )

        self.bar.ask(self.tr("Rename the smart list to"), wanted.name, take)

    def change(self, wanted: SmartList) -> None:
        """Give a list the filters that are shown."""
        query = self._query()
        told = self.tr("{list} has the filters that are shown").format(list=wanted.name)
        self._write(lambda desk: service.change_smart_list(desk, wanted.list_id, query), told)

    def remove(self, wanted: SmartList) -> None:
        """Remove a list; nobody leaves the desk."""
        told = self.tr("{list} was removed").format(list=wanted.name)
        self._write(lambda desk: service.remove_list(desk, wanted.list_id), told)

    def _add(self, name: str) -> None:
        query = self._query()
        self._workspace.write(lambda desk: service.add_smart_list(desk, name, query))
        self._shell.toast(self.tr("{list} is a smart list now").format(list=name), undo=True)

    def _write(self, work: Callable[[Desk], Change], told: str) -> None:
        try:
            self._workspace.write(work)
        except LmdeskError as error:
            self._shell.refused(error)
        else:
            self._shell.toast(told, undo=True)
