"""The kinds of buttons. One filled button stands on a page.

Behind an icon the text begins with a space: Qt sets it against the icon otherwise.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from lmdesk.ui.icons import set_icon
from lmdesk.ui.tokens import tokens_for

EDGE = 1
"""Room left for the ring of the focus."""


def primary_button(text: str, icon: str, handler: Callable[[], object]) -> QPushButton:
    """Return the filled button of a page."""
    button = plain_button(text, handler)
    button.setProperty("primary", "true")
    if icon:
        button.setText(f" {text}")
        set_icon(button, icon, tone="accent_text")
    return button


def plain_button(text: str, handler: Callable[[], object], *, icon: str = "") -> QPushButton:
    """Return an outlined button."""
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: handler())
    if icon:
        button.setText(f" {text}")
        set_icon(button, icon)
    return button


class LinkButton(QToolButton):
    """A button that looks like a link; where its text has no room it ends in …."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text.strip())
        self.setProperty("link", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Have room for icon and text."""
        icon = 0 if self.icon().isNull() else self.iconSize().width() + 2
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + icon + 2 * EDGE + 2
        return QSize(width, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Give way down to a few letters."""
        few = self.fontMetrics().horizontalAdvance("MMMM")
        return QSize(min(few, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as the style does, and from the left what there is room for."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        area = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        if not self.icon().isNull():
            size = self.iconSize().width()
            place = QRect(area.left(), area.center().y() - size // 2 + 1, size, size)
            self.icon().paint(painter, place)
            area.setLeft(area.left() + size + 2)
        colours = tokens_for(QGuiApplication.palette())
        painter.setPen(QColor(colours.link if self.isEnabled() else colours.disabled))
        elide = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), elide, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)


def link_button(text: str, handler: Callable[[], object], *, icon: str = "") -> QToolButton:
    """Return a button that looks like a link; Tab reaches it."""
    button = LinkButton(f" {text}" if icon else text)
    button.clicked.connect(lambda: handler())
    if icon:
        set_icon(button, icon, tone="link", size=14)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def icon_button(
    icon: str, name: str, handler: Callable[[], object] | None, *, checkable: bool = False
) -> QToolButton:
    """Return a button with an icon only; `name` is its accessible name and its tooltip."""
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(button, icon, size=18)
    if handler is not None:
        button.clicked.connect(lambda: handler())
    return button


def pill_button(text: str, *, on: bool = False, icon: str = "") -> QToolButton:
    """Return a round button of the row of chips; `on` tints it."""
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    button.setProperty("pill", "true")
    button.setProperty("on", "true" if on else "false")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if icon:
        button.setText(f" {text}")
        set_icon(button, icon, size=14)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
