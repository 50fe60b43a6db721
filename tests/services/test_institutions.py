from collections.abc import Callable, Mapping

import pytest

from desk_builders import add_post
from institution_builders import Bodies, columns_of, names_of, some_bodies
from lmdesk.domain.institution_tree import InstitutionTree
from lmdesk.domain.institution_types import LEVELS, TYPES
from lmdesk.domain.institutions import PersonThere, RelationRecord, RoleAtEvent
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions
from lmdesk.services.history import undo
from lmdesk.services.institutions import InstitutionQuery
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Institution


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    return some_bodies(desk)


def test_sheet_tells_names_people_roles_and_relations(desk: Desk, bodies: Bodies) -> None:
    sheet = institutions.institution(desk, bodies.ministry)

    assert sheet is not None
    assert (sheet.name, sheet.parent) == ("Ministry of Water", None)
    assert [name.name for name in sheet.record.names] == ["Ministry of Water", "MoW", "水利部"]
    assert sheet.people.now == (
        PersonThere(2, "Guo Zehao", None, None, "Adviser", None, None, None),
        PersonThere(1, "MIAO Hong", None, None, "Director", None, None, None),
    )
    assert sheet.people.before == (
        PersonThere(3, "San Win", None, None, "Officer", None, "2016", "2021"),
    )
    assert (sheet.people.now_count, sheet.people.before_count) == (2, 1)
    assert sheet.roles == (
        RoleAtEvent(1, "R1", "Roundtable", "2026", None, "host", "Ministry of Waters"),
        RoleAtEvent(1, "R1", "Roundtable", "2026", "P1", "sponsor", "Ministry of Waters"),
    )
    assert sheet.relations == (
        RelationRecord(1, "department_of", False, bodies.department, "Department of Rivers", False),
    )


def test_sheet_of_a_part_names_what_it_is_a_part_of(desk: Desk, bodies: Bodies) -> None:
    sheet = institutions.institution(desk, bodies.department)

    assert sheet is not None
    assert sheet.parent == RelationRecord(
        1, "department_of", True, bodies.ministry, "Ministry of Water", False
    )
    assert sheet.relations == (sheet.parent,)
    assert institutions.institution(desk, 99) is None


def test_person_with_a_post_again_is_not_told_as_one_of_before(desk: Desk, bodies: Bodies) -> None:
    with desk.step("person_edited", name="x") as step:
        add_post(step, 3, bodies.ministry, "Adviser")

    sheet = institutions.institution(desk, bodies.ministry)

    assert sheet is not None
    assert (sheet.people.now_count, sheet.people.before_count) == (3, 0)


def test_tree_holds_live_institutions_only(desk: Desk, bodies: Bodies) -> None:
    assert institutions.tree(desk) == InstitutionTree(
        (bodies.bank, bodies.ministry), {bodies.ministry: (bodies.department,)}
    )


def test_choices_are_the_words_in_use_then_the_usual_ones(desk: Desk, bodies: Bodies) -> None:
    assert bodies
    types = institutions.type_choices(desk)

    assert types[:2] == ("ministry", "enterprise")
    assert sorted(types) == sorted(TYPES)
    assert institutions.level_choices(desk) == LEVELS


def test_field_that_there_is_not_is_a_bug(desk: Desk, bodies: Bodies, readers: Readers) -> None:
    with pytest.raises(ValueError, match="no field"):
        institutions.edit(desk, bodies.ministry, {"colour": "red"}, readers)


