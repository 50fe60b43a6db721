"""Which rows of a record to be absorbed say what the kept record says already.

Such a row is a twin: it stays with the absorbed record, and what it knows more fills the blanks
of the row that stands for it. All other rows move. A row is a mapping of columns to stored values.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from lmdesk.domain.contacts import contact_group
from lmdesk.domain.text import fold

Row = Mapping[str, Any]

UNCOUNTED = frozenset({"id", "uid", "is_primary", "is_preferred", "is_shared", "rank"})
"""Columns in which rows that say the same may differ, where a table has no rule of its own."""

WORSE = frozenset({"bounced", "wrong", "old", "invalid"})
"""What is known against a contact, and must not be forgotten."""

NOT_COMING = frozenset({"declined", "replaced", "cancelled"})

_SNAPSHOT = (
    *("printed_name", "printed_title", "printed_position", "printed_unit"),
    *("printed_institution", "printed_country", "printed_at"),
)


class Rule(NamedTuple):
    """When two rows of a table say the same, and which blanks are then filled.

    `same` takes the kept row and the other one; None lets every row move. `also` returns further
    columns to set on the kept row.
    """

    same: Callable[[Row, Row], bool] | None
    filled: tuple[str, ...] = ()
    also: Callable[[Row, Row], dict[str, Any]] | None = None


@dataclass(slots=True)
class ChildPlan:
    """What becomes of the rows: `moves` come along, `twins` stay (id -> id of the kept row).

    `updates` are columns to set on kept rows, by their ids.
    """

    moves: list[int] = field(default_factory=list)
    twins: dict[int, int] = field(default_factory=dict)
    updates: dict[int, dict[str, Any]] = field(default_factory=dict)


def plan_children(
    rule: Rule, keep: Sequence[Row], absorb: Iterable[Row], own: frozenset[int] = frozenset()
) -> ChildPlan:
    """Tell which rows of `absorb` move and which stay; those with an id in `own` always move."""
    plan = ChildPlan()
    known = [dict(row) for row in keep]
    for row in absorb:
        twin = None
        if rule.same is not None and row["id"] not in own:
            twin = next((each for each in known if rule.same(each, row)), None)
        if twin is None:
            plan.moves.append(row["id"])
            continue
        plan.twins[row["id"]] = twin["id"]
        values = {c: row[c] for c in rule.filled if not twin.get(c) and row.get(c)}
        if rule.also is not None:
            values |= rule.also(twin, row)
        if values:
            twin.update(values)
            plan.updates.setdefault(twin["id"], {}).update(values)
    return plan


def rule_for(table: str, owner: str, unique: Sequence[tuple[str, ...]] = ()) -> Rule:
    """Return the rule for the rows of a table whose column `owner` names the record.

    `unique` are groups of columns of the table whose values no two rows share. Where one of them
    holds the owner and there is no rule, rows that would share them are twins: one place, one row.
    """
    known = RULES.get((table, owner))
    if known is not None:
        return known
    place = next((columns for columns in unique if owner in columns), None)
    if place is not None:
        return Rule(_same_in(*(column for column in place if column != owner)))
    return Rule(_equal_but_for(owner))


def _equal_but_for(owner: str) -> Callable[[Row, Row], bool]:
    def same(kept: Row, other: Row) -> bool:
        columns = [name for name in kept if name not in UNCOUNTED and name != owner]
        return all(kept[name] == other[name] for name in columns)

    return same


def _same_in(*columns: str) -> Callable[[Row, Row], bool]:
    return lambda kept, other: all(kept[name] == other[name] for name in columns)


def _agree(kept: Row, other: Row, *columns: str) -> bool:
    """Tell whether two rows nowhere differ, a blank agreeing with everything."""
    for name in columns:
        one, two = kept.get(name), other.get(name)
        if one and two and fold(str(one)) != fold(str(two)):
            return False
    return True


def same_name(kept: Row, other: Row) -> bool:
    """Tell whether two names of a person are one, but for titles that one of them lacks."""
    return (
        kept["script"] == other["script"]
        and fold(kept["printed"]) == fold(other["printed"])
        and _agree(kept, other, "titles", "nickname", "given", "surname")
    )


def same_post(kept: Row, other: Row) -> bool:
    """Tell whether two posts are one: one body, both held or both over, nothing contradicting."""
    return (
        kept["institution_id"] == other["institution_id"]
        and (kept["end_date"] is None) == (other["end_date"] is None)
        and bool(kept["position"]) == bool(other["position"])
        and _agree(kept, other, "position", "unit_text", "country", "start_date", "end_date")
    )


def same_contact(kept: Row, other: Row) -> bool:
    """Tell whether two contacts reach the same place."""
    return (
        contact_group(kept["kind"]) == contact_group(other["kind"])
        and fold(kept["normalised"] or kept["raw"]) == fold(other["normalised"] or other["raw"])
        and _agree(kept, other, "extension", "service")
    )


def same_body_name(kept: Row, other: Row) -> bool:
    """Tell whether two names of an institution are one in wording, kind of name and time."""
    return (
        (kept["kind"] == "acronym") == (other["kind"] == "acronym")
        and fold(kept["name"]) == fold(other["name"])
        and _agree(kept, other, "language", "valid_from", "valid_to")
    )


def _about_contact(kept: Row, other: Row) -> dict[str, Any]:
    """Carry over what speaks against a contact, and that it is shared."""
    values: dict[str, Any] = {}
    if kept["status"] not in WORSE and other["status"] in WORSE:
        values["status"] = other["status"]
    if other["is_shared"] and not kept["is_shared"]:
        values["is_shared"] = other["is_shared"]
    return values


def _about_part(kept: Row, other: Row) -> dict[str, Any]:
    """Carry over the printed snapshot as a whole, and that somebody does come."""
    values: dict[str, Any] = {}
    if not kept["printed_name"] and other["printed_name"]:
        values = {name: other[name] for name in _SNAPSHOT}
    if kept["status"] in NOT_COMING and other["status"] not in NOT_COMING:
        values["status"] = other["status"]
    return values


def _about_name(kept: Row, other: Row) -> dict[str, Any]:
    """Carry over titles with the way they are written, and that a person confirmed the name."""
    values: dict[str, Any] = {}
    if not kept["titles"] and other["titles"]:
        values = {"titles": other["titles"], "title_printed": other["title_printed"]}
    return values


def same_address(kept: Row, other: Row) -> bool:
    """Tell whether two addresses of one owner are printed alike, under no different label."""
    return kept["printed"] == other["printed"] and _agree(kept, other, "label")


ALWAYS = Rule(None)

RULES: Mapping[tuple[str, str], Rule] = MappingProxyType(
    {
        ("person_name", "person_id"): Rule(same_name, ("nickname",), _about_name),
        ("affiliation", "person_id"): Rule(
            same_post, ("unit_text", "country", "start_date", "end_date")
        ),
        ("affiliation", "institution_id"): ALWAYS,
        ("contact_point", "person_id"): Rule(
            same_contact, ("extension", "label", "service"), _about_contact
        ),
        ("contact_point", "institution_id"): Rule(
            same_contact, ("extension", "label", "service"), _about_contact
        ),
        ("contact_point", "affiliation_id"): Rule(
            same_contact, ("extension", "label", "service"), _about_contact
        ),
        **{
            ("postal_address", owner): Rule(same_address, ("label",))
            for owner in ("person_id", "institution_id", "affiliation_id")
        },
        # One picture is shown, the newest: that of the kept person stands, whatever its age.
        ("person_photo", "person_id"): Rule(_same_in()),
        ("person_tag", "person_id"): Rule(_same_in("tag_id")),
        ("list_member", "person_id"): Rule(_same_in("mailing_list_id"), ("contact_point_id",)),
        ("participation", "person_id"): Rule(
            _same_in("event_id"),
            (
                *("institution_id", "category", "capacity", "delegation", "nominated_by_id"),
                *("note", "rank"),
            ),
            _about_part,
        ),
        ("participation", "institution_id"): ALWAYS,
        ("participation", "nominated_by_id"): ALWAYS,
        ("session_role", "participation_id"): Rule(_same_in("session_id", "role")),
        ("import_row", "person_id"): ALWAYS,
        ("match_decision", "person_id"): Rule(_same_in("kind", "left_key")),
        ("institution_name", "institution_id"): Rule(
            same_body_name, ("language", "valid_from", "valid_to")
        ),
        ("event_organiser", "institution_id"): Rule(_same_in("event_id", "session_id", "role")),
    }
)
