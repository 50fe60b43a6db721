"""Rows of institutions: the cells of one row become one institution."""

from collections.abc import Sequence

from lmdesk.domain.list_facts import ListFacts
from lmdesk.domain.list_layout import ListLayout
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ListReaders, ReadRow, skipped
from lmdesk.domain.row_columns import Block, ColumnReader
from lmdesk.domain.row_contacts import RowContacts
from lmdesk.domain.row_countries import RowCountries, RowCountry
from lmdesk.domain.row_remainder import RowRemainder
from lmdesk.domain.sheet import Row

_MISSING = Problem("institution_missing", "institution", Severity.ERROR)


class InstitutionRowReader:
    """Reads rows of institutions by one mapping, some rows at a time.

    `taken` are numbers of rows that are institutions whatever they look like.
    """

    def __init__(
        self,
        readers: ListReaders,
        mapping: SheetMapping,
        facts: ListFacts,
        layout: ListLayout,
        taken: frozenset[int] = frozenset(),
    ) -> None:
        self._taken = taken
        self._layout = layout
        self._columns = ColumnReader(mapping)
        self._countries = RowCountries(readers.countries, facts)
        self._contacts = RowContacts(readers.emails, readers.phones, self._columns)
        self._remainder = RowRemainder(self._columns, facts, "institutions")

    def read_block(self, number: int, rows: Sequence[Row], raw: Sequence[Row]) -> list[ReadRow]:
        """Read rows; `number` is that of the first in the sheet, `raw` are they as they came."""
        block = self._columns.cut(rows)
        came = self._columns.raw(block, rows, raw)
        nameless = [at for at, name in enumerate(block.column("institution")) if not name]
        odd, groups = self._layout.divide(self._columns, block, number, nameless, self._taken)
        names = block.column("institution")
        nameless = [at for at, name in enumerate(names) if not name]
        for at in nameless:
            block.notes[at].append(_MISSING)
        countries = self._countries.of_rows(block.column("country"), names, names, groups)
        drafts = self._drafts(block, countries)
        read: list[ReadRow] = []
        for at, cells in enumerate(came):
            label = groups[at].label
            if at in odd:
                read.append(skipped(number + at, cells, odd[at], label))
                continue
            told = countries[at].problem
            problems = (*block.notes.get(at, ()), *((told,) if told else ()))
            read.append(ReadRow(number + at, cells, drafts[at], None, problems, label))
        return read

    def _drafts(self, block: Block, countries: Sequence[RowCountry]) -> list[InstitutionDraft]:
        """Put the columns together, institution by institution."""
        fields = ("institution", "acronym", "native_name", "parent", "institution_type")
        plain = list(zip(*map(block.column, (*fields, "url", "address", "remarks")), strict=True))
        emails, phones = self._contacts.emails(block), self._contacts.phones(block, countries)
        others = self._remainder.others(block)
        return [
            InstitutionDraft(
                name=name,
                acronym=acronym or None,
                native_name=native or None,
                parent=parent or None,
                institution_type=kind or None,
                country=countries[at].code,
                emails=emails[at],
                phones=phones[at],
                url=url or None,
                address=address or None,
                remarks=remarks or None,
                other=others[at],
            )
            for at, (name, acronym, native, parent, kind, url, address, remarks) in enumerate(plain)
        ]
