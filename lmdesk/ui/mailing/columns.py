"""The columns of the members of a mailing list."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.mailing import MemberRow
from lmdesk.ui.cells import ChipCell, NameCell, TableColumn
from lmdesk.ui.texts import word

TONES: Mapping[str, str] = MappingProxyType(
    {"must_fix": "error", "worth_a_look": "unsure", "left_out": "skipped"}
)
"""The colours of findings by their weight."""


def member_columns() -> tuple[TableColumn, ...]:
    """Return the columns, with headings in the language of the window."""
    tr = QCoreApplication.translate
    return (
        TableColumn("name", tr("mailing", "Name"), 22, "name", value=_name),
        TableColumn("address", tr("mailing", "Chosen address"), 24, value=_address),
        TableColumn("country", tr("mailing", "Country"), 7, "code"),
        TableColumn("finding", tr("mailing", "Finding"), 12, "chip", value=_finding),
    )


def finding_chip(finding: str, weight: str) -> ChipCell:
    """Return the chip of a finding."""
    return ChipCell(word(f"finding.{finding}"), TONES[weight])


def _name(row: MemberRow) -> NameCell:
    return NameCell(row.titles, row.name, row.surname)


def _address(row: MemberRow) -> str:
    return row.address or QCoreApplication.translate("mailing", "none")


def _finding(row: MemberRow) -> ChipCell | None:
    if row.finding is None or row.weight is None:
        return None
    return finding_chip(row.finding, row.weight)
