"""Names of a person corrected by hand."""

import pytest

from import_builders import steps_of
from lmdesk.domain.people import NameRecord
from lmdesk.errors import LmdeskError
from lmdesk.services.people import PeopleQuery, add_person, people_ids, person, to_bin
from lmdesk.services.person_names import (
    add_name,
    confirm_name,
    edit_name,
    kinds,
    make_main,
    orders,
    remove_name,
)
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk


@pytest.fixture
def hong(desk: Desk, readers: Readers) -> int:
    return add_person(desk, {"name": "Ms. MIAO Hong 苗红", "country": "CN"}, readers)[0]


def names(desk: Desk, person_id: int) -> tuple[NameRecord, ...]:
    found = person(desk, person_id)
    assert found is not None
    return found.record.names


def test_corrected_name_is_found_and_sorted_by_its_new_letters(
    desk: Desk, readers: Readers, hong: int
) -> None:
    other, _ = add_person(desk, {"name": "Mao An", "country": "CN"}, readers)
    [main, _] = names(desk, hong)
    change = edit_name(desk, main.id, {"surname": "Lian", "given": "Hóng"}, readers)

    new = names(desk, hong)[0]
    assert (new.printed, new.raw, new.titles, new.confirmed) == (
        *("Lian Hóng", "Ms. MIAO Hong", "Ms."),
        True,
    )
    assert list(people_ids(desk, PeopleQuery())) == [hong, other]
    assert list(people_ids(desk, PeopleQuery("hong lian"))) == [hong]
    assert list(people_ids(desk, PeopleQuery("miao"))) == []
    assert change.touched == {"person_name": frozenset({main.id})}
    details = person(desk, hong)
    assert details is not None
    assert details.evidence == ("confirmed",)


def test_title_and_nickname_do_not_confirm_the_order(
    desk: Desk, readers: Readers, hong: int
) -> None:
    [main, _] = names(desk, hong)
    edit_name(desk, main.id, {"titles": "Dr", "nickname": "Lucy"}, readers)

    new = names(desk, hong)[0]
    assert (new.titles, new.title_printed, new.nickname, new.confirmed) == (
        *("Dr.", "Dr", "Lucy"),
        False,
    )
    edit_name(desk, main.id, {"nickname": ""}, readers)
    assert names(desk, hong)[0].nickname is None


def test_same_name_writes_nothing(desk: Desk, readers: Readers, hong: int) -> None:
    [main, native] = names(desk, hong)
    steps = steps_of(desk)

    for name_id, fields in (
        (main.id, {"printed": " MIAO  Hong", "titles": "Ms.", "order": "surname_first"}),
        (native.id, {"printed": "苗红", "nickname": ""}),
    ):
        assert edit_name(desk, name_id, fields, readers).step is None
    assert make_main(desk, main.id).step is None
    assert steps_of(desk) == steps


def test_another_name_is_a_variant_or_the_native_one(
    desk: Desk, readers: Readers, hong: int
) -> None:
    add_name(desk, hong, {"printed": "Lucy MIAO", "titles": "Dr."}, readers)
    add_name(desk, hong, {"printed": "ມຽວ ຫົງ"}, readers)

    assert [(n.printed, n.kind, n.script, n.surname, n.titles) for n in names(desk, hong)] == [
        ("MIAO Hong", "official", "Latn", "MIAO", "Ms."),
        ("苗红", "native", "Hans", None, None),
        ("Lucy MIAO", "variant", "Latn", "MIAO", "Dr."),
        ("ມຽວ ຫົງ", "native", "Laoo", None, None),
    ]
    assert list(people_ids(desk, PeopleQuery("lucy"))) == [hong]


def test_main_name_can_be_another_and_goes_over_when_it_is_removed(
    desk: Desk, readers: Readers, hong: int
) -> None:
    add_name(desk, hong, {"printed": "Lucy MIAO"}, readers)
    [main, native, lucy] = names(desk, hong)
    make_main(desk, lucy.id)
    assert [name.id for name in names(desk, hong)] == [lucy.id, main.id, native.id]
    remove_name(desk, lucy.id)
    remove_name(desk, native.id)

    assert [(name.id, name.is_primary) for name in names(desk, hong)] == [(main.id, True)]
    assert check_desk(desk).problems == ()
    with pytest.raises(LmdeskError) as refused:
        remove_name(desk, main.id)
    assert refused.value.code == "name_needed"


