"""What the desk holds in the course of the main job, to be looked up behind the window."""

from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook

from lmdesk.services import people
from lmdesk.services.desks import check
from lmdesk.services.events import event, events
from lmdesk.services.people import PeopleQuery
from lmdesk.services.review_queue import count_waiting
from lmdesk.ui.workspace import Workspace

EVENT, SESSION = "RTD2026", "PS1"
FIRST, SECOND = "01_clean_list.xlsx", "02_one_month_later.xlsx"


class Held(NamedTuple):
    """How many people, participants of the event and rows that wait a desk holds."""

    people: int
    participants: int
    waiting: int
    members: dict[str, int]
    """How many people each session of the event has, by the code of the session."""


NOTHING = Held(0, 0, 0, {})


def held(workspace: Workspace) -> Held:
    """Count what a desk holds; it has one event at the most."""
    desk = workspace.reading
    participants, members = 0, {}
    for line in events(desk):
        assert line.code == EVENT
        opened = event(desk, line.event_id)
        assert opened is not None
        participants = opened.participants
        members = {each.code: opened.members.get(each.id, 0) for each in opened.record.sessions}
    return Held(people.people_total(desk), participants, count_waiting(desk), members)


def names(workspace: Workspace, text: str) -> list[str]:
    """Return the names of the people whom a text finds."""
    desk = workspace.reading
    ids = people.people_ids(desk, PeopleQuery(text))
    return [str(row.name) for row in people.people_rows(desk, ids)]


def posts(workspace: Workspace, text: str) -> list[str | None]:
    """Return the positions of the one person whom a text finds."""
    [person_id] = people.people_ids(workspace.reading, PeopleQuery(text))
    found = people.person(workspace.reading, person_id)
    assert found is not None
    return [post.position for post in found.record.posts]


def is_sound(workspace: Workspace) -> bool:
    """Tell whether an examination of the desk finds nothing."""
    return not check(workspace.reading).problems


def cells(path: Path) -> list[list[Any]]:
    """Return the cells of the first sheet of a workbook."""
    book = load_workbook(path)
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


def people_printed(path: Path) -> list[list[Any]]:
    """Return the numbered rows of a list of participants."""
    return [row for row in cells(path) if str(row[0]).isdecimal()]
