"""The overview of an event: its facts, who holds it, and what is to check."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.events import EventDesk, EventFinding, EventRecord
from lmdesk.services.events import edit_event
from lmdesk.ui.events.check_list import CheckList
from lmdesk.ui.events.event_texts import joined
from lmdesk.ui.events.organiser_panel import OrganiserPanel
from lmdesk.ui.events.writing import Writer, rebuilt
from lmdesk.ui.inspector import Section
from lmdesk.ui.texts import choices, count_text, word
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.widgets.labels import plain_label

TWO_COLUMNS = 760
"""From so many pixels on the facts stand beside the organisers."""


class OverviewTab(QScrollArea):
    """Everything about the event itself; each field is changed where it stands."""

    check_wanted = Signal(object)

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self._event: EventDesk | None = None
        self._built: EventRecord | None = None
        self.setAccessibleName(self.tr("Overview"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._facts = Section(self.tr("The event"))
        self._people = plain_label(style="muted", wrap=True)
        self.organisers = OrganiserPanel(writer)
        self.checks = CheckList()
        self.checks.wanted.connect(self.check_wanted)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(4, 0, 0, 8)
        self._columns.setSpacing(16)
        for column in (self._left(), self._right()):
            self._columns.addWidget(column, 1)
        self.setWidget(content)

    def show_event(self, event: EventDesk) -> None:
        """Show an event."""
        self._event = event
        record = event.record
        if record != self._built and rebuilt(self._facts, self._build):
            self._built = record
        self.organisers.show_organisers(record.id, None, record.organisers)
        counts = (
            f"{count_text(count)} {word(f'status.{status}').lower()}"
            for status, count in event.statuses
        )
        self._people.setText(joined(*counts) or self.tr("Nobody is on the list yet."))

    def show_findings(self, findings: Sequence[EventFinding]) -> None:
        """Show what is to be looked at."""
        self.checks.show_findings(findings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two columns under each other where there is no room beside each other."""
        super().resizeEvent(event)
        wide = self.width() >= TWO_COLUMNS
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if wide else below)

    def _left(self) -> QWidget:
        column = QWidget()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._facts)
        lines.addStretch(1)
        return column

    def _right(self) -> QWidget:
        column = QWidget()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for title, widget in (
            (self.tr("Organisers, in the order of print"), self.organisers),
            (self.tr("Participants"), self._people),
            (self.tr("To check"), self.checks),
        ):
            section = Section(title)
            section.add(widget)
            lines.addWidget(section)
        lines.addStretch(1)
        return column

    def _build(self) -> None:
        assert self._event is not None
        rows = self._facts.rows
        while (item := rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                for part in widget.findChildren(QWidget):
                    part.setObjectName("")
                widget.hide()
                widget.deleteLater()
        record = self._event.record
        country = self._writer.workspace.readers.countries.by_code(record.country or "")
        for key, label, value in (
            ("code", self.tr("Code"), record.code),
            ("title", self.tr("Title"), record.title),
            ("acronym", self.tr("Short name"), record.acronym),
            ("start_date", self.tr("First day"), record.start_date),
            ("end_date", self.tr("Last day"), record.end_date),
        ):
            self._text(key, label, value)
        self._mode(record.mode)
        for key, label, value in (
            ("venue", self.tr("Venue"), record.venue),
            ("city", self.tr("City"), record.city),
            ("country", self.tr("Country"), country.short if country else record.country),
            ("timezone", self.tr("Time zone"), record.timezone),
            ("summary", self.tr("Summary"), record.summary),
        ):
            self._text(key, label, value)
        for title in record.titles:
            self._facts.add(plain_label(title.title, style="muted small", wrap=True))

    def _text(self, key: str, label: str, value: str | None) -> None:
        field = InlineField(
            label,
            value or "",
            self._commit(key),
            multiline=key == "summary",
            tip_text=value or "",
            placeholder="–",
            read_only=self._writer.workspace.read_only,
        )
        field.editor.setObjectName(key)
        self._facts.add(field)

    def _mode(self, mode: str | None) -> None:
        field = ChoiceField(
            self.tr("How"),
            [("", "–"), *choices("mode")],
            mode or "",
            self._commit("mode"),
            read_only=self._writer.workspace.read_only,
        )
        field.box.setObjectName("mode")
        self._facts.add(field)

    def _commit(self, key: str) -> Callable[[str], Change]:
        assert self._event is not None
        event_id = self._event.record.id
        workspace = self._writer.workspace

        def commit(value: str) -> Change:
            countries = workspace.readers.countries
            return self._writer.field(
                lambda desk: edit_event(desk, event_id, {key: value}, countries=countries)
            )

        return commit
