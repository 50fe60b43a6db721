"""Tests of the rows of a list as a table shows, counts and sorts them."""

import pytest

from import_builders import someone
from list_files import sample
from lmdesk.domain.import_plan import Verdict
from lmdesk.domain.problem import Problem, Severity
from lmdesk.services.import_desk import ImportDraft, decide, open_draft, paste_draft
from lmdesk.services.import_lines import (
    ImportLine,
    counts,
    decidable,
    effects,
    line,
    lines,
    open_rows,
    row_ids,
)
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_text import PASTED
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from pasted_lists import at, cells, counted, imported, pasted

PHONE = Problem("phone_invalid", "phone", Severity.ERROR, {"text": "12", "number": "?"})
TYPO = someone(**{"Family name": "Cheaa"})


def third(name: str, **more: str) -> dict[str, str]:
    mail = f"{name.lower()}@example.org"
    return someone(**{"Family name": name, "E-mail": mail, "Mobile": "", **more})


@pytest.fixture
def draft(desk: Desk, readers: Readers) -> ImportDraft:
    """New, skipped, the same, unsure, an update and an error, in this order."""
    imported(desk, readers, someone(), third("Moved"))
    return pasted(
        desk,
        readers,
        third("Ang", Institution="Zoo", Phone="12"),
        {"Family name": "Total: 5"},
        someone(),
        TYPO,
        third("Moved", Position="Minister"),
        {"Position": "Driver", "Institution": "Ox Cart"},
    )


def test_a_new_person_is_shown_with_what_needs_a_look(draft: ImportDraft) -> None:
    assert line(draft, 0) == ImportLine(
        0,
        at(2),
        Verdict.NEW,
        None,
        "Ms.",
        "Ang Sophea",
        "Ang",
        "Zoo",
        PHONE,
        problems=(PHONE,),
    )


def test_every_row_says_why(draft: ImportDraft) -> None:
    shown = lines(draft, range(1, 6))

    assert [(each.verdict.value, each.name, each.why and each.why.code) for each in shown] == [
        ("skipped", "Total: 5", "total_row"),
        ("same", "Chea Sophea", None),
        ("unsure", "Cheaa Sophea", None),
        ("update", "Moved Sophea", None),
        ("error", "Driver  Ox Cart", "name_missing"),
    ]
    assert [candidate.name for candidate in shown[2].candidates] == ["Chea Sophea"]
    assert shown[3].changed == ("position",)


def test_a_decided_row_is_shown_as_it_will_be(desk: Desk, draft: ImportDraft) -> None:
    decided = decide(desk, draft, [at(5)], Decision("skip"))
    shown = line(decided, 3)

    assert (shown.verdict, shown.decided, shown.candidates) == (Verdict.SKIPPED, "skip", ())
    assert shown.why == Problem("left_out")


def test_counts_follow_decisions(desk: Desk, draft: ImportDraft) -> None:
    decided = decide(desk, draft, [at(5), at(2)], Decision("skip"))

    assert counted(draft) == {
        **{"new": 1, "same": 1, "update": 1, "unsure": 1, "skipped": 1, "error": 1},
    }
    assert counted(decided) == {"same": 1, "update": 1, "skipped": 3, "error": 1}
    assert counts(draft, PASTED) == counts(draft)
    assert counts(decided, PASTED) == counts(decided)
    assert set(counts(decided, "no such sheet").values()) == {0}


def test_effects_are_what_applying_does(desk: Desk, draft: ImportDraft) -> None:
    before = effects(draft)
    after = effects(decide(desk, draft, [at(5)], Decision("new")))

    assert (before.added, before.updated, before.placed, before.waiting) == (1, 1, 0, 1)
    assert (before.changes, before.decided) == (2, 0)
    assert (after.added, after.waiting, after.decided) == (2, 0, 1)


def test_a_list_with_questions_alone_is_only_worth_applying_if_they_wait(
    desk: Desk, readers: Readers
) -> None:
    imported(desk, readers, someone())
    found = effects(pasted(desk, readers, TYPO))

    assert (found.changes, found.waiting) == (0, 1)
    assert found.anything(unsure_wait=True)
    assert not found.anything(unsure_wait=False)


def test_somebody_known_is_only_put_on_the_event(desk: Desk, readers: Readers) -> None:
    imported(desk, readers, someone())
    draft = pasted(desk, readers, someone(), TYPO, target=ImportTarget("RTD"))
    decided = decide(desk, draft, [at(3)], Decision("same", 1))

    assert [line(decided, place).placed for place in (0, 1)] == [True, True]
    assert (effects(draft).placed, effects(decided).placed) == (1, 2)


def test_rows_to_decide_come_first_and_stay_at_their_place(desk: Desk, draft: ImportDraft) -> None:
    decided = decide(desk, draft, [at(5)], Decision("new"))

    assert list(row_ids(draft)) == list(row_ids(decided)) == [3, 5, 0, 1, 2, 4]
    assert (list(open_rows(draft)), list(open_rows(decided))) == ([3], [])


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("row", [0, 1, 2, 3, 4, 5]),
        ("verdict", [0, 2, 4, 3, 1, 5]),
        ("name", [0, 2, 3, 5, 4, 1]),
        ("institution", [2, 3, 4, 5, 0, 1]),
    ],
)
def test_rows_are_sorted_by_a_column(draft: ImportDraft, order: str, expected: list[int]) -> None:
    down = list(row_ids(draft, order=order, descending=True))

    assert list(row_ids(draft, order=order)) == expected
    assert sorted(down) == [0, 1, 2, 3, 4, 5]
    assert down[0] == expected[-1] or order == "institution"


def test_rows_are_narrowed_to_a_verdict_and_a_sheet(desk: Desk, draft: ImportDraft) -> None:
    decided = decide(desk, draft, [at(5)], Decision("new"))

    assert list(row_ids(decided, verdict=Verdict.NEW)) == [3, 0]
    assert list(row_ids(draft, sheet=PASTED, verdict=Verdict.UNSURE)) == [3]
    assert list(row_ids(draft, sheet="other")) == []


def test_only_rows_with_somebody_in_them_can_be_decided(draft: ImportDraft) -> None:
    assert decidable(draft, range(6)) == [at(2), at(4), at(5), at(6)]


def test_a_row_that_waits_in_review_says_so(desk: Desk, readers: Readers) -> None:
    imported(desk, readers, someone())
    imported(desk, readers, TYPO)
    draft = pasted(desk, readers, TYPO)

    why = line(draft, 0).why
    assert why is not None
    assert (why.code, effects(draft).waiting) == ("already_waiting", 0)


def test_institutions_are_shown_by_their_names(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("16"), readers)
    [first, *_] = lines(draft, range(3))

    assert (first.titles, first.surname) == ("", None)
    assert first.name


def test_somebody_known_by_the_own_script_alone_is_shown_by_it(
    desk: Desk, readers: Readers
) -> None:
    text = cells({"Name": "", "E-mail": "x@example.org"}, headings=("Name", "E-mail"))
    draft = paste_draft(desk, text, readers)

    assert line(draft, 0).name == "x@example.org"
