"""Tests of deciding rows while a list is being imported."""

import pytest

from import_builders import someone, steps_of
from lmdesk.domain.change import Change
from lmdesk.domain.import_plan import Verdict
from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.apply_import import Accept, apply_import
from lmdesk.services.import_compare import best_decisions
from lmdesk.services.import_desk import (
    ImportDraft,
    apply_draft,
    decide,
    decide_each,
    paste_draft,
    plan_again,
    undecide,
)
from lmdesk.services.import_lines import open_rows
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, waiting_rows
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person
from pasted_lists import at, cells, counted, imported, pasted, people, verdicts

TYPO = someone(**{"Family name": "Cheaa", "Position": "Minister"})
"""Perhaps the person that `someone` is."""

OTHER = someone(
    **{
        "Family name": "Sok",
        "Given name": "Dara",
        "E-mail": "sok@example.org",
        "Mobile": "+855 91 234 102",
    }
)


@pytest.fixture
def asked(desk: Desk, readers: Readers) -> ImportDraft:
    """A list of two rows, of which the first is a question about a person of the desk."""
    imported(desk, readers, someone())
    draft = pasted(desk, readers, TYPO, OTHER)
    assert verdicts(draft) == [Verdict.UNSURE, Verdict.NEW]
    return draft


def again(desk: Desk, readers: Readers, *rows: dict[str, str]) -> dict[str, int]:
    """Import the same rows once more; return the counts, and hold that nothing is written."""
    dump, steps = desk.dump(), steps_of(desk)
    draft = pasted(desk, readers, *rows)
    result = apply_draft(desk, draft, readers)
    assert (result.change, desk.dump(), steps_of(desk)) == (Change(None), dump, steps)
    return counted(draft)


def test_undecided_rows_wait_in_review(desk: Desk, readers: Readers, asked: ImportDraft) -> None:
    result = apply_draft(desk, asked, readers)

    assert (result.added, result.updated, result.waiting) == (1, 0, 1)
    assert [row.draft.name.printed for row in waiting_rows(desk)] == ["Cheaa Sophea"]


