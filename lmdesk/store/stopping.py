"""Stopping long work inside SQLite: a statement asks now and then whether to go on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import peewee

from lmdesk.domain.progress import Cancelled
from lmdesk.store.desk import Desk
from lmdesk.store.faults import sqlite_name

OPERATIONS = 50_000
"""SQLite asks once in so many of its operations, which is many times a second."""


@contextmanager
def stoppable(desk: Desk, asked: Callable[[], bool]) -> Iterator[None]:
    """Let all statements on the desk stop when `asked` says so; the block then raises Cancelled.

    A step that is stopped is rolled back like one that fails.
    """
    connection = desk.connection
    connection.set_progress_handler(lambda: int(asked()), OPERATIONS)
    try:
        yield
    except (sqlite3.OperationalError, peewee.OperationalError) as error:
        if sqlite_name(error) != "SQLITE_INTERRUPT":
            raise
        raise Cancelled from error
    finally:
        connection.set_progress_handler(None, 0)
