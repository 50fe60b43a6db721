from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from desk_builders import CountingClock, add_institution
from institution_builders import Bodies, some_bodies
from lmdesk.domain.facets import Facet
from lmdesk.domain.institution_listing import (
    GROUPS,
    SORT_KEYS,
    InstitutionFacets,
    InstitutionQuery,
    InstitutionRow,
)
from lmdesk.store.desk import Desk
from lmdesk.store.institution_relations import subtree
from lmdesk.store.institutions_listing import (
    institution_facets,
    institution_ids,
    institution_rows,
)
from lmdesk.store.tables import Institution, InstitutionName, InstitutionRelation, Person

EVERYTHING = InstitutionQuery()
WAYS = ("", "with", "without")


@pytest.fixture
def desk(desk_path: Path) -> Iterator[Desk]:
    with Desk.create(desk_path, by="Dara", clock=CountingClock()) as made:
        yield made


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    return some_bodies(desk)


def found(desk: Desk, query: InstitutionQuery) -> list[str]:
    return [row.name for row in institution_rows(desk, institution_ids(desk, query))]


def test_row_tells_what_a_list_shows(desk: Desk, bodies: Bodies) -> None:
    rows = institution_rows(desk, [bodies.bank, bodies.ministry, 99, bodies.department])

    assert rows == (
        InstitutionRow(
            bodies.bank, "Lotus Bank", None, None, "enterprise", "VN", "KH", 0, None, None
        ),
        InstitutionRow(
            bodies.ministry,
            *("Ministry of Water", "MoW", "水利部", "ministry", "CN", None, 2, None, None),
        ),
        InstitutionRow(
            bodies.department,
            *("Department of Rivers", None, None, "ministry", "CN", None, 0),
            *(bodies.ministry, "Ministry of Water"),
        ),
    )


def test_list_is_in_the_order_of_names(desk: Desk, bodies: Bodies) -> None:
    forward = institution_ids(desk, EVERYTHING)

    assert list(forward) == [bodies.department, bodies.bank, bodies.ministry]
    assert list(institution_ids(desk, EVERYTHING, descending=True)) == list(reversed(forward))


@pytest.mark.parametrize(
    ("sort", "forward", "backward"),
    [
        ("acronym", "ministry department bank", "ministry department bank"),
        ("native_name", "ministry department bank", "ministry department bank"),
        ("type", "bank department ministry", "department ministry bank"),
        ("country", "department ministry bank", "bank department ministry"),
        ("host_country", "bank department ministry", "bank department ministry"),
        ("people", "department bank ministry", "ministry department bank"),
        ("parent", "department bank ministry", "department bank ministry"),
    ],
)
def test_what_has_no_value_comes_last_either_way(
    desk: Desk, bodies: Bodies, sort: str, forward: str, backward: str
) -> None:
    for words, descending in ((forward, False), (backward, True)):
        wanted = [getattr(bodies, word) for word in words.split()]
        assert list(institution_ids(desk, EVERYTHING, sort, descending=descending)) == wanted


def test_every_way_of_sorting_keeps_all(desk: Desk, bodies: Bodies) -> None:
    everything = {bodies.ministry, bodies.department, bodies.bank}
    for sort in SORT_KEYS:
        assert set(institution_ids(desk, EVERYTHING, sort)) == everything
    with pytest.raises(ValueError, match="not sorted by"):
        institution_ids(desk, EVERYTHING, "colour")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (InstitutionQuery(text="water"), ["Ministry of Water"]),
        (InstitutionQuery(text="mow"), ["Ministry of Water"]),
        (InstitutionQuery(text="水利"), ["Ministry of Water"]),
        (InstitutionQuery(text="nothing"), []),
        (InstitutionQuery(text="ministry", country=frozenset({"VN"})), []),
        (InstitutionQuery(type=frozenset({"enterprise", ""})), ["Lotus Bank"]),
        (InstitutionQuery(country=frozenset({"VN", "LA"})), ["Lotus Bank"]),
        (InstitutionQuery(people=frozenset({"with"})), ["Ministry of Water"]),
        (InstitutionQuery(people=frozenset({"without"})), ["Department of Rivers", "Lotus Bank"]),
        (InstitutionQuery(level=frozenset({"national"})), ["Lotus Bank"]),
        (InstitutionQuery(level=frozenset({""}), text="water"), ["Ministry of Water"]),
        (InstitutionQuery(in_bin=True), ["Embassy of Laos in China"]),
        (InstitutionQuery(text="LAOS china", in_bin=True), ["Embassy of Laos in China"]),
        (InstitutionQuery(text="*", in_bin=True), []),
        (InstitutionQuery(text="water", in_bin=True), []),
        (InstitutionQuery(type=frozenset({""}), in_bin=True), ["Embassy of Laos in China"]),
    ],
)
def test_query_narrows_the_list(
    desk: Desk, bodies: Bodies, query: InstitutionQuery, names: list[str]
) -> None:
    with desk.step("institution_edited", name="Lotus Bank") as step:
        step.update(Institution, bodies.bank, level="national")

    assert found(desk, query) == names


