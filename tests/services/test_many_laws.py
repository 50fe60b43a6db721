"""Laws: bulk changes undone restore every state; a field that was set is set for everybody."""

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lmdesk.errors import LmdeskError
from lmdesk.services import mailing_lists, many_institutions, many_people, people
from lmdesk.services.event_people import add_people
from lmdesk.services.events import add_event
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk

SOME = st.sets(st.integers(0, 4), min_size=1).map(sorted)
VALUES = st.sampled_from(
    ["", "Laos", "en", "female", "yes", "no", "Delta University", "A / B", "New Body", "x\u202ey"]
)
ACTS = st.one_of(
    st.tuples(st.just("set"), SOME, st.sampled_from(many_people.SETTABLE), VALUES),
    st.tuples(st.just("bodies"), SOME, st.sampled_from(many_institutions.SETTABLE), VALUES),
    st.tuples(st.sampled_from(["tag", "untag"]), SOME, st.just(""), VALUES),
    st.tuples(st.sampled_from(["bin", "back", "event", "list"]), SOME, st.just(""), VALUES),
)


def act(desk: Desk, readers: Readers, kind: str, who: list[int], field: str, value: str) -> None:
    """Do one thing to some of the people, or of the institutions."""
    ids = [each + 1 for each in who]
    doings: dict[str, Any] = {
        "set": lambda: many_people.set_field(desk, ids, field, value, readers),
        "tag": lambda: people.add_tag(desk, ids, value),
        "untag": lambda: people.remove_tag(desk, ids, value),
        "bin": lambda: people.to_bin(desk, ids),
        "back": lambda: people.restore(desk, ids),
        "event": lambda: add_people(desk, 1, None, ids),
        "list": lambda: mailing_lists.add_members(desk, 1, ids),
        "bodies": lambda: many_institutions.set_field(desk, ids[:2], field, value, readers),
    }
    doings[kind]()


@settings(max_examples=25, deadline=None)
@given(acts=st.lists(ACTS, min_size=1, max_size=10))
def test_undoing_all_bulk_changes_gives_every_state_back(
    readers: Readers, acts: list[tuple[str, list[int], str, str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Desk.create(Path(folder) / "d.lmdesk") as desk:
        for number in range(5):
            body = ("A / B", "Delta University", "")[number % 3]
            people.add_person(desk, {"name": f"San Win {number}", "institution": body}, readers)
        add_event(desk, {"code": "MEET", "title": "Meeting"})
        mailing_lists.add_list(desk, "Rivers")
        states = [(desk.steps(limit=1)[0].id, desk.dump())]
        for kind, who, field, value in acts:
            with suppress(LmdeskError):
                act(desk, readers, kind, who, field, value)
            newest = desk.steps(limit=1)[0].id
            if newest != states[-1][0]:
                states.append((newest, desk.dump()))
            else:
                assert desk.dump() == states[-1][1]
        assert check_desk(desk).problems == ()
        for _, state in states[-2::-1]:
            desk.undo()
            assert desk.dump() == state


@settings(max_examples=25, deadline=None)
@given(who=SOME, field=st.sampled_from(many_people.SETTABLE), value=VALUES)
def test_what_was_counted_is_what_changes_and_then_nothing_is_left_to_change(
    readers: Readers, who: list[int], field: str, value: str
) -> None:
    with tempfile.TemporaryDirectory() as folder, Desk.create(Path(folder) / "d.lmdesk") as desk:
        for number in range(5):
            body = ("A / B", "Delta University", "")[number % 3]
            people.add_person(desk, {"name": f"San Win {number}", "institution": body}, readers)
        ids = [each + 1 for each in who]
        with suppress(LmdeskError):
            counted = many_people.count_set(desk, ids, field, value, readers)
            change = many_people.set_field(desk, ids, field, value, readers)
            again = many_people.count_set(desk, ids, field, value, readers)

            assert counted.records == counted.changed + counted.same + counted.left == len(ids)
            assert (change.step is None) == (counted.changed == 0)
            assert (again.changed, again.left) == (0, counted.left)