@pytest.mark.parametrize(
    ("fields", "stored"),
    [
        ({"type": " research \n institute "}, {"type": "research institute"}),
        ({"type": "", "note": None}, {"type": None, "note": None}),
        ({"country": "Lao PDR", "host_country": "th"}, {"country": "LA", "host_country": "TH"}),
        ({"country": "International", "host_country": ""}, {"country": None, "host_country": None}),
        ({"founded": "1998"}, {"founded": "1998", "founded_precision": "year"}),
        ({"founded": "November of 2017"}, {"founded": "2017-11", "founded_precision": "month"}),
        ({"founded": "1998-05-03"}, {"founded": "1998-05-03", "founded_precision": "day"}),
        ({"founded": " "}, {"founded": None, "founded_precision": None}),
        ({"boilerplate": "One.\r\n\r\nTwo. "}, {"boilerplate": "One.\n\nTwo."}),
        ({"level": "national", "region": "Mekong"}, {"level": "national", "region": "Mekong"}),
        (
            {"contact_block": " A  Centre\n\tTel: 1 \n"},
            {"contact_block": " A  Centre\n\tTel: 1 \n"},
        ),
        ({"contact_block": " \n"}, {"contact_block": None}),
        ({"contact_block": "A\ud800B\n"}, {"contact_block": "AB"}),
    ],
)
def test_field_is_kept_as_it_is_meant(
    desk: Desk,
    bodies: Bodies,
    readers: Readers,
    fields: Mapping[str, str | None],
    stored: Mapping[str, str | None],
) -> None:
    change = institutions.edit(desk, bodies.ministry, fields, readers)

    assert columns_of(desk, bodies.ministry, *stored) == stored
    if change.step is not None:
        assert change.touched == {"institution": frozenset({bodies.ministry})}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"country": "Atlantis"}, "country_not_known"),
        ({"founded": "long ago"}, "date_not_understood"),
    ],
)
def test_field_that_cannot_be_understood_is_refused_and_nothing_written(
    desk: Desk, bodies: Bodies, readers: Readers, fields: Mapping[str, str], code: str
) -> None:
    before = desk.dump()

    with pytest.raises(LmdeskError) as caught:
        institutions.edit(desk, bodies.ministry, {"note": "x", **fields}, readers)

    assert (caught.value.code, desk.dump()) == (code, before)


@pytest.mark.parametrize("fields", [{}, {"type": "ministry"}, {"country": "China"}, {"note": " "}])
def test_edit_that_changes_nothing_writes_nothing(
    desk: Desk, bodies: Bodies, readers: Readers, fields: Mapping[str, str]
) -> None:
    assert institutions.edit(desk, bodies.ministry, fields, readers).step is None


def test_new_institution_has_its_names_and_the_country_of_its_name(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    new, change = institutions.add_institution(
        desk,
        {
            "name": " Ministry  of Energy of Laos ",
            "acronym": "MoE",
            "native_name": "ກະຊວງພະລັງງານ",
            "type": "ministry",
            "founded": "1998",
            "parent": bodies.bank,
        },
        readers,
    )

    assert names_of(desk, new) == [
        ("official", "Ministry of Energy of Laos", None, None, None, 1),
        ("acronym", "MoE", None, None, None, 0),
        ("native", "ກະຊວງພະລັງງານ", "lo", None, None, 0),
    ]
    assert columns_of(desk, new, "country", "host_country", "founded_precision") == {
        "country": "LA",
        "host_country": None,
        "founded_precision": "year",
    }
    assert institutions.institution_rows(desk, [new])[0].parent_id == bodies.bank
    assert change.step is not None
    assert institutions.history(desk, new)[0].what == "institution"


def test_joint_name_is_one_body_with_two_names(desk: Desk, readers: Readers) -> None:
    new, _ = institutions.add_institution(
        desk, {"name": "Economic Center / River Center", "country": "CN"}, readers
    )

    assert [(kind, name) for kind, name, *_ in names_of(desk, new)] == [
        ("joint", "Economic Center / River Center"),
        ("variant", "Economic Center"),
        ("variant", "River Center"),
    ]


def test_embassy_represents_one_country_and_is_located_in_another(
    desk: Desk, readers: Readers
) -> None:
    new, _ = institutions.add_institution(desk, {"name": "Embassy of Myanmar in China"}, readers)
    told, _ = institutions.add_institution(
        desk, {"name": "Embassy of Laos in China", "host_country": "TH"}, readers
    )

    assert columns_of(desk, new, "country", "host_country") == {
        "country": "MM",
        "host_country": "CN",
    }
    assert columns_of(desk, told, "country", "host_country") == {
        "country": "LA",
        "host_country": "TH",
    }


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": "  "}, "institution_without_name"),
        ({}, "institution_without_name"),
        ({"name": "A", "parent": 99}, "institution_gone"),
        ({"name": "A", "country": "Atlantis"}, "country_not_known"),
    ],
)
def test_institution_that_cannot_be_added_leaves_the_desk_as_it_was(
    desk: Desk, readers: Readers, fields: Mapping[str, object], code: str
) -> None:
    before = desk.dump()

    with pytest.raises(LmdeskError) as caught:
        institutions.add_institution(desk, fields, readers)

    assert (caught.value.code, desk.dump()) == (code, before)


