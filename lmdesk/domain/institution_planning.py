"""What an import would do with each row of a list of institutions."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate, FieldChange, PlannedRow, Verdict
from lmdesk.domain.institution_names import institution_key, institution_keys
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.planning import ReadRow, stops_row
from lmdesk.domain.problem import Problem
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.text import fold_words


class KnownInstitution(NamedTuple):
    """A body that a row may mean: one of the desk, or (`institution_id` None) an earlier row.

    `keys` are those of all its names without the acronyms, which stand apart in `acronyms`.
    `contacts` are addresses and numbers as normalised. `parent` is told for rows only.
    """

    institution_id: int | None
    row: int | None
    name: str
    keys: frozenset[str]
    acronyms: frozenset[str] = frozenset()
    country: str | None = None
    institution_type: str | None = None
    contacts: frozenset[str] = frozenset()
    parent: str | None = None


def draft_keys(draft: InstitutionDraft) -> frozenset[str]:
    """Return the keys of a draft's own names, without its acronym."""
    keys = {*institution_keys(draft.name), institution_key(draft.native_name or "")}
    return frozenset(keys - {""})


def plan_institutions(
    read_rows: Sequence[ReadRow],
    known: Iterable[KnownInstitution],
    *,
    progress: Progress = quiet,
) -> list[PlannedRow]:
    """Return one planned row for each read row, in order.

    Names that mean the same body are the same institution, also when a row's name is a known
    acronym. Units of one name under different parents or in different countries are different
    bodies. An equal acronym under another name is a question within one country and a remark
    otherwise. In a candidate, `person_id` holds the id of the institution.
    """
    planner = _Planner(known)
    planned = []
    for at, read in enumerate(read_rows):
        if at % 2000 == 0:
            progress(at, len(read_rows), "matching")
        planned.append(planner.plan(read))
    return planned


class _Body:
    """A body in the index; `known` grows with the rows that mean it.

    `type_said` is the type that the first row of this list with one gave it.
    """

    __slots__ = ("known", "type_said")

    def __init__(self, known: KnownInstitution) -> None:
        self.known = known
        self.type_said = known.institution_type if known.row is not None else None


