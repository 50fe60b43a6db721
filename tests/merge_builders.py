"""Builders for tests of merging: an office where some people and bodies stand twice, and work."""

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from hypothesis import strategies as st

from lmdesk.errors import LmdeskError
from lmdesk.services import (
    event_people,
    event_sessions,
    events,
    institution_relations,
    institutions,
    mailing_lists,
    merge,
    people,
    person_names,
    person_posts,
)
from lmdesk.services import institution_names as body_names
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact, remove_contact
from lmdesk.services.event_organisers import add_organiser
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

TWICE = (
    {"name": "Ms. MIAO Hong 苗红", "institution": "Ministry of Water", "position": "Director"},
    {"name": "Dr. Miao Hong", "institution": "Min. of Water", "email": "hong@example.org"},
    {"name": "San Win", "institution": "Lotus Bank", "email": "hong@example.org"},
    {"name": "Nguyễn Thị Hoa", "phone": "+84 90 123 4567", "email": "hoa@example.org"},
)

OWNED = (
    *(("person_name", "person_id"), ("affiliation", "person_id"), ("contact_point", "person_id")),
    *(("person_tag", "person_id"), ("participation", "person_id"), ("list_member", "person_id")),
    *(("affiliation", "institution_id"), ("contact_point", "institution_id")),
    *(("institution_name", "institution_id"), ("event_organiser", "institution_id")),
    *(("institution_relation", "institution_id"), ("institution_relation", "other_id")),
    *(("participation", "institution_id"), ("session_role", "participation_id")),
)


class Office(NamedTuple):
    """The ids on the desk: four people, three bodies, an event with a session, and a list."""

    people: tuple[int, ...]
    bodies: tuple[int, ...]
    event: int
    session: int
    list: int


def doubled_office(desk: Desk, readers: Readers) -> Office:
    """Put people and bodies on a desk, with tags, an event, roles in it and a mailing list."""
    who = tuple(people.add_person(desk, fields, readers)[0] for fields in TWICE)
    bodies = tuple(row for (row,) in desk.sql("SELECT id FROM institution ORDER BY id"))
    event, _ = events.add_event(desk, {"code": "RW26", "title": "River Week"})
    session, _ = event_sessions.add_session(desk, event, {"code": "S1", "title": "Opening"})
    event_people.add_people(desk, event, session, who[:2])
    rows = [row for (row,) in desk.sql("SELECT id FROM participation ORDER BY id")]
    event_people.set_session_role(desk, session, rows[1:2], "chair")
    people.add_tag(desk, who[:2], "water")
    people.add_tag(desk, who[1:3], "donor")
    mailing_lists.add_list(desk, "Friends")
    listed = desk.sql("SELECT id FROM mailing_list")[0][0]
    mailing_lists.add_members(desk, listed, who[:3])
    add_organiser(desk, event, bodies[0], "host")
    add_organiser(desk, event, bodies[1], "host")
    institution_relations.add_relation(desk, bodies[2], "affiliated", bodies[1])
    return Office(who, bodies, event, session, listed)


TEXTS = st.sampled_from(["", "San Win", "MIAO Hong", "苗红", "Dr. Miao Hong", "x y", "2020"])
PICK = st.integers(0, 3)
EDITS = st.sampled_from(
    (
        *("facts", "new name", "main name", "name away", "new post", "main post", "post away"),
        *("close", "contact", "prefer", "status", "contact away", "tag", "untag", "tag all"),
        *("bin", "bin two", "back", "join", "leave", "list", "off list", "body", "body name"),
        *("body main", "rename", "relate", "parent", "body bin", "body back", "body contact"),
    )
)
MERGES = st.sampled_from(("merge", "merge by hand", "merge bodies", "unmerge", "unmerge bodies"))
Act = tuple[str, int, int, str]


def acts_of(kinds: Any, most: int = 8) -> Any:
    """Return a strategy for some acts: a kind, two numbers that pick records, and a text."""
    return st.lists(st.tuples(kinds, PICK, PICK, TEXTS), max_size=most)


def act(desk: Desk, readers: Readers, office: Office, work: Act) -> None:
    """Do one thing; what is refused writes nothing."""
    with suppress(LmdeskError):
        kind, one, other, text = work
        doings = {
            **_on_people(desk, readers, office, one, other, text),
            **_on_parts(desk, readers, office, one, other, text),
            **_on_bodies(desk, readers, office, one, other, text),
            **_merging(desk, office, one, other),
        }
        doings[kind]()


