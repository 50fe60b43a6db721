"""The desk of one event: its head and the three tabs, and what the inspector shows beside them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lmdesk.domain.events import EventDesk, EventFinding
from lmdesk.services.event_checks import to_check
from lmdesk.services.events import event as read_event
from lmdesk.ui.events.event_texts import joined
from lmdesk.ui.events.header import OVERVIEW, PARTICIPANTS, SESSIONS, EventHeader
from lmdesk.ui.events.overview import OverviewTab
from lmdesk.ui.events.participant_inspector import ParticipantInspector
from lmdesk.ui.events.participants import ParticipantsTab
from lmdesk.ui.events.session_inspector import SessionInspector
from lmdesk.ui.events.sessions import SessionsTab
from lmdesk.ui.events.writing import Writer
from lmdesk.ui.texts import count_text, word


class EventView(QWidget):
    """One event at a time."""

    left = Signal()
    """Back to the list, also when the event is gone."""
    tab_changed = Signal()
    facts = Signal(str, str)

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self._workspace = writer.workspace
        self.shown: EventDesk | None = None
        self.findings: tuple[EventFinding, ...] = ()
        self.header = EventHeader()
        self.overview = OverviewTab(writer)
        self.sessions = SessionsTab(writer)
        self.participants = ParticipantsTab(writer)
        self.tabs = QStackedWidget()
        for tab in (self.overview, self.sessions, self.participants):
            self.tabs.addWidget(tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        self.inspectors = QStackedWidget()
        self.session_inspector = SessionInspector(writer, self.tr("Session"))
        self.person_inspector = ParticipantInspector(writer, self.tr("Participant"))
        self.inspectors.addWidget(self.session_inspector)
        self.inspectors.addWidget(self.person_inspector)
        self.header.allow_writing(allowed=not self._workspace.read_only)
        self._connect()

    def _connect(self) -> None:
        self.header.left.connect(self.left)
        self.header.tab_wanted.connect(self.show_tab)
        self.header.check_wanted.connect(lambda: self.show_tab(OVERVIEW))
        self.header.primary_wanted.connect(self.add)
        self.header.list_wanted.connect(self.export_list)
        self.overview.check_wanted.connect(self.show_finding)
        self.sessions.selection_changed.connect(self._show_session)
        self.sessions.added.connect(lambda _: self.session_inspector.edit_title())
        self.session_inspector.people_wanted.connect(self.show_people_of)
        self.session_inspector.remove_wanted.connect(self.sessions.remove_current)
        self.participants.selection_changed.connect(self._show_people)
        people = self.person_inspector
        people.check_wanted.connect(self.show_finding)
        people.refresh_wanted.connect(self.participants.use_new_post)
        people.keep_wanted.connect(self.participants.keep_post)
        people.refresh_all_wanted.connect(self.participants.use_all_new_posts)
        people.person_wanted.connect(
            lambda person_id: self._writer.shell.open_record("person", person_id)
        )

    def open(self, event_id: int) -> None:
        """Show an event, its participants first."""
        is_other = self.shown is None or self.shown.record.id != event_id
        if is_other:
            self.findings = ()
        self._read(event_id)
        if self.shown is None:
            return
        first = PARTICIPANTS if self.shown.participants else OVERVIEW
        self.show_tab(first if is_other else self.tabs.currentIndex())

    def reload(self) -> None:
        """Read the event again."""
        if self.shown is not None:
            self._read(self.shown.record.id)

    def show_tab(self, tab: int) -> None:
        """Show one of the tabs."""
        self.tabs.setCurrentIndex(tab)
        self.header.show_tab(tab)
        self._show_session()
        self._show_people()
        if tab != OVERVIEW:
            inspector = self.session_inspector if tab == SESSIONS else self.person_inspector
            self.inspectors.setCurrentWidget(inspector)
        self.tab_changed.emit()
        self._tell()

    def has_inspector(self) -> bool:
        """Tell whether the open tab has an inspector beside it."""
        return self.tabs.currentIndex() != OVERVIEW

    def add(self) -> None:
        """Add what the open tab holds."""
        if self.tabs.currentIndex() == SESSIONS:
            self.sessions.add()
            return
        self.add_people()

    def add_people(self) -> None:
        """Go to the participants and open the line for adding."""
        if self.tabs.currentIndex() != PARTICIPANTS:
            self.show_tab(PARTICIPANTS)
        self.participants.begin_adding()

    def show_people_of(self, session_id: int) -> None:
        """Show the participants of a session."""
        self.show_tab(PARTICIPANTS)
        self.participants.tools.choose_session(session_id)
        self.participants.table.setFocus()

    def show_finding(self, finding: EventFinding) -> None:
        """Go to what a finding is about."""
        if finding.participations:
            self.show_tab(PARTICIPANTS)
            self.participants.select(finding.participations[0])
        elif finding.session is not None:
            self.show_tab(SESSIONS)
            self.sessions.select(finding.session)
            self.sessions.table.setFocus()

    def export_list(self) -> None:
        """Ask for the list of participants of what is shown."""
        if self.shown is None:
            return
        chosen = self.participants.session_id()
        codes = {session.id: session.code for session in self.shown.record.sessions}
        self._writer.shell.export(
            "list-of-participants",
            event=self.shown.record.code,
            session=codes.get(chosen) if chosen is not None else None,
        )

    def _read(self, event_id: int) -> None:
        event = read_event(self._workspace.reading, event_id)
        if event is None or event.record.deleted_at is not None:
            self.shown = None
            self.left.emit()
            return
        self.shown = event
        self.header.show_event(event, self._workspace.readers.countries)
        self.header.show_checks(len(self.findings))
        self.overview.show_event(event)
        self.sessions.show_event(event)
        self.participants.show_event(event)
        self._tell()
        countries = self._workspace.readers.countries
        self._workspace.look_up(
            lambda desk: to_check(desk, countries, event_id), self._show_findings, key="checks"
        )

    def _show_findings(self, findings: tuple[EventFinding, ...]) -> None:
        self.findings = findings
        self.header.show_checks(len(findings))
        self.overview.show_findings(findings)
        self.person_inspector.show_findings(findings)

    def _show_session(self) -> None:
        if self.shown is not None and self.tabs.currentIndex() == SESSIONS:
            self.session_inspector.show_session(self.shown, self.sessions.current())
            self._tell()

    def _show_people(self) -> None:
        if self.shown is not None and self.tabs.currentIndex() == PARTICIPANTS:
            people = self.participants
            self.person_inspector.show_people(people.selected_ids(), people.session_id())
            self._tell()

    def _tell(self) -> None:
        """Tell the status bar how many there are, and how many are selected."""
        if self.shown is None:
            return
        if self.tabs.currentIndex() == PARTICIPANTS:
            counts = (
                f"{count_text(count)} {word(f'status.{status}').lower()}"
                for status, count in self.shown.statuses
            )
            shown = self.tr("{shown} of {count} participants").format(
                shown=count_text(self.participants.list.count()),
                count=count_text(self.shown.participants),
            )
            chosen = len(self.participants.selected_ids())
            selected = self.tr("{count} selected").format(count=chosen)
            self.facts.emit(joined(f"{shown}: {joined(*counts)}"), selected if chosen else "")
        else:
            count = len(self.shown.record.sessions)
            text = self.tr("1 session") if count == 1 else self.tr("{count} sessions")
            self.facts.emit(text.format(count=count), "")
