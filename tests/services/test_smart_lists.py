"""Smart lists: filters kept under a name, whose members are found out when they are read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_builders import add_email, add_person
from lmdesk.domain.mailing import ListSummary
from lmdesk.domain.person_listing import GROUPS, PeopleQuery
from lmdesk.domain.smart_lists import SmartList, query_text, read_query
from lmdesk.errors import LmdeskError
from lmdesk.services import people
from lmdesk.services.export_list import Wanted, export
from lmdesk.services.mailing_lists import (
    add_list,
    add_members,
    add_smart_list,
    change_smart_list,
    check_list,
    choose_address,
    edit_list,
    mailing_lists,
    member_ids,
    remove_list,
    remove_members,
    smart_lists,
)
from lmdesk.store.desk import Desk
from lmdesk.store.tables import MailingList

CLIMATE = PeopleQuery(tag=frozenset({"Climate"}))

QUERIES = st.builds(
    PeopleQuery,
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=8).map(str.strip),
    in_bin=st.just(False),
    **{group: st.frozensets(st.text(max_size=3), max_size=3) for group in GROUPS},
)


@pytest.fixture
def office(desk: Desk) -> list[int]:
    """Anna, Bela and Cham; the first two have the tag Climate, Anna two addresses."""
    with desk.step("list_imported") as step:
        ids = [add_person(step, name) for name in ("Anna", "Bela", "Cham")]
        for each, address in ((0, "anna"), (0, "old.anna"), (1, "bela"), (2, "cham")):
            add_email(step, ids[each], f"{address}@example.org")
    people.add_tag(desk, ids[:2], "Climate")
    return ids


def smart(desk: Desk, name: str = "Climate people", query: PeopleQuery = CLIMATE) -> int:
    [list_id] = add_smart_list(desk, name, query).touched["mailing_list"]
    return list_id


@given(query=QUERIES)
def test_filter_is_read_back_as_it_was_written(query: PeopleQuery) -> None:
    assert read_query(query_text(query)) == (query, ())


@given(
    text=st.one_of(
        st.text(max_size=20),
        st.recursive(
            st.none() | st.integers() | st.text(max_size=3),
            lambda inner: (
                st.lists(inner, max_size=2)
                | st.dictionaries(
                    st.sampled_from(["version", "text", *GROUPS, "mood"]), inner, max_size=4
                )
            ),
        ).map(json.dumps),
    )
)
def test_any_text_is_read_and_what_is_not_understood_is_told(text: str) -> None:
    query, unknown = read_query(text)

    assert unknown or read_query(query_text(query)) == (query, ())


def test_what_a_newer_program_wrote_is_told_and_kept() -> None:
    before = '{"version": 1, "country": ["LA"], "moon": "full"}'

    assert read_query(before) == (PeopleQuery(country=frozenset({"LA"})), ("moon",))
    assert json.loads(query_text(CLIMATE, before)) == {
        "version": 1,
        "tag": ["Climate"],
        "moon": "full",
    }


@given(query=QUERIES)
def test_bin_is_no_part_of_a_filter_that_is_kept(query: PeopleQuery) -> None:
    assert query_text(query._replace(in_bin=True)) == query_text(query)


def test_members_are_those_whom_the_filter_finds_now(desk: Desk, office: list[int]) -> None:
    list_id = smart(desk)
    before = list(member_ids(desk, list_id))
    people.add_tag(desk, office[2:], "Climate")
    people.to_bin(desk, office[:1])

    assert (before, list(member_ids(desk, list_id))) == (office[:2], office[1:])
    assert smart_lists(desk) == (SmartList(list_id, "Climate people", CLIMATE),)
    assert mailing_lists(desk) == [
        ListSummary(list_id, "Climate people", None, 0, query_text(CLIMATE))
    ]


def test_addresses_are_chosen_as_on_any_list(desk: Desk, office: list[int]) -> None:
    list_id = smart(desk)
    [plain] = add_list(desk, "By hand").touched["mailing_list"]
    add_members(desk, plain, office[:2])

    assert check_list(desk, list_id) == check_list(desk, plain)


def test_smart_list_goes_out_as_any_list(desk: Desk, office: list[int], tmp_path: Path) -> None:
    smart(desk)
    written = export(
        desk, "mailing-list", tmp_path / "a.csv", Wanted(mailing_list="Climate people")
    )
    text = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")

    assert (written.rows, "anna@example.org" in text, "cham@example.org" in text) == (
        2,
        True,
        False,
    )


def test_smart_list_is_renamed_changed_removed_and_every_step_taken_back(
    desk: Desk, office: list[int]
) -> None:
    states = [desk.dump()]
    list_id = smart(desk)
    acts: tuple[Callable[[], object], ...] = (
        lambda: edit_list(desk, list_id, {"name": "Green", "purpose": "Four times a year"}),
        lambda: change_smart_list(desk, list_id, PeopleQuery("  anna  ", in_bin=True)),
        lambda: remove_list(desk, list_id),
    )
    for act in acts:
        states.append(desk.dump())
        act()
    assert smart_lists(desk) == ()
    for state in reversed(states):
        desk.undo()
        assert desk.dump() == state
    for _ in range(3):
        desk.redo()
    assert smart_lists(desk) == (SmartList(list_id, "Green", PeopleQuery("anna")),)
    assert list(member_ids(desk, list_id)) == office[:1]


def test_members_of_a_smart_list_are_not_chosen_by_hand(desk: Desk, office: list[int]) -> None:
    list_id = smart(desk)
    before = desk.dump()
    acts: tuple[Callable[[], object], ...] = (
        lambda: add_members(desk, list_id, office),
        lambda: remove_members(desk, list_id, office),
        lambda: choose_address(desk, list_id, office[0], None),
    )
    for act in acts:
        with pytest.raises(LmdeskError, match="list_is_smart"):
            act()

    assert desk.dump() == before


def test_filter_needs_something_chosen_and_a_name_of_its_own(desk: Desk, office: list[int]) -> None:
    smart(desk)
    [plain] = add_list(desk, "By hand").touched["mailing_list"]
    for name, query, code in (
        ("All", PeopleQuery(" ", in_bin=True), "smart_list_blank"),
        ("CLIMATE people", CLIMATE, "list_name_taken"),
        (" ", CLIMATE, "list_name_missing"),
    ):
        with pytest.raises(LmdeskError, match=code):
            add_smart_list(desk, name, query)
    with pytest.raises(LmdeskError, match="list_is_static"):
        change_smart_list(desk, plain, CLIMATE)
    with pytest.raises(LmdeskError, match="mailing_list_gone"):
        change_smart_list(desk, 99, CLIMATE)


def test_mail_goes_to_nobody_where_the_filter_is_not_understood(
    desk: Desk, office: list[int], tmp_path: Path
) -> None:
    list_id = smart(desk)
    with desk.step("mailing_list_edited", name="x") as step:
        step.update(MailingList, list_id, query='{"version": 2, "tag": ["Climate"], "age": 40}')

    assert smart_lists(desk) == (SmartList(list_id, "Climate people", CLIMATE, ("age", "version")),)
    acts: tuple[Callable[[], object], ...] = (
        lambda: check_list(desk, list_id),
        lambda: export(
            desk, "mailing-list", tmp_path / "a.csv", Wanted(mailing_list="Climate people")
        ),
    )
    for act in acts:
        with pytest.raises(LmdeskError) as refused:
            act()
        assert refused.value.code == "smart_list_not_understood"
        assert refused.value.params["parts"] == "age, version"
