"""Dates, places and people of events as the window writes them."""

from collections.abc import Mapping
from types import MappingProxyType

from lmdesk.domain.participation import ParticipantRow
from lmdesk.ui.cells import ChipCell, NameCell
from lmdesk.ui.texts import day_text, word

STATUS_TONES: Mapping[str, str] = MappingProxyType(
    {
        "invited": "skipped",
        "nominated": "update",
        "registered": "update",
        "confirmed": "new",
        "attended": "new",
        "declined": "error",
        "replaced": "same",
        "cancelled": "same",
    }
)
"""What the statuses look like in a row; invited is a hollow dot."""


def span_text(start: str | None, end: str | None) -> str:
    """Return the days of an event: "14–15 May 2026"; nothing where none is known."""
    if not start or not end or start[:10] == end[:10]:
        return day_text(start or end)
    if start[:7] == end[:7]:
        return f"{int(start[8:10])}–{day_text(end)}"
    return f"{day_text(start)} – {day_text(end)}"


def joined(*parts: str | None) -> str:
    """Return what there is of some texts, divided by commas."""
    return ", ".join(part for part in parts if part)


def typed_moment(moment: str | None) -> str:
    """Return a moment as it is typed: "2026-05-14 09:00"."""
    return (moment or "").replace("T", " ")


def clock_text(moment: str | None) -> str:
    """Return the time of a moment; nothing of a day alone."""
    return (moment or "").partition("T")[2]


def status_cell(status: str) -> ChipCell:
    """Return a status as a dot with its word."""
    return ChipCell(word(f"status.{status}"), STATUS_TONES.get(status, "same"))


def name_cell(row: ParticipantRow, unnamed: str) -> NameCell:
    """Return the printed name; `unnamed` stands where nobody is named."""
    return NameCell(row.title, row.name or unnamed, row.surname)
