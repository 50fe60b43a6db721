"""The people of a desk whom the rows of a list may mean, found with a few set-based queries.

The keys of a whole list go to SQLite as one JSON text, so that the number of queries does not
depend on the number of rows. A desk without people answers at once.
"""

import json
from collections.abc import Collection, Iterable
from typing import Any

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.institution_names import institution_keys
from lmdesk.domain.known_people import KnownPeople, KnownPerson, KnownPost
from lmdesk.domain.match_keys import MatchKeys, native_key
from lmdesk.domain.meeting_index import BLOCK
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person

BY_CONTACT = """
SELECT coalesce(c.person_id, a.person_id)
FROM json_each(:keys) AS k
CROSS JOIN contact_point AS c ON c.id IN (
    SELECT id FROM contact_point WHERE normalised = k.value ORDER BY id LIMIT :most
)
LEFT JOIN affiliation AS a ON a.id = c.affiliation_id
WHERE c.institution_id IS NULL
"""
"""Owners of an address or number; of one that very many share only the first few."""

BY_NAME = """
SELECT n.person_id
FROM json_each(:keys) AS k
CROSS JOIN person_name AS n ON n.id IN (
    SELECT id FROM person_name WHERE search_key = k.value ORDER BY id LIMIT :most
)
"""

BY_NAME_AT = """
SELECT n.person_id
FROM json_each(:keys) AS k
CROSS JOIN person_name AS n ON n.search_key = json_extract(k.value, '$[0]')
CROSS JOIN affiliation AS a ON a.person_id = n.person_id AND a.end_date IS NULL
CROSS JOIN institution_name AS i ON i.institution_id = a.institution_id
    AND i.match_key = json_extract(k.value, '$[1]')
"""
"""Bearers of a name at one institution, however common the name is."""

BY_SOUND_AT = """
SELECT n.person_id
FROM json_each(:keys) AS k
CROSS JOIN person_name AS n ON n.sound_key = json_extract(k.value, '$[0]')
CROSS JOIN affiliation AS a ON a.person_id = n.person_id AND a.end_date IS NULL
CROSS JOIN institution_name AS i ON i.institution_id = a.institution_id
    AND i.match_key = json_extract(k.value, '$[1]')
"""

FAMILIES = """
WITH RECURSIVE
up (hit, id) AS (
    SELECT value, value FROM json_each(:ids)
    UNION
    SELECT up.hit, p.merged_into_id FROM up CROSS JOIN person AS p ON p.id = up.id
    WHERE p.merged_into_id IS NOT NULL
),
member (kept, id) AS (
    SELECT DISTINCT p.id, p.id FROM up CROSS JOIN person AS p ON p.id = up.id
    WHERE p.merged_into_id IS NULL AND p.deleted_at IS NULL
    UNION
    SELECT m.kept, p.id FROM member AS m CROSS JOIN person AS p ON p.merged_into_id = m.id
)
SELECT kept, id FROM member ORDER BY kept, id <> kept, id
"""
"""Each person who is meant with the ids that were merged into them, the person first."""

PEOPLE = """
SELECT p.id, p.gender, p.nationality
FROM json_each(:ids) AS k CROSS JOIN person AS p ON p.id = k.value
"""

NAMES = """
SELECT n.person_id, n.script, n.printed, n.given, n.titles, n.search_key, n.sound_key
FROM json_each(:ids) AS k CROSS JOIN person_name AS n ON n.person_id = k.value
ORDER BY k.key, n.is_primary DESC, n.id
"""

POSTS = """
SELECT a.person_id, a.position, a.unit_text, a.country, a.institution_id
FROM json_each(:ids) AS k CROSS JOIN affiliation AS a ON a.person_id = k.value
WHERE a.end_date IS NULL
ORDER BY k.key, a.is_primary DESC, a.id
"""

INSTITUTIONS = """
SELECT n.institution_id, n.name, n.match_key
FROM json_each(:ids) AS k CROSS JOIN institution_name AS n ON n.institution_id = k.value
ORDER BY n.institution_id, n.is_primary DESC, n.id
"""

