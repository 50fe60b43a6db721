"""The lists on the import page: each file or paste with how far it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from lmdesk.domain.round_trip import RoundTrip
from lmdesk.services.import_desk import ImportDraft

SHEETS = 1000
"""The entry of a list in the side has this many places: for itself and its sheets."""


class State(Enum):
    """How far a list is."""

    QUEUED = "queued"
    READING = "reading"
    STOPPED = "stopped"
    PROTECTED = "protected"
    REFUSED = "refused"
    READY = "ready"
    DONE = "done"


@dataclass(slots=True)
class Entry:
    """One list. `complaint` is why it cannot be read, `draft` what was understood of it.

    `trip` says what pasted cells held when they were copied here. `told` is the sentence about
    what an import of it did.
    """

    number: int
    name: str
    path: Path | None = None
    text: str | None = None
    trip: RoundTrip | None = None
    encoding: str | None = None
    password: str | None = None
    state: State = State.QUEUED
    complaint: str = ""
    draft: ImportDraft | None = None
    told: str = ""

    @property
    def id(self) -> int:
        """The id of its line in the side list."""
        return self.number * SHEETS

    def sheet_id(self, place: int) -> int:
        """Return the id of the line of a sheet, by its place in the file."""
        return self.id + 1 + place


class Entries:
    """All lists on the page, in the order in which they came."""

    def __init__(self) -> None:
        self._all: dict[int, Entry] = {}
        self._next = 1

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._all.values())

    def __len__(self) -> int:
        return len(self._all)

    def add(self, name: str, *, path: Path | None = None, text: str | None = None) -> Entry:
        """Take a list. A file that is here already and not imported is taken once."""
        for entry in self._all.values():
            if path is not None and entry.path == path and entry.state is not State.DONE:
                return entry
        entry = Entry(self._next, name, path, text)
        self._all[self._next] = entry
        self._next += 1
        return entry

    def remove(self, entry: Entry) -> None:
        """Forget a list."""
        self._all.pop(entry.number, None)

    def has(self, entry: Entry) -> bool:
        """Tell whether a list is still on the page."""
        return entry.number in self._all

    def find(self, line: int | None) -> tuple[Entry | None, int | None]:
        """Return the list of a line of the side, and the place of its sheet if it is one's."""
        if line is None:
            return None, None
        number, place = divmod(line, SHEETS)
        return self._all.get(number), place - 1 if place else None

    def after(self, entry: Entry) -> Entry | None:
        """Return the next list with something to do, from here on and then from the top."""
        there = list(self._all.values())
        at = there.index(entry) if entry in there else 0
        open_states = (State.QUEUED, State.READING, State.PROTECTED, State.READY)
        rest = (*there[at + 1 :], *there[:at])
        return next((each for each in rest if each.state in open_states), None)
