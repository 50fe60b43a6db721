"""The fields in which two institutions differ, with a choice of the value that stays."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from lmdesk.domain.merging import ABSORB, BOTH, KEEP, MergeField, MergeView
from lmdesk.ui.texts import tip, word
from lmdesk.ui.widgets.labels import plain_label


class MergeChoices(QWidget):
    """A line for each field: what is equal or known of one only as text, else with a choice."""

    def __init__(self, view: MergeView) -> None:
        super().__init__()
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        headings = (
            self.tr("Stays: {name}").format(name=view.keep_name),
            self.tr("Goes into it: {name}").format(name=view.absorb_name),
        )
        for column, text in enumerate(headings, 1):
            self._grid.addWidget(plain_label(text, style="section", wrap=True), 0, column)
            self._grid.setColumnStretch(column, 1)
        for row, field in enumerate(view.fields, 1):
            self._add(row, field)

    def chosen(self) -> dict[str, str]:
        """Return what is chosen for each field that has a choice."""
        return {
            key: str(button.property("side"))
            for key, group in self._groups.items()
            if (button := group.checkedButton()) is not None
        }

    def _add(self, row: int, field: MergeField) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(plain_label(word(field.label), style="muted"), row, 0, top)
        if not field.is_open:
            for column, value in enumerate((field.keep, field.absorb), 1):
                self._grid.addWidget(plain_label(value or "–", wrap=True), row, column, top)
            return
        group = QButtonGroup(self)
        self._groups[field.key] = group
        texts = {KEEP: field.keep, ABSORB: field.absorb, BOTH: self.tr("Both")}
        for column, side in enumerate(field.options, 1):
            value = texts[side] or ""
            told = self.tr("{field}: {value}").format(field=word(field.label), value=value)
            choice = Choice(side, value, told, word(field.why) if side == field.proposed else "")
            group.addButton(choice.button)
            self._grid.addWidget(choice, row, column, top)


class Choice(QWidget):
    """A value with a button before it; a click on the text chooses it too."""

    def __init__(self, side: str, value: str, told: str, why: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setProperty("side", side)
        self.button.setAccessibleName(told)
        self.button.setAccessibleDescription(why)
        self.button.setChecked(bool(why))
        self.label = plain_label(value, wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label.installEventFilter(self)
        if why:
            for widget in (self.button, self.label):
                widget.setToolTip(tip(why))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.label, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose with a click on the text."""
        if event.type() is QEvent.Type.MouseButtonRelease:
            self.button.click()
        return super().eventFilter(watched, event)
