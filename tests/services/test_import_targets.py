"""Tests of the events and sessions into which a list can go."""

from desk_builders import MADE
from lmdesk.services.import_targets import EventChoice, SessionChoice, target_choices
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, Session
from lmdesk.store.uids import new_uid


def test_events_come_with_their_sessions_the_latest_first(desk: Desk) -> None:
    with desk.step("desk_made") as step:
        made = [
            step.insert(
                Event,
                uid=new_uid(),
                code=code,
                title=f"Event {code}",
                start_date=start,
                deleted_at=deleted,
                created_at=MADE,
            )
            for code, start, deleted in (
                ("A", "2026-01-01", None),
                ("B", "2026-02-01", None),
                ("C", "2026-03-01", MADE),
            )
        ]
        for number, title in ((2, None), (1, "Opening")):
            step.insert(
                Session,
                uid=new_uid(),
                event=made[1],
                code=f"PS{number}",
                kind="parallel",
                number=number,
                title=title,
            )

    assert target_choices(desk) == (
        EventChoice("B", "Event B", (SessionChoice("PS1", "Opening"), SessionChoice("PS2", "PS2"))),
        EventChoice("A", "Event A", ()),
    )
