"""The people of a whole desk as records among which duplicates are looked for.

A few queries read the tables from one end to the other, however many people there are.
"""

from collections.abc import Callable
from typing import Any

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.duplicate_fields import PERSON_FIELDS, Record
from lmdesk.domain.letting_go import let_go
from lmdesk.domain.match_keys import native_key
from lmdesk.domain.text import fold, fold_words
from lmdesk.store.desk import Desk

Held = dict[str, dict[str, None]]
"""The values of one person by field, each once, in order."""

LIVE = "p.deleted_at IS NULL AND p.merged_into_id IS NULL"

PEOPLE = f"SELECT p.id, p.gender, p.nationality FROM person AS p WHERE {LIVE} ORDER BY p.id"

NAMES = """
SELECT person_id, script, printed, search_key, given FROM person_name
ORDER BY person_id, is_primary DESC, id
"""

POSTS = """
SELECT person_id, institution_id, position, unit_text, country FROM affiliation
ORDER BY person_id, end_date IS NOT NULL, is_primary DESC, id
"""

CONTACTS = """
SELECT coalesce(c.person_id, a.person_id) AS owner, c.kind, c.normalised, c.is_shared, c.status
FROM contact_point AS c LEFT JOIN affiliation AS a ON a.id = c.affiliation_id
WHERE c.normalised IS NOT NULL AND c.institution_id IS NULL
ORDER BY owner, c.id
"""

BODIES = "SELECT id, merged_into_id FROM institution WHERE merged_into_id IS NOT NULL"

SPOKEN = frozenset({ContactKind.PHONE.value, ContactKind.FAX.value})


def duplicate_records(
    desk: Desk, spellings: Callable[[str], frozenset[str]], tell: Callable[[], None]
) -> list[Record]:
    """Return the living people with all that they are compared by (`PERSON_FIELDS`).

    `spellings` gives the Latin spellings of the surname that a Han name begins with; `tell` is
    called between the queries.
    """
    people = _People(desk, spellings)
    try:
        for read in (people.read_names, people.read_posts, people.read_contacts):
            tell()
            read()
        tell()
        return people.records()
    finally:
        people.let_go()


class _People:
    """Collects what the tables say of each person."""

    def __init__(self, desk: Desk, spellings: Callable[[str], frozenset[str]]) -> None:
        self._desk = desk
        self._spellings = spellings
        self._held: dict[int, Held] = {}
        self._printed: dict[int, str] = {}
        self._given: dict[int, frozenset[str]] = {}
        for person_id, gender, nationality in desk.sql(PEOPLE):
            held = self._held[person_id] = {}
            _add(held, "gender", gender)
            _add(held, "nationality", nationality)

    def read_names(self) -> None:
        """Read all names, those in Latin letters apart from those in other scripts."""
        for person_id, script, printed, search, given in self._desk.sql(NAMES):
            held = self._held.get(person_id)
            if held is None:
                continue
            if script == "Latn":
                _add(held, "name", search)
                if given:
                    self._given[person_id] = self._given.get(person_id, frozenset()).union(
                        fold_words(given)
                    )
            else:
                _add(held, "native", native_key(printed))
            self._printed.setdefault(person_id, printed)

    def read_posts(self) -> None:
        """Read all posts, former ones too."""
        kept = dict(self._desk.sql(BODIES))
        folded: dict[str, str] = {}
        for person_id, body, position, unit, country in self._desk.sql(POSTS):
            held = self._held.get(person_id)
            if held is None:
                continue
            if body is not None:
                _add(held, "institution", str(_followed(kept, body)))
            for key, text in (("position", position), ("unit", unit)):
                if text:
                    _add(held, key, folded.get(text) or folded.setdefault(text, fold(text)))
            _add(held, "country", country)

    def read_contacts(self) -> None:
        """Read addresses and numbers; those of an office apart from those of one person."""
        for person_id, kind, value, is_shared, status in self._desk.sql(CONTACTS):
            held = self._held.get(person_id)
            if held is None:
                continue
            if kind == ContactKind.EMAIL.value:
                _add(held, "mailbox" if is_shared else "email", value)
            elif kind == ContactKind.MOBILE.value and status != "unsure" and not is_shared:
                _add(held, "mobile", value)
            elif kind in SPOKEN or kind == ContactKind.MOBILE.value:
                _add(held, "phone", value)

    def records(self) -> list[Record]:
        """Return the records in the order of the ids."""
        keys = [field.key for field in PERSON_FIELDS]
        found = []
        for person_id, held in self._held.items():
            self._add_family(held)
            values = tuple(tuple(held.get(key, ())) for key in keys)
            given = self._given.get(person_id, frozenset())
            found.append(Record(person_id, values, given, self._printed.get(person_id, "")))
        return found

    def let_go(self) -> None:
        """Forget what was read, piece by piece."""
        let_go(self._held, self._printed, self._given)

    def _add_family(self, held: Held) -> None:
        """Add by what a name in Han characters is held against one in Latin letters."""
        names = held.get("name")
        if names:
            held["family"] = {word: None for name in names for word in name.split(" ")}
        elif "native" in held:
            native = next(iter(held["native"]))
            held["family"] = dict.fromkeys(sorted(self._spellings(native)))


def _add(held: Held, key: str, value: Any) -> None:
    if value:
        held.setdefault(key, {})[value] = None


def _followed(kept: dict[int, int], body: int) -> int:
    """Return the institution that one was merged into, however often."""
    while body in kept:
        body = kept[body]
    return body