CONTACTS = """
SELECT k.key, c.person_id, c.kind, c.normalised, c.is_shared, c.status, c.is_preferred, c.id
FROM json_each(:ids) AS k CROSS JOIN contact_point AS c ON c.person_id = k.value
WHERE c.normalised IS NOT NULL
UNION ALL
SELECT k.key, a.person_id, c.kind, c.normalised, c.is_shared, c.status, c.is_preferred, c.id
FROM json_each(:ids) AS k
CROSS JOIN affiliation AS a ON a.person_id = k.value
CROSS JOIN contact_point AS c ON c.affiliation_id = a.id
WHERE c.normalised IS NOT NULL
ORDER BY 1, 7 DESC, 8
"""

PARTICIPATIONS = """
SELECT p.person_id, p.category, p.delegation, p.printed_title, p.printed_position,
    p.printed_unit, p.printed_institution, p.printed_country
FROM json_each(:ids) AS k
CROSS JOIN participation AS p ON p.person_id = k.value AND p.event_id = :event
"""


def known_people(
    desk: Desk,
    keys: Iterable[MatchKeys],
    *,
    event_id: int | None = None,
    also: Collection[int] = (),
) -> KnownPeople:
    """Return the people of the desk whom rows with these keys may mean, with all they compare by.

    Deleted people are left out; for somebody who was merged, the person kept is given. `also`
    are ids to load in any case: people of remembered decisions. `event_id` is the event into
    which the list goes; with it, the way people take part is told. On a desk without people
    `keys` is not even looked at.
    """
    for_event = event_id is not None
    if desk.value(Person.select(Person.id).limit(1)) is None:
        return KnownPeople(for_event=for_event)
    hits = _hits(desk, keys) | set(also)
    families: dict[int, list[int]] = {}
    if hits:
        for kept, member in desk.sql(FAMILIES, {"ids": json.dumps(sorted(hits))}):
            families.setdefault(kept, []).append(member)
    if not families:
        return KnownPeople(for_event=for_event)
    return KnownPeople(_People(desk, families, event_id).load(), for_event)


def _hits(desk: Desk, keys: Iterable[MatchKeys]) -> set[int]:
    """Return the ids of people who share a key, among them those merged or deleted."""
    contacts: dict[str, None] = {}
    names: dict[str, None] = {}
    names_at: dict[tuple[str, str], None] = {}
    sounds_at: dict[tuple[str, str], None] = {}
    for each in keys:
        contacts |= dict.fromkeys((*each.emails, *each.phones))
        names |= dict.fromkeys(each.search_keys)
        for institution in each.institutions:
            names_at |= dict.fromkeys((name, institution) for name in each.search_keys)
            sounds_at |= dict.fromkeys((sound, institution) for sound in each.sound_keys)
    hits: set[int] = set()
    for query, values in (
        (BY_CONTACT, contacts),
        (BY_NAME, names),
        (BY_NAME_AT, names_at),
        (BY_SOUND_AT, sounds_at),
    ):
        if values:
            params = {"keys": json.dumps(list(values)), "most": BLOCK + 1}
            hits.update(person_id for (person_id,) in desk.sql(query, params))
    return hits


