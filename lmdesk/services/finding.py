"""Finding people, institutions and events by any words that are known of them."""

from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.text import fold_words
from lmdesk.store.desk import Desk
from lmdesk.store.event_titles import event_texts
from lmdesk.store.search import search_institutions, search_people

FIRST = 200
"""How many of each kind are shown at most."""


class Hit(NamedTuple):
    """One record that was found. `detail` says in a few words who or what it is."""

    kind: str
    id: int
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class Found:
    """The first hits of each kind, and how many records are found in all."""

    hits: tuple[Hit, ...]
    total: int


def find(desk: Desk, text: str) -> Found:
    """Return what the words find: people first, then institutions, then events."""
    people = search_people(desk, text, limit=FIRST)
    institutions = search_institutions(desk, text, limit=FIRST)
    events = _events(desk, text)
    hits = [
        *(
            Hit(
                "person",
                row.person_id,
                row.name,
                _joined(row.position, row.institution, row.country),
            )
            for row in people.rows
        ),
        *(
            Hit("institution", row.institution_id, row.name, _joined(row.acronym, row.country))
            for row in institutions.rows
        ),
        *events,
    ]
    return Found(tuple(hits), people.total + institutions.total + len(events))


def _events(desk: Desk, text: str) -> list[Hit]:
    """Return the events with all the words; an office has few events, so each is looked at."""
    wanted = fold_words(text)
    if not wanted:
        return []
    found = []
    for event in event_texts(desk):
        words = fold_words(" ".join((event.code, event.title, *event.other_titles)))
        if all(any(word.startswith(piece) for word in words) for piece in wanted):
            found.append(Hit("event", event.id, event.title, event.code))
    return found


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
