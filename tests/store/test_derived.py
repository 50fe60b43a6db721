from pathlib import Path

import pytest

from desk_builders import add_crowd, add_person, new_desk
from lmdesk.store.derived import Touched
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person, Tag


class PeopleCount:
    """Keeps the number of people in a table that is not journaled, and remembers the calls."""

    tables = frozenset({"meta"})

    def __init__(self) -> None:
        self.calls: list[Touched] = []
        self.fails = False

    def refresh(self, desk: Desk, touched: Touched) -> None:
        self.calls.append(touched)
        desk.sql("DELETE FROM meta")
        desk.sql_many(
            "INSERT INTO meta (id, name, value) VALUES (1, 'people', ?)",
            desk.sql("SELECT count(*) FROM person"),
        )
        if self.fails:
            raise RuntimeError("index broken")


def told(desk: Desk) -> str:
    [(value,)] = desk.sql("SELECT value FROM meta")
    return str(value)


def test_derived_tables_follow_each_step_and_its_undo(desk_path: Path) -> None:
    count = PeopleCount()
    with new_desk(desk_path, derived=[count]) as desk:
        with desk.step("crowd") as step:
            people = add_crowd(step, 200)
        one = desk.dump()
        with desk.step("more") as second:
            add_person(second)
            second.delete(Person, people[3])
        assert (told(desk), 'meta [1, 1, "people", "200"]' in one) == ("200", True)
        with desk.step("tag") as third:
            third.insert(Tag, name="a")
        desk.undo()
        desk.undo()
        assert desk.dump() == one
        desk.undo()
        assert told(desk) == "0"
        desk.redo()
        assert desk.dump() == one
        desk.revert(1)
        assert told(desk) == "0"

    run = range(1, 201)
    whole = {"person": run, "person_name": run, "contact_point": run}
    assert [count.calls[0], count.calls[5], count.calls[6]] == [whole, whole, whole]
    assert count.calls[1]["person"] == frozenset({4, 201})


def test_error_in_a_derived_table_rolls_the_step_back(desk_path: Path) -> None:
    count = PeopleCount()
    with new_desk(desk_path, derived=[count]) as desk:
        with desk.step("people") as step:
            add_person(step)
        before = desk.dump()
        count.fails = True
        with pytest.raises(RuntimeError, match="index broken"), desk.step("people") as step:
            add_person(step)

        assert desk.dump() == before
        assert len(desk.steps()) == 1
