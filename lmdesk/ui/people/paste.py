"""A pasted signature or contact block: what it offers for the person, taken one by one or all."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from lmdesk.errors import LmdeskError
from lmdesk.services.person_paste import Offer, offers_of, take_offers
from lmdesk.ui.editing import keyed
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.texts import error_text, word
from lmdesk.ui.widgets.buttons import link_button, plain_button
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.inline_field import LABEL
from lmdesk.ui.widgets.labels import plain_label

LINES = 5
PAUSE = 150
"""Milliseconds after the last key before the text is read."""


class PasteDetails(InPlace):
    """A box for a text, and under it what the desk does not know yet.

    `changed` hears the text that is to be shown again when the panel is filled anew, or None once
    it is closed.
    """

    def __init__(
        self, editing: PersonEditing, text: str, changed: Callable[[str | None], object]
    ) -> None:
        super().__init__()
        self._editing = editing
        self._changed = changed
        self._offers: Sequence[Offer] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.box = QPlainTextEdit()
        self.box.setAccessibleName(self.tr("Signature or contact block"))
        self.box.setPlaceholderText(self.tr("Paste a signature or a contact block here"))
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * LINES + 12)
        column.addWidget(keyed(self.box, "pasted text"))
        column.addWidget(self.remark)
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        column.addWidget(self._rows)
        self.all = plain_button(self.tr("Take all"), self._take_all, icon="check")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(keyed(self.all, "take all"))
        line.addWidget(keyed(link_button(self.tr("Close"), self.close_again), "close pasted"))
        line.addStretch(1)
        column.addLayout(line)
        self.box.setPlainText(text)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PAUSE)
        self._again.timeout.connect(self._read)
        self.box.textChanged.connect(self._again.start)
        self._read()

    def close_again(self) -> None:
        """Close; nothing more is taken over."""
        self._changed(None)

    def take_focus(self) -> None:
        """Go to the offers, or where a text is to be put."""
        target: QWidget = self.all if self._offers else self.box
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        text = self.box.toPlainText()
        self._offers, told = (), ""
        if text.strip():
            editing = self._editing
            try:
                desk = editing.workspace.reading
                self._offers = offers_of(desk, editing.id, text, editing.readers)
            except LmdeskError as error:
                told = error_text(error)
            else:
                told = "" if self._offers else self.tr("All of this is known.")
        self.remark.setText(told)
        self.remark.setVisible(bool(told))
        self._show_offers()

    def _show_offers(self) -> None:
        while item := self._list.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, offered in enumerate(self._offers):
            self._list.addWidget(self._row(place, offered))
        self.all.setEnabled(bool(self._offers))

    def _row(self, place: int, offered: Offer) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        kind = plain_label(_kind(offered), style="muted")
        kind.setMinimumWidth(LABEL)
        line.addWidget(kind, 0, top)
        line.addWidget(plain_label(self._told(offered), wrap=True), 1, top)
        take = link_button(self.tr("Take"), partial(self._take_one, offered), icon="plus")
        spoken = self.tr("Take {kind}: {text}")
        take.setAccessibleName(spoken.format(kind=kind.text(), text=offered.text))
        line.addWidget(keyed(take, f"take offer {place}"), 0, top)
        return row

    def _told(self, offered: Offer) -> str:
        held = [post for post in self._editing.record.posts if post.end_date is None]
        if offered.kind != "post" or not held:
            return offered.text
        former = held[0].position or held[0].institution or held[0].unit or ""
        pattern = self.tr("{text} (ends: {former})")
        return pattern.format(text=offered.text, former=former)

    def _take_one(self, offered: Offer) -> None:
        self._changed(self.box.toPlainText())
        self._take([offered])

    def _take_all(self) -> None:
        if self._take(self._offers):
            self._changed(None)

    def _take(self, offers: Sequence[Offer]) -> bool:
        editing = self._editing
        return accepted(
            lambda: editing.write(lambda d: take_offers(d, editing.id, offers, editing.readers)),
            self.remark,
        )


def _kind(offered: Offer) -> str:
    for contact in offered.contacts:
        return word(f"contact_kind.{contact.kind}")
    return word(f"offer.{offered.kind}")
