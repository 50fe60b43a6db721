"""Posts of a person, by hand."""

from collections.abc import Callable

import pytest

from import_builders import steps_of
from lmdesk.domain.people import PostRecord
from lmdesk.errors import LmdeskError
from lmdesk.services.people import add_person, person
from lmdesk.services.person_posts import (
    add_post,
    close_post,
    edit_post,
    make_main_post,
    remove_post,
)
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk, new_uid
from lmdesk.store.tables import ContactPoint, ListMember, MailingList


@pytest.fixture
def hong(desk: Desk, readers: Readers) -> int:
    fields = {"name": "MIAO Hong", "position": "Clerk", "institution": "Ministry of Water"}
    return add_person(desk, fields, readers)[0]


def posts(desk: Desk, person_id: int) -> tuple[PostRecord, ...]:
    found = person(desk, person_id)
    assert found is not None
    return found.record.posts


def shown(desk: Desk, person_id: int) -> list[tuple[str | None, ...]]:
    return [
        (post.position, post.institution, post.start_date, post.end_date, str(post.is_primary))
        for post in posts(desk, person_id)
    ]


def today(desk: Desk) -> str:
    return desk.clock()[:10]


def test_new_post_closes_the_main_one_on_the_day_it_starts(
    desk: Desk, readers: Readers, hong: int
) -> None:
    fields = {
        "position": " Deputy  Director",
        "unit": "Planning",
        "institution": "Lao River Commission",
        "country": "Lao PDR",
        "start_date": "April 2026",
    }
    change = add_post(desk, hong, fields, readers)

    assert shown(desk, hong) == [
        ("Deputy Director", "Lao River Commission", "2026-04", None, "True"),
        ("Clerk", "Ministry of Water", None, "2026-04", "False"),
    ]
    new = posts(desk, hong)[0]
    assert (new.unit, new.country) == ("Planning", "LA")
    assert change.label == "post_added"


def test_new_post_without_a_date_closes_the_main_one_today(
    desk: Desk, readers: Readers, hong: int
) -> None:
    add_post(desk, hong, {"position": "Chief", "institution": "MINISTRY OF WATER"}, readers)

    assert shown(desk, hong) == [
        ("Chief", "Ministry of Water", None, None, "True"),
        ("Clerk", "Ministry of Water", None, today(desk), "False"),
    ]


def test_former_post_is_added_beside_the_present_one(
    desk: Desk, readers: Readers, hong: int
) -> None:
    add_post(desk, hong, {"position": "Intern", "start_date": "2016", "end_date": "2021"}, readers)

    assert shown(desk, hong) == [
        ("Clerk", "Ministry of Water", None, None, "True"),
        ("Intern", None, "2016", "2021", "False"),
    ]


def test_post_that_starts_before_the_main_one_did_closes_it_on_its_first_day(
    desk: Desk, readers: Readers, hong: int
) -> None:
    edit_post(desk, posts(desk, hong)[0].id, {"start_date": "2026-05"}, readers)
    add_post(desk, hong, {"position": "Chief", "start_date": "2020"}, readers)

    assert shown(desk, hong)[1] == ("Clerk", "Ministry of Water", "2026-05", "2026-05", "False")


def test_post_is_corrected_in_place(desk: Desk, readers: Readers, hong: int) -> None:
    [post] = posts(desk, hong)
    body = post.institution_id
    edit_post(desk, post.id, {"position": "Chief", "unit": "x", "country": "la"}, readers)
    edit_post(desk, post.id, {"institution": "Embassy of Laos in China", "unit": ""}, readers)

    [new] = posts(desk, hong)
    assert (new.id, new.position, new.unit, new.institution, new.country) == (
        *(post.id, "Chief", None, "Embassy of Laos in China", "LA"),
    )
    assert new.institution_id != body
    edit_post(desk, post.id, {"institution": "Ministry of Water"}, readers)
    assert posts(desk, hong)[0].institution_id == body
    edit_post(desk, post.id, {"institution": "", "country": ""}, readers)
    assert posts(desk, hong)[0][1:6] == (None, None, None, "Chief", None)


def test_same_post_writes_nothing(desk: Desk, readers: Readers, hong: int) -> None:
    [post] = posts(desk, hong)
    steps = steps_of(desk)
    fields = {"position": "Clerk", "institution": "ministry of water", "end_date": ""}

    assert edit_post(desk, post.id, fields, readers).step is None
    assert edit_post(desk, post.id, {}, readers).step is None
    assert make_main_post(desk, post.id).step is None
    assert steps_of(desk) == steps


