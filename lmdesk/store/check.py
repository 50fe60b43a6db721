"""The examination of a whole desk: the file, its references, its history and its plain sense."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Progress, quiet

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

MOST_OF_A_KIND = 100
"""So many problems of one kind are told at most; a broken desk would have millions."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found on a desk; no problems means that it is sound."""

    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing was found."""
        return not self.problems


def check_desk(desk: "Desk", progress: Progress = quiet) -> CheckReport:
    """Examine a desk without changing it. This reads every page: some seconds for a large one.

    Raises Cancelled when `progress` does.
    """
    examinations: tuple[tuple[str, Callable[[Desk], Iterator[Problem]]], ...] = (
        ("file", _file),
        ("references", _references),
        ("derived", _derived),
        ("history", _history),
        ("names", _names),
    )
    problems: list[Problem] = []
    for done, (note, examine) in enumerate(examinations):
        progress(done, len(examinations), note)
        problems += islice(examine(desk), MOST_OF_A_KIND)
    progress(len(examinations), len(examinations))
    return CheckReport(tuple(problems))


def pages_are_sound(desk: "Desk") -> bool:
    """Read every page of the file and tell whether all are as SQLite wrote them."""
    return desk.sql("PRAGMA quick_check(1)") == [("ok",)]


def _file(desk: "Desk") -> Iterator[Problem]:
    for (text,) in desk.sql(f"PRAGMA integrity_check({MOST_OF_A_KIND})"):
        if text != "ok":
            yield _problem("check_file_damaged", text=text)


def _references(desk: "Desk") -> Iterator[Problem]:
    for table, row_id, parent, _ in desk.sql("PRAGMA foreign_key_check"):
        yield _problem("check_reference_broken", table=table, id=row_id, parent=parent)


def _derived(desk: "Desk") -> Iterator[Problem]:
    for derived in desk.derived:
        verify = getattr(derived, "verify", None)
        if verify is not None:
            yield from verify(desk)


def _history(desk: "Desk") -> Iterator[Problem]:
    """Yield the tables whose rows are not what the history tells: inserted less deleted."""
    told = dict(
        desk.sql(
            "SELECT table_name, sum(CASE action"
            " WHEN 'insert' THEN coalesce(last_target_id, target_id) - target_id + 1"
            " WHEN 'delete' THEN -1 ELSE 0 END) FROM change_item GROUP BY table_name"
        )
    )
    for table in desk.shapes.by_name:
        found = desk.sql(f"SELECT count(*) FROM {table}")[0][0]
        if found != told.get(table, 0):
            yield _problem(
                "check_history_differs", table=table, found=found, told=told.get(table, 0)
            )
    for (step,) in desk.sql(
        "SELECT DISTINCT change_set_id FROM change_item"
        " WHERE NOT json_valid(coalesce(before, '{}')) OR NOT json_valid(coalesce(after, '{}'))"
    ):
        yield _problem("check_history_unreadable", step=step)


def _names(desk: "Desk") -> Iterator[Problem]:
    """Yield the people and institutions that have no main name, or more than one."""
    for table, names in (("person", "person_name"), ("institution", "institution_name")):
        for row_id, count in desk.sql(
            "SELECT t.id,"
            f" (SELECT count(*) FROM {names} WHERE {table}_id = t.id AND is_primary) AS n"
            f" FROM {table} AS t"
            " WHERE t.deleted_at IS NULL AND t.merged_into_id IS NULL AND n <> 1 ORDER BY t.id"
        ):
            yield _problem("check_main_name", table=table, id=row_id, count=count)


def _problem(code: str, **params: object) -> Problem:
    return Problem(code, severity=Severity.ERROR, params=params)
