"""What stands where nothing is: one sentence and an action, seldom two."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.ui.icons import set_icon
from lmdesk.ui.widgets.buttons import plain_button, primary_button
from lmdesk.ui.widgets.labels import plain_label


class EmptyPage(QWidget):
    """An icon, a sentence and a filled button in the middle of the room."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        button: str = "",
        handler: Callable[[], object] | None = None,
        *,
        button_icon: str = "",
        second: str = "",
        second_handler: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        picture = plain_label()
        set_icon(picture, icon, tone="accent", size=40)
        self.sentence = plain_label(sentence, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self.sentence.font()
        font.setPointSizeF(11)
        self.sentence.setFont(font)
        column.addWidget(picture, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        if handler is not None:
            self.button = primary_button(button, button_icon, handler)
            column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        if second_handler is not None:
            self.second = plain_button(second, second_handler)
            column.addWidget(self.second, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
