"""Search as you type: the first rows in name order and how many there are in all.

`lmdesk.store.search_query` says what is found. The full-text index answers what it can alone;
long numbers and runs of characters are looked up in the searched text of its candidates. Few
hits are sorted; for many, the order of names is walked until the page is full.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from lmdesk.domain.institutions import InstitutionSummary
from lmdesk.domain.people import PersonSummary
from lmdesk.store.desk import Desk
from lmdesk.store.search_index import SearchIndex
from lmdesk.store.search_query import Piece, Rule, inside, query_pieces

FEW = 2000
"""Up to so many hits are sorted; with more of them the order of names is walked."""

DENSE = 10
"""When one record of so many is a hit, looking at each record on the way is fastest."""

TERMS = 64
"""So many words at most are asked of the index in one query."""

PERSON_COLUMNS = (
    "person_id, name, titles, native_name, position, unit, institution, country, email, phone"
)
INSTITUTION_COLUMNS = "institution_id, name, acronym, native_name, type, country"


class PeopleFound(NamedTuple):
    """The people of one page, in the order of names, and how many are found in all."""

    rows: list[PersonSummary]
    total: int


class InstitutionsFound(NamedTuple):
    """The institutions of one page, in the order of names, and how many are found in all."""

    rows: list[InstitutionSummary]
    total: int


def search_people(desk: Desk, text: str, *, limit: int = 200, offset: int = 0) -> PeopleFound:
    """Return the live people whom the text finds, names first by their sort key, then by id."""
    found, total = _Search(desk.connection, "person").page(text, limit, offset)
    rows = _lines(desk, "person", PERSON_COLUMNS, found)
    return PeopleFound([PersonSummary(*row) for row in rows], total)


def search_institutions(
    desk: Desk, text: str, *, limit: int = 200, offset: int = 0
) -> InstitutionsFound:
    """Return the live institutions that the text finds, by name."""
    found, total = _Search(desk.connection, "institution").page(text, limit, offset)
    rows = _lines(desk, "institution", INSTITUTION_COLUMNS, found)
    return InstitutionsFound([InstitutionSummary(*row) for row in rows], total)


def found_people(desk: Desk, text: str) -> list[int]:
    """Return the ids of all live people whom the text finds, in the order of names."""
    return _Search(desk.connection, "person").page(text, -1, 0)[0]


class _Hits(NamedTuple):
    """A condition on the lines of a noun that holds for the hits, with its parameters.

    `by_text` tells the same by the searched text of a line alone, where it can.
    """

    condition: str
    params: tuple[str, ...]
    by_text: tuple[str, tuple[str, ...]] | None = None


class _Search:
    """One search among the records of a noun."""

    def __init__(self, connection: sqlite3.Connection, noun: str) -> None:
        self._connection = connection
        self._index = SearchIndex(noun)
        self._line = f"{noun}_line"
        self._id = f"{noun}_id"
        self._order = f"{noun}_line_sort_key"

    def page(self, text: str, limit: int, offset: int) -> tuple[list[int], int]:
        """Return the ids on one page and how many records are found in all."""
        asked = query_pieces(text)
        if not asked:
            if text.strip():
                return [], 0
            total = self._value(f"SELECT count(*) FROM {self._line}")
            return self._walked(_Hits("1", ()), limit, offset), total
        hits, total = self._at_beginnings(asked)
        if not total and any(piece.rule is Rule.BEGINS for piece in asked):
            hits, total = self._inside(inside(asked))
        if not total:
            return [], 0
        return self._ordered(hits, total, limit, offset), total

    def _at_beginnings(self, asked: Sequence[Piece]) -> tuple[_Hits, int]:
        return self._hits(" AND ".join(piece.expression() for piece in asked), asked)

    def _hits(self, expression: str, asked: Sequence[Piece]) -> tuple[_Hits, int]:
        """Return the hits of a query of the index, looked at where the index is not exact."""
        name = self._index.index
        match = f"SELECT rowid FROM {name} WHERE {name} MATCH ?"
        looks = [piece.condition() for piece in asked if not piece.is_exact]
        hits = _Hits(
            " AND ".join((f"{self._id} IN ({match})", *(look for look, _ in looks))),
            (expression, *(value for _, values in looks for value in values)),
            _by_text(asked),
        )
        if looks:
            count = (
                f"SELECT count(*) FROM {name} AS i CROSS JOIN {self._line} AS l"
                f" ON l.{self._id} = i.rowid WHERE {name} MATCH ? AND "
                + " AND ".join(look for look, _ in looks)
            )
        else:
            count = f"SELECT count(*) FROM {name} WHERE {name} MATCH ?"
        return hits, self._value(count, hits.params)

    def _inside(self, asked: Sequence[Piece]) -> tuple[_Hits, int]:
        """Return the hits with words inside of words, by way of the list of words."""
        words = {
            piece: sorted({piece.text, *self._index.words_with(self._connection, piece.text)})
            for piece in asked
            if piece.rule is Rule.INSIDE
        }
        others = [piece for piece in asked if piece.rule is not Rule.INSIDE]
        if sum(map(len, words.values())) <= TERMS:
            parts = [f"({_any(terms)})" for terms in words.values()]
            parts += [f"({piece.expression()})" for piece in others]
            return self._hits(" AND ".join(parts), asked)
        return self._gathered(list(words.values()), others)

    def _gathered(
        self, words: Sequence[Sequence[str]], others: Sequence[Piece]
    ) -> tuple[_Hits, int]:
        """Return the hits where a piece stands inside of very many words."""
        left: set[int] | None = None
        for terms in sorted(words, key=len):
            found: set[int] = set()
            for start in range(0, len(terms), TERMS):
                found.update(self._ids(_any(terms[start : start + TERMS])))
            left = found if left is None else left & found
        for piece in others:
            left = (left or set()) & self._exactly(piece)
        ids = sorted(left or ())
        inside_list = f"{self._id} IN (SELECT value FROM json_each(?))"
        return _Hits(inside_list, (json.dumps(ids),)), len(ids)

    def _exactly(self, piece: Piece) -> set[int]:
        hits, _ = self._hits(piece.expression(), (piece,))
        query = f"SELECT {self._id} FROM {self._line} WHERE {hits.condition}"
        return {row for (row,) in self._connection.execute(query, hits.params)}

    def _ids(self, expression: str) -> list[int]:
        name = self._index.index
        query = f"SELECT rowid FROM {name} WHERE {name} MATCH ?"
        return [row for (row,) in self._connection.execute(query, (expression,))]

    def _ordered(self, hits: _Hits, total: int, limit: int, offset: int) -> list[int]:
        if total <= FEW:
            return self._sorted(hits, limit, offset)
        last = self._value(f"SELECT max({self._id}) FROM {self._line}")
        if hits.by_text and total * DENSE >= last:
            return self._walked(_Hits(*hits.by_text), limit, offset)
        return self._walked(hits, limit, offset)

    def _sorted(self, hits: _Hits, limit: int, offset: int) -> list[int]:
        query = (
            f"SELECT {self._id} FROM {self._line} WHERE {hits.condition}"
            f" ORDER BY sort_key, {self._id} LIMIT ? OFFSET ?"
        )
        return self._page_of(query, hits, limit, offset)

    def _walked(self, hits: _Hits, limit: int, offset: int) -> list[int]:
        query = (
            f"SELECT {self._id} FROM {self._line} INDEXED BY {self._order}"
            f" WHERE {hits.condition} ORDER BY sort_key, {self._id} LIMIT ? OFFSET ?"
        )
        return self._page_of(query, hits, limit, offset)

    def _page_of(self, query: str, hits: _Hits, limit: int, offset: int) -> list[int]:
        found = self._connection.execute(query, (*hits.params, limit, offset))
        return [row for (row,) in found]

    def _value(self, query: str, params: Sequence[str] = ()) -> int:
        return int(self._connection.execute(query, params).fetchone()[0] or 0)


def _by_text(asked: Sequence[Piece]) -> tuple[str, tuple[str, ...]] | None:
    looks = [piece.condition() for piece in asked]
    condition = " AND ".join(look for look, _ in looks)
    return condition, tuple(value for _, values in looks for value in values)


def _any(terms: Sequence[str]) -> str:
    return " OR ".join(f'"{term}"' for term in terms)


def _lines(desk: Desk, noun: str, columns: str, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return the lines of some records, in the order of the ids."""
    return desk.sql(
        f"SELECT {columns} FROM json_each(?) AS wanted CROSS JOIN {noun}_line"
        f" ON {noun}_id = wanted.value ORDER BY wanted.key",
        (json.dumps(ids),),
    )
