"""Finding people, institutions, events and lists by any words that are known of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.text import fold_words
from lmdesk.services.mailing_lists import lists_by_name
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


def find(desk: Desk, text: str, *, first: int = FIRST) -> Found:
    """Return what the words find: people first, then institutions, events and mailing lists.

    `first` is how many people and how many institutions come at most.
    """
    people = search_people(desk, text, limit=first)
    institutions = search_institutions(desk, text, limit=first)
    others = [*_events(desk, text), *_lists(desk, text)]
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
        *others,
    ]
    return Found(tuple(hits), people.total + institutions.total + len(others))


def _events(desk: Desk, text: str) -> list[Hit]:
    """Return the events with all the words; an office has few events, so each is looked at."""
    wanted = fold_words(text)
    if not wanted:
        return []
    return [
        Hit("event", event.id, event.title, event.code)
        for event in event_texts(desk)
        if _fits(" ".join((event.code, event.title, *event.other_titles)), wanted)
    ]


def _lists(desk: Desk, text: str) -> list[Hit]:
    """Return the mailing lists with all the words in name or purpose."""
    wanted = fold_words(text)
    return [
        Hit(
            "mailing_list" if each.query is None else "smart_list",
            each.list_id,
            each.name,
            each.purpose or "",
        )
        for each in lists_by_name(desk)
        if wanted and _fits(f"{each.name} {each.purpose or ''}", wanted)
    ]


def _fits(text: str, wanted: Sequence[str]) -> bool:
    words = fold_words(text)
    return all(any(word.startswith(piece) for word in words) for piece in wanted)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
