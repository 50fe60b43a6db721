"""The columns of the list of people."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lmdesk.services.people import PersonRow
from lmdesk.ui.cells import NameCell, TableColumn
from lmdesk.ui.texts import day_text


def people_columns(phone_text: Callable[[str], str]) -> list[TableColumn]:
    """Return the columns, with headings in the language of the window.

    `phone_text` says how a number is printed; it is asked only while the column is shown.
    """

    def phone(row: PersonRow) -> str | None:
        return phone_text(row.phone) if row.phone else None

    translate = QCoreApplication.translate
    return [
        TableColumn("name", translate("people", "Name"), 30, kind="name", value=name_cell),
        TableColumn("native_name", translate("people", "Native name"), 18),
        TableColumn("position", translate("people", "Position"), 22),
        TableColumn("unit", translate("people", "Unit"), 20, kind="muted", shown=False),
        TableColumn(
            "institution", translate("people", "Institution"), 26, kind="muted", gives_way=True
        ),
        TableColumn("country", translate("people", "Country"), 9, kind="code"),
        TableColumn("email", translate("people", "E-mail"), 26, shown=False),
        TableColumn(
            "phone", translate("people", "Phone"), 18, kind="muted", shown=False, value=phone
        ),
        TableColumn(
            "tags",
            translate("people", "Tags"),
            18,
            kind="muted",
            shown=False,
            sortable=False,
            value=_tags,
        ),
        TableColumn(
            "last_event",
            translate("people", "Last event"),
            14,
            kind="muted",
            shown=False,
            sortable=False,
        ),
        TableColumn(
            "changed", translate("people", "Changed"), 13, kind="date", shown=False, value=_changed
        ),
    ]


def name_cell(row: PersonRow) -> NameCell:
    """Return a name as the table draws it."""
    return NameCell(row.titles, row.name, row.surname)


def _tags(row: PersonRow) -> str:
    return ", ".join(row.tags)


def _changed(row: PersonRow) -> str:
    return day_text(row.changed)
