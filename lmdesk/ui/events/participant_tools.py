"""What stands over the participants: search, session, grouping and order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from lmdesk.domain.events import SessionRecord
from lmdesk.ui.page import LEFT_EDGE, RIGHT_EDGE
from lmdesk.ui.widgets.search_field import SearchField

NARROWEST = 9
"""Letters that a list of choices shows at least."""


class ParticipantTools(QWidget):
    """Tells by `changed` that other participants, or another order, are wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Search participants"))
        self.search.searched.connect(lambda: self.changed.emit())
        self.session_box = self._box(self.tr("Session"), ())
        self.group_box = self._box(
            self.tr("Group by"),
            (
                ("delegation", self.tr("By delegation")),
                ("country", self.tr("By country")),
                ("institution", self.tr("By institution")),
                ("category", self.tr("By category")),
                ("status", self.tr("By status")),
                ("none", self.tr("Without groups")),
            ),
        )
        self.order_box = self._box(
            self.tr("Order"),
            (
                ("protocol", self.tr("Protocol order")),
                ("name", self.tr("Order of names")),
                ("institution", self.tr("Order of institutions")),
                ("speaking", self.tr("Speaking order")),
            ),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT_EDGE, 8, RIGHT_EDGE, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 2)
        for box in (self.session_box, self.group_box, self.order_box):
            row.addWidget(box, 1)

    def show_sessions(self, sessions: Sequence[SessionRecord]) -> None:
        """Offer the whole event and each of its sessions; the chosen one stays."""
        chosen = self.session_id()
        self.session_box.blockSignals(True)
        self.session_box.clear()
        self.session_box.addItem(self.tr("Whole event"), None)
        for session in sessions:
            name = f"{session.code}  {session.title}" if session.title else session.code
            self.session_box.addItem(name, session.id)
        self.session_box.setCurrentIndex(max(0, self.session_box.findData(chosen)))
        self.session_box.blockSignals(False)

    def choose_session(self, session_id: int | None) -> None:
        """Show the people of a session, or of the whole event."""
        self.session_box.setCurrentIndex(max(0, self.session_box.findData(session_id)))

    def begin(self) -> None:
        """Start afresh for another event."""
        for box in (self.session_box, self.search):
            box.blockSignals(True)
        self.session_box.setCurrentIndex(0)
        self.search.clear()
        for box in (self.session_box, self.search):
            box.blockSignals(False)

    def session_id(self) -> int | None:
        """Return the session whose people are wanted, None for the whole event."""
        chosen: int | None = self.session_box.currentData()
        return chosen

    def grouping(self) -> str:
        """Return by what people are grouped."""
        return str(self.group_box.currentData())

    def order(self) -> str:
        """Return in which order they stand; there is no speaking order of a whole event."""
        order = str(self.order_box.currentData())
        return "protocol" if order == "speaking" and self.session_id() is None else order

    def _box(self, name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(NARROWEST)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for code, text in choices:
            box.addItem(text, code)
        box.currentIndexChanged.connect(lambda: self.changed.emit())
        return box
