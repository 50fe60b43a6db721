"""Two records of one noun that become one: which rows move, which stay, which blanks are filled."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.domain.merge_children import ChildPlan, plan_children, rule_for
from lmdesk.domain.merging import MergeChild
from lmdesk.errors import LmdeskError
from lmdesk.store.desk import Desk
from lmdesk.store.history_names import RowNames
from lmdesk.store.merge_rows import (
    child_rows,
    main_row,
    record_rows,
    references_to,
    write_merge,
)
from lmdesk.store.row_images import names_of_institutions, names_of_people, table_named
from lmdesk.store.shapes import Reference
from lmdesk.wording import note

GROUPS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("person_name", "person_id"): "names",
        ("affiliation", "person_id"): "posts",
        ("contact_point", "person_id"): "contacts",
        ("postal_address", "person_id"): "addresses",
        ("person_photo", "person_id"): "photo",
        ("person_tag", "person_id"): "tags",
        ("participation", "person_id"): "events",
        ("list_member", "person_id"): "lists",
        ("institution_name", "institution_id"): "names",
        ("contact_point", "institution_id"): "contacts",
        ("postal_address", "institution_id"): "addresses",
        ("affiliation", "institution_id"): "people",
        ("participation", "institution_id"): "events",
        ("event_organiser", "institution_id"): "roles",
        ("institution_relation", "institution_id"): "relations",
        ("institution_relation", "other_id"): "relations",
    }
)
"""Under which heading the rows of a table are told; those of other tables are told as "other"."""

TOLD = 200
"""So many rows of one kind are told one by one; a ministry may have thousands of people."""

UNTOLD = frozenset({"import_row", "match_decision"})
"""What comes along without being told: where values came from, and what was decided."""

Row = tuple[str, int]


class Merging:
    """One merge that is prepared; `kept` and `absorbed` are the two rows of the noun's table.

    `moves` and `updates` hold the columns to be set, by table and id of the row. Raises
    LmdeskError merge_with_itself, record_gone, merge_in_bin, merge_merged.
    """

    def __init__(self, desk: Desk, noun: str, keep: int, absorb: int) -> None:
        self.desk = desk
        self.noun = noun
        naming = names_of_people if noun == "person" else names_of_institutions
        self.names = {**dict.fromkeys((keep, absorb), ""), **naming(desk, [keep, absorb])}
        rows = record_rows(desk, noun, [keep, absorb])
        self._must_be_two_live(rows, keep, absorb)
        self.kept, self.absorbed = rows[keep], rows[absorb]
        self.plans: dict[Reference, ChildPlan] = {}
        self.rows: dict[Reference, tuple[list[dict[str, Any]], list[dict[str, Any]]]] = {}
        self.moves: dict[Row, dict[str, Any]] = {}
        self.updates: dict[Row, dict[str, Any]] = {}
        for reference in references_to(desk, noun):
            self.rows[reference] = (
                child_rows(desk, reference, keep),
                child_rows(desk, reference, absorb),
            )

    def reference(self, table: str, column: str) -> Reference:
        """Return the way by which a table's column names the record."""
        return next(each for each in self.rows if (each.child, each.column) == (table, column))

    def of(self, table: str, column: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Return the rows of the kept and of the absorbed record."""
        return self.rows[self.reference(table, column)]

    def plan(
        self,
        own: frozenset[int] = frozenset(),
        instead: Mapping[tuple[str, str], ChildPlan] = MappingProxyType({}),
    ) -> None:
        """Work out which rows move; `own` are names that move in any case."""
        twins: dict[Row, int] = {}
        for reference, (keep, absorb) in self.rows.items():
            place = (reference.child, reference.column)
            rule = rule_for(*place, unique_of(self.desk, reference))
            plan = instead.get(place) or plan_children(
                rule, keep, absorb, own if GROUPS.get(place) == "names" else frozenset()
            )
            self.plans[reference] = plan
            self._take(reference, plan, self.kept["id"])
            twins |= {(reference.child, row): kept for row, kept in plan.twins.items()}
        for (table, row), kept in list(twins.items()):
            twins |= self._parts_of_twin(table, row, kept)
        self._mention_twins(twins)

    def settle_main(
        self,
        place: tuple[str, str],
        claim: str,
        winner: int | None,
        among: Iterable[Mapping[str, Any]],
    ) -> None:
        """Leave a claim, such as being the main post, to one row of those that are together now.

        `among` are rows of both records; those that stay with the absorbed one are left alone.
        """
        plan = self.plans[self.reference(*place)]
        moves = frozenset(plan.moves)
        winner = plan.twins.get(winner, winner) if winner is not None else None
        for row in among:
            wanted = int(row["id"] == winner)
            if row["id"] in plan.twins or int(row[claim]) == wanted:
                continue
            target = self.moves if row["id"] in moves else self.updates
            target.setdefault((place[0], row["id"]), {})[claim] = wanted

    def children(self) -> tuple[MergeChild, ...]:
        """Return what belongs to the absorbed record, in words; of one kind the first TOLD."""
        told: list[tuple[str, Row, bool]] = []
        untold: list[MergeChild] = []
        for each, plan in self.plans.items():
            if each.child in UNTOLD:
                continue
            group = GROUPS.get((each.child, each.column), "other")
            for rows, comes in ((plan.moves, True), (list(plan.twins), False)):
                told += [(group, (each.child, row), comes) for row in rows[:TOLD]]
                rest = len(rows) - TOLD
                if rest > 0:
                    text = note("merge_more").format(count=rest)
                    untold.append(MergeChild(group, text, comes, rest))
        names = RowNames(self.desk, {row for _, row, _ in told})
        found = []
        for group, row, comes in told:
            name = names.of(row)
            text = name.name if group in ("people", "roles") else name.text
            # An address has lines; here it is one among others.
            line = (text or name.name).replace("\n", ", ")
            found.append(MergeChild(group, line, comes))
        return (*found, *untold)

    def write(self, values: Mapping[str, Any], label: str) -> Change:
        """Merge, as one step."""
        keep, absorb = self.kept["id"], self.absorbed["id"]
        names = {"name": self.names[absorb], "other": self.names[keep]}
        table = table_named(self.noun)
        with self.desk.step(label, kind="merge", **names) as step:
            write_merge(step, self.moves, self.updates)
            step.update(table, absorb, merged_into_id=keep)
            if values:
                step.update(table, keep, **values)
        return step.change

    def _take(self, reference: Reference, plan: ChildPlan, owner: int) -> None:
        for row in plan.moves:
            self.moves.setdefault((reference.child, row), {})[reference.column] = owner
        for row, values in plan.updates.items():
            self.updates.setdefault((reference.child, row), {}).update(values)

    def _parts_of_twin(self, table: str, row: int, kept: int) -> dict[Row, int]:
        """Move the parts of a row that stays to the row that stands for it, such as its roles."""
        twins: dict[Row, int] = {}
        for reference in references_to(self.desk, table):
            if not reference.owned:
                continue
            absorbed = child_rows(self.desk, reference, row)
            if not absorbed:
                continue
            there = child_rows(self.desk, reference, kept)
            unique = unique_of(self.desk, reference)
            rule = rule_for(reference.child, reference.column, unique)
            plan = plan_children(rule, there, absorbed)
            self._take(reference, plan, kept)
            twins |= {(reference.child, part): other for part, other in plan.twins.items()}
        return twins

    def _mention_twins(self, twins: Mapping[Row, int]) -> None:
        """Let what comes along mention the kept rows instead of those that stay behind."""
        for reference in self.desk.shapes.references:
            if reference.owned:
                continue
            for (table, row), kept in twins.items():
                if table != reference.parent:
                    continue
                for mention in child_rows(self.desk, reference, row):
                    place = (reference.child, mention["id"])
                    if place in self.moves:
                        self.moves[place][reference.column] = kept
            for (table, _), values in self.updates.items():
                mentioned = values.get(reference.column)
                if table == reference.child and isinstance(mentioned, int):
                    kept = twins.get((reference.parent, mentioned), mentioned)
                    values[reference.column] = kept

    def _must_be_two_live(
        self, rows: Mapping[int, Mapping[str, Any]], keep: int, absorb: int
    ) -> None:
        if keep == absorb:
            raise LmdeskError("merge_with_itself", name=self.names[keep])
        for each in (keep, absorb):
            row = rows.get(each)
            if row is None:
                raise LmdeskError("record_gone", table=self.noun, id=each)
            if row["merged_into_id"] is not None:
                raise LmdeskError("merge_merged", name=self.names[each])
            if row["deleted_at"] is not None:
                raise LmdeskError("merge_in_bin", name=self.names[each])


def unique_of(desk: Desk, reference: Reference) -> tuple[tuple[str, ...], ...]:
    """Return the groups of columns whose values no two rows of the child table share."""
    return desk.shapes.by_name[reference.child].unique


def first_of(
    keep: Iterable[Mapping[str, Any]],
    absorb: Iterable[Mapping[str, Any]],
    claim: str,
    *,
    swap: bool,
) -> int | None:
    """Return the id of the row that has the claim: of the kept record, unless there is none.

    With `swap` that of the absorbed record comes first.
    """
    sides = (absorb, keep) if swap else (keep, absorb)
    for side in sides:
        row = main_row(side, claim)
        if row is not None:
            return int(row["id"])
    return None
