"""The row over the pairs: look for duplicates, how far that is, and what it came to."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from lmdesk.ui.duplicates.search import DuplicateSearch
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import link_button, plain_button
from lmdesk.ui.widgets.labels import ElidedLabel

WIDTH = 136


class SearchBar(QWidget):
    """A sentence, and a button; while it looks, a bar of progress and Cancel."""

    def __init__(self, search: DuplicateSearch) -> None:
        super().__init__()
        self._search = search
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 8)
        row.setSpacing(12)
        self.told = ElidedLabel(style="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(WIDTH)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = link_button(self.tr("Cancel"), self._cancel)
        self.look_button = plain_button(
            self.tr("Look for duplicates"), search.start, icon="refresh-cw"
        )
        # The row stays as high while the button is not there.
        row.addStrut(self.look_button.sizeHint().height())
        row.addWidget(self.told, 1)
        for widget in (self._bar, self.cancel_button, self.look_button):
            row.addWidget(widget)
        search.began.connect(self._began)
        search.progressed.connect(self._progressed)
        search.ended.connect(self._ended)
        self._show_running(shown=search.is_running)

    def tell(self, waiting: int, *, has_looked: bool) -> None:
        """Say how many pairs wait, as far as anybody has looked."""
        if self._search.is_running:
            return
        if not has_looked:
            text = self.tr("Nobody has looked since the window was opened.")
        elif not waiting:
            text = self.tr("Nothing waits.")
        elif waiting == 1:
            text = self.tr("1 pair waits. A merge can be taken back at any time.")
        else:
            text = self.tr("{count} pairs wait. A merge can be taken back at any time.")
        self.told.setText(text.format(count=count_text(waiting)))

    def _began(self) -> None:
        self._bar.setRange(0, 0)
        self.told.setText(self.tr("Looking through all people"))
        had_keyboard = self.look_button.hasFocus()
        self._show_running(shown=True)
        if had_keyboard:
            self.cancel_button.setFocus()

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _ended(self) -> None:
        had_keyboard = self.cancel_button.hasFocus()
        self._show_running(shown=False)
        if had_keyboard:
            self.look_button.setFocus()

    def _cancel(self) -> None:
        self.told.setText(self.tr("Stopping"))
        self._search.cancel()

    def _show_running(self, *, shown: bool) -> None:
        for widget in (self._bar, self.cancel_button):
            widget.setVisible(shown)
        self.look_button.setVisible(not shown)
