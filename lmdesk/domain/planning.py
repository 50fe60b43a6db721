"""What an import would do with each row of a list of people: the pure planner.

How rows of one list meet each other: a row that is new, or means somebody, is known to the rows
after it, so that a repeat is the same, more data an update, and a typo a question. A row whose
own person is unsure is known too, but only as a question: a later row that looks like it is
unsure as well, because the answer for the first one decides. A row without a name is not known
to later rows. A later row that contradicts an earlier one about the same person (another post,
title or country) is unsure: which of the two is right is not ours to say, and so a second import
of the list finds the same question again instead of writing one over the other. A row that waits
in Review already goes on waiting, even where the desk has learned enough since to choose: what
was put to a person is answered by that person.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from lmdesk.domain.differences import SINGLE_FIELDS, differences, post_spoken_of
from lmdesk.domain.import_plan import Candidate, FieldChange, PlannedRow, Verdict
from lmdesk.domain.known_people import KnownPeople, KnownPerson, person_of_draft
from lmdesk.domain.letting_go import let_go_if_stopped
from lmdesk.domain.match_choice import (
    Found,
    mark_shared,
    rank,
    shown,
    without_common_name,
    without_told_apart,
)
from lmdesk.domain.match_keys import KeyMaker, MatchKeys
from lmdesk.domain.match_remarks import name_problems
from lmdesk.domain.matching import Decisions, Level, compare, exact_mark, fingerprint
from lmdesk.domain.meeting_index import MeetingIndex, Target
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.stated_records import NOBODY_STATED, is_stated

NAME_FIELDS = frozenset({None, "name", "surname", "given"})
"""An ERROR about one of these, or about the whole row, stops the row; others only the value."""

WAITING = Problem("already_waiting", severity=Severity.INFO)

NOBODY = KnownPerson()


class ReadRow(Protocol):
    """What planning needs of a row that was read, as `domain.row_reading` gives it."""

    @property
    def row(self) -> int:
        """The row's number in its sheet."""

    @property
    def raw(self) -> tuple[str, ...]:
        """The cells as text."""

    @property
    def draft(self) -> PersonDraft | InstitutionDraft | None:
        """What was understood."""

    @property
    def skipped_because(self) -> str | None:
        """Why the row is left out, as a code."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Remarks about the values."""

    @property
    def group(self) -> str | None:
        """The sub-heading above the row."""


