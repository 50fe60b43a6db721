"""The printed snapshots of an event: taken anew, or kept although the person has moved on."""

from collections.abc import Sequence

from lmdesk.domain.change import Change
from lmdesk.domain.event_snapshot import Printed, printed_anew
from lmdesk.errors import LmdeskError
from lmdesk.services.participation import changed_since
from lmdesk.store.desk import Desk
from lmdesk.store.events_desk import event_date, event_mark
from lmdesk.store.participation_list import Participated, participated, participated_of
from lmdesk.store.participation_today import people_today
from lmdesk.store.step import Step
from lmdesk.store.tables import Participation


def refresh_printed(desk: Desk, ids: Sequence[int]) -> Change:
    """Print some participants as they are today; what is equal is left alone.

    Institutions have the names that they bear on the day of the event.

    Places without a name, and people who are gone, stay as they were printed. Raises LmdeskError
    record_gone.
    """
    return _refresh(desk, _known(desk, ids))


def refresh_changed(desk: Desk, event_id: int) -> Change:
    """Print all those of an event anew whose post changed since they were printed."""
    return _refresh(desk, changed_participants(desk, event_id))


def keep_printed(desk: Desk, ids: Sequence[int]) -> Change:
    """Keep what was printed although the post is another one now: it is seen and no more told.

    Raises LmdeskError record_gone.
    """
    known = _known(desk, ids)
    if not known:
        return Change(None)
    with desk.step("printed_kept", count=len(known), event=_event(desk, known)) as step:
        now = desk.clock()
        for someone in known:
            step.update(Participation, someone.id, printed_at=now)
    return step.change


def changed_participants(desk: Desk, event_id: int) -> list[Participated]:
    """Return those of an event whose post changed since they were printed."""
    there = participated_of(desk, event_id)
    people = (each.person_id for each in there if each.person_id is not None)
    today = people_today(desk, people, event_date(desk, event_id))
    changed = changed_since(desk, there, today)
    return [someone for someone in there if someone.id in changed]


def _refresh(desk: Desk, known: Sequence[Participated]) -> Change:
    people = [each.person_id for each in known if each.person_id is not None]
    today = people_today(desk, people, event_date(desk, known[0].event_id)) if people else {}
    if not today:
        return Change(None)
    with desk.step("printed_refreshed", count=len(known), event=_event(desk, known)) as step:
        now = desk.clock()
        for someone in known:
            person = today.get(someone.person_id or 0)
            if person is not None:
                _write(step, someone, printed_anew(someone.printed, person, now))
    return step.change


def _write(step: Step, someone: Participated, printed: Printed) -> None:
    facts = {f"printed_{field}": value for field, value in printed._asdict().items()}
    step.update(Participation, someone.id, **facts)


def _event(desk: Desk, known: Sequence[Participated]) -> str:
    event = event_mark(desk, known[0].event_id)
    assert event is not None
    return event.code


def _known(desk: Desk, ids: Sequence[int]) -> list[Participated]:
    there = participated(desk, ids)
    for row_id in ids:
        if row_id not in there:
            raise LmdeskError("record_gone", table="participation", id=row_id)
    return list(there.values())