def _on_people(
    desk: Desk, readers: Readers, office: Office, one: int, other: int, text: str
) -> Mapping[str, Any]:
    who, more = office.people[one], office.people[other]
    part = desk.sql("SELECT id FROM participation WHERE person_id = ? LIMIT 1", (who,))
    return {
        "facts": lambda: people.edit(
            desk, who, {"note": text, "do_not_contact": bool(other)}, readers
        ),
        "new name": lambda: person_names.add_name(desk, who, {"printed": text}, readers),
        "new post": lambda: person_posts.add_post(desk, who, {"position": text}, readers),
        "contact": lambda: add_contact(
            desk, ContactOwner("person", who), ("a@example.org", "010 8226 8277")[one % 2], readers
        ),
        "tag": lambda: people.add_tag(desk, [who], text),
        "untag": lambda: people.remove_tag(desk, [who], "water"),
        "tag all": lambda: people.add_tag(desk, office.people, text),
        "bin": lambda: people.to_bin(desk, [who]),
        "bin two": lambda: people.to_bin(desk, [who, more]),
        "back": lambda: people.restore(desk, [who]),
        "join": lambda: event_people.add_people(desk, office.event, office.session, [who]),
        "leave": lambda: event_people.remove_participants(desk, [row for (row,) in part]),
        "list": lambda: mailing_lists.add_members(desk, office.list, [who]),
        "off list": lambda: mailing_lists.remove_members(desk, office.list, [who]),
    }


def _on_parts(
    desk: Desk, readers: Readers, office: Office, one: int, other: int, text: str
) -> Mapping[str, Any]:
    who = office.people[one]

    def pick(table: str) -> int:
        rows = desk.sql(f"SELECT id FROM {table} WHERE person_id = ? ORDER BY id", (who,))
        return rows[other % len(rows)][0] if rows else 0

    status = {"status": "bounced"}
    return {
        "main name": lambda: person_names.make_main(desk, pick("person_name")),
        "name away": lambda: person_names.remove_name(desk, pick("person_name")),
        "main post": lambda: person_posts.make_main_post(desk, pick("affiliation")),
        "post away": lambda: person_posts.remove_post(desk, pick("affiliation")),
        "close": lambda: person_posts.close_post(desk, pick("affiliation"), "2026"),
        "prefer": lambda: edit_contact(
            desk, pick("contact_point"), {"is_preferred": True}, readers
        ),
        "status": lambda: edit_contact(desk, pick("contact_point"), status, readers),
        "contact away": lambda: remove_contact(desk, pick("contact_point")),
    }


def _on_bodies(
    desk: Desk, readers: Readers, office: Office, one: int, other: int, text: str
) -> Mapping[str, Any]:
    body, more = office.bodies[one % 3], office.bodies[other % 3]
    names = desk.sql("SELECT id FROM institution_name WHERE institution_id = ?", (body,))
    name = names[other % len(names)][0] if names else 0
    return {
        "body": lambda: institutions.edit(desk, body, {"note": text, "country": "LA"}, readers),
        "body name": lambda: body_names.add_name(desk, body, "variant", text),
        "body main": lambda: body_names.make_main(desk, name),
        "rename": lambda: body_names.rename(desk, body, text, "2026"),
        "relate": lambda: institution_relations.add_relation(desk, body, "jointly_with", more),
        "parent": lambda: institution_relations.set_parent(desk, body, more),
        "body bin": lambda: institutions.to_bin(desk, [body]),
        "body back": lambda: institutions.restore(desk, [body]),
        "body contact": lambda: add_contact(
            desk, ContactOwner("institution", body), "info@example.org", readers
        ),
    }


def _merging(desk: Desk, office: Office, one: int, other: int) -> Mapping[str, Any]:
    bodies = office.bodies[one % 3], office.bodies[other % 3]
    by_hand = {"name": "absorb", "post": "absorb", "email": "absorb", "note": "absorb"}
    who = office.people[one], office.people[other]

    def merge_by_hand() -> None:
        there = {field.key for field in merge.compare_people(desk, *who).fields}
        choices = {key: choice for key, choice in by_hand.items() if key in there}
        merge.merge_people(desk, *who, choices)

    return {
        "merge": lambda: merge.merge_people(desk, *who),
        "merge by hand": merge_by_hand,
        "merge bodies": lambda: merge.merge_institutions(desk, *bodies),
        "unmerge": lambda: merge.take_merge_back(desk, who[0]),
        "unmerge bodies": lambda: merge.take_institution_merge_back(desk, bodies[0]),
    }


Tables = dict[str, dict[int, dict[str, Any]]]


def tables_of(desk: Desk) -> Tables:
    """Return all records as they are: table, id, columns."""
    found: Tables = {}
    for shape in desk.shapes.by_name.values():
        pairs = ", ".join(f"'{column.name}', {column.name}" for column in shape.columns)
        rows = desk.sql(f"SELECT id, json_object({pairs}) FROM {shape.name}")
        found[shape.name] = {row: json.loads(values) for row, values in rows}
    return found


def without(row: Mapping[str, Any], *columns: str) -> dict[str, Any]:
    """Return a row without some of its columns."""
    return {name: value for name, value in row.items() if name not in columns}
