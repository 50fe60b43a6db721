"""What the window remembers from one time to the next, in an INI file of the person."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

RECENT = 8
"""So many desks are remembered."""


def settings_file() -> Path:
    """Return where the preferences of this person are kept."""
    place = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / "window.ini"


class Preferences:
    """Typed access to the kept settings. Whatever is unreadable counts as not set."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """How the window looks: system, light or dark."""
        found = self._text("theme")
        return found if found in {"system", "light", "dark"} else "system"

    @theme.setter
    def theme(self, mode: str) -> None:
        self._settings.setValue("theme", mode)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The desks that were open last, the newest first."""
        found = self.state("recent").get("desks", [])
        return tuple(Path(each) for each in found if isinstance(each, str))

    def add_recent(self, desk: Path) -> None:
        """Put a desk at the head of the recent ones."""
        kept = [str(desk), *(str(each) for each in self.recent if each != desk)]
        self.keep("recent", {"desks": kept[:RECENT]})

    @property
    def geometry(self) -> QByteArray | None:
        """Size and place of the window, as Qt saves them."""
        found = self._settings.value("geometry")
        return found if isinstance(found, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("geometry", value)

    def state(self, key: str) -> dict[str, Any]:
        """Return what was kept under a key, such as the columns of a table."""
        try:
            found = json.loads(self._text(f"state/{key}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, key: str, state: dict[str, Any]) -> None:
        """Keep the state of a part of the window under a key."""
        self._settings.setValue(f"state/{key}", json.dumps(state))

    def save(self) -> None:
        """Write what has changed to the disk."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        found = self._settings.value(key, "")
        return found if isinstance(found, str) else ""
