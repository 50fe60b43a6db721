"""A person of the desk beside what a row of a list says, for whoever decides about the row."""

from lmdesk.domain.people import PersonDraft
from lmdesk.domain.returned_rows import Returned
from lmdesk.domain.side_by_side import DeskSide, SideMark, SideRow, compare_sides
from lmdesk.errors import LmdeskError
from lmdesk.services.focal_cells import focal_cells
from lmdesk.services.readers import Readers, load_readers
from lmdesk.services.returned_changes import changes_now, meant_by_return
from lmdesk.store.desk import Desk
from lmdesk.store.matching import known_people
from lmdesk.store.person_record import person_record

__all__ = ["SideMark", "SideRow", "in_words", "side_by_side"]

NUMBERS = frozenset({"phone", "mobile", "fax"})
COUNTRIES = frozenset({"country", "nationality"})


def side_by_side(
    desk: Desk,
    draft: PersonDraft,
    person_id: int | None,
    *,
    event_id: int | None = None,
    readers: Readers | None = None,
) -> tuple[SideRow, ...]:
    """Return what a row says beside what the desk knows of a person, field by field.

    Without a person everything is new. Of somebody who was merged into another, the other is
    compared. With the event of the import, category and delegation are compared too. `readers`
    read the cells of a row that came back; they are made anew where there are none at hand. Raises
    LmdeskError person_not_found for somebody who is not on the desk (any more).
    """
    for_event = event_id is not None
    if person_id is None:
        return compare_sides(draft, DeskSide(), for_event=for_event)
    found = known_people(desk, (), event_id=event_id, also=[person_id]).people
    record = person_record(desk, found[0].person_id or 0) if found else None
    if record is None:
        raise LmdeskError("person_not_found", person=person_id)
    if draft.returned is not None and found[0].person_id == meant_by_return(desk, draft):
        return _returned_sides(desk, draft.returned, record.id, readers or load_readers(desk))
    names = tuple(name.printed for name in record.names)
    return compare_sides(draft, DeskSide(found[0], names, record.contacts), for_event=for_event)


def _returned_sides(
    desk: Desk, returned: Returned, person_id: int, readers: Readers
) -> tuple[SideRow, ...]:
    """Return the cells of a row that came back beside those of today."""
    ours = focal_cells(desk, [person_id], returned.event, readers).get(person_id, {})
    changes = {change.field: change for change in changes_now(desk, person_id, returned, readers)}
    rows = []
    for field, known in ours.items():
        change = changes.get(field)
        if change is None:
            if known:
                rows.append(SideRow(field, known, known, SideMark.SAME))
            continue
        mark, base = SideMark.NEW if not known else SideMark.CHANGED, None
        if change.base != known and change.base is not None:
            mark, base = SideMark.CONFLICT, change.base
        elif not change.incoming:
            mark = SideMark.CLEARED
        rows.append(SideRow(field, known or None, change.incoming or None, mark, base))
    return tuple(rows)


def in_words(field: str, value: str | None, readers: Readers) -> str:
    """Return a value of a `SideRow` as it is printed: numbers in groups, countries by name.

    A code that stands for a word ("f" of gender) stays; the window has its word.
    """
    if not value:
        return ""
    if field in NUMBERS and value.startswith("+") and value[1:].isdigit():
        return readers.phones.print_phone(value, None)
    if field in COUNTRIES and readers.countries.by_code(value) is not None:
        return readers.countries.name(value)
    return value
