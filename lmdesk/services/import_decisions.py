"""Decisions about the rows of an import plan: what each row becomes once a person has decided."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from lmdesk.domain.differences import differences
from lmdesk.domain.import_plan import Candidate, FieldChange, PlannedRow, RowKey, Verdict
from lmdesk.domain.institution_planning import KnownInstitution, draft_keys, plan_institutions
from lmdesk.domain.known_people import KnownPeople, KnownPerson, person_of_draft
from lmdesk.domain.match_keys import match_keys
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.errors import LmdeskError
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.match_answers import MEANS_SOMEBODY
from lmdesk.services.returned_changes import sure_changes
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from lmdesk.store.known_institutions import known_institutions
from lmdesk.store.matching import known_people
from lmdesk.store.targets import event_id_of

NO_DECISIONS: Mapping[RowKey, Decision] = MappingProxyType({})

DECIDED = ("decided",)
"""The evidence of a match that a person chose."""


def can_decide(row: PlannedRow) -> bool:
    """Tell whether a decision about a row has a meaning: there is somebody to decide about."""
    return row.draft is not None and row.verdict is not Verdict.ERROR


def settled_rows(
    desk: Desk,
    decisions: Mapping[RowKey, Decision],
    row_of: Callable[[RowKey], PlannedRow | None],
    target: ImportTarget | None = None,
    *,
    forgive: bool = False,
) -> dict[RowKey, PlannedRow]:
    """Return what the decided rows of a plan become, in a constant number of queries.

    `row_of` finds rows of the plan. Decisions about rows that are not there, or about which
    nothing can be decided, are left out. A row that is skipped by a decision has the reason
    left_out. Raises LmdeskError person_gone, institution_gone, row_not_in_list; with `forgive`
    such decisions are left out instead.
    """
    found = ((key, row_of(key), decision) for key, decision in decisions.items())
    asked = [(k, row, decision) for k, row, decision in found if row and can_decide(row)]
    people = _People(desk, [e for e in asked if isinstance(e[1].draft, PersonDraft)], target)
    bodies = _Bodies(desk, [e for e in asked if isinstance(e[1].draft, InstitutionDraft)])
    settled = {}
    for key, row, decision in asked:
        if decision.kind == "skip":
            new = _changed(row, Verdict.SKIPPED)._replace(skipped_because="left_out")
        elif decision.kind == "new":
            new = _changed(row, Verdict.NEW)
        else:
            side = people if isinstance(row.draft, PersonDraft) else bodies
            try:
                matched, changes = side.meant(row, decision, row_of)
            except LmdeskError:
                if forgive:
                    continue
                raise
            if _came_back(row, matched):
                changes = row.changes if decision.kind == "person" else sure_changes(row.changes)
            elif decision.kind == "same":
                changes = ()
            verdict = Verdict.UPDATE if changes else Verdict.SAME
            new = _changed(row, verdict)._replace(matched=matched, changes=changes)
        settled[key] = new
    return settled


def _came_back(row: PlannedRow, matched: Candidate) -> bool:
    """Tell whether a row came back for just this person: then it was compared cell by cell."""
    is_returned = isinstance(row.draft, PersonDraft) and row.draft.returned is not None
    return is_returned and matched.person_id in {each.person_id for each in row.candidates}


_Asked = tuple[RowKey, PlannedRow, Decision]
_Meant = tuple[Candidate, tuple[FieldChange, ...]]


def _changed(row: PlannedRow, verdict: Verdict) -> PlannedRow:
    return row._replace(verdict=verdict, matched=None, changes=(), skipped_because=None)


def _ids(asked: Iterable[_Asked]) -> list[int]:
    return [
        decision.person_id
        for _, _, decision in asked
        if decision.kind in MEANS_SOMEBODY and decision.person_id is not None
    ]


def _in_list(decision: Decision, row: PlannedRow | None) -> Candidate | None:
    """Return the other row of the list that a decision names, as a candidate."""
    if decision.row is None or row is None or row.draft is None:
        return None
    draft = row.draft
    name = draft.name.printed if isinstance(draft, PersonDraft) else draft.name
    return Candidate(None, row.row, 100, name, DECIDED, decision.row.sheet)


class _People:
    """The people whom decisions name, with what rows would change about them."""

    def __init__(self, desk: Desk, asked: list[_Asked], target: ImportTarget | None) -> None:
        event_id = event_id_of(desk, target.event) if target else None
        ids = _ids(asked)
        known = known_people(desk, (), event_id=event_id, also=ids) if ids else KnownPeople()
        self._for_event = event_id is not None
        self._by_id = {
            person_id: person
            for person in known.people
            for person_id in (person.person_id, *person.absorbed)
        }

    def meant(
        self, row: PlannedRow, decision: Decision, row_of: Callable[[RowKey], PlannedRow | None]
    ) -> _Meant:
        draft = row.draft
        assert isinstance(draft, PersonDraft)
        keys = match_keys(draft)
        if decision.row is not None:
            other = row_of(decision.row)
            candidate = _in_list(decision, other)
            if candidate is None or other is None or not isinstance(other.draft, PersonDraft):
                raise LmdeskError("row_not_in_list", row=decision.row.row)
            known = person_of_draft(other.draft, match_keys(other.draft), other.row)
        else:
            known = self._by_id.get(decision.person_id) or KnownPerson()
            if known.person_id is None:
                raise LmdeskError("person_gone")
            candidate = Candidate(known.person_id, None, 100, known.name, DECIDED)
        said = person_of_draft(draft, keys)
        return candidate, differences(draft, said, known, for_event=self._for_event)


class _Bodies:
    """The institutions that decisions name, with what rows would change about them."""

    def __init__(self, desk: Desk, asked: list[_Asked]) -> None:
        known = known_institutions(desk) if _ids(asked) else []
        self._by_id = {body.institution_id: body for body in known}

    def meant(
        self, row: PlannedRow, decision: Decision, row_of: Callable[[RowKey], PlannedRow | None]
    ) -> _Meant:
        draft = row.draft
        assert isinstance(draft, InstitutionDraft)
        if decision.row is not None:
            candidate = _in_list(decision, row_of(decision.row))
            if candidate is None:
                raise LmdeskError("row_not_in_list", row=decision.row.row)
            return candidate, ()
        known = self._by_id.get(decision.person_id)
        if known is None:
            raise LmdeskError("institution_gone")
        candidate = Candidate(known.institution_id, None, 100, known.name, DECIDED)
        return candidate, _new_of_body(row, draft, known)


def _new_of_body(
    row: PlannedRow, draft: InstitutionDraft, known: KnownInstitution
) -> tuple[FieldChange, ...]:
    """Return what a row tells of a body that a person says it means, another name first."""
    keys = draft_keys(draft)
    names: tuple[FieldChange, ...] = ()
    if keys.isdisjoint(known.keys):
        names = (FieldChange("name", known.name, draft.name),)
    # Planned against this body alone, under its own name, the row can mean nothing else.
    alone = known._replace(keys=known.keys | keys, country=None, parent=None)
    plain = draft if known.country is None else draft._replace(country=None)
    planned = plan_institutions([row._replace(draft=plain, skipped_because=None)], [alone])
    return (*names, *planned[0].changes)
