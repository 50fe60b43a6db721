"""Which people a query of a list wants, as conditions of SQL on their lines."""

import json
from collections.abc import Iterable
from typing import Any

from lmdesk.domain.facets import NOT_GIVEN
from lmdesk.domain.person_listing import DUPLICATE, UNCONFIRMED, WITH, PeopleQuery
from lmdesk.domain.text import fold_words
from lmdesk.store.contact_text import DEAD
from lmdesk.store.desk import Desk
from lmdesk.store.institution_relations import subtree
from lmdesk.store.person_confirming import unconfirmed
from lmdesk.store.possible_duplicates import possible_duplicates
from lmdesk.store.search import found_people

Condition = tuple[str, list[Any]]
"""SQL on a line `l`, and its parameters; a list among them is a set of values."""

VALUES = "(SELECT value FROM json_each(?))"
"""The values of a JSON list, as a set that SQL can ask."""

MAIN = "a.end_date IS NULL AND a.is_primary"
"""Holds for the main post `a`, of which a person has at most one."""

TYPED = (
    "SELECT a.person_id, i.type FROM affiliation AS a"
    f" JOIN institution AS i ON i.id = a.institution_id WHERE {MAIN}"
)
"""The type of the institution of the main post."""

TAKING = (
    "SELECT t.person_id, t.event_id, r.role FROM event AS e CROSS JOIN participation AS t"
    " ON t.event_id = e.id LEFT JOIN session_role AS r ON r.participation_id = t.id"
    " WHERE e.deleted_at IS NULL AND t.person_id IS NOT NULL"
    " UNION ALL SELECT t.person_id, t.event_id, lower(t.category) FROM event AS e"
    " CROSS JOIN participation AS t ON t.event_id = e.id"
    " WHERE e.deleted_at IS NULL AND t.person_id IS NOT NULL AND t.category <> ''"
)
"""Who takes part in which event, once for each role in a session and for the category."""

TAGGED = "SELECT h.person_id, t.name FROM person_tag AS h JOIN tag AS t ON t.id = h.tag_id"


