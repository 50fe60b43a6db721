import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from peewee import fn

from desk_builders import CountingClock, add_crowd, add_person, new_desk, open_desk
from lmdesk.domain.change import Change
from lmdesk.domain.problem import Problem
from lmdesk.errors import LmdeskError
from lmdesk.store import place
from lmdesk.store.desk import Desk, utc_now
from lmdesk.store.lock import user_name
from lmdesk.store.tables import Affiliation, Institution, Person, PersonName, Tag
from lmdesk.store.uids import new_uid, new_uids


def test_new_desk_is_one_file_when_it_is_closed(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        assert (desk.path, desk.read_only, desk.journal_mode) == (desk_path, False, "wal")
        assert (desk.warnings, desk.steps(), desk.by) == ((), [], "Dara")
        with desk.step("person_added") as step:
            add_person(step)

    assert [path.name for path in desk_path.parent.iterdir()] == [desk_path.name]


def test_closing_twice_does_no_harm(desk_path: Path) -> None:
    desk = new_desk(desk_path)

    desk.close()
    desk.close()


def test_who_and_when_are_taken_from_the_system_when_not_given(desk_path: Path) -> None:
    with Desk.create(desk_path, derived=()) as desk:
        before = utc_now()
        with desk.step("tag") as step:
            step.insert(Tag, name="speaker")

        assert desk.by == user_name()
        assert before <= desk.steps()[0].at <= utc_now()


def test_existing_file_is_never_made_anew(desk_path: Path) -> None:
    desk_path.write_bytes(b"a letter")

    with pytest.raises(LmdeskError) as caught:
        new_desk(desk_path)

    assert (caught.value.code, desk_path.read_bytes()) == ("desk_exists", b"a letter")


def test_desk_is_not_made_in_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(LmdeskError) as caught:
        new_desk(tmp_path / "none" / "office.lmdesk")

    assert caught.value.code == "folder_missing"
    assert list(tmp_path.iterdir()) == []


def test_queries_give_tuples(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            first, second = add_person(step, "MIAO Hong"), add_person(step, "San Win")
        names = PersonName.select(PersonName.person, PersonName.printed, PersonName.is_primary)

        assert desk.rows(names) == [(first, "MIAO Hong", True), (second, "San Win", True)]
        assert list(desk.each(names)) == desk.rows(names)
        assert desk.value(Person.select(fn.COUNT(Person.id))) == 2
        assert desk.value(Person.select(Person.note).where(Person.id == 99)) is None
        assert desk.sql("SELECT printed FROM person_name WHERE id = ?", (2,)) == [("San Win",)]


def test_change_tells_what_was_touched(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
            assert step.id == 1
        with desk.step("crowd") as crowd:
            people = add_crowd(crowd, 300)
        with desk.step("both") as both:
            both.update(Person, person, note="x")
            both.update(Person, people[0], note="x")
            both.update(Person, people[-1], note="x")

    assert step.change == Change(
        1, "people", {"person": frozenset({person}), "person_name": frozenset({1})}
    )
    assert crowd.change.touched == {
        "person": people,
        "person_name": range(2, 302),
        "contact_point": range(1, 301),
    }
    assert both.change.touched == {"person": frozenset({person, people[0], people[-1]})}


def test_step_that_writes_nothing_leaves_no_trace(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
        with desk.step("same") as idle:
            idle.update(Person, person, created_at="2026-03-01T00:00:00Z", note=None)

        assert (idle.id, idle.change) == (None, Change(None, "same"))
        assert [record.label for record in desk.steps()] == ["people"]


def test_step_that_writes_no_record_is_kept_without_history(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("office") as step:
            desk.sql("INSERT INTO meta (name, value) VALUES ('office', 'Vientiane')")

        assert step.change == Change(None, "office")
        assert desk.sql("SELECT value FROM meta") == [("Vientiane",)]
        assert desk.steps() == []


def test_error_in_a_step_rolls_everything_back(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        empty = desk.dump()

        def stop_half_way() -> None:
            with desk.step("people") as step:
                add_crowd(step, 5)
                raise RuntimeError("stop")

        with pytest.raises(RuntimeError, match="stop"):
            stop_half_way()

        assert desk.dump() == empty
        assert desk.steps() == []
        with desk.step("people") as step:
            add_person(step)
        assert len(desk.steps()) == 1


def test_step_inside_a_step_is_a_bug(desk_path: Path) -> None:
    with (
        new_desk(desk_path) as desk,
        pytest.raises(RuntimeError, match="inside"),
        desk.step("outer"),
        desk.step("inner"),
    ):
        pass


def test_missing_and_mentioned_records_are_refused(desk_path: Path) -> None:
    with new_desk(desk_path) as desk, desk.step("x") as step:
        institution = step.insert(Institution, uid=new_uid(), created_at="")
        person = add_person(step)
        step.insert(Affiliation, person=person, institution=institution)
        acts: list[Callable[[], None]] = [
            lambda: step.update(Person, 99, note="x"),
            lambda: step.delete(Person, 99),
        ]
        for act in acts:
            with pytest.raises(LmdeskError) as caught:
                act()
            assert (caught.value.code, caught.value.params) == (
                "record_gone",
                {"table": "person", "id": 99},
            )
        with pytest.raises(LmdeskError) as caught:
            step.delete(Institution, institution)
        assert caught.value.params == {"table": "institution", "id": institution}
        assert caught.value.code == "record_in_use"


def test_unique_value_is_taken_once(desk_path: Path) -> None:
    with new_desk(desk_path) as desk, desk.step("tags") as step:
        step.insert(Tag, name="speaker")
        with pytest.raises(LmdeskError) as caught:
            step.insert(Tag, name="speaker")

    assert (caught.value.code, caught.value.params) == (
        "already_there",
        {"table": "tag", "fields": "name"},
    )


def test_other_broken_rules_are_bugs(desk_path: Path) -> None:
    with (
        new_desk(desk_path) as desk,
        desk.step("tags") as step,
        pytest.raises(Exception, match="NOT NULL"),
    ):
        step.insert(Tag, name=None)


def test_row_may_have_nothing_but_what_is_default(desk_path: Path) -> None:
    with (
        new_desk(desk_path) as desk,
        desk.step("x") as step,
        pytest.raises(Exception, match="NULL"),
    ):
        step.insert(Tag)


def test_queries_of_peewee_write_too(desk_path: Path) -> None:
    table: Any = Tag
    two_more = table.insert_many([{"name": "b"}, {"name": "c"}])
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            assert step.run(Tag.insert(name="a")) == 1
            assert step.run(two_more) > 0
            assert step.run(Tag.update(name="z").where(Tag.name == "b")) == 1
            assert step.run(table.delete().where(Tag.name == "a")) == 1
        assert desk.rows(Tag.select(Tag.name)) == [("z",), ("c",)]
        desk.undo()
        assert desk.rows(Tag.select(Tag.name)) == []


def test_ids_are_never_given_twice(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("crowd") as step:
            assert add_crowd(step, 3) == range(1, 4)
        desk.undo()
        with desk.step("more") as step:
            assert step.reserve_ids(Person, 2) == range(4, 6)
            assert add_person(step) == 6


def test_bulk_insert_wants_one_reserved_run(desk_path: Path) -> None:
    columns = ("id", "name")
    with new_desk(desk_path) as desk:

        def insert(reserved: int, rows: list[tuple[int, str]]) -> None:
            with desk.step("tags") as step:
                step.reserve_ids(Tag, reserved)
                step.bulk_insert(Tag, columns, rows)

        for reserved, rows in ((0, [(1, "a")]), (20, [(10, "a"), (12, "b")]), (5, [(99, "a")])):
            with pytest.raises(ValueError, match="bulk insert"):
                insert(reserved, rows)
        with pytest.raises(ValueError, match="first column"), desk.step("tags") as step:
            step.bulk_insert(Tag, ("name", "id"), [])
        with desk.step("tags") as step:
            assert step.bulk_insert(Tag, columns, []) == range(0)
        assert desk.steps() == []
        assert desk.rows(Tag.select()) == []


@pytest.mark.parametrize("count", [1, 249, 250, 251, 753])
def test_bulk_insert_writes_each_row_once_however_many_there_are(
    desk_path: Path, count: int
) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            ids = step.reserve_ids(Tag, count)
            rows = [(i, f"tag {i}") for i in ids]
            assert step.bulk_insert(Tag, ("id", "name"), iter(rows)) == ids

        assert desk.rows(Tag.select(Tag.id, Tag.name).order_by(Tag.id)) == rows


def test_desk_that_cannot_be_set_up_is_closed_again(desk_path: Path) -> None:
    new_desk(desk_path).close()

    class Unready(list[Any]):
        def __iter__(self) -> Any:
            raise RuntimeError("no index")

    with pytest.raises(RuntimeError, match="no index"):
        Desk.open(desk_path, derived=Unready())
    with pytest.raises(RuntimeError, match="no index"):
        Desk.open(desk_path, derived=Unready(), read_only=True)

    open_desk(desk_path).close()
    assert list(desk_path.parent.iterdir()) == [desk_path]


def test_steps_are_told_newest_first(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("list_imported", kind="import", file="guests.xlsx", people=2) as step:
            add_crowd(step, 2)
            step.update(Person, 1, note="n")
        with desk.step("tag") as step:
            tag = step.insert(Tag, name="a")
            step.delete(Tag, tag)
        desk.undo()

        undone, second, first = desk.steps()
        assert desk.steps(limit=1) == [undone]
        assert desk.steps(before=second.id) == [first]

    assert (first.id, first.at, first.by, first.kind, first.label) == (
        1,
        "2026-03-01T00:00:01Z",
        "Dara",
        "import",
        "list_imported",
    )
    assert first.params == {"file": "guests.xlsx", "people": 2}
    assert first.counts == {
        "person": {"insert": 2, "update": 1},
        "person_name": {"insert": 2},
        "contact_point": {"insert": 2},
    }
    assert (second.counts, second.reversed_by) == ({"tag": {"insert": 1, "delete": 1}}, undone.id)
    assert (undone.kind, undone.label, undone.reverses) == ("undo", "tag", second.id)


def test_desk_may_be_handed_to_another_thread(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:

        def work() -> None:
            with desk.step("people") as step:
                add_person(step)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()

        assert len(desk.steps()) == 1


def test_desk_that_was_replaced_is_not_written(desk_path: Path) -> None:
    desk = new_desk(desk_path)
    try:
        desk_path.rename(desk_path.with_suffix(".old"))
        desk_path.write_bytes(b"from the cloud")

        with pytest.raises(LmdeskError) as caught, desk.step("x") as step:
            add_person(step)

        assert caught.value.code == "desk_replaced"
        desk_path.unlink()
        with pytest.raises(LmdeskError), desk.step("x"):
            pass
    finally:
        desk.close()


def test_network_and_synced_places_get_the_rollback_journal_and_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Ministry"
    folder.mkdir()
    path = folder / "office.lmdesk"
    local = tmp_path / "office.lmdesk"
    new_desk(local).close()
    local.rename(path)

    with open_desk(path) as desk:
        assert desk.journal_mode == "delete"
        assert desk.warnings == (Problem("desk_in_synced_folder", params={"path": str(path)}),)
        with desk.step("people") as step:
            add_person(step)
            assert [p.name for p in folder.iterdir() if p.name.endswith(("-wal", "-shm"))] == []
    with open_desk(path) as desk:
        assert len(desk.steps()) == 1


def test_desk_on_a_network_share_is_told(
    desk_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/office {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(place, "MOUNTS", mounts)

    with new_desk(desk_path) as desk:
        assert desk.journal_mode == "delete"
        assert desk.warnings == (Problem("desk_on_network", params={"path": str(desk_path)}),)


def test_uids_are_many_and_sorted() -> None:
    uids = new_uids(1000)

    assert uids == sorted(uids)
    assert len(set(uids)) == 1000
    assert {len(uid) for uid in [*uids, new_uid()]} == {32}
    assert new_uids(0) == []


def test_clock_counts() -> None:
    clock = CountingClock()

    assert [clock(), clock()] == ["2026-03-01T00:00:00Z", "2026-03-01T00:00:01Z"]


def test_reserving_no_ids_leaves_the_next_ones_right(desk_path: Path) -> None:
    with new_desk(desk_path) as desk, desk.step("people") as step:
        assert step.reserve_ids(Person, 0) == range(1, 1)
        assert step.reserve_ids(Person, 0) == range(1, 1)
        assert step.reserve_ids(Person, 2) == range(1, 3)
        assert desk.sql("SELECT count(*) FROM sqlite_sequence WHERE name = 'person'") == [(1,)]
