from pathlib import Path
from typing import Any

import pytest

from desk_builders import (
    MADE,
    add_crowd,
    add_email,
    add_institution,
    add_name,
    add_person,
    add_post,
    new_desk,
)
from lmdesk.domain.change import Change, Conflict
from lmdesk.errors import LmdeskError
from lmdesk.store.desk import Desk, Step
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Event,
    ImportBatch,
    ImportRow,
    Institution,
    ListMember,
    MailingList,
    Participation,
    Person,
    PersonTag,
    Tag,
)


def step_of(step: Step) -> int:
    assert step.change.step is not None
    return step.change.step


def edit(desk: Desk, label: str, table: Any, row_id: int, **values: object) -> int:
    with desk.step(label) as step:
        step.update(table, row_id, **values)
    return step_of(step)


def told(conflicts: tuple[Conflict, ...]) -> list[tuple[str, int, tuple[str, ...], int, str]]:
    return [(c.table, c.row_id, c.fields, c.step, c.label) for c in conflicts]


def refusal_of(desk: Desk, step_id: int) -> LmdeskError:
    with pytest.raises(LmdeskError) as caught:
        desk.revert(step_id)
    return caught.value


def test_later_edits_of_other_rows_do_not_matter(desk_path: Path) -> None:
    def day(path: Path, *, with_import: bool) -> str:
        with new_desk(path) as desk:
            with desk.step("before") as step:
                old = step.insert(Person, uid="old", created_at=MADE)
                other = step.insert(Person, uid="other", created_at=MADE, note="a")
                tag = step.insert(Tag, name="speaker")
            if with_import:
                with desk.step("import", kind="import") as step:
                    people = add_crowd(step, 50)
                    step.update(Person, other, note="b", gender="f")
                    add_post(step, old, add_institution(step))
                    step.insert(PersonTag, person=people[3], tag=tag)
            edit(desk, "later", Person, old, note="later")
            with desk.step("later") as later:
                later.insert(Tag, name="guest")
            if with_import:
                change, conflicts = desk.revert(step_of(step))
                assert conflicts == ()
                assert change.touched["person"] == frozenset([other, *people])
            return desk.dump()

    reverted = day(desk_path, with_import=True)

    assert reverted == day(desk_path.with_name("other.lmdesk"), with_import=False)