def _texts(codes: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


def _contact(*kinds: str) -> str:
    return (
        "(SELECT coalesce(c.normalised, c.raw) FROM contact_point AS c WHERE c.person_id = p.id"
        f" AND c.kind IN ({_texts(kinds)}) AND c.status NOT IN ({_texts(sorted(DEAD))})"
        " ORDER BY c.is_preferred DESC, c.id LIMIT 1)"
    )


BINNED = (
    "(SELECT p.id AS person_id, n.sort_key, n.printed AS name, n.titles,"
    " (SELECT o.printed FROM person_name AS o WHERE o.person_id = p.id AND o.script <> 'Latn'"
    " AND o.printed <> n.printed ORDER BY o.id LIMIT 1) AS native_name,"
    " a.position, a.unit_text AS unit, b.name AS institution,"
    " coalesce(a.country, b.country) AS country,"
    f" {_contact('email')} AS email, {_contact('phone', 'mobile')} AS phone,"
    " n.search_key AS folded FROM person AS p"
    " JOIN person_name AS n ON n.person_id = p.id AND n.is_primary"
    " LEFT JOIN affiliation AS a ON a.id = (SELECT s.id FROM affiliation AS s"
    " WHERE s.person_id = p.id AND s.end_date IS NULL ORDER BY s.is_primary DESC, s.id LIMIT 1)"
    " LEFT JOIN institution_line AS b ON b.institution_id = a.institution_id"
    " WHERE p.deleted_at IS NOT NULL AND p.merged_into_id IS NULL)"
)
"""The lines that people in the bin would have."""


class Narrowed:
    """The conditions of a query on a line `l`; those of one group can be left out.

    `source` is the table, or the select in brackets, that the lines come from; `found` the people
    whom the text finds, in the order of names, None where no text is asked for.
    """

    def __init__(self, desk: Desk, query: PeopleQuery, found: list[int] | None = None) -> None:
        self._desk = desk
        self._query = query
        self.source = BINNED if query.in_bin else "person_line"
        self.found = found
        if found is None and query.text.strip() and not query.in_bin:
            self.found = found_people(desk, query.text)

    @property
    def by_text_alone(self) -> bool:
        """Tell whether the text is the only condition."""
        return self.found is not None and len(self._conditions("")) == 1

    @property
    def is_selective(self) -> bool:
        """Tell whether probably few people are wanted, so that each is looked up."""
        query = self._query
        narrow = query.tag or query.event or query.role or query.institution
        return self.found is not None or query.in_bin or bool(narrow)

    def where(self, leave_out: str = "") -> tuple[str, list[Any]]:
        """Return SQL that holds for the wanted people, with its parameters.

        `leave_out` names the group of conditions that is not looked at.
        """
        found = self._conditions(leave_out)
        params = [json.dumps(v) if isinstance(v, list) else v for _, some in found for v in some]
        return " AND ".join(condition for condition, _ in found) or "1", params

    def taking(self, leave_out: str = "") -> tuple[str, list[Any]]:
        """Return SQL that holds for the chosen lines of TAKING, with its parameters."""
        found = [
            (f"{column} IN {VALUES}", json.dumps(sorted(chosen)))
            for group, column, chosen in (
                ("event", "CAST(event_id AS TEXT)", self._query.event),
                ("role", "role", self._query.role),
            )
            if chosen and group != leave_out
        ]
        return " AND ".join(each for each, _ in found), [value for _, value in found]

    def to_check(self, value: str) -> Condition:
        """Return what holds for the people who are to be looked at for this reason."""
        if value == UNCONFIRMED:
            return unconfirmed(self._desk)
        if value == DUPLICATE:
            return f"l.person_id IN {VALUES}", [sorted(possible_duplicates(self._desk))]
        return "0", []

    def _conditions(self, leave_out: str) -> list[Condition]:
        query = self._query
        found: list[Condition] = []
        if self.found is not None:
            found.append((f"l.person_id IN {VALUES}", [self.found]))
        elif query.in_bin:
            found += [("instr(l.folded, ?) > 0", [word]) for word in fold_words(query.text)]
        if query.country and leave_out != "country":
            none = " OR l.country IS NULL" if NOT_GIVEN in query.country else ""
            found.append((f"(l.country IN {VALUES}{none})", [sorted(query.country)]))
        if query.institution_type and leave_out != "institution_type":
            typed = f"SELECT person_id FROM ({TYPED}) WHERE type IN {VALUES}"
            found.append((f"l.person_id IN ({typed})", [sorted(query.institution_type)]))
        if query.institution and leave_out != "institution":
            found.append(self._at_institutions())
        if query.tag and leave_out != "tag":
            tagged = f"SELECT person_id FROM ({TAGGED}) WHERE name IN {VALUES}"
            found.append((f"l.person_id IN ({tagged})", [sorted(query.tag)]))
        taking, params = self.taking(leave_out)
        if taking:
            part = f"SELECT person_id FROM ({TAKING}) WHERE {taking}"
            found.append((f"l.person_id IN ({part})", params))
        if len(query.email) == 1 and leave_out != "email":
            found.append((f"l.email IS {'NOT ' if WITH in query.email else ''}NULL", []))
        if query.to_check and leave_out != "to_check":
            some = [self.to_check(value) for value in sorted(query.to_check)]
            condition = " OR ".join(each for each, _ in some)
            found.append((f"({condition})", [value for _, values in some for value in values]))
        return found

    def _at_institutions(self) -> Condition:
        wanted: set[int] = set()
        for each in self._query.institution:
            wanted |= subtree(self._desk, int(each)) if each.isdecimal() else set()
        posts = f"SELECT a.person_id FROM affiliation AS a WHERE {MAIN}"
        return f"l.person_id IN ({posts} AND a.institution_id IN {VALUES})", [sorted(wanted)]
