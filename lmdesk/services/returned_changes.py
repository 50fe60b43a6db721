"""What the edited cells of a row that came back would change about their person today."""

from collections.abc import Iterable, Mapping

from lmdesk.domain.import_plan import FieldChange
from lmdesk.domain.institution_names import institution_keys
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem
from lmdesk.domain.returned_rows import Returned
from lmdesk.domain.three_way import ASKED, Way, cell_key, three_way
from lmdesk.services.focal_cells import CellReader, Cells, focal_cells
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.person_parts import institutions_named
from lmdesk.store.review_rows import people_kept


def changes_of(
    returned: Returned, ours: Cells, reader: CellReader
) -> tuple[tuple[FieldChange, ...], tuple[Problem, ...]]:
    """Return the changes that a row brings to what the desk has now, and what is to be said.

    A cell that says what the desk has already, in whatever spelling of a number, country or
    title, brings nothing. A name is always asked: it is a proposal. A blank name, and a word
    of which no value can be made, change nothing and are told.
    """
    changes, problems = [], []
    country = reader.country(ours.get("country", ""))
    for field, base, theirs in returned.edits:
        known = ours.get(field, "")
        way = three_way(base, known, theirs)
        if way in (Way.NOTHING, Way.OURS):
            continue
        said = reader.read(field, theirs, country)
        if said.marks and said.marks == reader.read(field, known, country).marks:
            continue
        if field == "name" and not said.marks:
            problems.append(Problem("returned_name_blank", "name"))
        elif not said.is_understood:
            params: Mapping[str, object] = {"text": theirs}
            problems.append(Problem("returned_not_understood", field, params=params))
        else:
            asked = way in ASKED or field == "name" or returned.is_copy
            text = cell_key(theirs)
            changes.append(FieldChange(field, known or None, text, cell_key(base), asked))
            if way in ASKED or field == "name":
                problems.append(_question(way, changes[-1]))
    return tuple(changes), tuple(problems)


def sure_changes(changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """Return the changes about which nothing is asked: they are taken over in any case."""
    return tuple(change for change in changes if not change.asked)


def is_returned(changes: Iterable[FieldChange]) -> bool:
    """Tell whether these are changes of a row that came back."""
    return any(change.base is not None for change in changes)


def changes_now(
    desk: Desk, person_id: int, returned: Returned, readers: Readers
) -> tuple[FieldChange, ...]:
    """Return the changes that a row brings to a person of the desk as it is now."""
    ours = focal_cells(desk, [person_id], returned.event, readers).get(person_id, {})
    said = [edit.theirs for edit in returned.edits if edit.field == "institution"]
    keys = [key for text in (*said, ours.get("institution", "")) for key in institution_keys(text)]
    reader = CellReader(readers, institutions_named(desk, keys) if said else {})
    return changes_of(returned, ours, reader)[0]


def meant_by_return(desk: Desk, draft: PersonDraft) -> int | None:
    """Return the live person for whom a row went out that came back; None for other rows."""
    if draft.returned is None:
        return None
    return people_kept(desk, [draft.returned.person_id]).get(draft.returned.person_id)


def _question(way: Way, change: FieldChange) -> Problem:
    params: Mapping[str, object] = {
        "base": change.base or "-",
        "known": change.known or "-",
        "incoming": change.incoming or "-",
    }
    if way is Way.CONFLICT:
        return Problem("returned_conflict", change.field, params=params)
    if way is Way.CLEARED:
        return Problem("returned_cleared", change.field, params={"known": change.known or "-"})
    params = {"known": change.known or "-", "incoming": change.incoming}
    return Problem("returned_name", change.field, params=params)
