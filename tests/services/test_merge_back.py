"""A merge is taken back: at once, after other work, after further merges."""

import pytest

from lmdesk.errors import LmdeskError
from lmdesk.services import (
    event_people,
    history,
    mailing_lists,
    merge,
    people,
    person_names,
    person_posts,
)
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact
from lmdesk.services.history_conflicts import conflict_sentences
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from merge_builders import OWNED, Office, doubled_office, tables_of


@pytest.fixture
def doubled(desk: Desk, readers: Readers) -> Office:
    """An office where MIAO Hong stands twice."""
    return doubled_office(desk, readers)


def record(desk: Desk, person_id: int) -> people.PersonDetails:
    found = people.person(desk, person_id)
    assert found is not None
    return found


def mains(desk: Desk, person_id: int) -> list[str]:
    return [name.printed for name in record(desk, person_id).record.names if name.is_primary]


def owners(desk: Desk) -> dict[str, dict[int, object]]:
    return {
        f"{table}.{owner}": {row: values[owner] for row, values in tables_of(desk)[table].items()}
        for table, owner in OWNED
    }


def test_merge_taken_back_at_once_gives_the_desk_back(desk: Desk, doubled: Office) -> None:
    before = desk.dump()
    merge.merge_people(desk, doubled.people[0], doubled.people[1])

    taken = merge.take_merge_back(desk, doubled.people[1])

    assert taken.what == "Revert: Merge of Miao Hong into MIAO Hong"
    assert taken.conflicts == ()
    assert desk.dump() == before


