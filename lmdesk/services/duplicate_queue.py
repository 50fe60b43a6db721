"""The queue of possible duplicates: the pairs that wait, as a list shows them, and one opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.text import fold_words
from lmdesk.errors import LmdeskError
from lmdesk.services.duplicates import Pair, Reason
from lmdesk.services.merge import MergeChild, MergeView, compare_people
from lmdesk.services.people import PersonRow, people_rows
from lmdesk.store.desk import Desk
from lmdesk.store.duplicate_pairs import keep_pairs
from lmdesk.store.person_parts import people_in_bin
from lmdesk.store.review_rows import KnownLine, known_lines

__all__ = [
    "KnownLine",
    "OpenPair",
    "PairLine",
    "chosen_pair",
    "having_words",
    "is_live",
    "keep",
    "likely",
    "lines",
    "open_pair",
    "proposed",
    "speaks_against",
]

LIKELY = 0.9
"""From this score on a pair is shown as likely, below it as unclear."""

AGAINST = ("other_", "surname_does_not_fit")
"""How codes of reasons begin that speak against two being one."""


class PairLine(NamedTuple):
    """A pair as the list shows it; `likely` is None for two people whom somebody chose."""

    pair: Pair
    one: PersonRow
    other: PersonRow
    likely: bool | None


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Two people side by side, what would stay of them, and what the one who stays has already."""

    keep: KnownLine
    absorb: KnownLine
    view: MergeView
    of_keep: tuple[MergeChild, ...]


def speaks_against(reason: Reason) -> bool:
    """Tell whether a reason speaks against two being one person."""
    return reason.code.startswith(AGAINST)


def keep(desk: Desk, pairs: Sequence[Pair]) -> None:
    """Keep the pairs of a search, until another one, for `duplicates_waiting`; no step of the past.

    A search runs beside the desk, where nothing can be written.
    """
    with desk.step("duplicates_found") as step:
        keep_pairs(desk, step, pairs)


def is_live(desk: Desk, pair: Pair) -> bool:
    """Tell whether both people of a pair are still there."""
    return not people_in_bin(desk, (pair.a, pair.b))


def having_words(desk: Desk, pairs: Sequence[Pair], text: str) -> tuple[Pair, ...]:
    """Return the pairs of which one person has all the words in names, post or contacts."""
    wanted = fold_words(text)
    if not wanted:
        return tuple(pairs)
    ids = sorted({each for pair in pairs for each in (pair.a, pair.b)})
    fitting = {row.person_id for row in people_rows(desk, ids) if _has_words(row, wanted)}
    return tuple(pair for pair in pairs if pair.a in fitting or pair.b in fitting)


def lines(desk: Desk, pairs: Sequence[Pair]) -> tuple[PairLine | None, ...]:
    """Return a line for each of these pairs; None where one of the two is not there any more."""
    ids = sorted({each for pair in pairs for each in (pair.a, pair.b)})
    people = {row.person_id: row for row in people_rows(desk, ids)}
    return tuple(
        PairLine(pair, people[pair.a], people[pair.b], likely(pair))
        if pair.a in people and pair.b in people
        else None
        for pair in pairs
    )


def likely(pair: Pair) -> bool | None:
    """Tell whether two are probably one; None for two people whom somebody chose."""
    return pair.score >= LIKELY if pair.why else None


def chosen_pair(one: int, other: int) -> Pair:
    """Return the pair of two people whom somebody chose: nothing speaks for it."""
    return Pair(min(one, other), max(one, other), 0.0, ())


def proposed(desk: Desk, pair: Pair) -> tuple[int, int]:
    """Return who stays and who goes into it: the one at more events, then with more known.

    Of two equals the one who is on the desk for longer stays.
    """
    known = known_lines(desk, (pair.a, pair.b))

    def weight(person_id: int) -> tuple[int, int, int]:
        line = known.get(person_id)
        if line is None:
            return 0, 0, -person_id
        return line.events, sum(value is not None for value in line.person), -person_id

    keep = max((pair.a, pair.b), key=weight)
    return keep, pair.b if keep == pair.a else pair.a


def open_pair(desk: Desk, keep: int, absorb: int) -> OpenPair:
    """Return two people side by side. Raises LmdeskError person_not_found."""
    known = known_lines(desk, (keep, absorb))
    for person_id in (keep, absorb):
        if person_id not in known:
            raise LmdeskError("person_not_found", person=person_id)
    # What would come along the other way round is what the one who stays has.
    of_keep = compare_people(desk, absorb, keep).children
    return OpenPair(known[keep], known[absorb], compare_people(desk, keep, absorb), of_keep)


def _has_words(row: PersonRow, wanted: tuple[str, ...]) -> bool:
    texts = (row.name, row.native_name, row.position, row.institution, row.email, row.phone)
    folded = " ".join(fold_words(" ".join(text for text in texts if text)))
    return all(piece in folded for piece in wanted)
