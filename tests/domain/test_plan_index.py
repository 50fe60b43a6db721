"""Tests of finding the rows of a plan by number and by key."""

import pytest

from lmdesk.domain.import_plan import ImportPlan, PlannedRow, PlannedSheet, RowKey, Verdict
from lmdesk.domain.plan_index import PlanIndex


def sheet(name: str, *numbers: int) -> PlannedSheet:
    return PlannedSheet(name, rows=[PlannedRow(number, Verdict.NEW) for number in numbers])


def index_of(*sheets: PlannedSheet) -> PlanIndex:
    return PlanIndex(ImportPlan("x.csv", "", "csv", sheets, {}))


PLAN = (sheet("A", 2, 3, 3, 5), PlannedSheet("Empty", reason="sheet_empty"), sheet("B", 2))


def test_rows_of_all_sheets_are_counted_one_after_another() -> None:
    index = index_of(*PLAN)

    assert len(index) == 5
    assert [index.key(at) for at in range(5)] == [
        RowKey("A", 2),
        RowKey("A", 3, 1),
        RowKey("A", 3, 2),
        RowKey("A", 5),
        RowKey("B", 2),
    ]
    assert [index.row(at).row for at in range(5)] == [2, 3, 3, 5, 2]
    assert [index.sheet(at).sheet for at in (3, 4)] == ["A", "B"]


def test_each_key_leads_to_its_row_as_the_sheets_give_it() -> None:
    index = index_of(*PLAN)
    keys = [key for each in PLAN for key, _ in each.keyed_rows()]

    assert [index.index(key) for key in keys] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    "key", [RowKey("C", 2), RowKey("A", 4), RowKey("A", 5, 2), RowKey("A", 9), RowKey("Empty", 1)]
)
def test_a_key_that_is_not_there_leads_nowhere(key: RowKey) -> None:
    assert index_of(*PLAN).index(key) is None


def test_people_of_one_row_and_rows_of_one_sheet_are_found_together() -> None:
    index = index_of(*PLAN)

    assert [list(index.at_row("A", row)) for row in (2, 3, 4)] == [[0], [1, 2], []]
    assert (list(index.of_sheet("A")), list(index.of_sheet("B"))) == ([0, 1, 2, 3], [4])
    assert (list(index.of_sheet("C")), list(index.at_row("C", 1))) == ([], [])


@pytest.mark.parametrize("place", [-1, 5])
def test_a_place_outside_the_plan_is_a_mistake(place: int) -> None:
    with pytest.raises(IndexError):
        index_of(*PLAN).row(place)
