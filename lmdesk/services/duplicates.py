"""People who may be one person: found over the whole desk, kept ready, and told apart."""

from collections.abc import Iterable

from lmdesk.domain.change import Change
from lmdesk.domain.duplicate_fields import PERSON_FIELDS
from lmdesk.domain.duplicate_finding import find_pairs
from lmdesk.domain.duplicate_pairs import THRESHOLD, Pair, Reason
from lmdesk.domain.letting_go import let_go
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.surnames import SurnameTable
from lmdesk.errors import LmdeskError
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled
from lmdesk.services.collector import collector_at_rest
from lmdesk.store import duplicate_pairs as kept
from lmdesk.store.desk import Desk
from lmdesk.store.duplicate_records import duplicate_records
from lmdesk.store.person_parts import main_name, names_of_people
from lmdesk.store.waiting import is_live

__all__ = [
    "THRESHOLD",
    "Pair",
    "Reason",
    "duplicates_waiting",
    "find_duplicates",
    "names_in_pairs",
    "people_in_pairs",
    "refresh_duplicates",
    "tell_apart",
]


@collector_at_rest()
def find_duplicates(
    desk: Desk, progress: Progress = quiet, min_score: float = THRESHOLD
) -> tuple[Pair, ...]:
    """Return the pairs of living people who may be one person, the likeliest first.

    Pairs told apart are left out. The same desk gives the same pairs always. Nothing is written.
    Raises Cancelled when `progress` does.
    """
    surnames = SurnameTable(read_rows(bundled("db", "vocab", "surnames.csv")))
    records = duplicate_records(desk, surnames.latin_forms, lambda: progress(0, 0, "reading"))
    try:
        apart = kept.told_apart(desk)
        pairs = find_pairs(
            records,
            PERSON_FIELDS,
            is_surname=lambda word: bool(surnames.countries_of(word)),
            min_score=min_score,
            progress=progress,
        )
    finally:
        let_go(records)
    return tuple(pair for pair in pairs if (pair.a, pair.b) not in apart)


def refresh_duplicates(desk: Desk, progress: Progress = quiet) -> tuple[Pair, ...]:
    """Find the pairs and keep them ready for `duplicates_waiting`; no step of the history.

    Raises Cancelled when `progress` does, and LmdeskError as any step: desk_read_only, …
    """
    pairs = find_duplicates(desk, progress)
    # Only a derived table is written: such a step leaves no entry in the history.
    with desk.step("duplicates_found") as step:
        kept.keep_pairs(desk, step, pairs)
    return pairs


def duplicates_waiting(desk: Desk) -> tuple[Pair, ...]:
    """Return the pairs last kept, without those merged, deleted or told apart since."""
    return kept.waiting_pairs(desk)


def people_in_pairs(desk: Desk) -> frozenset[int]:
    """Return the people who are in a pair that waits: those with a possible duplicate."""
    return kept.people_in_pairs(desk)


def names_in_pairs(desk: Desk, pairs: Iterable[Pair]) -> dict[int, str]:
    """Return the main names of the people in these pairs, by id."""
    return names_of_people(desk, [person for pair in pairs for person in (pair.a, pair.b)])


def tell_apart(desk: Desk, a: int, b: int) -> Change:
    """Write down that two people are not the same, as one step; imports respect it.

    Nothing is written when they are told apart already. Raises LmdeskError person_gone,
    same_person_twice.
    """
    if a == b:
        raise LmdeskError("same_person_twice")
    for person_id in (a, b):
        if not is_live(desk, person_id):
            raise LmdeskError("person_gone")
    names = {"name": main_name(desk, a), "other": main_name(desk, b)}
    with desk.step("people_told_apart", **names) as step:
        if (min(a, b), max(a, b)) not in kept.told_apart(desk):
            kept.write_apart(step, a, b, desk.clock())
    return step.change
