"""The pages of the window, in the order of the rail. Each is made when it is first shown."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lmdesk.ui.rail import Place

if TYPE_CHECKING:
    from lmdesk.ui.page import Page
    from lmdesk.ui.shell import Shell
    from lmdesk.ui.workspace import Workspace

_CLASSES = (
    ("people", "lmdesk.ui.people.page", "PeoplePage"),
    ("institutions", "lmdesk.ui.institutions.page", "InstitutionsPage"),
    ("events", "lmdesk.ui.events.page", "EventsPage"),
    ("mailing", "lmdesk.ui.mailing.page", "MailingPage"),
    ("import", "lmdesk.ui.import_list.page", "ImportPage"),
    ("review", "lmdesk.ui.review.page", "ReviewPage"),
    ("history", "lmdesk.ui.history.page", "HistoryPage"),
    ("settings", "lmdesk.ui.settings.page", "SettingsPage"),
)

PAGE_OF = (
    ("person", "people"),
    ("institution", "institutions"),
    ("event", "events"),
    ("mailing_list", "mailing"),
    ("smart_list", "people"),
    ("step", "history"),
    ("waiting_row", "review"),
)
"""Kinds of records and the page that shows them."""


def places() -> list[Place]:
    """Return where the rail leads to."""
    tr = QCoreApplication.translate
    return [
        Place("people", tr("places", "People"), "users", "Ctrl+1"),
        Place("institutions", tr("places", "Institutions"), "building-2", "Ctrl+2"),
        Place("events", tr("places", "Events"), "calendar-days", "Ctrl+3"),
        Place("mailing", tr("places", "Mailing lists"), "mails", "Ctrl+4"),
        Place("import", tr("places", "Import"), "file-input", "Ctrl+5"),
        Place("review", tr("places", "Review"), "copy-check", "Ctrl+6"),
        Place("history", tr("places", "History"), "history", "Ctrl+7"),
    ]


def foot() -> list[Place]:
    """Return what stands at the foot of the rail."""
    text = QCoreApplication.translate("places", "Settings")
    return [Place("settings", text, "settings", "Ctrl+,")]


def make_page(name: str, workspace: "Workspace", shell: "Shell") -> "Page":
    """Make a page of the window."""
    from lmdesk.ui.page import Page

    module, class_name = next((m, c) for key, m, c in _CLASSES if key == name)
    page = getattr(import_module(module), class_name)(workspace, shell)
    assert isinstance(page, Page)
    return page
