"""Lines: the tables that hold one row for each live record of a noun, and their search index."""

import sqlite3
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any, Protocol

from lmdesk.domain.problem import Problem, Severity
from lmdesk.store.id_slices import IdSlice, slices
from lmdesk.store.search_index import BULK_BYTES, USUAL_BYTES, SearchIndex
from lmdesk.store.search_words import Tokens, known_word
from lmdesk.store.tables.base import Table

MANY = 2000
"""From so many records on, an update counts as bulk work."""

Line = tuple[Any, ...]
"""A row of the table of lines: the id first, the searched text last."""


class LineMaker(Protocol):
    """Works out lines afresh.

    `heard` gathers texts, in pieces, that hold every word of the lines made so far; whoever
    wants them may empty it.
    """

    heard: list[str]

    def lines(self, some: IdSlice) -> list[Line]:
        """Return the lines of these records; a record that is not live has none."""


def differences(wrong: Sequence[int]) -> tuple[Problem, ...]:
    """Return the problem that these records have lines that do not agree with them."""
    if not wrong:
        return ()
    params = MappingProxyType({"count": len(wrong)})
    return (Problem("lines_differ", severity=Severity.ERROR, params=params),)


class Lines:
    """Keeps the lines of one noun and their index equal to what follows from the records."""

    def __init__(
        self,
        noun: str,
        table: type[Table],
        makers: Callable[[sqlite3.Connection], LineMaker],
    ) -> None:
        self.index = SearchIndex(noun)
        self.name = table.sql_name()
        self._makers = makers
        columns = [column.name for column in table.sql_columns()]
        self._id = columns[0]
        self._select = f"SELECT {', '.join(columns)} FROM {self.name}"
        self._insert = (
            f"INSERT INTO {self.name} ({', '.join(columns)})"
            f" VALUES ({', '.join('?' * len(columns))})"
        )

    def refresh(self, connection: sqlite3.Connection, ids: Sequence[int]) -> None:
        """Bring the lines of these records, in rising order of their ids, up to date."""
        maker, tokens = self._makers(connection), Tokens()
        if len(ids) < MANY:
            for some in slices(ids):
                self._refresh(connection, maker.lines(some), tokens, some, learn=True)
            return
        known = self.index.known_words(connection)
        self.index.gather(connection, BULK_BYTES)
        learned: list[str] = []
        for some in slices(ids):
            self._refresh(connection, maker.lines(some), tokens, some, learn=False)
            words = set("".join(maker.heard).split())
            maker.heard.clear()
            fresh = [word for word in words.difference(known) if known_word(word)]
            known.update(fresh)
            learned.extend(fresh)
        self.index.learn_many(connection, learned)
        self.index.gather(connection, USUAL_BYTES)

    def rebuild(self, connection: sqlite3.Connection, ids: Sequence[int]) -> None:
        """Make everything anew for the records with these ids, which are all there are."""
        connection.execute(f"DELETE FROM {self.name}")
        self.index.clear(connection)
        self.refresh(connection, ids)

    def differing(self, connection: sqlite3.Connection, ids: Sequence[int]) -> list[int]:
        """Return the ids whose line is not what it should be; `ids` are all records."""
        maker, different = self._makers(connection), []
        for some in slices(ids):
            right = {line[0]: line for line in maker.lines(some)}
            stored = self._stored(connection, some)
            different += [i for i in {*right, *stored} if right.get(i) != stored.get(i)]
        return sorted(different)

    def _refresh(
        self,
        connection: sqlite3.Connection,
        new: list[Line],
        tokens: Tokens,
        some: IdSlice,
        *,
        learn: bool,
    ) -> None:
        """Replace those lines of a slice that are no longer true; `new` is how they should be."""
        old = self._stored(connection, some)
        if old:
            new = _changed(old, new)
            delete = f"DELETE FROM {self.name} WHERE {self._id} = ?"
            connection.executemany(delete, ((row,) for row in old))
            self.index.remove(connection, tokens, ((row, line[-1]) for row, line in old.items()))
        if learn and new:
            before = (line[-1] for line in old.values())
            self.index.learn(connection, (line[-1] for line in new), before)
        connection.executemany(self._insert, new)
        self.index.add(connection, tokens, ((line[0], line[-1]) for line in new))

    def _stored(self, connection: sqlite3.Connection, some: IdSlice) -> dict[int, Line]:
        query = f"{self._select} WHERE {some.within(self._id)}"
        return {line[0]: line for line in connection.execute(query, some.params)}


def _changed(old: dict[int, Line], new: list[Line]) -> list[Line]:
    """Return the new lines that differ from the old ones, and leave the replaced ones in `old`."""
    changed = []
    for line in new:
        if old.get(line[0]) == line:
            del old[line[0]]
        else:
            changed.append(line)
    return changed
