import sqlite3
from pathlib import Path
from typing import Any

import pytest
from peewee import SqliteDatabase

from desk_builders import add_person, new_desk, open_desk
from lmdesk.errors import LmdeskError
from lmdesk.paths import bundled
from lmdesk.store import migrations
from lmdesk.store.backup_folder import backups_of
from lmdesk.store.connection import APPLICATION_ID, open_writer, raw
from lmdesk.store.migrations import (
    applied_names,
    expected_schema,
    migrate,
    migration_names,
    schema_text,
)
from lmdesk.store.shapes import Shapes
from lmdesk.store.tables import ALL_TABLES

MORE = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE tag ADD COLUMN colour TEXT")
"""
BROKEN = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE tag ADD COLUMN colour TEXT")
    raise RuntimeError("power cut")
"""


def newer_program(monkeypatch: pytest.MonkeyPatch, folder: Path, *scripts: str) -> None:
    """Let the program know more migrations than it has."""
    folder.mkdir()
    for name in migration_names():
        source = bundled("db", "migrations", f"{name}.py")
        (folder / source.name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    for number, script in enumerate(scripts, start=int(migration_names()[-1][:4]) + 1):
        (folder / f"{number:04}_more.py").write_text(script, encoding="utf-8")
    monkeypatch.setattr(migrations, "_folder", lambda: folder)
    monkeypatch.setattr(migrations, "_generated", lambda: folder / "schema.sql")


def test_schema_file_is_what_the_migrations_give(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        text = schema_text(desk.connection)

    assert bundled("db", "schema.sql").read_text(encoding="utf-8") == text


def test_tables_and_schema_agree(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        for table in ALL_TABLES:
            rows = desk.sql(f"PRAGMA table_info({table.sql_name()})")
            found = {row[1]: (bool(row[3]) or bool(row[5]), row[2] == "TEXT") for row in rows}
            declared = {c.name: (not c.null, c.is_text) for c in table.sql_columns()}
            assert (table.sql_name(), found) == (table.sql_name(), declared)


def test_references_and_schema_agree(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        shapes = Shapes(ALL_TABLES)
        declared = {(r.child, r.column, r.parent, r.owned) for r in shapes.references}
        found = {
            (name, row[3], row[2], row[6] == "CASCADE")
            for name in shapes.by_name
            for row in desk.sql(f"PRAGMA foreign_key_list({name})")
        }

    assert found == declared


def test_unique_columns_and_schema_agree(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        for shape in Shapes(ALL_TABLES).by_name.values():
            found = {
                tuple(row[2] for row in desk.sql(f"PRAGMA index_info({index[1]})"))
                for index in desk.sql(f"PRAGMA index_list({shape.name})")
                if index[2]
            }
            assert (shape.name, found) == (shape.name, set(shape.unique) - {("id",)})


def test_every_reference_can_be_searched_from_the_other_end(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        unindexed = [
            (reference.child, reference.column)
            for reference in Shapes(ALL_TABLES).references
            for plan in desk.sql(
                f"EXPLAIN QUERY PLAN SELECT id FROM {reference.child} WHERE {reference.column} = 1"
            )
            if "USING" not in plan[3]
        ]

    assert unindexed == []


def test_file_is_marked_as_a_desk(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        assert desk.sql("PRAGMA application_id") == [(APPLICATION_ID,)]
        assert desk.sql("PRAGMA user_version") == [(len(migration_names()),)]
        assert applied_names(desk.connection) == migration_names()
        for setting, value in (
            ("foreign_keys", 1),
            ("synchronous", 2),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("secure_delete", 1),
            ("recursive_triggers", 1),
        ):
            assert desk.sql(f"PRAGMA {setting}") == [(value,)]
    assert desk_path.read_bytes()[68:72] == b"LMdk"


def test_older_desk_is_brought_up_after_a_backup(
    desk_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_desk(desk_path) as desk, desk.step("people") as step:
        add_person(step)
    old = set(migration_names())
    newer_program(monkeypatch, tmp_path / "migrations", MORE)

    with pytest.raises(LmdeskError) as caught:
        open_desk(desk_path, read_only=True)
    assert caught.value.code == "desk_needs_update"
    with open_desk(desk_path) as desk:
        assert desk.sql("SELECT name, colour FROM tag") == []
        assert desk.sql("SELECT count(*) FROM person") == [(1,)]
        assert desk.sql("PRAGMA user_version") == [(len(old) + 1,)]
    with open_desk(desk_path):
        [backup] = backups_of(desk_path)
    connection = sqlite3.connect(backup)
    assert set(applied_names(connection)) == old
    connection.close()


def test_interrupted_migration_leaves_the_old_desk(
    desk_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_desk(desk_path) as desk, desk.step("people") as step:
        add_person(step)
    with monkeypatch.context() as newer:
        newer_program(newer, tmp_path / "migrations", MORE, BROKEN.replace("colour", "size"))
        with pytest.raises(RuntimeError, match="power cut"):
            open_desk(desk_path)

    with open_desk(desk_path) as desk:
        assert applied_names(desk.connection) == migration_names()
        assert desk.sql("SELECT count(*) FROM person") == [(1,)]


def test_desk_of_a_newer_program_is_refused(
    desk_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer_program(newer, tmp_path / "migrations", MORE)
        new_desk(desk_path).close()
    content = desk_path.read_bytes()

    with pytest.raises(LmdeskError) as caught:
        open_desk(desk_path)

    assert (caught.value.code, desk_path.read_bytes()) == ("desk_newer", content)


def test_file_without_migrations_has_no_schema(tmp_path: Path) -> None:
    assert expected_schema(()) == frozenset()


def test_failed_making_leaves_no_file(
    desk_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer_program(monkeypatch, tmp_path / "migrations", BROKEN)

    with pytest.raises(RuntimeError, match="power cut"):
        new_desk(desk_path)

    assert [path.name for path in tmp_path.iterdir()] == ["migrations"]


def test_migrations_run_with_references_unwatched_and_watched_after(tmp_path: Path) -> None:
    database: SqliteDatabase = open_writer(tmp_path / "d.lmdesk", new=True)
    migrate(database)
    setting: Any = raw(database).execute("PRAGMA foreign_keys").fetchone()
    database.close()

    assert setting == (1,)
