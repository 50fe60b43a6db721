from typing import Any

import pytest

from lmdesk.domain.import_plan import Candidate, FieldChange, PlannedRow, Verdict
from lmdesk.domain.known_people import KnownPeople
from lmdesk.domain.matching import Decisions, fingerprint
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.planning import plan_rows, stops_row
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Cancelled
from match_builders import Row, draft, made_of, person, plan, rows, verdicts

LUO = draft(
    "LUO Haoran",
    titles="Mr.",
    emails=["luo@example.org"],
    mobiles=["+8613123450106"],
    position="Officer",
    institution="Lan River Center",
    country="CN",
)
CAN_STOP = [
    Problem(code, field, Severity.ERROR)
    for code, field in (
        ("columns_shifted", None),
        ("name_two_people", "name"),
        ("letters_lost", "surname"),
    )
]


def codes(row: PlannedRow) -> list[str]:
    return [problem.code for problem in row.problems]


def test_first_list_of_an_empty_desk_is_all_new() -> None:
    planned = plan(LUO, draft("San Win"))

    assert planned == [
        PlannedRow(2, Verdict.NEW, draft=LUO),
        PlannedRow(3, Verdict.NEW, draft=draft("San Win")),
    ]


def test_known_person_is_the_same() -> None:
    [row] = plan(LUO, known=[person(7, LUO)])

    assert (row.verdict, row.changes) == (Verdict.SAME, ())
    assert row.matched == Candidate(
        7,
        None,
        99,
        "LUO Haoran",
        ("same_name", "same_email", "same_phone", "same_institution", "same_position"),
    )
    assert row.candidates == (row.matched,)


def test_known_person_with_other_values_is_an_update() -> None:
    [row] = plan(
        draft("Luo Haoran", emails=["luo@example.org"], position="Director"),
        known=[person(7, LUO)],
    )

    assert (row.verdict, row.changes) == (
        Verdict.UPDATE,
        (FieldChange("position", "Officer", "Director"),),
    )


def test_two_people_who_fit_equally_are_a_question() -> None:
    known = [person(7, LUO), person(8, LUO)]

    [row] = plan(LUO._replace(position="Director"), known=known)

    assert (row.verdict, row.matched, [c.person_id for c in row.candidates]) == (
        Verdict.UNSURE,
        None,
        [7, 8],
    )


def test_namesake_colleague_is_told_apart_by_the_address() -> None:
    known = [
        person(7, draft("An Nguyen", emails=["a1@example.org"], institution="Basin Office")),
        person(8, draft("An Nguyen", emails=["a2@example.org"], institution="Basin Office")),
    ]

    [row] = plan(
        draft("An Nguyen", emails=["a2@example.org"], institution="Basin Office"), known=known
    )

    assert (row.verdict, row.matched and row.matched.person_id) == (Verdict.SAME, 8)


def test_of_two_namesakes_at_one_place_the_one_with_nothing_to_learn_is_meant() -> None:
    posts = [
        draft("An Nguyen", position=post, institution="Basin Office") for post in ("Clerk", "Head")
    ]

    planned = plan(*posts, known=[person(7, posts[0]), person(8, posts[1])])

    assert [row.matched and row.matched.person_id for row in planned] == [7, 8]
    assert verdicts(planned) == ["same", "same"]


def test_post_is_not_sure_when_somebody_else_has_the_address() -> None:
    known = [
        person(7, draft("LUO Haoran", institution="Lan River Center")),
        person(8, draft("LUO Haorang", emails=["luo@example.org"])),
    ]

    [row] = plan(LUO, known=known)

    assert (row.verdict, {c.person_id for c in row.candidates}) == (Verdict.UNSURE, {7, 8})


def test_namesake_elsewhere_is_new_and_a_bare_namesake_a_question() -> None:
    elsewhere = draft(
        "LUO Haoran",
        emails=["h@example.com"],
        mobiles=["+8613123450777"],
        institution="Basin Office",
    )

    planned = plan(elsewhere, draft("Haoran Luo"), known=[person(7, LUO)])

    assert verdicts(planned) == ["new", "unsure"]
    assert planned[1].candidates[0].evidence == ("same_name_swapped",)


def test_name_that_many_bear_elsewhere_is_no_reason_to_ask() -> None:
    def named(number: int) -> PersonDraft:
        return draft("An Nguyen", emails=[f"a{number}@example.org"], institution=f"Office {number}")

    for many, verdict in ((2, "unsure"), (3, "new")):
        known = [person(number, named(number)) for number in range(1, many + 1)]
        assert verdicts(plan(named(9), known=known)) == [verdict]


