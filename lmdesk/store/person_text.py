"""What the records say about some people, put together into their lines.

A line shows the main name, the first name in another script, the current main post, and the
address and number that are used. Its searched text holds all names, all posts (former ones too),
the names of their institutions, all contacts, the tags and the note.
"""

import sqlite3
from typing import Any

from lmdesk.store.contact_text import DEAD, contact_words
from lmdesk.store.id_slices import IdSlice
from lmdesk.store.institution_text import InstitutionWords
from lmdesk.store.search_words import (
    NO_WORDS,
    Words,
    in_parts,
    words_of_name,
    words_of_note,
    words_of_shared,
)

Row = tuple[Any, ...]

_NO_POST: Row = (None, None, None, None)
_SPOKEN = frozenset({"phone", "mobile"})


class PersonTexts:
    """Makes lines of people, slice by slice, and remembers what many people share."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.heard: list[str] = []
        self.shared = _Shared(self.heard)
        self.bodies = InstitutionWords(connection, self.heard)

    def lines(self, some: IdSlice) -> list[Row]:
        """Return the lines of those people of the slice who are live."""
        return _PersonText(self, some).lines()


class _PersonText:
    """The lines of the people of one slice, collected table by table: no query for each person."""

    def __init__(self, texts: PersonTexts, some: IdSlice) -> None:
        self._connection = texts.connection
        self._shared = texts.shared
        self._bodies = texts.bodies
        self._heard = texts.heard
        self._some = some
        self._names: dict[int, Row] = {}
        self._native: dict[int, str] = {}
        self._posts: dict[int, Row] = {}
        self._emails: dict[int, tuple[str, bool]] = {}
        self._phones: dict[int, tuple[str, bool]] = {}
        self._named: dict[int, str] = {}
        self._plain: dict[int, str] = {}
        self._marked: dict[int, str] = {}

    def lines(self) -> list[Row]:
        """Return the lines of those people of the slice who are live."""
        live = self._rows(
            "SELECT id, note FROM person WHERE deleted_at IS NULL AND merged_into_id IS NULL"
            " AND {id}"
        )
        self._read_names()
        self._heard.extend(self._named.values())
        self._read_posts()
        self._read_contacts()
        self._read_tags()
        for person, note in live:
            if note:
                self._add(person, words_of_note(note))
                self._heard.append(self._plain.get(person, ""))
        return [self._line(person) for person, _ in live]

    def _line(self, person: int) -> Row:
        sort_key, name, titles = self._names.get(person, ("", "", None))
        email, phone = self._emails.get(person), self._phones.get(person)
        return (
            person,
            sort_key,
            name,
            titles,
            self._native.get(person),
            *self._posts.get(person, _NO_POST),
            email[0] if email else None,
            phone[0] if phone else None,
            in_parts(
                self._named.get(person, ""),
                self._plain.get(person, ""),
                self._marked.get(person, ""),
            ),
        )

    def _read_names(self) -> None:
        main, native, named, marked = self._names, self._native, self._named, self._marked
        for person, script, titles, nickname, printed, sort_key, is_primary in self._rows(
            "SELECT person_id, script, titles, nickname, printed, sort_key, is_primary"
            " FROM person_name WHERE {person_id}"
        ):
            plain, runs = words_of_name(f"{printed} {nickname}" if nickname else printed)
            if runs:
                marked[person] = marked.get(person, "") + runs
            if person not in main:
                named[person] = plain
                main[person] = (sort_key, printed, titles)
            else:
                named[person] += plain
                if is_primary:
                    main[person] = (sort_key, printed, titles)
            if script != "Latn":
                native.setdefault(person, printed)
        for person in [i for i, printed in native.items() if main[i][1] == printed]:
            del native[person]

    def _read_posts(self) -> None:
        shared, posts, plain, marked = self._shared, self._posts, self._plain, self._marked
        rows = self._rows(
            "SELECT person_id, institution_id, unit_text, position, country, end_date, is_primary"
            " FROM affiliation WHERE {person_id}"
        )
        self._bodies.learn({row[1] for row in rows if row[1]})
        bodies = self._bodies
        for person, body, unit, position, country, end_date, is_primary in rows:
            known = bodies.of(body)
            at, what, where = known.words, shared[position], shared[unit]
            words = at[0] + what[0] + where[0]
            plain[person] = plain[person] + words if person in plain else words
            words = at[1] + what[1] + where[1]
            if words:
                marked[person] = marked[person] + words if person in marked else words
            if end_date is None and (is_primary or person not in posts):
                posts[person] = (position, unit, known.name, country or known.country)

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
        heard = self._heard
        for person, kind, raw, normalised, extension, is_preferred, status in rows:
            words = contact_words(kind, raw, normalised, extension)
            heard.append(words[0])
            self._add(person, words)
            if kind == "email":
                reach = self._emails
            elif kind in _SPOKEN:
                reach = self._phones
            else:
                continue
            if status in DEAD:
                continue
            if person not in reach or (is_preferred and not reach[person][1]):
                reach[person] = (normalised or raw, is_preferred)

    def _read_tags(self) -> None:
        for person, tag in self._rows(
            "SELECT p.person_id, t.name FROM person_tag AS p JOIN tag AS t ON t.id = p.tag_id"
            " WHERE {p.person_id}",
            "p.id",
        ):
            self._add(person, self._shared[tag])

    def _add(self, person: int, words: Words) -> None:
        plain, marked = words
        if plain:
            self._plain[person] = self._plain.get(person, "") + plain
        if marked:
            self._marked[person] = self._marked.get(person, "") + marked

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


class _Shared(dict[str | None, Words]):
    """The pieces of texts that many people share, remembered for the next person."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__()
        self._heard = heard

    def __missing__(self, text: str | None) -> Words:
        words = self[text] = words_of_shared(text) if text else NO_WORDS
        self._heard.append(words[0])
        return words
