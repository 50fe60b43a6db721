"""Two records of an institution side by side, and made one."""

from collections.abc import Mapping, Sequence
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.domain.contacts import contact_group
from lmdesk.domain.institution_tree import leads_to
from lmdesk.domain.merge_children import ChildPlan, Row
from lmdesk.domain.merge_fields import chosen_values, merge_field
from lmdesk.domain.merging import ABSORB, Choices, MergeField, MergeView
from lmdesk.errors import LmdeskError
from lmdesk.services.merge_choices import choices_made, column_fields, columns_chosen
from lmdesk.services.merge_records import Merging, first_of
from lmdesk.store.desk import Desk
from lmdesk.store.institution_relations import ABOVE, BELONGING, SUCCEEDING, edges
from lmdesk.store.merge_rows import main_row

NAMES = ("institution_name", "institution_id")
CONTACTS = ("contact_point", "institution_id")
OWN = ("institution_relation", "institution_id")
OTHERS = ("institution_relation", "other_id")
BOTH_WAYS = "jointly_with"


def compare(desk: Desk, keep: int, absorb: int) -> MergeView:
    """Return two institutions side by side; see `services.merge`."""
    merging = _merging(desk, keep, absorb)
    fields = _fields(merging)
    _plan(merging, choices_made(fields, {}))
    names = merging.names
    return MergeView(keep, absorb, names[keep], names[absorb], fields, merging.children())


def merge(desk: Desk, keep: int, absorb: int, choices: Choices) -> Change:
    """Make two institutions one; see `services.merge`."""
    merging = _merging(desk, keep, absorb)
    chosen = choices_made(_fields(merging), choices)
    _plan(merging, chosen)
    values = chosen_values(columns_chosen(merging.kept), merging.kept, merging.absorbed, chosen)
    return merging.write(values, "institutions_merged")


def _merging(desk: Desk, keep: int, absorb: int) -> Merging:
    merging = Merging(desk, "institution", keep, absorb)
    names = {"name": merging.names[absorb], "other": merging.names[keep]}
    for relation in (row for rows in merging.of(*OWN) for row in rows):
        if {relation["institution_id"], relation["other_id"]} == {keep, absorb}:
            raise LmdeskError("merge_related", **names)
    for part, whole in ((keep, absorb), (absorb, keep)):
        # Also over others: what is affiliated counts as below, as where a relation is entered.
        if leads_to(edges(desk, BELONGING), part, whole):
            below, above = merging.names[part], merging.names[whole]
            raise LmdeskError("merge_circle", name=below, other=above)
        if leads_to(edges(desk, SUCCEEDING), part, whole):
            raise LmdeskError("merge_related", **names)
    return merging


def _fields(merging: Merging) -> tuple[MergeField, ...]:
    names = [(main_row(rows) or {}).get("name") for rows in merging.of(*NAMES)]
    found = [merge_field("name", "column.name", *names)]
    found += column_fields("institution", merging.kept, merging.absorbed)
    return tuple(each for each in found if each.says_something)


def _plan(merging: Merging, chosen: Mapping[str, str]) -> None:
    names, others = merging.of(*NAMES)
    takes_name = chosen.get("name") == ABSORB
    main, other = main_row(names), main_row(others)
    differs = other and (main is None or main["name"] != other["name"])
    own = frozenset({other["id"]}) if takes_name and other and differs else frozenset[int]()
    merging.plan(own, {OWN: _own_relations(merging), OTHERS: _relations_of_others(merging)})
    winner = first_of(names, others, "is_primary", swap=takes_name)
    merging.settle_main(NAMES, "is_primary", winner, names + others)
    _one_official_name(merging, [row for row in (main, other) if row], winner)
    held, coming = merging.of(*CONTACTS)
    for group in {contact_group(row["kind"]) for row in coming}:
        both = [row for row in held + coming if contact_group(row["kind"]) == group]
        preferred = [row for row in both if row["is_preferred"]]
        if len(preferred) > 1:
            merging.settle_main(CONTACTS, "is_preferred", preferred[0]["id"], both)


def _one_official_name(merging: Merging, mains: Sequence[Row], winner: int | None) -> None:
    """Call the main name that gives way a variant: a body has one official name at a time."""
    plan = merging.plans[merging.reference(*NAMES)]
    for row in mains:
        gives_way = row["id"] not in (winner, *plan.twins) and winner is not None
        if gives_way and row["kind"] == "official" and row["valid_to"] is None:
            target = merging.moves if row["id"] in plan.moves else merging.updates
            target.setdefault((NAMES[0], row["id"]), {})["kind"] = "variant"


def _own_relations(merging: Merging) -> ChildPlan:
    """Tell which relations of the absorbed body to others come along.

    One below which the kept body stands already has only one place: its own.
    """
    keep, absorb = merging.of(*OWN)
    _, ways = _ends(merging)
    has_parent = any(row["kind"] in ABOVE for row in keep)
    plan = ChildPlan()
    for row in absorb:
        twin = ways.get((row["kind"], row["other_id"]))
        if twin is None and row["kind"] in ABOVE and has_parent:
            twin = next(each["id"] for each in keep if each["kind"] in ABOVE)
        _sort(plan, row, twin)
    return plan


def _relations_of_others(merging: Merging) -> ChildPlan:
    """Tell which relations of others to the absorbed body come along."""
    others, own = _ends(merging)
    plan = ChildPlan()
    for row in merging.of(*OTHERS)[1]:
        same = others.get((row["kind"], row["institution_id"]))
        if same is None and row["kind"] == BOTH_WAYS:
            same = own.get((row["kind"], row["institution_id"]))
        _sort(plan, row, same)
    return plan


def _ends(merging: Merging) -> tuple[dict[tuple[str, int], int], dict[tuple[str, int], int]]:
    """Return the relations with the kept body by kind and other end: of others, and its own.

    What holds both ways is among its own whoever said it.
    """
    own: dict[tuple[str, int], int] = {}
    others: dict[tuple[str, int], int] = {}
    for row in merging.of(*OTHERS)[0]:
        others[row["kind"], row["institution_id"]] = row["id"]
        if row["kind"] == BOTH_WAYS:
            own[row["kind"], row["institution_id"]] = row["id"]
    for row in merging.of(*OWN)[0]:
        own[row["kind"], row["other_id"]] = row["id"]
    return others, own


def _sort(plan: ChildPlan, row: Row, twin: Any) -> None:
    if twin is None:
        plan.moves.append(row["id"])
    else:
        plan.twins[row["id"]] = twin
