"""The participants of an event as its desk lists them, printed beside today."""

from array import array
from collections.abc import Iterable, Sequence

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.event_protocol import grouped
from lmdesk.domain.event_snapshot import (
    PersonToday,
    PrintedValue,
    compared,
    post_differs,
    surname_in_print,
)
from lmdesk.domain.participation import ParticipantGroup, ParticipantRow
from lmdesk.domain.text import fold, fold_words
from lmdesk.errors import LmdeskError
from lmdesk.store.desk import Desk
from lmdesk.store.events_desk import event_date
from lmdesk.store.participation_list import (
    ListedTexts,
    Participated,
    listed,
    participated,
    parts_of,
)
from lmdesk.store.participation_since import posts_changed_at
from lmdesk.store.participation_today import people_today


def participant_groups(
    desk: Desk,
    countries: CountryTable,
    event_id: int,
    session_id: int | None = None,
    *,
    text: str = "",
    group_by: str = "delegation",
    order: str = "protocol",
) -> tuple[ParticipantGroup, ...]:
    """Return who takes part in an event, or in one of its sessions, in groups and in order.

    `text` keeps those about whom all its words are known, in print or today. For the groupings
    and orders see `domain.event_protocol`. Three people in two sessions are three people: each
    is listed once.
    """
    wanted = fold_words(text)
    there = listed(desk, event_id, session_id)
    if wanted:
        there = [each for each in there if _is_found(each, wanted, countries)]
    people = (each.listed for each in there)
    return grouped(people, countries, by=group_by, order=order)


def participant_ids(groups: Iterable[ParticipantGroup]) -> "array[int]":
    """Return the ids of the people of groups, in their order."""
    ids = array("q")
    for group in groups:
        ids.extend(group.ids)
    return ids


def participant_rows(desk: Desk, ids: Sequence[int]) -> tuple[ParticipantRow, ...]:
    """Return what a list shows of these participations, in the order of the ids.

    One that is gone by now is left out.
    """
    there = participated(desk, ids)
    today = _people_then(desk, there.values())
    changed = changed_since(desk, there.values(), today)
    parts = parts_of(desk, ids)
    rows = []
    for row_id in ids:
        someone = there.get(row_id)
        if someone is None:
            continue
        now = today.get(someone.person_id) if someone.person_id is not None else None
        printed = someone.printed
        rows.append(
            ParticipantRow(
                id=row_id,
                person_id=someone.person_id,
                title=printed.title,
                name=printed.name,
                surname=surname_in_print(printed.name, now.surname if now else None),
                native_name=now.native_name if now else None,
                position=printed.position,
                unit=printed.unit,
                institution=printed.institution or someone.seat,
                country=printed.country,
                delegation=someone.delegation,
                category=someone.category,
                capacity=someone.capacity,
                status=someone.status,
                note=someone.note,
                printed_at=printed.at,
                parts=parts[row_id],
                changed_since=row_id in changed,
            )
        )
    return tuple(rows)


def printed_and_today(desk: Desk, participation_id: int) -> tuple[PrintedValue, ...]:
    """Return each printed field of a participation beside what is known today.

    It is empty for a place without a name and for a person who is gone. Raises LmdeskError
    record_gone.
    """
    someone = participated(desk, (participation_id,)).get(participation_id)
    if someone is None:
        raise LmdeskError("record_gone", table="participation", id=participation_id)
    today = _people_then(desk, (someone,)).get(someone.person_id or 0)
    return compared(someone.printed, today) if today else ()


def changed_since(
    desk: Desk, people: Iterable[Participated], today: dict[int, PersonToday]
) -> frozenset[int]:
    """Return the participations whose post changed since it was printed.

    A difference that was there already when the snapshot was taken counts for nothing: a list
    may print another post on purpose, and whoever keeps the printed one has seen the new one.
    """
    differing = {}
    for someone in people:
        now = today.get(someone.person_id) if someone.person_id is not None else None
        if now is not None and post_differs(compared(someone.printed, now)):
            differing[someone.id] = someone
    written = posts_changed_at(desk, _people(differing.values()))
    return frozenset(
        someone.id
        for someone in differing.values()
        if written.get(someone.person_id or 0, "") > (someone.printed.at or "")
    )


def _people_then(desk: Desk, there: Iterable[Participated]) -> dict[int, PersonToday]:
    """Return people of one event as they are, their institutions called as they were then."""
    known = tuple(there)
    at = event_date(desk, known[0].event_id) if known else None
    return people_today(desk, _people(known), at)


def _people(people: Iterable[Participated]) -> list[int]:
    return [each.person_id for each in people if each.person_id is not None]


def _is_found(each: ListedTexts, wanted: Sequence[str], countries: CountryTable) -> bool:
    country = each.listed.country
    named = countries.name(country) if country and countries.by_code(country) else None
    texts = " ".join(fold(text) for text in (*each.texts, named) if text)
    return all(word in texts for word in wanted)
