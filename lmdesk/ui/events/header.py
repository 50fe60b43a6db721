"""The head of an event's desk: where it is, its title, what is to check, and the tabs."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.events import EventDesk
from lmdesk.ui.events.event_texts import joined, span_text
from lmdesk.ui.icons import set_icon
from lmdesk.ui.page import LEFT_EDGE, RIGHT_EDGE
from lmdesk.ui.texts import count_text, word
from lmdesk.ui.widgets.buttons import (
    link_button,
    name_button,
    plain_button,
    primary_button,
)
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label, rule
from lmdesk.ui.widgets.pressing import ToolButton

OVERVIEW, SESSIONS, PARTICIPANTS = range(3)


class EventHeader(QWidget):
    """Breadcrumb, title, buttons and tabs of one event."""

    left = Signal()
    """Back to all events."""
    tab_wanted = Signal(int)
    check_wanted = Signal()
    primary_wanted = Signal()
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = link_button(self.tr("Events"), self.left.emit)
        self._where = ElidedLabel(style="muted")
        self.heading = plain_label(style="heading", wrap=True)
        self.checks = plain_button("", self.check_wanted.emit, icon="triangle-alert")
        self.primary = primary_button("", "plus", self.primary_wanted.emit)
        self.tabs = QButtonGroup(self)
        self.tabs.setExclusive(True)
        self.paper = plain_button(
            self.tr("List of participants"), self.list_wanted.emit, icon="printer"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addLayout(self._tab_row())
        column.addWidget(rule())

    def show_event(self, event: EventDesk, countries: CountryTable) -> None:
        """Show the facts of an event."""
        record = event.record
        country = countries.by_code(record.country or "")
        mode = word(f"mode.{record.mode}").lower() if record.mode else None
        # A city-state and its city are one place.
        place = record.city or (country.short if country else None)
        where = joined(place, span_text(record.start_date, record.end_date), mode)
        self._where.setText(where or record.code)
        self.heading.setText(record.title)
        self._name_tab(OVERVIEW, self.tr("Overview"), None)
        self._name_tab(SESSIONS, self.tr("Sessions"), len(record.sessions))
        self._name_tab(PARTICIPANTS, self.tr("Participants"), event.participants)

    def show_checks(self, count: int) -> None:
        """Show how many things are to be looked at."""
        one, many = self.tr("1 to check"), self.tr("{count} to check")
        text = one if count == 1 else many.format(count=count)
        name_button(self.checks, text)
        self.checks.setVisible(count > 0)

    def show_tab(self, tab: int) -> None:
        """Mark the tab that is open, and name the filled button after it."""
        self.tabs.button(tab).setChecked(True)
        is_sessions = tab == SESSIONS
        text = self.tr("Add session") if is_sessions else self.tr("Add participants")
        name_button(self.primary, text)

    def allow_writing(self, *, allowed: bool) -> None:
        """Take the filled button away from a desk that is only read."""
        self.primary.setVisible(allowed)

    def _top(self) -> QHBoxLayout:
        crumbs = QHBoxLayout()
        crumbs.setSpacing(4)
        crumbs.addWidget(self.back)
        arrow = plain_label()
        set_icon(arrow, "chevron-right", size=14)
        crumbs.addWidget(arrow)
        crumbs.addWidget(self._where, 1)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addLayout(crumbs)
        names.addWidget(self.heading)
        row = QHBoxLayout()
        row.setContentsMargins(LEFT_EDGE, 0, RIGHT_EDGE, 4)
        row.setSpacing(8)
        row.addLayout(names, 1)
        row.addWidget(self.checks)
        row.addWidget(self.primary)
        return row

    def _tab_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(LEFT_EDGE, 0, RIGHT_EDGE, 4)
        row.setSpacing(16)
        for tab in (OVERVIEW, SESSIONS, PARTICIPANTS):
            button = ToolButton()
            button.setProperty("tab", "true")
            button.setCheckable(True)
            button.clicked.connect(self._tab_pressed(tab))
            self.tabs.addButton(button, tab)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.paper)
        return row

    def _tab_pressed(self, tab: int) -> Callable[[], None]:
        return lambda: self.tab_wanted.emit(tab)

    def _name_tab(self, tab: int, name: str, count: int | None) -> None:
        button = self.tabs.button(tab)
        button.setText(name if count is None else f"{name}  {count_text(count)}")
        button.setAccessibleName(button.text())
