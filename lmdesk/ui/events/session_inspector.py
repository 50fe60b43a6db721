"""The inspector of a session: its facts, topics and organisers, changed in place."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.events import EventDesk, SessionRecord
from lmdesk.services.event_sessions import edit_session, set_topics
from lmdesk.ui.events.event_texts import typed_moment
from lmdesk.ui.events.organiser_panel import OrganiserPanel
from lmdesk.ui.events.writing import Writer, rebuilt
from lmdesk.ui.inspector import Inspector, Section
from lmdesk.ui.texts import choices
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.widgets.labels import plain_label


class SessionInspector(Inspector):
    """Everything about one session."""

    people_wanted = Signal(int)
    """The id of the session whose people are to be shown."""
    remove_wanted = Signal()

    def __init__(self, writer: Writer, title: str) -> None:
        super().__init__(title)
        self._writer = writer
        self._read_only = writer.workspace.read_only
        self._event: EventDesk | None = None
        self._session: SessionRecord | None = None
        self._built: object = None

    def show_session(self, event: EventDesk, session: SessionRecord | None) -> None:
        """Show a session, or nothing."""
        self._event, self._session = event, session
        members = event.members.get(session.id, 0) if session is not None else 0
        shown = (event.record.id, session, members)
        if shown != self._built and rebuilt(self, self._build):
            self._built = shown

    def edit_title(self) -> None:
        """Go to the title, as after adding a session."""
        title = self.findChild(QWidget, "title")
        if title is not None:
            title.setFocus()

    def _build(self) -> None:
        self.clear()
        if self._event is None or self._session is None:
            return
        session = self._session
        section = self.add_section("")
        self._text(section, "title", self.tr("Title"), session.title)
        self._text(section, "code", self.tr("Code"), session.code)
        self._choice(section, "kind", self.tr("Kind"), choices("session_kind"), session.kind)
        number = None if session.number is None else str(session.number)
        for key, label, value in (
            ("number", self.tr("Number"), number),
            ("starts_at", self.tr("Begins"), typed_moment(session.starts_at)),
            ("ends_at", self.tr("Ends"), typed_moment(session.ends_at)),
            ("room", self.tr("Room"), session.room),
        ):
            self._text(section, key, label, value)
        modes = [("", "–"), *choices("mode")]
        self._choice(section, "mode", self.tr("How"), modes, session.mode or "")
        self._text(section, "link", self.tr("Link"), session.link)
        self._text(section, "languages", self.tr("Languages"), session.languages)
        self._text(section, "summary", self.tr("Summary"), session.summary, lines=True)
        topics = self.add_section(self.tr("Topics, one in a line (Shift+Enter)"))
        self._text(topics, "topics", "", "\n".join(session.topics), lines=True)
        holding = self.add_section(self.tr("Organisers of the session"))
        panel = OrganiserPanel(self._writer)
        panel.show_organisers(self._event.record.id, session.id, session.organisers)
        holding.add(panel)
        self._add_people(session)

    def _add_people(self, session: SessionRecord) -> None:
        assert self._event is not None
        count = self._event.members.get(session.id, 0)
        section = self.add_section(self.tr("People"))
        one, many = self.tr("1 person"), self.tr("{count} people")
        text = one if count == 1 else many.format(count=count)
        show = link_button(self.tr("Show"), lambda: self.people_wanted.emit(session.id))
        show.setAccessibleName(self.tr("Show the people of the session"))
        section.add_line(plain_label(text), show)
        if not self._read_only:
            remove = link_button(
                self.tr("Remove the session"), self.remove_wanted.emit, icon="trash-2"
            )
            section.add_line(remove, plain_label())

    def _text(
        self, section: Section, key: str, label: str, value: str | None, *, lines: bool = False
    ) -> None:
        field = InlineField(
            label,
            value or "",
            self._commit(key),
            accessible_name=label or self.tr("Topics"),
            multiline=lines,
            tip_text=value or "",
            placeholder="–",
            read_only=self._read_only,
        )
        field.editor.setObjectName(key)
        section.add(field)

    def _choice(
        self, section: Section, key: str, label: str, offered: list[tuple[str, str]], value: str
    ) -> None:
        field = ChoiceField(label, offered, value, self._commit(key), read_only=self._read_only)
        field.box.setObjectName(key)
        section.add(field)

    def _commit(self, key: str) -> Callable[[str], Change]:
        assert self._session is not None
        session_id = self._session.id

        def commit(value: str) -> Change:
            if key == "topics":
                topics = value.split("\n")
                return self._writer.field(lambda desk: set_topics(desk, session_id, topics))
            return self._writer.field(lambda desk: edit_session(desk, session_id, {key: value}))

        return commit
