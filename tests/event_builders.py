"""Builders for tests of events: an office with a few people, an event and its sessions."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_builders import MADE, CountingClock
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.participation import ParticipantRow
from lmdesk.services import event_people, event_sessions, events, participation
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.store.current import institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, Person, PersonName
from lmdesk.store.uids import new_uid

PEOPLE = (
    ("Dara", "HENG", "H.E. Mr.", "Vice-Minister", "Ministry of Water", "KH"),
    ("Sothea", "LONG", "Ms.", "Deputy Director", "Ministry of Water", "KH"),
    ("Xiaodong", "PENG", "Mr.", "Deputy Director", "Ministry of Rivers", "CN"),
    ("Astrid", "Halvorsen", "Ms.", "Adviser", "Global Delta Fund", None),
)


@dataclass(frozen=True, slots=True)
class EventOffice:
    """A desk with four people, the event RW26 on two days, and the sessions S1 and S2 of it."""

    desk: Desk
    countries: CountryTable
    people: tuple[int, ...]
    event: int
    sessions: tuple[int, int]

    def join(self, *people: int, session: int | None = None, status: str = "invited") -> list[int]:
        """Put people, by their number from 0 on, on the event; return all its participations."""
        ids = [self.people[number] for number in people]
        event_people.add_people(self.desk, self.event, session, ids, status=status)
        return self.ids()

    def ids(self) -> list[int]:
        """Return the participations in the order in which they were made."""
        rows = self.desk.sql("SELECT id FROM participation ORDER BY id")
        return [row for (row,) in rows]

    def rows(self, ids: Sequence[int] | None = None) -> tuple[ParticipantRow, ...]:
        """Return what the desk of the event shows of participations."""
        return participation.participant_rows(self.desk, self.ids() if ids is None else ids)

    def row(self, row_id: int) -> ParticipantRow:
        """Return what the desk of the event shows of one participation."""
        return self.rows([row_id])[0]

    def new_post(self, number: int, **values: object) -> None:
        """Change the open post of a person of the office."""
        (post,) = self.desk.sql(
            "SELECT id FROM affiliation WHERE person_id = ? AND end_date IS NULL",
            (self.people[number],),
        )[0]
        with self.desk.step("person_edited", name="x") as step:
            step.update(Affiliation, post, **values)


def event_office(desk: Desk, countries: CountryTable) -> EventOffice:
    """Fill an empty desk, on which each moment is a second later than the one before."""
    desk.clock = CountingClock()
    with desk.step("person_added", name="all") as step:
        book = InstitutionBook(step, institution_ids(desk), countries, MADE)
        people = []
        for given, surname, titles, position, institution, country in PEOPLE:
            person = step.insert(Person, uid=new_uid(), created_at=MADE)
            printed = f"{given} {surname}" if given == "Astrid" else f"{surname} {given}"
            step.insert(
                PersonName,
                person=person,
                script="Latn",
                kind="official",
                raw=printed,
                titles=titles,
                given=given,
                surname=surname.capitalize(),
                name_order="surname_first",
                printed=printed,
                sort_key=f"{surname} {given}".casefold(),
                search_key=f"{given} {surname}".casefold(),
                sound_key="",
                is_primary=True,
            )
            step.insert(
                Affiliation,
                person=person,
                institution=book.id_of(institution),
                position=position,
                country=country,
            )
            people.append(person)
    event, _ = events.add_event(
        desk,
        {"code": "RW26", "title": "Workshop", "start_date": "2026-05-14", "end_date": "2026-05-15"},
    )
    sessions = [
        event_sessions.add_session(
            desk, event, {"title": title, "kind": "plenary", "starts_at": begins, "ends_at": ends}
        )[0]
        for title, begins, ends in (("Opening", "09:00", "10:00"), ("Closing", "09:30", "11:00"))
    ]
    return EventOffice(desk, countries, tuple(people), event, (sessions[0], sessions[1]))