def test_bare_row_with_a_very_common_name_is_a_question() -> None:
    def named(number: int) -> PersonDraft:
        return draft("An Nguyen", emails=[f"a{number}@x.org"], institution=f"Office {number}")

    known = [person(number, named(number)) for number in range(1, 41)]

    [bare, new, at_place] = plan(
        draft("An Nguyen"),
        named(99),
        draft("An Nguyen", mobiles=["+84912345111"], institution="Office 40"),
        known=known,
    )

    assert (bare.verdict, len(bare.candidates)) == (Verdict.UNSURE, 5)
    assert new.verdict is Verdict.NEW
    assert (at_place.verdict, at_place.matched and at_place.matched.person_id) == (
        Verdict.UPDATE,
        40,
    )


def test_bearer_of_a_common_name_who_moved_in_the_list_is_found_at_the_new_place() -> None:
    moved = draft("An Nguyen", emails=["a1@x.org"], institution="Office 99")
    known = [
        person(n, draft("An Nguyen", emails=[f"a{n}@x.org"], institution=f"Office {n}"))
        for n in range(1, 21)
    ]
    others = [
        draft("An Nguyen", emails=[f"b{n}@x.org"], mobiles=[f"+8491234{n}"], institution=f"P {n}")
        for n in (5000, 5001)
    ]
    again = draft("An Nguyen", mobiles=["+84912345999"], institution="Office 99")

    planned = plan(moved, *others, again, known=known)

    assert verdicts(planned) == ["update", "new", "new", "update"]
    assert planned[3].matched is not None
    assert planned[3].matched.person_id == 1


def test_common_name_from_other_countries_is_a_question_for_a_bare_row() -> None:
    known = [
        person(n, draft("An Nguyen", emails=[f"a{n}@x.org"], institution=f"O {n}", country="VN"))
        for n in range(1, 31)
    ]

    [row] = plan(draft("An Nguyen", institution="O 99", country="TH"), known=known)

    assert row.verdict is Verdict.UNSURE


def test_repeat_in_a_list_is_the_same_as_the_earlier_row() -> None:
    planned = plan(LUO, LUO, draft("Haoran LUO", emails=["luo@example.org"]))

    assert verdicts(planned) == ["new", "same", "same"]
    assert [row.matched and (row.matched.person_id, row.matched.row) for row in planned] == [
        None,
        (None, 2),
        (None, 2),
    ]


def test_more_data_in_a_later_row_is_an_update_once() -> None:
    more = LUO._replace(
        unit="Planning", phones=(*LUO.phones, *draft(offices=["+861012345"]).phones)
    )

    planned = plan(LUO, more, more)

    assert verdicts(planned) == ["new", "update", "same"]
    assert planned[1].changes == (
        FieldChange("unit", None, "Planning"),
        FieldChange("phone", None, "+861012345"),
    )


def test_update_of_a_known_person_is_planned_once() -> None:
    moved = LUO._replace(position="Director")

    planned = plan(moved, moved, known=[person(7, LUO)])

    assert verdicts(planned) == ["update", "same"]


def test_person_is_found_by_what_an_earlier_row_added() -> None:
    planned = plan(
        LUO,
        draft("Luo Haoran", mobiles=["+8613123450106"], emails=["new@example.org"]),
        draft("Luo Haoran", emails=["new@example.org"], institution="Basin Office"),
    )

    assert verdicts(planned)[:2] == ["new", "update"]
    assert codes(planned[2]) == ["contradicts_earlier_row"]


def test_typo_in_a_list_is_a_question() -> None:
    planned = plan(LUO, LUO._replace(name=draft("LUO Haoarn").name))

    assert verdicts(planned) == ["new", "unsure"]
    assert planned[1].candidates[0].row == 2


@pytest.mark.parametrize("known", [[], [person(7, LUO)]])
def test_rows_that_contradict_each_other_are_a_question_each_time(known: list[object]) -> None:
    people = [each for each in [person(7, LUO)] if known]

    planned = plan(LUO, LUO._replace(position="Director"), known=people)

    assert verdicts(planned) == ["same" if known else "new", "unsure"]
    assert planned[1].problems == (
        Problem(
            "contradicts_earlier_row",
            "position",
            Severity.WARN,
            {"known": "Officer", "incoming": "Director"},
        ),
    )


