"""Tests of deciding rows of a list of institutions while it is being imported."""

import pytest

from lmdesk.domain.import_plan import Verdict
from lmdesk.errors import LmdeskError
from lmdesk.services.import_desk import ImportDraft, apply_draft, decide, paste_draft
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from pasted_lists import at, cells, counted, verdicts

HEADINGS = ("Institution", "Acronym", "Type", "Country", "E-mail")

KNOWN = {
    "Institution": "Ministry of Water",
    "Acronym": "MOW",
    "Type": "ministry",
    "Country": "Cambodia",
}
RIVAL = {
    "Institution": "Meteorological Office of Wind",
    "Acronym": "MOW",
    "Type": "agency",
    "Country": "Cambodia",
    "E-mail": "office@example.org",
}
OTHER = {"Institution": "Bank of Sand", "Acronym": "BOS", "Type": "bank", "Country": "Thailand"}


def listed(desk: Desk, readers: Readers, *rows: dict[str, str]) -> ImportDraft:
    return paste_draft(desk, cells(*rows, headings=HEADINGS), readers)


def names(desk: Desk) -> list[tuple[int, str, str]]:
    return desk.sql("SELECT institution_id, kind, name FROM institution_name ORDER BY id")


@pytest.fixture
def asked(desk: Desk, readers: Readers) -> ImportDraft:
    apply_draft(desk, listed(desk, readers, KNOWN), readers)
    draft = listed(desk, readers, RIVAL, OTHER)
    assert verdicts(draft) == [Verdict.UNSURE, Verdict.NEW]
    return draft


def test_a_body_decided_as_new_is_added(desk: Desk, readers: Readers, asked: ImportDraft) -> None:
    apply_draft(desk, decide(desk, asked, [at(2)], Decision("new")), readers)

    assert [name for _, kind, name in names(desk) if kind == "official"] == [
        "Ministry of Water",
        "Meteorological Office of Wind",
        "Bank of Sand",
    ]
    assert counted(listed(desk, readers, RIVAL, OTHER)) == {"same": 2}


def test_a_row_that_means_a_body_tells_another_name_of_it(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    draft = decide(desk, asked, [at(2)], Decision("person", 1))
    apply_draft(desk, draft, readers)

    assert [change.field for change in draft.row(0).changes] == [
        *("name", "institution_type", "email"),
    ]
    assert names(desk)[:3] == [
        (1, "official", "Ministry of Water"),
        (1, "acronym", "MOW"),
        (1, "variant", "Meteorological Office of Wind"),
    ]
    assert counted(listed(desk, readers, RIVAL)) == {"same": 1}


def test_a_body_can_stay_as_the_desk_has_it(
    desk: Desk, readers: Readers, asked: ImportDraft
) -> None:
    before = names(desk)
    draft = decide(desk, asked, [at(2)], Decision("same", 1))
    draft = decide(desk, draft, [at(3)], Decision("skip"))
    apply_draft(desk, draft, readers)

    assert (verdicts(draft), names(desk)) == ([Verdict.SAME, Verdict.SKIPPED], before)


def test_a_later_row_follows_the_body_of_an_earlier_one(desk: Desk, readers: Readers) -> None:
    apply_draft(desk, listed(desk, readers, KNOWN), readers)
    more = {**OTHER, "E-mail": "bank@example.org"}
    draft = listed(desk, readers, OTHER, more)
    assert counted(draft) == {"new": 1, "update": 1}

    apply_draft(desk, decide(desk, draft, [at(2)], Decision("person", 1)), readers)

    assert desk.sql("SELECT institution_id, normalised FROM contact_point") == [
        (1, "bank@example.org")
    ]


def test_a_later_row_of_a_body_left_out_is_left_out(desk: Desk, readers: Readers) -> None:
    more = {**OTHER, "E-mail": "bank@example.org"}
    draft = decide(desk, listed(desk, readers, OTHER, more), [at(2)], Decision("skip"))
    apply_draft(desk, draft, readers)

    assert names(desk) == []


def test_two_rows_can_be_one_body(desk: Desk, readers: Readers) -> None:
    draft = listed(desk, readers, KNOWN, RIVAL)
    assert counted(draft) == {"new": 1, "unsure": 1}
    draft = decide(desk, draft, [at(3)], Decision("person", None, at(2)))
    apply_draft(desk, draft, readers)

    assert verdicts(draft) == [Verdict.NEW, Verdict.SAME]
    assert {body for body, _, _ in names(desk)} == {1}


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (Decision("person", 99), "institution_gone"),
        (Decision("person", None, at(9)), "row_not_in_list"),
    ],
)
def test_a_body_that_is_not_there_cannot_be_meant(
    desk: Desk, asked: ImportDraft, decision: Decision, code: str
) -> None:
    with pytest.raises(LmdeskError) as refusal:
        decide(desk, asked, [at(2)], decision)

    assert refusal.value.code == code
