"""Lists of those who take part in an event: as a plain table, and as it is sent."""

from pathlib import Path

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.participation import EventFacts, Participant
from lmdesk.domain.progress import Progress
from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats.paper_file import OutTable, write_paper, write_tables
from lmdesk.formats.xlsx_writer import OutColumn
from lmdesk.services.countries import country_table
from lmdesk.services.export_columns import ListColumn, of_field, pick, wanted_keys
from lmdesk.services.export_wanted import Wanted, Written
from lmdesk.services.participants_paper import PAPER_OFFERS, participants_paper
from lmdesk.store.desk import Desk
from lmdesk.store.events import event_record
from lmdesk.store.participation import event_facts, participants

PARTICIPANT_COLUMNS = (
    of_field("number", is_on=False),
    of_field("title"),
    of_field("name"),
    of_field("position"),
    of_field("unit"),
    of_field("institution"),
    of_field("country"),
    of_field("category"),
    of_field("role"),
    of_field("delegation"),
    ListColumn("capacity", OutColumn("Capacity", 14)),
    ListColumn("status", OutColumn("Status", 14)),
    of_field("email"),
    of_field("phone"),
)


def wanted_event(desk: Desk, wanted: Wanted) -> EventFacts:
    """Return the event or session that a list is for.

    Raises LmdeskError event_not_named, event_not_found, session_not_found.
    """
    if wanted.event is None:
        raise LmdeskError("event_not_named")
    facts = event_facts(desk, wanted.event)
    if facts is None:
        raise LmdeskError("event_not_found", event=wanted.event)
    if wanted.session is None:
        return facts
    facts = event_facts(desk, wanted.event, wanted.session)
    if facts is None:
        raise LmdeskError("session_not_found", event=wanted.event, session=wanted.session)
    return facts


def write_participants(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    """Write who takes part as a plain table."""
    countries = country_table()
    picked = pick(PARTICIPANT_COLUMNS, wanted.columns)
    there = participants(desk, wanted_event(desk, wanted), wanted.ids)
    rows = [
        picked.row(_participant(number, someone, countries))
        for number, someone in enumerate(there, 1)
    ]
    write_tables(path, [OutTable("Participants", picked.columns, rows)])
    return Written(len(rows))


def write_list_of_participants(
    desk: Desk, path: Path, wanted: Wanted, progress: Progress
) -> Written:
    """Write the list of participants as it is sent."""
    keys = wanted_keys(PAPER_OFFERS, wanted.columns)
    facts = wanted_event(desk, wanted)
    event = event_record(desk, facts.event_id)
    paper = participants_paper(
        facts,
        participants(desk, facts, wanted.ids),
        country_table(),
        columns=keys,
        order=wanted.order or "country",
        host=event.country if event is not None else None,
    )
    write_paper(path, paper)
    return Written(paper.row_count)


def _participant(
    number: int, someone: Participant, countries: CountryTable
) -> tuple[CellValue, ...]:
    return (
        number,
        someone.title,
        someone.name,
        someone.position,
        someone.unit,
        someone.institution,
        countries.name(someone.country) if someone.country else None,
        someone.category,
        someone.role,
        someone.delegation,
        someone.capacity,
        someone.status,
        someone.email,
        someone.phone,
    )
