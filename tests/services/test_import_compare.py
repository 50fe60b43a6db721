"""Tests of laying a row of a list beside those whom it may mean."""

import pytest

from import_builders import someone
from lmdesk.domain.import_plan import Candidate
from lmdesk.services.import_compare import (
    Comparison,
    SideMark,
    best_candidate,
    best_decisions,
    choices,
    compare,
)
from lmdesk.services.import_desk import ImportDraft, apply_draft, decide, paste_draft
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from pasted_lists import at, cells, imported, pasted

TYPO = someone(**{"Family name": "Cheaa", "Position": "Minister", "Phone": "023 756 201"})


def shown(found: Comparison) -> list[tuple[str, str | None, str | None, str]]:
    return [(r.field, r.known, r.incoming, r.mark.value) for r in found.rows]


@pytest.fixture
def draft(desk: Desk, readers: Readers) -> ImportDraft:
    imported(desk, readers, someone())
    return pasted(desk, readers, TYPO, someone(**{"Family name": "Cheaaa", "E-mail": ""}))


def test_a_question_has_a_choice_of_people(desk: Desk, draft: ImportDraft) -> None:
    [choice] = choices(desk, draft, 0)

    assert (choice.candidate.person_id, choice.candidate.name) == (1, "Chea Sophea")
    assert choice.known is not None
    assert (choice.known.position, choice.known.institution) == ("Director", "Ministry of Water")


def test_rows_of_the_list_are_choices_too(desk: Desk, draft: ImportDraft) -> None:
    found = [(c.candidate.person_id, c.candidate.row, c.known) for c in choices(desk, draft, 1)]

    assert (None, 2, None) in found


def test_what_was_decided_comes_first_with_its_evidence(desk: Desk, draft: ImportDraft) -> None:
    decided = decide(desk, draft, [at(2)], Decision("person", 1))
    [choice] = choices(desk, decided, 0)

    assert choice.candidate == draft.row(0).candidates[0]
    assert best_candidate(draft.row(0)) == draft.row(0).candidates[0]


def test_the_desk_stands_beside_the_file(desk: Desk, draft: ImportDraft) -> None:
    found = compare(desk, draft, 0, choices(desk, draft, 0)[0].candidate)

    assert shown(found) == [
        ("title", "Ms.", "Ms.", "same"),
        ("name", "Chea Sophea", "Cheaa Sophea", "kept"),
        ("position", "Director", "Minister", "changed"),
        ("unit", "Planning", "Planning", "same"),
        ("institution", "Ministry of Water", "Ministry of Water", "same"),
        ("country", "KH", "KH", "same"),
        ("email", "chea.sophea@example.org", "chea.sophea@example.org", "same"),
        ("mobile", "+85591234101", "+85591234101", "same"),
        ("phone", None, "+85523756201", "new"),
    ]
    assert found.closes_post


def test_alone_a_row_is_all_new(desk: Desk, draft: ImportDraft) -> None:
    found = compare(desk, draft, 0, None)

    assert {row.mark for row in found.rows} == {SideMark.NEW}
    assert not found.closes_post


def test_another_row_of_the_list_stands_beside_a_row(desk: Desk, draft: ImportDraft) -> None:
    first = Candidate(None, 2, 80, "Cheaa Sophea", ("similar_name",))
    found = compare(desk, draft, 1, first)

    assert ("position", "Minister", "Director", "changed") in shown(found)
    assert ("email", "chea.sophea@example.org", None, "only_desk") in shown(found)
    gone = Candidate(None, 99, 80, "Nobody", ())
    assert {row.mark for row in compare(desk, draft, 1, gone).rows} == {SideMark.NEW}


def test_the_part_in_the_event_is_compared_where_the_list_goes_into_one(
    desk: Desk, readers: Readers
) -> None:
    target = ImportTarget("RTD")
    apply_draft(desk, pasted(desk, readers, someone(Category="Party"), target=target), readers)
    draft = pasted(desk, readers, someone(Category="Observer"), target=target)
    found = compare(desk, draft, 0, draft.row(0).matched)

    assert shown(found)[-1] == ("category", "Party", "Observer", "changed")


def test_the_best_candidate_is_taken_for_many_rows(desk: Desk, readers: Readers) -> None:
    imported(desk, readers, someone())
    other = someone(**{"Family name": "Zin", "Given name": "Min", "E-mail": "z@example.org"})
    draft = pasted(desk, readers, TYPO, {**other, "Mobile": ""}, {"Family name": "Total: 2"})

    assert best_decisions(draft, range(3), "same") == {at(2): Decision("same", 1)}


def test_a_row_without_a_person_has_nothing_to_compare(desk: Desk, readers: Readers) -> None:
    draft = pasted(desk, readers, someone(), {"Family name": "Total: 2"})

    assert compare(desk, draft, 1, None) == Comparison(())
    assert choices(desk, draft, 1) == ()


def test_a_row_of_institutions_stands_beside_a_body(desk: Desk, readers: Readers) -> None:
    headings = ("Institution", "Acronym", "Country")
    bank = {"Institution": "Bank of Sand", "Acronym": "BOS", "Country": "Thailand"}
    apply_draft(desk, paste_draft(desk, cells(bank, headings=headings), readers), readers)
    more = {**bank, "Acronym": "BS"}
    draft = paste_draft(desk, cells(more, headings=headings), readers)
    [choice] = choices(desk, draft, 0)

    assert choice.known is None
    assert shown(compare(desk, draft, 0, choice.candidate)) == [
        ("institution", "Bank of Sand", "Bank of Sand", "same"),
        ("acronym", "BOS", "BS", "changed"),
        ("country", "TH", "TH", "same"),
    ]
    assert {row.mark for row in compare(desk, draft, 0, None).rows} == {SideMark.NEW}