@pytest.mark.parametrize("fields", [{"printed": " "}, {"given": "", "surname": ""}])
def test_blank_name_is_refused(
    desk: Desk, readers: Readers, hong: int, fields: dict[str, str]
) -> None:
    [main, _] = names(desk, hong)
    with pytest.raises(LmdeskError) as refused:
        edit_name(desk, main.id, fields, readers)
    with pytest.raises(LmdeskError) as added:
        add_name(desk, hong, {"printed": "\u200b"}, readers)

    assert (refused.value.code, added.value.code) == ("name_needed", "name_needed")


def test_name_that_is_gone_and_person_in_the_bin_are_told(
    desk: Desk, readers: Readers, hong: int
) -> None:
    [main, _] = names(desk, hong)
    with pytest.raises(LmdeskError) as gone:
        edit_name(desk, 99, {"printed": "X"}, readers)
    to_bin(desk, [hong])
    with pytest.raises(LmdeskError) as binned:
        edit_name(desk, main.id, {"printed": "X"}, readers)
    with pytest.raises(ValueError, match="sort_key"):
        edit_name(desk, main.id, {"sort_key": "X"}, readers)

    assert (gone.value.code, binned.value.code) == ("record_gone", "person_gone")


def test_orders_to_choose_from() -> None:
    assert orders() == ("given_first", "surname_first", "whole")


def test_name_has_a_kind_that_can_be_told_and_changed(
    desk: Desk, readers: Readers, hong: int
) -> None:
    add_name(desk, hong, {"printed": "Lucy MIAO", "kind": "passport"}, readers)
    add_name(desk, hong, {"printed": "苗小红", "kind": "former"}, readers)
    added = names(desk, hong)
    assert [(name.printed, name.kind) for name in added] == [
        ("MIAO Hong", "official"),
        ("苗红", "native"),
        ("Lucy MIAO", "passport"),
        ("苗小红", "former"),
    ]
    assert list(people_ids(desk, PeopleQuery("苗小红"))) == [hong]
    edit_name(desk, added[2].id, {"kind": "nick"}, readers)

    changed = names(desk, hong)[2]
    assert (changed.kind, changed.printed, changed.confirmed) == ("nick", "Lucy MIAO", False)
    assert set(kinds()) >= {"official", "native", "romanised", "passport", "former", "nick"}


def test_name_is_confirmed_as_it_stands(desk: Desk, readers: Readers, hong: int) -> None:
    [main, native] = names(desk, hong)
    assert (main.evidence, native.evidence) == (("capitals",), ("columns",))
    change = confirm_name(desk, main.id)
    steps = steps_of(desk)
    confirm_name(desk, main.id)

    assert change.label == "person_name_confirmed"
    assert [name.confirmed for name in names(desk, hong)] == [True, False]
    assert steps_of(desk) == steps


def test_name_of_five_hundred_letters_is_refused(desk: Desk, readers: Readers, hong: int) -> None:
    long = "Ma " * 170
    [main, _] = names(desk, hong)
    for act in (
        lambda: edit_name(desk, main.id, {"printed": long}, readers),
        lambda: add_name(desk, hong, {"printed": long}, readers),
        lambda: add_person(desk, {"name": long}, readers),
    ):
        with pytest.raises(LmdeskError) as refused:
            act()
        assert refused.value.code == "too_long_for_field"
        assert refused.value.params["limit"] == 300

    assert [name.printed for name in names(desk, hong)] == ["MIAO Hong", "苗红"]


def test_kind_that_is_none_is_refused(desk: Desk, readers: Readers, hong: int) -> None:
    [main, _] = names(desk, hong)
    with pytest.raises(LmdeskError, match="stage") as edited:
        edit_name(desk, main.id, {"kind": "stage"}, readers)
    with pytest.raises(LmdeskError, match="stage") as added:
        add_name(desk, hong, {"printed": "Lucy", "kind": "stage"}, readers)

    assert {edited.value.code, added.value.code} == {"name_kind_not_known"}
