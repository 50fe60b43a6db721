"""The steps of the past by day, and the search among them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from itertools import groupby, islice

from lmdesk.domain.history_lines import (
    ALL_STEPS,
    Day,
    Days,
    StepFacets,
    StepFilter,
    StepLine,
    TakenBack,
    touches,
)
from lmdesk.domain.text import fold_words
from lmdesk.services.history import name_of
from lmdesk.store.desk import Desk
from lmdesk.store.history import StepRecord
from lmdesk.store.history_steps import (
    counts_of,
    each_step,
    step_facets,
    steps_touching,
    steps_with_ids,
)
from lmdesk.store.search import search_institutions, search_people

MEANT = 20
"""So many people and institutions at most may be meant by the words of a search."""

Naming = Callable[[StepRecord], str]


def days(
    desk: Desk,
    text: str = "",
    *,
    before: int | None = None,
    limit: int = 100,
    naming: Naming = name_of,
    zone: tzinfo | None = None,
    only: StepFilter = ALL_STEPS,
) -> Days:
    """Return the newest steps by day, only those older than the step `before` when it is given.

    With a text only those are given whose name, author or kind has all its words, or that
    touched a person or institution of that name. `zone` says where the days begin: here when it
    is None. `naming` may give names in another language, and `only` narrows to kinds of steps
    and to who did them.
    """
    found = list(islice(_matching(desk, text, before, naming, only), limit + 1))
    lines = step_lines(desk, found[:limit], naming)
    by_day = groupby(lines, key=lambda line: _local(line.at, zone).date())
    together = tuple(Day(day, tuple(steps)) for day, steps in by_day)
    return Days(together, lines[-1].id if len(found) > limit else None)


def find_steps(desk: Desk, text: str, *, limit: int) -> list[StepRecord]:
    """Return the newest steps, only those that `days` finds by a text when there is one."""
    found = list(islice(_matching(desk, text, None, name_of, ALL_STEPS), limit))
    counts = counts_of(desk, [step.id for step in found])
    return [replace(step, counts=counts.get(step.id, {})) for step in found]


def facets(desk: Desk) -> StepFacets:
    """Return the kinds of the steps of a desk and who did them, with counts."""
    return step_facets(desk)


def joined(newer: Sequence[Day], older: Sequence[Day]) -> tuple[Day, ...]:
    """Return the days of two pages; a day that lies in both is one."""
    if newer and older and newer[-1].day == older[0].day:
        both = Day(older[0].day, (*newer[-1].steps, *older[0].steps))
        return (*newer[:-1], both, *older[1:])
    return (*newer, *older)


def step_lines(desk: Desk, steps: Iterable[StepRecord], naming: Naming) -> list[StepLine]:
    """Return steps as the history shows them."""
    steps = list(steps)
    counts = counts_of(desk, [step.id for step in steps])
    reversing = steps_with_ids(desk, {s.reversed_by for s in steps if s.reversed_by is not None})
    return [
        StepLine(
            id=step.id,
            at=step.at,
            by=step.by,
            kind=step.kind,
            name=naming(step),
            label=step.label,
            params=step.params,
            touches=touches(counts.get(step.id, {})),
            takes_back=step.reverses,
            taken_back=_taken_back(reversing.get(step.reversed_by or 0)),
        )
        for step in steps
    ]


def _matching(
    desk: Desk, text: str, before: int | None, naming: Naming, only: StepFilter
) -> Iterator[StepRecord]:
    wanted = fold_words(text)
    if not wanted:
        yield from each_step(desk, before, only)
        return
    touching = _touching(desk, text)
    for step in each_step(desk, before, only):
        if step.id in touching or _has_words(f"{naming(step)} {step.by}", wanted):
            yield step


def _touching(desk: Desk, text: str) -> Collection[int]:
    """Return the steps that wrote somebody or some body of this name."""
    people = search_people(desk, text, limit=MEANT).rows
    bodies = search_institutions(desk, text, limit=MEANT).rows
    return steps_touching(desk, "person", [row.person_id for row in people]) | steps_touching(
        desk, "institution", [row.institution_id for row in bodies]
    )


def _has_words(said: str, wanted: tuple[str, ...]) -> bool:
    folded = " ".join(fold_words(said))
    return all(word in folded for word in wanted)


def _local(at: str, zone: tzinfo | None) -> datetime:
    moment = datetime.fromisoformat(at)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(zone)


def _taken_back(step: StepRecord | None) -> TakenBack | None:
    return None if step is None else TakenBack(step.id, step.at, step.by, step.kind)
