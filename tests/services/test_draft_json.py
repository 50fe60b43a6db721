"""Tests of keeping what was understood of a row as JSON, and of plans as JSON."""

import json
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.import_plan import (
    Candidate,
    FieldChange,
    ImportPlan,
    PlannedRow,
    PlannedSheet,
    Verdict,
)
from lmdesk.domain.mapping import Column
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.returned_rows import CellEdit, Returned
from lmdesk.services.draft_json import (
    dump_candidates,
    dump_cells,
    dump_draft,
    dump_problems,
    load_candidates,
    load_draft,
    load_problems,
)
from lmdesk.services.plan_json import plan_object

TEXT = st.text(max_size=12)
WORDS = st.text(min_size=1, max_size=12)
MAYBE = st.none() | WORDS
QUICK = settings(max_examples=60, deadline=None)

NAMES = st.builds(
    NameReading,
    raw=TEXT,
    printed=TEXT,
    given=MAYBE,
    surname=MAYBE,
    middle=MAYBE,
    order=st.sampled_from(NameOrder),
    titles=st.lists(WORDS, max_size=2).map(tuple),
    title_printed=MAYBE,
    nickname=MAYBE,
    script=st.sampled_from(["Latn", "Thai", "Hans", "Mymr"]),
    evidence=st.lists(WORDS, max_size=2).map(tuple),
    sure=st.booleans(),
    problems=st.just(()),
    generation=MAYBE,
    credentials=MAYBE,
)
EMAILS = st.builds(EmailReading, TEXT, MAYBE, MAYBE, st.booleans())
PHONES = st.builds(PhoneReading, TEXT, MAYBE, MAYBE, st.sampled_from(ContactKind), st.booleans())
FIELDS = (
    *("native_name", "gender", "nationality", "position", "unit", "institution", "country"),
    *("country_printed", "country_from", "category", "role", "delegation", "ref", "registered"),
    "remarks",
)
EDITS = st.lists(st.builds(CellEdit, WORDS, TEXT, TEXT), max_size=2).map(tuple)
RETURNED = st.builds(Returned, st.integers(1, 9), MAYBE, EDITS, st.booleans())
DRAFTS = st.builds(
    PersonDraft,
    returned=st.none() | RETURNED,
    uid=MAYBE,
    name=NAMES,
    emails=st.lists(EMAILS, max_size=2).map(tuple),
    phones=st.lists(PHONES, max_size=2).map(tuple),
    other=st.dictionaries(WORDS, TEXT, max_size=2),
    **dict.fromkeys(FIELDS, MAYBE),
)
CANDIDATES = st.builds(
    Candidate,
    st.none() | st.integers(1, 9),
    st.none() | st.integers(1, 9),
    st.integers(0, 100),
    TEXT,
    st.lists(WORDS, max_size=3).map(tuple),
    MAYBE,
)
PROBLEMS = st.builds(
    Problem, WORDS, MAYBE, st.sampled_from(Severity), st.dictionaries(WORDS, TEXT, max_size=2)
)


@QUICK
@given(draft=DRAFTS)
def test_every_draft_comes_back_as_it_was(draft: PersonDraft) -> None:
    assert load_draft(dump_draft(draft)) == draft


@QUICK
@given(cells=st.lists(TEXT | st.sampled_from(['"', "\\", "\n", "ທ້າວ", '", "', ""])).map(tuple))
def test_cells_are_json_whatever_stands_in_them(cells: tuple[str, ...]) -> None:
    assert tuple(json.loads(dump_cells(cells))) == cells


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ((), "[]"),
        (("",), '[""]'),
        (("Chea", "ជា សុភា"), '["Chea", "ជា សុភា"]'),
        (('"A"', "B"), '["\\"A\\"", "B"]'),
        (("C:\\x",), '["C:\\\\x"]'),
        (("two\nlines",), '["two\\nlines"]'),
    ],
)
def test_cells_stay_readable(cells: tuple[str, ...], text: str) -> None:
    assert dump_cells(cells) == text


@QUICK
@given(
    candidates=st.lists(CANDIDATES, max_size=3).map(tuple),
    problems=st.lists(PROBLEMS, max_size=3).map(tuple),
)
def test_candidates_and_problems_come_back_as_they_were(
    candidates: tuple[Candidate, ...], problems: tuple[Problem, ...]
) -> None:
    assert load_candidates(dump_candidates(candidates)) == candidates
    assert load_problems(dump_problems(problems)) == problems


def test_nothing_is_kept_of_no_candidates_and_no_problems() -> None:
    assert (dump_candidates(()), dump_problems(())) == (None, None)
    assert (load_candidates(None), load_problems(None)) == ((), ())


