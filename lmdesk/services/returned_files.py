"""A file that may be a workbook of ours which came back: whether it is one, and for what."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from lmdesk.domain.cells import cell_text
from lmdesk.domain.problem import Problem
from lmdesk.domain.round_trip import ID_HEADING, RoundTrip
from lmdesk.domain.sheet import ListFile, Sheet
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.domain.three_way import cell_key
from lmdesk.services.import_target import ImportTarget
from lmdesk.store.desk import Desk
from lmdesk.store.focal import mark_of_desk, people_of_uids
from lmdesk.store.participation import event_facts


class ReturnedFile(NamedTuple):
    """What a file went out as. Without `trip` it is read like any list; `problems` say why."""

    trip: RoundTrip | None = None
    problems: tuple[Problem, ...] = ()


def returned_file(desk: Desk, listing: ListFile) -> ReturnedFile:
    """Tell whether a list went out from this desk and can be compared with what it said then.

    A hidden part that somebody changed, or that another desk made, proves nothing.
    """
    trip = listing.round_trip
    if trip is None:
        return ReturnedFile()
    if not trip.is_whole:
        return ReturnedFile(None, (Problem("returned_base_changed"),))
    is_ours = trip.desk == mark_of_desk(desk)
    if not is_ours or (trip.base and not people_of_uids(desk, trip.base)):
        return ReturnedFile(None, (Problem("returned_from_elsewhere"),))
    headed = (cell for sheet in listing.sheets for row in sheet.rows for cell in row)
    if ID_HEADING not in headed:
        return ReturnedFile(None, (Problem("returned_without_ids"),))
    return ReturnedFile(trip)


def fields_of(trip: RoundTrip | None) -> dict[str, str]:
    """Return the fields of the headings that a workbook went out with."""
    if trip is None:
        return {}
    return {ID_HEADING: "other", **dict(zip(trip.headings, trip.fields, strict=True))}


def mends_of_trip(
    trip: RoundTrip | None, sheets: Iterable[Sheet], mends: Mapping[str, SheetMends]
) -> Mapping[str, SheetMends]:
    """Return corrections of sheets with what is known of a workbook that went out.

    Its headings are found by their texts, and rows with an id are people whatever their cells
    look like. What a person told comes first.
    """
    if trip is None:
        return mends
    return {**mends, **{s.name: _with_known(trip, s, mends.get(s.name, NO_MENDS)) for s in sheets}}


def _with_known(trip: RoundTrip, sheet: Sheet, mends: SheetMends) -> SheetMends:
    rows = mends.header_rows
    wanted = {ID_HEADING, *trip.headings}
    best, most = 0, len(wanted) // 2
    ids = set()
    for number, row in enumerate(sheet.rows, 1):
        texts = {cell_key(cell_text(cell)) for cell in row}
        if len(texts & wanted) > most:
            best, most = number, len(texts & wanted)
        if not texts.isdisjoint(trip.base):
            ids.add(number)
    if rows is None and best:
        rows = (best,)
    return replace(mends, header_rows=rows, taken=mends.taken | (ids - mends.left_out))


def target_of(desk: Desk, listing: ListFile, told: ImportTarget | None) -> ImportTarget | None:
    """Return where the people of a list go: as told, else to the event it went out for."""
    if told is not None:
        return told
    trip = returned_file(desk, listing).trip
    if trip is None or not trip.event or event_facts(desk, trip.event) is None:
        return None
    return ImportTarget(trip.event)