def test_later_value_stays_and_is_told(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
        first = edit(desk, "first", Person, person, note="a", gender="f", language="lo")
        second = edit(desk, "second", Person, person, note="b")
        third = edit(desk, "third", Person, person, gender="m")

        change, conflicts = desk.revert(first)

        assert change.touched == {"person": frozenset({person})}
        assert conflicts == (
            Conflict("person", person, ("gender",), third, "third", "2026-03-01T00:00:04Z", "Dara"),
            Conflict("person", person, ("note",), second, "second", "2026-03-01T00:00:03Z", "Dara"),
        )
        query = Person.select(Person.note, Person.gender, Person.language)
        assert desk.rows(query) == [("b", "m", None)]


def test_later_value_that_was_taken_back_is_no_conflict(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
        first = edit(desk, "first", Person, person, note="a")
        edit(desk, "second", Person, person, note="b")
        desk.undo()
        third = edit(desk, "third", Person, person, gender="m")
        edit(desk, "fourth", Person, person, gender="x")
        desk.undo()

        assert desk.revert(first)[1] == ()
        assert desk.rows(Person.select(Person.note, Person.gender)) == [(None, "m")]
        assert third in [record.id for record in desk.steps()]


def test_reason_is_the_step_that_stands(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
        first = edit(desk, "first", Person, person, note="a")
        second = edit(desk, "second", Person, person, note="b")
        edit(desk, "third", Person, person, note="c")
        desk.undo()

        assert told(desk.revert(first)[1]) == [("person", person, ("note",), second, "second")]


def test_nothing_is_written_when_all_stays(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
        first = edit(desk, "first", Person, person, note="a")
        edit(desk, "second", Person, person, note="b")
        before = desk.dump()

        change, conflicts = desk.revert(first)

        assert (change, len(conflicts)) == (Change(None, "first"), 1)
        assert desk.dump() == before
        assert [(s.id, s.reversed_by) for s in desk.steps()] == [(3, None), (2, None), (1, None)]


def test_person_edited_later_stays_with_all_that_belongs_to_it(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("import") as step:
            gone, stays = add_person(step, "GONE"), add_person(step, "STAYS")
            add_name(step, stays, "留")
            add_email(step, stays)
            ministry, elsewhere = add_institution(step), add_institution(step, "Elsewhere")
            post = add_post(step, stays, ministry)
            add_post(step, gone, elsewhere)
            step.insert(
                ContactPoint, affiliation=post, kind="phone", raw="+66 2 123 4567", status="ok"
            )
        later = edit(desk, "later", Affiliation, post, position="Minister")

        _, conflicts = desk.revert(step_of(step))

        assert told(conflicts) == [
            ("institution", ministry, (), later, "later"),
            ("institution_name", 1, (), later, "later"),
            ("person", stays, (), later, "later"),
            ("person_name", 2, (), later, "later"),
            ("person_name", 3, (), later, "later"),
            ("affiliation", post, ("position",), later, "later"),
            ("contact_point", 1, (), later, "later"),
            ("contact_point", 2, (), later, "later"),
        ]
        assert desk.sql("SELECT id FROM person") == [(stays,)]
        assert desk.sql("SELECT id FROM institution") == [(ministry,)]


def test_person_on_a_later_list_stays(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("import") as step:
            people = add_crowd(step, 3)
        with desk.step("list") as listed:
            mailing = listed.insert(
                MailingList, uid="m", name="Donors", kind="static", created_at=MADE
            )
            listed.insert(ListMember, mailing_list=mailing, person=people[1], contact_point=2)

        _, conflicts = desk.revert(step_of(step))

        later = step_of(listed)
        assert told(conflicts) == [
            ("person", people[1], (), later, "list"),
            ("person_name", 2, (), later, "list"),
            ("contact_point", 2, (), later, "list"),
        ]
        assert desk.sql("SELECT id FROM person") == [(people[1],)]


def test_one_row_that_stays_does_not_keep_the_whole_list(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("import") as step:
            event = step.insert(Event, uid="e", code="WW", title="Water week", created_at=MADE)
            first, second = add_person(step, "A"), add_person(step, "B")
            one = step.insert(Participation, uid="1", event=event, person=first, status="new")
            step.insert(Participation, uid="2", event=event, person=second, status="new")
            batch = step.insert(
                ImportBatch,
                uid="b",
                file_name="f",
                sha256="",
                container="xlsx",
                columns="[]",
                counts="{}",
                applied_at=MADE,
            )
            step.insert(ImportRow, batch=batch, sheet="s", raw="[]", verdict="new", person=first)
        later = edit(desk, "confirmed", Participation, one, status="confirmed")

        _, conflicts = desk.revert(step_of(step))

        assert told(conflicts) == [
            ("person", first, (), later, "confirmed"),
            ("person_name", 1, (), later, "confirmed"),
            ("event", event, (), later, "confirmed"),
            ("participation", one, ("status",), later, "confirmed"),
        ]


def test_deleted_rows_come_back_with_all_that_belongs_to_them(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            add_crowd(step, 3)
            add_post(step, 2, add_institution(step))
        whole = desk.dump()
        with desk.step("gone") as step:
            step.update(Person, 2, note="first changed")
            step.delete(Person, 2)
        edit(desk, "later", Person, 1, note="x")

        assert desk.revert(step_of(step))[1] == ()
        edit(desk, "back", Person, 1, note=None)
        assert desk.dump() == whole


def test_deleted_row_stays_away_when_its_name_is_taken(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            tag, other = step.insert(Tag, name="speaker"), step.insert(Tag, name="guest")
            person = add_person(step)
            step.insert(PersonTag, person=person, tag=tag)
        with desk.step("gone") as gone:
            gone.delete(Tag, tag)
            gone.delete(Tag, other)
        with desk.step("again") as again:
            again.insert(Tag, name="speaker")

        _, conflicts = desk.revert(step_of(gone))

        later = step_of(again)
        assert told(conflicts) == [
            ("tag", tag, ("name",), later, "again"),
            ("person_tag", 1, ("tag_id",), step_of(gone), "gone"),
        ]
        assert desk.sql("SELECT id, name FROM tag ORDER BY id") == [(2, "guest"), (3, "speaker")]


def test_value_that_must_be_unique_stays_when_it_is_taken(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            tag = step.insert(Tag, name="speaker")
        renamed = edit(desk, "renamed", Tag, tag, name="keynote")
        with desk.step("again") as again:
            again.insert(Tag, name="speaker")

        _, conflicts = desk.revert(renamed)

        assert told(conflicts) == [("tag", tag, ("name",), step_of(again), "again")]


def test_value_comes_back_once_another_one_has_made_room(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            first, second = step.insert(Tag, name="a"), step.insert(Tag, name="b")
        with desk.step("moved") as moved:
            moved.update(Tag, second, name="c")
            moved.update(Tag, first, name="b")
            moved.insert(Tag, name="a")
        with desk.step("other") as other:
            add_person(other)

        assert desk.revert(step_of(moved))[1] == ()
        assert desk.sql("SELECT id, name FROM tag ORDER BY id") == [(first, "a"), (second, "b")]


def test_mention_stays_when_what_it_meant_is_gone(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            old, new = add_institution(step, "Old"), add_institution(step, "New")
            post = add_post(step, add_person(step), old)
        with desk.step("moved") as moved:
            moved.update(Affiliation, post, institution=new, position="Adviser")
        with desk.step("closed") as closed:
            closed.delete(Institution, old)

        _, conflicts = desk.revert(step_of(moved))

        later = step_of(closed)
        assert told(conflicts) == [("affiliation", post, ("institution_id",), later, "closed")]
        query = Affiliation.select(Affiliation.institution, Affiliation.position)
        assert desk.rows(query) == [(new, "Director")]


def test_change_of_a_row_that_is_gone_is_told(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            tag = step.insert(Tag, name="a")
            step.insert(Tag, name="other")
        with desk.step("renamed") as renamed:
            renamed.update(Tag, tag, name="b")
            renamed.update(Tag, 2, name="another")
        with desk.step("gone") as gone:
            gone.delete(Tag, tag)

        _, conflicts = desk.revert(step_of(renamed))

        assert told(conflicts) == [("tag", tag, ("name",), step_of(gone), "gone")]
        assert desk.sql("SELECT name FROM tag") == [("other",)]


def test_owner_of_a_contact_cannot_be_half_reverted(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            person = add_person(step)
            contact = add_email(step, person)
            first, second = add_institution(step, "A"), add_institution(step, "B")
        moved = edit(desk, "moved", ContactPoint, contact, person=None, institution=first)
        edit(desk, "again", ContactPoint, contact, institution=second)
        before = desk.dump()

        change, conflicts = desk.revert(moved)

        assert {(c.row_id, c.fields) for c in conflicts} == {
            (contact, ("institution_id",)),
            (contact, ("person_id",)),
        }
        assert (change.step, desk.dump()) == (None, before)


def test_unmerging_leaves_later_edits(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            keep, absorbed = add_person(step, "San Win"), add_person(step, "SAN Win")
            post = add_post(step, absorbed, None)
        with desk.step("merge", kind="merge") as merge:
            merge.update(Affiliation, post, person=keep)
            merge.update(Person, absorbed, merged_into=keep, deleted_at=MADE)
            merge.update(Person, keep, note="merged")
        later = edit(desk, "later", Person, keep, note="mine")

        _, conflicts = desk.revert(step_of(merge))

        assert told(conflicts) == [("person", keep, ("note",), later, "later")]
        assert desk.rows(Affiliation.select(Affiliation.person)) == [(absorbed,)]
        assert desk.rows(Person.select(Person.merged_into, Person.deleted_at)) == [
            (None, None),
            (None, None),
        ]


def test_revert_of_a_large_import_spares_one_person(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("import") as step:
            people = add_crowd(step, 3000)
        later = edit(desk, "later", Person, people[99], note="x")

        _, conflicts = desk.revert(step_of(step))

        assert told(conflicts) == [
            ("person", 100, ("note",), later, "later"),
            ("person_name", 100, (), later, "later"),
            ("contact_point", 100, (), later, "later"),
        ]
        assert desk.sql("SELECT count(*) FROM contact_point") == [(1,)]
        desk.undo()
        assert desk.sql("SELECT count(*) FROM contact_point") == [(3000,)]


def test_only_standing_steps_can_be_reverted(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            step.insert(Tag, name="a")
        desk.undo()

        assert [(refusal_of(desk, n).code, refusal_of(desk, n).params) for n in (1, 2, 9)] == [
            ("step_reversed", {"step": 1}),
            ("step_reversed", {"step": 2}),
            ("step_missing", {"step": 9}),
        ]


def test_revert_can_be_reverted(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("tags") as step:
            step.insert(Tag, name="a")
        with desk.step("tags") as other:
            other.insert(Tag, name="b")
        whole = desk.dump()
        reverted = desk.revert(step_of(step))[0].step
        assert reverted is not None
        with desk.step("tags") as third:
            third.insert(Tag, name="c")
        desk.undo()

        desk.revert(reverted)

        assert desk.dump() == whole
