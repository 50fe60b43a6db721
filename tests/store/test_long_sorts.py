"""Orders that SQLite has to make: on the disk, and in memory where the disk has no room."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lmdesk.store.desk import Desk
from lmdesk.store.long_sorts import sorted_ids

COUNT = 300_000
MANY = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
    " SELECT i FROM n ORDER BY -i"
)
BACKWARDS = list(range(COUNT, 0, -1))


@contextmanager
def full_disk() -> Iterator[None]:
    """Let this process write nothing into any file."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def reader(desk_path: Path) -> Iterator[Desk]:
    """A desk that is only read."""
    with Desk.create(desk_path) as desk, desk.beside() as beside:
        yield beside


def test_long_order_is_made_on_the_disk_and_in_memory_where_that_is_full(reader: Desk) -> None:
    with full_disk():
        with pytest.raises(sqlite3.OperationalError):
            reader.connection.execute(MANY, (COUNT,)).fetchall()
        found = sorted_ids(reader, MANY, (COUNT,))

    assert found.tolist() == BACKWARDS
    assert reader.sql("PRAGMA temp_store") == [(1,)]
    assert sorted_ids(reader, MANY, (COUNT,)).tolist() == BACKWARDS


def test_desk_that_writes_orders_in_memory_and_keeps_its_journal(desk_path: Path) -> None:
    with Desk.create(desk_path) as desk, full_disk():
        triggers = desk.sql("SELECT name FROM sqlite_temp_master ORDER BY 1")
        found = sorted_ids(desk, MANY, (COUNT,))

        assert found.tolist() == BACKWARDS
        assert desk.sql("SELECT name FROM sqlite_temp_master ORDER BY 1") == triggers


def test_other_faults_are_told_as_everywhere(reader: Desk) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        sorted_ids(reader, "SELECT id FROM no_table", ())
