"""Words for the past of a value: what it was, when, by whom, and the cell it came from."""

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.cell_places import CellPlace
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.field_history import FieldChange
from lmdesk.domain.history_lines import FieldLine, Kind
from lmdesk.ui.history.step_words import value_text
from lmdesk.ui.texts import moment_text

NAMELESS = ("csv",)
"""Sheets of files without sheets."""


def past_value(line: FieldLine, value: str | None, countries: CountryTable) -> str:
    """Return a value of the past as it is read; a blank one says so."""
    none = QCoreApplication.translate("past", "not given")
    if value and line.kind is Kind.COUNTRY and countries.by_code(value) is not None:
        return countries.name(value)
    return value_text(line, value, none)


def place_text(place: CellPlace) -> str:
    """Return where a value stood: "From spring.xlsx, sheet People, cell H2 (E-mail)"."""
    translate = QCoreApplication.translate
    is_nameless = place.sheet in (place.file, *NAMELESS)
    if place.cell and is_nameless:
        pattern = translate("past", "From {file}, cell {cell}")
    elif place.cell:
        pattern = translate("past", "From {file}, sheet {sheet}, cell {cell}")
    elif is_nameless:
        pattern = translate("past", "From {file}, row {row}")
    else:
        pattern = translate("past", "From {file}, sheet {sheet}, row {row}")
    told = pattern.format(file=place.file, sheet=place.sheet, row=place.row, cell=place.cell)
    if not place.heading:
        return told
    pattern = translate("past", "{place} ({heading})")
    return pattern.format(place=told, heading=place.heading)


def who_text(change: FieldChange) -> str:
    """Return when and by whom a value was set: "12 Apr 2026, 14:05, import by Li Na"."""
    translate = QCoreApplication.translate
    pattern = {
        "import": translate("past", "{moment}, import by {person}"),
        "merge": translate("past", "{moment}, merged by {person}"),
        "revert": translate("past", "{moment}, reverted by {person}"),
    }.get(change.kind, translate("past", "{moment}, {person}"))
    return pattern.format(moment=moment_text(change.at), person=change.by)


def origin_text(change: FieldChange) -> str:
    """Return in words where a value comes from, for a tooltip."""
    told = [] if change.place is None else [place_text(change.place)]
    return "\n".join((*told, who_text(change)))
