"""The full-text index of one noun and the list of words beside it: written and looked into here.

The index is a contentless FTS5 table; its rowid is the id of the record. It holds whole tokens, so
that a word is found by its beginning. For a search inside of words there is a list of all words,
a few kilobytes to a row: it is short enough to be read through, and its answer is asked of the
index again. Words of records that are gone stay in the list until the index is rebuilt.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from lmdesk.store.search_words import BAR, Tokens, known_word

BULK_BYTES = 4 * 1024 * 1024
USUAL_BYTES = 1024 * 1024
"""How much the index gathers in memory before it writes. In bulk work more than the usual is
faster, as long as it fits into the cache of the processor."""

ROW_CHARACTERS = 4096
"""A row of the word list takes words until it is this long."""

BULK_ROW_WORDS = 8192
"""So many words make a row in bulk work."""


class SearchIndex:
    """The index of one noun: `person` or `institution`."""

    def __init__(self, noun: str) -> None:
        self.noun = noun
        self.index = f"{noun}_index"
        self.words = f"{noun}_word"
        self._insert = f"INSERT INTO {self.index} (rowid, tokens) VALUES (?, ?)"
        self._delete = (
            f"INSERT INTO {self.index} ({self.index}, rowid, tokens) VALUES ('delete', ?, ?)"
        )

    def gather(self, connection: sqlite3.Connection, size: int) -> None:
        """Let the index gather so many bytes in memory before it writes."""
        connection.execute(
            f"INSERT INTO {self.index} ({self.index}, rank) VALUES ('hashsize', ?)", (size,)
        )

    def remove(
        self, connection: sqlite3.Connection, tokens: Tokens, old: Iterable[tuple[int, str]]
    ) -> None:
        """Take records out; `old` are their ids and the searched texts they were put in with."""
        connection.executemany(self._delete, ((row, tokens.of(text)) for row, text in old))

    def add(
        self, connection: sqlite3.Connection, tokens: Tokens, new: Iterable[tuple[int, str]]
    ) -> None:
        """Put records in; `new` are their ids and searched texts. Their words are learned apart."""
        connection.executemany(self._insert, ((row, tokens.of(text)) for row, text in new))

    def clear(self, connection: sqlite3.Connection) -> None:
        """Empty the index and the list of words; nothing of the old text stays in the file."""
        connection.execute(f"INSERT INTO {self.index} ({self.index}) VALUES ('delete-all')")
        connection.execute(f"DELETE FROM {self.words}")

    def known_words(self, connection: sqlite3.Connection) -> set[str]:
        """Return every word of the list."""
        return {word for row in self._rows(connection) for word in row.split()}

    def words_from(self, connection: sqlite3.Connection, beginning: str) -> set[str]:
        """Return the words of the list that begin so."""
        return {word for row in self._rows(connection) for word in _around(row, f" {beginning}", 1)}

    def words_with(self, connection: sqlite3.Connection, part: str) -> set[str]:
        """Return the words of the list that hold `part`."""
        return {word for row in self._rows(connection) for word in _around(row, part, 0)}

    def learn_many(self, connection: sqlite3.Connection, words: Iterable[str]) -> None:
        """Add new words to the list, many to a row; those of plain letters lie apart.

        Rows of plain letters are read through several times as fast as others.
        """
        kinds: tuple[list[str], list[str]] = ([], [])
        for word in words:
            kinds[word.isascii()].append(word)
        connection.executemany(
            f"INSERT INTO {self.words} (words) VALUES (?)",
            (
                (f" {' '.join(some[start : start + BULK_ROW_WORDS])} ",)
                for some in kinds
                for start in range(0, len(some), BULK_ROW_WORDS)
            ),
        )

    def _rows(self, connection: sqlite3.Connection) -> Iterator[str]:
        for (row,) in connection.execute(f"SELECT words FROM {self.words}"):
            yield row

    def learn(
        self, connection: sqlite3.Connection, texts: Iterable[str], before: Iterable[str]
    ) -> None:
        """Add the words of a few searched texts, which are not in the index yet, to the list.

        `before` are the texts that they replace: their words are in the list already.
        """
        words = words_known_by(texts) - words_known_by(before)
        find = f"SELECT 1 FROM {self.index} WHERE {self.index} MATCH ? LIMIT 1"
        new = [w for w in sorted(words) if not connection.execute(find, (f'"{w}"',)).fetchone()]
        if not new:
            return
        added = f"{' '.join(new)} "
        changed = connection.execute(
            f"UPDATE {self.words} SET words = words || ?"
            f" WHERE id = (SELECT max(id) FROM {self.words}) AND length(words) < ?",
            (added, ROW_CHARACTERS),
        ).rowcount
        if not changed:
            connection.execute(f"INSERT INTO {self.words} (words) VALUES (?)", (f" {added}",))


def words_known_by(texts: Iterable[str]) -> set[str]:
    """Return the words of these searched texts that belong into the list of words."""
    words = "".join(text.rpartition(BAR)[0] for text in texts).replace(BAR, "")
    return {piece for piece in words.split() if known_word(piece)}


def _around(row: str, part: str, skip: int) -> Iterator[str]:
    """Yield the words of a row, which has a space at both ends, that hold `part`.

    `skip` is 1 when `part` begins with the space before a word.
    """
    at = row.find(part)
    while at >= 0:
        start, end = row.rfind(" ", 0, at + skip) + 1, row.find(" ", at + skip)
        yield row[start:end]
        at = row.find(part, end)
