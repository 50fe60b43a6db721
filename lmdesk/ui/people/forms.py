"""A small form that opens in place; what goes wrong in it is told there, and nothing is lost."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from lmdesk.ui.offers import Offers, offer
from lmdesk.ui.widgets.buttons import link_button, plain_button
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.labels import plain_label


class FormLine(NamedTuple):
    """A line of a form; `beside` puts it beside the line before it."""

    key: str
    label: str
    offers: Offers | None = None
    beside: bool = False


class Form(InPlace):
    """Lines with a button. Enter keeps, Escape closes; a refused text stays to be mended.

    `tick` is the text of a box that may be ticked.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        lines: Sequence[FormLine],
        button: str,
        keep: Callable[[Mapping[str, str]], object],
        *,
        tick: str = "",
    ) -> None:
        super().__init__()
        self._keep = keep
        self.lines: dict[str, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        if title:
            column.addWidget(plain_label(title, style="strong"))
        row = QHBoxLayout()
        for line in lines:
            if not line.beside:
                row = QHBoxLayout()
                row.setSpacing(8)
                column.addLayout(row)
            row.addWidget(self._line(line), 1)
        self._tick = QCheckBox(tick)
        self._tick.setAccessibleName(tick)
        column.addWidget(self._tick)
        self._tick.setVisible(bool(tick))
        column.addWidget(self.remark)
        self.button = plain_button(button, self.keep, icon="check")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.button)
        buttons.addWidget(link_button(self.tr("Cancel"), self.close_again))
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show the form with these texts."""
        for key, line in self.lines.items():
            line.setText(texts.get(key, ""))
        self.remark.hide()
        self.show()

    def open(self) -> None:
        """Show the form empty and take the keyboard."""
        self.show_texts({})
        next(iter(self.lines.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_ticked(self) -> bool:
        """Tell whether the box under the lines is ticked."""
        return self._tick.isChecked()

    def texts(self) -> dict[str, str]:
        """Return what is typed."""
        return {key: line.text() for key, line in self.lines.items()}

    def close_again(self) -> None:
        """Close without keeping anything."""
        for line in self.lines.values():
            line.clear()
        self._tick.setChecked(False)
        self.hide()
        self.closed.emit()

    def keep(self) -> None:
        """Do what the form is for; what is refused is told in it."""
        if accepted(lambda: self._keep(self.texts()), self.remark):
            self.close_again()

    def _line(self, line: FormLine) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"new {line.key}")
        made.setPlaceholderText(line.label)
        made.setAccessibleName(line.label)
        made.returnPressed.connect(self.keep)
        if line.offers is not None:
            offer(made, line.offers)
        self.lines[line.key] = made
        return made
