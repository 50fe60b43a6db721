"""A page of the window: heading, row of chips, body, and the inspector at the right."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.round_trip import RoundTrip
from lmdesk.ui.icons import set_icon
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.widgets.buttons import primary_button
from lmdesk.ui.widgets.chips import ChipRow
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label
from lmdesk.ui.widgets.search_field import SearchField
from lmdesk.ui.workspace import Workspace

INSPECTOR = 336
NARROWEST_INSPECTOR, WIDEST_INSPECTOR = 296, 480
NARROWEST_BODY = 480
LEFT_EDGE, RIGHT_EDGE = 20, 16


class Heading(QWidget):
    """The one row over a page: title, count, search, buttons, and one filled button at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(LEFT_EDGE, 12, RIGHT_EDGE, 8)
        self._row.setSpacing(8)
        self._title = ElidedLabel(style="heading")
        self._count = plain_label(style="muted")
        self._count.setAccessibleName(self.tr("How many are shown"))
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(self._title)
        names.addWidget(self._count)
        names.addStretch(1)
        self._names = names
        self._row.addLayout(names, 1)
        self.search: SearchField | None = None
        self.primary: QPushButton | None = None
        self._primary_icon = ""

    def set_title(self, text: str) -> None:
        """Name the page."""
        self._title.setText(text)
        self._title.updateGeometry()

    def set_count(self, text: str) -> None:
        """Say how many there are."""
        self._count.setText(text)

    def count_text(self) -> str:
        """Return what is said of how many there are."""
        return self._count.text()

    def add_search(self, placeholder: str) -> SearchField:
        """Add the search field."""
        self.search = SearchField(placeholder)
        self._row.addWidget(self.search)
        return self.search

    def add(self, widget: QWidget) -> None:
        """Add a button or another control."""
        self._row.addWidget(widget)

    def add_beside_title(self, widget: QWidget) -> None:
        """Add a control between the title and the rest of the row."""
        self._names.insertWidget(self._names.count() - 1, widget)

    def set_primary(self, text: str, icon: str, handler: Callable[[], object]) -> QPushButton:
        """Add the filled button of the page."""
        self.primary = primary_button(text, icon, handler)
        self._primary_icon = icon
        self._row.addWidget(self.primary)
        return self.primary

    def quieten_primary(self, *, quiet: bool) -> None:
        """Draw the filled button plain while an empty page shows a filled one of its own."""
        primary = self.primary
        if primary is None or bool(primary.property("quiet")) is quiet:
            return
        primary.setProperty("quiet", quiet)
        primary.setProperty("primary", "false" if quiet else "true")
        set_icon(primary, self._primary_icon, tone="muted" if quiet else "accent_text")
        primary.style().unpolish(primary)
        primary.style().polish(primary)


class Page(QWidget):
    """The base of all pages. `body` takes what fills the page, `set_inspector` what is beside it.

    A page reads its data in `reload`, which the window calls before it is shown for the first
    time and after each change that touches it.
    """

    name: ClassVar[str]
    facts = Signal(str, str)
    """For the status bar: how many are shown of how many, and how many are selected."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__()
        self.workspace = workspace
        self.shell = shell
        self.setAccessibleName(self.title())
        self.heading = Heading()
        self.heading.set_title(self.title())
        self.chips = ChipRow()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.chips)
        column.addLayout(self.body, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._split)
        self.inspector: QWidget | None = None
        self._wants_inspector = True

    @abstractmethod
    def title(self) -> str:
        """Return the name of the page."""

    def reload(self) -> None:
        """Read everything that is shown anew."""

    def touches(self, change: Change) -> bool:
        """Tell whether a change may be seen on this page."""
        return True

    def show_record(self, record_id: int) -> None:
        """Make a record current, whatever the filters are."""

    def show_smart_list(self, list_id: int) -> None:
        """Show who is on a smart list, on the page that can."""

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return what can be done on this page, for menu and palette."""
        return ()

    def selected_ids(self) -> list[int]:
        """Return the selected records."""
        return []

    def focus_search(self) -> None:
        """Go to the search field."""
        if self.heading.search is not None:
            self.heading.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.heading.search.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard where one goes on: the search, or what the page prefers."""
        self.focus_search()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take lists that were dropped on the window; only the import page does."""

    def take_text(self, text: str, trip: RoundTrip | None = None) -> None:
        """Take cells that were pasted; only the import page does."""

    def take_pasted(self, data: QMimeData) -> bool:
        """Take what was pasted while this page is shown; else it goes to the import page."""
        return False

    def take_target(self, event: str, session: str | None) -> None:
        """Take an event and a session that the next list goes into; only the import page does."""

    def take_people(self, person_id: int | None, other: int | None) -> None:
        """Take a person, and one who may be the same; only the page Review does."""

    def set_inspector(self, widget: QWidget) -> None:
        """Put the inspector at the right."""
        self.inspector = widget
        widget.setMinimumWidth(NARROWEST_INSPECTOR)
        widget.setMaximumWidth(WIDEST_INSPECTOR)
        self._split.addWidget(widget)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setSizes([10_000, INSPECTOR])

    def show_inspector(self, *, shown: bool) -> None:
        """Show or hide the inspector."""
        self._wants_inspector = shown
        self._fit()

    def inspector_is_wanted(self) -> bool:
        """Tell whether the inspector is to be shown where there is room."""
        return self._wants_inspector

    def minimumSizeHint(self) -> QSize:
        """Let the window be small."""
        return QSize(NARROWEST_BODY, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the inspector before the table gets too narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.inspector is not None:
            has_room = self.width() >= NARROWEST_BODY + NARROWEST_INSPECTOR
            self.inspector.setVisible(self._wants_inspector and has_room)
