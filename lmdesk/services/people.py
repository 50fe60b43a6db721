"""People: listed, shown whole, added, changed field by field, tagged, put into the bin and back."""

from array import array
from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from lmdesk.domain.change import Change
from lmdesk.domain.facets import NOT_GIVEN, Facet
from lmdesk.domain.gender import read_gender
from lmdesk.domain.institution_names import institution_keys
from lmdesk.domain.languages import read_languages, stored_languages
from lmdesk.domain.native_names import split_native
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.person_details import PersonDetails, Source, evidence_codes, source_of
from lmdesk.domain.person_history import SAID, history_lines
from lmdesk.domain.person_listing import SORT_KEYS, PeopleFacets, PeopleQuery, PersonRow
from lmdesk.domain.person_names import must_fit
from lmdesk.domain.progress import Progress, quiet, told
from lmdesk.domain.text import fold
from lmdesk.errors import LmdeskError
from lmdesk.services.typed_fields import country_code, line, paragraphs
from lmdesk.store import people_facets as facets
from lmdesk.store import people_listing as listing
from lmdesk.store.desk import Desk
from lmdesk.store.imports import origins_of
from lmdesk.store.person_history import names_in
from lmdesk.store.person_parts import (
    country_of,
    evidence_of,
    institutions_named,
    main_name,
    names_of_people,
    people_in_bin,
    tag_ids,
    tagged,
)
from lmdesk.store.person_record import person_record
from lmdesk.store.record_history import record_changes
from lmdesk.store.row_images import names_of_people as names_ever
from lmdesk.store.tables import Person, PersonTag, Tag

if TYPE_CHECKING:
    from lmdesk.services.readers import Readers

__all__ = [
    "NOT_GIVEN",
    "SORT_KEYS",
    "Facet",
    "PeopleFacets",
    "PeopleList",
    "PeopleQuery",
    "PersonDetails",
    "PersonRow",
    "Source",
    "add_person",
    "add_tag",
    "binned_total",
    "confirm_people",
    "edit",
    "may_be_many",
    "names_of_values",
    "people_facets",
    "people_ids",
    "people_list",
    "people_rows",
    "people_total",
    "person",
    "remove_tag",
    "restore",
    "source_of",
    "tags",
    "to_bin",
]

_LINES = ("address_as",)
_PARAGRAPHS = ("biography", "note")
EDITED = frozenset({*_LINES, *_PARAGRAPHS, "language", "gender", "nationality", "do_not_contact"})
"""The fields that `edit` takes."""


def people_ids(
    desk: Desk,
    query: PeopleQuery,
    sort: str = "name",
    *,
    descending: bool = False,
    limit: int = -1,
) -> "array[int]":
    """Return the ids of all people that the query wants, or the first, in order; see SORT_KEYS."""
    return listing.people_ids(desk, query, sort, descending=descending, limit=limit)


class PeopleList(NamedTuple):
    """The people whom a query wants, in order; how many are on the desk and in the bin."""

    ids: "array[int]"
    total: int
    in_bin: int


def people_list(
    desk: Desk, query: PeopleQuery, sort: str = "name", *, descending: bool = False
) -> PeopleList:
    """Return what a list needs to be shown; see `people_ids`."""
    ids = listing.people_ids(desk, query, sort, descending=descending)
    return PeopleList(ids, listing.people_total(desk), listing.binned_total(desk))


def may_be_many(desk: Desk, few: int) -> bool:
    """Tell at once, without counting, whether there may be more people than so many."""
    return listing.may_be_many(desk, few)


def people_rows(desk: Desk, ids: Sequence[int]) -> tuple[PersonRow, ...]:
    """Return some people as a list shows them, in the order of the ids."""
    return listing.people_rows(desk, ids)


def people_facets(desk: Desk, query: PeopleQuery) -> PeopleFacets:
    """Return what the list can be narrowed by, with counts; see `PeopleFacets`."""
    return facets.people_facets(desk, query)


def names_of_values(desk: Desk, query: PeopleQuery) -> Mapping[tuple[str, str], str]:
    """Return the names of the institutions and events that a query asks for."""
    return facets.names_of_values(desk, query)


