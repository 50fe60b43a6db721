"""The sessions of an event in the order of their beginning, under the headings of their days."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.events import EventDesk, SessionRecord
from lmdesk.services.desks import Desk
from lmdesk.services.event_sessions import add_session, edit_session, remove_session
from lmdesk.ui.cells import GroupRow, TableColumn
from lmdesk.ui.events.event_texts import clock_text, joined
from lmdesk.ui.events.writing import Writer
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.texts import choices, day_text, word
from lmdesk.ui.widgets.empty_page import EmptyPage


class SessionsTab(QWidget):
    """The tab of sessions. The kind is changed in the row, all else in the inspector."""

    selection_changed = Signal()
    added = Signal(int)
    """A session was added: its id."""

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self._event: EventDesk | None = None
        self._sessions: dict[int, SessionRecord] = {}
        self._days: list[str] = []
        self._folded: set[str] = set()
        self.table = RecordTable(
            self._columns(),
            self._read,
            settings_key="sessions",
            preferences=writer.workspace.preferences,
            accessible_name=self.tr("Sessions"),
            group_of=self._group,
            all_scripts=False,
        )
        self.table.current_id_changed.connect(lambda: self.selection_changed.emit())
        self.table.group_toggled.connect(self._toggle)
        self.table.cell_chosen.connect(self._choose)
        self.table.activated_id.connect(lambda _: self.selection_changed.emit())
        self.empty = EmptyPage(
            "calendar",
            self.tr("This event has no sessions yet."),
            self.tr("Add session"),
            self.add,
            button_icon="plus",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self.empty)
        remove = QAction(self.tr("Remove the session"), self.table)
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.remove_current)
        self.table.addAction(remove)

    def show_event(self, event: EventDesk) -> None:
        """Show the sessions of an event."""
        self._event = event
        self._sessions = {session.id: session for session in event.record.sessions}
        self._days = sorted({_day(session) for session in self._sessions.values()}, key=_last)
        self._show()
        self.table.setVisible(bool(self._sessions))
        self.empty.setVisible(not self._sessions)
        if self.table.current_id() is None and self._sessions:
            self.table.select_id(next(iter(self._sessions)))

    def current(self) -> SessionRecord | None:
        """Return the current session."""
        return self._sessions.get(self.table.current_id() or 0)

    def select(self, session_id: int) -> None:
        """Make a session current."""
        session = self._sessions.get(session_id)
        if session is not None:
            self._folded.discard(_day(session))
            self._show()
            self.table.select_id(session_id)

    def add(self) -> None:
        """Add a session with the next free code and go to its fields."""
        assert self._event is not None
        event_id = self._event.record.id
        made: list[int] = []

        def work(desk: Desk) -> Change:
            session_id, change = add_session(desk, event_id, {})
            made.append(session_id)
            return change

        if self._writer.act(work, self.tr("Session added")):
            self.select(made[0])
            self.added.emit(made[0])

    def remove_current(self) -> None:
        """Remove the current session; its people stay at the event."""
        session = self.current()
        if session is not None:
            told = self.tr("Session {session} removed").format(session=session.code)
            self._writer.act(lambda desk: remove_session(desk, session.id), told)

    def _show(self) -> None:
        ids: list[int] = []
        for number, day in enumerate(self._days):
            ids.append(-number - 1)
            if day not in self._folded:
                ids.extend(s.id for s in self._sessions.values() if _day(s) == day)
        self.table.set_ids(ids)

    def _toggle(self, group_id: int) -> None:
        self._folded ^= {self._days[-group_id - 1]}
        self._show()
        self.table.select_id(group_id)

    def _choose(self, session_id: int, key: str, code: str) -> None:
        told = self.tr("{session} is now: {value}").format(
            session=self._sessions[session_id].code, value=word(f"session_kind.{code}")
        )
        self._writer.act(lambda desk: edit_session(desk, session_id, {key: code}), told)
        # Reading the list again has closed the choices; the keyboard goes on in the table.
        self.table.setFocus()

    def _group(self, group_id: int) -> GroupRow:
        day = self._days[-group_id - 1]
        count = sum(_day(session) == day for session in self._sessions.values())
        one, many = self.tr("1 session"), self.tr("{count} sessions")
        return GroupRow(
            day_text(day) or self.tr("Without a day"),
            one if count == 1 else many.format(count=count),
            collapsed=day in self._folded,
        )

    def _read(self, ids: Sequence[int]) -> list[SessionRecord | None]:
        return [self._sessions.get(each) for each in ids]

    def _columns(self) -> list[TableColumn]:
        def time(session: SessionRecord) -> str:
            times = (clock_text(session.starts_at), clock_text(session.ends_at))
            return "–".join(text for text in times if text)

        def people(session: SessionRecord) -> int | None:
            return self._event.members.get(session.id) if self._event else None

        return [
            TableColumn("time", self.tr("Time"), 13, sortable=False, value=time),
            TableColumn("code", self.tr("Code"), 8, "muted", sortable=False),
            TableColumn("number", self.tr("No."), 5, "number", sortable=False),
            TableColumn("title", self.tr("Title"), 44, sortable=False),
            TableColumn(
                *("kind", self.tr("Kind"), 16),
                sortable=False,
                value=lambda session: word(f"session_kind.{session.kind}"),
                choices=tuple(choices("session_kind")),
            ),
            TableColumn("room", self.tr("Room"), 14, sortable=False, gives_way=True),
            TableColumn(
                *("topics", self.tr("Topics"), 24, "muted"),
                sortable=False,
                gives_way=True,
                value=lambda session: joined(*session.topics),
            ),
            TableColumn("people", self.tr("People"), 7, "number", sortable=False, value=people),
        ]


def _day(session: SessionRecord) -> str:
    return (session.starts_at or "")[:10]


def _last(day: str) -> tuple[bool, str]:
    return not day, day
