"""The fields of people that are set for many at once, as the window names and offers them."""

from PySide6.QtCore import QCoreApplication

from lmdesk.services.many_people import SETTABLE
from lmdesk.ui.many.set_bar import Settable
from lmdesk.ui.offers import among, institutions_of
from lmdesk.ui.texts import choices
from lmdesk.ui.workspace import Workspace


def settable_text(key: str) -> str:
    """Return what a field is called."""
    translate = QCoreApplication.translate
    return {
        "institution": translate("people", "Institution"),
        "unit": translate("people", "Department"),
        "position": translate("people", "Position"),
        "country": translate("people", "Country represented"),
        "nationality": translate("people", "Nationality"),
        "language": translate("people", "Language"),
        "gender": translate("people", "Gender"),
        "do_not_contact": translate("people", "Does not want to be written to"),
    }[key]


def settable_fields(workspace: Workspace) -> list[Settable]:
    """Return all fields that can be set, with what each can be set to."""
    translate = QCoreApplication.translate
    none = ("", translate("people", "not given"))
    chosen = {
        "language": (*choices("language"), none),
        "gender": (*choices("gender"), none),
        "do_not_contact": (("yes", translate("people", "yes")), ("no", translate("people", "no"))),
    }

    def countries(typed: str) -> list[str]:
        # The readers are heavy: they are made when somebody types a country.
        names = [each.short for each in workspace.readers.countries.all()]
        return list(among(names)(typed))

    offered = {
        "institution": institutions_of(workspace.reading),
        "country": countries,
        "nationality": countries,
    }
    return [
        Settable(key, settable_text(key), tuple(chosen.get(key, ())), offered.get(key))
        for key in SETTABLE
    ]
