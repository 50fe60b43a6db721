from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.institution_tree import InstitutionTree, closes_circle, leads_to, tree_of

IDS = st.integers(1, 8)
EDGES = st.lists(st.tuples(IDS, IDS), max_size=20)


def test_parts_stand_below_what_they_are_a_part_of_in_the_given_order() -> None:
    tree = tree_of([3, 1, 2, 4], [(1, 4), (3, 4), (2, 1)])

    assert tree == InstitutionTree((4,), {4: (3, 1), 1: (2,)})
    assert tree.in_order() == (4, 3, 1, 2)


def test_first_of_several_wholes_counts() -> None:
    assert tree_of([1, 2, 3], [(1, 2), (1, 3)]) == InstitutionTree((2, 3), {2: (1,)})


def test_circle_is_cut_and_strangers_are_left_out() -> None:
    tree = tree_of([1, 2, 3], [(1, 2), (2, 3), (3, 1), (1, 1), (2, 9), (9, 1)])

    assert tree == InstitutionTree((3,), {3: (2,), 2: (1,)})


def test_pruned_tree_keeps_the_wanted_and_what_stands_above_them() -> None:
    tree = tree_of([1, 2, 3, 4, 5], [(2, 1), (3, 2), (4, 2)])

    assert tree.pruned([3]) == InstitutionTree((1,), {1: (2,), 2: (3,)})
    assert tree.pruned([2, 5]) == InstitutionTree((1, 5), {1: (2,)})
    assert tree.pruned([]) == InstitutionTree((), {})


def test_circle_is_seen_before_it_is_closed() -> None:
    parents = {1: 2, 2: 3}

    assert closes_circle(parents, 3, 1)
    assert closes_circle(parents, 1, 1)
    assert not closes_circle(parents, 1, 3)
    assert not closes_circle({1: 2, 2: 1}, 3, 1)


@given(st.lists(IDS, unique=True), EDGES)
def test_every_institution_stands_in_the_tree_exactly_once(
    ids: list[int], edges: list[tuple[int, int]]
) -> None:
    tree = tree_of(ids, edges)

    assert sorted(tree.in_order()) == sorted(ids)
    assert tree.pruned(ids) == tree


@given(st.lists(IDS, unique=True), EDGES, st.sets(IDS))
def test_pruning_keeps_exactly_the_wanted_and_their_wholes(
    ids: list[int], edges: list[tuple[int, int]], wanted: set[int]
) -> None:
    tree = tree_of(ids, edges)
    parent = {part: whole for whole, parts in tree.children.items() for part in parts}
    kept = set()
    for each in wanted.intersection(ids):
        above: int | None = each
        while above is not None:
            kept.add(above)
            above = parent.get(above)

    assert set(tree.pruned(wanted).in_order()) == kept


def test_way_is_followed_through_several_wholes_and_circles() -> None:
    pairs = [(1, 2), (1, 3), (3, 4), (4, 3), (5, 1)]

    assert leads_to(pairs, 1, 4)
    assert leads_to(pairs, 7, 7)
    assert not leads_to(pairs, 4, 1)
