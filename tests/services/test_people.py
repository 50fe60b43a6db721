"""People shown whole, added, changed, tagged, put into the bin and back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_builders import add_email, add_person, add_post
from import_builders import bring_in, someone, steps_of, write_list
from lmdesk.domain.people import PersonRecord
from lmdesk.errors import LmdeskError
from lmdesk.services import people
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact
from lmdesk.services.history_restore import restore_field
from lmdesk.services.people import PeopleQuery, Source
from lmdesk.services.person_posts import add_post as new_post
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person, Tag


@pytest.fixture
def hong(desk: Desk) -> int:
    with desk.step("person_added", name="MIAO Hong") as step:
        person = add_person(step)
        add_post(step, person, None)
        add_email(step, person)
    return person


def record(desk: Desk, person_id: int) -> PersonRecord:
    found = people.person(desk, person_id)
    assert found is not None
    return found.record


def facts(desk: Desk, person_id: int) -> dict[str, Any]:
    found = record(desk, person_id)
    return {key: getattr(found, key) for key in sorted(people.EDITED)}


def test_facts_are_cleaned_and_read(desk: Desk, readers: Readers, hong: int) -> None:
    fields: dict[str, str | bool | None] = {
        "address_as": "  Professor \n Miao ",
        "gender": "female",
        "nationality": "Viet Nam",
        "language": "zh",
        "biography": "First.\r\nSecond.",
        "note": " tea ",
        "do_not_contact": True,
    }
    change = people.edit(desk, hong, fields, readers)

    assert facts(desk, hong) == {
        "address_as": "Professor Miao",
        "biography": "First.\nSecond.",
        "do_not_contact": True,
        "gender": "f",
        "language": "zh",
        "nationality": "VN",
        "note": "tea",
    }
    assert (change.label, change.touched) == ("person_edited", {"person": frozenset({hong})})


def test_blank_makes_a_fact_unknown(desk: Desk, readers: Readers, hong: int) -> None:
    people.edit(desk, hong, {"note": "tea", "gender": "f", "nationality": "LA"}, readers)
    people.edit(desk, hong, {"note": " ", "gender": "", "nationality": None}, readers)

    assert {**facts(desk, hong)} == dict.fromkeys(people.EDITED) | {"do_not_contact": False}


def test_what_stays_the_same_writes_nothing(desk: Desk, readers: Readers, hong: int) -> None:
    people.edit(desk, hong, {"note": "tea"}, readers)
    people.add_tag(desk, [hong], "Speaker")
    steps = steps_of(desk)

    changes = [
        people.edit(desk, hong, {"note": "tea ", "do_not_contact": False}, readers),
        people.add_tag(desk, [hong], "speaker"),
        people.remove_tag(desk, [hong], "newsletter"),
        people.restore(desk, [hong]),
    ]

    assert [change.step for change in changes] == [None] * 4
    assert steps_of(desk) == steps


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"gender": "often"}, "gender_not_known"),
        ({"nationality": "Atlantis"}, "country_not_known"),
    ],
)
def test_words_that_mean_nothing_are_refused(
    desk: Desk, readers: Readers, hong: int, fields: dict[str, str], code: str
) -> None:
    with pytest.raises(LmdeskError) as refused:
        people.edit(desk, hong, fields, readers)

    assert refused.value.code == code


def test_unknown_field_is_a_bug(desk: Desk, readers: Readers, hong: int) -> None:
    with pytest.raises(ValueError, match="uid"):
        people.edit(desk, hong, {"uid": "x"}, readers)


def test_new_person_is_understood_as_a_row_of_a_list_is(desk: Desk, readers: Readers) -> None:
    fields = {
        "name": "Ms. DU Shuzhen 杜淑珍",
        "institution": "Ministry of Water",
        "unit": "Planning",
        "position": "Director",
        "country": "China",
        "email": "Du@Example.org",
        "phone": "010 8226 8277",
    }
    person_id, change = people.add_person(desk, fields, readers)
    other_id, _ = people.add_person(
        desk, {"name": "San Win", "institution": "MINISTRY OF  WATER"}, readers
    )

    found = record(desk, person_id)
    assert [(n.printed, n.surname, n.titles) for n in found.names] == [
        ("DU Shuzhen", "DU", "Ms."),
        ("杜淑珍", None, None),
    ]
    [post] = found.posts
    assert post[2:] == ("Ministry of Water", "Planning", "Director", "CN", None, None, True)
    assert [(c.kind, c.normalised, c.is_preferred) for c in found.contacts] == [
        ("email", "du@example.org", True),
        ("phone", "+861082268277", True),
    ]
    assert record(desk, other_id).posts[0].institution_id == post.institution_id
    assert change.label == "person_added"


def test_new_person_with_a_bad_address_keeps_it_marked(desk: Desk, readers: Readers) -> None:
    person_id, _ = people.add_person(desk, {"name": "San Win", "email": "san at"}, readers)

    [contact] = record(desk, person_id).contacts
    assert (contact.raw, contact.normalised, contact.status) == ("san at", None, "invalid")


@pytest.mark.parametrize("name", ["", " \u200b "])
def test_new_person_needs_a_name(desk: Desk, readers: Readers, name: str) -> None:
    with pytest.raises(LmdeskError) as refused:
        people.add_person(desk, {"name": name, "position": "Chief"}, readers)

    assert (refused.value.code, steps_of(desk)) == ("name_needed", 0)


def test_tag_is_put_on_many_in_one_step_and_taken_off_again(desk: Desk, hong: int) -> None:
    with desk.step("person_added", name="San Win") as step:
        other = add_person(step, "San Win")
    people.add_tag(desk, [hong], "Speaker")
    together = people.add_tag(desk, [hong, other], " speaker ")
    people.add_tag(desk, [other], "newsletter")

    assert people.tags(desk) == ("Speaker", "newsletter")
    assert (record(desk, hong).tags, record(desk, other).tags) == (
        ("Speaker",),
        ("Speaker", "newsletter"),
    )
    assert together.label == "tags_added"
    people.remove_tag(desk, [hong, other], "Speaker")
    people.remove_tag(desk, [other], "newsletter")
    assert (record(desk, hong).tags, record(desk, other).tags) == ((), ())
    assert [step.label for step in desk.steps(limit=2)] == ["tag_removed", "tags_removed"]


def test_blank_tag_is_refused(desk: Desk, hong: int) -> None:
    with pytest.raises(LmdeskError) as refused:
        people.add_tag(desk, [hong], " \t")

    assert refused.value.code == "tag_empty"


def test_bin_takes_people_off_lists_and_search_and_gives_them_back(
    desk: Desk, hong: int, readers: Readers
) -> None:
    before = desk.dump()
    people.to_bin(desk, [hong])

    assert list(people.people_ids(desk, PeopleQuery())) == []
    assert list(people.people_ids(desk, PeopleQuery("miao"))) == []
    assert list(people.people_ids(desk, PeopleQuery(in_bin=True))) == [hong]
    refusals: tuple[Callable[[], object], ...] = (
        lambda: people.to_bin(desk, [hong]),
        lambda: people.edit(desk, hong, {"note": "x"}, readers),
        lambda: people.add_tag(desk, [hong], "x"),
        lambda: people.to_bin(desk, [99]),
        lambda: people.remove_tag(desk, [], "x"),
    )
    for refused in refusals:
        with pytest.raises(LmdeskError) as told:
            refused()
        assert told.value.code == "person_gone"
    people.restore(desk, [hong])
    assert desk.dump() == before
    assert [step.label for step in desk.steps(limit=2)] == ["person_restored", "person_binned"]


def test_many_go_to_the_bin_in_one_step(desk: Desk, hong: int) -> None:
    with desk.step("person_added", name="San Win") as step:
        other = add_person(step, "San Win")
    people.to_bin(desk, [hong, other])
    people.restore(desk, [hong, other])

    assert [(s.label, s.params["count"]) for s in desk.steps(limit=2)] == [
        ("people_restored", 2),
        ("people_binned", 2),
    ]


def test_person_who_was_merged_is_not_taken_out_of_the_bin(desk: Desk, hong: int) -> None:
    with desk.step("person_edited", name="x") as step:
        other = add_person(step, "Lucy Miao")
        step.update(Person, other, merged_into=hong, deleted_at="2026-01-01")

    with pytest.raises(LmdeskError) as refused:
        people.restore(desk, [other])
    assert (refused.value.code, refused.value.params) == (
        "person_was_merged",
        {"name": "Lucy Miao"},
    )
    assert list(people.people_ids(desk, PeopleQuery(in_bin=True))) == []


def test_nobody_has_no_details(desk: Desk) -> None:
    assert people.person(desk, 5) is None


def test_details_tell_what_was_done_and_where_it_comes_from(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "staff.csv", someone()), readers)
    [person_id] = people.people_ids(desk, PeopleQuery())
    first = people.person(desk, person_id)
    assert first is not None
    email = next(c for c in first.record.contacts if c.kind == "email")
    new_post(desk, person_id, {"position": "Adviser", "start_date": "2030"}, readers)
    people.add_tag(desk, [person_id], "Speaker")
    people.remove_tag(desk, [person_id], "Speaker")
    people.edit(desk, person_id, {"note": "tea"}, readers)
    people.edit(desk, person_id, {"note": "coffee"}, readers)
    desk.undo()
    edit_contact(desk, email.id, {"text": "sophea@example.org"}, readers)

    details = people.person(desk, person_id)
    assert details is not None
    assert (first.salutation, details.salutation) == ("Ms. Chea Sophea", "Ms. Chea")
    assert details.evidence == ("columns", "country")
    assert [(h.what, h.action, h.before, h.after) for h in details.history] == [
        ("raw", "changed", "chea.sophea@example.org", "sophea@example.org"),
        ("note", "changed", None, "tea"),
        ("person_tag", "removed", "Speaker", None),
        ("person_tag", "added", None, "Speaker"),
        ("affiliation", "changed", "Director, Planning, Ministry of Water", "Adviser"),
        ("person", "added", None, None),
    ]
    at = details.record.created_at
    source = people.source_of(first, "contact_point", email.id, [email.raw])
    assert source == Source(source.at, "Dara", "staff.csv", source.sheet, 2)
    mended = people.source_of(details, "contact_point", email.id, ["sophea@example.org"])
    assert (mended.by, mended.file, mended.at >= at) == ("Dara", None, True)


def test_earlier_value_is_set_back_from_the_history(
    desk: Desk, readers: Readers, hong: int
) -> None:
    people.edit(desk, hong, {"note": "tea"}, readers)
    people.edit(desk, hong, {"note": "coffee"}, readers)
    details = people.person(desk, hong)
    assert details is not None
    line = details.history[0]
    assert line.can_restore

    restore_field(desk, line.step, line.table, line.row_id, line.what)

    assert record(desk, hong).note == "tea"


def test_history_names_an_event_and_a_gone_contact(desk: Desk, readers: Readers, hong: int) -> None:
    added = add_contact(desk, ContactOwner("person", hong), "b@example.org", readers)
    desk.undo()
    assert added.ids
    details = people.person(desk, hong)
    assert details is not None
    assert [line.what for line in details.history] == ["person"]


def test_people_are_confirmed_as_right_in_one_step(desk: Desk, hong: int) -> None:
    stale = PeopleQuery(to_check=frozenset({"unconfirmed"}))
    desk.clock = lambda: "2028-01-01T00:00:00Z"
    people.add_tag(desk, [hong], "Speaker")
    before = list(people.people_ids(desk, stale))
    change = people.confirm_people(desk, [hong])

    assert (before, list(people.people_ids(desk, stale))) == ([hong], [])
    desk.undo()
    assert desk.value(Person.select(Person.confirmed_at)) is None
    assert change.touched == {"person": frozenset({hong})}
    with pytest.raises(LmdeskError, match="person_gone"):
        people.confirm_people(desk, [99])


def test_list_that_says_nothing_new_confirms_who_is_on_it(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    anna = someone(**{"Given name": "Anna", "E-mail": "anna@example.org", "Mobile": ""})
    bela = someone(**{"Given name": "Bela", "E-mail": "bela@example.org", "Mobile": ""})
    cham = someone(**{"Given name": "Cham", "E-mail": "cham@example.org", "Mobile": ""})
    bring_in(desk, write_list(tmp_path / "a.csv", anna, bela), readers)
    desk.clock = lambda: "2028-01-01T00:00:00Z"
    bring_in(desk, write_list(tmp_path / "b.csv", anna, cham), readers)
    stale = PeopleQuery(to_check=frozenset({"unconfirmed"}))
    rows = people.people_rows(desk, people.people_ids(desk, stale))

    assert [row.email for row in rows] == ["bela@example.org"]


def test_tag_of_another_case_is_the_same_tag(desk: Desk, hong: int) -> None:
    with desk.step("tag_added", tag="Été", name="") as step:
        step.insert(Tag, name="Été")
    people.add_tag(desk, [hong], "ete")

    assert (people.tags(desk), record(desk, hong).tags) == (("Été",), ("Été",))


def test_counts_follow_the_query(desk: Desk, hong: int) -> None:
    people.add_tag(desk, [hong], "Speaker")
    facets = people.people_facets(desk, PeopleQuery("miao"))

    assert (facets.country, facets.tag, facets.email, facets.total) == (
        (people.Facet(people.NOT_GIVEN, 1),),
        (people.Facet("Speaker", 1),),
        (people.Facet("with", 1), people.Facet("without", 0)),
        1,
    )
    assert people.people_rows(desk, [hong])[0].tags == ("Speaker",)
