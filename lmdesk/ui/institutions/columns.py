"""The columns of the list of institutions."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lmdesk.services.institutions import InstitutionRow
from lmdesk.ui.cells import TableColumn


def columns(country_name: Callable[[str], str]) -> list[TableColumn]:
    """Return the columns; `country_name` gives the name that is shown for a country's code."""
    del country_name
    tr = QCoreApplication.translate
    return [
        TableColumn("name", tr("institutions", "Name"), 40),
        TableColumn("acronym", tr("institutions", "Acronym"), 12, kind="muted"),
        TableColumn("native_name", tr("institutions", "Native name"), 22),
        TableColumn("type", tr("institutions", "Type"), 18, kind="muted"),
        TableColumn("country", tr("institutions", "Represents"), 11, kind="code"),
        TableColumn("host_country", tr("institutions", "Located in"), 11, kind="code"),
        TableColumn("people", tr("institutions", "People"), 8, kind="number", value=_people),
        TableColumn("parent", tr("institutions", "Part of"), 26, kind="muted"),
    ]


def _people(row: InstitutionRow) -> str:
    return str(row.people) if row.people else ""
