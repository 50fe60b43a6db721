"""Ids in an order that SQLite has to make: of very many, without holding them all in memory."""

import sqlite3
from array import array
from collections.abc import Sequence
from itertools import chain
from typing import Any

from lmdesk.store.desk import Desk
from lmdesk.store.faults import sqlite_name, translated

NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN")
"""What SQLite says when the folder of passing files takes nothing more."""


def sorted_ids(desk: Desk, query: str, params: Sequence[Any]) -> "array[int]":
    """Return the one column of ids that a query finds, in its order.

    A desk that is only read sorts in passing files; where these have no room, in memory. Raises
    LmdeskError as `translated` does.
    """
    with translated(desk.path):
        try:
            return _ids(desk, query, params)
        except sqlite3.OperationalError as error:
            # A writer sorts in memory anyway, and with the setting would lose its journal.
            if not desk.read_only or not sqlite_name(error).startswith(NO_ROOM):
                raise
        desk.connection.execute("PRAGMA temp_store = MEMORY")
        try:
            return _ids(desk, query, params)
        finally:
            desk.connection.execute("PRAGMA temp_store = FILE")


def _ids(desk: Desk, query: str, params: Sequence[Any]) -> "array[int]":
    return array("q", chain.from_iterable(desk.connection.execute(query, params)))
