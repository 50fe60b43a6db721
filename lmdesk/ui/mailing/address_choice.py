"""Which address a member of a list is written to: one of theirs, or another one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from lmdesk.domain.mailing import MemberRow
from lmdesk.domain.mailing_findings import Address
from lmdesk.ui.cells import NameCell
from lmdesk.ui.mailing.columns import finding_chip
from lmdesk.ui.texts import key_free, tip, word
from lmdesk.ui.widgets.buttons import link_button, plain_button
from lmdesk.ui.widgets.chips import Chip
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.name_label import NameLabel

OVER = frozenset({"bounced", "invalid", "wrong", "old", "unsure"})
"""What is said of an address beside it."""


class AddressChoice(QWidget):
    """Radio buttons of the addresses of one member and a field for another one.

    `choose` is called with the id of an address, with a typed one, or with None to leave the
    choice to the rule; it may raise LmdeskError. `leave_out` takes the member off the list.
    """

    def __init__(
        self,
        row: MemberRow,
        addresses: Sequence[Address],
        current: int | None,
        choose: Callable[[int | str | None], object],
        leave_out: Callable[[], object],
        *,
        is_chosen: bool,
        read_only: bool,
    ) -> None:
        super().__init__()
        self.person_id = row.person_id
        self._choose = choose
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add_head(row)
        self._group = QButtonGroup(self)
        for address in addresses:
            self._add_address(address, current, enabled=not read_only)
        self.other = InlineField(
            "",
            "",
            lambda text: choose(text),
            accessible_name=self.tr("Another address"),
            placeholder=self.tr("Another address"),
            read_only=read_only,
        )
        self.other.editor.setProperty("bare", "false")
        self._column.addWidget(self.other)
        self.use = plain_button(self.tr("Use for this list"), self._use, icon="check")
        self.leave_out = plain_button(self.tr("Leave out"), leave_out)
        self.use.setEnabled(not read_only)
        self.leave_out.setEnabled(not read_only)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.use)
        line.addWidget(self.leave_out)
        line.addStretch(1)
        self._column.addLayout(line)
        if is_chosen and not read_only:
            text = self.tr("Use the preferred one")
            by_rule = link_button(text, lambda: choose(None), icon="rotate-ccw")
            self._column.addWidget(by_rule)

    def _add_head(self, row: MemberRow) -> None:
        name = NameLabel(NameCell(row.titles, row.name, row.surname), points=10)
        line = QHBoxLayout()
        line.addWidget(name, 1)
        if row.finding is not None and row.weight is not None:
            line.addWidget(Chip(*finding_chip(row.finding, row.weight)))
        self._column.addLayout(line)

    def _add_address(self, address: Address, current: int | None, *, enabled: bool) -> None:
        button = _AddressButton(address.text)
        button.setEnabled(enabled)
        button.setChecked(address.contact_id == current)
        self._group.addButton(button, address.contact_id)
        line = QHBoxLayout()
        line.addWidget(button, 1)
        if address.status in OVER:
            font = button.font()
            font.setStrikeOut(True)
            button.setFont(font)
            line.addWidget(Chip(word(f"contact_status.{address.status}"), "error"))
        elif address.post_ended:
            line.addWidget(Chip(word("finding.post_ended"), "unsure"))
        elif address.is_shared:
            line.addWidget(Chip(word("finding.shared_box"), "same"))
        elif address.is_preferred:
            line.addWidget(plain_label(self.tr("preferred"), style="small faint"))
        self._column.addLayout(line)

    def _use(self) -> None:
        """Use what was typed, else what is marked."""
        if self.other.has_unsaved():
            self.other.save()
        elif self._group.checkedId() >= 0:
            self._choose(self._group.checkedId())


class _AddressButton(QRadioButton):
    """A radio button whose address is cut in the middle where it has no room."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self.setAccessibleName(address)
        self.setToolTip(tip(address))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the address as there is room for."""
        super().resizeEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        room = style.subElementRect(QStyle.SubElement.SE_RadioButtonContents, option, self).width()
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(self._address, middle, room)
        self.setText(key_free(shown))
