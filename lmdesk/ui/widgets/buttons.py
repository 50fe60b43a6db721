"""The kinds of buttons. One filled button stands on a page.

Behind an icon the text begins with a space: Qt sets it against the icon otherwise.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from lmdesk.ui.icons import set_icon
from lmdesk.ui.texts import tip
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.widgets.pressing import PushButton, ToolButton


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
    button = PushButton(text)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: handler())
    if icon:
        button.setText(f" {text}")
        set_icon(button, icon)
    return button


def name_button(button: QAbstractButton, text: str) -> None:
    """Give a button that was made here another text."""
    button.setText(text if button.icon().isNull() else f" {text}")
    button.setAccessibleName(text)


def link_button(text: str, handler: Callable[[], object], *, icon: str = "") -> LinkButton:
    """Return a button that looks like a link, with an icon where one is named."""
    button = LinkButton(text, handler)
    if icon:
        set_icon(button, icon, tone="link", size=14)
    return button


def icon_button(
    icon: str, name: str, handler: Callable[[], object] | None, *, checkable: bool = False
) -> QToolButton:
    """Return a button with an icon only; `name` is its accessible name and its tooltip."""
    button = ToolButton()
    button.setAccessibleName(name)
    button.setToolTip(tip(name))
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(button, icon, size=18)
    if handler is not None:
        button.clicked.connect(lambda: handler())
    return button


def pill_button(text: str, *, on: bool = False, icon: str = "") -> QToolButton:
    """Return a round button of the row of chips; `on` tints it."""
    button = ToolButton()
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
