"""The list of events, a line to add one, and the bin of events."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.events import EventSummary
from lmdesk.services.desks import Desk
from lmdesk.services.events import add_event, events, events_in_bin, out_of_bin, to_bin
from lmdesk.ui.cells import TableColumn
from lmdesk.ui.events.event_texts import joined, span_text
from lmdesk.ui.events.new_event import NewEventLine
from lmdesk.ui.events.writing import Writer
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.widgets.in_place import accepted


class EventList(QWidget):
    """All events, the latest first."""

    opened = Signal(int)
    """Enter or a double click: the id of the event."""
    counted = Signal()
    """The list was read again."""

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self._workspace = writer.workspace
        self._text = ""
        self._rows: dict[int, EventSummary] = {}
        self.in_bin = 0
        self.shows_bin = False
        self.form = NewEventLine()
        self.form.wanted.connect(self._add)
        self.table = RecordTable(
            self._columns(),
            self._read,
            settings_key="events",
            preferences=self._workspace.preferences,
            accessible_name=self.tr("Events"),
            all_scripts=False,
        )
        self.table.activated_id.connect(self._activate)
        self.empty = EmptyPage(
            "calendar-days",
            self.tr("No events yet. Add the meeting you are preparing."),
            self.tr("New event"),
            self.begin_new,
            button_icon="plus",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.form, self.table, self.empty):
            column.addWidget(widget)
        self._bin_action = QAction(self)
        self._bin_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._bin_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._bin_action.triggered.connect(self._bin_or_restore)
        self.table.addAction(self._bin_action)

    def reload(self) -> None:
        """Read the list again."""
        desk = self._workspace.reading
        binned = events_in_bin(desk)
        self.in_bin = len(binned)
        self.shows_bin = self.shows_bin and bool(binned)
        if self.shows_bin:
            there = [
                EventSummary(
                    e.id, e.code, e.title, None, e.start_date, e.end_date, None, None, 0, 0
                )
                for e in binned
            ]
            self._bin_action.setText(self.tr("Take out of the bin"))
        else:
            there = events(desk, self._text)
            self._bin_action.setText(self.tr("Move to the bin"))
        self._rows = {event.event_id: event for event in there}
        self.table.set_ids(list(self._rows))
        nothing = not there and not self._text and not self.form.isVisibleTo(self)
        self.table.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.counted.emit()

    def count(self) -> int:
        """Return how many are shown."""
        return len(self._rows)

    def search(self, text: str) -> None:
        """Show the events that a text finds."""
        self._text = text
        self.reload()

    def show_bin(self, *, shown: bool) -> None:
        """Show what is in the bin, or the events."""
        self.shows_bin = shown
        self.reload()

    def begin_new(self) -> None:
        """Open the line for a new event."""
        self.form.show()
        self.reload()
        self.form.begin()

    def _add(self, code: str, title: str) -> None:
        made: list[int] = []

        def work(desk: Desk) -> Change:
            event_id, change = add_event(desk, {"code": code, "title": title})
            made.append(event_id)
            return change

        if accepted(lambda: self._writer.field(work), self.form.remark):
            self.form.close_again()
            self.opened.emit(made[0])
        else:
            self.form.begin()

    def _activate(self, event_id: int) -> None:
        if not self.shows_bin:
            self.opened.emit(event_id)

    def _bin_or_restore(self) -> None:
        event_id = self.table.current_id()
        if event_id is None:
            return
        code = self._rows[event_id].code
        if self.shows_bin:
            told = self.tr("{event} is out of the bin").format(event=code)
            self._writer.act(lambda desk: out_of_bin(desk, event_id), told)
        else:
            told = self.tr("{event} moved to the bin").format(event=code)
            self._writer.act(lambda desk: to_bin(desk, event_id), told)

    def _read(self, ids: Sequence[int]) -> list[EventSummary | None]:
        return [self._rows.get(each) for each in ids]

    def _columns(self) -> list[TableColumn]:
        def days(event: EventSummary) -> str:
            return span_text(event.start_date, event.end_date)

        def place(event: EventSummary) -> str:
            country = self._workspace.readers.countries.by_code(event.country or "")
            return joined(event.city, country.short if country else None)

        return [
            TableColumn("title", self.tr("Event"), 48, sortable=False),
            TableColumn("code", self.tr("Code"), 12, "muted", sortable=False),
            TableColumn("days", self.tr("Dates"), 20, "date", sortable=False, value=days),
            TableColumn("place", self.tr("Place"), 22, sortable=False, value=place),
            TableColumn("sessions", self.tr("Sessions"), 9, "number", sortable=False),
            TableColumn("participants", self.tr("Participants"), 12, "number", sortable=False),
        ]