def test_row_of_the_bin_says_so(desk: Desk, bodies: Bodies) -> None:
    [row] = institution_rows(desk, [bodies.embassy])

    assert (row.name, row.country, row.in_bin) == ("Embassy of Laos in China", "LA", True)
    assert list(institution_ids(desk, InstitutionQuery(in_bin=True), "people")) == [bodies.embassy]


def test_facets_count_as_if_their_own_group_were_not_chosen(desk: Desk, bodies: Bodies) -> None:
    assert bodies
    with desk.step("institution_added", name="x") as step:
        add_institution(step, "Nameless Office")

    facets = institution_facets(desk, InstitutionQuery(type=frozenset({"ministry"})))

    assert facets == InstitutionFacets(
        type=(Facet("ministry", 2), Facet("enterprise", 1), Facet("", 1)),
        country=(Facet("CN", 2),),
        level=(Facet("", 2),),
        people=(Facet("with", 1), Facet("without", 1)),
        in_bin=1,
        total=4,
    )


def test_counts_are_those_of_the_list_with_nothing_chosen_in_the_group(
    desk: Desk, bodies: Bodies
) -> None:
    with desk.step("institution_edited", name="Lotus Bank") as step:
        step.update(Institution, bodies.bank, level="national")
    for chosen in product(("", "ministry", "enterprise"), ("", "CN"), ("", "national"), WAYS):
        query = InstitutionQuery()
        for group, value in zip(GROUPS, chosen, strict=True):
            query = query.choosing(group, frozenset({value}) if value else frozenset())
        facets = institution_facets(desk, query)
        for group in GROUPS:
            assert {f.value: f.records for f in facets.of(group)} == {
                f.value: count
                for f in institution_facets(desk, EVERYTHING).of(group)
                if (count := len(found(desk, query.choosing(group, frozenset({f.value})))))
            }


def test_subtree_is_an_institution_with_all_that_belongs_to_it(desk: Desk, bodies: Bodies) -> None:
    with desk.step("institution_related", name="x", other="y") as step:
        for part, kind in ((bodies.bank, "affiliated"), (bodies.embassy, "successor_of")):
            step.insert(InstitutionRelation, institution=part, other=bodies.department, kind=kind)

    assert subtree(desk, bodies.ministry) == {bodies.ministry, bodies.department, bodies.bank}
    assert subtree(desk, bodies.bank) == {bodies.bank}
    assert found(desk, InstitutionQuery(below=bodies.department)) == [
        "Department of Rivers",
        "Lotus Bank",
    ]


def test_whole_in_the_bin_is_not_shown_above(desk: Desk, bodies: Bodies) -> None:
    with desk.step("institution_binned", name="x") as step:
        step.update(Institution, bodies.ministry, deleted_at="2026")

    [row] = institution_rows(desk, [bodies.department])

    assert (row.parent_id, row.parent) == (None, None)


def test_people_in_the_bin_are_not_counted(desk: Desk, bodies: Bodies) -> None:
    with desk.step("person_edited", name="x") as step:
        step.update(Person, 1, deleted_at="2026")

    assert institution_rows(desk, [bodies.ministry])[0].people == 1


def test_binned_institution_without_name_is_still_listed(desk: Desk, bodies: Bodies) -> None:
    with desk.step("institution_edited", name="x") as step:
        [(name_id,)] = desk.sql(
            "SELECT id FROM institution_name WHERE institution_id = ?", (bodies.embassy,)
        )
        step.delete(InstitutionName, name_id)

    assert found(desk, InstitutionQuery(in_bin=True)) == [""]
