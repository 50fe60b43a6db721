"""Icons: drawn from the bundled SVG files in the colours of the theme."""

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from lmdesk.paths import bundled
from lmdesk.ui.tokens import Tokens, tokens_for

ICON_SIZE = 18
_NAME, _TONE, _SIZE = "iconName", "iconTone", "iconPixels"


def set_icon(
    target: QAbstractButton | QAction | QLabel, name: str, *, tone: str = "muted", size: int = 16
) -> None:
    """Give a button, an action or a label an icon that follows the theme.

    `tone` is the name of a colour of the tokens, `size` in pixels.
    """
    target.setProperty(_NAME, name)
    target.setProperty(_TONE, tone)
    target.setProperty(_SIZE, size)
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(size, size))
    _draw(target, tokens_for(QGuiApplication.palette()))


def icons_anew(widgets: Iterable[QWidget], tokens: Tokens) -> None:
    """Draw the icons of these widgets and their actions again in these colours."""
    for widget in widgets:
        for target in (widget, *widget.actions()):
            _draw(target, tokens)


def _draw(target: QObject, tokens: Tokens) -> None:
    name = target.property(_NAME)
    if not name:
        return
    size = int(target.property(_SIZE))
    colour = str(getattr(tokens, target.property(_TONE)))
    if isinstance(target, QLabel):
        target.setPixmap(pixmap(name, colour, size, target.devicePixelRatioF()))
    elif isinstance(target, QAbstractButton | QAction):
        target.setIcon(icon(name, colour, tokens.accent if target.isCheckable() else "", size))


def icon(name: str, colour: str, selected: str = "", size: int = ICON_SIZE) -> QIcon:
    """Return an icon in one colour, and in another one while it is on where `selected` is told.

    It is drawn as finely as the finest screen there is.
    """
    made = QIcon()
    ratio = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    made.addPixmap(pixmap(name, colour, size, ratio))
    if selected:
        made.addPixmap(pixmap(name, selected, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return a picture of an icon: `size` in pixels of the layout, `ratio` those of the screen."""
    key = f"{name} {colour} {size} {ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    svg = bundled("resources", "icons", f"{name}.svg").read_text("utf-8")
    # Qt draws `currentColor` black.
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn
