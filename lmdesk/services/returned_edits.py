"""Writing the cells that a focal point edited: each where its value lies on the desk."""

from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import Any

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.import_plan import FieldChange
from lmdesk.domain.person_names import edited_name
from lmdesk.domain.returned_rows import Returned
from lmdesk.domain.three_way import cell_key
from lmdesk.services.contact_rows import ContactValues, email_values, phone_values
from lmdesk.services.focal_cells import CONTACTS, PART_FIELDS, CellReader, contact_text
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.name_rows import NAME_COLUMNS, name_values
from lmdesk.services.new_people import native_reading
from lmdesk.services.person_names import name_columns
from lmdesk.services.person_update import POST_FIELDS
from lmdesk.services.readers import Readers
from lmdesk.store.current import CurrentState, Post, current_states
from lmdesk.store.desk import Desk
from lmdesk.store.focal import HeldContact, contacts_held, native_name_ids, parts_held
from lmdesk.store.person_parts import country_of, name_of
from lmdesk.store.step import Step
from lmdesk.store.tables import Affiliation, ContactPoint, Participation, PersonName
from lmdesk.store.targets import event_id_of

Texts = Mapping[str, str]
"""The new text of each edited cell by field; an empty one clears the value."""


class EditWriter:
    """Writes edited cells within one step; rows share the institutions that they meet or make."""

    def __init__(
        self, desk: Desk, step: Step, readers: Readers, book: InstitutionBook, today: str
    ) -> None:
        self._desk = desk
        self._step = step
        self._readers = readers
        self._book = book
        self._today = today
        self._cells = CellReader(readers, {})

    def write(self, person_id: int, returned: Returned, changes: Iterable[FieldChange]) -> None:
        """Write changes of a row that came back to a person of the desk."""
        made = tuple(changes)
        if not made:
            return
        texts = {change.field: change.incoming for change in made}
        state = current_states(self._desk, [person_id])[person_id]
        country = country_of(self._desk, person_id)
        self._write_name(state, texts, country)
        if "native_name" in texts:
            self._write_native(person_id, texts["native_name"])
        if POST_FIELDS & texts.keys():
            self._write_post(state, texts)
            country = country_of(self._desk, person_id) or country
        for change in made:
            if change.field in CONTACTS:
                self._write_contacts(person_id, change, country)
        if texts.keys() & set(PART_FIELDS) and returned.event:
            self._write_part(person_id, returned.event, texts)

    def _write_name(self, state: CurrentState, texts: Texts, country: str | None) -> None:
        if state.name_id is None or not {"name", "title"} & texts.keys():
            return
        name = name_of(self._desk, state.name_id)
        values = {"printed": texts["name"]} if texts.get("name") else {}
        if "title" in texts:
            values["titles"] = texts["title"]
        reading = edited_name(name.reading, values, self._readers.names, country)
        self._step.update(PersonName, name.id, **name_columns(reading, name))

    def _write_native(self, person_id: int, text: str) -> None:
        held = native_name_ids(self._desk, person_id)
        columns = dict(
            zip(
                NAME_COLUMNS[2:],
                name_values(native_reading(text), kind="native", is_primary=False),
                strict=True,
            )
        )
        if held and text:
            self._step.update(PersonName, held[0][0], **columns)
        elif held:
            self._step.delete(PersonName, held[0][0])
        elif text:
            self._step.insert(PersonName, person=person_id, **columns)

    def _write_post(self, state: CurrentState, texts: Texts) -> None:
        """Fill in what the main post lacked; where a value differs, close it and open another."""
        main = next(iter(state.posts), None)
        known = state.posts[main] if main is not None else Post(None, None, None, None)
        values: dict[str, Any] = {}
        for field, column in (("position", "position"), ("unit", "unit_text")):
            if field in texts:
                values[column] = texts[field] or None
        if "country" in texts:
            values["country"] = self._cells.country(texts["country"]) if texts["country"] else None
        if "institution" in texts:
            name = texts["institution"]
            values["institution"] = self._book.id_of(name) if name else None
        post = known._replace(**values)
        if main is not None and known.filled_from(post) == post:
            self._step.update(Affiliation, main, **post._asdict())
            return
        if main is not None:
            self._step.update(Affiliation, main, end_date=self._today, is_primary=False)
        if any(value is not None for value in post):
            start = self._today if main is not None else None
            self._step.insert(
                Affiliation,
                person=state.person_id,
                start_date=start,
                is_primary=True,
                **post._asdict(),
            )

    def _write_contacts(self, person_id: int, change: FieldChange, country: str | None) -> None:
        """Correct the contacts that a cell changed, each in its place; the others stay.

        Those that went out and did not come back give way to the new ones in their order; where
        there is no new one they are kept as old.
        """
        held = contacts_held(self._desk, [person_id]).get(person_id, [])
        mine = [contact for contact in held if contact.kind == change.field]
        found = self._read(change.field, change.incoming, country)
        marks = {_mark(values.normalised, values.extension, values.raw) for values in found}
        sent = {cell_key(piece) for piece in (change.base or "").split(";")}
        gone = [
            contact
            for contact in mine
            if contact_text(contact, self._readers) in sent and _mark_of(contact) not in marks
        ]
        known = {_mark_of(contact) for contact in mine}
        fresh = [v for v in found if _mark(v.normalised, v.extension, v.raw) not in known]
        for old, new in zip_longest(gone, fresh):
            if old is None:
                self._step.insert(ContactPoint, person=person_id, **new._asdict())
            elif new is None:
                self._step.update(ContactPoint, old.id, status="old", is_preferred=False)
            else:
                values = {**new._asdict(), "kind": old.kind, "is_preferred": old.is_preferred}
                self._step.update(ContactPoint, old.id, **values)

    def _read(self, field: str, text: str, country: str | None) -> list[ContactValues]:
        if not text:
            return []
        if field == "email":
            emails, _ = self._readers.emails.read(text)
            return [email_values(email, is_preferred=False) for email in emails]
        kind = ContactKind(field)
        phones, _ = self._readers.phones.read(text, country=country, kind=kind)
        # The column says which kind it is: else the cell would stand elsewhere the next time.
        return [phone_values(p._replace(kind=kind), is_preferred=False) for p in phones]

    def _write_part(self, person_id: int, event: str, texts: Texts) -> None:
        event_id = event_id_of(self._desk, event)
        part = parts_held(self._desk, event_id, [person_id]).get(person_id) if event_id else None
        if part is not None:
            values = {key: texts[key] or None for key in PART_FIELDS if key in texts}
            self._step.update(Participation, part.id, **values)


def _mark(normalised: str | None, extension: str | None, raw: str) -> tuple[str, str]:
    return normalised or raw, extension or ""


def _mark_of(contact: HeldContact) -> tuple[str, str]:
    return _mark(contact.normalised, contact.extension, contact.raw)
