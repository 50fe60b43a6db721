"""Tests of planning sample lists with groups, sheets for countries, connections and rooms."""

from pathlib import Path

import openpyxl
import pytest

from import_builders import bring_in, steps_of
from list_files import sample, truth
from lmdesk.domain.import_plan import ImportPlan, Verdict
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.sheet_mends import NO_MENDS
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.plan_json import plan_object
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

PEOPLE = {Verdict.NEW, Verdict.SAME, Verdict.UPDATE, Verdict.UNSURE}


def planned(desk: Desk, readers: Readers, name: str) -> ImportPlan:
    return plan_import(desk, open_list(sample(name)), readers)


def codes(plan: ImportPlan, row: int) -> list[str]:
    return [p.code for sheet in plan.sheets for r in sheet.rows if r.row == row for p in r.problems]


@pytest.mark.parametrize("name", ["03", "09", "10", "13", "14", "15", "16"])
def test_every_row_of_a_sample_has_one_verdict_and_nobody_is_invented(
    desk: Desk, readers: Readers, name: str
) -> None:
    listing = open_list(sample(name))
    told = truth(sample(name))
    several = len(told["sheets"]) > 1

    plan = plan_import(desk, listing, readers)

    found = sorted(
        (sheet.sheet if several else "", row.row)
        for sheet in plan.sheets
        for row in sheet.rows
        if row.verdict in PEOPLE and isinstance(row.draft, PersonDraft)
    )
    named = [person for person in told.get("persons", []) if not person.get("unnamed")]
    assert found == sorted((p["sheet"] if several else "", p["row"]) for p in named)
    for sheet, read in zip(plan.sheets, listing.sheets, strict=True):
        under = max(sheet.header_rows, default=0)
        rows = [row.row for row in sheet.rows]
        assert sheet.reason is not None or rows == list(range(under + 1, len(read.rows) + 1))
    assert sum(plan.counts.values()) == sum(len(sheet.rows) for sheet in plan.sheets)


def test_countries_come_from_merged_cells_headings_and_names_of_sheets(
    desk: Desk, readers: Readers
) -> None:
    for name in ("03", "09", "10"):
        told = truth(sample(name))
        several = len(told["sheets"]) > 1
        wanted = {
            (p["sheet"] if several else "", p["row"]): p["country"]
            for p in told["persons"]
            if p["country_from"] in ("merged", "sheet", "group")
        }
        found = {
            (sheet.sheet if several else "", row.row): row.draft.country
            for sheet in planned(desk, readers, name).sheets
            for row in sheet.rows
            if isinstance(row.draft, PersonDraft)
        }
        assert {key: found[key] for key in wanted} == wanted


def test_attendance_and_rooms_are_named_as_what_they_are(desk: Desk, readers: Readers) -> None:
    meeting, rooms = planned(desk, readers, "14"), planned(desk, readers, "15")

    assert [plan.sheets[0].kind for plan in (meeting, rooms)] == ["attendance", "logistics"]
    assert plan_object(meeting)["sheets"][0]["kind"] == "attendance"  # type: ignore[index]  # JSON
    assert [p.code for plan in (meeting, rooms) for p in plan.problems] == [
        "sheet_is_attendance",
        "sheet_is_logistics",
    ]
    assert {row.skipped_because for row in meeting.sheets[0].rows} == {"attendance_row"}
    assert codes(rooms, 26)[-1] == "not_on_desk"


def test_attendance_writes_nothing_and_rooms_tell_whom_the_desk_does_not_know(
    desk: Desk, readers: Readers
) -> None:
    bring_in(desk, sample("01"), readers)
    before = steps_of(desk)

    bring_in(desk, sample("14"), readers)

    assert steps_of(desk) == before
    rooms = planned(desk, readers, "15").sheets[0].rows
    strangers = [r.row for r in rooms if any(p.code == "not_on_desk" for p in r.problems)]
    assert strangers == [23, 26]


def test_institutions_say_where_a_row_repeats_or_contradicts_another(
    desk: Desk, readers: Readers
) -> None:
    plan = planned(desk, readers, "16")

    assert {row: codes(plan, row)[-1] for row in (70, 71, 72, 73, 74)} == {
        70: "institution_variant",
        71: "parent_unknown",
        72: "parent_circle",
        73: "parent_circle",
        74: "acronym_of_another",
    }
    assert codes(plan, 75) == ["code_used_before"]
    [below] = [row.draft for row in plan.sheets[0].rows if row.row == 3]
    assert isinstance(below, InstitutionDraft)
    assert below.parent == "Ministry of River Basin Affairs"


def test_hidden_rows_are_asked_about_once(desk: Desk, readers: Readers) -> None:
    listing = open_list(sample("13"))
    plan = plan_import(desk, listing, readers)

    without = plan_import(
        desk, listing, readers, mends={"Sheet1": NO_MENDS.with_hidden(taken=False)}
    )

    assert [codes(plan, row)[-1] for row in (7, 12, 15, 17, 22)] == [
        *("hidden_row", "filtered_row", "hidden_row", "filtered_row", "filtered_row"),
    ]
    assert "rows_hidden" in [problem.code for problem in plan.problems]
    assert "rows_hidden" not in [problem.code for problem in without.problems]
    left = [r.row for r in without.sheets[0].rows if r.skipped_because == "hidden_left_out"]
    assert left == [7, 12, 15, 17, 22]


def test_merged_cells_of_a_workbook_are_filled(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    rows = [["Country", "Name", "Post"], ["Laos", "Khamla VONGSA", "Director"]]
    for cells in [*rows, [None, "Bounmy KEO", "Clerk"], [None, "Sub-total", 2]]:
        book.active.append(cells)
    book.active.merge_cells("A2:A4")
    book.save(tmp_path / "a.xlsx")

    [sheet] = plan_import(desk, open_list(tmp_path / "a.xlsx"), readers).sheets

    assert [
        row.draft.country if isinstance(row.draft, PersonDraft) else row.skipped_because
        for row in sheet.rows
    ] == ["LA", "LA", "total_row"]
