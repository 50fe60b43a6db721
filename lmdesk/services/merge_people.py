"""Two records of a person side by side, and made one."""

from collections.abc import Iterable, Mapping
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.domain.contacts import contact_group
from lmdesk.domain.merge_children import WORSE
from lmdesk.domain.merge_fields import chosen_values, merge_field
from lmdesk.domain.merging import ABSORB, Choices, MergeField, MergeView
from lmdesk.services.merge_choices import choices_made, column_fields, columns_chosen
from lmdesk.services.merge_records import Merging, first_of
from lmdesk.store.desk import Desk
from lmdesk.store.history_names import RowNames
from lmdesk.store.merge_rows import main_row

NAMES = ("person_name", "person_id")
POSTS = ("affiliation", "person_id")
CONTACTS = ("contact_point", "person_id")
PREFERRED = ("email", "number")

Rows = Iterable[Mapping[str, Any]]


def compare(desk: Desk, keep: int, absorb: int) -> MergeView:
    """Return two people side by side; see `services.merge`."""
    merging = Merging(desk, "person", keep, absorb)
    fields = _fields(merging)
    _plan(merging, choices_made(fields, {}))
    names = merging.names
    return MergeView(keep, absorb, names[keep], names[absorb], fields, merging.children())


def merge(desk: Desk, keep: int, absorb: int, choices: Choices) -> Change:
    """Make two people one; see `services.merge`."""
    merging = Merging(desk, "person", keep, absorb)
    chosen = choices_made(_fields(merging), choices)
    _plan(merging, chosen)
    values = chosen_values(columns_chosen(merging.kept), merging.kept, merging.absorbed, chosen)
    return merging.write(values, "people_merged")


def _plan(merging: Merging, chosen: Mapping[str, str]) -> None:
    names, others = merging.of(*NAMES)
    takes_name = chosen.get("name") == ABSORB
    main, other = main_row(names), main_row(others)
    own = frozenset({other["id"]}) if takes_name and other and not _same_text(main, other) else ()
    merging.plan(frozenset(own))
    merging.settle_main(
        NAMES, "is_primary", first_of(names, others, "is_primary", swap=takes_name), names + others
    )
    posts, more = (_held(rows) for rows in merging.of(*POSTS))
    if more:
        winner = first_of(posts, more, "is_primary", swap=chosen.get("post") == ABSORB)
        merging.settle_main(POSTS, "is_primary", winner, posts + more)
    for group in PREFERRED:
        held, coming = (_in_group(rows, group) for rows in merging.of(*CONTACTS))
        if coming:
            winner = first_of(
                _usable(held), _usable(coming), "is_preferred", swap=chosen.get(group) == ABSORB
            )
            merging.settle_main(CONTACTS, "is_preferred", winner, held + coming)


def _same_text(main: Mapping[str, Any] | None, other: Mapping[str, Any]) -> bool:
    return main is not None and main["printed"] == other["printed"]


def _held(rows: Rows) -> list[Mapping[str, Any]]:
    return [row for row in rows if row["end_date"] is None]


def _in_group(rows: Rows, group: str) -> list[Mapping[str, Any]]:
    return [row for row in rows if contact_group(row["kind"]) == group]


def _usable(rows: Rows) -> list[Mapping[str, Any]]:
    """Return the contacts that may be preferred: good ones, or all where there is none."""
    every = list(rows)
    preferred = [row for row in every if row["is_preferred"]]
    return preferred or [row for row in every if row["status"] not in WORSE] or every


def _fields(merging: Merging) -> tuple[MergeField, ...]:
    found = [
        merge_field("name", "column.name", *(_name(rows) for rows in merging.of(*NAMES))),
        merge_field("post", "column.affiliation_id", *_posts(merging)),
    ]
    found += [_contact_field(merging, group) for group in PREFERRED]
    found += column_fields("person", merging.kept, merging.absorbed)
    return tuple(each for each in found if each.says_something)


def _name(rows: Rows) -> str | None:
    row = main_row(rows)
    if row is None:
        return None
    return " ".join(part for part in (row["titles"], row["printed"]) if part)


def _posts(merging: Merging) -> tuple[str | None, ...]:
    mains = [main_row(_held(rows)) for rows in merging.of(*POSTS)]
    names = RowNames(merging.desk, {("affiliation", row["id"]) for row in mains if row})
    return tuple(names.of(("affiliation", row["id"])).text if row else None for row in mains)


def _contact_field(merging: Merging, group: str) -> MergeField:
    """Return which address or number is preferred; one that is known to be bad gives way."""
    mains = [
        main_row(_usable(_in_group(rows, group)), "is_preferred") for rows in merging.of(*CONTACTS)
    ]
    texts = [(row["normalised"] or row["raw"]) if row else None for row in mains]
    found = merge_field(group, f"merge.preferred_{group}", *texts)
    kept, absorbed = mains
    if not (found.is_open and kept and absorbed):
        return found
    gives_way = kept["status"] in WORSE and absorbed["status"] not in WORSE
    return found._replace(proposed=ABSORB, why="merge.still_works") if gives_way else found
