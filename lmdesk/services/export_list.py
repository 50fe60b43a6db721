"""Writing lists to files: people, institutions, participants, and who to write to."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from lmdesk.domain.progress import Progress, quiet
from lmdesk.formats.paper_file import write_tables
from lmdesk.services.countries import country_table
from lmdesk.services.export_cards import CARD_KINDS, VERSIONS, write_as_cards
from lmdesk.services.export_columns import ColumnOffer, offers
from lmdesk.services.export_names import CARDS, FORMATS
from lmdesk.services.export_participants import (
    PARTICIPANT_COLUMNS,
    write_list_of_participants,
    write_participants,
)
from lmdesk.services.export_records import (
    INSTITUTION_COLUMNS,
    PEOPLE_COLUMNS,
    write_institutions,
    write_people,
)
from lmdesk.services.export_wanted import Wanted, Written
from lmdesk.services.focal_point import FOCAL_COLUMNS, write_focal_point
from lmdesk.services.mailing import COLUMNS as MAILING_COLUMNS
from lmdesk.services.mailing import mailing_tables
from lmdesk.services.mailing_addressees import wanted_addressees
from lmdesk.services.participants_paper import ARRANGEMENTS, PAPER_OFFERS
from lmdesk.store.desk import Desk

__all__ = [
    "ARRANGEMENTS",
    "EXPORTS",
    "VERSIONS",
    "ColumnOffer",
    "Wanted",
    "Written",
    "columns_of",
    "export",
    "formats_of",
    "kinds_of_ids",
    "needs_event",
]


def export(
    desk: Desk, what: str, path: Path, wanted: Wanted, *, progress: Progress = quiet
) -> Written:
    """Write a list of the kind `what`, one of EXPORTS, to an xlsx, csv or vcf file.

    An older file stays until the new one is whole. Raises LmdeskError: event_not_named,
    event_not_found, session_not_found, mailing_list_not_found, column_unknown, columns_missing,
    format_not_written, cards_not_written, card_version_unknown, those of `write_focal_point`, or
    what the disk says.
    """
    if path.suffix.lower() == CARDS:
        return write_as_cards(desk, what, path, wanted, progress)
    return _WRITERS[what](desk, path, wanted, progress)


def columns_of(what: str) -> tuple[ColumnOffer, ...]:
    """Return the columns that a list of this kind can have, in their usual order."""
    return _OFFERS[what]


def formats_of(what: str) -> tuple[str, ...]:
    """Return the endings of files that a list of this kind can be written to, the usual first."""
    if what == "focal-point":
        return FORMATS[:1]
    return tuple(each for each in FORMATS if each != CARDS or what in CARD_KINDS)


def needs_event(what: str) -> bool:
    """Tell whether a list of this kind is about an event, unless it is about chosen people."""
    return what in ("participants", "list-of-participants", "focal-point")


def kinds_of_ids(what: str, *, of_event: bool) -> tuple[str, ...]:
    """Return the kinds of lists for which chosen ids mean the same records as they do for `what`.

    `of_event` says that the ids are participations in an event.
    """
    if of_event:
        return ("participants", "list-of-participants", "mailing-list", "focal-point")
    return (
        ("institutions",) if what == "institutions" else ("people", "mailing-list", "focal-point")
    )


def _write_mailing_list(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    people = wanted_addressees(desk, wanted)
    tables, left_out = mailing_tables(people, country_table(), wanted.columns)
    write_tables(path, tables)
    return Written(len(list(tables[0].rows)), left_out)


_Writer = Callable[[Desk, Path, Wanted, Progress], Written]

_WRITERS: Mapping[str, _Writer] = MappingProxyType(
    {
        "people": write_people,
        "institutions": write_institutions,
        "participants": write_participants,
        "mailing-list": _write_mailing_list,
        "list-of-participants": write_list_of_participants,
        "focal-point": write_focal_point,
    }
)

_OFFERS: Mapping[str, tuple[ColumnOffer, ...]] = MappingProxyType(
    {
        "people": offers(PEOPLE_COLUMNS),
        "institutions": offers(INSTITUTION_COLUMNS),
        "participants": offers(PARTICIPANT_COLUMNS),
        "mailing-list": offers(MAILING_COLUMNS),
        "list-of-participants": PAPER_OFFERS,
        "focal-point": offers(FOCAL_COLUMNS),
    }
)

EXPORTS: tuple[str, ...] = tuple(_WRITERS)
"""The kinds of lists that can be written."""