def test_what_is_empty_takes_no_room() -> None:
    draft = PersonDraft(name=NameReading(raw="San Win", printed="San Win", given="San Win"))

    assert json.loads(dump_draft(draft)) == {
        "name": {
            **{"raw": "San Win", "printed": "San Win", "given": "San Win"},
            **{"order": "whole", "script": "Latn", "sure": True},
        },
        "emails": [],
        "phones": [],
    }


def plan_of(*rows: PlannedRow, reason: str | None = None) -> ImportPlan:
    sheet = PlannedSheet(
        "Sheet1", (1,), (Column(0, "Name", "name", False),), rows, reason, "people", "en"
    )
    counts = dict.fromkeys(Verdict, 0)
    note = Problem("already_waiting", severity=Severity.INFO)
    return ImportPlan("list.csv", "0" * 64, "csv", (sheet,), counts, (note,))


def test_a_plan_as_json_says_all_there_is_about_a_person() -> None:
    name = NameReading(
        "H.E. Dr. Chea Sophea", "Chea Sophea", "Sophea", "Chea", titles=("H.E.", "Dr.")
    )
    draft = PersonDraft(
        name=name,
        position="Minister",
        emails=(EmailReading("a@example.org", "a@example.org"), EmailReading("x@@", None)),
        phones=(PhoneReading("12", None, None, ContactKind.MOBILE, False),),
        other=MappingProxyType({"Diet": "vegetarian"}),
    )
    known = Candidate(7, None, 98, "Chea Sophea", ("same_email",))
    perhaps = Candidate(None, 3, 70, "Chea Sophia", ("similar_name",), "Sheet0")
    row = PlannedRow(
        *(4, Verdict.UPDATE, ("Chea",), draft, None, "Cambodia", known),
        (FieldChange("position", None, "Minister"),),
        (perhaps,),
        (Problem("phone_invalid", "phone", Severity.ERROR, {"text": "12"}),),
    )

    shown: dict[str, Any] = json.loads(json.dumps(plan_object(plan_of(row))))

    (sheet,) = shown["sheets"]
    (planned,) = sheet["rows"]
    assert sheet["columns"] == [{"index": 0, "heading": "Name", "field": "name", "sure": False}]
    assert "reason" not in sheet
    assert planned["person"] == {
        **dict.fromkeys(("native_name", "unit", "institution", "country", "country_from")),
        "linked_to_slot": None,
        **{"category": None, "role": None, "position": "Minister", "title": "H.E. Dr."},
        **{"given": "Sophea", "surname": "Chea", "order": "whole", "name_printed": "Chea Sophea"},
        **{"name_sure": True, "name_evidence": []},
        "emails": ["a@example.org"],
        "phones": [{"raw": "12", "e164": None, "extension": None, "kind": "mobile", "sure": False}],
        "other": {"Diet": "vegetarian"},
    }
    assert [each["score"] for each in planned["candidates"]] == [98, 70]
    assert planned["changes"] == [{"field": "position", "known": None, "incoming": "Minister"}]
    assert [problem["code"] for problem in planned["problems"]] == ["phone_invalid"]
    assert "12" in planned["problems"][0]["text"]
    assert (planned["verdict"], planned["group"]) == ("update", "Cambodia")
    assert set(shown["counts"]) == {verdict.value for verdict in Verdict}
    assert [problem["code"] for problem in shown["problems"]] == ["already_waiting"]


def test_a_plan_as_json_shows_institutions_and_rows_without_anybody() -> None:
    body = InstitutionDraft(
        "River Bank",
        "RB",
        emails=(EmailReading("i@example.org", "i@example.org", None, True),),
        phones=(PhoneReading("1", "+85523756201", "9", ContactKind.FAX, True),),
    )
    rows = (
        PlannedRow(2, Verdict.NEW, (), body),
        PlannedRow(3, Verdict.SKIPPED, (), None, "blank"),
    )

    shown: dict[str, Any] = json.loads(json.dumps(plan_object(plan_of(*rows))))

    first, second = shown["sheets"][0]["rows"]
    assert first["institution"]["name"] == "River Bank"
    assert first["institution"]["emails"] == ["i@example.org"]
    assert first["institution"]["phones"][0]["kind"] == "fax"
    assert "person" not in first
    assert (second["person"], second["skipped_because"]) == (None, "blank")


def test_a_plan_as_json_says_in_words_why_a_sheet_holds_no_list() -> None:
    shown: dict[str, Any] = json.loads(json.dumps(plan_object(plan_of(reason="no_rows"))))

    assert "no rows" in shown["sheets"][0]["reason"]
