from typing import Any

import pytest

from lmdesk.domain.import_plan import Candidate, FieldChange, PlannedRow, Verdict
from lmdesk.domain.institution_planning import (
    KnownInstitution,
    draft_keys,
    known_of_draft,
    plan_institutions,
)
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.problem import Problem, Severity
from match_builders import Row, draft, email, office, verdicts

MINISTRY = InstitutionDraft(
    "Ministry of River & Forest Resources",
    acronym="MoRFR",
    native_name="ກະຊວງ",
    institution_type="ministry",
    country="LA",
    emails=(email("info@morfr.example"),),
    phones=(office("+85621212255"),),
)


def known(of: InstitutionDraft, institution_id: int = 7, **values: Any) -> KnownInstitution:
    made = known_of_draft(of, 2)._replace(institution_id=institution_id, row=None)
    return made._replace(**values)


def plan(*drafts: InstitutionDraft, desk: tuple[KnownInstitution, ...] = ()) -> list[PlannedRow]:
    return plan_institutions([Row(number, each) for number, each in enumerate(drafts, 2)], desk)


def test_body_that_the_desk_knows_is_the_same() -> None:
    [row] = plan(MINISTRY, desk=(known(MINISTRY),))

    candidate = Candidate(7, None, 95, MINISTRY.name, ("same_name",))
    assert row == PlannedRow(
        2, Verdict.SAME, draft=MINISTRY, matched=candidate, candidates=(candidate,)
    )


def test_new_body_is_known_to_the_rows_after_it() -> None:
    variant = InstitutionDraft("The Ministry of River and Forest Resources", country="LA")

    planned = plan(MINISTRY, variant, InstitutionDraft("MoRFR"))

    assert verdicts(planned) == ["new", "same", "same"]
    assert [row.matched and row.matched.row for row in planned] == [None, 2, 2]


def test_values_that_are_new_are_an_update_once() -> None:
    bare = known(InstitutionDraft(MINISTRY.name))

    planned = plan(MINISTRY, MINISTRY, desk=(bare,))

    assert verdicts(planned) == ["update", "same"]
    assert planned[0].changes == (
        FieldChange("acronym", None, "MoRFR"),
        FieldChange("native_name", None, "ກະຊວງ"),
        FieldChange("institution_type", None, "ministry"),
        FieldChange("country", None, "LA"),
        FieldChange("email", None, "info@morfr.example"),
        FieldChange("phone", None, "+85621212255"),
    )


def test_other_type_and_acronym_are_changes() -> None:
    row = MINISTRY._replace(institution_type="agency", acronym="MRF")

    [planned] = plan(row, desk=(known(MINISTRY),))

    assert planned.changes == (
        FieldChange("acronym", "morfr", "MRF"),
        FieldChange("institution_type", "ministry", "agency"),
    )


def test_body_is_found_by_its_native_name() -> None:
    assert verdicts(plan(InstitutionDraft("ກະຊວງ"), desk=(known(MINISTRY),))) == ["same"]


def test_units_of_one_name_under_different_parents_are_different() -> None:
    units = [InstitutionDraft("General Office", parent=parent) for parent in ("CN1", "TH1", "CN1")]

    planned = plan(*units)

    assert verdicts(planned) == ["new", "new", "same"]
    assert planned[2].matched is not None
    assert planned[2].matched.row == 2


def test_bodies_of_one_name_in_different_countries_are_different() -> None:
    offices = [InstitutionDraft("Ministry of Water", country=country) for country in ("LA", "KH")]

    assert verdicts(plan(*offices)) == ["new", "new"]


def test_two_bodies_that_fit_are_a_question_unless_one_has_nothing_to_learn() -> None:
    desk = (
        known(InstitutionDraft("General Office", country="LA"), 7),
        known(InstitutionDraft("General Office", country="TH"), 8),
    )
    told = InstitutionDraft("General Office", institution_type="unit")

    [unsure, same] = plan(told, InstitutionDraft("General Office", country="TH"), desk=desk)

    assert [c.person_id for c in unsure.candidates] == [7, 8]
    assert (unsure.verdict, same.verdict) == (Verdict.UNSURE, Verdict.SAME)
    [meant] = plan(told, desk=(desk[0], desk[1]._replace(institution_type="unit")))
    assert (meant.verdict, meant.matched and meant.matched.person_id) == (Verdict.SAME, 8)


def test_acronym_of_another_body_is_a_question_within_the_country_and_a_remark_outside() -> None:
    rivals = [InstitutionDraft("Rivers Agency", acronym="MoRFR", country=c) for c in ("LA", "VN")]

    planned = plan(*rivals, desk=(known(MINISTRY),))

    assert verdicts(planned) == ["unsure", "new"]
    assert [c.person_id for c in planned[0].candidates] == [7]
    assert planned[1].problems == (
        Problem("acronym_of_another", "acronym", params={"name": MINISTRY.name}),
    )


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (Row(2, MINISTRY, (), "total_row"), "skipped"),
        (Row(2, None), "error"),
        (Row(2, draft("Kevin MAY")), "error"),
        (Row(2, InstitutionDraft(" - ")), "error"),
        (Row(2, MINISTRY, (Problem("columns_shifted", None, Severity.ERROR),)), "unsure"),
        (Row(2, MINISTRY, (Problem("parent_unknown", "parent", Severity.ERROR),)), "new"),
    ],
)
def test_row_that_gives_no_sure_body(row: Row, verdict: str) -> None:
    [planned] = plan_institutions([row], ())

    assert (planned.verdict.value, planned.skipped_because) == (verdict, row.skipped_because)
    assert planned.problems == row.problems


def test_keys_are_those_of_all_names_but_the_acronym() -> None:
    assert draft_keys(MINISTRY) == {"ministry of river and forest resources", "ກະຊວງ"}


def test_progress_is_told() -> None:
    told = []

    plan_institutions(
        [Row(2, MINISTRY)], (), progress=lambda done, total, note="": told.append((done, total))
    )

    assert told == [(0, 1)]


def test_of_two_rows_that_give_a_body_different_types_the_first_counts_each_time() -> None:
    university = InstitutionDraft(MINISTRY.name, institution_type="university")
    rows = (MINISTRY, university, university)
    told = Problem(
        "type_of_earlier_row",
        "institution_type",
        params={"known": "ministry", "incoming": "university"},
    )

    first = plan(*rows)
    again = plan(*rows, desk=(known(MINISTRY),))

    assert verdicts(first) == ["new", "same", "same"]
    assert verdicts(again) == ["same", "same", "same"]
    for planned in (first, again):
        assert [row.problems for row in planned] == [(), (told,), (told,)]


def test_the_first_row_with_a_type_changes_that_of_the_desk() -> None:
    bank = InstitutionDraft(MINISTRY.name, institution_type="bank")
    other = InstitutionDraft(MINISTRY.name, institution_type="university")

    planned = plan(bank, other, desk=(known(MINISTRY),))

    assert verdicts(planned) == ["update", "same"]
    assert planned[0].changes == (FieldChange("institution_type", "ministry", "bank"),)
