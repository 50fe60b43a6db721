"""What an import would do: every row of a list with its verdict, before anything is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from lmdesk.domain.mapping import Column
from lmdesk.domain.name_lists import NO_NAMES_READ, NameListReading
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.problem import Problem


class Verdict(StrEnum):
    """What becomes of a row. Every row has exactly one."""

    NEW = "new"
    SAME = "same"
    UPDATE = "update"
    UNSURE = "unsure"
    SKIPPED = "skipped"
    ERROR = "error"


class FieldChange(NamedTuple):
    """A value of the desk and the other one that a row brings.

    For a row that came back `base` is what its cell held when it went out, an empty `incoming`
    clears the value, and `asked` says that a person decides about this change.
    """

    field: str
    known: str | None
    incoming: str
    base: str | None = None
    asked: bool = False


class Candidate(NamedTuple):
    """Somebody whom a row may mean.

    `person_id` is a person of the desk; for a person who is only in the same list it is None
    and `row` is that row, on `sheet` where the list has several. `score` runs from 0 to 100;
    `evidence` are codes such as same_email, same_phone, same_name, similar_name,
    same_native_name, same_institution, other_institution.
    """

    person_id: int | None
    row: int | None
    score: int
    name: str
    evidence: tuple[str, ...]
    sheet: str | None = None


class PlannedRow(NamedTuple):
    """One person (or institution) of one row. A row with two people yields two of these.

    `row` counts from 1 as in the sheet. `raw` are the cells as text, aligned with the columns.
    `matched` is the person the verdict same or update means: a person of the desk in
    `person_id`, or an earlier row of the same list in `row`.
    """

    row: int
    verdict: Verdict
    raw: tuple[str, ...] = ()
    draft: PersonDraft | InstitutionDraft | None = None
    skipped_because: str | None = None
    group: str | None = None
    matched: Candidate | None = None
    changes: tuple[FieldChange, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    problems: tuple[Problem, ...] = ()


class RowKey(NamedTuple):
    """Names one planned row of a list: the sheet, the row's number in it, and which of several
    people of that row, counted from 1.
    """

    sheet: str
    row: int
    slot: int = 1


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """One sheet of the plan. `reason` says, as a code, why a sheet holds no list.

    `told` are the fields that a person told for headings, now or for this layout before;
    `recognised` says that some of them were told before. `name_reading` is how the names of the
    list were read together.
    """

    sheet: str
    header_rows: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: Sequence[PlannedRow] = ()
    reason: str | None = None
    kind: str = "people"
    language: str | None = None
    told: Mapping[str, str] = field(default_factory=dict)
    recognised: bool = False
    name_reading: NameListReading = NO_NAMES_READ

    def keyed_rows(self) -> Iterator[tuple[RowKey, PlannedRow]]:
        """Yield the rows in order, each with the key that names it."""
        slot, number = 1, 0
        for row in self.rows:
            slot = slot + 1 if row.row == number else 1
            number = row.row
            yield RowKey(self.sheet, number, slot), row


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The whole plan of one file. `counts` has every verdict as key.

    `newest_step` is the newest step of the desk with which the list was compared: after another
    one the plan is out of date. None leaves that unchecked.
    """

    file: str
    sha256: str
    container: str
    sheets: tuple[PlannedSheet, ...]
    counts: Mapping[Verdict, int]
    problems: tuple[Problem, ...] = field(default=())
    newest_step: int | None = None
