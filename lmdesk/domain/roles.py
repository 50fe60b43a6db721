"""The words that lists use for what somebody does at an event."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lmdesk.domain.text import fold


class RoleReading(NamedTuple):
    """What a word of a list says: a role in a session, a capacity in a delegation, or neither."""

    session_role: str | None = None
    capacity: str | None = None


class RoleTable:
    """Reads role words in any of the languages of `db/vocab/roles.csv`."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._by_word = {fold(row["word"]): (row["kind"], row["code"]) for row in rows}

    def read(self, text: str | None) -> RoleReading:
        """Return what the words of a cell say; unknown words say nothing."""
        if not text:
            return RoleReading()
        kind, code = self._by_word.get(fold(text.strip()), ("", ""))
        if kind == "session_role":
            return RoleReading(session_role=code)
        if kind == "capacity":
            return RoleReading(capacity=code)
        return RoleReading()
