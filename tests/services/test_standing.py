"""What the window shows of undo and redo, without counting all that a step wrote."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.desks import Desk, new_desk
from lmdesk.services.standing import next_redo, next_undo, wrote_more_than
from lmdesk.store.tables import Tag


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path / "office.lmdesk") as made:
        yield made


def write_tags(desk: Desk, count: int) -> None:
    with desk.step("tag_added", tag="VIP", count=count, name="") as step:
        for number in range(count):
            step.insert(Tag, name=f"tag {number}")


def test_fresh_desk_has_nothing_to_undo_or_redo(desk: Desk) -> None:
    assert (next_undo(desk), next_redo(desk)) == (None, None)


def test_what_was_undone_stands_next_for_redo(desk: Desk) -> None:
    write_tags(desk, 3)
    undone = next_undo(desk)
    history.undo(desk)
    redone = next_redo(desk)

    assert undone is not None
    assert redone is not None
    assert (undone.label, undone.params["tag"], next_undo(desk)) == ("tag_added", "VIP", None)
    assert redone.id != undone.id


def test_step_is_large_when_it_wrote_more_rows_than_asked(desk: Desk) -> None:
    write_tags(desk, 30)
    written = next_undo(desk)
    assert written is not None
    history.undo(desk)
    taken_back = next_redo(desk)
    assert taken_back is not None

    assert [wrote_more_than(desk, written.id, rows) for rows in (29, 30)] == [True, False]
    assert [wrote_more_than(desk, taken_back.id, rows) for rows in (29, 30)] == [True, False]


def test_file_that_was_cut_off_meanwhile_is_told_by_a_sentence(desk: Desk) -> None:
    write_tags(desk, 3)
    desk.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    beside = desk.beside()
    os.truncate(desk.path, 5000)

    for ask in (next_undo, next_redo, history.undo, history.redo):
        with pytest.raises(LmdeskError) as told:
            ask(beside)
        assert told.value.code == "desk_damaged"
    beside.close()
