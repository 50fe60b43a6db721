from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.import_plan import PlannedRow, Verdict
from lmdesk.domain.matching import Decisions, fingerprint
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.planning import plan_rows
from match_builders import draft, made_of, plan, rows, verdicts

GIVEN = ("Haoran", "Siyu", "Thị Thu Hương", "Bouavanh", "Kevin", "Dara", "Min Htut", "สุดา")
SURNAMES = ("Luo", "Zheng", "Nguyễn", "Souvannaleuth", "MAY", "Heng", "Myint", "สุวรรณรัตน์")
POSTS = st.sampled_from([None, "Director", "Adviser"])
PLACES = st.sampled_from([None, "Basin Office", "Lan River Center / Training Center", "Oxfam"])


@st.composite
def people(pick: st.DrawFn) -> list[PersonDraft]:
    """Draw people with an address of their own each, some of them namesakes."""
    found = []
    for number in range(pick(st.integers(1, 12))):
        values: dict[str, Any] = {
            "emails": [f"p{number}@example.org"],
            "position": pick(POSTS),
            "institution": pick(PLACES),
            "titles": pick(st.sampled_from(["", "Mr.", "Dr."])),
        }
        if pick(st.booleans()):
            values["mobiles"] = [f"+66812340{number:03}"]
        if pick(st.booleans()):
            values["shared"] = ["info@example.org"]
        name = f"{pick(st.sampled_from(GIVEN))} {pick(st.sampled_from(SURNAMES))}"
        found.append(draft(name, **values))
    return found


def waiting(planned: Iterable[PlannedRow]) -> frozenset[str]:
    """Return the marks of the rows that a person has been asked about: they lie in Review now."""
    return frozenset(
        fingerprint(row.draft)
        for row in planned
        if row.verdict is Verdict.UNSURE and isinstance(row.draft, PersonDraft)
    )


def test_namesake_who_is_asked_about_waits_although_a_later_row_tells_them_apart() -> None:
    listed = [
        draft("Siyu Zheng", emails=["p0@example.org"], institution="Basin Office"),
        draft(
            "Siyu Zheng", emails=["p3@example.org"], institution="Oxfam", mobiles=["+66812340003"]
        ),
        draft(
            "Siyu Zheng",
            emails=["p5@example.org"],
            institution="Basin Office",
            mobiles=["+66812340005"],
        ),
    ]
    first = plan(*listed)

    again = plan_rows(rows(*listed), made_of(first), Decisions(), waiting(first))

    assert verdicts(first) == ["new", "unsure", "update"]
    assert verdicts(again) == ["same", "unsure", "same"]
    assert verdicts(plan_rows(rows(*listed), made_of(first), Decisions())) == [
        "same",
        "new",
        "same",
    ]


@given(people())
def test_list_planned_against_the_people_made_of_it_brings_nothing_new(
    found: list[PersonDraft],
) -> None:
    first = plan(*found)

    again = plan_rows(rows(*found), made_of(first), Decisions())

    assert verdicts(again) == [
        "unsure" if row.verdict is Verdict.UNSURE else "same" for row in first
    ]
    assert all(row.changes == () for row in again)


@given(people(), st.data())
def test_list_with_repeats_brings_nothing_new_the_second_time(
    found: list[PersonDraft], data: st.DataObject
) -> None:
    repeats = data.draw(st.lists(st.sampled_from(found), max_size=5))
    blanked = [row._replace(position=None, institution=None) for row in repeats]
    listed = [*found, *repeats, *blanked]
    first = plan(*listed)

    again = plan_rows(rows(*listed), made_of(first), Decisions(), waiting(first))

    assert set(verdicts(again)) <= {"same", "unsure"}
    for before, after in zip(first, again, strict=True):
        assert (before.verdict is Verdict.UNSURE) == (after.verdict is Verdict.UNSURE)


@given(people(), st.randoms())
def test_order_of_the_rows_does_not_change_the_verdicts_of_distinct_people(
    found: list[PersonDraft], dice: Any
) -> None:
    distinct = list({row.name.printed.split()[0]: row for row in found}.values())
    shuffled = list(distinct)
    dice.shuffle(shuffled)

    assert sorted(verdicts(plan(*distinct))) == sorted(verdicts(plan(*shuffled)))


@given(people())
def test_every_row_comes_out_once_and_in_order(found: list[PersonDraft]) -> None:
    planned = plan(*found, *found)

    assert [row.row for row in planned] == list(range(2, 2 + 2 * len(found)))
    meant = {Verdict.SAME, Verdict.UPDATE}
    assert all((row.matched is not None) == (row.verdict in meant) for row in planned)


@given(people())
def test_blank_row_never_changes_anybody(found: list[PersonDraft]) -> None:
    first = plan(*found)
    known = made_of(first)

    bare = [draft(row.name.printed, emails=[row.emails[0].address or ""]) for row in found]

    planned = plan_rows(rows(*bare), known, Decisions())
    assert all(row.changes == () for row in planned)
    assert {"update", "new", "error"}.isdisjoint(
        row.verdict.value
        for row, before in zip(planned, first, strict=True)
        if before.verdict is Verdict.NEW
    )


@given(st.permutations(GIVEN[:6]), st.booleans())
def test_people_who_share_a_mailbox_never_match(names: list[str], told: bool) -> None:
    box = ["office@example.org"]
    boxes: dict[str, Any] = {"shared" if told else "emails": box}
    found = [
        draft(f"{name} {surname}", **boxes) for name, surname in zip(names, SURNAMES, strict=False)
    ]

    planned = plan(*found)

    assert verdicts(planned) == ["new"] * len(found)


@given(people())
def test_answers_to_all_questions_leave_none_open(found: list[PersonDraft]) -> None:
    first = plan(*found)
    known = made_of(first)
    questions = [row for row in plan_rows(rows(*found), known, Decisions()) if row.candidates]
    different = {
        fingerprint(row.draft): frozenset(
            c.person_id for c in row.candidates if c.person_id is not None
        )
        for row in questions
        if isinstance(row.draft, PersonDraft) and row.verdict is Verdict.UNSURE
    }

    answered = plan_rows(rows(*found), known, Decisions(different=different))

    for row in answered:
        assert not {c.person_id for c in row.candidates} & (
            different.get(fingerprint(row.draft), frozenset())
            if isinstance(row.draft, PersonDraft)
            else frozenset()
        )
