"""Two people become one: what is proposed, what moves, what stays, and what is refused."""

from pathlib import Path

import pytest

from lmdesk.domain.merging import MergeChild, MergeField
from lmdesk.errors import LmdeskError
from lmdesk.services import (
    event_people,
    mailing_lists,
    merge,
    participation,
    people,
    person_names,
    person_posts,
)
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact
from lmdesk.services.events import events
from lmdesk.services.export_list import export
from lmdesk.services.export_wanted import Wanted
from lmdesk.services.finding import find
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from merge_builders import Office, doubled_office


@pytest.fixture
def doubled(desk: Desk, readers: Readers) -> Office:
    """An office where MIAO Hong stands twice."""
    return doubled_office(desk, readers)


def details(desk: Desk, person_id: int) -> people.PersonDetails:
    found = people.person(desk, person_id)
    assert found is not None
    return found


def field(view: merge.MergeView, key: str) -> MergeField:
    return next(each for each in view.fields if each.key == key)


def test_two_people_are_compared_field_by_field(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    people.edit(desk, hong, {"note": "Speaks Lao", "gender": "f"}, readers)
    people.edit(desk, again, {"note": "Vegetarian", "nationality": "CN"}, readers)
    people.edit(desk, again, {"do_not_contact": True}, readers)

    view = merge.compare_people(desk, hong, again)

    told = [(f.key, f.keep, f.absorb, f.proposed, f.why) for f in view.fields]
    assert told == [
        ("name", "Ms. MIAO Hong", "Dr. Miao Hong", "keep", "merge.kept_first"),
        ("post", "Director, Ministry of Water", "Min. of Water", "keep", "merge.kept_first"),
        ("email", None, "hong@example.org", "absorb", "merge.only_absorbed"),
        ("gender", "Female", None, "keep", "merge.only_kept"),
        ("nationality", None, "China", "absorb", "merge.only_absorbed"),
        ("note", "Speaks Lao", "Vegetarian", "both", "merge.both"),
        ("do_not_contact", "no", "yes", "absorb", "merge.safer"),
    ]
    assert field(view, "note").options == ("keep", "absorb", "both")
    assert (view.keep_name, view.absorb_name) == ("MIAO Hong", "Miao Hong")
    assert [f.key for f in view.fields if f.is_open] == ["name", "post", "note", "do_not_contact"]


def test_what_comes_along_is_told_and_what_is_there_already(desk: Desk, doubled: Office) -> None:
    view = merge.compare_people(desk, *doubled.people[:2])

    assert view.children == (
        MergeChild("names", "Miao Hong"),
        MergeChild("posts", "Min. of Water"),
        MergeChild("tags", "donor"),
        MergeChild("tags", "water", comes=False),
        MergeChild("contacts", "hong@example.org"),
        MergeChild("events", "River Week", comes=False),
        MergeChild("lists", "Friends", comes=False),
    )


def test_merge_without_choices_keeps_every_value(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    people.edit(desk, hong, {"note": "Speaks Lao", "language": "zh"}, readers)
    people.edit(desk, again, {"note": "Vegetarian", "language": "en"}, readers)

    change = merge.merge_people(desk, hong, again)

    record = details(desk, hong).record
    assert [(n.titles, n.printed, n.is_primary) for n in record.names] == [
        ("Ms.", "MIAO Hong", True),
        (None, "苗红", False),
        ("Dr.", "Miao Hong", False),
    ]
    assert [(p.position, p.institution, p.is_primary) for p in record.posts] == [
        ("Director", "Ministry of Water", True),
        (None, "Min. of Water", False),
    ]
    assert record.tags == ("donor", "water")
    assert record.note == "Speaks Lao\nVegetarian"
    assert record.language == "zh"
    assert [(c.raw, c.is_preferred) for c in record.contacts] == [("hong@example.org", True)]
    absorbed = details(desk, again).record
    assert (absorbed.merged_into, absorbed.language, absorbed.tags) == (hong, "en", ("water",))
    assert desk.steps(limit=1)[0].kind == "merge"
    assert change.step == desk.steps(limit=1)[0].id


def test_choices_decide_what_the_kept_person_shows(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    people.edit(desk, hong, {"note": "Speaks Lao", "language": "zh"}, readers)
    people.edit(desk, again, {"note": "Vegetarian", "language": "en"}, readers)
    add_contact(desk, ContactOwner("person", hong), "miao@example.org", readers)

    choices = {"name": "absorb", "post": "absorb", "email": "absorb", "language": "absorb"}
    merge.merge_people(desk, hong, again, {**choices, "note": "keep"})

    record = details(desk, hong).record
    assert [(n.printed, n.is_primary) for n in record.names] == [
        ("Miao Hong", True),
        ("MIAO Hong", False),
        ("苗红", False),
    ]
    assert [(p.institution, p.is_primary) for p in record.posts] == [
        ("Min. of Water", True),
        ("Ministry of Water", False),
    ]
    assert [(c.raw, c.is_preferred) for c in record.contacts] == [
        ("hong@example.org", True),
        ("miao@example.org", False),
    ]
    assert (record.note, record.language) == ("Speaks Lao", "en")


def test_name_that_only_lacks_a_title_gets_it_and_is_not_doubled(
    desk: Desk, readers: Readers
) -> None:
    plain, _ = people.add_person(desk, {"name": "Kevin MAY"}, readers)
    titled, _ = people.add_person(desk, {"name": "Dr. Kevin MAY"}, readers)

    view = merge.compare_people(desk, plain, titled)
    merge.merge_people(desk, plain, titled)

    assert field(view, "name").proposed == "absorb"
    assert field(view, "name").why == "merge.says_more"
    names = details(desk, plain).record.names
    assert [(n.titles, n.printed) for n in names] == [("Dr.", "Kevin MAY")]


def test_equal_post_and_contact_stay_and_fill_blanks(desk: Desk, readers: Readers) -> None:
    fields = {"name": "San Win", "institution": "Lotus Bank", "position": "Adviser"}
    one, _ = people.add_person(desk, {**fields, "email": "san@example.org"}, readers)
    two, _ = people.add_person(desk, {**fields, "email": "SAN@example.org"}, readers)
    post = details(desk, two).record.posts[0].id
    person_posts.edit_post(desk, post, {"start_date": "2020", "country": "MM"}, readers)
    contact = details(desk, two).record.contacts[0].id
    edit_contact(desk, contact, {"status": "bounced", "label": "work"}, readers)

    merge.merge_people(desk, one, two)

    record = details(desk, one).record
    assert [(p.position, p.start_date, p.country) for p in record.posts] == [
        ("Adviser", "2020", "MM")
    ]
    assert [(c.raw, c.label, c.status, c.is_preferred) for c in record.contacts] == [
        ("san@example.org", "work", "bounced", True)
    ]


def test_address_that_is_known_to_fail_gives_way(desk: Desk, readers: Readers) -> None:
    one, _ = people.add_person(desk, {"name": "San Win", "email": "a@example.org"}, readers)
    two, _ = people.add_person(desk, {"name": "San Win", "email": "b@example.org"}, readers)
    contact = details(desk, one).record.contacts[0].id
    edit_contact(desk, contact, {"status": "bounced"}, readers)

    view = merge.compare_people(desk, one, two)
    merge.merge_people(desk, one, two)

    assert (field(view, "email").proposed, field(view, "email").why) == (
        "absorb",
        "merge.still_works",
    )
    contacts = details(desk, one).record.contacts
    assert [(c.raw, c.is_preferred) for c in contacts] == [
        ("b@example.org", True),
        ("a@example.org", False),
    ]


def test_person_at_an_event_under_both_records_is_listed_once_with_all_roles(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    rows = [row for (row,) in desk.sql("SELECT id FROM participation ORDER BY id")]
    event_people.edit_participation(desk, rows[:1], {"status": "cancelled"})
    event_people.edit_participation(
        desk, rows[1:2], {"status": "confirmed", "delegation": "China", "note": "vegetarian"}
    )

    merge.merge_people(desk, hong, again)

    groups = participation.participant_groups(desk, readers.countries, doubled.event)
    (row,) = participation.participant_rows(desk, participation.participant_ids(groups))
    assert (row.person_id, row.status, row.delegation, row.note) == (
        hong,
        "confirmed",
        "China",
        "vegetarian",
    )
    assert sorted(part.role for part in row.parts) == ["chair", "participant"]
    assert [each.participants for each in events(desk)] == [1]
    (part,) = details(desk, hong).record.parts
    assert sorted(part.roles) == ["chair", "participant"]


def test_list_of_both_has_the_person_once_with_the_address_chosen(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    mailing_lists.choose_address(desk, doubled.list, again, "other@example.org")

    merge.merge_people(desk, hong, again)

    checked = mailing_lists.check_list(desk, doubled.list)
    members = mailing_lists.member_rows(desk, doubled.list, [m.person_id for m in checked.members])
    assert [(m.person_id, m.address) for m in members if m.person_id in (hong, again)] == [
        (hong, "other@example.org")
    ]


def test_search_finds_the_kept_person_by_what_the_absorbed_one_had(
    desk: Desk, doubled: Office
) -> None:
    hong, again, *_ = doubled.people
    merge.merge_people(desk, again, hong)

    assert [hit.id for hit in find(desk, "苗红").hits] == [again]
    assert people.people_total(desk) == 3


@pytest.mark.parametrize(
    ("keep", "absorb", "code"),
    [
        (0, 0, "merge_with_itself"),
        (0, 2, "merge_in_bin"),
        (2, 0, "merge_in_bin"),
        (0, 1, "merge_merged"),
        (1, 3, "merge_merged"),
    ],
)
def test_merge_that_makes_no_sense_is_refused(
    desk: Desk, doubled: Office, keep: int, absorb: int, code: str
) -> None:
    merge.merge_people(desk, doubled.people[3], doubled.people[1])
    people.to_bin(desk, [doubled.people[2]])
    before = desk.dump()

    for ask in (merge.compare_people, merge.merge_people):
        with pytest.raises(LmdeskError) as refused:
            ask(desk, doubled.people[keep], doubled.people[absorb])
        assert refused.value.code == code

    with pytest.raises(LmdeskError, match="record_gone"):
        merge.merge_people(desk, doubled.people[0], 999)
    assert desk.dump() == before


def test_choice_that_a_field_does_not_have_is_refused(desk: Desk, doubled: Office) -> None:
    hong, again, *_ = doubled.people
    with pytest.raises(LmdeskError) as refused:
        merge.merge_people(desk, hong, again, {"name": "both"})

    assert refused.value.code == "merge_choice_unknown"
    assert refused.value.params == {"field": "name", "choice": "both"}


def test_merged_person_cannot_be_restored_but_names_who_they_are(
    desk: Desk, doubled: Office
) -> None:
    hong, again, *_ = doubled.people
    merge.merge_people(desk, hong, again)

    with pytest.raises(LmdeskError) as refused:
        people.restore(desk, [again])

    assert refused.value.code == "person_was_merged"
    assert refused.value.params == {"name": "Miao Hong"}
    merged = merge.merged_into(desk, "person", again)
    assert merged is not None
    assert merged[:4] == (again, "Miao Hong", hong, "MIAO Hong")
    assert merge.absorbed_by(desk, "person", hong) == (merged,)
    assert merge.merged_into(desk, "person", hong) is None
    assert merge.absorbed_by(desk, "person", again) == ()


def test_old_number_leads_over_several_merges(desk: Desk, doubled: Office) -> None:
    hong, again, san, _ = doubled.people
    merge.merge_people(desk, again, hong)
    merge.merge_people(desk, san, again)

    merged = merge.merged_into(desk, "person", hong)

    assert merged is not None
    assert (merged.name, merged.other, merged.other_name) == ("MIAO Hong", san, "San Win")


def test_further_name_of_the_absorbed_person_is_no_main_name(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, _, san, _ = doubled.people
    person_names.add_name(desk, san, {"printed": "U San Win Maung"}, readers)

    merge.merge_people(desk, hong, san)

    mains = [name.printed for name in details(desk, hong).record.names if name.is_primary]
    assert mains == ["MIAO Hong"]


def test_export_has_the_merged_person_once(desk: Desk, doubled: Office, tmp_path: Path) -> None:
    merge.merge_people(desk, doubled.people[0], doubled.people[1])

    written = export(desk, "participants", tmp_path / "p.csv", Wanted("RW26"))

    assert written.rows == 1
