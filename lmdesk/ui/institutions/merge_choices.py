"""The fields in which two institutions differ, with a choice of the value that stays."""

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

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
            key: str(group.checkedButton().property("side")) for key, group in self._groups.items()
        }

    def _add(self, row: int, field: MergeField) -> None:
        self._grid.addWidget(plain_label(word(field.label), style="muted"), row, 0)
        if not field.is_open:
            for column, value in enumerate((field.keep, field.absorb), 1):
                self._grid.addWidget(plain_label(value or "–", wrap=True), row, column)
            return
        group = QButtonGroup(self)
        self._groups[field.key] = group
        texts = {KEEP: field.keep, ABSORB: field.absorb, BOTH: self.tr("Both")}
        for column, side in enumerate((KEEP, ABSORB, BOTH), 1):
            if side not in field.options:
                continue
            text = texts[side] or ""
            button = QRadioButton(_one_line(text))
            button.setProperty("side", side)
            told = self.tr("{field}: {value}")
            button.setAccessibleName(told.format(field=word(field.label), value=text))
            button.setToolTip(tip(word(field.why)) if side == field.proposed else "")
            button.setChecked(side == field.proposed)
            group.addButton(button)
            self._grid.addWidget(button, row, column)


SHOWN = 60


def _one_line(text: str) -> str:
    """Return a text as a button shows it: one line, and no letter underlined."""
    line = " ".join(text.split())
    short = line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
    return short.replace("&", "&&")
