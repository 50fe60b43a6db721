"""Lists of the people and of the institutions of a desk, with what is known of each."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.progress import Progress
from lmdesk.domain.sheet import CellValue
from lmdesk.formats.paper_file import OutTable, write_tables
from lmdesk.formats.xlsx_writer import OutColumn
from lmdesk.services.countries import country_table
from lmdesk.services.export_columns import ListColumn, of_field, pick
from lmdesk.services.export_wanted import Wanted, Written
from lmdesk.store.desk import Desk
from lmdesk.store.institutions import InstitutionListed, institutions_listed
from lmdesk.store.people import PersonListed, people_listed

TOLD_EVERY = 1000

ID = OutColumn("ID", 8, hidden=True)
"""Stands first in every workbook, so that a list that comes back names the same records."""

PEOPLE_COLUMNS = (
    of_field("title"),
    of_field("name", is_on=False),
    of_field("surname"),
    of_field("given"),
    of_field("native_name"),
    of_field("position"),
    of_field("unit"),
    of_field("institution"),
    of_field("country"),
    of_field("email"),
    of_field("mobile"),
    of_field("phone"),
    ListColumn("tags", OutColumn("Tags", 20)),
)

INSTITUTION_COLUMNS = (
    of_field("institution"),
    of_field("acronym"),
    of_field("native_name"),
    of_field("institution_type"),
    of_field("country"),
    ListColumn("located_in", OutColumn("Located in", 16)),
    of_field("email"),
    of_field("phone"),
    of_field("fax"),
    of_field("url"),
    ListColumn("people", OutColumn("People", 8)),
)


def write_people(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    """Write the people of the desk, or some of them, in the order of their names."""
    countries = country_table()
    picked = pick(PEOPLE_COLUMNS, wanted.columns, first=ID)
    people = people_listed(desk, wanted.ids)
    rows = _Counted((picked.row(_person(each, countries)) for each in people), progress)
    write_tables(path, [OutTable("People", picked.columns, rows)])
    return Written(rows.count)


def write_institutions(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    """Write the institutions of the desk, or some of them, in the order of their names."""
    countries = country_table()
    picked = pick(INSTITUTION_COLUMNS, wanted.columns, first=ID)
    ids = None if wanted.ids is None else set(wanted.ids)
    bodies = (
        body for body in institutions_listed(desk) if ids is None or body.institution_id in ids
    )
    rows = _Counted((picked.row(_institution(each, countries)) for each in bodies), progress)
    write_tables(path, [OutTable("Institutions", picked.columns, rows)])
    return Written(rows.count)


class _Counted:
    """Counts the rows that pass, tells how far they are, and lets them be stopped."""

    def __init__(self, rows: Iterator[Sequence[CellValue]], progress: Progress) -> None:
        self._rows = rows
        self._progress = progress
        self.count = 0

    def __iter__(self) -> Iterator[Sequence[CellValue]]:
        for row in self._rows:
            self.count += 1
            if self.count % TOLD_EVERY == 0:
                self._progress(0, 0, str(self.count))
            yield row


def _person(person: PersonListed, countries: CountryTable) -> tuple[CellValue, ...]:
    return (
        person.person_id,
        person.titles,
        person.name,
        person.surname,
        person.given,
        person.native_name,
        person.position,
        person.unit,
        person.institution,
        countries.name(person.country) if person.country else None,
        "; ".join(person.emails),
        "; ".join(person.mobiles),
        "; ".join(person.phones),
        ", ".join(person.tags),
    )


def _institution(body: InstitutionListed, countries: CountryTable) -> tuple[CellValue, ...]:
    return (
        body.institution_id,
        body.name,
        ", ".join(body.acronyms),
        ", ".join(body.native_names),
        body.type,
        countries.name(body.country) if body.country else None,
        countries.name(body.host_country) if body.host_country else None,
        "; ".join(body.emails),
        "; ".join(body.phones),
        "; ".join(body.faxes),
        "; ".join(body.urls),
        body.people,
    )
