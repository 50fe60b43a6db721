"""Imports of the past: which files came in, and where a person's values come from."""

from collections.abc import Mapping
from typing import NamedTuple


class BatchRecord(NamedTuple):
    """One import. `counts` are rows by verdict; `waiting` rows still need a decision."""

    batch_id: int
    file_name: str
    container: str
    applied_at: str
    event_code: str | None
    session_code: str | None
    counts: Mapping[str, int]
    waiting: int


class Origin(NamedTuple):
    """A row of a list that told something about a person.

    `cells` pairs the heading of each column with the text that stood there; `row` counts from 1
    as in the sheet. `decision` is what a person answered when the row was unsure, `step` the step
    that imported the list.
    """

    batch_id: int
    file_name: str
    applied_at: str
    sheet: str
    row: int
    slot: int
    verdict: str
    decision: str | None
    cells: tuple[tuple[str, str], ...]
    step: int | None = None
