"""The names of a whole list read together: one list has one convention more often than not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lmdesk.domain.name_evidence import Custom, OwnEvidence, read_evidence
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.name_swaps import put_right
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow

NAME_ORDERS = ("list", "surname_first", "given_first", "each")
"""What a person can tell about the names of a list: "list" leaves it to the list, "each" to
every row."""

_FEWEST, _SHARE = 3, 0.75
"""So many rows must speak, and such a share of them agree, before others follow."""

_UNSURE = Problem("name_order_unsure", "name")
_FIRST, _LAST = NameOrder.SURNAME_FIRST, NameOrder.GIVEN_FIRST


class NameListReading(NamedTuple):
    """How the names of a list were read, to be shown once.

    `convention` is surname_first, given_first, own (each as is usual in its country), columns
    (given name and surname have columns of their own) or None where nothing was to be read.
    `surname_first`, `given_first` and `whole` count the names as read, `followed` those read as
    the list does, `unsure` those still to be looked at. `odd` are numbers of rows that differ
    from the others, `swapped` of rows whose parts stood in each other's column. `told` is what
    a person said of the list, None where nobody did.
    """

    convention: str | None = None
    surname_first: int = 0
    given_first: int = 0
    whole: int = 0
    followed: int = 0
    unsure: int = 0
    odd: tuple[int, ...] = ()
    swapped: tuple[int, ...] = ()
    told: str | None = None


NO_NAMES_READ = NameListReading()


class _Convention(NamedTuple):
    """The order of a list for names of surname-first countries, and for all others."""

    eastern: NameOrder | None = None
    western: NameOrder | None = None

    def of(self, custom: Custom) -> NameOrder | None:
        """Return the order for names of a custom; of no known one only where both agree."""
        if custom is Custom.SURNAME_FIRST:
            return self.eastern
        if custom is Custom.GIVEN_FIRST or self.eastern is self.western:
            return self.western
        return None


def read_together(
    rows: Sequence[ReadRow], names: NameReader, told: str | None = None
) -> tuple[list[ReadRow], NameListReading]:
    """Return the rows with their names read as the whole list tells, and how that was.

    Capitals, commas, scripts and columns speak for their row whatever the list says. Names that
    an address, the own script or a known surname settles come next; all others follow the rows
    of the same custom where these agree. `told` is one of NAME_ORDERS.
    """
    found: list[tuple[int, OwnEvidence]] = []
    read = list(rows)
    swapped = []
    columns = 0
    for at, row in enumerate(rows):
        draft = row.draft
        if not isinstance(draft, PersonDraft) or draft.name.surname is None:
            continue
        if draft.name.evidence[:1] == ("columns",):
            columns += 1
            right = put_right(draft, names)
            if right is not None:
                read[at] = _with_name(row, draft, *right)
                swapped.append(row.row)
            continue
        found.append((at, read_evidence(draft, names)))
    if told is None or told == "list":
        convention = _convention(own for _, own in found)
    else:
        convention = _told(told)
    followed, odd = 0, []
    for at, own in found:
        order = convention.of(own.custom)
        name = own.name
        draft = read[at].draft
        assert isinstance(draft, PersonDraft)
        if order is not None and order is not name.order:
            if own.decisive or (own.strong and told != order.value):
                odd.append(read[at].row)
            else:
                name = names.in_order(name, order, draft.country, ("list",), sure=True)
        elif order is not None and not name.sure:
            name = name._replace(evidence=(*name.evidence, "list"), sure=True)
        followed += "list" in name.evidence
        if name is not draft.name:
            read[at] = _with_name(read[at], draft, name, None)
    read = [_asked(row) for row in read]
    reading = _counted(read, NameListReading(followed=followed, told=told))
    kind = "columns" if columns > len(found) else _name_of(convention, reading)
    return read, reading._replace(convention=kind, odd=tuple(odd), swapped=tuple(swapped))


def _with_name(
    row: ReadRow, draft: PersonDraft, name: NameReading, problem: Problem | None
) -> ReadRow:
    problems = row.problems if problem is None else (*row.problems, problem)
    return row._replace(draft=draft._replace(name=name), problems=problems)


def _told(told: str) -> _Convention:
    if told == "each":
        return _Convention()
    order = NameOrder(told)
    return _Convention(order, order)


def _convention(evidence: Iterable[OwnEvidence]) -> _Convention:
    """Return what the rows that are sure of themselves say together.

    Who writes Chinese names given name first writes all names so, and who writes Thai or
    European names surname first does that with all; the usual order tells nothing of others.
    """
    votes: dict[Custom, Counter[NameOrder]] = {custom: Counter() for custom in Custom}
    for own in evidence:
        if own.decisive or own.strong:
            votes[own.custom][own.name.order] += 1
    eastern = _winner(votes[Custom.SURNAME_FIRST])
    western = _winner(votes[Custom.GIVEN_FIRST])
    if eastern is _LAST and western in (None, _LAST):
        return _Convention(_LAST, _LAST)
    if western is _FIRST and eastern in (None, _FIRST):
        return _Convention(_FIRST, _FIRST)
    return _Convention(eastern, western)


def _winner(votes: Counter[NameOrder]) -> NameOrder | None:
    total = votes.total()
    for order, count in votes.most_common(1):
        if total >= _FEWEST and count >= total * _SHARE:
            return order
    return None


def _asked(row: ReadRow) -> ReadRow:
    """Tell that the order of a name of several words is not sure."""
    draft = row.draft
    if not isinstance(draft, PersonDraft) or draft.name.sure or " " not in draft.name.printed:
        return row
    if any(problem.severity is Severity.ERROR for problem in row.problems):
        return row
    return row._replace(problems=(*row.problems, _UNSURE))


def _counted(rows: Sequence[ReadRow], reading: NameListReading) -> NameListReading:
    orders: Counter[NameOrder] = Counter()
    unsure = 0
    for row in rows:
        draft = row.draft
        if isinstance(draft, PersonDraft) and draft.name.printed:
            orders[draft.name.order] += 1
            unsure += not draft.name.sure
    return reading._replace(
        surname_first=orders[_FIRST],
        given_first=orders[_LAST],
        whole=orders[NameOrder.WHOLE],
        unsure=unsure,
    )


def _name_of(convention: _Convention, reading: NameListReading) -> str | None:
    if convention.eastern is convention.western and convention.eastern is not None:
        return convention.eastern.value
    if reading.surname_first and reading.given_first:
        return "own"
    if reading.surname_first:
        return "surname_first"
    if reading.given_first:
        return "given_first"
    return "own" if reading.whole else None
