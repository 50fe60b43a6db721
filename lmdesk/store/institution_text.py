"""What the records say about some institutions: their lines, and the words their people get."""

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from lmdesk.domain.text import fold
from lmdesk.store.contact_text import contact_words
from lmdesk.store.id_slices import IdSlice, slices
from lmdesk.store.search_words import (
    NO_WORDS,
    Words,
    searched_text,
    without_gaps,
    words_of_note,
    words_of_shared,
)

Row = tuple[Any, ...]


class InstitutionName(NamedTuple):
    """The name an institution is shown by, its country, and the folded pieces of all names."""

    name: str | None
    country: str | None
    words: Words


_UNKNOWN = InstitutionName(None, None, NO_WORDS)


class InstitutionWords:
    """Names of institutions, each read once."""

    def __init__(self, connection: sqlite3.Connection, heard: list[str]) -> None:
        self._connection = connection
        self._heard = heard
        self._known: dict[int | None, InstitutionName] = {}

    def learn(self, bodies: set[int]) -> None:
        """Read the names of those institutions that are not known yet."""
        for some in slices(sorted(bodies.difference(self._known))):
            countries = dict(
                self._connection.execute(
                    f"SELECT id, country FROM institution WHERE {some.within('id')}", some.params
                )
            )
            for body, names in read_names(self._connection, some).items():
                words = name_words(names)
                self._known[body] = InstitutionName(main_name(names), countries[body], words)
                self._heard.append(words[0])

    def of(self, body: int | None) -> InstitutionName:
        """Return what is known of an institution; nothing of none, or of one without a name."""
        return self._known.get(body, _UNKNOWN)


def read_names(connection: sqlite3.Connection, some: IdSlice) -> dict[int, list[Row]]:
    """Return kind, name and is_primary of all names of these institutions, by institution."""
    found: dict[int, list[Row]] = {}
    for body, *name in connection.execute(
        "SELECT institution_id, kind, name, is_primary FROM institution_name"
        f" WHERE {some.within('institution_id')} ORDER BY institution_id, id",
        some.params,
    ):
        found.setdefault(body, []).append(tuple(name))
    return found


def main_name(names: list[Row]) -> str:
    """Return the name an institution is shown by: the primary one, else the first official one."""
    best = min(names, key=lambda name: (not name[2], name[0] not in {"official", "joint"}))
    return str(best[1])


def name_words(names: list[Row]) -> Words:
    """Return the pieces of names, none twice."""
    words = [words_of_shared(without_gaps(name)) for _, name, _ in names]
    return _once(plain for plain, _ in words), _once(marked for _, marked in words)


class InstitutionTexts:
    """Makes lines of institutions, slice by slice."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.heard: list[str] = []

    def lines(self, some: IdSlice) -> list[Row]:
        """Return the lines of those institutions of the slice that are live."""
        lines = _lines(self._connection, some)
        self.heard.extend(line[-1] for line in lines)
        return lines


def _lines(connection: sqlite3.Connection, some: IdSlice) -> list[Row]:
    names = read_names(connection, some)
    contacts: dict[int, list[Words]] = {}
    for body, *contact in connection.execute(
        "SELECT institution_id, kind, raw, normalised, extension FROM contact_point"
        f" WHERE {some.within('institution_id')} ORDER BY institution_id, id",
        some.params,
    ):
        contacts.setdefault(body, []).append(contact_words(*contact))
    return [
        _line(body, kind, country, note, names.get(body, []), contacts.get(body, []))
        for body, kind, country, note in connection.execute(
            "SELECT id, type, country, note FROM institution WHERE deleted_at IS NULL"
            f" AND merged_into_id IS NULL AND {some.within('id')} ORDER BY id",
            some.params,
        )
    ]


def _line(
    body: int,
    kind: str | None,
    country: str | None,
    note: str | None,
    names: list[Row],
    contacts: list[Words],
) -> Row:
    name = main_name(names) if names else ""
    rest = [*contacts, *(words_of_note(text) for text in (kind, note) if text)]
    return (
        body,
        fold(name),
        name,
        _first(names, "acronym"),
        _first(names, "native"),
        kind,
        country,
        searched_text([name_words(names)], rest),
    )


def _first(names: list[Row], kind: str) -> str | None:
    return next((name for named, name, _ in names if named == kind), None)


def _once(texts: Iterable[str]) -> str:
    return "".join(f"{word} " for word in dict.fromkeys(" ".join(texts).split()))