def test_row_like_an_unsure_row_is_unsure_too() -> None:
    typo = draft("LUO Haoarn", emails=["luo@example.org"], mobiles=["+8613123450999"])
    repeat = draft("LUO Haoarn", mobiles=["+8613123450999"])

    planned = plan(typo, repeat, known=[person(7, LUO._replace(phones=()))])

    assert verdicts(planned) == ["unsure", "unsure"]
    assert [c.row for c in planned[1].candidates] == [2]


def test_sure_person_comes_before_an_unsure_row() -> None:
    shifted = Row(2, LUO, (CAN_STOP[0],))

    planned = plan_rows([shifted, Row(3, LUO)], KnownPeople([person(7, LUO)]), Decisions())

    assert verdicts(planned) == ["unsure", "same"]


def test_address_of_somebody_with_another_name_is_kept_as_shared() -> None:
    other = draft("Kevin MAY", emails=["luo@example.org"], institution="Oxfam")

    planned = plan(LUO, other)

    assert verdicts(planned) == ["new", "new"]
    marked = planned[1].draft
    assert isinstance(marked, PersonDraft)
    assert [(email.address, email.shared) for email in marked.emails] == [("luo@example.org", True)]
    assert planned[1].problems == (
        Problem(
            "email_of_another",
            "email",
            Severity.WARN,
            {"email": "luo@example.org", "name": "LUO Haoran"},
        ),
    )
    assert verdicts(plan(LUO, other, known=made_of(planned).people)) == ["same", "same"]


def test_shared_mailbox_brings_nobody_together() -> None:
    box = ["info@example.org"]

    planned = plan(draft("Kevin MAY", shared=box), draft("Kelvin MAY", shared=box))

    assert verdicts(planned) == ["new", "new"]


def test_colleagues_with_one_office_number_are_different_people() -> None:
    names = ("Dara Heng", "Sokha Chan", "Bopha Phan", "Kevin MAY")
    staff = [
        draft(each, offices=["+85523756201"], institution="Basin Office", position="Clerk")
        for each in names
    ]

    assert verdicts(plan(*staff, staff[0])) == ["new", "new", "new", "new", "same"]


def test_similar_name_with_office_number_and_post_is_a_question() -> None:
    values: dict[str, Any] = {
        "offices": ["+951234201"],
        "institution": "Institute",
        "position": "Professor",
    }
    known = person(7, draft("Min Htut Myint", emails=["m@example.org"], **values))

    [row] = plan(draft("Min Tut Myint", emails=["t@example.org"], **values), known=[known])

    assert row.verdict is Verdict.UNSURE


def test_office_number_of_very_many_is_no_evidence() -> None:
    staff = [
        draft(
            f"Person {'abcdef'[n % 6] * 5} {'ghijk'[n // 6] * 5}",
            offices=["+85523756201"],
            emails=[f"p{n}@example.org"],
        )
        for n in range(30)
    ]

    assert verdicts(plan(*staff)) == ["new"] * 30


def test_office_number_says_nothing_about_names_in_different_scripts() -> None:
    known = person(7, draft("Zheng Siyu", offices=["+861012340204"]))

    assert verdicts(plan(draft("郑思雨", offices=["+861012340204"]), known=[known])) == ["new"]


def test_remembered_answer_decides() -> None:
    row = draft("LUO Haoarn", emails=["luo@example.org"])
    mark = fingerprint(row)

    [same] = plan(row, known=[person(7, LUO)], decisions=Decisions(same={mark: 7}))
    [new] = plan(row, known=[person(7, LUO)], decisions=Decisions(different={mark: frozenset({7})}))

    assert (same.verdict, same.matched) == (
        Verdict.SAME,
        Candidate(7, None, 100, "LUO Haoran", ("remembered",)),
    )
    assert (new.verdict, new.candidates) == (Verdict.NEW, ())


def test_remembered_answer_about_a_merged_person_means_the_one_who_was_kept() -> None:
    row = draft("LUO Haoarn", emails=["luo@example.org"])
    kept = person(7, LUO, absorbed=(3,))

    [same] = plan(row, known=[kept], decisions=Decisions(same={fingerprint(row): 3}))
    [gone] = plan(row, known=[kept], decisions=Decisions(same={fingerprint(row): 4}))

    assert (same.verdict, same.matched and same.matched.person_id) == (Verdict.SAME, 7)
    assert gone.verdict is Verdict.UNSURE


def test_remembered_row_takes_no_side_in_a_contradiction() -> None:
    other = LUO._replace(position="Director", unit="Planning")
    decided = Decisions(same={fingerprint(other): 7})

    planned = plan(LUO, other, known=[person(7, LUO)], decisions=decided)

    assert verdicts(planned) == ["same", "update"]
    assert planned[1].changes == (FieldChange("unit", None, "Planning"),)


