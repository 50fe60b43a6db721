"""What is shown while no desk is open: sample office, new desk, open, and the recent ones."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lmdesk.paths import bundled
from lmdesk.ui.icons import set_icon
from lmdesk.ui.texts import tip
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.pressing import PushButton

WIDTH = 432
LOGO = 44
RECENT_SHOWN = 5
NEW_KEY, OPEN_KEY = "Ctrl+Shift+N", "Ctrl+O"


class FirstRun(QWidget):
    """Three large buttons; nothing else is asked."""

    desk_wanted = Signal(object)

    def __init__(
        self,
        sample: Callable[[], None],
        new: Callable[[], None],
        open_desk: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Start"))
        box = QWidget()
        box.setMinimumWidth(WIDTH)
        self._column = QVBoxLayout(box)
        self._column.setSpacing(12)
        self._column.addLayout(self._head())
        self._column.addSpacing(8)
        self.sample = self._choice(
            "building-2",
            self.tr("Open the sample office"),
            self.tr("Invented people and events to try everything on"),
            sample,
            primary=True,
        )
        self.new = self._choice(
            "file-plus",
            self.tr("New desk…"),
            self.tr("Start empty, then import your lists"),
            new,
            key=NEW_KEY,
        )
        self.open = self._choice(
            "folder-open",
            self.tr("Open a desk…"),
            self.tr("A desk file from this computer or a shared folder"),
            open_desk,
            key=OPEN_KEY,
        )
        foot = self.tr("Nothing leaves this computer. A desk is one file, easy to copy.")
        self._column.addWidget(plain_label(foot, style="small muted", wrap=True))
        self._recent = QVBoxLayout()
        self._column.addLayout(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(box)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        picture = plain_label()
        picture.setPixmap(QIcon(str(bundled("resources", "logo.svg"))).pixmap(LOGO, LOGO))
        row.addWidget(picture)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(plain_label(self.tr("lmdesk"), style="product"))
        words = self.tr("People, institutions and events of your office, in one file.")
        lines.addWidget(plain_label(words, style="muted", wrap=True))
        row.addLayout(lines, 1)
        return row

    def show_recent(self, desks: Sequence[Path]) -> None:
        """Offer the desks that were open last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if desks:
            self._recent.addWidget(plain_label(self.tr("Recent desks"), style="section"))
        for desk in desks[:RECENT_SHOWN]:
            link = link_button(desk.name, partial(self.desk_wanted.emit, desk), icon="clock")
            link.setToolTip(tip(str(desk)))
            self._recent.addWidget(link)

    def _choice(
        self,
        icon: str,
        text: str,
        detail: str,
        handler: Callable[[], None],
        *,
        key: str = "",
        primary: bool = False,
    ) -> QPushButton:
        button = _Choice(icon, text, detail, key, primary=primary)
        button.clicked.connect(lambda: handler())
        self._column.addWidget(button)
        return button


class _Choice(PushButton):
    """A large button with an icon, two lines and its key."""

    def __init__(self, icon: str, text: str, detail: str, key: str, *, primary: bool) -> None:
        super().__init__()
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self.setProperty("choice", "true")
        self.setProperty("primary", "true" if primary else "false")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        picture = plain_label()
        set_icon(picture, icon, tone="accent_text" if primary else "muted", size=20)
        row.addWidget(picture)
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addWidget(plain_label(text, style="strong onaccent" if primary else "strong"))
        lines.addWidget(plain_label(detail, style="small onaccent" if primary else "small muted"))
        row.addLayout(lines, 1)
        if key:
            row.addWidget(plain_label(key, style="small muted"))
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Be as high as the two lines."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never be lower than the two lines."""
        return self.sizeHint()
