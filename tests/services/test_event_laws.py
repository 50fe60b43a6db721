"""Laws of editing events over invented work: what is undone was never there."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_builders import CountingClock
from event_builders import EventOffice, event_office
from lmdesk.domain.change import Change
from lmdesk.domain.countries import CountryTable
from lmdesk.errors import LmdeskError
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled
from lmdesk.services import (
    event_organisers,
    event_people,
    event_print,
    event_sessions,
    events,
)
from lmdesk.services.event_checks import to_check
from lmdesk.services.participation import participant_groups, participant_ids
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk

KINDS = (
    *("event", "edit", "bin", "unbin", "session", "resession", "unsession", "topics"),
    *("organiser", "reorganiser", "move", "unorganiser"),
    *("add", "add", "status", "role", "remove", "post", "refresh", "refresh_all", "keep"),
)
TEXTS = st.sampled_from(("", "A", "a", "Laos", "09:00", "2026-05-14", "é\u200b", "River Bank"))
ACTS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 5), st.integers(0, 5), TEXTS),
    min_size=1,
    max_size=8,
)
SETTINGS = settings(max_examples=50, deadline=None)


def picked(office: EventOffice, table: str, number: int) -> int:
    """Return the id of one of the rows of a table, or of none."""
    ids = [row for (row,) in office.desk.sql(f"SELECT id FROM {table} ORDER BY id")]
    return int(ids[number % len(ids)]) if ids else 99


def work(office: EventOffice, kind: str, first: int, second: int, text: str) -> Change | None:
    """Do one thing; what is refused is left out."""
    try:
        return _work(office, kind, first, second, text)
    except LmdeskError:
        return None


def _work(office: EventOffice, kind: str, first: int, second: int, text: str) -> Change | None:
    desk = office.desk
    event, session = picked(office, "event", first), picked(office, "session", first)
    organiser = picked(office, "event_organiser", first)
    people = office.ids()[first : first + 2]
    chosen = {"status": ("invited", "confirmed")[second % 2], "delegation": text}
    acts: dict[str, Any] = {
        "event": lambda: events.add_event(desk, {"code": text, "title": text})[1],
        "edit": lambda: events.edit_event(desk, event, {"city": text, "start_date": text}),
        "bin": lambda: events.to_bin(desk, event),
        "unbin": lambda: events.out_of_bin(desk, event),
        "session": lambda: event_sessions.add_session(desk, event, {"code": text})[1],
        "resession": lambda: event_sessions.edit_session(desk, session, {"starts_at": text}),
        "unsession": lambda: event_sessions.remove_session(desk, session),
        "topics": lambda: event_sessions.set_topics(desk, session, [text] * second),
        "organiser": lambda: event_organisers.add_organiser(
            desk, event, text, countries=office.countries
        )[1],
        "reorganiser": lambda: event_organisers.edit_organiser(
            desk, organiser, {"name_as_printed": text}
        ),
        "move": lambda: event_organisers.move_organiser(desk, organiser, second - 2),
        "unorganiser": lambda: event_organisers.remove_organiser(desk, organiser),
        "add": lambda: event_people.add_people(
            desk, event, session if second % 2 else None, office.people[: first + 1]
        ),
        "status": lambda: event_people.edit_participation(desk, people, chosen),
        "role": lambda: event_people.set_session_role(
            desk, session, people, ("chair", None)[second % 2]
        ),
        "remove": lambda: event_people.remove_participants(desk, people),
        "post": lambda: office.new_post(first % 4, position=text or None),
        "refresh": lambda: event_print.refresh_printed(desk, people),
        "refresh_all": lambda: event_print.refresh_changed(desk, event),
        "keep": lambda: event_print.keep_printed(desk, people),
    }
    done: Change | None = acts[kind]()
    return done


def office_in(folder: str) -> EventOffice:
    desk = Desk.create(Path(folder) / "d.lmdesk", by="Dara", clock=CountingClock())
    return event_office(desk, CountryTable(read_rows(bundled("db", "vocab", "countries.csv"))))


@SETTINGS
@given(ACTS)
def test_undoing_all_gives_every_state_back(acts: list[tuple[str, int, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = office_in(folder)
        with office.desk as desk:
            states = [desk.dump()]
            count = len(desk.steps())
            for act in acts:
                change = work(office, *act)
                steps = len(desk.steps())
                assert steps - count in (0, 1)
                if change is not None:
                    assert (change.step is not None) == (steps > count)
                if steps > count:
                    states.append(desk.dump())
                assert desk.dump() == states[-1]
                count = steps
            assert check_desk(desk).problems == ()
            for state in states[-2::-1]:
                desk.undo()
                assert desk.dump() == state


@SETTINGS
@given(ACTS)
def test_whatever_was_done_everybody_is_listed_once(acts: list[tuple[str, int, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = office_in(folder)
        with office.desk as desk:
            for act in acts:
                work(office, *act)
            groups = participant_groups(desk, office.countries, office.event)
            ids = participant_ids(groups)
            ((there,),) = desk.sql(
                "SELECT count(*) FROM participation WHERE event_id = ?", (office.event,)
            )
            told = {
                row
                for each in to_check(desk, office.countries, office.event)
                for row in each.participations
            }
            assert len(ids) == len(set(ids)) == there
            assert [row.id for row in office.rows(ids)] == list(ids)
            assert told <= set(ids)
