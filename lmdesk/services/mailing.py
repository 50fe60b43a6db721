"""A mailing list fit to use: one address for each person, and who cannot be written to and why."""

from collections.abc import Sequence

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.mailing import Addressee
from lmdesk.domain.name_printing import salutation
from lmdesk.domain.names import NameOrder
from lmdesk.formats.paper_file import OutTable
from lmdesk.formats.xlsx_writer import OutColumn
from lmdesk.wording import note

COLUMNS = (
    OutColumn("Title", 10),
    OutColumn("Family name", 16),
    OutColumn("Given name", 18),
    OutColumn("Name", 26),
    OutColumn("Salutation", 22),
    OutColumn("Position", 28),
    OutColumn("Institution", 36),
    OutColumn("Country", 16),
    OutColumn("E-mail", 30),
)


def mailing_tables(
    people: Sequence[Addressee], countries: CountryTable
) -> tuple[list[OutTable], tuple[str, ...]]:
    """Return the sheet of those who are written to, one of those who are not, and the notes.

    A box that several people share is written to once, in the name of the first of them.
    """
    written: list[Addressee] = []
    left_out: list[tuple[Addressee, str]] = []
    used: set[str] = set()
    for person in people:
        if person.do_not_contact:
            left_out.append((person, "opted_out"))
        elif person.email is None:
            left_out.append((person, "no_address"))
        elif person.email in used:
            left_out.append((person, "address_used_above"))
        else:
            used.add(person.email)
            written.append(person)
    tables = [OutTable("Mailing list", COLUMNS, [_row(person, countries) for person in written])]
    if left_out:
        columns = (*COLUMNS, OutColumn("Left out because", 26))
        rows = [(*_row(person, countries), note(why)) for person, why in left_out]
        tables.append(OutTable("Left out", columns, rows))
    whys = [why for _, why in left_out]
    notes = [f"{note(why)}: {whys.count(why)}." for why in dict.fromkeys(whys)]
    return tables, tuple(notes)


def _row(person: Addressee, countries: CountryTable) -> tuple[str | None, ...]:
    titles = tuple((person.titles or "").split())
    greeting = person.address_as or salutation(
        titles, person.given, person.surname, NameOrder(person.name_order), person.country
    )
    return (
        person.titles,
        person.surname,
        person.given,
        person.name,
        greeting,
        person.position,
        person.institution,
        countries.name(person.country) if person.country else None,
        person.email,
    )