def test_name_of_a_new_institution_finds_the_one_that_is_there(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    assert bodies
    new, _ = institutions.add_institution(desk, {"name": "River Centre"}, readers)

    [found] = institutions.namesakes(desk, "The River Center")

    assert found.institution_id == new
    assert institutions.namesakes(desk, "River Center", other_than=new) == ()
    assert institutions.namesakes(desk, "...") == ()


def test_institution_goes_into_the_bin_and_back(desk: Desk, bodies: Bodies) -> None:
    before = desk.dump()

    change = institutions.to_bin(desk, [bodies.bank, bodies.department])

    assert change.touched == {"institution": frozenset({bodies.bank, bodies.department})}
    in_bin = InstitutionQuery(in_bin=True)
    assert set(institutions.institution_ids(desk, in_bin)) == {
        bodies.bank,
        bodies.department,
        bodies.embassy,
    }
    institutions.restore(desk, [bodies.department, bodies.bank])
    assert desk.dump() == before
    assert check_desk(desk).problems == ()


def test_bin_is_undone_by_name(desk: Desk, bodies: Bodies) -> None:
    institutions.to_bin(desk, [bodies.bank])
    one = undo(desk).what
    institutions.to_bin(desk, [bodies.bank, bodies.department])
    two = undo(desk).what

    assert (one, two) == ("Undo: Lotus Bank to the bin", "Undo: 2 institutions to the bin")


def test_institution_where_people_work_stays(desk: Desk, bodies: Bodies) -> None:
    before = desk.dump()

    with pytest.raises(LmdeskError) as caught:
        institutions.to_bin(desk, [bodies.bank, bodies.ministry])

    assert (caught.value.code, caught.value.params) == (
        "institution_has_people",
        {"name": "Ministry of Water", "people": 2},
    )
    assert desk.dump() == before


def test_what_is_in_the_bin_is_neither_edited_nor_binned_again(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    acts: tuple[Callable[[], object], ...] = (
        lambda: institutions.to_bin(desk, [bodies.embassy]),
        lambda: institutions.to_bin(desk, [99]),
        lambda: institutions.edit(desk, bodies.embassy, {"note": "x"}, readers),
    )
    for act in acts:
        with pytest.raises(LmdeskError) as caught:
            act()
        assert caught.value.code == "institution_gone"


def test_restoring_what_is_not_in_the_bin_writes_nothing(desk: Desk, bodies: Bodies) -> None:
    assert institutions.restore(desk, [bodies.bank]).step is None
    assert institutions.to_bin(desk, []).step is None


def test_merged_institution_is_not_restored(desk: Desk, bodies: Bodies) -> None:
    with desk.step("institution_edited", name="x") as step:
        step.update(Institution, bodies.bank, merged_into=bodies.ministry)

    with pytest.raises(LmdeskError) as caught:
        institutions.restore(desk, [bodies.embassy, bodies.bank])

    assert (caught.value.code, caught.value.params) == (
        "institution_was_merged",
        {"name": "Lotus Bank"},
    )


def test_facets_are_those_of_the_list(desk: Desk, bodies: Bodies) -> None:
    assert bodies
    facets = institutions.institution_facets(desk, InstitutionQuery())

    assert (facets.total, facets.in_bin) == (3, 1)
