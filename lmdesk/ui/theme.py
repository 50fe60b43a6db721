"""Light and dark: our own palettes on Fusion, following the system or chosen by the person."""

from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from lmdesk.paths import bundled
from lmdesk.ui.icons import icons_anew
from lmdesk.ui.tokens import DARK, LIGHT, Tokens, colour_names, tokens_for

SYSTEM, BRIGHT, NIGHT = "system", "light", "dark"

_ROLES = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "base"),
    (QPalette.ColorRole.AlternateBase, "alternate"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "window"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "text"),
    (QPalette.ColorRole.PlaceholderText, "faint"),
    (QPalette.ColorRole.Highlight, "highlight"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "link"),
    (QPalette.ColorRole.LinkVisited, "link"),
    (QPalette.ColorRole.ToolTipBase, "tip"),
    (QPalette.ColorRole.ToolTipText, "tip_text"),
    (QPalette.ColorRole.Light, "base"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Mid, "line2"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Shadow, "muted"),
)

_TEXTS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def tokens_of(widget: QWidget) -> Tokens:
    """Return the colours of the theme that a widget is shown in.

    Its own palette does not tell: a style sheet puts other colours into it.
    """
    return tokens_for(QGuiApplication.palette())


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of a theme."""
    palette = QPalette()
    for role, name in _ROLES:
        palette.setColor(role, QColor(getattr(tokens, name)))
    disabled = QPalette.ColorGroup.Disabled
    for role in _TEXTS:
        palette.setColor(disabled, role, QColor(tokens.disabled))
    unfocused = QColor(tokens.highlight_unfocused)
    palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, unfocused)
    return palette


class Theme(QObject):
    """Keeps the application in the chosen theme; `mode` is system, light or dark."""

    def __init__(self, application: QApplication, mode: str = SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self.mode = mode
        self._template = Template(bundled("resources", "styles", "lmdesk.qss").read_text("utf-8"))
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self.set_mode(mode)

    @property
    def tokens(self) -> Tokens:
        """The colours in use now."""
        return DARK if self._is_dark() else LIGHT

    def set_mode(self, mode: str) -> None:
        """Show the window light, dark, or as the system is."""
        self.mode = mode
        tokens = self.tokens
        self._application.setPalette(palette_of(tokens))
        self._application.setStyleSheet(self._sheet(tokens))
        icons_anew(self._application.allWidgets(), tokens)

    def _sheet(self, tokens: Tokens) -> str:
        name = NIGHT if tokens is DARK else BRIGHT
        pictures = {
            part: bundled("resources", "styles", f"{part}-{name}.svg").as_posix()
            for part in ("arrow", "tick", "up", "down")
        }
        return self._template.substitute(colour_names(tokens), **pictures)

    def _is_dark(self) -> bool:
        if self.mode == SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.mode == NIGHT

    def _follow(self) -> None:
        if self.mode == SYSTEM:
            self.set_mode(SYSTEM)
