"""The columns of the list of institutions."""

from PySide6.QtCore import QCoreApplication

from lmdesk.services.institutions import InstitutionRow
from lmdesk.ui.cells import TableColumn
from lmdesk.ui.texts import count_text


def institution_columns() -> list[TableColumn]:
    """Return the columns, with headings in the language of the window."""
    tr = QCoreApplication.translate
    return [
        TableColumn("name", tr("institutions", "Name"), 34),
        TableColumn("acronym", tr("institutions", "Acronym"), 11, kind="muted"),
        TableColumn("native_name", tr("institutions", "Native name"), 20),
        TableColumn("type", tr("institutions", "Type"), 16, kind="muted"),
        TableColumn("country", tr("institutions", "Represents"), 11, kind="code"),
        TableColumn("host_country", tr("institutions", "Located in"), 10, kind="code"),
        TableColumn("people", tr("institutions", "People"), 7, kind="number", value=_people),
        TableColumn("parent", tr("institutions", "Part of"), 26, kind="muted", shown=False),
    ]


def _people(row: InstitutionRow) -> str:
    return count_text(row.people) if row.people else ""
