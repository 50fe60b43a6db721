"""Builders for tests of the desk file: a desk, a clock that counts, and a few records."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from lmdesk.store.derived import Derived
from lmdesk.store.desk import Desk, Step
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Institution,
    InstitutionName,
    Person,
    PersonName,
)
from lmdesk.store.uids import new_uid, new_uids

MADE = "2026-03-01T00:00:00Z"


class CountingClock:
    """Tells one second more each time it is asked."""

    def __init__(self) -> None:
        self._seconds = count()

    def __call__(self) -> str:
        seconds = next(self._seconds)
        return f"2026-03-01T{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}Z"


def new_desk(path: Path, derived: Sequence[Derived] = ()) -> Desk:
    """Make a desk of Dara's with nothing on it."""
    return Desk.create(path, by="Dara", clock=CountingClock(), derived=derived)


def open_desk(path: Path, *, read_only: bool = False, by: str = "Dara") -> Desk:
    """Open a desk without derived tables."""
    return Desk.open(path, read_only=read_only, by=by, clock=CountingClock(), derived=())


def add_person(step: Step, name: str = "MIAO Hong") -> int:
    """Add a person with a main name."""
    person = step.insert(Person, uid=new_uid(), created_at=MADE)
    add_name(step, person, name, is_primary=True)
    return person


def add_name(step: Step, person: int, name: str, *, is_primary: bool = False) -> int:
    """Add a name to a person."""
    return step.insert(
        PersonName,
        person=person,
        script="Latn",
        kind="legal",
        raw=name,
        name_order="whole",
        printed=name,
        sort_key=name.casefold(),
        search_key=name.casefold(),
        sound_key=name[:1].casefold(),
        is_primary=is_primary,
    )


def add_institution(step: Step, name: str = "Ministry of Water") -> int:
    """Add an institution with a main name."""
    institution = step.insert(Institution, uid=new_uid(), created_at=MADE)
    step.insert(
        InstitutionName,
        institution=institution,
        kind="official",
        name=name,
        match_key=name.casefold(),
        is_primary=True,
    )
    return institution


def add_post(step: Step, person: int, institution: int | None, position: str = "Director") -> int:
    """Add a post of a person."""
    return step.insert(Affiliation, person=person, institution=institution, position=position)


def add_email(step: Step, person: int, address: str = "hong@example.org") -> int:
    """Add an address of a person."""
    return step.insert(
        ContactPoint, person=person, kind="email", raw=address, normalised=address, status="ok"
    )


def add_crowd(step: Step, size: int) -> range:
    """Add many people, each with a main name and an address, in bulk."""
    people = step.reserve_ids(Person, size)
    step.bulk_insert(
        Person,
        ("id", "uid", "created_at"),
        ((row, uid, MADE) for row, uid in zip(people, new_uids(size), strict=True)),
    )
    names = step.reserve_ids(PersonName, size)
    columns = ("id", "person", "script", "kind", "raw", "name_order", "printed", "sort_key")
    step.bulk_insert(
        PersonName,
        (*columns, "search_key", "sound_key", "is_primary"),
        (
            (row, person, "Latn", "legal", "N", "whole", "N", "n", f"n{person}", "n", True)
            for row, person in zip(names, people, strict=True)
        ),
    )
    contacts = step.reserve_ids(ContactPoint, size)
    step.bulk_insert(
        ContactPoint,
        ("id", "person", "kind", "raw", "normalised", "status"),
        (
            (row, person, "email", f"p{person}@example.org", f"p{person}@example.org", "ok")
            for row, person in zip(contacts, people, strict=True)
        ),
    )
    return people
