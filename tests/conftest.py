"""What every test has: a path for a desk, and a watch on what a test leaves behind."""

import logging
import multiprocessing
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on each run and on each machine, however slow it is.
settings.register_profile("lmdesk", deadline=None, derandomize=True)
settings.load_profile("lmdesk")
# New ones, and many more: `pytest --hypothesis-profile wide` looks for what nobody has met yet.
settings.register_profile("wide", deadline=None, max_examples=2_000, print_blob=True)


class Records(logging.Handler):
    """Keeps the log records of one test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(record)


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    """A path where a desk may be made; there is no file yet."""
    return tmp_path / "office.lmdesk"


@pytest.fixture
def records_of_test() -> Iterator[list[logging.LogRecord]]:
    """The warnings and errors that were logged so far in this test."""
    records = Records()
    logging.getLogger().addHandler(records)
    yield records.kept
    logging.getLogger().removeHandler(records)


@pytest.fixture
def expected_logs(records_of_test: list[logging.LogRecord]) -> list[logging.LogRecord]:
    """As `records_of_test`, for a test that asserts on them: it may log warnings."""
    return records_of_test


@pytest.fixture(autouse=True)
def _no_stray_logs(
    request: pytest.FixtureRequest, records_of_test: list[logging.LogRecord]
) -> Iterator[None]:
    yield
    if "expected_logs" not in request.fixturenames:
        assert [record.getMessage() for record in records_of_test] == []


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """A process started by `subprocess` needs no watch: its ResourceWarning is an error.

    Threads of Qt end with their pool; Python keeps no more than a name of them.
    """
    before = set(threading.enumerate())
    yield
    started = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in started:
        thread.join(timeout=1)
    children = multiprocessing.active_children()
    for child in children:
        child.kill()
        child.join()
    assert [thread.name for thread in started if thread.is_alive()] == []
    assert [child.name for child in children] == []
