import sqlite3
from pathlib import Path

import pytest

from desk_builders import add_crowd, add_email, add_person, add_post, new_desk
from lmdesk.store.desk import Desk
from lmdesk.store.history import ItemRecord
from lmdesk.store.shapes import Shapes
from lmdesk.store.tables import RECORD_TABLES, ContactPoint, Person, PersonTag, Tag

TEXTS = ("", "Nguyễn", "ສະບາຍດີ", '"quoted" \\ back', "a\nb\tc", "'", "123", "null", "😀", "{}")


def items_of(desk: Desk, step: int | None) -> list[ItemRecord]:
    assert step is not None
    return desk.items(step)


def test_update_keeps_only_the_changed_columns(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
        with desk.step("edit") as step:
            step.update(Person, person, note="vegetarian", do_not_contact=True, gender=None)

        assert items_of(desk, step.id) == [
            ItemRecord(
                2,
                "person",
                person,
                person,
                "update",
                {"do_not_contact": 0, "note": None},
                {"do_not_contact": 1, "note": "vegetarian"},
            )
        ]


@pytest.mark.parametrize("text", TEXTS)
def test_texts_come_back_as_they_were(desk_path: Path, text: str) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
            step.update(Person, person, note=text)
        with desk.step("edit") as step:
            step.update(Person, person, note="another")
        with desk.step("gone") as step:
            step.delete(Person, person)

        desk.undo()
        assert desk.value(Person.select(Person.note)) == "another"
        desk.undo()
        assert desk.value(Person.select(Person.note)) == text


@pytest.mark.parametrize("value", [0, -1, 2**63 - 1, -(2**63), 0.1, 1 / 3, 1e300, 5e-324])
def test_numbers_come_back_exactly(desk_path: Path, value: float) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
            desk.sql("UPDATE person SET do_not_contact = ?", (value,))
        with desk.step("edit") as step:
            step.update(Person, person, do_not_contact=7)
        with desk.step("gone") as step:
            step.delete(Person, person)
        desk.undo()
        desk.undo()

        [(found,)] = desk.sql("SELECT do_not_contact FROM person")
        assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO tag (name) VALUES ('b')",
        "INSERT OR REPLACE INTO tag (id, name) VALUES (1, 'b')",
        "UPDATE tag SET name = 'b'",
        "DELETE FROM tag",
    ],
)
def test_write_outside_a_step_is_aborted(desk_path: Path, statement: str) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tag") as step:
            step.insert(Tag, name="a")
        before = desk.dump()

        with pytest.raises(sqlite3.IntegrityError, match="outside a step"):
            desk.sql(statement)

        assert desk.dump() == before


def test_every_record_table_is_guarded(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        triggers = {row[0] for row in desk.sql("SELECT name FROM temp.sqlite_master")}

    assert triggers == {"now_step"} | {
        f"{name}_{event}"
        for name in Shapes(RECORD_TABLES).by_name
        for event in ("inserted", "updated", "deleted")
    }


def test_guard_is_back_after_a_failed_bulk_insert(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            first, second = step.reserve_ids(Tag, 2)
            with pytest.raises(sqlite3.IntegrityError):
                step.bulk_insert(Tag, ("id", "name"), [(first, "a"), (second, "a")])
        with pytest.raises(sqlite3.IntegrityError, match="outside a step"):
            desk.sql("INSERT INTO tag (name) VALUES ('b')")


def test_id_of_a_row_cannot_be_changed(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("x") as step:
            step.insert(Tag, name="a")
            with pytest.raises(sqlite3.IntegrityError, match="an id was changed"):
                desk.sql("UPDATE tag SET id = 9")

        assert desk.rows(Tag.select(Tag.id)) == [(1,)]


def test_deleting_a_person_keeps_all_that_belonged_to_it(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
            add_email(step, person)
            post = add_post(step, person, None)
            step.insert(
                ContactPoint, affiliation=post, kind="phone", raw="+66 2 123 4567", status="ok"
            )
            step.insert(PersonTag, person=person, tag=step.insert(Tag, name="speaker"))
        whole = desk.dump()
        with desk.step("gone") as step:
            step.delete(Person, person)

        assert desk.steps()[0].counts == {
            "person": {"delete": 1},
            "person_name": {"delete": 1},
            "contact_point": {"delete": 2},
            "affiliation": {"delete": 1},
            "person_tag": {"delete": 1},
        }
        assert [i.table for i in items_of(desk, step.id)][-1] == "person"
        desk.undo()
        assert desk.dump() == whole


def test_replaced_row_is_a_deleted_and_an_inserted_one(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tag") as step:
            step.insert(Tag, name="a")
        with desk.step("replaced") as step:
            desk.sql("REPLACE INTO tag (id, name) VALUES (1, 'b')")
        assert [item.action for item in items_of(desk, step.id)] == ["delete", "insert"]

        desk.undo()
        assert desk.rows(Tag.select(Tag.id, Tag.name)) == [(1, "a")]


def test_bulk_insert_is_one_item(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("crowd") as step:
            add_crowd(step, 500)

        assert [(i.table, i.row_id, i.last_row_id, i.action) for i in items_of(desk, step.id)] == [
            ("person", 1, 500, "insert"),
            ("person_name", 1, 500, "insert"),
            ("contact_point", 1, 500, "insert"),
        ]


def test_history_of_a_row_includes_the_bulk_insert_it_came_with(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("crowd") as step:
            add_crowd(step, 500)
        with desk.step("edit") as step:
            step.update(Person, 250, note="x")
            step.update(Person, 251, note="y")

        assert [(i.step_id, i.action, i.after) for i in desk.row_history("person", 250)] == [
            (1, "insert", None),
            (2, "update", {"note": "x"}),
        ]
        assert desk.row_history("person", 501) == []
