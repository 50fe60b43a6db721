"""What a list is about: an event, a session of it, or a mailing list."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout

from lmdesk.services.desks import Desk
from lmdesk.services.events import event, events
from lmdesk.services.export_list import needs_event
from lmdesk.services.mailing_lists import mailing_lists
from lmdesk.ui.widgets.labels import plain_label

LIST, EVENT = "list", "event"


class Sources(QObject):
    """Rows of a form to choose from; those that do not apply to a kind of list are hidden."""

    changed = Signal()

    def __init__(self, desk: Desk, form: QFormLayout) -> None:
        super().__init__(form)
        self._desk = desk
        self._what = ""
        self._ids_are_chosen = False
        self._began_with_event = False
        self._events = events(desk)
        self.form = form
        self.people_box = _box(self.tr("People of"))
        self.event_box = _box(self.tr("Event"))
        self.session_box = _box(self.tr("Session"))
        for box in (self.people_box, self.event_box, self.session_box):
            self.form.addRow(plain_label(box.accessibleName(), style="muted"), box)
        for found in mailing_lists(desk):
            self.people_box.addItem(found.name, (LIST, found.name))
        for each in self._events:
            self.people_box.addItem(each.title, (EVENT, each.code))
            self.event_box.addItem(f"{each.code} – {each.title}", each.code)
        self.event_box.currentIndexChanged.connect(lambda: self._list_sessions())
        self.people_box.currentIndexChanged.connect(lambda: self.changed.emit())
        self.session_box.currentIndexChanged.connect(lambda: self.changed.emit())
        self._list_sessions()

    def begin_with(
        self, event_code: str | None, session: str | None, mailing_list: str | None
    ) -> None:
        """Choose what the dialog was opened for."""
        self._began_with_event = event_code is not None
        if event_code is not None:
            _choose(self.event_box, event_code)
            _choose(self.people_box, (EVENT, event_code))
        if session is not None:
            _choose(self.session_box, session)
        if mailing_list is not None:
            _choose(self.people_box, (LIST, mailing_list))

    def show_for(self, what: str, *, ids_are_chosen: bool) -> None:
        """Show the boxes that a kind of list needs; chosen records need no mailing list."""
        self._what = what
        self._ids_are_chosen = ids_are_chosen
        of_event = self._is_of_event()
        self.form.setRowVisible(self.event_box, of_event and not ids_are_chosen)
        self.form.setRowVisible(self.session_box, of_event)
        self.form.setRowVisible(self.people_box, what == "mailing-list" and not ids_are_chosen)
        self.changed.emit()

    def chosen_event(self) -> str | None:
        """Return the code of the event that the list is about, None when it is about none."""
        if self._is_of_event() or (self._ids_are_chosen and self._began_with_event):
            return str(self.event_box.currentData() or "") or None
        kind, name = self._people()
        return name if kind == EVENT else None

    def chosen_session(self) -> str | None:
        """Return the code of the session, None for the whole event."""
        return self.session_box.currentData() or None if self._is_of_event() else None

    def chosen_list(self) -> str | None:
        """Return the name of the mailing list."""
        kind, name = self._people()
        return name if kind == LIST else None

    def is_missing(self) -> bool:
        """Tell whether there is nothing yet that such a list could be about."""
        if self._what == "mailing-list" and not self._ids_are_chosen:
            return self.people_box.currentData() is None
        return self._is_of_event() and self.event_box.currentData() is None

    def _is_of_event(self) -> bool:
        """Tell whether the list is about an event: chosen people stand for themselves."""
        return needs_event(self._what) and (self._began_with_event or not self._ids_are_chosen)

    def _people(self) -> tuple[str, str | None]:
        """Return whose addresses are wanted: of a list or of an event, by name or code."""
        if self._what != "mailing-list" or self._ids_are_chosen:
            return "", None
        return self.people_box.currentData() or ("", None)

    def _list_sessions(self) -> None:
        self.session_box.blockSignals(True)
        self.session_box.clear()
        self.session_box.addItem(self.tr("The whole event"), "")
        for code, title in self._sessions(self.event_box.currentData()):
            self.session_box.addItem(f"{code} – {title}" if title else code, code)
        self.session_box.blockSignals(False)
        self.changed.emit()

    def _sessions(self, code: str | None) -> Sequence[tuple[str, str | None]]:
        for each in self._events:
            if each.code == code and (found := event(self._desk, each.event_id)) is not None:
                return [(session.code, session.title) for session in found.record.sessions]
        return ()


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    # A long title must not make the dialog wide; the list below shows the whole of it.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(24)
    return box


def _choose(box: QComboBox, data: object) -> None:
    for row in range(box.count()):
        if box.itemData(row) == data:
            box.setCurrentIndex(row)
