"""Writing lists to files: people, institutions, participants, and who to write to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.fields import field
from lmdesk.domain.participation import EventFacts
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats.paper_file import OutTable, write_paper, write_tables
from lmdesk.formats.vocab import read_rows
from lmdesk.formats.xlsx_writer import OutColumn
from lmdesk.paths import bundled
from lmdesk.services.mailing import mailing_tables
from lmdesk.services.participants_paper import participants_paper
from lmdesk.store.desk import Desk
from lmdesk.store.institutions import institutions_listed
from lmdesk.store.mailing import addressees, members_of
from lmdesk.store.participation import event_facts, participants
from lmdesk.store.people import people_listed

TOLD_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to be about: an event, a session of it, or a mailing list; by name."""

    event: str | None = None
    session: str | None = None
    mailing_list: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows a file got, and what a person should know about them."""

    rows: int
    notes: tuple[str, ...] = ()


def export(
    desk: Desk, what: str, path: Path, wanted: Wanted, *, progress: Progress = quiet
) -> Written:
    """Write a list of the kind `what`, one of EXPORTS, to an xlsx or csv file.

    An older file stays until the new one is whole. Raises LmdeskError: event_not_named,
    event_not_found, session_not_found, mailing_list_not_found, format_not_written, or what the
    disk says.
    """
    return _WRITERS[what](desk, path, wanted, progress)


def _columns(*keys: str) -> list[OutColumn]:
    """Return our own columns for these fields of the register."""
    known = [field(key) for key in keys]
    return [OutColumn(each.label, each.width, as_text=each.as_text) for each in known]


def _countries() -> CountryTable:
    return CountryTable(read_rows(bundled("db", "vocab", "countries.csv")))


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


def _write_people(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    countries = _countries()
    columns = [
        OutColumn("ID", 8, hidden=True),
        *_columns("title", "surname", "given", "native_name", "position", "unit"),
        *_columns("institution", "country", "email", "mobile", "phone"),
        OutColumn("Tags", 20),
    ]
    rows = _Counted(
        (
            (
                person.person_id,
                person.titles,
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
            for person in people_listed(desk)
        ),
        progress,
    )
    write_tables(path, [OutTable("People", columns, rows)])
    return Written(rows.count)


def _write_institutions(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    countries = _countries()
    columns = [
        OutColumn("ID", 8, hidden=True),
        *_columns("institution", "acronym", "native_name", "institution_type", "country"),
        OutColumn("Located in", 16),
        *_columns("email", "phone", "fax", "url"),
        OutColumn("People", 8),
    ]
    rows = _Counted(
        (
            (
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
            for body in institutions_listed(desk)
        ),
        progress,
    )
    write_tables(path, [OutTable("Institutions", columns, rows)])
    return Written(rows.count)


def _facts(desk: Desk, wanted: Wanted) -> EventFacts:
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


def _write_participants(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    countries = _countries()
    columns = [
        *_columns("title", "name", "position", "unit", "institution", "country"),
        *_columns("category", "role", "delegation"),
        OutColumn("Capacity", 14),
        OutColumn("Status", 14),
        *_columns("email", "phone"),
    ]
    rows = [
        (
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
        for someone in participants(desk, _facts(desk, wanted))
    ]
    write_tables(path, [OutTable("Participants", columns, rows)])
    return Written(len(rows))


def _write_list_of_participants(
    desk: Desk, path: Path, wanted: Wanted, progress: Progress
) -> Written:
    facts = _facts(desk, wanted)
    paper = participants_paper(facts, participants(desk, facts), _countries())
    write_paper(path, paper)
    return Written(paper.row_count)


def _write_mailing_list(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    if wanted.mailing_list is not None:
        people = members_of(desk, wanted.mailing_list)
        if people is None:
            raise LmdeskError("mailing_list_not_found", name=wanted.mailing_list)
    else:
        there = participants(desk, _facts(desk, wanted))
        ids = dict.fromkeys(p.person_id for p in there if p.person_id is not None)
        people = addressees(desk, list(ids))
    tables, notes = mailing_tables(people, _countries())
    write_tables(path, tables)
    return Written(len(list(tables[0].rows)), notes)


_Writer = Callable[[Desk, Path, Wanted, Progress], Written]

_WRITERS: Mapping[str, _Writer] = MappingProxyType(
    {
        "people": _write_people,
        "institutions": _write_institutions,
        "participants": _write_participants,
        "mailing-list": _write_mailing_list,
        "list-of-participants": _write_list_of_participants,
    }
)

EXPORTS: tuple[str, ...] = tuple(_WRITERS)
"""The kinds of lists that can be written."""
