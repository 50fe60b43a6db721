"""From a key or a button to decisions: which rows, and whom they mean."""

from collections.abc import Mapping, Sequence
from typing import Literal

from lmdesk.domain.import_plan import Candidate, RowKey
from lmdesk.services.import_compare import best_decisions, decision_for
from lmdesk.services.import_desk import ImportDraft
from lmdesk.services.import_lines import decidable, open_rows
from lmdesk.services.review import Decision

Answer = Literal["person", "new", "same", "skip"]


def decisions_for(
    draft: ImportDraft, places: Sequence[int], answer: Answer, person: Candidate | None
) -> Mapping[RowKey, Decision]:
    """Return what an answer says of these rows.

    One row means `person`, who is compared with it; of several each means its best candidate,
    and those without one are left as they are.
    """
    if answer in {"new", "skip"}:
        return dict.fromkeys(decidable(draft, places), Decision(answer))
    means: Literal["person", "same"] = "same" if answer == "same" else "person"
    if len(places) == 1 and person is not None and decidable(draft, places):
        key = draft.rows.key(places[0])
        return {key: decision_for(draft, places[0], person, means)}
    return best_decisions(draft, places, means)


def next_row(draft: ImportDraft, shown: Sequence[int], here: int, *, only_open: bool) -> int | None:
    """Return the next of the shown rows that is to be decided.

    Where none is left it is simply the next one, or with `only_open` None.

    `here` is the place among the shown rows from which one goes on.
    """
    waiting = set(open_rows(draft))
    rest = [*shown[here + 1 :], *shown[: max(here, 0)]]
    after = shown[here + 1] if here + 1 < len(shown) and not only_open else None
    return next((place for place in rest if place in waiting), after)
