"""The layout under the headings of one sheet: rows that are no people, groups, merged cells."""

from collections.abc import Collection, Sequence

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.group_finding import group_of_sheet, wide_rows
from lmdesk.domain.group_rows import Group, GroupReader, GroupScope
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.merged_cells import MergedCells
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.row_columns import Block, ColumnReader
from lmdesk.domain.row_kinds import SIGNATURE
from lmdesk.domain.sheet import Sheet


class ListLayout:
    """Divides the rows of a sheet, block after block from top to bottom."""

    def __init__(self, sheet: Sheet, mapping: SheetMapping, countries: CountryTable) -> None:
        self._reader = GroupReader(countries)
        base, first = group_of_sheet(sheet, mapping, self._reader)
        self._scope = GroupScope(self._reader, base, first)
        self._merged = MergedCells(sheet, mapping)
        self._signed = False
        self._wide = wide_rows(sheet, len(mapping.columns))

    def divide(
        self,
        columns: ColumnReader,
        block: Block,
        number: int,
        nameless: Collection[int],
        taken: frozenset[int],
    ) -> tuple[dict[int, str], Sequence[Group]]:
        """Return the rows that are no people, with their reasons, and the group of each row.

        What merged cells cover is filled in the block, but not in rows that are no people.
        `number` is that of the block's first row; `taken` are numbers of rows of which a person
        said that they are people.
        """
        wide = {row - number for row in self._wide if number <= row < number + block.count}
        odd = columns.odd_rows(block, nameless, self._reader, wide)
        self._sign(columns, block, odd)
        for row in taken:
            odd.pop(row - number, None)
        groups = self._scope.of_rows(block.count, columns.headings(block, odd), odd)
        self._merged.fill(block, number, frozenset(odd))
        return odd, groups

    def _sign(self, columns: ColumnReader, block: Block, odd: dict[int, str]) -> None:
        """Take the few words under a line of signature for its name and post."""
        for at in range(min(odd, default=block.count) if not self._signed else 0, block.count):
            if odd.get(at) == SIGNATURE:
                self._signed = True
            elif self._signed and at not in odd:
                self._signed = columns.is_sparse(block, at)
                if self._signed:
                    odd[at] = SIGNATURE


def grouped(draft: PersonDraft, group: Group) -> PersonDraft:
    """Return a person with what the headings above say where the own row says nothing.

    The country is with the draft already: names and numbers are read by it.
    """
    delegation = group.country_printed if group.origin == "group" else None
    return draft._replace(
        category=draft.category or group.category,
        role=draft.role or group.role,
        institution=draft.institution or group.institution,
        delegation=draft.delegation or delegation,
    )
