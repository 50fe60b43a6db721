from pathlib import Path
from typing import NamedTuple

import pytest

from desk_builders import MADE, add_email, add_institution, add_name, add_person, add_post
from lmdesk.domain.contacts import ContactRecord
from lmdesk.domain.people import NameRecord, PartRecord, PersonRecord, PostRecord
from lmdesk.store.desk import Desk, Step
from lmdesk.store.person_record import person_record
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Event,
    Participation,
    Person,
    PersonTag,
    Session,
    SessionRole,
    Tag,
)
from search_builders import searched_desk


def name_record(row: int, name: str, *, is_primary: bool) -> NameRecord:
    return NameRecord(
        id=row,
        script="Latn",
        kind="legal",
        raw=name,
        printed=name,
        titles=None,
        title_printed=None,
        given=None,
        middle=None,
        surname=None,
        nickname=None,
        order="whole",
        confirmed=False,
        is_primary=is_primary,
    )


def email_record(row: int, address: str, *, preferred: bool = False) -> ContactRecord:
    return ContactRecord(
        row, "email", None, address, address, None, None, preferred, False, "ok", None
    )


class Hong(NamedTuple):
    """What was put on the desk about MIAO Hong, by the ids of its rows."""

    person: int
    body: int
    names: tuple[int, int]
    posts: tuple[int, int, int]
    emails: tuple[int, int]
    parts: tuple[PartRecord, PartRecord]


def add_hong(step: Step) -> Hong:
    body = add_institution(step, "Ministry of Water")
    person = step.insert(Person, uid="p", created_at=MADE, note="tea", gender="f")
    second = add_name(step, person, "Lucy Miao")
    first = add_name(step, person, "MIAO Hong", is_primary=True)
    over = add_post(step, person, None, "Clerk")
    step.update(Affiliation, over, end_date="2020-01-01")
    side = add_post(step, person, body, "Adviser")
    step.update(Affiliation, side, is_primary=False)
    main = add_post(step, person, body)
    plain = add_email(step, person, "a@example.org")
    preferred = add_email(step, person, "b@example.org")
    step.update(ContactPoint, preferred, is_preferred=True)
    step.insert(
        ContactPoint,
        affiliation=main,
        kind="phone",
        raw="12",
        status="unsure",
        label="Work",
    )
    for tag in ("VIP", "Expert"):
        step.insert(PersonTag, person=person, tag=step.insert(Tag, name=tag))
    parts = [add_part(step, person, code) for code in ("E25", "E26")]
    add_email(step, add_person(step, "San Win"), "other@example.org")
    return Hong(
        person, body, (first, second), (main, side, over), (preferred, plain), (parts[1], parts[0])
    )


def test_record_holds_all_with_what_counts_now_first(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            hong = add_hong(step)
        main, side, over = hong.posts
        water = "Ministry of Water"
        posts = (
            PostRecord(main, hong.body, water, None, "Director", None, None, None, True),
            PostRecord(side, hong.body, water, None, "Adviser", None, None, None, False),
            PostRecord(over, None, None, None, "Clerk", None, None, "2020-01-01", True),
        )
        phone = ContactRecord(
            3, "phone", None, "12", None, None, "Work", False, False, "unsure", main
        )
        assert person_record(desk, hong.person) == PersonRecord(
            id=hong.person,
            uid="p",
            address_as=None,
            gender="f",
            nationality=None,
            language=None,
            biography=None,
            note="tea",
            do_not_contact=False,
            deleted_at=None,
            merged_into=None,
            created_at=MADE,
            names=(
                name_record(hong.names[0], "MIAO Hong", is_primary=True),
                name_record(hong.names[1], "Lucy Miao", is_primary=False),
            ),
            posts=posts,
            contacts=(
                email_record(hong.emails[0], "b@example.org", preferred=True),
                email_record(hong.emails[1], "a@example.org"),
                phone,
            ),
            tags=("Expert", "VIP"),
            parts=hong.parts,
        )


def add_part(step: Step, person: int, code: str) -> PartRecord:
    day = f"20{code[1:]}-03-01"
    event = step.insert(
        Event, uid=code, code=code, title=f"Dialogue {code}", start_date=day, created_at=MADE
    )
    part = step.insert(
        Participation,
        uid=f"part {code}",
        event=event,
        person=person,
        status="confirmed",
        printed_name="MIAO Hong",
    )
    roles = ("speaker", "chair")
    for number, role in enumerate(roles):
        session = step.insert(
            Session, uid=f"{code} {number}", event=event, code=str(number), kind="plenary"
        )
        step.insert(SessionRole, session=session, participation=part, role=role)
    return PartRecord(
        part,
        event,
        code,
        f"Dialogue {code}",
        day,
        None,
        None,
        "confirmed",
        "MIAO Hong",
        None,
        None,
        roles,
    )


def test_deleted_person_can_still_be_looked_at(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step)
            step.update(Person, person, deleted_at=MADE)
        record = person_record(desk, person)
    assert record is not None
    assert (record.deleted_at, record.names[0].printed) == (MADE, "MIAO Hong")


def test_nobody_has_no_record(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        assert person_record(desk, 7) is None


@pytest.mark.parametrize("posts", [1, 20])
def test_number_of_queries_does_not_grow_with_the_record(desk_path: Path, posts: int) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step)
            for _ in range(posts):
                add_post(step, person, add_institution(step))
        assert queries_of(desk, person) == 7


def queries_of(desk: Desk, person: int) -> int:
    asked: list[str] = []
    desk.connection.set_trace_callback(asked.append)
    person_record(desk, person)
    desk.connection.set_trace_callback(None)
    return len(asked)
