from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk_builders import MADE, new_desk
from lmdesk.domain.known_people import KnownPeople, KnownPerson, KnownPost
from lmdesk.domain.matching import Decisions, MatchKeys, match_keys
from lmdesk.domain.name_keys import search_key, sound_key
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.planning import plan_rows
from lmdesk.domain.text import script_of
from lmdesk.store.desk import Desk, Step
from lmdesk.store.matching import known_people
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Event,
    Institution,
    InstitutionName,
    Participation,
    Person,
    PersonName,
)
from lmdesk.store.uids import new_uid
from match_builders import draft, rows, verdicts


@pytest.fixture
def desk(desk_path: Path) -> Iterator[Desk]:
    with new_desk(desk_path) as made:
        yield made


def add_institution(step: Step, *names: tuple[str, str]) -> int:
    """Add a body with these names and match keys, the main one first."""
    body = step.insert(Institution, uid=new_uid(), created_at=MADE)
    for at, (name, key) in enumerate(names):
        step.insert(
            InstitutionName,
            institution=body,
            kind="official",
            name=name,
            match_key=key,
            is_primary=at == 0,
        )
    return body


def add_name(step: Step, person: int, name: str, **values: Any) -> None:
    step.insert(
        PersonName,
        person=person,
        **{
            "script": script_of(name),
            "kind": "official",
            "raw": name,
            "printed": name,
            "name_order": "whole",
            "sort_key": name,
            "search_key": search_key(name),
            "sound_key": sound_key(name),
            **values,
        },
    )


def add_contact(step: Step, kind: str, value: str | None, **values: Any) -> None:
    step.insert(
        ContactPoint,
        **{"kind": kind, "raw": value or "?", "normalised": value, "status": "ok"} | values,
    )


def add_person(step: Step, name: str, body: int | None = None, **values: Any) -> int:
    """Add a person with a main name and, where a body is given, a post there."""
    person = step.insert(Person, uid=new_uid(), created_at=MADE, **values)
    add_name(step, person, name, is_primary=True)
    if body is not None:
        step.insert(Affiliation, person=person, institution=body, position="Officer")
    return person


def found(desk: Desk, *drafts: PersonDraft, **options: Any) -> list[int | None]:
    """Return the ids of the people whom rows with these drafts may mean."""
    known = known_people(desk, map(match_keys, drafts), **options)
    return [person.person_id for person in known.people]


def test_empty_desk_answers_without_looking_at_the_keys(desk: Desk) -> None:
    def never() -> Iterator[MatchKeys]:
        raise AssertionError("the keys were looked at")
        yield MatchKeys()

    assert known_people(desk, never()) == KnownPeople()
    assert known_people(desk, never(), event_id=1) == KnownPeople(for_event=True)


def test_people_are_found_by_each_kind_of_key(desk: Desk) -> None:
    with desk.step("person_added") as step:
        body = add_institution(step, ("Basin Office", "basin office"), ("BO", "bo"))
        add_person(step, "Somebody Else", body)
        named = add_person(step, "LUO Haoran")
        native = add_person(step, "郑思雨")
        reached = add_person(step, "San Win")
        add_contact(step, "email", "win@example.org", person=reached)
        at_post = add_person(step, "John McGinley", body)
        affiliation = step.insert(Affiliation, person=at_post, institution=body)
        add_contact(step, "phone", "+85523756201", affiliation=affiliation)
        sounding = add_person(step, "Phouvong Xaysombath", body)
        add_contact(step, "email", "info@example.org", institution=body)

    assert found(desk, draft("Haoran LUO")) == [named]
    assert found(desk, draft("Zheng Siyu", native_name="郑思雨")) == [native]
    assert found(desk, draft("x", emails=["win@example.org"])) == [reached]
    assert found(desk, draft("x", offices=["+85523756201"])) == [at_post]
    assert found(desk, draft("Fouvong Saysombat", institution="BO")) == [sounding]
    assert found(desk, draft("Fouvong Saysombat", institution="Other")) == []
    assert found(desk, draft("x", emails=["info@example.org"])) == []
    assert found(desk, draft("x", shared=["win@example.org"])) == []
    assert found(desk, draft()) == []
    assert found(desk, draft("Haoran LUO"), draft("San Win"), draft("San Win")) == [named, reached]


def test_person_comes_with_everything_that_is_compared(desk: Desk) -> None:
    with desk.step("person_added") as step:
        body = add_institution(step, ("Basin Office", "basin office"), ("BO", "bo"), ("—", ""))
        person = step.insert(Person, uid=new_uid(), created_at=MADE, gender="f", nationality="CN")
        add_name(step, person, "Zheng S.", kind="former")
        add_name(step, person, "Zheng Siyu", titles="H.E. Dr.", given="Siyu", is_primary=True)
        add_name(step, person, "郑思雨", kind="native")
        first = {"institution": body, "position": "Director", "unit_text": "Board", "country": "CN"}
        step.insert(Affiliation, person=person, is_primary=False, position="Adviser")
        main = step.insert(Affiliation, person=person, is_primary=True, **first)
        step.insert(Affiliation, person=person, position="Clerk", end_date="2020-01-01")
        add_contact(step, "email", "s@example.org", person=person)
        add_contact(step, "email", "siyu@example.org", person=person, is_preferred=True)
        add_contact(step, "email", "info@example.org", person=person, is_shared=True)
        add_contact(step, "email", None, person=person, status="invalid")
        add_contact(step, "mobile", "+8613123450104", person=person)
        add_contact(step, "mobile", "+8613123450105", person=person, status="unsure")
        add_contact(step, "fax", "+861012340205", person=person)
        add_contact(step, "phone", "+861012340204", affiliation=main)
        add_contact(step, "phone", "+861012340204", person=person)
        add_contact(step, "im", "siyu", person=person, service="wechat")

    known = known_people(desk, [match_keys(draft("Siyu Zheng"))])

    assert known == KnownPeople(
        [
            KnownPerson(
                person_id=person,
                name="Zheng Siyu",
                given="Siyu",
                latin=("siyu zheng", "s zheng"),
                natives=("郑思雨",),
                sounds=(sound_key("Zheng Siyu"), "郑思雨"),
                titles=("H.E.", "Dr."),
                posts=(
                    KnownPost(
                        "Director", "Board", "Basin Office", frozenset({"basin office", "bo"}), "CN"
                    ),
                    KnownPost("Adviser"),
                ),
                emails=("siyu@example.org", "s@example.org"),
                shared=("info@example.org",),
                mobiles=("+8613123450104",),
                phones=("+8613123450104", "+8613123450105", "+861012340205", "+861012340204"),
                gender="f",
                nationality="CN",
                native_name="郑思雨",
            )
        ]
    )