class _People:
    """Loads people with everything that matching looks at, in seven queries for any number."""

    def __init__(self, desk: Desk, families: dict[int, list[int]], event_id: int | None) -> None:
        self._desk = desk
        self._families = families
        self._event_id = event_id
        members = [member for family in families.values() for member in family]
        self._params = {"ids": json.dumps(members)}
        self._kept = {member: kept for kept, family in families.items() for member in family}

    def load(self) -> list[KnownPerson]:
        """Return the people kept, in the order of their ids."""
        names = self._grouped(NAMES)
        posts = self._posts()
        contacts = self._contacts()
        taking_part = self._taking_part()
        people = []
        for person_id, gender, nationality in self._desk.sql(
            PEOPLE, {"ids": json.dumps(list(self._families))}
        ):
            person = _with_names(KnownPerson(person_id=person_id), names.get(person_id, ()))
            people.append(
                person._replace(
                    absorbed=tuple(self._families[person_id][1:]),
                    gender=gender,
                    nationality=nationality,
                    posts=tuple(posts.get(person_id, ())),
                    **contacts.get(person_id, {}),
                    **taking_part.get(person_id, {}),
                )
            )
        return people

    def _grouped(self, query: str) -> dict[int, list[tuple[Any, ...]]]:
        """Return the rows of a query by the person kept, without their first column."""
        grouped: dict[int, list[tuple[Any, ...]]] = {}
        for member, *values in self._desk.sql(query, self._params):
            grouped.setdefault(self._kept[member], []).append(tuple(values))
        return grouped

    def _posts(self) -> dict[int, list[KnownPost]]:
        rows = self._grouped(POSTS)
        ids = sorted({row[3] for posts in rows.values() for row in posts if row[3] is not None})
        names: dict[int, str] = {}
        keys: dict[int, set[str]] = {}
        for institution_id, name, key in self._desk.sql(INSTITUTIONS, {"ids": json.dumps(ids)}):
            names.setdefault(institution_id, name)
            keys.setdefault(institution_id, set()).add(key)
        frozen = {institution_id: frozenset(held - {""}) for institution_id, held in keys.items()}
        return {
            person_id: [
                KnownPost(position, unit, names.get(at), frozen.get(at, frozenset()), country)
                for position, unit, country, at in posts
            ]
            for person_id, posts in rows.items()
        }

    def _contacts(self) -> dict[int, dict[str, Any]]:
        found: dict[int, dict[str, Any]] = {}
        for _, member, kind, normalised, is_shared, status, *_ in self._desk.sql(
            CONTACTS, self._params
        ):
            held = found.setdefault(self._kept[member], {})
            if kind == ContactKind.EMAIL.value:
                _add(held, "shared" if is_shared else "emails", normalised)
            elif kind in NUMBERS:
                _add(held, "phones", normalised)
                if kind == ContactKind.MOBILE.value and status != "unsure":
                    _add(held, "mobiles", normalised)
        return found

    def _taking_part(self) -> dict[int, dict[str, Any]]:
        if self._event_id is None:
            return {}
        params = {**self._params, "event": self._event_id}
        found: dict[int, dict[str, Any]] = {}
        for member, category, delegation, title, *post in self._desk.sql(PARTICIPATIONS, params):
            position, unit, institution, country = post
            keys = frozenset(institution_keys(institution)) if institution else frozenset()
            found[self._kept[member]] = {
                "in_event": True,
                "category": category,
                "delegation": delegation,
                "printed_titles": tuple((title or "").split()),
                "printed": KnownPost(position, unit, institution, keys, country),
            }
        return found


NUMBERS = frozenset({ContactKind.PHONE.value, ContactKind.MOBILE.value, ContactKind.FAX.value})


def _add(held: dict[str, Any], field: str, value: str) -> None:
    values = held.get(field, ())
    if value not in values:
        held[field] = (*values, value)


def _with_names(person: KnownPerson, names: Iterable[tuple[Any, ...]]) -> KnownPerson:
    """Return the person with all names; the first is the main one and gives the titles."""
    latin: dict[str, None] = {}
    natives: dict[str, None] = {}
    sounds: dict[str, None] = {}
    native_name = None
    for at, (script, printed, given, titles, search, sound) in enumerate(names):
        if at == 0:
            person = person._replace(
                name=printed, given=given, titles=tuple((titles or "").split())
            )
        if script == "Latn":
            latin[search] = None
        else:
            natives[native_key(printed)] = None
            native_name = native_name or printed
        sounds[sound] = None
    return person._replace(
        latin=tuple(latin), natives=tuple(natives), sounds=tuple(sounds), native_name=native_name
    )