def people_total(desk: Desk) -> int:
    """Return how many live people there are."""
    return listing.people_total(desk)


def binned_total(desk: Desk) -> int:
    """Return how many people lie in the bin."""
    return listing.binned_total(desk)


def tags(desk: Desk) -> tuple[str, ...]:
    """Return all tags of the desk by name."""
    return tuple(sorted(tag_ids(desk)))


def person(desk: Desk, person_id: int) -> PersonDetails | None:
    """Return all about a person, also one in the bin; None when there is none."""
    record = person_record(desk, person_id)
    if record is None:
        return None
    evidence: tuple[str, ...] = ()
    if record.names:
        main = record.names[0]
        evidence = evidence_codes(evidence_of(desk, main.id), confirmed=main.confirmed)
    changes, present = record_changes(desk, "person", SAID, person_id)
    history = history_lines(changes, present, names_in(desk, changes, present))
    origins = tuple(origins_of(desk, person_id))
    return PersonDetails(record, country_of(desk, person_id), evidence, origins, history)


def edit(
    desk: Desk, person_id: int, fields: Mapping[str, str | bool | None], readers: "Readers"
) -> Change:
    """Change some facts of a person; those that stay the same write nothing.

    `fields`: address_as, biography, note (texts; a blank makes them unknown), language (one or
    several, codes or names), gender (m, f, or a word for it), nationality (a code or a name of a
    country), do_not_contact (bool). Raises LmdeskError person_gone, gender_not_known,
    country_not_known, too_long_for_field.
    """
    if not EDITED.issuperset(fields):
        raise ValueError(f"no field of a person: {sorted(fields.keys() - EDITED)}")
    name = main_name(desk, person_id)
    values: dict[str, str | bool | None] = {}
    for key, typed in fields.items():
        text = None if isinstance(typed, bool) else typed
        if key == "do_not_contact":
            values[key] = bool(typed)
        elif key == "nationality":
            values[key] = country_code(text, readers.countries)
        elif key == "language":
            values[key] = stored_languages(read_languages(line(text) or ""))
        elif key == "gender":
            values[key] = _gender(text)
        else:
            values[key] = paragraphs(text) if key in _PARAGRAPHS else line(text)
    with desk.step("person_edited", name=name) as step:
        if values:
            step.update(Person, person_id, **values)
    return step.change


def add_person(desk: Desk, fields: Mapping[str, str], readers: "Readers") -> tuple[int, Change]:
    """Add a person; return the id.

    `fields`: name (needed; titles in front of it and a name in the own script behind it are told
    apart), institution, unit, position, country, email, phone. A bad address or number is kept
    and marked. Raises LmdeskError name_needed, country_not_known.
    """
    typed = {key: line(text) or "" for key, text in fields.items()}
    latin, native = split_native(typed.get("name", ""))
    country = country_code(typed.get("country"), readers.countries)
    reading = readers.names.read_whole(latin, country=country)
    if not reading.printed:
        raise LmdeskError("name_needed")
    must_fit(reading)
    emails, _ = readers.emails.read(typed.get("email", ""))
    phones, _ = readers.phones.read(typed.get("phone", ""), country=country)
    institution = typed.get("institution") or None
    draft = PersonDraft(
        name=reading,
        native_name=native,
        position=typed.get("position") or None,
        unit=typed.get("unit") or None,
        institution=institution,
        country=country,
        emails=emails,
        phones=phones,
    )
    now = desk.clock()
    with desk.step("person_added", name=reading.printed) as step:
        known = institutions_named(desk, institution_keys(institution or ""))
        # Showing people, which is most of what is done, need not wait for what adds them.
        from lmdesk.services.institution_book import InstitutionBook
        from lmdesk.services.new_people import NewPeople

        book = InstitutionBook(step, known, readers.countries, now)
        people = NewPeople(step, 1, book, now)
        person_id = people.add(draft)
        people.write()
    return person_id, step.change