class _Answer(NamedTuple):
    """What is to become of a row, before its place in the list is added."""

    verdict: Verdict
    matched: Candidate | None = None
    changes: tuple[FieldChange, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    problems: tuple[Problem, ...] = ()


NEW = _Answer(Verdict.NEW)


def plan_rows(
    read_rows: Sequence[ReadRow],
    known: KnownPeople,
    decisions: Decisions,
    pending_fingerprints: Collection[str] = (),
    *,
    uids: Mapping[str, int] = NOBODY_STATED,
    progress: Progress = quiet,
) -> list[PlannedRow]:
    """Return one planned row for each read row, in order.

    `known` are the people of the desk that the rows may mean, `decisions` the answers that
    people gave before, `pending_fingerprints` those of rows that wait for an answer already.
    `uids` are the ids of people by the names under which rows may say to be them. `progress` may
    raise `Cancelled`.
    """
    planner = ListPlanner(known, decisions, pending_fingerprints, uids)
    planned: list[PlannedRow] = []
    total = len(read_rows)
    try:
        with let_go_if_stopped(planned):
            for start in range(0, total, 2000):
                progress(start, total, "matching")
                planned += [planner.plan(row) for row in read_rows[start : start + 2000]]
            assert len(planned) == total
            progress(total, total, "matching")
    finally:
        planner.close()
    return planned


def stops_row(problem: Problem) -> bool:
    """Tell whether a problem keeps the row from being written before a person has decided."""
    return problem.severity is Severity.ERROR and problem.field in NAME_FIELDS


class ListPlanner:
    """Plans the rows of one import in order; the sheets of one file share one planner."""

    def __init__(
        self,
        known: KnownPeople,
        decisions: Decisions,
        pending_fingerprints: Collection[str] = (),
        uids: Mapping[str, int] = NOBODY_STATED,
    ) -> None:
        self._uids = uids
        self._decisions = decisions
        self._pending = pending_fingerprints
        self._for_event = known.for_event
        self._key_maker = KeyMaker()
        self._index = MeetingIndex()
        self._by_id: dict[int, Target] = {}
        for person in known.people:
            target = self._index.add_person(person)
            for person_id in (person.person_id, *person.absorbed):
                if person_id is not None:
                    self._by_id[person_id] = target

    def plan(self, read: ReadRow) -> PlannedRow:
        """Return what becomes of the next row of the list."""
        draft = read.draft
        if read.skipped_because is not None:
            return self._planned(read, draft, _Answer(Verdict.SKIPPED), read.skipped_because)
        if not isinstance(draft, PersonDraft):
            return self._planned(read, draft, _Answer(Verdict.ERROR))
        keys = self._key_maker.keys(draft)
        stopped = not keys.search_keys or (
            bool(read.problems) and any(map(stops_row, read.problems))
        )
        if stopped and not (keys.search_keys or keys.emails or keys.shared or keys.phones):
            return self._planned(read, draft, _Answer(Verdict.ERROR))
        found = self._index.candidates(keys)
        is_open = found or stopped or self._has_decisions or self._pending
        if not (is_open or draft.uid in self._uids):
            self._index.add(Target.of_row(draft, keys, read.row), keys)
            return self._planned(read, draft, NEW)
        draft, answer = self._answer(draft, keys, read.row, found, stopped=stopped)
        told = name_problems(answer.verdict, answer.matched, answer.candidates)
        if told:
            answer = answer._replace(problems=(*answer.problems, *told))
        return self._planned(read, draft, answer)

    def close(self) -> None:
        """Let go of all that was remembered of the rows."""
        self._index.close()

    @property
    def _has_decisions(self) -> bool:
        return bool(self._decisions.same or self._decisions.different)

    def _planned(
        self,
        read: ReadRow,
        draft: PersonDraft | InstitutionDraft | None,
        answer: _Answer,
        skipped: str | None = None,
    ) -> PlannedRow:
        return PlannedRow(
            read.row,
            answer.verdict,
            read.raw,
            draft,
            skipped,
            read.group,
            answer.matched,
            answer.changes,
            answer.candidates,
            (*read.problems, *answer.problems) if answer.problems else read.problems,
        )

    def _answer(
        self,
        draft: PersonDraft,
        keys: MatchKeys,
        row: int,
        targets: list[Target],
        *,
        stopped: bool,
    ) -> tuple[PersonDraft, _Answer]:
        """Compare a row with everybody it may mean and choose."""
        said = person_of_draft(draft, keys, row)
        mark = fingerprint(draft, keys) if self._has_decisions or self._pending else ""
        exact = exact_mark(draft, mark) if self._has_decisions else ""
        remembered = self._remembered(exact) or self._remembered(mark)
        different = self._decisions.different
        refused = different.get(mark, frozenset()) | different.get(exact, frozenset())
        found = [
            Found(target, compare(said, target.known))
            for target in targets
            if not (refused and self._is_refused(target, refused))
        ]
        found.sort(key=rank)
        found = without_told_apart(without_common_name(found), self._decisions.apart)
        if stopped:
            answer = self._unsure(found, mark)
            if keys.search_keys:
                self._index.add(Target.of_row(draft, keys, row, waits=True), keys)
        elif remembered is not None:
            answer = self._meant(draft, said, keys, remembered, decided=True)
        elif (stated := self._stated(draft, said)) is not None:
            answer = self._meant(draft, said, keys, stated, mark=mark)
        elif mark in self._pending:
            answer = self._unsure(found, mark)
            self._index.add(Target.of_row(draft, keys, row, waits=True), keys)
        else:
            return self._chosen(draft, said, keys, row, found, mark)
        return draft, answer

    def _chosen(
        self,
        draft: PersonDraft,
        said: KnownPerson,
        keys: MatchKeys,
        row: int,
        found: list[Found],
        mark: str,
    ) -> tuple[PersonDraft, _Answer]:
        draft, problems = mark_shared(draft, said, found)
        if problems:
            keys = self._key_maker.keys(draft)
            said = person_of_draft(draft, keys, row)
        chosen = self._one_meant(draft, said, found)
        if chosen is not None:
            answer = self._meant(draft, said, keys, chosen, mark=mark)
        elif self._is_open(keys, found):
            answer = self._unsure(found, mark)
            self._index.add(Target.of_row(draft, keys, row, waits=True), keys)
        else:
            answer = NEW._replace(candidates=shown(found))
            self._index.add(Target.of_row(draft, keys, row), keys)
        return draft, answer._replace(problems=(*answer.problems, *problems))

    def _one_meant(self, draft: PersonDraft, said: KnownPerson, found: list[Found]) -> Found | None:
        """Return the one target that is surely meant, or None where there is none or several.

        Of several, those with an address or mobile of their own come before those with a post;
        of several of these, one that has nothing to learn from the row. Somebody who shares the
        address under a similar name keeps a mere post from being sure.
        """
        sure = [each for each in found if each.match.level >= Level.LIKELY]
        firm = [each for each in sure if not each.target.waits]
        if not firm:
            return None
        top = max(each.match.level for each in firm)
        best = [each for each in firm if each.match.level is top]
        if top is Level.LIKELY and any(
            each.match.level is Level.PERHAPS
            and (each.match.evidence.same_email or each.match.evidence.same_mobile)
            for each in found
        ):
            return None
        if len(best) > 1:
            best = [each for each in best if not self._changes(draft, said, each.target)]
        return best[0] if len(best) == 1 else None

    def _is_open(self, keys: MatchKeys, found: list[Found]) -> bool:
        if any(each.match.level >= Level.PERHAPS for each in found):
            return True
        return not (keys.emails or keys.mobiles) and self._index.is_common(keys)

    def _meant(
        self,
        draft: PersonDraft,
        said: KnownPerson,
        keys: MatchKeys,
        found: Found,
        *,
        mark: str = "",
        decided: bool = False,
    ) -> _Answer:
        """Answer for a row whose person is known: the same, an update, or a contradiction."""
        target, candidate = found.target, found.match.candidate
        changes = self._changes(draft, said, target)
        contradicted = [
            change
            for change in changes
            if change.known and change.field in SINGLE_FIELDS
            if target.is_row or change.field in target.said
        ]
        if contradicted and not decided:
            problems = tuple(map(_contradiction, contradicted))
            answer = self._unsure([found], mark)
            return answer._replace(problems=(*problems, *answer.problems))
        if contradicted:
            changes = tuple(change for change in changes if change not in contradicted)
        elif changes or not target.knows(keys) or (self._for_event and not target.known.in_event):
            # Who was not on the event is put there with this row: later rows meet that, too.
            target.learn(said, post_spoken_of(said, target.known))
            self._index.add(target, keys)
        if not target.is_row:
            target.said |= _fields_said(said)
        verdict = Verdict.UPDATE if changes else Verdict.SAME
        return _Answer(verdict, candidate, changes, (candidate,))

    def _changes(
        self, draft: PersonDraft, said: KnownPerson, target: Target
    ) -> tuple[FieldChange, ...]:
        return differences(draft, said, target.known, for_event=self._for_event)

    def _unsure(self, found: list[Found], mark: str) -> _Answer:
        problems = (WAITING,) if mark in self._pending else ()
        return _Answer(Verdict.UNSURE, candidates=shown(found), problems=problems)

    def _remembered(self, mark: str) -> Found | None:
        person_id = self._decisions.same.get(mark)
        target = self._by_id.get(person_id) if person_id is not None else None
        if target is None:
            return None
        match = compare(NOBODY, target.known)
        candidate = match.candidate._replace(score=100, evidence=("remembered",))
        return Found(target, match._replace(level=Level.SURE, candidate=candidate))

    def _stated(self, draft: PersonDraft, said: KnownPerson) -> Found | None:
        """Return the person whose record the row says to be, where nothing speaks against it."""
        person_id = self._uids.get(draft.uid or "")
        target = self._by_id.get(person_id) if person_id is not None else None
        if target is None or not is_stated(said, target.known):
            return None
        match = compare(said, target.known)
        candidate = match.candidate._replace(score=100, evidence=("same_record",))
        return Found(target, match._replace(level=Level.SURE, candidate=candidate))

    def _is_refused(self, target: Target, refused: frozenset[int]) -> bool:
        return any(self._by_id.get(person_id) is target for person_id in refused)


def _fields_said(said: KnownPerson) -> frozenset[str]:
    """Return the single-valued fields that a row fills."""
    post = said.post
    values = {
        "title": said.titles,
        "gender": said.gender,
        "nationality": said.nationality,
        "position": post.position,
        "unit": post.unit,
        "institution": post.institution,
        "country": post.country,
        "category": said.category,
        "delegation": said.delegation,
    }
    return frozenset(field for field, value in values.items() if value)


def _contradiction(change: FieldChange) -> Problem:
    params = MappingProxyType({"known": change.known, "incoming": change.incoming})
    return Problem("contradicts_earlier_row", change.field, Severity.WARN, params)
