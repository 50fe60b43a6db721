"""Rows of people: the cells of one row become one person, or several."""

from collections.abc import Sequence

from lmdesk.domain.group_rows import NO_GROUP
from lmdesk.domain.list_facts import ListFacts
from lmdesk.domain.list_layout import ListLayout, grouped
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.name_columns import NameColumns, ReadNames, subjects
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.read_row import ListReaders, ReadRow, skipped
from lmdesk.domain.row_columns import Block, ColumnReader
from lmdesk.domain.row_contacts import RowContacts
from lmdesk.domain.row_countries import RowCountries, RowCountry
from lmdesk.domain.row_entries import Entry, hinted, told_of_several
from lmdesk.domain.row_people import RowPeople
from lmdesk.domain.row_remainder import RowRemainder
from lmdesk.domain.sheet import Row

_PLAIN = ("nationality", "position", "unit", "institution")
_CAPACITY = ("category", "role", "delegation", "ref")


class PersonRowReader:
    """Reads rows of people by one mapping, some rows at a time.

    `taken` are numbers of rows that are people whatever they look like.
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
        self._people = RowPeople(readers, self._columns)
        self._names = NameColumns(readers.names, facts.language)
        self._countries = RowCountries(readers.countries, facts)
        self._contacts = RowContacts(readers.emails, readers.phones, self._columns)
        self._remainder = RowRemainder(self._columns, facts, "people")

    def read_block(self, number: int, rows: Sequence[Row], raw: Sequence[Row]) -> list[ReadRow]:
        """Read rows; `number` is that of the first in the sheet, `raw` are they as they came.

        A row that names several people gives a result for each, in the order of their slots.
        """
        came = self._columns.cut(rows)
        cells = self._columns.raw(came, rows, raw)
        nameless = [at for at, name in enumerate(subjects(came)) if not name]
        odd, groups = self._layout.divide(self._columns, came, number, nameless, self._taken)
        block, spread = self._people.spread(came)
        entries = spread or [Entry(at) for at in range(came.count)]
        above = [groups[entry.source] for entry in entries]
        countries = self._countries.of_rows(
            block.column("country"), block.column("institution"), subjects(block), above
        )
        if spread:
            countries = hinted(entries, countries)
        names = self._names.read(block, countries)
        drafts = self._drafts(block, names, countries)
        for at, country in enumerate(countries):
            if country.problem is not None:
                block.notes[at].append(country.problem)
        if spread:
            drafts = told_of_several(entries, drafts, block.notes)
        read: list[ReadRow] = []
        for at, (entry, group) in enumerate(zip(entries, above, strict=True)):
            row, raw_cells = number + entry.source, cells[entry.source]
            if entry.source in odd:
                if entry.slot == 1:
                    read.append(skipped(row, raw_cells, odd[entry.source], group.label))
                continue
            problems = tuple(block.notes[at]) if at in block.notes else ()
            draft = drafts[at] if group is NO_GROUP else grouped(drafts[at], group)
            read.append(ReadRow(row, raw_cells, draft, None, problems, group.label))
        return read

    def _drafts(
        self, block: Block, names: ReadNames, countries: Sequence[RowCountry]
    ) -> list[PersonDraft]:
        """Put the columns together, person by person."""
        return [
            PersonDraft(
                name,
                native,
                gender,
                nationality or None,
                position or None,
                unit or None,
                institution or None,
                country.code,
                country.printed,
                country.origin,
                emails,
                phones,
                category or None,
                role or None,
                delegation or None,
                ref or None,
                registered,
                remarks or None,
                other,
            )
            for (
                name,
                native,
                gender,
                nationality,
                position,
                unit,
                institution,
                country,
                emails,
                phones,
                category,
                role,
                delegation,
                ref,
                registered,
                remarks,
                other,
            ) in zip(
                names.readings,
                names.natives,
                names.genders,
                *map(block.column, _PLAIN),
                countries,
                self._contacts.emails(block),
                self._contacts.phones(block, countries),
                *map(block.column, _CAPACITY),
                self._remainder.registered(block),
                block.column("remarks"),
                self._remainder.others(block),
                strict=True,
            )
        ]
