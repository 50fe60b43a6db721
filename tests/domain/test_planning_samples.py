import re
from collections import Counter

import pytest

from lmdesk.domain.import_plan import PlannedRow
from lmdesk.domain.known_people import KnownPeople
from lmdesk.domain.matching import Decisions
from lmdesk.domain.planning import plan_rows
from match_builders import made_of, row_of_truth, truth, verdicts


def planned(name: str, known: KnownPeople) -> list[PlannedRow]:
    return plan_rows([row_of_truth(each) for each in truth(name)], known, Decisions())


def test_clean_list_is_all_new_and_the_second_time_all_the_same() -> None:
    first = planned("01_clean_list.xlsx", KnownPeople())

    again = planned("01_clean_list.xlsx", made_of(first))

    assert (verdicts(first), verdicts(again)) == (["new"] * 60, ["same"] * 60)


def test_list_of_a_month_later_meets_the_people_of_the_first() -> None:
    first = planned("01_clean_list.xlsx", KnownPeople())
    facts = truth("02_one_month_later.xlsx")

    later = planned("02_one_month_later.xlsx", made_of(first))

    for each, row in zip(facts, later, strict=True):
        relation = each["relation"]
        assert row.verdict.value in relation["accept"], each["row"]
        assert {c.field for c in row.changes} == set(relation.get("changed", {})), each["row"]
        if row.matched:
            assert row.matched.person_id == relation["to_row"] - 1
    assert Counter(verdicts(later)) == {"same": 46, "update": 10, "new": 4, "unsure": 3}


@pytest.fixture(scope="module")
def large() -> list[PlannedRow]:
    return planned("19_large_5000.xlsx", KnownPeople())


def test_large_list_finds_its_repeats_typos_and_namesakes(large: list[PlannedRow]) -> None:
    kinds: Counter[tuple[str, str]] = Counter()
    for each, row in zip(truth("19_large_5000.xlsx"), large, strict=True):
        kind = re.sub(r"_(of_row|01_row)_\d+", "", each["relation"] or "plain")
        stopped = any(p.severity == "error" and p.field in {None, "name"} for p in row.problems)
        kinds["stopped" if stopped else kind, row.verdict.value] += 1
        if row.matched:
            assert str(row.matched.row) in each["relation"]

    assert kinds == {
        ("plain", "new"): 4738,
        ("plain", "unsure"): 1,
        ("stopped", "unsure"): 14,
        ("same_as", "new"): 20,
        ("shared_mailbox", "new"): 15,
        ("namesake", "new"): 8,
        ("namesake", "unsure"): 2,
        ("duplicate:exact", "same"): 60,
        ("duplicate:name_order", "same"): 30,
        ("duplicate:email_case", "same"): 30,
        ("duplicate:no_diacritics", "same"): 25,
        ("duplicate:phone_format", "same"): 25,
        ("duplicate:typo", "unsure"): 30,
    }


def test_large_list_brings_nothing_new_the_second_time(large: list[PlannedRow]) -> None:
    again = planned("19_large_5000.xlsx", made_of(large))

    assert verdicts(again) == [
        "same" if verdict == "new" else verdict for verdict in verdicts(large)
    ]
