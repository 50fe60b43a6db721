"""Lasting states above the page: one line each, with a link and a cross."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.ui.icons import set_icon
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.labels import plain_label

ICONS = (("info", "info"), ("warning", "triangle-alert"), ("error", "circle-alert"))


class Banners(QWidget):
    """The banners of the window, the newest below."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)

    def texts(self) -> list[str]:
        """Return the sentences that are shown."""
        return [frame.accessibleName() for frame in self.findChildren(QFrame, "banner")]

    def tell(
        self, text: str, kind: str = "info", link: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show a sentence; `kind` is info, warning or error.

        The same one is shown once, and what only informs gives way to the next that does.
        """
        for old in self.findChildren(QFrame, "banner"):
            if old.accessibleName() == text:
                return
            if kind == "info" == old.property("banner"):
                self._remove(old)
        frame = QFrame()
        frame.setObjectName("banner")
        frame.setProperty("banner", kind)
        frame.setAccessibleName(text)
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 6, 8, 6)
        row.setSpacing(12)
        picture = plain_label()
        set_icon(picture, dict(ICONS)[kind], tone="accent" if kind == "info" else "text")
        row.addWidget(picture)
        row.addWidget(plain_label(text, wrap=True), 1)
        if act is not None:
            row.addWidget(link_button(link, lambda: self._do(frame, act)))
        row.addWidget(icon_button("x", self.tr("Close this message"), lambda: self._remove(frame)))
        self._column.addWidget(frame)

    def clear(self) -> None:
        """Take all banners away."""
        for frame in self.findChildren(QFrame, "banner"):
            self._remove(frame)

    def _do(self, frame: QFrame, act: Callable[[], None]) -> None:
        self._remove(frame)
        act()

    def _remove(self, frame: QFrame) -> None:
        frame.setObjectName("")
        frame.hide()
        frame.deleteLater()