class _Planner:
    def __init__(self, known: Iterable[KnownInstitution]) -> None:
        self._by_key: dict[str, list[_Body]] = {}
        self._by_acronym: dict[str, list[_Body]] = {}
        for institution in known:
            self._add(_Body(institution))

    def plan(self, read: ReadRow) -> PlannedRow:
        draft = read.draft
        row = PlannedRow(read.row, Verdict.ERROR, read.raw, draft, group=read.group)
        row = row._replace(problems=read.problems)
        if read.skipped_because is not None:
            return row._replace(verdict=Verdict.SKIPPED, skipped_because=read.skipped_because)
        if not isinstance(draft, InstitutionDraft) or not draft_keys(draft):
            return row
        said = known_of_draft(draft, read.row)
        found = self._meant(said)
        if any(map(stops_row, read.problems)):
            return row._replace(verdict=Verdict.UNSURE, candidates=_candidates(found))
        if len(found) > 1:
            found = [each for each in found if not _changes(draft, said, each.known)] or found
        if len(found) == 1:
            return self._known(row, draft, said, found[0])
        return self._new(row, said, found)

    def _known(
        self, row: PlannedRow, draft: InstitutionDraft, said: KnownInstitution, body: _Body
    ) -> PlannedRow:
        """Answer for a row whose body is known.

        Of two rows that give it different types the first counts, in each import of the list
        again: written one over the other, the list would never come to rest.
        """
        changes = _changes(draft, said, body.known)
        problems = row.problems
        if _differ(said.institution_type, body.type_said):
            params = {"known": body.type_said, "incoming": said.institution_type}
            problem = Problem(
                "type_of_earlier_row", "institution_type", params=MappingProxyType(params)
            )
            problems = (*problems, problem)
            changes = tuple(each for each in changes if each.field != "institution_type")
        earlier = body.known
        if earlier.row is not None and fold_words(earlier.name) != fold_words(draft.name):
            written = {"row": earlier.row, "name": earlier.name}
            problem = Problem(
                "institution_variant", "institution", params=MappingProxyType(written)
            )
            problems = (*problems, problem)
        candidates = _candidates([body])
        self._learn(body, said)
        return row._replace(
            verdict=Verdict.UPDATE if changes else Verdict.SAME,
            matched=candidates[0],
            changes=changes,
            candidates=candidates,
            problems=problems,
        )

    def _new(self, row: PlannedRow, said: KnownInstitution, found: list[_Body]) -> PlannedRow:
        rivals = [each for key in said.acronyms for each in self._by_acronym.get(key, ())]
        near = [each for each in rivals if each.known.country == said.country]
        if found or near:
            return row._replace(verdict=Verdict.UNSURE, candidates=_candidates(found or near))
        self._add(_Body(said))
        problems = [
            Problem("acronym_of_another", "acronym", params=MappingProxyType({"name": name}))
            for name in [each.known.name for each in rivals[:1]]
        ]
        return row._replace(verdict=Verdict.NEW, problems=(*row.problems, *problems))

    def _meant(self, said: KnownInstitution) -> list[_Body]:
        """Return the bodies with one of the row's names that nothing tells apart from it."""
        found: list[_Body] = []
        for key in sorted(said.keys):
            for each in (*self._by_key.get(key, ()), *self._by_acronym.get(key, ())):
                known = each.known
                apart = _differ(said.country, known.country) or _differ(said.parent, known.parent)
                if not apart and each not in found:
                    found.append(each)
        return found

    def _add(self, body: _Body) -> None:
        for key in body.known.keys:
            _put(self._by_key, key, body)
        for key in body.known.acronyms:
            _put(self._by_acronym, key, body)

    def _learn(self, body: _Body, said: KnownInstitution) -> None:
        """Let later rows see what this row adds to a body."""
        known = body.known
        body.type_said = body.type_said or said.institution_type
        body.known = known._replace(
            keys=known.keys | said.keys,
            acronyms=known.acronyms | said.acronyms,
            country=known.country or said.country,
            institution_type=body.type_said or known.institution_type,
            contacts=known.contacts | said.contacts,
            parent=known.parent or said.parent,
        )
        self._add(body)


def _put(index: dict[str, list[_Body]], key: str, body: _Body) -> None:
    block = index.setdefault(key, [])
    if body not in block:
        block.append(body)


def known_of_draft(draft: InstitutionDraft, row: int) -> KnownInstitution:
    """Return what a row says about a body, in the form in which bodies are compared."""
    numbers = (phone.e164 for phone in draft.phones)
    addresses = (email.address for email in draft.emails)
    return KnownInstitution(
        institution_id=None,
        row=row,
        name=draft.name,
        keys=draft_keys(draft),
        acronyms=frozenset({institution_key(draft.acronym or "")} - {""}),
        country=draft.country,
        institution_type=draft.institution_type,
        contacts=frozenset(each for each in (*numbers, *addresses) if each),
        parent=draft.parent,
    )


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other) and fold_words(one or "") != fold_words(other or "")


def _changes(
    draft: InstitutionDraft, said: KnownInstitution, known: KnownInstitution
) -> tuple[FieldChange, ...]:
    changes = []
    if draft.acronym and said.acronyms.isdisjoint(known.acronyms | known.keys):
        changes.append(
            FieldChange("acronym", next(iter(sorted(known.acronyms)), None), draft.acronym)
        )
    native = institution_key(draft.native_name or "")
    if draft.native_name and native and native not in known.keys:
        changes.append(FieldChange("native_name", None, draft.native_name))
    if draft.institution_type and (
        not known.institution_type or _differ(draft.institution_type, known.institution_type)
    ):
        changes.append(
            FieldChange("institution_type", known.institution_type, draft.institution_type)
        )
    if draft.country and not known.country:
        changes.append(FieldChange("country", None, draft.country))
    contacts = [("email", email.address) for email in draft.emails]
    contacts += [(phone.kind.value, phone.e164) for phone in draft.phones]
    changes += [
        FieldChange(field, None, value)
        for field, value in contacts
        if value and value not in known.contacts
    ]
    return tuple(changes)


def _candidates(found: list[_Body]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(known.institution_id, known.row, 95, known.name, ("same_name",))
        for known in [each.known for each in found[:5]]
    )
