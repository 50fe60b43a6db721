import sqlite3
from pathlib import Path

import pytest

from desk_builders import (
    MADE,
    add_crowd,
    add_institution,
    add_name,
    add_person,
    new_desk,
    open_desk,
)
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Cancelled
from lmdesk.store.check import CheckReport, check_desk
from lmdesk.store.derived import Touched
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person


def tampered(path: Path, *statements: str) -> list[Problem]:
    """Write to a desk behind lmdesk's back; return what the check finds."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    with open_desk(path) as desk:
        return list(check_desk(desk).problems)


def small_desk(path: Path) -> None:
    with new_desk(path) as desk, desk.step("people") as step:
        add_crowd(step, 20)
        add_institution(step)


def problem(code: str, **params: object) -> Problem:
    return Problem(code, severity=Severity.ERROR, params=params)


def test_sound_desk_has_no_problems(desk_path: Path) -> None:
    small_desk(desk_path)
    with open_desk(desk_path) as desk:
        desk.undo()
        desk.redo()
        told: list[tuple[int, int, str]] = []

        report = check_desk(desk, lambda done, total, note="": told.append((done, total, note)))

    assert (report, report.is_sound) == (CheckReport(()), True)
    assert told == [
        (0, 5, "file"),
        (1, 5, "references"),
        (2, 5, "derived"),
        (3, 5, "history"),
        (4, 5, "names"),
        (5, 5, ""),
    ]


def test_check_can_be_stopped(desk_path: Path) -> None:
    def stop(done: int, total: int, note: str = "") -> None:
        raise Cancelled

    with new_desk(desk_path) as desk, pytest.raises(Cancelled):
        check_desk(desk, stop)


def test_broken_reference_is_found(desk_path: Path) -> None:
    small_desk(desk_path)

    assert tampered(desk_path, "UPDATE contact_point SET person_id = 99 WHERE id = 3") == [
        problem("check_reference_broken", table="contact_point", id=3, parent="person")
    ]


def test_rows_that_no_step_wrote_are_found(desk_path: Path) -> None:
    small_desk(desk_path)

    assert tampered(
        desk_path,
        "INSERT INTO tag (name) VALUES ('stray')",
        "DELETE FROM contact_point WHERE id = 3",
        "UPDATE change_item SET before = '{' WHERE id = 1",
    ) == [
        problem("check_history_differs", table="tag", found=1, told=0),
        problem("check_history_differs", table="contact_point", found=19, told=20),
        problem("check_history_unreadable", step=1),
    ]


def test_damaged_index_is_found(desk_path: Path) -> None:
    small_desk(desk_path)
    connection = sqlite3.connect(desk_path)
    connection.execute("PRAGMA writable_schema = ON")
    sql = "CREATE INDEX person_name_search_key ON person_name (sound_key)"
    connection.execute(
        "UPDATE sqlite_master SET sql = ? WHERE name = 'person_name_search_key'", (sql,)
    )
    connection.commit()
    connection.close()
    connection = sqlite3.connect(desk_path)
    [*rows] = connection.execute("PRAGMA integrity_check(2)")
    connection.close()

    assert rows != [("ok",)]
    with Desk.open(tampered_back(desk_path), derived=()) as desk:
        assert check_desk(desk).problems == ()


def tampered_back(path: Path) -> Path:
    """Put the true text of the index back; its content was never touched."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA writable_schema = ON")
    sql = "CREATE INDEX person_name_search_key ON person_name (search_key)"
    connection.execute(
        "UPDATE sqlite_master SET sql = ? WHERE name = 'person_name_search_key'", (sql,)
    )
    connection.commit()
    connection.close()
    return path


def test_wrong_value_in_an_index_is_found(desk_path: Path) -> None:
    small_desk(desk_path)
    content = bytearray(desk_path.read_bytes())
    place = content.index(b"p17@example.orgp17@example.org")
    content[place + 15 : place + 18] = b"p99"
    desk_path.write_bytes(content)

    with open_desk(desk_path) as desk:
        report = check_desk(desk)

    assert {found.code for found in report.problems} == {"check_file_damaged"}
    assert not report.is_sound


def test_people_without_one_main_name_are_found(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            add_person(step)
            nameless = step.insert(Person, uid="u", created_at=MADE)
            twice = add_person(step)
            add_name(step, twice, "Other", is_primary=True)
            gone = step.insert(Person, uid="v", created_at=MADE, deleted_at=MADE)

        assert check_desk(desk).problems == (
            problem("check_main_name", table="person", id=nameless, count=0),
            problem("check_main_name", table="person", id=twice, count=2),
        )
        assert gone > twice


def test_derived_tables_are_asked(desk_path: Path) -> None:
    class Wrong:
        tables: frozenset[str] = frozenset()

        def refresh(self, desk: Desk, touched: Touched) -> None:
            return None

        def verify(self, desk: Desk) -> tuple[Problem, ...]:
            return (Problem("index_differs"),)

    with new_desk(desk_path, derived=[Wrong()]) as desk:
        assert check_desk(desk).problems == (Problem("index_differs"),)
