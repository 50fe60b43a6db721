"""A row that was read: a person, an institution or the reason why it is neither."""

from typing import NamedTuple, Protocol

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.row_kinds import REPEATED_HEADER, TOTAL

_TOLD = frozenset((TOTAL, REPEATED_HEADER))
"""Reasons that a secretary should see: somebody may have meant such a row as a person."""


class ListReaders(Protocol):
    """The readers of single values that reading a list needs; made once for a run."""

    @property
    def names(self) -> NameReader:
        """Reads names."""

    @property
    def phones(self) -> PhoneReader:
        """Reads phone numbers."""

    @property
    def emails(self) -> EmailReader:
        """Reads addresses."""

    @property
    def countries(self) -> CountryTable:
        """Reads countries."""


class ReadRow(NamedTuple):
    """One person or institution of one row; a row with two people gives two of these.

    `row` counts from 1 as in the sheet; `raw` are the cells as they came, one for each column
    of the mapping. Without a draft `skipped_because` is the code of a reason. `group` is the
    heading between the rows under which the row stands.
    """

    row: int
    raw: tuple[str, ...]
    draft: PersonDraft | InstitutionDraft | None = None
    skipped_because: str | None = None
    problems: tuple[Problem, ...] = ()
    group: str | None = None


def skipped(row: int, raw: tuple[str, ...], reason: str, group: str | None = None) -> ReadRow:
    """Return a row that is no person; totals and repeated headings are problems too."""
    problems = (Problem(reason, None, Severity.ERROR),) if reason in _TOLD else ()
    return ReadRow(row, raw, None, reason, problems, group)
