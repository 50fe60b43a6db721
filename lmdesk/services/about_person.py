"""Everything that is known of one person, as an object of plain values for a program to read."""

from collections.abc import Mapping

from lmdesk.domain.address_printing import AddressRecord
from lmdesk.domain.contacts import ContactRecord
from lmdesk.domain.languages import languages_of
from lmdesk.domain.name_keys import search_key
from lmdesk.domain.people import NameRecord, PartRecord, PersonRecord, PostRecord
from lmdesk.domain.person_details import PersonDetails, evidence_codes
from lmdesk.errors import LmdeskError
from lmdesk.services.people import person
from lmdesk.services.person_photos import person_photo
from lmdesk.services.postal_addresses import ContactOwner, addresses
from lmdesk.store.desk import Desk
from lmdesk.store.person_record import person_record
from lmdesk.store.search import search_people

MOST_NAMED = 10
"""So many numbers are given at most where a text names several people."""


def person_meant(desk: Desk, text: str) -> int:
    """Return the person that a number or a name means; who was merged leads to who stands now.

    Of several whom the words find, the one who is called just so is meant. Raises LmdeskError
    person_not_found for a number, nobody_named or person_not_one for a name.
    """
    if text.isdecimal() and text.isascii():
        return _number(desk, int(text[:18]))
    found = search_people(desk, text, limit=MOST_NAMED)
    ids = [row.person_id for row in found.rows]
    if len(ids) > 1:
        key = search_key(text)
        called = [row.person_id for row in found.rows if search_key(row.name) == key]
        ids = called if len(called) == 1 else ids
    if not ids:
        raise LmdeskError("nobody_named", text=text)
    if len(ids) > 1:
        numbers = ", ".join(map(str, ids)) + (" …" if found.total > len(ids) else "")
        raise LmdeskError("person_not_one", text=text, count=found.total, numbers=numbers)
    return ids[0]


def about_person(desk: Desk, person_id: int) -> dict[str, object]:
    """Return all about a person by the names that an export uses. Raises person_not_found."""
    details = person(desk, person_id)
    if details is None:
        raise LmdeskError("person_not_found", person=person_id)
    record = details.record
    held = addresses(desk, ContactOwner("person", person_id))
    photo = person_photo(desk, person_id)
    return {
        "id": record.id,
        "uid": record.uid,
        "name": details.name.printed if details.name else "",
        "salutation": details.salutation,
        "names": [_name(name) for name in record.names],
        "posts": [_post(post) for post in record.posts],
        "contacts": [_contact(contact) for contact in record.contacts],
        "addresses": [_address(address) for address in held],
        **_facts(record, details),
        "photo_bytes": len(photo) if photo is not None else None,
        "events": [_part(part) for part in record.parts],
        "sources": [
            {"file": each.file_name, "sheet": each.sheet, "row": each.row, "at": each.applied_at}
            for each in details.origins
        ],
        "in_bin_since": record.deleted_at,
    }


def _number(desk: Desk, person_id: int) -> int:
    seen: set[int] = set()
    while person_id not in seen:
        seen.add(person_id)
        record = person_record(desk, person_id)
        if record is None:
            raise LmdeskError("person_not_found", person=person_id)
        if record.merged_into is None:
            break
        person_id = record.merged_into
    return person_id


def _facts(record: PersonRecord, details: PersonDetails) -> Mapping[str, object]:
    return {
        "country": details.country,
        "gender": record.gender,
        "nationality": record.nationality,
        "languages": list(languages_of(record.language)),
        "do_not_contact": bool(record.do_not_contact),
        "tags": list(record.tags),
        "biography": record.biography,
        "note": record.note,
    }


def _name(name: NameRecord) -> dict[str, object]:
    return {
        "id": name.id,
        "printed": name.printed,
        "kind": name.kind,
        "script": name.script,
        "titles": name.titles,
        "surname": name.surname,
        "given": name.given,
        "nickname": name.nickname,
        "order": name.order,
        "main": name.is_primary == 1,
        "confirmed": name.confirmed == 1,
        "evidence": list(evidence_codes(name.evidence, confirmed=name.confirmed)),
        "as_written": name.raw,
    }


def _post(post: PostRecord) -> dict[str, object]:
    return {
        "id": post.id,
        "position": post.position,
        "unit": post.unit,
        "institution": post.institution,
        "country": post.country,
        "since": post.start_date,
        "until": post.end_date,
        "main": bool(post.is_primary) and post.end_date is None,
    }


def _contact(contact: ContactRecord) -> dict[str, object]:
    return {
        "id": contact.id,
        "kind": contact.kind,
        "service": contact.service,
        "value": contact.normalised or contact.raw,
        "as_written": contact.raw,
        "extension": contact.extension,
        "label": contact.label,
        "preferred": bool(contact.is_preferred),
        "shared": bool(contact.is_shared),
        "status": contact.status,
        "post": contact.affiliation_id,
    }


def _address(address: AddressRecord) -> dict[str, object]:
    return {
        "id": address.id,
        "label": address.label,
        "printed": address.printed.split("\n"),
        **address.parts._asdict(),
        "post": address.affiliation_id,
    }


def _part(part: PartRecord) -> dict[str, object]:
    return {
        "event": part.event_code,
        "title": part.event_title,
        "status": part.status,
        "capacity": part.capacity,
        "category": part.category,
        "roles": list(part.roles),
    }