def test_next_post_becomes_the_main_one_when_that_ends(
    desk: Desk, readers: Readers, hong: int
) -> None:
    [clerk] = posts(desk, hong)
    add_post(desk, hong, {"position": "Chief"}, readers)
    edit_post(desk, clerk.id, {"end_date": ""}, readers)
    assert [(p.position, p.is_primary) for p in posts(desk, hong)] == [
        ("Chief", True),
        ("Clerk", False),
    ]
    make_main_post(desk, clerk.id)
    close_post(desk, clerk.id, "2030")
    assert shown(desk, hong) == [
        ("Chief", None, None, None, "True"),
        ("Clerk", "Ministry of Water", None, "2030", "False"),
    ]
    close_post(desk, posts(desk, hong)[0].id)
    assert [(p.position, p.end_date) for p in posts(desk, hong)] == [
        ("Clerk", "2030"),
        ("Chief", today(desk)),
    ]


def test_post_that_never_was_is_removed(desk: Desk, readers: Readers, hong: int) -> None:
    add_post(desk, hong, {"position": "Chief"}, readers)
    [chief, clerk] = posts(desk, hong)
    edit_post(desk, clerk.id, {"end_date": ""}, readers)
    remove_post(desk, chief.id)

    assert shown(desk, hong) == [("Clerk", "Ministry of Water", None, None, "True")]


def test_post_stays_while_a_mailing_list_uses_its_address(desk: Desk, hong: int) -> None:
    [clerk] = posts(desk, hong)
    with desk.step("contact_added", contact="a", name="b") as step:
        contact = step.insert(
            ContactPoint, affiliation=clerk.id, kind="email", raw="a@example.org", status="ok"
        )
        made = step.insert(
            MailingList, uid=new_uid(), name="News", kind="static", created_at="2026"
        )
        step.insert(ListMember, mailing_list=made, person=hong, contact_point=contact)
    with pytest.raises(LmdeskError) as refused:
        remove_post(desk, clerk.id)

    assert (refused.value.code, refused.value.params) == (
        "contact_on_list",
        {"contact": "a@example.org", "lists": "News"},
    )


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"position": " ", "start_date": "2020"}, "post_empty"),
        ({"position": "Chief", "start_date": "soon"}, "date_not_understood"),
        ({"position": "Chief", "country": "Atlantis"}, "country_not_known"),
        ({"position": "Chief", "start_date": "2021-02", "end_date": "2020"}, "ends_before_start"),
    ],
)
def test_post_that_cannot_be_is_refused(
    desk: Desk, readers: Readers, hong: int, fields: dict[str, str], code: str
) -> None:
    before, steps = desk.dump(), steps_of(desk)
    [clerk] = posts(desk, hong)
    codes = []
    refusals: tuple[Callable[[], object], ...] = (
        lambda: add_post(desk, hong, fields, readers),
        lambda: edit_post(desk, clerk.id, {**fields, "institution": ""}, readers),
    )
    for refused in refusals:
        with pytest.raises(LmdeskError) as told:
            refused()
        codes.append(told.value.code)

    assert codes == [code, code]
    assert (desk.dump(), steps_of(desk)) == (before, steps)


def test_end_within_the_year_of_the_start_is_in_order(
    desk: Desk, readers: Readers, hong: int
) -> None:
    [clerk] = posts(desk, hong)
    edit_post(desk, clerk.id, {"start_date": "2026-04", "end_date": "2026"}, readers)
    with pytest.raises(LmdeskError) as refused:
        close_post(desk, clerk.id, "2026-03")

    assert shown(desk, hong) == [("Clerk", "Ministry of Water", "2026-04", "2026", "False")]
    assert refused.value.params == {"start": "2026-04", "end": "2026-03"}


def test_unknown_field_and_unknown_post_are_told(desk: Desk, readers: Readers, hong: int) -> None:
    with pytest.raises(ValueError, match="salary"):
        add_post(desk, hong, {"salary": "1"}, readers)
    with pytest.raises(LmdeskError) as refused:
        remove_post(desk, 99)

    assert refused.value.code == "record_gone"


def test_post_beside_another_leaves_that_one_as_the_main_one(
    desk: Desk, readers: Readers, hong: int
) -> None:
    add_post(desk, hong, {"position": "Adviser"}, readers, beside=True)

    assert shown(desk, hong) == [
        ("Clerk", "Ministry of Water", None, None, "True"),
        ("Adviser", None, None, None, "False"),
    ]


def test_first_post_beside_none_is_the_main_one(desk: Desk, readers: Readers, hong: int) -> None:
    close_post(desk, posts(desk, hong)[0].id, "2020")
    add_post(desk, hong, {"position": "Adviser"}, readers, beside=True)

    assert shown(desk, hong)[0] == ("Adviser", None, None, None, "True")


def test_post_that_goes_on_after_all_is_the_main_one_again(
    desk: Desk, readers: Readers, hong: int
) -> None:
    post = posts(desk, hong)[0].id
    close_post(desk, post, "2020-05")
    edit_post(desk, post, {"end_date": ""}, readers)

    assert shown(desk, hong) == [("Clerk", "Ministry of Water", None, None, "True")]
