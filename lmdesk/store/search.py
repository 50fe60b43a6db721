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

FEW = 1000
"""Up to so many hits are fetched at once; of more the index is first asked how many there are."""

SORTED = 8000
"""Up to so many hits are sorted; with more of them the order of names is walked."""

DENSE = 10
"""When one record of so many is a hit, looking at each record on the way is fastest."""

WALK = 4
"""The walk goes on for so many times the steps that are needed when hits are spread evenly."""

TERMS = 64
"""So many words at most are asked of the index in one query."""

BEGINNING = 3
"""So many letters of every word the index knows by heart."""

COMMON = 4000
"""When more records than this have a word with the same beginning, the word counts as common."""

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


def found_institutions(desk: Desk, text: str) -> list[int]:
    """Return the ids of all live institutions that the text finds, in the order of names."""
    return _Search(desk.connection, "institution").page(text, -1, 0)[0]


class _Hits(NamedTuple):
    """What was found. When there are few, or each had to be looked at, `ids` holds them all.

    `total` is the exact number; `expression` the query of the index they came from.
    """

    total: int
    ids: Sequence[int] | None = None
    expression: str = ""


class _Search:
    """One search among the records of a noun."""

    def __init__(self, connection: sqlite3.Connection, noun: str) -> None:
        self._connection = connection
        self._index = SearchIndex(noun)
        self._line = f"{noun}_line"
        self._id = f"{noun}_id"
        self._match = f"{noun}_index MATCH ?"

    def page(self, text: str, limit: int, offset: int) -> tuple[list[int], int]:
        """Return the ids on one page and how many records are found in all."""
        asked = query_pieces(text)
        if not asked:
            if text.strip():
                return [], 0
            total = self._value(f"SELECT count(*) FROM {self._line}")
            return self._walked("1", (), limit, offset), total
        hits = self._hits(" AND ".join(map(self._expression, asked)), asked)
        again = inside(asked)
        if not hits.total and again != asked:
            asked = again
            hits = self._inside(asked)
        return self._ordered(hits, asked, limit, offset), hits.total

    def _expression(self, piece: Piece) -> str:
        """Return the query of the index for a piece; a common word is written out in full.

        The index knows only beginnings of three letters by heart. It gathers longer ones word by
        word, which takes five times as long for each record as the exact words do.
        """
        if piece.rule is not Rule.BEGINS or len(piece.text) == BEGINNING:
            return piece.expression()
        common = (
            f"SELECT 1 FROM {self._index.index} WHERE {self._match} LIMIT 1 OFFSET {COMMON}",
            (f'"{piece.text[:BEGINNING]}"*',),
        )
        if self._connection.execute(*common).fetchone() is None:
            return piece.expression()
        words = self._index.words_from(self._connection, piece.text)
        return f"({_any(sorted(words))})" if 0 < len(words) <= TERMS else piece.expression()

    def _hits(self, expression: str, asked: Sequence[Piece]) -> _Hits:
        """Return the hits of a query of the index, looked at where the index is not exact."""
        name = self._index.index
        doubtful = [piece for piece in asked if not piece.is_exact]
        if doubtful:
            condition, params = _looks(doubtful)
            certain = self._certain(asked)
            found = self._all_ids(certain) if certain else []
            query = (
                f"SELECT i.rowid FROM {name} AS i CROSS JOIN {self._line} AS l"
                f" ON l.{self._id} = i.rowid WHERE {self._match} AND {condition}"
            )
            rest = f"({expression}) NOT ({certain})" if certain else expression
            found += self._ids(query, (rest, *params))
            return _Hits(len(found), found)
        query = f"SELECT rowid FROM {name} WHERE {self._match}"
        found = self._ids(f"{query} LIMIT {FEW + 1}", (expression,))
        if len(found) <= FEW:
            return _Hits(len(found), found)
        total = self._value(f"SELECT count(*) FROM {name} WHERE {self._match}", (expression,))
        return _Hits(total, None, expression)

    def _certain(self, asked: Sequence[Piece]) -> str | None:
        """Return a query of the index for hits that need no look: by whole runs that hold a run."""
        parts = []
        for piece in asked:
            if piece.is_exact:
                parts.append(f"({self._expression(piece)})")
                continue
            runs = self._index.words_with(self._connection, piece.text)
            if piece.rule is not Rule.RUN or not 0 < len(runs) <= TERMS:
                return None
            parts.append(f"({_any(sorted(runs))})")
        return " AND ".join(parts)

    def _inside(self, asked: Sequence[Piece]) -> _Hits:
        """Return the hits with words inside of words, by way of the list of words."""
        words = [
            sorted({piece.text, *self._index.words_with(self._connection, piece.text)})
            for piece in asked
            if piece.rule is Rule.INSIDE
        ]
        others = [piece for piece in asked if piece.rule is not Rule.INSIDE]
        if sum(map(len, words)) <= TERMS:
            parts = [f"({_any(terms)})" for terms in words]
            return self._hits(" AND ".join((*parts, *(p.expression() for p in others))), asked)
        left = self._gathered(words)
        for piece in others:
            hits = self._hits(piece.expression(), (piece,))
            left &= set(hits.ids if hits.ids is not None else self._all_ids(hits.expression))
        return _Hits(len(left), sorted(left))

    def _gathered(self, words: Sequence[Sequence[str]]) -> set[int]:
        """Return the records that have one of the words of each list, however long it is."""
        left: set[int] | None = None
        for terms in sorted(words, key=len):
            found: set[int] = set()
            for start in range(0, len(terms), TERMS):
                found.update(self._all_ids(_any(terms[start : start + TERMS])))
            left = found if left is None else left & found
        return left or set()

    def _ordered(self, hits: _Hits, asked: Sequence[Piece], limit: int, offset: int) -> list[int]:
        if not hits.total:
            return []
        if hits.total > SORTED and limit >= 0:
            found = self._walked_a_while(hits, asked, limit, offset)
            if found is not None:
                return found
        if hits.ids is not None:
            source, value = "SELECT value AS id FROM json_each(?)", json.dumps(hits.ids)
        else:
            source = f"SELECT rowid AS id FROM {self._index.index} WHERE {self._match}"
            value = hits.expression
        query = (
            f"SELECT {self._id} FROM ({source}) AS hit"
            f" CROSS JOIN {self._line} INDEXED BY {self._line}_by_id ON {self._id} = hit.id"
            f" ORDER BY sort_key, {self._id} LIMIT ? OFFSET ?"
        )
        return self._ids(query, (value, limit, offset))

    def _walked_a_while(
        self, hits: _Hits, asked: Sequence[Piece], limit: int, offset: int
    ) -> list[int] | None:
        """Return the ids on one page by walking the order of names; None when that takes long.

        Hits that all stand together in that order, such as the bearers of one surname, may come
        after very many others.
        """
        last = self._value(f"SELECT max({self._id}) FROM {self._line}")
        even = WALK * (last * (limit + offset) // hits.total + 1)
        if hits.total * DENSE >= last:
            condition, params = _looks(asked)
            found = self._walked_until(even, condition, params, limit, offset)
            if found is not None:
                return found
        if hits.ids is not None:
            among, value = "SELECT value FROM json_each(?)", json.dumps(hits.ids)
        else:
            among = f"SELECT rowid FROM {self._index.index} WHERE {self._match}"
            value = hits.expression
        steps = max(even, hits.total)
        return self._walked_until(steps, f"{self._id} IN ({among})", (value,), limit, offset)

    def _walked_until(
        self, steps: int, condition: str, params: Sequence[str], limit: int, offset: int
    ) -> list[int] | None:
        """Return the ids on one page when they are among the first so many lines, else None."""
        border = self._connection.execute(
            f"SELECT sort_key FROM {self._line} ORDER BY sort_key LIMIT 1 OFFSET ?", (steps,)
        ).fetchone()
        if border is None:
            return self._walked(condition, params, limit, offset)
        condition, params = f"sort_key < ? AND {condition}", (border[0], *params)
        found = self._walked(condition, params, limit, offset)
        return found if len(found) == limit else None

    def _walked(self, condition: str, params: Sequence[str], limit: int, offset: int) -> list[int]:
        query = (
            f"SELECT {self._id} FROM {self._line} INDEXED BY {self._line}_sort_key"
            f" WHERE {condition} ORDER BY sort_key, {self._id} LIMIT ? OFFSET ?"
        )
        return self._ids(query, (*params, limit, offset))

    def _all_ids(self, expression: str) -> list[int]:
        return self._ids(
            f"SELECT rowid FROM {self._index.index} WHERE {self._match}", (expression,)
        )

    def _ids(self, query: str, params: Sequence[str | int]) -> list[int]:
        return [row for (row,) in self._connection.execute(query, params)]

    def _value(self, query: str, params: Sequence[str] = ()) -> int:
        return int(self._connection.execute(query, params).fetchone()[0] or 0)


def _looks(asked: Sequence[Piece]) -> tuple[str, tuple[str, ...]]:
    """Return SQL on a line that holds when all pieces fit it, with its parameters."""
    looks = [piece.condition() for piece in asked]
    condition = " AND ".join(look for look, _ in looks)
    return condition, tuple(value for _, values in looks for value in values)


def _any(terms: Sequence[str]) -> str:
    return " OR ".join(f'"{term}"' for term in terms)


def _lines(desk: Desk, noun: str, columns: str, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return the lines of some records, in the order of the ids."""
    return desk.sql(
        f"SELECT {columns} FROM (SELECT key AS place, value AS wanted FROM json_each(?))"
        f" CROSS JOIN {noun}_line ON {noun}_id = wanted ORDER BY place",
        (json.dumps(ids),),
    )
