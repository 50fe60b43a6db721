"""A line over the records in the bin: who is selected, what still mentions them, and Restore."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout
from shiboken6 import isValid

from lmdesk.services.desks import Desk
from lmdesk.services.mentions import Mentions
from lmdesk.ui.texts import count_text, word
from lmdesk.ui.widgets.buttons import plain_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace

PAUSE = 120
"""Milliseconds for which a selection rests before it is counted what mentions it."""


class BinBar(QFrame):
    """Stands there while somebody in the bin is selected."""

    def __init__(
        self,
        workspace: Workspace,
        mentions: Callable[[Desk, Sequence[int]], Mentions],
        selected: Callable[[], Sequence[int]],
        restore: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("bottom", "true")
        self._workspace = workspace
        self._mentions = mentions
        self._selected = selected
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE)
        self._wait.timeout.connect(self._look)
        self.told = plain_label(style="muted", wrap=True)
        self.told.setAccessibleName(self.tr("What still mentions the selected"))
        self.button = plain_button(self.tr("Restore the selected"), restore, icon="archive-restore")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self.told, 1)
        line.addWidget(self.button)
        self.hide()

    def follow(self, *, in_bin: bool) -> None:
        """Show the line for what is selected in the bin, or hide it."""
        if not in_bin or self._workspace.read_only:
            self._wait.stop()
            self.hide()
            return
        self._wait.start()

    def _look(self) -> None:
        ids = self._selected()
        self.setVisible(bool(ids))
        if not ids:
            return
        self.told.setText(self._selected_text(len(ids)))
        self._workspace.look_up(
            lambda desk: self._mentions(desk, ids),
            lambda found: self._tell(len(ids), found),
            key="bin-mentions",
            aside=True,
        )

    def _tell(self, count: int, found: Mentions) -> None:
        if not isValid(self):
            return
        if not found:
            rest = self.tr("Nothing else mentions them.")
        else:
            pieces = (word(code).format(count=count_text(number)) for code, number in found)
            rest = self.tr("Still mentioned by {what}.").format(what=", ".join(pieces))
        self.told.setText(f"{self._selected_text(count)} {rest}")

    def _selected_text(self, count: int) -> str:
        text = self.tr("1 selected.") if count == 1 else self.tr("{count} selected.")
        return text.format(count=count_text(count))
