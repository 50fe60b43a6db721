"""A line over a list that sets one field of all selected records, with what would change."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout
from shiboken6 import isValid

from lmdesk.domain.many import SetCount
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import Desk
from lmdesk.ui.offers import Offers, offer
from lmdesk.ui.texts import count_text, error_text
from lmdesk.ui.widgets.buttons import icon_button, primary_button
from lmdesk.ui.widgets.in_place import InPlace
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace

PAUSE = 250
"""Milliseconds after the last letter until it is counted what would change."""


class Settable(NamedTuple):
    """A field that can be set: typed, with what is offered, or chosen among codes with words."""

    key: str
    text: str
    choices: tuple[tuple[str, str], ...] = ()
    offers: Offers | None = None


CountSet = Callable[[Desk, Sequence[int], str, str], SetCount]
SetField = Callable[[Sequence[int], str, str, str], object]
"""Sets the field (its key, the value, and the value in words) of these records."""


class SetBar(InPlace):
    """ "Set [field] to [value] for 48 people": Enter sets it, Escape leaves."""

    def __init__(
        self,
        workspace: Workspace,
        fields: Sequence[Settable],
        count: CountSet,
        set_field: SetField,
        for_whom: Callable[[int], str],
    ) -> None:
        super().__init__()
        self.setProperty("bottom", "true")
        self._workspace = workspace
        self._fields = {each.key: each for each in fields}
        self._count, self._set, self._for_whom = count, set_field, for_whom
        self._ids: Sequence[int] = ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE)
        self._wait.timeout.connect(self._look)
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Field to be set"))
        self.field.setMinimumContentsLength(14)
        self.field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for each in fields:
            self.field.addItem(each.text, each.key)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Value for the selected"))
        self.line.returnPressed.connect(self.set_now)
        self.line.textChanged.connect(lambda: self._wait.start())
        offer(self.line, self._offers)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Value for the selected"))
        self.choice.currentIndexChanged.connect(lambda: self._wait.start())
        self._values = QStackedWidget()
        self._values.addWidget(self.line)
        self._values.addWidget(self.choice)
        self._who = plain_label(style="muted")
        self.told = plain_label(style="small muted", wrap=True)
        self.told.setAccessibleName(self.tr("What would change"))
        self.field.currentIndexChanged.connect(lambda: self._show_field())
        self._lay_out()

    def open(self, ids: Sequence[int]) -> None:
        """Ask for a field and its value for these records."""
        self._ids = ids
        self._who.setText(self._for_whom(len(ids)))
        self._show_field()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_again(self) -> None:
        """Close without setting anything."""
        self._wait.stop()
        self._workspace.drop("count-set")
        super().close_again()

    def set_now(self) -> None:
        """Set the field; what is refused is told under the line."""
        key, value = self._wanted()
        self._wait.stop()
        self._workspace.drop("count-set")
        try:
            self._set(self._ids, key, value, self._in_words())
        except LmdeskError as error:
            self._refuse(error)
            return
        self.close_again()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain_label(self.tr("Set")))
        line.addWidget(self.field)
        line.addWidget(plain_label(self.tr("to")))
        line.addWidget(self._values, 1)
        line.addWidget(self._who)
        self.button = primary_button(self.tr("Set"), "check", self.set_now)
        line.addWidget(self.button)
        line.addWidget(icon_button("x", self.tr("Set nothing"), self.close_again))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.told)
        column.addWidget(self.remark)
        self._values.setMaximumHeight(self.line.sizeHint().height() + 4)

    def _show_field(self) -> None:
        field = self._fields[str(self.field.currentData())]
        self.choice.blockSignals(True)
        self.choice.clear()
        for code, text in field.choices:
            self.choice.addItem(text, code)
        self.choice.blockSignals(False)
        self.line.clear()
        self._values.setCurrentWidget(self.choice if field.choices else self.line)
        self._wait.start()

    def _offers(self, typed: str) -> Sequence[str]:
        field = self._fields[str(self.field.currentData())]
        return field.offers(typed) if field.offers is not None else ()

    def _wanted(self) -> tuple[str, str]:
        key = str(self.field.currentData())
        if self._fields[key].choices:
            return key, str(self.choice.currentData())
        return key, self.line.text()

    def _in_words(self) -> str:
        chosen = self._values.currentWidget() is self.choice
        text = self.choice.currentText() if chosen else self.line.text().strip()
        return text or self.tr("not given")

    def _look(self) -> None:
        """Count what would change, in the background; what cannot be read is said."""
        ids, (key, value) = self._ids, self._wanted()

        def count(desk: Desk) -> SetCount | LmdeskError:
            try:
                return self._count(desk, ids, key, value)
            except LmdeskError as error:
                return error

        self._workspace.look_up(count, self._tell, key="count-set")

    def _tell(self, found: SetCount | LmdeskError) -> None:
        if not isValid(self) or self.isHidden():
            return
        if isinstance(found, LmdeskError):
            # Nothing is typed yet: that is no reason to complain.
            self._refuse(found if self._wanted()[1].strip() else None)
            self.told.setText("")
            return
        self.remark.hide()
        self.told.setText(self._sentence(found))

    def _refuse(self, error: LmdeskError | None) -> None:
        self.remark.setText(error_text(error) if error is not None else "")
        self.remark.setVisible(error is not None)

    def _sentence(self, found: SetCount) -> str:
        said = [self.tr("{count} will change.").format(count=count_text(found.changed))]
        if found.replaced:
            text = self.tr("{count} of them have another value now.")
            said.append(text.format(count=count_text(found.replaced)))
        if found.same:
            said.append(self.tr("{count} have it already.").format(count=count_text(found.same)))
        if found.left:
            text = self.tr("{count} stay, because their post would say nothing.")
            said.append(text.format(count=count_text(found.left)))
        if found.new_body:
            text = self.tr("{name} is new and will be added to the institutions.")
            said.append(text.format(name=found.new_body))
        return " ".join(said)
