"""Events: the list of them, one of them with all that its desk shows, and changing them."""

from collections.abc import Iterable

from lmdesk.domain.change import Change
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.event_codes import MODES, STATUSES
from lmdesk.domain.event_times import must_not_end_before, read_day
from lmdesk.domain.events import EventDesk, EventSummary
from lmdesk.domain.text import fold_words
from lmdesk.errors import LmdeskError
from lmdesk.services.countries import country_table
from lmdesk.services.event_fields import Values, choice, free_code
from lmdesk.services.typed_fields import country_code, line, paragraphs
from lmdesk.store.desk import Desk
from lmdesk.store.event_titles import event_texts
from lmdesk.store.events import event_record, events_listed
from lmdesk.store.events_desk import (
    EventMark,
    all_event_marks,
    binned_events,
    event_mark,
    member_counts,
    status_counts,
)
from lmdesk.store.tables import Event
from lmdesk.store.uids import new_uid

__all__ = [
    "EventMark",
    "add_event",
    "edit_event",
    "event",
    "events",
    "events_in_bin",
    "out_of_bin",
    "to_bin",
]

LINES = frozenset({"acronym", "timezone", "venue", "city"})


def events(desk: Desk, text: str = "") -> list[EventSummary]:
    """Return the live events, the latest first, those without a date last.

    `text` keeps those in whose code, titles, acronym, city and year all its words begin a word.
    """
    there = events_listed(desk)
    wanted = fold_words(text)
    if not wanted:
        return there
    others = {each.id: each.other_titles for each in event_texts(desk)}
    return [each for each in there if _is_found(each, others.get(each.event_id, ()), wanted)]


def events_in_bin(desk: Desk) -> list[EventMark]:
    """Return the events in the bin, the last one that got there first."""
    return binned_events(desk)


def event(desk: Desk, event_id: int) -> EventDesk | None:
    """Return all about an event, also one in the bin; None when there is none such."""
    record = event_record(desk, event_id)
    if record is None:
        return None
    counts = status_counts(desk, event_id)
    known = [status for status in STATUSES if status in counts]
    others = sorted(counts.keys() - set(STATUSES))
    return EventDesk(
        record,
        tuple((status, counts[status]) for status in (*known, *others)),
        member_counts(desk, event_id),
    )


def add_event(
    desk: Desk, values: Values, *, countries: CountryTable | None = None
) -> tuple[int, Change]:
    """Add an event; `values` has the code at least. Return its id and what was written.

    Raises LmdeskError: event_code_missing, code_taken, and what `edit_event` raises.
    """
    facts = _read(desk, None, {"code": None, **values}, countries)
    must_not_end_before(facts.get("start_date"), facts.get("end_date"))
    # An event that has a code only is called by it until it gets a title.
    facts["title"] = facts.get("title") or facts["code"]
    with desk.step("event_added", event=facts["code"]) as step:
        event_id = step.insert(Event, uid=new_uid(), created_at=desk.clock(), **facts)
    return event_id, step.change


def edit_event(
    desk: Desk, event_id: int, values: Values, *, countries: CountryTable | None = None
) -> Change:
    """Set fields of an event: code, title, acronym, mode, start_date, end_date, timezone, venue,
    city, country, summary.

    Days and the country are read as they are typed. Raises LmdeskError: record_gone,
    event_code_missing, event_title_missing, code_taken, day_not_understood, ends_before_start,
    country_not_known.
    """
    known = _known(desk, event_id)
    facts = _read(desk, event_id, values, countries)
    if "title" in facts and facts["title"] is None:
        raise LmdeskError("event_title_missing")
    must_not_end_before(
        facts.get("start_date", known.start_date), facts.get("end_date", known.end_date)
    )
    with desk.step("event_edited", event=known.code) as step:
        step.update(Event, event_id, **facts)
    return step.change


def to_bin(desk: Desk, event_id: int) -> Change:
    """Put an event into the bin; all that belongs to it stays with it."""
    known = _known(desk, event_id)
    with desk.step("event_binned", kind="delete", event=known.code) as step:
        step.update(Event, event_id, deleted_at=desk.clock())
    return step.change


def out_of_bin(desk: Desk, event_id: int) -> Change:
    """Take an event out of the bin."""
    known = _known(desk, event_id)
    with desk.step("event_restored", event=known.code) as step:
        step.update(Event, event_id, deleted_at=None)
    return step.change


def _is_found(event: EventSummary, titles: Iterable[str], wanted: Iterable[str]) -> bool:
    said = (event.code, event.title, event.acronym, event.city, event.start_date, *titles)
    words = fold_words(" ".join(text for text in said if text))
    return all(any(word.startswith(piece) for word in words) for piece in wanted)


def _known(desk: Desk, event_id: int) -> EventMark:
    known = event_mark(desk, event_id)
    if known is None:
        raise LmdeskError("record_gone", table="event", id=event_id)
    return known


def _read(
    desk: Desk, event_id: int | None, values: Values, countries: CountryTable | None
) -> dict[str, str | None]:
    facts: dict[str, str | None] = {}
    for key, value in values.items():
        if key == "code":
            taken = (other.code for other in all_event_marks(desk) if other.id != event_id)
            facts[key] = free_code(value, taken, "event_code_missing")
        elif key in {"start_date", "end_date"}:
            facts[key] = read_day(value)
        elif key == "mode":
            facts[key] = choice(value, MODES)
        elif key == "country":
            facts[key] = country_code(value, countries or country_table()) if value else None
        elif key == "summary":
            facts[key] = paragraphs(value)
        elif key == "title" or key in LINES:
            facts[key] = line(value)
        else:
            raise KeyError(key)
    return facts