def test_row_that_waits_already_is_told() -> None:
    typo = draft("LUO Haoarn", emails=["luo@example.org"])

    [first] = plan(typo, known=[person(7, LUO)])
    [again] = plan(typo, known=[person(7, LUO)], pending=[fingerprint(typo)])

    assert (first.verdict, codes(first)) == (Verdict.UNSURE, ["name_variant"])
    waits = Problem("already_waiting", None, Severity.INFO)
    assert again == first._replace(problems=(waits, *first.problems))


@pytest.mark.parametrize("problem", CAN_STOP)
def test_problem_of_the_name_or_the_row_asks_first(problem: Problem) -> None:
    [row] = plan_rows([Row(2, LUO, (problem,))], KnownPeople(), Decisions())

    assert (row.verdict, row.draft, row.problems) == (Verdict.UNSURE, LUO, (problem,))


def test_problem_of_one_value_does_not_stop_the_person() -> None:
    problems = (
        Problem("email_invalid", "email", Severity.ERROR),
        Problem("country_unknown", "country", Severity.ERROR),
        Problem("name_order_unsure", "name", Severity.WARN),
    )

    [row] = plan_rows([Row(2, LUO, problems)], KnownPeople(), Decisions())

    assert (row.verdict, row.problems) == (Verdict.NEW, problems)
    assert [stops_row(problem) for problem in problems] == [False, False, False]


def test_row_without_a_name_waits_when_somebody_can_be_reached() -> None:
    missing = Problem("name_missing", "name", Severity.ERROR)
    nameless = draft(emails=["luo@example.org"], position="Officer")
    read = [
        Row(2, nameless, (missing,)),
        Row(3, draft(position="Officer"), (missing,)),
        Row(4, None, (missing,)),
        Row(5, LUO),
    ]

    planned = plan_rows(read, KnownPeople(), Decisions())

    assert verdicts(planned) == ["unsure", "error", "error", "new"]
    [row] = plan_rows(read[:1], KnownPeople([person(7, LUO)]), Decisions())
    assert (row.verdict, [c.person_id for c in row.candidates]) == (Verdict.UNSURE, [7])


def test_skipped_row_keeps_its_reason_and_is_no_person() -> None:
    read = [Row(2, LUO, (), "hidden_row", ("a", "b"), "Laos"), Row(3, None, (), "total_row")]

    planned = plan_rows([*read, Row(4, LUO)], KnownPeople(), Decisions())

    assert planned == [
        PlannedRow(2, Verdict.SKIPPED, ("a", "b"), LUO, "hidden_row", "Laos"),
        PlannedRow(3, Verdict.SKIPPED, (), None, "total_row"),
        PlannedRow(4, Verdict.NEW, draft=LUO),
    ]


def test_institution_is_no_person() -> None:
    read = [Row(2, InstitutionDraft("Oxfam"))]

    assert verdicts(plan_rows(read, KnownPeople(), Decisions())) == ["error"]


def test_category_at_the_event_is_an_update_only_for_who_takes_part() -> None:
    row = LUO._replace(category="Speaker")
    there = person(7, LUO, in_event=True, category="Delegate")

    for known, for_event, verdict in (
        (there, True, "update"),
        (there, False, "same"),
        (person(7, LUO), True, "same"),
    ):
        assert verdicts(plan(row, known=[known], for_event=for_event)) == [verdict]


def test_other_category_in_a_repeat_is_a_question_at_an_event() -> None:
    both = LUO._replace(category="Delegate"), LUO._replace(category="Speaker")

    assert verdicts(plan(*both, for_event=True)) == ["new", "unsure"]
    assert verdicts(plan(*both)) == ["new", "same"]


def test_progress_is_told_and_can_stop_the_plan() -> None:
    told = []

    def watch(done: int, total: int, note: str = "") -> None:
        told.append((done, total, note))
        if done == 4000:
            raise Cancelled

    many = rows(*(draft(f"P{n}", emails=[f"p{n}@example.org"]) for n in range(4500)))

    plan_rows(many[:10], KnownPeople(), Decisions(), progress=watch)
    with pytest.raises(Cancelled):
        plan_rows(many, KnownPeople(), Decisions(), progress=watch)

    assert told == [
        *((0, 10, "matching"), (10, 10, "matching")),
        *((0, 4500, "matching"), (2000, 4500, "matching"), (4000, 4500, "matching")),
    ]