def test_undecided_rows_can_be_left_out_and_come_again(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    result = apply_draft(desk, asked, readers, unsure_wait=False)

    assert (result.added, result.waiting) == (1, 0)
    assert waiting_rows(desk) == []
    assert apply_draft(desk, pasted(desk, readers, TYPO), readers).waiting == 1


def test_a_row_decided_as_new_is_somebody_else_from_then_on(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    draft = decide(desk, asked, [at(2)], Decision("new"))
    result = apply_draft(desk, draft, readers)

    assert verdicts(draft) == [Verdict.NEW, Verdict.NEW]
    assert (result.added, result.waiting) == (2, 0)
    assert people(desk) == ["Chea Sophea", "Cheaa Sophea", "Sok Dara"]
    assert desk.sql("SELECT verdict, person_id FROM match_decision") == [("different", 1)]
    assert again(desk, readers, TYPO, OTHER) == {"same": 2}


def test_a_row_that_means_a_person_brings_what_it_says(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    draft = decide(desk, asked, [at(2)], Decision("person", 1))
    result = apply_draft(desk, draft, readers)

    assert verdicts(draft) == [Verdict.UPDATE, Verdict.NEW]
    assert [change.field for change in draft.row(0).changes] == ["position"]
    assert (result.added, result.updated, result.waiting) == (1, 1, 0)
    assert desk.sql(
        "SELECT position FROM affiliation WHERE person_id = 1 AND end_date IS NULL"
    ) == [("Minister",)]
    assert desk.sql("SELECT verdict, decision, person_id FROM import_row WHERE batch_id = 2") == [
        ("unsure", "person", 1),
        ("new", None, 2),
    ]
    assert again(desk, readers, TYPO, OTHER) == {"same": 2}


def test_a_person_can_stay_as_the_desk_has_them(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    target = ImportTarget("RTD")
    draft = plan_again(desk, pasted(desk, readers, TYPO, target=target), readers)
    draft = decide(desk, draft, [at(2)], Decision("same", 1))
    result = apply_draft(desk, draft, readers)

    assert verdicts(draft) == [Verdict.SAME]
    assert (result.added, result.updated) == (0, 0)
    assert desk.sql("SELECT position FROM affiliation") == [("Director",)]
    assert desk.sql("SELECT person_id FROM participation") == [(1,)]
    assert desk.sql("SELECT verdict FROM match_decision") == [("same",)]
    assert again(desk, readers, TYPO) == {"same": 1}


def test_an_update_can_be_refused_for_good(desk: Desk, readers: Readers) -> None:
    imported(desk, readers, someone())
    moved = someone(Position="Minister")
    draft = pasted(desk, readers, moved)
    assert counted(draft) == {"update": 1}

    apply_draft(desk, decide(desk, draft, [at(2)], Decision("same", 1)), readers)

    assert desk.sql("SELECT position FROM affiliation") == [("Director",)]
    assert again(desk, readers, moved) == {"same": 1}


@pytest.mark.parametrize("row", [TYPO, OTHER, someone(Position="Minister")])
def test_a_row_left_out_stays_left_out(desk: Desk, readers: Readers, row: dict[str, str]) -> None:
    imported(desk, readers, someone())
    draft = decide(desk, pasted(desk, readers, row), [at(2)], Decision("skip"))
    before = people(desk), desk.sql("SELECT * FROM affiliation")
    result = apply_draft(desk, draft, readers)

    assert verdicts(draft) == [Verdict.SKIPPED]
    assert (result.added, result.updated, result.waiting) == (0, 0, 0)
    assert (people(desk), desk.sql("SELECT * FROM affiliation")) == before
    assert again(desk, readers, row) == {"skipped": 1}
    again_draft = pasted(desk, readers, row)
    assert again_draft.row(0).skipped_because == "left_out_before"
    taken = decide(desk, again_draft, [at(2)], Decision("new"))
    assert apply_draft(desk, taken, readers).added == 1


def test_a_row_left_out_is_looked_at_anew_when_it_means_something_else(
    desk: Desk, readers: Readers
) -> None:
    draft = decide(desk, pasted(desk, readers, OTHER), [at(2)], Decision("skip"))
    apply_draft(desk, draft, readers)
    imported(desk, readers, {**OTHER, "Phone": "023 756 201", "Position": "Driver"})

    assert counted(pasted(desk, readers, OTHER)) == {"update": 1}


def test_two_rows_of_a_list_can_be_one_person(desk: Desk, readers: Readers) -> None:
    draft = pasted(desk, readers, someone(), TYPO)
    assert counted(draft) == {"new": 1, "unsure": 1}
    best = best_decisions(draft, range(2), "person")
    draft = decide_each(desk, draft, best)
    result = apply_draft(desk, draft, readers)

    assert best == {at(3): Decision("person", None, at(2))}
    assert (result.added, result.updated, people(desk)) == (1, 1, ["Chea Sophea"])
    assert desk.sql("SELECT person_id FROM import_row ORDER BY row") == [(1,), (1,)]
    assert again(desk, readers, someone(), TYPO)["same"] == 2


def test_two_rows_of_a_list_can_be_two_people(desk: Desk, readers: Readers) -> None:
    draft = pasted(desk, readers, someone(), TYPO)
    draft = decide(desk, draft, [at(3)], Decision("new"))

    assert apply_draft(desk, draft, readers).added == 2
    assert desk.sql("SELECT verdict, person_id FROM match_decision") == [("different", 1)]
    assert again(desk, readers, someone(), TYPO) == {"same": 2}


def test_a_repeat_of_a_row_left_out_is_left_out_too(desk: Desk, readers: Readers) -> None:
    draft = pasted(desk, readers, OTHER, OTHER)
    assert counted(draft) == {"new": 1, "same": 1}
    result = apply_draft(desk, decide(desk, draft, [at(2)], Decision("skip")), readers)

    assert (result.added, result.waiting, waiting_rows(desk)) == (0, 0, [])
    assert again(desk, readers, OTHER, OTHER) == {"skipped": 2}


def test_a_row_like_one_left_out_is_a_question(desk: Desk, readers: Readers) -> None:
    more = {**OTHER, "Phone": "023 756 201"}
    draft = pasted(desk, readers, OTHER, more)
    assert counted(draft) == {"new": 1, "update": 1}
    result = apply_draft(desk, decide(desk, draft, [at(2)], Decision("skip")), readers)

    assert (result.added, result.waiting) == (0, 1)
    assert [row.row for row in waiting_rows(desk)] == [3]


def test_a_repeat_of_a_decided_question_means_the_same_person(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    draft = pasted(desk, readers, TYPO, TYPO)
    assert counted(draft) == {"unsure": 2}
    result = apply_draft(desk, decide(desk, draft, [at(2)], Decision("new")), readers)

    assert (result.added, result.waiting, waiting_rows(desk)) == (1, 0, [])
    assert desk.sql("SELECT person_id FROM import_row WHERE batch_id = 2") == [(2,), (2,)]
    assert again(desk, readers, TYPO, TYPO) == {"same": 2}


def test_a_repeat_goes_where_the_first_row_went(desk: Desk, readers: Readers) -> None:
    imported(desk, readers, someone())
    more = {**OTHER, "Phone": "023 756 201"}
    draft = pasted(desk, readers, OTHER, more)
    assert counted(draft) == {"new": 1, "update": 1}

    apply_draft(desk, decide(desk, draft, [at(2)], Decision("person", 1)), readers)

    assert people(desk) == ["Chea Sophea"]
    assert ("+85523756201",) in desk.sql("SELECT normalised FROM contact_point WHERE person_id = 1")


def test_the_same_as_a_row_that_became_nobody_stays_a_question(
    desk: Desk, readers: Readers
) -> None:
    draft = pasted(desk, readers, someone(), TYPO)
    draft = decide(desk, draft, [at(2)], Decision("skip"))
    draft = decide(desk, draft, [at(3)], Decision("person", None, at(2)))
    result = apply_draft(desk, draft, readers)

    assert (result.added, result.waiting, people(desk)) == (0, 1, [])
    assert [row.row for row in waiting_rows(desk)] == [3]


def test_each_person_of_a_row_is_decided_alone(desk: Desk, readers: Readers) -> None:
    couple = {"Name": "Mr. SOK Dara and Ms. CHAN Thida", "Institution": "Bank of Sand"}
    draft = paste_draft(desk, cells(couple, headings=tuple(couple)), readers)
    assert counted(draft) == {"unsure": 2}
    draft = decide(desk, draft, [at(2, 2)], Decision("new"))
    result = apply_draft(desk, draft, readers)

    assert (result.added, result.waiting, people(desk)) == (1, 1, ["CHAN Thida"])
    assert desk.sql("SELECT slot, decision, person_id FROM import_row ORDER BY slot") == [
        (1, None, None),
        (2, "new", 1),
    ]


def test_the_second_person_of_a_row_can_be_meant_by_another(desk: Desk, readers: Readers) -> None:
    couple = {"Name": "SOK Dara; CHAN Thida", "Institution": "Bank", "E-mail": ""}
    single = {"Name": "CHAN Thidaa", "Institution": "Bank", "E-mail": "thida@example.org"}
    draft = paste_draft(desk, cells(couple, single, headings=tuple(couple)), readers)
    draft = decide(desk, draft, [at(2, 2)], Decision("new"))
    draft = decide(desk, draft, [at(3)], Decision("person", None, at(2, 2)))

    apply_draft(desk, draft, readers)

    assert people(desk) == ["CHAN Thida"]
    assert desk.sql("SELECT normalised FROM contact_point WHERE person_id = 1") == [
        ("thida@example.org",)
    ]


def test_a_decision_answers_the_same_row_that_waits_already(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    apply_draft(desk, asked, readers)
    draft = pasted(desk, readers, TYPO)
    codes = [problem.code for problem in draft.row(0).problems]
    assert codes == ["already_waiting", "name_variant"]

    apply_draft(desk, decide(desk, draft, [at(2)], Decision("person", 1)), readers)

    assert waiting_rows(desk) == []
    assert desk.sql("SELECT decision, person_id FROM import_row WHERE verdict = 'unsure'") == [
        ("person", 1),
        ("person", 1),
    ]


def test_one_undo_takes_everything_back(desk: Desk, readers: Readers, asked: ImportDraft) -> None:
    before = desk.dump()
    draft = decide(desk, asked, [at(2)], Decision("person", 1))
    apply_draft(desk, draft, readers)

    history.undo(desk)

    assert desk.dump() == before


def test_a_plan_is_applied_once(desk: Desk, readers: Readers, asked: ImportDraft) -> None:
    apply_draft(desk, asked, readers)
    before = desk.dump()

    with pytest.raises(LmdeskError) as refusal:
        apply_draft(desk, asked, readers)

    assert (refusal.value.code, refusal.value.params) == (
        "plan_outdated",
        {"file": "Pasted cells"},
    )
    assert desk.dump() == before


def test_a_draft_planned_again_keeps_the_decisions_that_still_hold(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    draft = decide(desk, asked, [at(2)], Decision("person", 1))
    draft = decide(desk, draft, [at(3)], Decision("skip"))
    with desk.step("person_edited", name="x") as step:
        step.update(Person, 1, deleted_at="2026-03-01T00:00:00Z")

    fresh = plan_again(desk, draft, readers)

    assert dict(fresh.decisions) == {at(3): Decision("skip")}
    assert counted(fresh) == {"new": 1, "skipped": 1}


def test_somebody_in_the_bin_cannot_be_meant(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    with pytest.raises(LmdeskError) as refusal:
        decide(desk, asked, [at(2)], Decision("person", 99))
    with pytest.raises(LmdeskError) as gone:
        decide(desk, asked, [at(2)], Decision("person", None, at(9)))

    assert (refusal.value.code, gone.value.code) == ("person_gone", "row_not_in_list")


def test_rows_with_nobody_in_them_are_not_decided(desk: Desk, readers: Readers) -> None:
    draft = pasted(desk, readers, someone(), {"Family name": "Total: 1"})
    decided = decide(desk, draft, [at(3), at(9)], Decision("new"))

    assert (dict(decided.decisions), verdicts(decided)) == ({}, verdicts(draft))


def test_a_decision_can_be_taken_back_before_it_is_applied(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    draft = decide(desk, asked, [at(2), at(3)], Decision("skip"))

    assert verdicts(draft) == [Verdict.SKIPPED, Verdict.SKIPPED]
    assert list(open_rows(draft)) == []
    draft = undecide(draft, [at(2)])
    assert verdicts(draft) == [Verdict.UNSURE, Verdict.SKIPPED]
    assert list(open_rows(draft)) == [0]


def test_decisions_go_before_taking_all_unsure_rows_as_new(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    result = apply_import(
        desk,
        asked.plan,
        readers,
        accept=Accept.ALL_NEW,
        decisions={at(2): Decision("person", 1)},
    )

    assert (result.added, result.updated) == (1, 1)
