"""Two institutions become one: names, people, relations, the tree and roles at events."""

import pytest

from institution_builders import Bodies, names_of, some_bodies
from lmdesk.domain.merging import MergeChild
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions, merge
from lmdesk.services.contacts import ContactOwner, add_contact
from lmdesk.services.event_organisers import add_organiser
from lmdesk.services.events import event
from lmdesk.services.institution_names import add_name
from lmdesk.services.institution_relations import add_relation, set_parent
from lmdesk.services.institutions import InstitutionQuery
from lmdesk.services.postal_addresses import add_address, addresses
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.current import institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.known_institutions import known_institutions


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    """A ministry with a department, a bank, and an embassy in the bin."""
    return some_bodies(desk)


def sheet(desk: Desk, institution_id: int) -> institutions.InstitutionSheet:
    found = institutions.institution(desk, institution_id)
    assert found is not None
    return found


def new_body(desk: Desk, readers: Readers, name: str, **fields: object) -> int:
    return institutions.add_institution(desk, {"name": name, **fields}, readers)[0]


def relations(desk: Desk, institution_id: int) -> list[tuple[bool, str, str]]:
    found = sheet(desk, institution_id).relations
    return sorted((each.outgoing, each.kind, each.name) for each in found)


def test_two_institutions_are_compared_field_by_field(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    again = new_body(
        desk, readers, "Water Ministry", country="CN", type="agency", founded="May 1998", note="x"
    )
    institutions.edit(desk, bodies.ministry, {"founded": "1998", "contact_block": "T: 1"}, readers)
    institutions.edit(desk, again, {"contact_block": "T: 2"}, readers)

    view = merge.compare_institutions(desk, bodies.ministry, again)

    assert [(f.key, f.keep, f.absorb, f.proposed, f.why) for f in view.fields] == [
        ("name", "Ministry of Water", "Water Ministry", "keep", "merge.kept_first"),
        ("type", "ministry", "agency", "keep", "merge.kept_first"),
        ("country", "China", "China", "keep", "merge.equal"),
        ("founded", "1998", "1998-05", "keep", "merge.kept_first"),
        ("contact_block", "T: 1", "T: 2", "keep", "merge.kept_first"),
        ("note", None, "x", "absorb", "merge.only_absorbed"),
    ]
    assert view.children == (MergeChild("names", "Water Ministry"),)


def test_names_people_contacts_and_roles_come_along(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    again = new_body(desk, readers, "Water Ministry", acronym="MoW", founded="May 1998")
    for body in (again, bodies.ministry):
        add_contact(desk, ContactOwner("institution", body), "info@example.org", readers)
    add_contact(desk, ContactOwner("institution", again), "press@example.org", readers)

    merge.merge_institutions(desk, again, bodies.ministry, {"name": "absorb"})

    found = sheet(desk, again)
    assert found.name == "Ministry of Water"
    assert sorted(names_of(desk, again)) == [
        ("acronym", "MoW", None, None, None, 0),
        ("native", "水利部", None, None, None, 0),
        ("official", "Ministry of Water", None, None, None, 1),
        ("variant", "Water Ministry", None, None, None, 0),
    ]
    assert found.people.now_count == 2
    assert [c.raw for c in found.record.contacts] == ["info@example.org", "press@example.org"]
    assert sorted(role.role for role in found.roles) == ["host", "sponsor"]
    assert (found.record.type, found.record.country) == ("ministry", "CN")
    assert (found.record.founded, found.record.founded_precision) == ("1998-05", "month")
    assert relations(desk, again) == [(False, "department_of", "Department of Rivers")]
    assert sheet(desk, bodies.ministry).record.merged_into == again
    assert check_desk(desk).problems == ()


def test_names_of_the_absorbed_institution_mean_the_kept_one_in_imports(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    again = new_body(desk, readers, "Water Ministry")
    third = new_body(desk, readers, "Hydro Ministry")
    merge.merge_institutions(desk, again, bodies.ministry)
    merge.merge_institutions(desk, third, again)

    keys = institution_ids(desk)

    assert {keys[key] for key in ("ministry of water", "mow", "水利部")} == {third}
    known = next(each for each in known_institutions(desk) if each.institution_id == third)
    assert {"ministry of water", "水利部"} <= known.keys
    live = institutions.institution_ids(desk, InstitutionQuery())
    assert sorted(live) == sorted([third, bodies.department, bodies.bank])


def test_relations_come_along_but_once(desk: Desk, bodies: Bodies, readers: Readers) -> None:
    again = new_body(desk, readers, "Water Ministry")
    college = new_body(desk, readers, "Water College")
    office = new_body(desk, readers, "Cabinet Office")
    for body in (again, bodies.ministry):
        add_relation(desk, college, "affiliated", body)
        add_relation(desk, body, "successor_of", bodies.bank)
    add_relation(desk, bodies.bank, "jointly_with", again)
    add_relation(desk, bodies.ministry, "jointly_with", bodies.bank)
    set_parent(desk, bodies.ministry, office)
    count = desk.sql("SELECT count(*) FROM institution_relation")

    merge.merge_institutions(desk, again, bodies.ministry)

    assert relations(desk, again) == [
        (False, "affiliated", "Water College"),
        (False, "department_of", "Department of Rivers"),
        (False, "jointly_with", "Lotus Bank"),
        (True, "department_of", "Cabinet Office"),
        (True, "successor_of", "Lotus Bank"),
    ]
    assert relations(desk, college) == [(True, "affiliated", "Water Ministry")]
    assert desk.sql("SELECT count(*) FROM institution_relation") == count


def test_place_in_the_tree_of_the_kept_institution_stays(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    cabinet, council = (new_body(desk, readers, name) for name in ("Cabinet", "Council"))
    again = new_body(desk, readers, "Water Ministry", parent=cabinet)
    set_parent(desk, bodies.ministry, council)

    merge.merge_institutions(desk, again, bodies.ministry)

    parent = sheet(desk, again).parent
    assert parent is not None
    assert parent.name == "Cabinet"
    assert relations(desk, council) == []
    tree = institutions.tree(desk)
    assert tree.children[again] == (bodies.department,)
    assert bodies.ministry not in tree.in_order()

    merge.take_institution_merge_back(desk, bodies.ministry)

    assert relations(desk, council) == [(False, "department_of", "Ministry of Water")]


def test_role_that_both_have_at_an_event_is_printed_once(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    again = new_body(desk, readers, "Water Ministry")
    event_id = desk.sql("SELECT id FROM event")[0][0]
    add_organiser(desk, event_id, again, "host")

    merge.merge_institutions(desk, bodies.ministry, again)

    found = event(desk, event_id)
    assert found is not None
    assert [(o.name, o.role) for o in found.record.organisers] == [("Ministry of Waters", "host")]
    assert desk.sql("SELECT count(*) FROM event_organiser") == [(3,)]


def test_name_that_both_have_fills_its_dates(desk: Desk, bodies: Bodies, readers: Readers) -> None:
    again = new_body(desk, readers, "Water Ministry")
    add_name(desk, again, "acronym", "MOW", valid_from="1998", valid_to="2004")

    merge.merge_institutions(desk, bodies.ministry, again)

    acronyms = [name for name in names_of(desk, bodies.ministry) if name[0] == "acronym"]
    assert acronyms == [("acronym", "MoW", None, "1998", "2004", 0)]


@pytest.mark.parametrize(
    ("keep", "absorb", "code"),
    [
        ("ministry", "ministry", "merge_with_itself"),
        ("ministry", "department", "merge_related"),
        ("department", "ministry", "merge_related"),
        ("ministry", "embassy", "merge_in_bin"),
        ("embassy", "ministry", "merge_in_bin"),
    ],
)
def test_merge_of_two_bodies_that_makes_no_sense_is_refused(
    desk: Desk, bodies: Bodies, keep: str, absorb: str, code: str
) -> None:
    for ask in (merge.compare_institutions, merge.merge_institutions):
        with pytest.raises(LmdeskError) as refused:
            ask(desk, getattr(bodies, keep), getattr(bodies, absorb))
        assert refused.value.code == code


def test_body_above_another_one_cannot_be_merged_with_it(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    section = new_body(desk, readers, "Section of Lakes", parent=bodies.department)
    for keep, absorb in ((section, bodies.ministry), (bodies.ministry, section)):
        with pytest.raises(LmdeskError) as refused:
            merge.merge_institutions(desk, keep, absorb)
        assert refused.value.code == "merge_circle"
        assert refused.value.params == {"name": "Section of Lakes", "other": "Ministry of Water"}


@pytest.mark.parametrize(
    ("kinds", "code"),
    [
        (("department_of", "affiliated"), "merge_circle"),
        (("affiliated", "branch_of"), "merge_circle"),
        (("affiliated", "affiliated"), "merge_circle"),
        (("successor_of", "successor_of"), "merge_related"),
    ],
)
def test_no_body_becomes_part_of_itself_over_a_third(
    desk: Desk, readers: Readers, kinds: tuple[str, str], code: str
) -> None:
    lower, middle, upper = (
        new_body(desk, readers, name) for name in ("Lake Unit", "Lake Bureau", "Lake Fund")
    )
    add_relation(desk, lower, kinds[0], middle)
    add_relation(desk, middle, kinds[1], upper)
    before = desk.dump()
    for keep, absorb in ((lower, upper), (upper, lower)):
        for ask in (merge.compare_institutions, merge.merge_institutions):
            with pytest.raises(LmdeskError) as refused:
                ask(desk, keep, absorb)
            assert refused.value.code == code

    assert desk.dump() == before


def test_two_sisters_with_parts_become_one_in_the_tree(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    sister = new_body(desk, readers, "Rivers Department", parent=bodies.bank)
    part = new_body(desk, readers, "Section of Lakes", parent=sister)
    merge.merge_institutions(desk, bodies.department, sister)

    tree = institutions.tree(desk)
    assert tree.children[bodies.department] == (part,)
    assert bodies.bank not in tree.children
    with pytest.raises(LmdeskError) as refused:
        set_parent(desk, bodies.ministry, part)
    assert refused.value.code == "institution_in_circle"


def test_addresses_come_along_but_once_and_go_back(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    keep, absorb = (ContactOwner("institution", each) for each in (bodies.ministry, bodies.bank))
    both, other = "1 River Street\nPhnom Penh", "2 Quay\nPhnom Penh"
    add_address(desk, keep, both, readers)
    add_address(desk, absorb, both, readers, label="visitors")
    add_address(desk, absorb, other, readers)
    before = desk.dump()

    told = merge.compare_institutions(desk, keep.id, absorb.id).children
    merge.merge_institutions(desk, keep.id, absorb.id)

    assert [child[:3] for child in told if child.group == "addresses"] == [
        ("addresses", "2 Quay, Phnom Penh", True),
        ("addresses", "1 River Street, Phnom Penh", False),
    ]
    assert [(each.printed, each.label) for each in addresses(desk, keep)] == [
        (both, "visitors"),
        (other, None),
    ]
    merge.take_institution_merge_back(desk, absorb.id)
    assert desk.dump() == before


def test_merge_of_institutions_taken_back_gives_the_desk_back(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    again = new_body(desk, readers, "Water Ministry", acronym="MoW", note="x")
    before = desk.dump()
    merge.merge_institutions(desk, again, bodies.ministry, {"name": "absorb"})

    taken = merge.take_institution_merge_back(desk, bodies.ministry)

    assert taken.what == "Revert: Merge of Ministry of Water into Water Ministry"
    assert desk.dump() == before


def test_later_work_on_merged_institutions_stays(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    again = new_body(desk, readers, "Water Ministry")
    merge.merge_institutions(desk, again, bodies.ministry)
    institutions.edit(desk, again, {"type": "agency"}, readers)
    add_name(desk, again, "variant", "Ministry of Waters")

    taken = merge.take_institution_merge_back(desk, bodies.ministry)

    assert sheet(desk, again).record.type == "agency"
    assert sheet(desk, bodies.ministry).record.type == "ministry"
    assert [name.name for name in sheet(desk, again).record.names] == [
        "Water Ministry",
        "Ministry of Waters",
    ]
    assert [conflict.fields for conflict in taken.conflicts] == [("type",)]
    with pytest.raises(LmdeskError) as refused:
        merge.take_institution_merge_back(desk, bodies.ministry)
    assert refused.value.code == "not_merged"


def test_merged_institution_cannot_be_restored(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    again = new_body(desk, readers, "Water Ministry")
    merge.merge_institutions(desk, again, bodies.ministry)

    with pytest.raises(LmdeskError) as refused:
        institutions.restore(desk, [bodies.ministry])

    assert refused.value.code == "institution_was_merged"
    assert refused.value.params == {"name": "Ministry of Water"}
