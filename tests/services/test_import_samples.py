"""Tests of importing the sample lists: people, relations, refusals, and importing again."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from import_builders import bring_in, steps_of
from list_files import sample, truth
from lmdesk.domain.import_plan import Verdict
from lmdesk.domain.people import PersonDraft
from lmdesk.errors import LmdeskError
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

LISTS = ("01", "02", "05", "06", "07", "11", "19", "20", "27")
PEOPLE = {Verdict.NEW, Verdict.SAME, Verdict.UPDATE, Verdict.UNSURE}
TARGET = ImportTarget("RTD", "PS1")


@pytest.mark.parametrize("name", LISTS)
def test_every_person_of_a_sample_is_planned_and_nobody_more(
    desk: Desk, readers: Readers, name: str
) -> None:
    path = sample(name)

    plan = plan_import(desk, open_list(path), readers)

    rows = plan.sheets[0].rows
    planned = Counter(
        row.row for row in rows if row.verdict in PEOPLE and isinstance(row.draft, PersonDraft)
    )
    assert planned == Counter(person["row"] for person in truth(path)["persons"])
    assert sum(plan.counts.values()) == sum(len(sheet.rows) for sheet in plan.sheets)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("target", [None, TARGET], ids=["alone", "event"])
def test_importing_a_sample_again_writes_nothing(
    desk: Desk, readers: Readers, name: str, target: ImportTarget | None
) -> None:
    first = bring_in(desk, sample(name), readers, target)
    dump, steps = desk.dump(), steps_of(desk)

    again = bring_in(desk, sample(name), readers, target)

    assert first.result.change.step is not None
    assert again.result.change.step is None
    assert (again.result.added, again.result.updated, again.result.waiting) == (0, 0, 0)
    assert steps_of(desk) == steps
    assert desk.dump() == dump


@pytest.mark.parametrize("name", LISTS)
def test_undo_of_an_import_leaves_the_desk_as_it_was_and_redo_brings_it_back(
    desk: Desk, readers: Readers, name: str
) -> None:
    before = desk.dump()
    bring_in(desk, sample(name), readers, TARGET)
    after = desk.dump()

    desk.undo()
    undone = desk.dump()
    desk.redo()

    assert undone == before
    assert desk.dump() == after


@pytest.mark.parametrize(
    ("name", "code", "word"),
    [
        ("24", "file_without_list", "no rows"),
        ("25", "file_damaged", ""),
        ("26", "file_empty", ""),
    ],
)
def test_what_is_no_list_is_refused(
    desk: Desk, readers: Readers, name: str, code: str, word: str
) -> None:
    with pytest.raises(LmdeskError) as refusal:
        plan_import(desk, open_list(sample(name)), readers)

    assert refusal.value.code == code
    assert word in str(refusal.value.params.get("why", ""))


def test_every_bad_row_of_the_large_list_is_told_with_its_reason(
    desk: Desk, readers: Readers
) -> None:
    path = sample("19")

    plan = plan_import(desk, open_list(path), readers)

    told = {
        (row.row, problem.code)
        for row in plan.sheets[0].rows
        for problem in row.problems
        if problem.severity == "error"
    }
    bad = {(problem["row"], problem["code"]) for problem in truth(path)["problems"]}
    assert len(bad) == 37
    assert told == bad


def test_a_month_later_each_row_is_what_the_secretary_says(desk: Desk, readers: Readers) -> None:
    bring_in(desk, sample("01"), readers)
    facts = {person["row"]: person["relation"] for person in truth(sample("02"))["persons"]}

    later = bring_in(desk, sample("02"), readers)

    verdicts = {row.row: row.verdict.value for row in later.plan.sheets[0].rows}
    wrong = {
        row: (verdicts[row], relation["accept"])
        for row, relation in facts.items()
        if verdicts[row] not in relation["accept"]
    }
    assert wrong == {}
    assert later.counts == {"new": 4, "same": 46, "update": 10, "unsure": 3}


def test_a_month_later_no_blank_has_erased_anything(desk: Desk, readers: Readers) -> None:
    bring_in(desk, sample("01"), readers)
    columns = ("titles", "native_name", "position", "unit", "institution", "country", "email")
    query = f"SELECT person_id, {', '.join(columns)}, phone FROM person_line ORDER BY 1"
    before = desk.sql(query)
    contacts = set(desk.sql("SELECT person_id, normalised FROM contact_point"))

    bring_in(desk, sample("02"), readers)

    after: dict[int, Any] = {row[0]: row for row in desk.sql(query)}
    erased = [
        (row, after[row[0]])
        for row in before
        if any(old and not new for old, new in zip(row, after[row[0]], strict=True))
    ]
    assert erased == []
    assert contacts <= set(desk.sql("SELECT person_id, normalised FROM contact_point"))


def test_an_update_keeps_the_former_post_with_its_end(desk: Desk, readers: Readers) -> None:
    bring_in(desk, sample("01"), readers)
    bring_in(desk, sample("02"), readers)

    posts = desk.sql(
        "SELECT position, end_date IS NULL, affiliation.is_primary FROM affiliation"
        " JOIN person_name USING (person_id)"
        " WHERE printed = 'Guo Zehao' ORDER BY affiliation.id"
    )
    assert posts == [("Professor", 0, 0), ("Associate Professor", 1, 1)]


def test_a_hundred_later_edits_and_the_import_are_undone_to_the_beginning(
    desk: Desk, readers: Readers
) -> None:
    before = desk.dump()
    bring_in(desk, sample("01"), readers, TARGET)
    _edit(desk, 100)

    for _ in range(101):
        desk.undo()

    assert desk.dump() == before


def test_reverting_the_import_keeps_a_hundred_later_edits_elsewhere(
    tmp_path: Path, readers: Readers
) -> None:
    edits = 100
    with Desk.create(tmp_path / "one.lmdesk", by="Dara") as desk:
        bring_in(desk, sample("27"), readers)
        imported = bring_in(desk, sample("01"), readers, TARGET).result.change.step
        assert imported is not None
        _edit(desk, edits, people=4)
        _, conflicts = desk.revert(imported)
        people = desk.sql("SELECT count(*) FROM person")
        notes = desk.sql("SELECT count(*) FROM person WHERE note IS NOT NULL")
        rest = desk.sql("SELECT count(*) FROM participation")

    assert conflicts == ()
    assert (people, notes, rest) == ([(4,)], [(4,)], [(0,)])


def test_reverting_the_import_keeps_a_person_edited_since_and_tells_it(
    desk: Desk, readers: Readers
) -> None:
    imported = bring_in(desk, sample("27"), readers).result.change.step
    assert imported is not None
    post = desk.sql("SELECT id FROM affiliation ORDER BY id LIMIT 1")[0][0]
    from lmdesk.store.tables import Affiliation

    with desk.step("person_edited", name="HAN Yulong") as step:
        step.update(Affiliation, post, position="Director")

    _, conflicts = desk.revert(imported)

    assert desk.sql("SELECT printed FROM person_name") == [("HAN Yulong",)]
    assert ("affiliation", post) in {(c.table, c.row_id) for c in conflicts}
    assert {(c.by, c.label) for c in conflicts} == {("Dara", "person_edited")}


def _edit(desk: Desk, count: int, people: int = 0) -> None:
    """Make many edits: notes on the first people."""
    from lmdesk.store.tables import Person

    ids = [row[0] for row in desk.sql("SELECT id FROM person ORDER BY id")]
    ids = ids[:people] if people else ids
    for number in range(count):
        with desk.step("person_edited", name="note") as step:
            step.update(Person, ids[number % len(ids)], note=f"note {number}")
