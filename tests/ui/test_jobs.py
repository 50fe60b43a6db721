from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from lmdesk.domain.progress import Progress
from lmdesk.errors import LmdeskError
from lmdesk.ui.jobs import Job, Jobs


class Told:
    """What a job told at its end."""

    def __init__(self) -> None:
        self.all: list[tuple[str, object]] = []

    def job(self, title: str, work: Any) -> Job:
        return Job(
            title,
            work,
            lambda result: self.all.append(("done", result)),
            lambda error: self.all.append(("failed", error.code)),
            lambda: self.all.append(("cancelled", title)),
        )


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def told() -> Told:
    return Told()


def refuse(_: Progress) -> None:
    raise LmdeskError("nothing_to_undo")


def break_down(_: Progress) -> None:
    raise ZeroDivisionError


def test_jobs_are_done_one_after_another_in_their_order(
    qtbot: QtBot, jobs: Jobs, told: Told
) -> None:
    order: list[str] = []

    def note(name: str) -> str:
        order.append(name)
        return name

    for name in "abc":
        jobs.start(told.job(name, lambda _, name=name: note(name)))

    qtbot.waitUntil(lambda: len(told.all) == 3)

    assert order == ["a", "b", "c"]
    assert told.all == [("done", "a"), ("done", "b"), ("done", "c")]
    assert jobs.running is None


def test_an_expected_error_is_told_and_the_next_job_goes_on(
    qtbot: QtBot, jobs: Jobs, told: Told
) -> None:
    jobs.start(told.job("refused", refuse))
    jobs.start(told.job("next", lambda _: 7))

    qtbot.waitUntil(lambda: len(told.all) == 2)

    assert told.all == [("failed", "nothing_to_undo"), ("done", 7)]


def test_a_bug_is_handed_on_and_the_next_job_goes_on(qtbot: QtBot, jobs: Jobs, told: Told) -> None:
    with qtbot.waitSignal(jobs.broken) as broken:
        jobs.start(told.job("broken", break_down))
        jobs.start(told.job("next", lambda _: 7))

    qtbot.waitUntil(lambda: len(told.all) == 2)

    assert isinstance(broken.args[0], ZeroDivisionError)
    assert told.all == [("cancelled", "broken"), ("done", 7)]


def test_progress_is_told_and_a_cancelled_job_stops_at_the_next_of_it(
    qtbot: QtBot, jobs: Jobs, told: Told
) -> None:
    go_on = Event()

    def work(progress: Progress) -> None:
        progress(1, 10, "reading")
        go_on.wait(5)
        progress(2, 10)
        raise AssertionError("the job went on after it was cancelled")

    with qtbot.waitSignal(jobs.progressed) as progressed:
        jobs.start(told.job("long", work))
    jobs.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(told.all))

    assert progressed.args == [1, 10, "reading"]
    assert told.all == [("cancelled", "long")]


def test_a_job_after_a_cancelled_one_is_not_stopped(qtbot: QtBot, jobs: Jobs, told: Told) -> None:
    go_on = Event()

    def work(progress: Progress) -> str:
        go_on.wait(5)
        progress(1, 2)
        return "whole"

    jobs.start(told.job("first", work))
    jobs.cancel()
    jobs.start(told.job("second", work))
    go_on.set()

    qtbot.waitUntil(lambda: len(told.all) == 2)

    assert told.all == [("cancelled", "first"), ("done", "whole")]
