"""A line over the list that puts the selected people on an event, a session or a mailing list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.services.events import event, events
from lmdesk.services.mailing_lists import mailing_lists
from lmdesk.ui.texts import choices, count_text
from lmdesk.ui.widgets.buttons import icon_button, primary_button
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace

ToEvent = Callable[[Sequence[int], int, int | None, str, str], object]
"""Ids of people, event, session, status, and where that is in words."""
ToList = Callable[[Sequence[int], int, str], object]

EVENT, LIST = "event", "list"


class AddToBar(InPlace):
    """Choose where; Enter on the button adds, Escape leaves."""

    def __init__(self, workspace: Workspace, to_event: ToEvent, to_list: ToList) -> None:
        super().__init__()
        self.setProperty("bottom", "true")
        self._workspace = workspace
        self._to_event, self._to_list = to_event, to_list
        self._ids: Sequence[int] = ()
        self._last: tuple[str, int] | None = None
        self._who = plain_label(style="muted")
        self.where = self._box(self.tr("Event or mailing list"))
        self.session = self._box(self.tr("Session"))
        self.status = self._box(self.tr("Status of those who are added"))
        for code, text in choices("status"):
            self.status.addItem(text, code)
        self._give_way(self.where)
        self._give_way(self.session)
        self.where.currentIndexChanged.connect(lambda: self._show_sessions())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._who)
        line.addWidget(self.where, 1)
        self.button = primary_button(self.tr("Add"), "list-plus", self.add)
        line.addWidget(self.button)
        line.addWidget(icon_button("x", self.tr("Add nobody"), self.close_again))
        self._how = QWidget()
        how = QHBoxLayout(self._how)
        how.setContentsMargins(0, 0, 0, 0)
        how.setSpacing(8)
        how.addWidget(self.session, 1)
        how.addWidget(self.status)
        how.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._how)
        column.addWidget(self.remark)
        for before, after in zip(
            (self.where, self.session, self.status),
            (self.session, self.status, self.button),
            strict=True,
        ):
            QWidget.setTabOrder(before, after)

    def open(self, person_ids: Sequence[int]) -> None:
        """Ask where these people are to be put."""
        self._ids = person_ids
        count = len(person_ids)
        text = self.tr("Add 1 person to") if count == 1 else self.tr("Add {count} people to")
        self._who.setText(text.format(count=count_text(count)))
        self._fill()
        self.show()
        self.where.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self) -> None:
        """Add them; what is refused is told under the line."""
        chosen = self.where.currentData()
        if chosen is None:
            return
        kind, record_id = chosen
        self._last = (kind, record_id)
        where = self.where.currentText()

        def act() -> None:
            if kind == LIST:
                self._to_list(self._ids, record_id, where)
            else:
                session = self.session.currentData()
                at = f"{where}, {self.session.currentText()}" if session else where
                self._to_event(self._ids, record_id, session, self.status.currentData(), at)

        if accepted(act, self.remark):
            self.hide()

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def _give_way(self, box: QComboBox) -> None:
        """Let a box with long titles be narrow."""
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _fill(self) -> None:
        desk = self._workspace.reading
        self.where.blockSignals(True)
        self.where.clear()
        for each in events(desk):
            self.where.addItem(f"{each.code} – {each.title}", (EVENT, each.event_id))
        if self.where.count():
            self.where.insertSeparator(self.where.count())
        for known in mailing_lists(desk):
            self.where.addItem(known.name, (LIST, known.list_id))
        places = range(self.where.count())
        last = (at for at in places if self._last and self.where.itemData(at) == self._last)
        self.where.setCurrentIndex(next(last, 0))
        self.where.blockSignals(False)
        nowhere = self.where.currentData() is None
        self.remark.setText(self.tr("There is no event or mailing list yet. Make one first."))
        self.remark.setVisible(nowhere)
        self.button.setEnabled(not nowhere)
        self._show_sessions()

    def _show_sessions(self) -> None:
        kind, record_id = self.where.currentData() or (LIST, 0)
        self.session.clear()
        self.session.addItem(self.tr("The event as a whole"), None)
        found = event(self._workspace.reading, record_id) if kind == EVENT else None
        for each in found.record.sessions if found is not None else ():
            self.session.addItem(" ".join(filter(None, (each.code, each.title))), each.id)
        self.session.setVisible(kind == EVENT and self.session.count() > 1)
        self._how.setVisible(kind == EVENT)
