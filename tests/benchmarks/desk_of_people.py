"""Puts invented people on a desk, the way an import does: in bulk, in one step."""

from itertools import islice
from pathlib import Path

from benchmarks.people import (
    SyntheticInstitution,
    SyntheticPerson,
    synthetic_institutions,
    synthetic_people,
)
from lmdesk.domain.text import fold
from lmdesk.store.desk import Desk
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Institution,
    InstitutionName,
    Person,
    PersonName,
)

NOW = "2026-01-01T00:00:00Z"

NAME_COLUMNS = (
    *("id", "person_id", "script", "kind", "raw", "titles", "given", "surname", "name_order"),
    *("printed", "sort_key", "search_key", "sound_key", "is_primary"),
)


def desk_of(path: Path, count: int) -> Desk:
    """Open a desk of invented people; it is made at the first time, 100,000 in each step."""
    if path.exists():
        return Desk.open(path, thorough=False)
    desk = Desk.create(path)
    institutions = add_institutions(desk, synthetic_institutions())
    people = iter(synthetic_people(count))
    while some := list(islice(people, 100_000)):
        add_people(desk, some, institutions)
    return desk


def add_institutions(desk: Desk, institutions: tuple[SyntheticInstitution, ...]) -> range:
    """Add the institutions with their names in one step; return their ids."""
    with desk.step("list_imported", kind="import", file="bodies.xlsx", people=0) as step:
        ids = step.reserve_ids(Institution, len(institutions))
        step.bulk_insert(
            Institution,
            ("id", "uid", "country", "created_at"),
            [
                (i, f"institution {i}", body.country, NOW)
                for i, body in zip(ids, institutions, strict=True)
            ],
        )
        rows = [
            (owner, kind, name, fold(name), kind == "official")
            for owner, body in zip(ids, institutions, strict=True)
            for kind, name in (
                ("official", body.name),
                ("acronym", body.acronym),
                ("native", body.native_name),
            )
            if name
        ]
        name_ids = step.reserve_ids(InstitutionName, len(rows))
        step.bulk_insert(
            InstitutionName,
            ("id", "institution_id", "kind", "name", "match_key", "is_primary"),
            [(i, *row) for i, row in zip(name_ids, rows, strict=True)],
        )
    return ids


def add_people(desk: Desk, people: list[SyntheticPerson], institutions: range) -> range:
    """Add the people with names, posts and contacts in one step; return their ids."""
    count = len(people)
    with desk.step("list_imported", kind="import", file="people.xlsx", people=count) as step:
        ids = step.reserve_ids(Person, count)
        pairs = list(zip(ids, people, strict=True))
        step.bulk_insert(
            Person, ("id", "uid", "created_at"), [(i, f"person {i}", NOW) for i, _ in pairs]
        )
        names = [row for i, person in pairs for row in _names(i, person)]
        name_ids = step.reserve_ids(PersonName, len(names))
        step.bulk_insert(
            PersonName, NAME_COLUMNS, [(i, *row) for i, row in zip(name_ids, names, strict=True)]
        )
        post_ids = step.reserve_ids(Affiliation, len(people))
        step.bulk_insert(
            Affiliation,
            ("id", "person_id", "institution_id", "unit_text", "position", "country"),
            [
                (post, i, institutions[p.institution], p.unit or None, p.position, p.country)
                for post, (i, p) in zip(post_ids, pairs, strict=True)
            ],
        )
        contacts = [
            (i, kind, value, value, "ok")
            for i, p in pairs
            for kind, value in (("email", p.email), ("mobile", p.phone))
        ]
        contact_ids = step.reserve_ids(ContactPoint, len(contacts))
        step.bulk_insert(
            ContactPoint,
            ("id", "person_id", "kind", "raw", "normalised", "status"),
            [(i, *row) for i, row in zip(contact_ids, contacts, strict=True)],
        )
    return ids


def _names(owner: int, person: SyntheticPerson) -> list[tuple[object, ...]]:
    key = fold(f"{person.surname or ''} {person.given}").strip()
    main = (
        *(owner, "Latn", "main", person.printed, person.titles or None, person.given),
        *(person.surname, person.order, person.printed, key, key, key, True),
    )
    if not person.native_name:
        return [main]
    native = person.native_name
    return [
        main,
        *[
            (
                *(owner, person.script, "native", native, None, native, None, "whole"),
                *(native, native, native, native, False),
            )
        ],
    ]