def test_later_edits_stay_where_they_were_made_and_are_told(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    people.edit(desk, hong, {"note": "Speaks Lao"}, readers)
    people.edit(desk, again, {"note": "Vegetarian"}, readers)
    merge.merge_people(desk, hong, again)
    people.edit(desk, hong, {"note": "Speaks Lao and Thai", "language": "zh"}, readers)
    people.add_tag(desk, [hong], "later")
    moved = next(n for n in record(desk, hong).record.names if n.printed == "Miao Hong")
    person_names.edit_name(desk, moved.id, {"titles": "Prof."}, readers)

    taken = merge.take_merge_back(desk, again)

    kept, back = record(desk, hong).record, record(desk, again).record
    assert (kept.note, kept.language, kept.tags) == (
        "Speaks Lao and Thai",
        "zh",
        ("later", "water"),
    )
    assert (back.note, back.language, back.tags) == ("Vegetarian", None, ("donor", "water"))
    assert [(n.titles, n.printed) for n in back.names] == [("Prof.", "Miao Hong")]
    (told,) = conflict_sentences(desk, taken.conflicts)
    assert told.startswith("MIAO Hong: not set back: Note. ")
    assert check_desk(desk).problems == ()


def test_both_have_a_main_name_whatever_was_made_the_main_one_meanwhile(
    desk: Desk, doubled: Office
) -> None:
    hong, again, *_ = doubled.people
    merge.merge_people(desk, hong, again)
    moved = next(n for n in record(desk, hong).record.names if n.printed == "Miao Hong")
    person_names.make_main(desk, moved.id)

    merge.take_merge_back(desk, again)

    assert mains(desk, hong) == ["MIAO Hong"]
    assert mains(desk, again) == ["Miao Hong"]
    assert check_desk(desk).problems == ()


def test_names_taken_away_meanwhile_come_back_where_nobody_could_be_named(
    desk: Desk, doubled: Office
) -> None:
    hong, again, *_ = doubled.people
    merge.merge_people(desk, hong, again)
    names = {name.printed: name.id for name in record(desk, hong).record.names}
    person_names.remove_name(desk, names["Miao Hong"])

    merge.take_merge_back(desk, again)

    assert mains(desk, hong) == ["MIAO Hong"]
    assert mains(desk, again) == ["Miao Hong"]

    merge.merge_people(desk, hong, again)
    person_names.make_main(desk, names["Miao Hong"])
    for name in ("MIAO Hong", "苗红"):
        person_names.remove_name(desk, names[name])

    merge.take_merge_back(desk, again)

    assert mains(desk, hong) == ["苗红"]
    assert mains(desk, again) == ["Miao Hong"]
    assert check_desk(desk).problems == ()


def test_of_two_preferred_addresses_the_later_choice_counts(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    add_contact(desk, ContactOwner("person", again), "second@example.org", readers)
    add_contact(desk, ContactOwner("person", hong), "miao@example.org", readers)
    merge.merge_people(desk, hong, again)
    second = next(c for c in record(desk, hong).record.contacts if c.raw == "second@example.org")
    edit_contact(desk, second.id, {"is_preferred": True}, readers)

    merge.take_merge_back(desk, again)

    preferred = [c.raw for c in record(desk, again).record.contacts if c.is_preferred]
    assert preferred == ["second@example.org"]


def test_list_keeps_no_address_of_somebody_else(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, san, hoa = doubled.people
    merge.merge_people(desk, hoa, san)
    mailing_lists.remove_members(desk, doubled.list, [hoa])
    mailing_lists.add_members(desk, doubled.list, [hoa])
    address = next(c for c in record(desk, hoa).record.contacts if c.raw == "hong@example.org")
    mailing_lists.choose_address(desk, doubled.list, hoa, address.id)

    merge.take_merge_back(desk, san)

    found = desk.sql("SELECT contact_point_id FROM list_member WHERE person_id = ?", (hoa,))
    assert found == [(None,)]
    assert hong != again


def test_former_main_post_is_held_again_by_both(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, again, *_ = doubled.people
    merge.merge_people(desk, hong, again)
    moved = next(p for p in record(desk, hong).record.posts if p.institution == "Min. of Water")
    person_posts.make_main_post(desk, moved.id)

    merge.take_merge_back(desk, again)

    for who in (hong, again):
        assert [p.is_primary for p in record(desk, who).record.posts] == [True]


def test_what_was_added_later_stays_with_the_kept_person(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    hong, _, san, _ = doubled.people
    merge.merge_people(desk, hong, san)
    add_contact(desk, ContactOwner("person", hong), "new@example.org", readers)
    person_posts.add_post(desk, hong, {"position": "Chair"}, readers)

    merge.take_merge_back(desk, san)

    assert "new@example.org" in [c.raw for c in record(desk, hong).record.contacts]
    assert "Chair" in [p.position for p in record(desk, hong).record.posts]
    assert [p.institution for p in record(desk, san).record.posts] == ["Lotus Bank"]


def test_merges_on_one_another_are_taken_back_in_either_order(desk: Desk, doubled: Office) -> None:
    hong, again, san, _ = doubled.people
    before = owners(desk)
    for first, second in ((hong, again), (again, hong)):
        merge.merge_people(desk, again, hong)
        merge.merge_people(desk, san, again)

        merge.take_merge_back(desk, first)
        assert check_desk(desk).problems == ()
        merge.take_merge_back(desk, second)

        assert owners(desk) == before
        assert check_desk(desk).problems == ()


def test_roles_at_an_event_come_back_over_two_merges(desk: Desk, doubled: Office) -> None:
    hong, again, san, _ = doubled.people
    event_people.add_people(desk, doubled.event, None, [san])
    before = owners(desk)
    merge.merge_people(desk, hong, again)
    merge.merge_people(desk, san, hong)

    merge.take_merge_back(desk, again)
    merge.take_merge_back(desk, hong)

    assert owners(desk) == before


def test_merge_taken_back_can_be_undone_done_again_and_taken_back_again(
    desk: Desk, doubled: Office
) -> None:
    hong, again, *_ = doubled.people
    before = desk.dump()
    merge.merge_people(desk, hong, again)
    merged = desk.dump()
    merge.take_merge_back(desk, again)
    history.undo(desk)
    assert desk.dump() == merged
    merge.take_merge_back(desk, again)
    assert desk.dump() == before
    history.undo(desk)
    history.undo(desk)
    history.redo(desk)
    assert desk.dump() == merged

    merge.take_merge_back(desk, again)

    assert desk.dump() == before
    history.revert(desk, desk.steps(limit=1)[0].id)
    assert desk.dump() == merged
    merge.take_merge_back(desk, again)
    assert desk.dump() == before


def test_what_was_not_merged_cannot_be_taken_back(desk: Desk, doubled: Office) -> None:
    hong, again, *_ = doubled.people
    merge.merge_people(desk, hong, again)
    for who, code in ((hong, "not_merged"), (999, "record_gone")):
        with pytest.raises(LmdeskError) as refused:
            merge.take_merge_back(desk, who)
        assert refused.value.code == code


def test_revert_of_an_earlier_step_leaves_one_main_name_after_a_merge(
    desk: Desk, doubled: Office
) -> None:
    hong, again, *_ = doubled.people
    native = next(n for n in record(desk, hong).record.names if n.printed == "苗红")
    step = person_names.make_main(desk, native.id).step
    assert step is not None
    merge.merge_people(desk, again, hong)

    history.revert(desk, step)

    assert mains(desk, again) == ["Miao Hong"]
    assert check_desk(desk).problems == ()
