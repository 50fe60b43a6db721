"""The participants of an event: found, grouped, added, and changed in the row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.events import EventDesk
from lmdesk.services.desks import Desk
from lmdesk.services.event_people import (
    add_people,
    edit_participation,
    remove_participants,
    set_session_role,
)
from lmdesk.services.event_print import keep_printed, refresh_changed, refresh_printed
from lmdesk.services.participation import participant_groups, participant_rows
from lmdesk.services.people import add_person
from lmdesk.ui.events.add_people_bar import AddPeopleBar
from lmdesk.ui.events.participant_table import ParticipantTable
from lmdesk.ui.events.participant_tools import ParticipantTools
from lmdesk.ui.events.writing import Writer
from lmdesk.ui.shell import Shell
from lmdesk.ui.table_clipboard import told_copy
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.empty_page import EmptyPage

PREFIXES = (("status", "status"), ("capacity", "capacity"), ("role", "session_role"))


class ParticipantsTab(QWidget):
    """The tab of participants."""

    selection_changed = Signal()

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self._workspace = writer.workspace
        self._event: EventDesk | None = None
        self.tools = ParticipantTools()
        self.tools.changed.connect(self.reload)
        self.bar = AddPeopleBar(self._workspace)
        self.bar.picked.connect(self._add)
        self.bar.new_wanted.connect(self._add_new)
        self.bar.import_wanted.connect(lambda: self._import(writer.shell))
        self.bar.hide()
        self.list = ParticipantTable(self._workspace)
        self.table = self.list.table
        self.table.current_id_changed.connect(lambda: self.selection_changed.emit())
        self.table.selection_count_changed.connect(lambda: self.selection_changed.emit())
        self.table.activated_id.connect(lambda: self.list.edit_current())
        self.table.cell_chosen.connect(self._chosen)
        self.table.typed.connect(self._search_for)
        self.table.rows_copied.connect(lambda copy: writer.shell.toast(told_copy(copy)))
        self.tools.search.left_downwards.connect(self.table.setFocus)
        self.bar.closed.connect(self.table.setFocus)
        self.empty = EmptyPage(
            "users",
            self.tr("Nobody is on the list yet. Add people by name, or import the list you got."),
            self.tr("Add participants"),
            self.begin_adding,
            button_icon="plus",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.tools, self.bar, self.list, self.empty):
            column.addWidget(widget)
        self._add_actions()

    def show_event(self, event: EventDesk) -> None:
        """Show the participants of an event."""
        if self._event is None or event.record.id != self._event.record.id:
            self.tools.begin()
            self.bar.hide()
        self._event = event
        self.tools.show_sessions(event.record.sessions)
        self.reload()

    def reload(self) -> None:
        """Read the participants again."""
        if self._event is None:
            return
        groups = participant_groups(
            self._workspace.reading,
            self._workspace.readers.countries,
            self._event.record.id,
            self.tools.session_id(),
            text=self.tools.search.text(),
            group_by=self.tools.grouping(),
            order=self.tools.order(),
        )
        nobody = not groups and not self.tools.search.text().strip()
        self.list.setVisible(not nobody)
        self.empty.setVisible(nobody and not self.bar.isVisibleTo(self))
        self.list.show_groups(groups, self.tools.grouping(), self.tools.session_id())
        self.selection_changed.emit()

    def _import(self, shell: Shell) -> None:
        if self._event is None:
            return
        record, shown = self._event.record, self.tools.session_id()
        session = next((each.code for each in record.sessions if each.id == shown), None)
        shell.import_into(record.code, session)

    def selected_ids(self) -> list[int]:
        """Return the selected participations, else the current one."""
        current = self.table.current_id()
        return self.table.selected_ids() or ([current] if current is not None else [])

    def session_id(self) -> int | None:
        """Return the session whose people are shown, None for the whole event."""
        return self.tools.session_id()

    def begin_adding(self) -> None:
        """Open the line for adding people."""
        self.empty.hide()
        self.bar.begin()

    def select(self, participation_id: int) -> None:
        """Make somebody current, even when a search or a session hides them."""
        if not self.list.select(participation_id):
            self.tools.begin()
            self.reload()
            self.list.select(participation_id)
        self.table.setFocus()

    def use_new_post(self, ids: list[int]) -> None:
        """Print people as they are today."""
        self._writer.act(
            lambda desk: refresh_printed(desk, ids), self.tr("Printed as they are today")
        )

    def keep_post(self, ids: list[int]) -> None:
        """Keep what was printed."""
        self._writer.act(lambda desk: keep_printed(desk, ids), self.tr("The printed post stays"))

    def use_all_new_posts(self) -> None:
        """Print all those as they are today whose post changed."""
        event_id = self._event_id()
        self._writer.act(
            lambda desk: refresh_changed(desk, event_id),
            self.tr("All changed posts are printed as they are today"),
        )

    def remove_selected(self) -> None:
        """Take the selected people off the session that is shown, or off the event."""
        ids, session = self.selected_ids(), self.tools.session_id()
        if not ids:
            return
        who = self._names(ids)
        if session is not None:
            told = self.tr("{who} taken off the session").format(who=who)
            self._writer.act(lambda desk: set_session_role(desk, session, ids, None), told)
        else:
            told = self.tr("{who} taken off the event").format(who=who)
            self._writer.act(lambda desk: remove_participants(desk, ids), told)

    def _add(self, person_id: int) -> None:
        event_id, session = self._event_id(), self.tools.session_id()
        status = self.bar.status()
        told = self.tr("Added to {event}").format(event=self._where())

        def work(desk: Desk) -> Change:
            return add_people(desk, event_id, session, [person_id], status=status)

        change = self._writer.act(work, told)
        if change is not None and change.step is None:
            self._writer.shell.toast(self.tr("This person is on the list already"))
        self.bar.picker.setFocus()

    def _add_new(self, name: str) -> None:
        made: list[int] = []

        def work(desk: Desk) -> Change:
            person_id, change = add_person(desk, {"name": name}, self._workspace.readers)
            made.append(person_id)
            return change

        if self._writer.act(work, name):
            self._add(made[0])

    def _choose(self, participation_id: int, key: str, code: str) -> None:
        """Change a cell; a change in a selected row is meant for all rows that are selected."""
        selected = self.table.selected_ids()
        ids = selected if participation_id in selected else [participation_id]
        value = word(f"{dict(PREFIXES)[key]}.{code}") if code else "–"
        told = self.tr("{who} set to {value}").format(who=self._names(ids), value=value)
        if key != "role":
            self._writer.act(lambda desk: edit_participation(desk, ids, {key: code}), told)
            return
        session = self.tools.session_id()
        if session is None:
            self._writer.shell.toast(self.tr("Choose a session above to change roles in it"))
        else:
            self._writer.act(lambda desk: set_session_role(desk, session, ids, code), told)

    def _chosen(self, participation_id: int, key: str, code: str) -> None:
        self._choose(participation_id, key, code)
        # Reading the list again has closed the choices; the keyboard goes on in the table.
        self.table.setFocus()

    def _names(self, ids: list[int]) -> str:
        if len(ids) != 1:
            return self.tr("{count} people").format(count=len(ids))
        (row,) = participant_rows(self._workspace.reading, ids)
        return " ".join(part for part in (row.title, row.name) if part) or str(row.institution)

    def _where(self) -> str:
        assert self._event is not None
        chosen = self.tools.session_id()
        for session in self._event.record.sessions:
            if session.id == chosen:
                return session.code
        return self._event.record.code

    def _event_id(self) -> int:
        assert self._event is not None
        return self._event.record.id

    def _search_for(self, text: str) -> None:
        self.tools.search.setFocus()
        self.tools.search.insert(text)

    def _add_actions(self) -> None:
        for text, shortcut, handler in (
            (self.tr("Change"), "F2", self.list.edit_current),
            (self.tr("Print as today"), "", lambda: self.use_new_post(self.selected_ids())),
            (self.tr("Take off the list"), "Del", self.remove_selected),
        ):
            action = QAction(text, self.table)
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(handler)
            self.table.addAction(action)
