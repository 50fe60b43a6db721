"""A mailing list fit to use: one address for each person, and who cannot be written to and why."""

from collections.abc import Sequence

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.mailing import Addressee
from lmdesk.domain.name_printing import salutation
from lmdesk.domain.names import NameOrder
from lmdesk.formats.paper_file import OutTable
from lmdesk.formats.xlsx_writer import OutColumn
from lmdesk.services.export_columns import ListColumn, of_field, pick
from lmdesk.wording import note

COLUMNS = (
    of_field("title"),
    of_field("surname"),
    of_field("given"),
    of_field("name"),
    ListColumn("salutation", OutColumn("Salutation", 22)),
    of_field("position"),
    of_field("institution"),
    of_field("country"),
    of_field("email"),
)


def mailing_tables(
    people: Sequence[Addressee],
    countries: CountryTable,
    columns: Sequence[str] | None = None,
) -> tuple[list[OutTable], tuple[tuple[str, int], ...]]:
    """Return the sheet of those who are written to, one of those who are not, and why not.

    Each reason is a code of `wording.NOTES` with how many people it concerns.

    A box that several people share is written to once, in the name of the first of them.
    `columns` are keys of COLUMNS, None for all. Raises LmdeskError column_unknown.
    """
    picked = pick(COLUMNS, columns)
    written, left_out = sorted_out(people)
    tables = [
        OutTable("Mailing list", picked.columns, [picked.row(_row(p, countries)) for p in written])
    ]
    if left_out:
        reason = OutColumn("Left out because", 26)
        rows = [(*picked.row(_row(person, countries)), note(why)) for person, why in left_out]
        tables.append(OutTable("Left out", (*picked.columns, reason), rows))
    whys = [why for _, why in left_out]
    return tables, tuple((why, whys.count(why)) for why in dict.fromkeys(whys))


def sorted_out(
    people: Sequence[Addressee],
) -> tuple[list[Addressee], list[tuple[Addressee, str]]]:
    """Return those who are written to, and those who are not, each with the code of why."""
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
    return written, left_out


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
