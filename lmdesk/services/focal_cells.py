"""The cells of a person in a workbook for a focal point: as they go out, and as they are now."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lmdesk.domain.institution_names import institution_keys
from lmdesk.domain.three_way import cell_key
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.focal import HeldContact, contacts_held, parts_held
from lmdesk.store.people import PersonListed, people_listed
from lmdesk.store.targets import event_id_of

PERSON_FIELDS = (
    *("title", "name", "native_name", "position", "unit", "institution", "country"),
    *("email", "mobile", "phone"),
)
PART_FIELDS = ("category", "delegation")
"""Facts of taking part in the event that the workbook is for."""

CONTACTS = frozenset({"email", "mobile", "phone"})

Cells = Mapping[str, str]
"""What each cell of a person holds, by field."""


class CellReading(NamedTuple):
    """What a cell says: texts that are equal where two cells mean the same.

    `is_understood` is False for a word that no value of the desk can be made of.
    """

    marks: tuple[str, ...]
    is_understood: bool = True


def focal_cells(
    desk: Desk, person_ids: Sequence[int], event: str | None, readers: Readers
) -> dict[int, Cells]:
    """Return the cells of live people as a workbook made now would show them, in name order.

    With the code of an event they have those of taking part in it too.
    """
    contacts = contacts_held(desk, person_ids)
    event_id = event_id_of(desk, event) if event else None
    parts = parts_held(desk, event_id, person_ids) if event_id is not None else {}
    cells: dict[int, Cells] = {}
    for person in people_listed(desk, person_ids):
        found = _person_cells(person, readers)
        held = contacts.get(person.person_id, ())
        for kind in ("email", "mobile", "phone"):
            found[kind] = "; ".join(contact_text(c, readers) for c in held if c.kind == kind)
        part = parts.get(person.person_id)
        found["category"] = (part.category if part else None) or ""
        found["delegation"] = (part.delegation if part else None) or ""
        cells[person.person_id] = {key: cell_key(text) for key, text in found.items()}
    return cells


def _person_cells(person: PersonListed, readers: Readers) -> dict[str, str]:
    known = person.country and readers.countries.by_code(person.country)
    return {
        "title": person.titles or "",
        "name": person.name,
        "native_name": person.native_name or "",
        "position": person.position or "",
        "unit": person.unit or "",
        "institution": person.institution or "",
        "country": readers.countries.name(person.country or "") if known else person.country or "",
    }


def contact_text(contact: HeldContact, readers: Readers) -> str:
    """Return a contact as its cell says it: a number in its international form."""
    if contact.kind == "email" or contact.normalised is None:
        return cell_key(contact.normalised or contact.raw)
    return cell_key(readers.phones.print_phone(contact.normalised, contact.extension))


class CellReader:
    """Reads single cells of one workbook; `bodies` are ids of institutions by match key."""

    def __init__(self, readers: Readers, bodies: Mapping[str, int]) -> None:
        self._readers = readers
        self._bodies = bodies

    def read(self, field: str, text: str, country: str | None) -> CellReading:
        """Return what a cell says. `country` is the code by which national numbers are read."""
        text = cell_key(text)
        if not text:
            return CellReading(())
        if field == "title":
            titles, _ = self._readers.titles.read_titles(text)
            return CellReading(titles or (text,), bool(titles))
        if field == "name":
            printed = self._readers.names.read_whole(text, country=country).printed
            return CellReading((printed,), bool(printed))
        if field == "country":
            code = self.country(text)
            return CellReading((code or text,), code is not None)
        if field == "institution":
            found = (self._bodies.get(key) for key in institution_keys(text)[:1])
            return CellReading(tuple(str(each or text) for each in found) or (text,))
        if field in CONTACTS:
            marks = self._contacts(field, text, country)
            return CellReading(marks or (text,), bool(marks))
        return CellReading((text,))

    def country(self, text: str) -> str | None:
        """Return the code of a country that a cell names."""
        reading = self._readers.countries.read(text)
        return reading.code if reading is not None else None

    def _contacts(self, field: str, text: str, country: str | None) -> tuple[str, ...]:
        if field == "email":
            emails, _ = self._readers.emails.read(text)
            return tuple(sorted({email.address or email.raw for email in emails}))
        phones, _ = self._readers.phones.read(text, country=country)
        marks = {f"{phone.e164 or phone.raw}/{phone.extension or ''}" for phone in phones}
        return tuple(sorted(marks))
