"""An office in which every field holds what a bad list or a bad joke may bring."""

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, ParamSpec

from lmdesk.errors import LmdeskError
from lmdesk.services import (
    contacts,
    event_organisers,
    event_people,
    event_sessions,
    events,
    institution_names,
    institution_relations,
    institutions,
    mailing_lists,
    people,
    person_names,
    person_posts,
)
from lmdesk.services.contacts import ContactOwner
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

P = ParamSpec("P")

MARKUP = "<img src=file:///x><b>bold</b>"
MARK = "R&D"
"""The letter & that a menu or button would take for the mark of a key."""

BAD = (
    f"{MARKUP} {MARK} %1 {{name}} {{0}} \u202eover\u202c \u200bzero \x07bell\x1b[2J"
    "\ttab\nline\r\nend"
)
LONG = "Long " * 59
"""As long as a name may be, nearly."""
VERY_LONG = f"{MARKUP} {MARK} " + "verylong" * 640


NAME = 300
"""The most letters of a name."""

FULL = VERY_LONG[:2_000]
"""As long as a field of one line may be."""


class HostileOffice(NamedTuple):
    """What was made: the ids of a person, an institution, an event and a list with bad texts."""

    person: int
    institution: int
    event: int
    mailing_list: int


def fill(desk: Desk, readers: Readers) -> HostileOffice:
    """Put bad texts into every field of a person, an institution, an event and a list."""
    person = _people(desk, readers)
    body = _institutions(desk, readers, person)
    event = _events(desk, readers, person, body)
    made = mailing_lists.add_list(desk, BAD, BAD)
    [list_id] = made.touched["mailing_list"]
    mailing_lists.add_members(desk, list_id, range(1, 5))
    mailing_lists.add_list(desk, FULL, FULL)
    return HostileOffice(person, body, event, list_id)


def _people(desk: Desk, readers: Readers) -> int:
    for text in (BAD, LONG, FULL):
        fields = ("position", "unit", "institution", "email", "phone")
        typed = {"name": text[:NAME], **dict.fromkeys(fields, text)}
        people.add_person(desk, typed, readers)
    known = {"name": f"Ms. Chea {BAD}", "email": "a@example.org"}
    person, _ = people.add_person(desk, known, readers)
    owner = ContactOwner("person", person)
    for key in sorted(people.EDITED - {"do_not_contact"}):
        _tried(people.edit, desk, person, {key: BAD}, readers)
    [(name,)] = desk.sql("SELECT id FROM person_name WHERE person_id = ? AND is_primary", (person,))
    for key in sorted(person_names.FIELDS - {"order"}):
        _tried(person_names.edit_name, desk, name, {key: BAD}, readers)
    for text in (BAD, f"苗红 {MARKUP} {MARK}", FULL):
        _tried(person_names.add_name, desk, person, {"printed": text}, readers)
        for key in person_posts.TEXTS:
            post = {key: text}
            _tried(person_posts.add_post, desk, person, post, readers)
        _tried(contacts.add_contact, desk, owner, text, readers)
        _tried(people.add_tag, desk, [person, 1], text)
    [(contact,)] = desk.sql("SELECT min(id) FROM contact_point WHERE person_id = ?", (person,))
    for key in ("text", "label", "service"):
        _tried(contacts.edit_contact, desk, contact, {key: BAD}, readers)
    people.to_bin(desk, [2])
    return person


def _institutions(desk: Desk, readers: Readers, person: int) -> int:
    body, _ = institutions.add_institution(
        desk, {"name": BAD, "acronym": BAD, "native_name": f"水利部 {BAD}"}, readers
    )
    for key in (
        *("type", "level", "country", "host_country", "region", "founded", "note"),
        *("boilerplate", "contact_block"),
    ):
        _tried(institutions.edit, desk, body, {key: BAD}, readers)
        _tried(institutions.edit, desk, body, {key: f"1999 {BAD}"}, readers)
    for kind in institution_names.KINDS:
        _tried(institution_names.add_name, desk, body, kind, f"{kind} {BAD}")
    other, _ = institutions.add_institution(desk, {"name": FULL}, readers)
    institution_relations.set_parent(desk, other, body)
    institution_relations.add_relation(desk, body, "jointly_with", other)
    contacts.add_contact(desk, ContactOwner("institution", body), BAD, readers)
    person_posts.add_post(desk, person, {"institution": BAD, "position": BAD}, readers)
    institution_names.rename(desk, body, f"Renamed {BAD}", "2020")
    return body


def _events(desk: Desk, readers: Readers, person: int, body: int) -> int:
    countries = readers.countries
    event, _ = events.add_event(desk, {"code": BAD, "title": BAD}, countries=countries)
    for key in (
        "title",
        "acronym",
        "timezone",
        "venue",
        "city",
        "country",
        "summary",
        "start_date",
    ):
        _tried(events.edit_event, desk, event, {key: BAD}, countries=countries)
    session, _ = event_sessions.add_session(desk, event, {"code": BAD, "title": BAD})
    for key in ("title", "room", "link", "languages", "summary", "number", "starts_at"):
        _tried(event_sessions.edit_session, desk, session, {key: BAD})
    event_sessions.set_topics(desk, session, [BAD, FULL])
    event_organisers.add_organiser(desk, event, body, name_as_printed=BAD)
    event_organisers.add_organiser(desk, event, FULL, session_id=session)
    event_people.add_people(desk, event, session, [1, 3, person])
    [*ids] = [row for (row,) in desk.sql("SELECT id FROM participation ORDER BY id")]
    for key in ("category", "delegation", "note"):
        event_people.edit_participation(desk, ids, {key: BAD})
    event_people.set_session_role(desk, session, ids, "speaker")
    events.add_event(desk, {"code": "LONG", "title": FULL}, countries=countries)
    return event


def _tried(act: Callable[P, object], *given: P.args, **named: P.kwargs) -> None:
    """Do something that the desk may refuse with a sentence, and in no other way."""
    with suppress(LmdeskError):
        act(*given, **named)
