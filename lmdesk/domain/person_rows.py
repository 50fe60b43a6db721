"""Rows of people: the cells of one row become one person, or two."""

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
        self._names = NameColumns(readers.names, facts.language)
        self._countries = RowCountries(readers.countries, facts)
        self._contacts = RowContacts(readers.emails, readers.phones, self._columns)
        self._remainder = RowRemainder(self._columns, facts.date_order, "people")

    def read_block(self, number: int, rows: Sequence[Row], raw: Sequence[Row]) -> list[ReadRow]:
        """Read rows; `number` is that of the first in the sheet, `raw` are they as they came.

        A row that names two people gives two results: the first has the post and the contacts.
        """
        block = self._columns.cut(rows)
        came = self._columns.raw(block, rows, raw)
        nameless = [at for at, name in enumerate(subjects(block)) if not name]
        odd, groups = self._layout.divide(self._columns, block, number, nameless, self._taken)
        countries = self._countries.of_rows(
            block.column("country"), block.column("institution"), subjects(block), groups
        )
        names = self._names.read(block, countries)
        drafts = self._drafts(block, names, countries)
        for at, country in enumerate(countries):
            if country.problem is not None:
                block.notes[at].append(country.problem)
        read: list[ReadRow] = []
        notes = block.notes
        for at, cells in enumerate(came):
            group = groups[at]
            if at in odd:
                read.append(skipped(number + at, cells, odd[at], group.label))
                continue
            problems = tuple(notes[at]) if at in notes else ()
            draft = drafts[at] if group is NO_GROUP else grouped(drafts[at], group)
            read.append(ReadRow(number + at, cells, draft, None, problems, group.label))
            if at in names.others:
                read += _others(number + at, cells, names, at)
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


def _others(number: int, cells: tuple[str, ...], names: ReadNames, at: int) -> list[ReadRow]:
    """Return the further people of a row: known by name, the rest belongs to the first."""
    return [
        ReadRow(number, cells, PersonDraft(other), None, (names.several[at], *other.problems))
        for other in names.others[at]
    ]
