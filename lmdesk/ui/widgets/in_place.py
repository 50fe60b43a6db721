"""What opens where it is needed, instead of a dialog, and tells there what is refused."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel

from lmdesk.errors import LmdeskError
from lmdesk.ui.texts import error_text
from lmdesk.ui.widgets.labels import plain_label


def refusal_label() -> QLabel:
    """Return a label for `accepted`, hidden until something is refused."""
    label = plain_label(style="bad small", wrap=True)
    label.hide()
    return label


def accepted(act: Callable[[], object], remark: QLabel) -> bool:
    """Do something. Where it is refused, say why in the label and return False."""
    try:
        act()
    except LmdeskError as error:
        remark.setText(error_text(error))
        remark.show()
        return False
    remark.hide()
    return True


class InPlace(QFrame):
    """A form or bar, closed at first. Escape closes it; `remark` is to be placed in it."""

    def __init__(self) -> None:
        super().__init__()
        self.remark = refusal_label()
        self.hide()

    def close_again(self) -> None:
        """Close without keeping anything."""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_again()
        else:
            super().keyPressEvent(event)
