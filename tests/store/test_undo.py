from pathlib import Path

import pytest

from desk_builders import add_crowd, add_institution, add_person, add_post, new_desk, open_desk
from lmdesk.errors import LmdeskError
from lmdesk.store.desk import Desk
from lmdesk.store.integrity import BrokenReferenceError, must_refer_to_rows
from lmdesk.store.tables import Institution, Person, Session, Tag
from lmdesk.store.tables.events import Event
from lmdesk.store.undo import runs_of


def write_tag(desk: Desk, name: str) -> int:
    with desk.step("tag", name=name) as step:
        step.insert(Tag, name=name)
    assert step.change.step is not None
    return step.change.step


def tags(desk: Desk) -> list[str]:
    return [row[0] for row in desk.rows(Tag.select(Tag.name).order_by(Tag.id))]


def refusal_of_undo(desk: Desk) -> str:
    with pytest.raises(LmdeskError) as caught:
        desk.undo()
    return caught.value.code


def refusal_of_redo(desk: Desk) -> str:
    with pytest.raises(LmdeskError) as caught:
        desk.redo()
    return caught.value.code


def test_steps_are_taken_back_from_the_newest_and_done_again_from_the_oldest(
    desk_path: Path,
) -> None:
    with new_desk(desk_path) as desk:
        for name in "abc":
            write_tag(desk, name)
        seen = []
        for _ in "abc":
            change, conflicts = desk.undo()
            seen.append((change.label, conflicts, tags(desk)))
        assert refusal_of_undo(desk) == "nothing_to_undo"
        for _ in "abc":
            desk.redo()
            seen.append(("redo", (), tags(desk)))
        assert refusal_of_redo(desk) == "nothing_to_redo"

    assert seen == [
        ("tag", (), ["a", "b"]),
        ("tag", (), ["a"]),
        ("tag", (), []),
        ("redo", (), ["a"]),
        ("redo", (), ["a", "b"]),
        ("redo", (), ["a", "b", "c"]),
    ]


def test_step_after_an_undo_ends_redo(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        write_tag(desk, "a")
        write_tag(desk, "b")
        desk.undo()
        write_tag(desk, "c")

        assert refusal_of_redo(desk) == "nothing_to_redo"
        desk.undo()
        desk.undo()
        assert (tags(desk), refusal_of_undo(desk)) == ([], "nothing_to_undo")
        desk.redo()
        desk.redo()
        assert (tags(desk), refusal_of_redo(desk)) == (["a", "c"], "nothing_to_redo")


def test_undo_and_redo_may_alternate(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        write_tag(desk, "a")
        write_tag(desk, "b")
        for _ in range(3):
            desk.undo()
            assert tags(desk) == ["a"]
            desk.undo()
            assert tags(desk) == []
            desk.redo()
            desk.redo()
            assert tags(desk) == ["a", "b"]


def test_undo_goes_on_in_the_next_session_of_work(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        write_tag(desk, "a")
        write_tag(desk, "b")
    with open_desk(desk_path) as desk:
        desk.undo()
    with open_desk(desk_path, by="Bopha") as desk:
        desk.undo()
        assert [(step.kind, step.by) for step in desk.steps(limit=2)] == [
            ("undo", "Bopha"),
            ("undo", "Dara"),
        ]
    with open_desk(desk_path) as desk:
        desk.redo()
        assert tags(desk) == ["a"]


def test_undone_import_leaves_nothing_and_comes_back_whole(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("before") as step:
            institution = add_institution(step)
            add_post(step, add_person(step), institution)
        before = desk.dump()
        with desk.step("import", kind="import") as step:
            people = add_crowd(step, 5000)
            step.update(Person, people[7], note="n")
            step.update(Person, 1, note="known")
            step.delete(Person, people[8])
            add_post(step, people[9], institution)
        after = desk.dump()

        change, _ = desk.undo()
        assert desk.dump() == before
        assert change.touched["person"] == frozenset([1, *people])
        desk.redo()
        assert desk.dump() == after
        inserts = [item for item in desk.items(3 + 1) if item.action == "insert"]
        assert len(inserts) < 20
        desk.undo()
        assert desk.dump() == before


def test_rows_that_mention_each_other_are_taken_back(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        empty = desk.dump()
        with desk.step("programme") as step:
            event = step.insert(Event, uid="e", code="WW", title="Water week", created_at="")
            sessions = step.reserve_ids(Session, 3)
            step.bulk_insert(
                Session,
                ("id", "uid", "event", "parent", "code", "kind"),
                [
                    (sessions[0], "a", event, None, "1", "plenary"),
                    (sessions[1], "b", event, sessions[0], "2", "parallel"),
                    (sessions[2], "c", event, sessions[1], "3", "parallel"),
                ],
            )
        whole = desk.dump()
        with desk.step("merged") as step:
            kept, gone = add_institution(step, "A"), add_institution(step, "B")
            step.update(Institution, gone, merged_into=kept)

        desk.undo()
        assert desk.dump() == whole
        desk.undo()
        assert desk.dump() == empty
        desk.redo()
        assert desk.dump() == whole


def test_values_that_changed_places_are_taken_back(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        write_tag(desk, "a")
        write_tag(desk, "b")
        with desk.step("swap") as step:
            step.update(Tag, 1, name="tmp")
            step.update(Tag, 2, name="a")
            step.update(Tag, 1, name="b")

        desk.undo()
        assert tags(desk) == ["a", "b"]
        desk.redo()
        assert tags(desk) == ["b", "a"]


def test_undoing_a_revert_makes_its_step_stand_again(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        first = write_tag(desk, "a")
        write_tag(desk, "b")
        reverted = desk.revert(first)[0].step

        def reverser() -> int | None:
            return next(step.reversed_by for step in desk.steps() if step.id == first)

        assert (tags(desk), reverser()) == (["b"], reverted)
        desk.undo()
        assert (tags(desk), reverser()) == (["a", "b"], None)
        desk.redo()
        assert (tags(desk), reverser()) == (["b"], reverted)
        desk.undo()
        desk.undo()
        desk.undo()
        assert (tags(desk), refusal_of_undo(desk)) == ([], "nothing_to_undo")


def test_foreign_keys_are_watched_again_after_an_undo(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        write_tag(desk, "a")
        desk.undo()

        assert desk.sql("PRAGMA foreign_keys") == [(1,)]
        assert desk.sql("PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("size", [1, 3000])
def test_replay_that_breaks_a_reference_is_rolled_back(desk_path: Path, size: int) -> None:
    def lose(desk: Desk, table: str) -> None:
        with desk.writing("x", kind="undo", params={}, replay=True) as step:
            desk.sql(f"DELETE FROM {table}")
            must_refer_to_rows(desk, step.id or 0)

    def misdirect(desk: Desk) -> None:
        with desk.writing("x", kind="undo", params={}, replay=True) as step:
            desk.sql("UPDATE contact_point SET person_id = 999999")
            must_refer_to_rows(desk, step.id or 0)

    with new_desk(desk_path) as desk:
        with desk.step("crowd") as step:
            add_crowd(step, size)
        before = desk.dump()
        with pytest.raises(BrokenReferenceError):
            lose(desk, "person")
        with pytest.raises(BrokenReferenceError):
            misdirect(desk)
        assert desk.dump() == before
        lose(desk, "contact_point")


def test_runs_of_ids() -> None:
    assert runs_of([]) == []
    assert runs_of([1, 2, 3, 5, 7, 8]) == [range(1, 4), range(5, 6), range(7, 9)]
