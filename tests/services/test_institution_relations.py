from collections.abc import Callable

import pytest

from desk_builders import add_post
from institution_builders import Bodies, some_bodies
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions
from lmdesk.services.institution_relations import (
    add_relation,
    move_below,
    people_of,
    people_with_parts,
    remove_relation,
    set_parent,
    subtree,
)
from lmdesk.services.institutions import institution, restore, to_bin, tree
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    return some_bodies(desk)


def relations(desk: Desk) -> list[tuple[object, ...]]:
    return desk.sql("SELECT id, institution_id, other_id, kind FROM institution_relation")


def refused(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(LmdeskError) as caught:
        act()
    return caught.value.code, caught.value.params


def test_institution_moves_below_another_one(desk: Desk, bodies: Bodies) -> None:
    set_parent(desk, bodies.department, bodies.bank, "branch_of")

    assert relations(desk) == [(2, bodies.department, bodies.bank, "branch_of")]
    assert tree(desk).children == {bodies.bank: (bodies.department,)}


def test_same_parent_keeps_its_relation_and_may_get_another_kind(
    desk: Desk, bodies: Bodies
) -> None:
    same = set_parent(desk, bodies.department, bodies.ministry)
    set_parent(desk, bodies.department, bodies.ministry, "branch_of")

    assert same.step is None
    assert relations(desk) == [(1, bodies.department, bodies.ministry, "branch_of")]


def test_institution_stands_alone_again(desk: Desk, bodies: Bodies) -> None:
    change = set_parent(desk, bodies.department, None)
    again = set_parent(desk, bodies.department, None)

    assert (relations(desk), again.step) == ([], None)
    assert change.touched == {"institution_relation": frozenset({1})}


def test_circle_is_refused_with_the_names(desk: Desk, bodies: Bodies) -> None:
    set_parent(desk, bodies.bank, bodies.department)
    before = desk.dump()

    assert refused(lambda: set_parent(desk, bodies.ministry, bodies.bank)) == (
        "institution_in_circle",
        {"name": "Ministry of Water", "parent": "Lotus Bank"},
    )
    assert refused(lambda: set_parent(desk, bodies.bank, bodies.bank)) == (
        "relation_to_itself",
        {"name": "Lotus Bank"},
    )
    assert desk.dump() == before


def test_circle_through_the_bin_is_refused_too(desk: Desk, bodies: Bodies) -> None:
    set_parent(desk, bodies.bank, bodies.department)
    to_bin(desk, [bodies.department])

    code, _ = refused(lambda: set_parent(desk, bodies.ministry, bodies.bank))
    restore(desk, [bodies.department])

    assert code == "institution_in_circle"
    assert tree(desk).in_order() == (bodies.ministry, bodies.department, bodies.bank)


def test_other_relations_leave_the_tree_as_it_is(desk: Desk, bodies: Bodies) -> None:
    before = tree(desk)
    for kind in ("affiliated", "successor_of", "jointly_with"):
        add_relation(desk, bodies.bank, kind, bodies.ministry)
    again = add_relation(desk, bodies.bank, "affiliated", bodies.ministry)
    turned = add_relation(desk, bodies.ministry, "jointly_with", bodies.bank)

    assert tree(desk) == before
    assert (again.step, turned.step) == (None, None)
    assert [kind for *_, kind in relations(desk)] == [
        "department_of",
        "affiliated",
        "successor_of",
        "jointly_with",
    ]
    assert subtree(desk, [bodies.ministry]) == {bodies.ministry, bodies.department, bodies.bank}


@pytest.mark.parametrize(
    ("kinds", "code"),
    [
        (("affiliated", "affiliated", "affiliated"), "institution_in_circle"),
        (("department_of", "affiliated", "branch_of"), "institution_in_circle"),
        (("successor_of", "successor_of", "successor_of"), "successor_in_circle"),
    ],
)
def test_no_chain_of_relations_comes_back(
    desk: Desk, readers: Readers, kinds: tuple[str, str, str], code: str
) -> None:
    one, two, three = (
        institutions.add_institution(desk, {"name": name}, readers)[0]
        for name in ("Lotus Office", "River Office", "Delta Office")
    )
    add_relation(desk, one, kinds[0], two)
    add_relation(desk, two, kinds[1], three)
    before = desk.dump()

    told = refused(lambda: add_relation(desk, three, kinds[2], one))

    assert told == (code, {"name": "Delta Office", "parent": "Lotus Office"})
    assert desk.dump() == before


def test_successor_may_become_a_part_of_what_it_follows(desk: Desk, bodies: Bodies) -> None:
    add_relation(desk, bodies.bank, "successor_of", bodies.ministry)
    add_relation(desk, bodies.ministry, "department_of", bodies.bank)
    add_relation(desk, bodies.ministry, "jointly_with", bodies.bank)

    assert subtree(desk, [bodies.bank]) == {bodies.ministry, bodies.department, bodies.bank}
    assert subtree(desk, [bodies.department, bodies.embassy]) == {
        bodies.department,
        bodies.embassy,
    }


def test_department_is_a_relation_that_makes_the_tree(desk: Desk, bodies: Bodies) -> None:
    add_relation(desk, bodies.bank, "branch_of", bodies.ministry)

    assert tree(desk).children == {bodies.ministry: (bodies.department, bodies.bank)}


def test_relation_with_one_in_the_bin_is_told_as_such(desk: Desk, bodies: Bodies) -> None:
    add_relation(desk, bodies.bank, "successor_of", bodies.department)
    to_bin(desk, [bodies.department])

    sheet = institution(desk, bodies.bank)

    assert sheet is not None
    assert [(r.kind, r.name, r.in_bin) for r in sheet.relations] == [
        ("successor_of", "Department of Rivers", True)
    ]


def test_relation_is_removed_and_comes_back(desk: Desk, bodies: Bodies) -> None:
    before = desk.dump()
    remove_relation(desk, 1)
    gone = relations(desk)
    desk.undo()

    assert (gone, desk.dump()) == ([], before)
    assert bodies


def test_what_cannot_be_is_refused(desk: Desk, bodies: Bodies) -> None:
    before = desk.dump()

    assert [
        refused(lambda: set_parent(desk, bodies.bank, 99))[0],
        refused(lambda: set_parent(desk, 99, bodies.bank))[0],
        refused(lambda: set_parent(desk, bodies.bank, bodies.embassy))[0],
        refused(lambda: add_relation(desk, bodies.bank, "affiliated", bodies.bank))[0],
        refused(lambda: remove_relation(desk, 99))[0],
    ] == [
        "institution_gone",
        "institution_gone",
        "institution_gone",
        "relation_to_itself",
        "record_gone",
    ]
    with pytest.raises(ValueError, match="no relation"):
        add_relation(desk, bodies.bank, "friend_of", bodies.ministry)
    assert desk.dump() == before


def test_several_are_moved_in_one_step_or_none(desk: Desk, bodies: Bodies) -> None:
    set_parent(desk, bodies.department, bodies.ministry, "branch_of")
    before = desk.dump()

    told = refused(lambda: move_below(desk, [bodies.bank, bodies.ministry], bodies.department))
    assert told[0] == "institution_in_circle"
    assert refused(lambda: move_below(desk, [bodies.bank], bodies.bank))[0] == "relation_to_itself"
    assert refused(lambda: move_below(desk, [bodies.bank], bodies.embassy))[0] == (
        "institution_gone"
    )
    assert desk.dump() == before

    move_below(desk, [bodies.ministry, bodies.department], bodies.bank)
    assert [row[1:] for row in relations(desk)] == [
        (bodies.ministry, bodies.bank, "department_of"),
        (bodies.department, bodies.bank, "branch_of"),
    ]
    assert move_below(desk, [bodies.department], bodies.bank).step is None
    desk.undo()
    assert desk.dump() == before


def test_moved_below_none_it_stands_alone(desk: Desk, bodies: Bodies) -> None:
    change = move_below(desk, [bodies.department, bodies.bank], None)

    assert (change.label, tree(desk).children) == ("institution_moved", {})


def test_people_of_a_body_and_its_parts_are_counted_once(desk: Desk, bodies: Bodies) -> None:
    ((hong,),) = desk.sql("SELECT person_id FROM person_line WHERE name = 'MIAO Hong'")
    ((guo,),) = desk.sql("SELECT person_id FROM person_line WHERE name = 'Guo Zehao'")
    with desk.step("post_added", name="x") as step:
        add_post(step, hong, bodies.department, "Adviser")
    set_parent(desk, bodies.ministry, bodies.bank)
    everywhere = [bodies.ministry, bodies.department, bodies.bank, bodies.embassy]

    assert people_with_parts(desk, everywhere) == {
        bodies.ministry: 2,
        bodies.department: 1,
        bodies.bank: 2,
    }
    assert people_of(desk, [bodies.department]) == [hong]
    assert people_of(desk, subtree(desk, [bodies.bank])) == [guo, hong]
