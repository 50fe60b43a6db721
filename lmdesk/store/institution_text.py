"""What the records say about some institutions: their lines, and the words their people get."""

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from lmdesk.domain.text import fold
from lmdesk.store.contact_text import contact_pieces
from lmdesk.store.id_slices import IdSlice, slices
from lmdesk.store.search_words import BAR, join_numbers, name_pieces, pieces

Row = tuple[Any, ...]


class InstitutionName(NamedTuple):
    """The name an institution is shown by, its country, and the folded pieces of all names."""

    name: str
    country: str | None
    words: str


_UNKNOWN = InstitutionName("", None, "")


class InstitutionWords:
    """Names of some institutions, read at once."""

    def __init__(self, connection: sqlite3.Connection, bodies: Iterable[int]) -> None:
        self._known: dict[int, InstitutionName] = {}
        for some in slices(sorted(bodies)):
            countries = dict(
                connection.execute(
                    f"SELECT id, country FROM institution WHERE {some.within('id')}", some.params
                )
            )
            for body, names in read_names(connection, some).items():
                self._known[body] = InstitutionName(
                    main_name(names), countries.get(body), name_words(names)
                )

    def of(self, body: int) -> InstitutionName:
        """Return what is known of an institution; one without a name is shown by nothing."""
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


def name_words(names: list[Row]) -> str:
    """Return the folded pieces of names, none twice, each followed by a space."""
    words = dict.fromkeys(piece for _, name, _ in names for piece in name_pieces(name))
    return "".join(f"{word} " for word in words)


def institution_lines(connection: sqlite3.Connection, some: IdSlice) -> list[Row]:
    """Return the lines of those institutions of the slice that are live."""
    names = read_names(connection, some)
    contacts: dict[int, str] = {}
    for body, *contact in connection.execute(
        "SELECT institution_id, kind, raw, normalised, extension FROM contact_point"
        f" WHERE {some.within('institution_id')} ORDER BY institution_id, id",
        some.params,
    ):
        contacts[body] = contacts.get(body, "") + contact_pieces(*contact)
    return [
        _line(body, kind, country, note, names.get(body, []), contacts.get(body, ""))
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
    contacts: str,
) -> Row:
    name = main_name(names) if names else ""
    rest = "".join(f"{piece} " for text in (kind, note) if text for piece in _pieces(text))
    return (
        body,
        fold(name),
        name,
        _first(names, "acronym"),
        _first(names, "native"),
        kind,
        country,
        f" {name_words(names)}{BAR} {contacts}{rest}",
    )


def _pieces(text: str) -> tuple[str, ...]:
    return pieces(join_numbers(text))


def _first(names: list[Row], kind: str) -> str | None:
    return next((name for named, name, _ in names if named == kind), None)
