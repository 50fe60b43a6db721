"""What the groups and values are called by which people are narrowed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from lmdesk.domain.event_codes import SESSION_ROLES
from lmdesk.services.people import NOT_GIVEN
from lmdesk.ui.texts import word

Names = Mapping[tuple[str, str], str]
"""Names of institutions and events, by group and value."""


class FacetTexts(QObject):
    """Titles of groups and names of values. Countries are named by `country_name`."""

    def __init__(self, country_name: Callable[[str], str]) -> None:
        super().__init__()
        self._country_name = country_name
        self._titles = {
            "country": self.tr("Country"),
            "institution_type": self.tr("Institution type"),
            "institution": self.tr("Institution"),
            "event": self.tr("Event"),
            "role": self.tr("Role"),
            "tag": self.tr("Tag"),
            "email": self.tr("E-mail"),
            "to_check": self.tr("To look at"),
        }
        self._values = {
            ("email", "with"): self.tr("Has e-mail"),
            ("email", "without"): self.tr("No e-mail"),
            ("to_check", "unconfirmed"): self.tr("Not confirmed for a year"),
            ("to_check", "duplicate"): self.tr("Possible duplicate"),
            ("country", NOT_GIVEN): self.tr("Not given"),
        }

    def title(self, group: str) -> str:
        """Return what a group is called."""
        return self._titles[group]

    def value(self, group: str, value: str, names: Names) -> str:
        """Return what a value is called; an institution or event by its name."""
        if (group, value) in self._values:
            return self._values[group, value]
        if group == "country":
            return self._country_name(value)
        if group in {"institution", "event"}:
            return names.get((group, value), self.tr("no longer there"))
        if group == "role" and value in SESSION_ROLES:
            return word(f"session_role.{value}")
        return value.capitalize() if group in {"institution_type", "role"} else value
