from functools import partial
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desk_builders import add_person
from lmdesk.domain.change import Change
from lmdesk.domain.progress import Progress
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import Desk, counts
from lmdesk.ui.workspace import Workspace
from window_driving import wait_for_work


def add(desk: Desk, name: str = "MIAO Hong") -> Change:
    with desk.step("person_added", name=name) as step:
        add_person(step, name)
    return step.change


def people(workspace: Workspace) -> int:
    return counts(workspace.reading)["people"]


def heard(workspace: Workspace) -> list[str]:
    labels: list[str] = []
    workspace.changed.connect(lambda change: labels.append(change.label))
    return labels


def test_a_written_step_is_read_beside_the_desk_and_told(workspace: Workspace) -> None:
    labels = heard(workspace)

    change = workspace.write(add)

    assert (people(workspace), change.label, labels) == (1, "person_added", ["person_added"])


def test_a_step_that_wrote_nothing_is_not_told(workspace: Workspace) -> None:
    labels = heard(workspace)

    workspace.write(lambda desk: Change(None))

    assert labels == []


def test_undo_and_redo_are_named_and_done(workspace: Workspace) -> None:
    workspace.write(add)
    names = [(workspace.undo_name(), workspace.redo_name())]

    workspace.undo()
    undone = people(workspace)
    names.append((workspace.undo_name(), workspace.redo_name()))
    workspace.redo()

    assert (undone, people(workspace)) == (0, 1)
    assert names == [("New person MIAO Hong", None), (None, "New person MIAO Hong")]


def test_undo_of_nothing_is_refused_with_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(LmdeskError) as refusal:
        workspace.undo()

    assert refusal.value.code == "nothing_to_undo"


def test_a_job_writes_while_the_pages_read_and_edits_wait(
    qtbot: QtBot, workspace: Workspace
) -> None:
    begun, go_on = Event(), Event()
    results: list[Change] = []

    def work(desk: Desk, progress: Progress) -> Change:
        with desk.step("person_added", name="MIAO Hong") as step:
            add_person(step)
            begun.set()
            go_on.wait(5)
        return step.change

    workspace.run("Adding", work, results.append, change=lambda change: change)
    qtbot.waitUntil(begun.is_set)
    during = people(workspace)
    with pytest.raises(LmdeskError) as refusal:
        workspace.write(add)
    go_on.set()
    wait_for_work(qtbot, workspace)

    assert (during, people(workspace)) == (0, 1)
    assert (refusal.value.code, refusal.value.params) == ("desk_working", {"title": "Adding"})
    assert [change.label for change in results] == ["person_added"]


def test_a_refusal_of_background_work_is_told_where_nobody_else_shows_it(
    qtbot: QtBot, workspace: Workspace
) -> None:
    def refuse(desk: Desk, progress: Progress) -> None:
        raise LmdeskError("nothing_to_redo")

    with qtbot.waitSignal(workspace.refused) as refused:
        workspace.run("Working", refuse, lambda _: None)

    assert refused.args[0].code == "nothing_to_redo"


def test_of_lookups_with_one_key_only_the_newest_is_answered(
    qtbot: QtBot, workspace: Workspace
) -> None:
    answers: list[int] = []

    def answer(number: int, desk: Desk) -> int:
        return number

    for number in range(3):
        workspace.look_up(partial(answer, number), answers.append, key="list")

    wait_for_work(qtbot, workspace)

    assert answers == [2]


def test_a_lookup_that_is_no_longer_wanted_stops(qtbot: QtBot, workspace: Workspace) -> None:
    answers: list[object] = []
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    )
    begun = Event()

    def read(desk: Desk) -> object:
        begun.set()
        return desk.sql(endless)

    workspace.look_up(read, answers.append, key="list")
    assert begun.wait(20)
    workspace.look_up(lambda _: "newer", answers.append, key="list")
    wait_for_work(qtbot, workspace)
    assert answers == ["newer"]

    begun.clear()
    workspace.look_up(read, answers.append, key="list")
    assert begun.wait(20)
    workspace.drop("list")
    wait_for_work(qtbot, workspace)

    assert answers == ["newer"]


def test_a_large_step_is_taken_back_in_the_background(qtbot: QtBot, workspace: Workspace) -> None:
    def add_many(desk: Desk) -> Change:
        with desk.step("person_added", name="many") as step:
            for number in range(1100):
                add_person(step, f"Person {number}")
        return step.change

    workspace.write(add_many)

    with qtbot.waitSignal(workspace.taken, timeout=20_000) as taken:
        workspace.undo()
        before = people(workspace)
    wait_for_work(qtbot, workspace)

    assert (before, people(workspace)) == (1100, 0)
    assert taken.args[0].what == "Undo: New person many"
