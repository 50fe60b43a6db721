"""What the records say about some people, put together into their lines.

A line shows the main name, the first name in another script, the current main post, and the
address and number that are used. Its searched text holds all names, all posts (former ones too),
the names of their institutions, all contacts, the tags and the note.
"""

import sqlite3
from typing import Any

from lmdesk.store.contact_text import contact_pieces, is_better, is_usable
from lmdesk.store.id_slices import IdSlice
from lmdesk.store.institution_text import InstitutionWords
from lmdesk.store.search_words import BAR, join_numbers, name_pieces, pieces

Row = tuple[Any, ...]


class PersonText:
    """The lines of the people of one slice, collected table by table: no query for each person."""

    def __init__(self, connection: sqlite3.Connection, some: IdSlice) -> None:
        self._connection = connection
        self._some = some
        self._folded = Folded()
        self._names: dict[int, Row] = {}
        self._native: dict[int, str] = {}
        self._posts: dict[int, Row] = {}
        self._reach: dict[tuple[int, bool], Row] = {}
        self._named: dict[int, str] = {}
        self._rest: dict[int, str] = {}

    def lines(self) -> list[Row]:
        """Return the lines of those people of the slice who are live."""
        live = self._rows(
            "SELECT id, note FROM person WHERE deleted_at IS NULL AND merged_into_id IS NULL"
            " AND {id}"
        )
        self._read_names()
        self._read_posts()
        self._read_contacts()
        self._read_tags()
        return [self._line(person, note) for person, note in live]

    def _line(self, person: int, note: str | None) -> Row:
        sort_key, name, titles = self._names.get(person, ("", "", None))
        post = self._posts.get(person, _NO_POST)
        email = self._reach.get((person, True))
        phone = self._reach.get((person, False))
        rest = self._rest.get(person, "")
        if note:
            rest += " ".join(pieces(join_numbers(note))) + " "
        return (
            person,
            sort_key,
            name,
            titles,
            self._native.get(person),
            post[0],
            post[1],
            post[2],
            post[3],
            email[0] if email else None,
            phone[0] if phone else None,
            f" {self._named.get(person, '')}{BAR} {rest}",
        )

    def _read_names(self) -> None:
        main, native, named = self._names, self._native, self._named
        for person, script, titles, nickname, printed, sort_key, is_primary in self._rows(
            "SELECT person_id, script, titles, nickname, printed, sort_key, is_primary"
            " FROM person_name WHERE {person_id}"
        ):
            words = " ".join(name_pieces(printed)) + " "
            if nickname:
                words += " ".join(name_pieces(nickname)) + " "
            known = named.get(person)
            if known is None:
                named[person] = words
                main[person] = (sort_key, printed, titles)
                if script != "Latn":
                    native[person] = printed
                continue
            named[person] = known + words
            if is_primary:
                main[person] = (sort_key, printed, titles)
            if script != "Latn":
                native.setdefault(person, printed)
        for person, (_, printed, _) in main.items():
            if native.get(person) == printed:
                del native[person]

    def _read_posts(self) -> None:
        folded, rest, posts = self._folded, self._rest, self._posts
        rows = self._rows(
            "SELECT person_id, institution_id, unit_text, position, country, end_date, is_primary"
            " FROM affiliation WHERE {person_id}"
        )
        bodies = InstitutionWords(self._connection, {row[1] for row in rows if row[1]})
        for person, body, unit, position, country, end_date, is_primary in rows:
            words = (folded[position] if position else "") + (folded[unit] if unit else "")
            known = bodies.of(body) if body else None
            if known:
                words += known.words
            rest[person] = rest.get(person, "") + words
            if end_date is not None or (person in posts and not is_primary):
                continue
            name = known.name if known else None
            posts[person] = (position, unit, name, country or (known.country if known else None))

    def _read_contacts(self) -> None:
        rows = self._rows(
            "SELECT person_id, kind, raw, normalised, extension, is_preferred, status"
            " FROM contact_point WHERE {person_id}"
        )
        if self._connection.execute(
            "SELECT 1 FROM contact_point WHERE affiliation_id IS NOT NULL LIMIT 1"
        ).fetchone():
            rows += self._rows(
                "SELECT a.person_id, c.kind, c.raw, c.normalised, c.extension, c.is_preferred,"
                " c.status FROM affiliation AS a CROSS JOIN contact_point AS c"
                " ON c.affiliation_id = a.id WHERE {a.person_id}",
                "c.id",
            )
        rest, reach = self._rest, self._reach
        for person, kind, raw, normalised, extension, is_preferred, status in rows:
            rest[person] = rest.get(person, "") + contact_pieces(kind, raw, normalised, extension)
            is_email = kind == "email"
            if not (is_email or kind in _SPOKEN) or not is_usable(status):
                continue
            known = reach.get((person, is_email))
            if known is None or is_better(is_preferred, known[1]):
                reach[person, is_email] = (normalised or raw, is_preferred)

    def _read_tags(self) -> None:
        for person, tag in self._rows(
            "SELECT p.person_id, t.name FROM person_tag AS p JOIN tag AS t ON t.id = p.tag_id"
            " WHERE {p.person_id}",
            "p.id",
        ):
            self._rest[person] = self._rest.get(person, "") + self._folded[tag]

    def _rows(self, query: str, order: str = "id") -> list[Row]:
        """Run a query; the column in braces is asked to be one of the people of the slice.

        Rows come by person, and those of one person in `order`: as they were entered.
        """
        before, _, rest = query.partition("{")
        column, _, after = rest.partition("}")
        return self._connection.execute(
            f"{before}{self._some.within(column)}{after} ORDER BY {column}, {order}",
            self._some.params,
        ).fetchall()


class Folded(dict[str, str]):
    """The folded pieces of texts, each followed by a space, remembered for the next person."""

    def __missing__(self, text: str) -> str:
        folded = self[text] = "".join(f"{piece} " for piece in pieces(text))
        return folded


_NO_POST: Row = (None, None, None, None)
_SPOKEN = frozenset({"phone", "mobile"})