def add_tag(
    desk: Desk, person_ids: Sequence[int], tag: str, *, progress: Progress = quiet
) -> Change:
    """Put a tag on people, in one step; those who have it keep it.

    A tag that is new to the desk is added; one that differs in letter case only is the same.
    Raises LmdeskError tag_empty, person_gone.
    """
    name = line(tag)
    if name is None:
        raise LmdeskError("tag_empty")
    known = {fold(each): (each, tag_id) for each, tag_id in tag_ids(desk).items()}
    name, tag_id = known.get(fold(name), (name, None))
    who = _names(desk, person_ids)
    label = "tag_added" if len(who) == 1 else "tags_added"
    with desk.step(label, tag=name, name=next(iter(who.values())), count=len(who)) as step:
        have = tagged(desk, tag_id, person_ids) if tag_id is not None else {}
        wanting = [person_id for person_id in who if person_id not in have]
        if wanting and tag_id is None:
            tag_id = step.insert(Tag, name=name)
        if wanting:
            ids = step.reserve_ids(PersonTag, len(wanting))
            rows = zip(ids, told(wanting, progress), repeat(tag_id))
            step.bulk_insert(PersonTag, ("id", "person", "tag"), rows)
    return step.change


def remove_tag(
    desk: Desk, person_ids: Sequence[int], tag: str, *, progress: Progress = quiet
) -> Change:
    """Take a tag, in whatever letter case, off people, in one step.

    Raises LmdeskError person_gone.
    """
    who = _names(desk, person_ids)
    known = {fold(each): (each, tag_id) for each, tag_id in tag_ids(desk).items()}
    tag, tag_id = known.get(fold(tag.strip()), (tag, None))
    label = "tag_removed" if len(who) == 1 else "tags_removed"
    with desk.step(label, tag=tag, name=next(iter(who.values())), count=len(who)) as step:
        if tag_id is not None:
            for row in told(list(tagged(desk, tag_id, person_ids).values()), progress):
                step.delete(PersonTag, row)
    return step.change


def confirm_people(desk: Desk, person_ids: Sequence[int], *, progress: Progress = quiet) -> Change:
    """Write down that all that is known of these people is still right today, in one step.

    Raises LmdeskError person_gone.
    """
    who = _names(desk, person_ids)
    now = desk.clock()
    label = "person_confirmed" if len(who) == 1 else "people_confirmed"
    with desk.step(label, name=next(iter(who.values())), count=len(who)) as step:
        for person_id in told(list(who), progress):
            step.update(Person, person_id, confirmed_at=now)
    return step.change


def to_bin(desk: Desk, person_ids: Sequence[int], *, progress: Progress = quiet) -> Change:
    """Put people into the bin: they leave lists and search, and lose nothing.

    Raises LmdeskError person_gone where one is in it already (nothing is written then).
    """
    who = _names(desk, person_ids)
    now = desk.clock()
    label = "person_binned" if len(who) == 1 else "people_binned"
    first = next(iter(who.values()))
    with desk.step(label, kind="delete", name=first, count=len(who)) as step:
        for person_id in told(list(who), progress):
            step.update(Person, person_id, deleted_at=now)
    return step.change


def restore(desk: Desk, person_ids: Sequence[int], *, progress: Progress = quiet) -> Change:
    """Take people out of the bin; one who is not in it stays as they are.

    Raises LmdeskError person_was_merged: what a merge took away comes back by its revert.
    """
    binned = people_in_bin(desk, person_ids)
    names = names_ever(desk, binned)
    merged = next((each for each, other in binned.items() if other is not None), None)
    if merged is not None:
        raise LmdeskError("person_was_merged", name=names.get(merged, ""))
    label = "person_restored" if len(binned) == 1 else "people_restored"
    first = next(iter(names.values()), "")
    with desk.step(label, name=first, count=len(binned)) as step:
        for person_id in told(list(binned), progress):
            step.update(Person, person_id, deleted_at=None)
    return step.change


def _names(desk: Desk, person_ids: Sequence[int]) -> dict[int, str]:
    """Return the names of live people. Raises LmdeskError person_gone, also for nobody."""
    names = names_of_people(desk, person_ids)
    if not names or len(names) < len(set(person_ids)) or people_in_bin(desk, person_ids):
        raise LmdeskError("person_gone")
    return names


def _gender(text: str | None) -> str | None:
    typed = line(text)
    if typed is None:
        return None
    gender = read_gender(typed)
    if gender is None:
        raise LmdeskError("gender_not_known", text=typed)
    return gender
