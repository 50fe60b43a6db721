"""Desks as earlier versions of the program left them. Each file was made by that version."""

import hashlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from desk_builders import CountingClock, add_institution
from lmdesk.errors import LmdeskError
from lmdesk.store.backup_folder import backups_of
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.migrations import applied_names, migration_names
from lmdesk.store.tables import InstitutionRelation, Person
from source_tree import ROOT

OLD_DESKS = sorted((ROOT / "tests" / "old_desks").glob("*.lmdesk"))

TABLES_OF_0001 = ("person", "person_name", "affiliation", "institution", "contact_point")


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what the first version had columns for."""
    connection = sqlite3.connect(path)
    connection.execute("ATTACH ? AS first", (str(OLD_DESKS[0]),))
    try:
        return {
            table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY id").fetchall()
            for table, columns in connection.execute(
                "SELECT t.value, group_concat(c.name) FROM json_each(?) AS t"
                " JOIN pragma_table_info(t.value, 'first') AS c GROUP BY 1",
                (json.dumps(TABLES_OF_0001),),
            ).fetchall()
        }
    finally:
        connection.close()


@pytest.fixture(params=OLD_DESKS, ids=lambda path: path.stem)
def old_desk(request: pytest.FixtureRequest, desk_path: Path) -> Path:
    """A copy of an old desk."""
    shutil.copyfile(request.param, desk_path)
    return desk_path


def test_every_migration_but_the_newest_has_left_a_desk() -> None:
    assert [path.stem for path in OLD_DESKS] == [name[:4] for name in migration_names()[:-1]]


def test_old_desk_is_not_opened_for_reading_and_stays_as_it_was(old_desk: Path) -> None:
    before = hashlib.sha256(old_desk.read_bytes()).digest()

    with pytest.raises(LmdeskError) as caught:
        Desk.open(old_desk, read_only=True)

    assert caught.value.code == "desk_needs_update"
    assert hashlib.sha256(old_desk.read_bytes()).digest() == before


def test_old_desk_is_brought_up_after_a_backup_and_keeps_its_records(old_desk: Path) -> None:
    before = content(old_desk)
    applied = old_desk.read_bytes()

    with Desk.open(old_desk, by="Dara", clock=CountingClock()) as desk:
        assert applied_names(desk.connection) == migration_names()
        assert check_desk(desk).problems == ()
    [backup] = backups_of(old_desk)

    assert content(old_desk) == before == content(backup)
    assert backup.read_bytes()[60:64] == applied[60:64]


def test_history_of_an_old_desk_can_still_be_taken_back(old_desk: Path) -> None:
    with Desk.open(old_desk, by="Dara", clock=CountingClock()) as desk:
        notes = [desk.value(Person.select(Person.note))]
        for take in (desk.redo, desk.undo, desk.undo, desk.redo):
            take()
            notes.append(desk.value(Person.select(Person.note)))
        desk.undo()
        desk.undo()
        people = desk.value(Person.select(Person.id))

    assert notes == ["vegetarian", "no fish", "vegetarian", None, "vegetarian"]
    assert people is None


def test_new_table_of_an_old_desk_is_journaled(old_desk: Path) -> None:
    with Desk.open(old_desk, by="Dara", clock=CountingClock()) as desk:
        before = desk.dump()
        with desk.step("institution_related", name="a", other="b") as step:
            one, other = add_institution(step, "A"), add_institution(step, "B")
            step.insert(InstitutionRelation, institution=one, other=other, kind="department_of")
        desk.undo()
        with pytest.raises(sqlite3.IntegrityError, match="outside a step"):
            desk.sql("INSERT INTO institution_relation VALUES (9, 1, 1, 'affiliated')")

        assert desk.dump() == before
        assert check_desk(desk).problems == ()
