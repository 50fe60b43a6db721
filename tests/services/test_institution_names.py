from collections.abc import Callable

import pytest

from institution_builders import Bodies, names_of, some_bodies
from lmdesk.errors import LmdeskError
from lmdesk.services.institution_names import (
    add_name,
    edit_name,
    make_main,
    name_at,
    names_in_force,
    remove_name,
    rename,
    set_name,
)
from lmdesk.services.institutions import namesakes
from lmdesk.store.desk import Desk

OFFICIAL = ("official", "Ministry of Water", None, None, None, 1)
ACRONYM = ("acronym", "MoW", None, None, None, 0)
NATIVE = ("native", "水利部", None, None, None, 0)


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    return some_bodies(desk)


@pytest.fixture
def ministry(bodies: Bodies) -> int:
    return bodies.ministry


def id_of(desk: Desk, name: str) -> int:
    [(name_id,)] = desk.sql("SELECT id FROM institution_name WHERE name = ?", (name,))
    return int(name_id)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(LmdeskError) as caught:
        act()
    return caught.value.code


def test_added_name_has_its_language_and_dates(desk: Desk, ministry: int) -> None:
    name_id, change = add_name(
        desk,
        ministry,
        "former",
        " Ministry of\nWaters ",
        language="en",
        valid_from="May 1998",
        valid_to="2541",
    )
    add_name(desk, ministry, "native", "水利部门")
    add_name(desk, ministry, "native", "Bộ Nước")

    assert names_of(desk, ministry) == [
        OFFICIAL,
        ACRONYM,
        NATIVE,
        ("former", "Ministry of Waters", "en", "1998-05", "1998", 0),
        ("native", "水利部门", "zh", None, None, 0),
        ("native", "Bộ Nước", None, None, None, 0),
    ]
    assert change.touched == {"institution_name": frozenset({name_id})}


def test_name_that_is_there_is_not_added_again(desk: Desk, ministry: int) -> None:
    name_id, change = add_name(desk, ministry, "acronym", " MoW")

    assert (name_id, change.step) == (id_of(desk, "MoW"), None)


def test_mended_name_is_found_by_its_new_spelling(desk: Desk, ministry: int) -> None:
    edit_name(desk, id_of(desk, "Ministry of Water"), {"name": "Ministry of the Waters"})

    assert [row.institution_id for row in namesakes(desk, "ministry of the waters")] == [ministry]
    assert namesakes(desk, "Ministry of Water") == ()


def test_name_gets_another_kind_language_and_dates(desk: Desk, ministry: int) -> None:
    fields = {"kind": "variant", "language": "zh", "valid_from": "2001", "valid_to": "2018-03"}

    edit_name(desk, id_of(desk, "水利部"), fields)
    edit_name(desk, id_of(desk, "水利部"), {"valid_to": ""})

    assert names_of(desk, ministry)[2] == ("variant", "水利部", "zh", "2001", None, 0)


@pytest.mark.parametrize("fields", [{}, {"name": " MoW "}, {"kind": None, "language": ""}])
def test_edit_that_changes_nothing_writes_nothing(
    desk: Desk, ministry: int, fields: dict[str, str | None]
) -> None:
    assert ministry
    assert edit_name(desk, id_of(desk, "MoW"), fields).step is None


def test_blank_name_goes_but_not_the_main_one(desk: Desk, ministry: int) -> None:
    edit_name(desk, id_of(desk, "MoW"), {"name": " "})

    assert names_of(desk, ministry) == [OFFICIAL, NATIVE]
    main = id_of(desk, "Ministry of Water")
    assert refused(lambda: edit_name(desk, main, {"name": ""})) == "institution_without_name"
    assert refused(lambda: remove_name(desk, main)) == "main_name_needed"


def test_acronym_is_set_mended_and_taken_away_as_one_field(desk: Desk, bodies: Bodies) -> None:
    kept = []
    for text in ("LB", "LBank", "", ""):
        set_name(desk, bodies.bank, "acronym", text)
        kept.append([name for _, name, *_ in names_of(desk, bodies.bank)])

    assert kept == [["Lotus Bank", "LB"], ["Lotus Bank", "LBank"], ["Lotus Bank"], ["Lotus Bank"]]
    assert refused(lambda: set_name(desk, bodies.embassy, "acronym", "")) == "institution_gone"


def test_another_name_becomes_the_main_one(desk: Desk, ministry: int) -> None:
    make_main(desk, id_of(desk, "水利部"))

    assert [row[-1] for row in names_of(desk, ministry)] == [0, 0, 1]
    assert desk.sql("SELECT name FROM institution_line WHERE institution_id = 1") == [("水利部",)]
    assert make_main(desk, id_of(desk, "水利部")).step is None


def test_renamed_institution_keeps_its_former_name_and_is_found_by_it(
    desk: Desk, ministry: int
) -> None:
    change = rename(desk, ministry, "Ministry of Water and Climate", "March 2018")

    assert names_of(desk, ministry) == [
        ("former", "Ministry of Water", None, None, "2018-03", 0),
        ACRONYM,
        NATIVE,
        ("official", "Ministry of Water and Climate", None, "2018-03", None, 1),
    ]
    assert change.step is not None
    assert [row.name for row in namesakes(desk, "Ministry of Water")] == [
        "Ministry of Water and Climate"
    ]


def test_rename_without_a_date_is_of_today(desk: Desk, ministry: int) -> None:
    rename(desk, ministry, "Ministry of Rivers")

    today = desk.clock()[:10]
    assert [row[3:5] for row in names_of(desk, ministry) if row[1] not in ("MoW", "水利部")] == [
        (None, today),
        (today, None),
    ]


