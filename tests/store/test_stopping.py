from pathlib import Path

import pytest

from desk_builders import add_person, new_desk
from lmdesk.domain.progress import Cancelled
from lmdesk.store.desk import Desk
from lmdesk.store.stopping import stoppable
from lmdesk.store.tables import Person

ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000000)"
    " SELECT count(*) FROM n"
)


def add_slowly(desk: Desk) -> None:
    """Add a person in a step that would take very long."""
    with stoppable(desk, lambda: True), desk.step("person_added", name="MIAO Hong") as step:
        add_person(step)
        desk.sql(ENDLESS)


def test_a_long_statement_stops_and_its_step_leaves_no_trace(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        before = desk.dump()
        with pytest.raises(Cancelled):
            add_slowly(desk)

        assert desk.dump() == before


def test_nothing_stops_while_nobody_asks_and_nothing_afterwards(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        asked: list[bool] = []

        def ask() -> bool:
            asked.append(True)
            return False

        with stoppable(desk, ask), desk.step("person_added", name="MIAO Hong") as step:
            add_person(step)
            desk.sql(ENDLESS.replace("50000000", "200000"))
        count = len(asked)
        desk.sql(ENDLESS.replace("50000000", "200000"))

        assert count > 0
        assert len(asked) == count
        assert desk.sql("SELECT count(*) FROM person") == [(1,)]


def test_other_errors_pass_as_they_are(desk_path: Path) -> None:
    with (
        new_desk(desk_path) as desk,
        pytest.raises(ZeroDivisionError),
        stoppable(desk, lambda: False),
    ):
        raise ZeroDivisionError


def test_a_query_of_peewee_stops_too(desk_path: Path) -> None:
    with new_desk(desk_path) as desk, pytest.raises(Cancelled), stoppable(desk, lambda: True):
        desk.rows(Person.raw(ENDLESS))