def test_place_at_the_event_is_told(desk: Desk) -> None:
    with desk.step("person_added") as step:
        there = add_person(step, "LUO Haoran")
        add_person(step, "San Win")
        event = step.insert(Event, uid=new_uid(), code="RT1", title="Dialogue", created_at=MADE)
        step.insert(
            Participation,
            uid=new_uid(),
            event=event,
            person=there,
            status="nominated",
            category="Speaker",
            delegation="China",
            printed_title="H.E. Mr.",
            printed_position="Director",
            printed_institution="A / B",
            printed_country="CN",
        )
    keys = [match_keys(draft("LUO Haoran")), match_keys(draft("San Win"))]

    at_event = known_people(desk, keys, event_id=event)

    first, second = at_event.people
    assert (first.in_event, first.category, first.delegation) == (True, "Speaker", "China")
    assert (first.printed_titles, first.printed) == (
        ("H.E.", "Mr."),
        KnownPost("Director", None, "A / B", frozenset({"a b", "a", "b"}), "CN"),
    )
    assert (second.in_event, second.printed, at_event.for_event) == (False, None, True)
    assert not any(person.in_event for person in known_people(desk, keys).people)


def test_deleted_people_are_left_out_and_merged_ones_mean_the_one_kept(desk: Desk) -> None:
    with desk.step("person_added") as step:
        add_person(step, "LUO Haoran", deleted_at=MADE)
        kept = add_person(step, "Luo H.")
        between = add_person(step, "Lo Haoran", merged_into=kept)
        absorbed = add_person(step, "Haoran Luo", merged_into=between)
        add_contact(step, "email", "luo@example.org", person=absorbed)
        gone = add_person(step, "San Win", deleted_at=MADE)
        add_person(step, "San Win", merged_into=gone)

    [person] = known_people(desk, [match_keys(draft("LUO Haoran"))]).people

    assert (person.person_id, person.absorbed) == (kept, (between, absorbed))
    assert (person.name, person.emails) == ("Luo H.", ("luo@example.org",))
    assert set(person.latin) == {"h luo", "haoran lo", "haoran luo"}
    assert found(desk, draft("San Win")) == []


def test_people_of_remembered_answers_are_loaded_too(desk: Desk) -> None:
    with desk.step("person_added") as step:
        first = add_person(step, "LUO Haoran")
        second = add_person(step, "San Win")

    assert found(desk, draft("LUO Haoran"), also=[second, 999]) == [first, second]


def test_very_common_name_loads_a_few_and_those_at_the_institution(desk: Desk) -> None:
    with desk.step("person_added") as step:
        body = add_institution(step, ("Basin Office", "basin office"))
        crowd = [add_person(step, "An Nguyen") for _ in range(30)]
        colleague = add_person(step, "An Nguyen", body)

    assert found(desk, draft("An Nguyen")) == crowd[:21]
    assert found(desk, draft("An Nguyen", institution="Basin Office")) == [*crowd[:21], colleague]


def test_number_of_queries_does_not_grow_with_the_list(desk: Desk) -> None:
    with desk.step("person_added") as step:
        body = add_institution(step, ("Basin Office", "basin office"))
        for number in range(200):
            add_person(step, f"Person {number}", body)
    asked: list[str] = []
    desk.connection.set_trace_callback(asked.append)

    counts = []
    for size in (1, 200):
        asked.clear()
        drafts = [draft(f"Person {n}", institution="Basin Office") for n in range(size)]
        assert len(found(desk, *drafts)) == size
        counts.append(len([text for text in asked if text.lstrip().startswith(("SELECT", "WITH"))]))

    desk.connection.set_trace_callback(None)
    assert counts[0] == counts[1] <= 12


def test_list_meets_the_people_of_the_desk(desk: Desk) -> None:
    with desk.step("person_added") as step:
        body = add_institution(step, ("Basin Office", "basin office"))
        luo = add_person(step, "LUO Haoran", body)
        add_contact(step, "email", "luo@example.org", person=luo)
        add_person(step, "San Win", body)
    listed = [
        draft("Haoran Luo", emails=["luo@example.org"], position="officer"),
        draft("San Win", institution="The Basin Office", position="Director"),
        draft("LUO Haoarn", emails=["luo@example.org"]),
        draft("Kevin MAY"),
    ]

    planned = plan_rows(rows(*listed), known_people(desk, map(match_keys, listed)), Decisions())

    assert verdicts(planned) == ["same", "update", "unsure", "new"]
