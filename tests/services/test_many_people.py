"""One field of many people set at once: what changes is counted before, and one step after."""

from collections.abc import Callable, Sequence

import pytest

from lmdesk.domain.many import SetCount
from lmdesk.domain.people import PersonRecord
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.services import many_people, people
from lmdesk.services.many_people import count_set, set_field
from lmdesk.services.person_posts import add_post, edit_post, make_main_post
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.wording import step_name


def new(desk: Desk, readers: Readers, name: str, **fields: str) -> int:
    return people.add_person(desk, {"name": name, **fields}, readers)[0]


@pytest.fixture
def three(desk: Desk, readers: Readers) -> tuple[int, int, int]:
    """Somebody at a ministry, somebody with a mere position, and somebody without a post."""
    return (
        new(
            desk,
            readers,
            "Sok Dara",
            institution="Ministry of Rivers",
            unit="Desk of Dams",
            position="Adviser",
            country="KH",
        ),
        new(desk, readers, "Bounmy Vong", position="Analyst"),
        new(desk, readers, "Nilar Win"),
    )


def record(desk: Desk, person_id: int) -> PersonRecord:
    found = people.person(desk, person_id)
    assert found is not None
    return found.record


def posts(desk: Desk, ids: Sequence[int]) -> list[list[tuple[object, ...]]]:
    return [
        [
            (post.institution, post.unit, post.position, post.country, post.end_date is None)
            for post in record(desk, each).posts
        ]
        for each in ids
    ]


def test_another_institution_closes_the_post_and_opens_one(
    desk: Desk, readers: Readers, three: tuple[int, int, int]
) -> None:
    before = desk.dump()
    counted = count_set(desk, three, "institution", "Mekong Institute of Rivers", readers)

    change = set_field(desk, three, "institution", "Mekong Institute of Rivers", readers)

    body = "Mekong Institute of Rivers"
    assert (counted, count_set(desk, three, "institution", body, readers)) == (
        SetCount(3, 3, 0, 1, 0, body),
        SetCount(3, 0, 3),
    )
    assert posts(desk, three) == [
        [
            (body, None, "Adviser", "KH", True),
            ("Ministry of Rivers", "Desk of Dams", "Adviser", "KH", False),
        ],
        [(body, None, "Analyst", None, True)],
        [(body, None, None, None, True)],
    ]
    step = desk.steps(limit=1)[0]
    assert (change.step, step_name(step.label, step.params)) == (
        step.id,
        f"Institution of 3 people: {body}",
    )
    desk.undo()
    assert desk.dump() == before


def test_who_is_at_the_institution_beside_the_main_post_has_that_post_made_the_main_one(
    desk: Desk, readers: Readers, three: tuple[int, int, int]
) -> None:
    add_post(desk, three[0], {"institution": "Delta University", "position": "Lecturer"}, readers)
    first = record(desk, three[0]).posts
    edit_post(desk, first[-1].id, {"end_date": ""}, readers)
    make_main_post(desk, first[-1].id)

    set_field(desk, three[:1], "institution", "Delta University", readers)

    assert [(p.institution, p.is_primary) for p in record(desk, three[0]).posts] == [
        ("Delta University", True),
        ("Ministry of Rivers", False),
    ]


def test_the_country_represented_corrects_the_main_post(
    desk: Desk, readers: Readers, three: tuple[int, int, int]
) -> None:
    counted = count_set(desk, three, "country", "laos", readers)

    set_field(desk, three, "country", "laos", readers)

    assert counted == SetCount(3, 3, 0, 1)
    assert posts(desk, three) == [
        [("Ministry of Rivers", "Desk of Dams", "Adviser", "LA", True)],
        [(None, None, "Analyst", "LA", True)],
        [(None, None, None, "LA", True)],
    ]


def test_a_post_of_which_nothing_would_be_left_stays_and_is_counted(
    desk: Desk, readers: Readers, three: tuple[int, int, int]
) -> None:
    counted = count_set(desk, three, "position", " ", readers)

    set_field(desk, three, "position", " ", readers)

    assert counted == SetCount(3, 1, 1, 1, 1)
    assert posts(desk, three) == [
        [("Ministry of Rivers", "Desk of Dams", None, "KH", True)],
        [(None, None, "Analyst", None, True)],
        [],
    ]


@pytest.mark.parametrize(
    ("field", "typed", "value", "said"),
    [
        ("language", "lo", "lo", "Language of 3 people: lo"),
        ("nationality", "Viet Nam", "VN", "Nationality of 3 people: Viet Nam"),
        ("gender", "female", "f", "Gender of 3 people: female"),
        ("do_not_contact", "yes", True, "Do not contact of 3 people: yes"),
    ],
)
def test_a_fact_is_set_for_all_in_one_step(
    desk: Desk,
    readers: Readers,
    three: tuple[int, int, int],
    field: str,
    typed: str,
    value: object,
    said: str,
) -> None:
    before = desk.dump()
    counted = count_set(desk, three, field, typed, readers)

    set_field(desk, three, field, typed, readers)

    assert counted == SetCount(3, 3, 0)
    assert [getattr(record(desk, each), field) for each in three] == [value] * 3
    step = desk.steps(limit=1)[0]
    assert step_name(step.label, step.params) == said
    again = set_field(desk, three, field, typed, readers)
    assert again.step is None
    desk.undo()
    assert desk.dump() == before


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("country", "Atlantis", "country_not_known"),
        ("gender", "maybe", "gender_not_known"),
        ("institution", "  ", "value_needed"),
    ],
)
def test_what_cannot_be_understood_is_refused_before_anything_is_written(
    desk: Desk,
    readers: Readers,
    three: tuple[int, int, int],
    field: str,
    typed: str,
    code: str,
) -> None:
    before = desk.dump()

    for work in (count_set, set_field):
        with pytest.raises(LmdeskError) as refused:
            work(desk, three, field, typed, readers)
        assert refused.value.code == code

    assert desk.dump() == before


def test_somebody_in_the_bin_is_not_changed(
    desk: Desk, readers: Readers, three: tuple[int, int, int]
) -> None:
    people.to_bin(desk, three[:1])

    with pytest.raises(LmdeskError) as refused:
        set_field(desk, three, "language", "en", readers)
    with pytest.raises(LmdeskError) as nobody:
        count_set(desk, three[:1], "language", "en", readers)

    assert (refused.value.code, nobody.value.code) == ("person_gone", "person_gone")
    assert count_set(desk, three, "language", "en", readers) == SetCount(2, 2, 0)


def test_work_that_is_stopped_leaves_no_trace(
    desk: Desk, readers: Readers, three: tuple[int, int, int]
) -> None:
    before = desk.dump()

    def stop(done: int, total: int, note: str = "") -> None:
        raise Cancelled

    works: tuple[Callable[[], object], ...] = (
        lambda: set_field(desk, three, "language", "en", readers, progress=stop),
        lambda: people.add_tag(desk, three, "Rivers", progress=stop),
        lambda: people.to_bin(desk, three, progress=stop),
    )
    for work in works:
        with pytest.raises(Cancelled):
            work()

    assert desk.dump() == before


def test_an_unknown_field_is_a_bug(desk: Desk, readers: Readers) -> None:
    with pytest.raises(ValueError, match="no field"):
        count_set(desk, [1], "name", "x", readers)
    assert "name" not in many_people.SETTABLE
