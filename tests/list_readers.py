"""The readers of values with the bundled vocabularies, for tests that read whole lists."""

from dataclasses import dataclass

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.mapping import SheetMapping, guess_mapping
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.row_reading import ReadRow, read_list
from lmdesk.domain.sheet import CellValue, Sheet
from name_builders import name_reader, vocabulary


@dataclass(frozen=True, slots=True)
class Readers:
    """Everything that reading a list needs."""

    names: NameReader
    phones: PhoneReader
    emails: EmailReader
    countries: CountryTable
    headings: HeadingTable

    def is_country(self, text: str) -> bool:
        return self.countries.read(text) is not None


def bundled_readers() -> Readers:
    """Readers as the services make them."""
    return Readers(
        name_reader(),
        PhoneReader(),
        EmailReader(),
        CountryTable(vocabulary("countries")),
        HeadingTable(vocabulary("headings")),
    )


def sheet_of(*rows: list[CellValue], name: str = "List") -> Sheet:
    """A sheet of rows."""
    return Sheet(name, rows)


def read_sheet(readers: Readers, sheet: Sheet) -> tuple[SheetMapping, list[ReadRow]]:
    """The mapping of a sheet and its rows, read."""
    mapping = guess_mapping(sheet, readers.headings, is_country=readers.is_country)
    return mapping, read_list(sheet, mapping, readers)