def test_new_joint_name_brings_the_parts_that_are_not_known(desk: Desk, ministry: int) -> None:
    rename(desk, ministry, "Ministry of Water / River Center", "2018")

    assert [row[:2] for row in names_of(desk, ministry)] == [
        ("former", "Ministry of Water"),
        ("acronym", "MoW"),
        ("native", "水利部"),
        ("joint", "Ministry of Water / River Center"),
        ("variant", "River Center"),
    ]


def test_rename_to_the_same_name_writes_nothing(desk: Desk, ministry: int) -> None:
    assert rename(desk, ministry, " Ministry of  Water").step is None


def test_rename_is_undone_whole(desk: Desk, ministry: int) -> None:
    before = desk.dump()
    rename(desk, ministry, "A / B", "2018")
    desk.undo()

    assert desk.dump() == before


def test_what_cannot_be_is_refused(desk: Desk, bodies: Bodies) -> None:
    ministry, embassy = bodies.ministry, bodies.embassy
    before = desk.dump()
    of_embassy = id_of(desk, "Embassy of Laos in China")

    assert [
        refused(lambda: add_name(desk, ministry, "variant", " ")),
        refused(lambda: add_name(desk, ministry, "variant", "A", valid_from="long ago")),
        refused(lambda: add_name(desk, embassy, "variant", "A")),
        refused(lambda: rename(desk, ministry, "B", "some day")),
        refused(lambda: rename(desk, ministry, "")),
        refused(lambda: make_main(desk, of_embassy)),
        refused(lambda: edit_name(desk, 999, {"name": "A"})),
        refused(lambda: remove_name(desk, 999)),
    ] == [
        "institution_without_name",
        "date_not_understood",
        "institution_gone",
        "date_not_understood",
        "institution_without_name",
        "institution_gone",
        "record_gone",
        "record_gone",
    ]
    with pytest.raises(LmdeskError) as caught:
        add_name(desk, ministry, "nickname", "A")
    assert caught.value.code == "name_kind_not_known"
    assert desk.dump() == before


def test_renaming_answers_for_every_date_and_undo_takes_it_back_whole(
    desk: Desk, ministry: int
) -> None:
    before = desk.dump()

    rename(desk, ministry, "Ministry of Water and Rivers", "March 2018")

    days = ("1990", "2018-02-28", "2018-03-01", "2030", None)
    assert [name_at(desk, ministry, day) for day in days] == [
        "Ministry of Water",
        "Ministry of Water",
        "Ministry of Water and Rivers",
        "Ministry of Water and Rivers",
        "Ministry of Water and Rivers",
    ]
    assert [each.institution_id for each in namesakes(desk, "Ministry of Water")] == [ministry]
    assert [each.name for each in names_in_force(desk, ministry, "Feb 2018")] == [
        "Ministry of Water",
        "MoW",
        "水利部",
    ]
    assert len(names_in_force(desk, ministry, "")) == 4
    assert name_at(desk, 999, "2018") is None
    desk.undo()
    assert desk.dump() == before


def test_new_name_keeps_the_language_of_the_old_one(desk: Desk, ministry: int) -> None:
    edit_name(desk, id_of(desk, "Ministry of Water"), {"language": "en"})

    rename(desk, ministry, "Ministry of Rivers", "2018")
    rename(desk, ministry, "河流部", "2020")

    assert [row[1:5] for row in names_of(desk, ministry)[-2:]] == [
        ("Ministry of Rivers", "en", "2018", "2020"),
        ("河流部", None, "2020", None),
    ]


def test_two_official_names_of_a_language_do_not_hold_together(desk: Desk, ministry: int) -> None:
    before = desk.dump()

    assert [
        refused(lambda: add_name(desk, ministry, "official", "Ministry of Rivers")),
        refused(lambda: add_name(desk, ministry, "joint", "A / B", valid_from="2018")),
        refused(lambda: edit_name(desk, id_of(desk, "MoW"), {"kind": "official"})),
    ] == ["two_official_names"] * 3
    assert desk.dump() == before

    add_name(desk, ministry, "official", "Ministry of Rivers", valid_to="1999")
    add_name(desk, ministry, "official", "Ministère de l'eau", language="fr")
    edit_name(desk, id_of(desk, "Ministry of Rivers"), {"name": "Ministry of the Rivers"})
    rivers = id_of(desk, "Ministry of the Rivers")
    assert refused(lambda: edit_name(desk, rivers, {"valid_to": ""})) == "two_official_names"
    assert name_at(desk, ministry, "1990") == "Ministry of the Rivers"


def test_name_does_not_end_before_it_begins(desk: Desk, ministry: int) -> None:
    main = id_of(desk, "Ministry of Water")
    edit_name(desk, main, {"valid_from": "May 2010"})
    before = desk.dump()

    assert [
        refused(lambda: edit_name(desk, main, {"valid_to": "2009"})),
        refused(lambda: rename(desk, ministry, "Ministry of Rivers", "2010-04-30")),
        refused(lambda: add_name(desk, ministry, "former", "A", valid_from="2", valid_to="1")),
        refused(
            lambda: add_name(desk, ministry, "former", "A", valid_from="2001", valid_to="2000")
        ),
    ] == [
        "name_ends_before_it_starts",
        "name_ends_before_it_starts",
        "date_not_understood",
        "name_ends_before_it_starts",
    ]
    assert desk.dump() == before
