"""The history of one value of a record, with the cell of the list that each came from."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from lmdesk.domain import institution_history, person_history
from lmdesk.domain.cell_places import CellPlace, place_in
from lmdesk.domain.field_history import FieldChange, FieldHistory, FieldPlace
from lmdesk.domain.history_lines import FieldLine, Kind, is_read
from lmdesk.errors import LmdeskError
from lmdesk.services.history import name_of
from lmdesk.services.history_days import Naming
from lmdesk.services.history_restore import restore_field
from lmdesk.services.history_words import field_line, mentions_of
from lmdesk.store.desk import Desk
from lmdesk.store.effect import Row, Values
from lmdesk.store.field_history import RowItem, row_items
from lmdesk.store.history_names import RowNames
from lmdesk.store.history_steps import steps_with_ids
from lmdesk.store.kept_rows import batch_of, row_with_text, rows_of_person
from lmdesk.store.record_history import record_changes
from lmdesk.store.row_images import images

__all__ = [
    "FieldChange",
    "FieldHistory",
    "FieldPlace",
    "field_history",
    "fields_called",
    "restore_field",
]

BY_HAND = frozenset({"edit", "merge", "delete", "revert"})
"""Kinds of steps whose values no list told."""


CALLED: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "name": (("person_name", "printed"), ("institution_name", "name")),
        "title": (("person_name", "titles"),),
        "order": (("person_name", "name_order"),),
        "unit": (("affiliation", "unit_text"),),
        "institution": (("affiliation", "institution_id"),),
        "contact": (("contact_point", "raw"),),
        "tag": (("person_tag", "tag_id"),),
    }
)
"""Plain words for columns whose names are not those that an office uses."""


def fields_called(desk: Desk, kind: str, record_id: int, key: str) -> tuple[FieldPlace, ...]:
    """Return the values of a person or an institution that go by a key such as "position".

    Keys are those of CALLED, and the columns that the history of the record tells of: one place
    for each row that has it now. Raises LmdeskError field_not_known, record_gone.
    """
    said = person_history.SAID if kind == "person" else institution_history.SAID
    wanted = [(t, c) for t, c in CALLED.get(key, ()) if t in said]
    wanted += [(table, key) for table, columns in said.items() if key in columns]
    if not wanted:
        known = {c for columns in said.values() for c in columns if is_read("", c)}
        names = sorted({*CALLED, *(c for c in known if not c.endswith("_id"))})
        raise LmdeskError("field_not_known", field=key, known=", ".join(names))
    _, present = record_changes(desk, kind, said, record_id)
    if (kind, record_id) not in present:
        raise LmdeskError("record_gone", table=kind, id=record_id)
    return tuple(
        FieldPlace(table, row_id, column)
        for table, column in wanted
        for owner, row_id in present
        if owner == table
    )


class _Set:
    """One step that set the value; several changes within it are one."""

    def __init__(self, item: RowItem, before: Any, after: Any) -> None:
        self.step = item.step
        self.is_first = item.action == "insert"
        self.before = before
        self.after = after


def field_history(desk: Desk, place: FieldPlace, *, naming: Naming = name_of) -> FieldHistory:
    """Return what a value was and is, when it changed, by whom, and from which cell.

    Steps that were undone are left out, with their undoing. Raises LmdeskError record_gone where
    there is and was no such row; ValueError for what is no column of a table of records.
    """
    shape = desk.shapes.by_name.get(place.table)
    if shape is None or place.column not in {column.name for column in shape.columns}:
        raise ValueError(f"no value of a record: {place.table}.{place.column}")
    row: Row = place.table, place.row_id
    image = images(desk, [row]).get(row)
    if image is None:
        raise LmdeskError("record_gone", table=place.table, id=place.row_id)
    values = _values(row_items(desk, *row), image, place.column)
    names = RowNames(desk, {row, *_mentioned(desk, place, image, values)})
    steps = steps_with_ids(desk, {each.step for each in values})
    changes = []
    for each in reversed(values):
        line = field_line(desk, names, place.table, place.column, each.before, each.after)
        step = steps[each.step]
        told = None
        if step.kind not in BY_HAND or step.label in ("row_decided", "rows_decided"):
            told = _place(desk, place, image, each, line)
        changes.append(
            FieldChange(
                step.id, step.at, step.by, step.kind, naming(step), each.is_first, line, told
            )
        )
    now = image.get(place.column)
    shown = field_line(desk, names, place.table, place.column, now, now)
    return FieldHistory(place, names.of(row), shown, tuple(changes))


def _values(items: Sequence[RowItem], image: Values, column: str) -> list[_Set]:
    """Return the steps that set the column, oldest first.

    An insert has no image: what it wrote is what the next change says was there before, or what
    is there now.
    """
    found: list[_Set] = []
    value = image.get(column)
    for item in reversed(items):
        if item.action == "insert":
            found.append(_Set(item, None, value))
        elif item.action == "update" and column in (item.after or {}):
            before, after = (item.before or {}).get(column), (item.after or {}).get(column)
            if found and found[-1].step == item.step and not found[-1].is_first:
                found[-1].before = before
            else:
                found.append(_Set(item, before, after))
            value = before
        elif item.action == "delete":
            value = (item.before or {}).get(column)
    found.reverse()
    return [each for each in found if each.is_first or each.before != each.after]


def _mentioned(desk: Desk, place: FieldPlace, image: Values, values: Sequence[_Set]) -> set[Row]:
    mention = mentions_of(desk, place.table).get(place.column)
    if mention is None:
        return set()
    ids = {image.get(place.column), *(v for each in values for v in (each.before, each.after))}
    return {(mention.parent, each) for each in ids if each is not None}


def _place(
    desk: Desk, place: FieldPlace, image: Values, change: _Set, line: FieldLine
) -> CellPlace | None:
    """Return the cell that told a value, or its row where it is in no single cell."""
    if change.after is None or change.after == "":
        return None
    texts = _texts(place, image, change, line)
    batch = batch_of(desk, change.step)
    person = _person_of(desk, place.table, place.row_id, image)
    if person is not None:
        # A row that waited was decided in a step of its own: then all lists are looked at.
        return place_in(rows_of_person(desk, person, batch), place.table, place.column, texts)
    if batch is None or not texts:
        return None
    return place_in(row_with_text(desk, batch, texts[0]), place.table, place.column, texts)


def _texts(place: FieldPlace, image: Values, change: _Set, line: FieldLine) -> tuple[str, ...]:
    """Return how a value may have been written in a list; nothing for codes, which are read."""
    if line.kind is not Kind.TEXT:
        return ()
    texts = [line.after or ""]
    if place.table == "person_name" and place.column == "printed" and change.is_first:
        texts.insert(0, str(image.get("raw") or ""))
    if place.table == "contact_point" and isinstance(image.get("normalised"), str):
        texts.append(image["normalised"])
    return tuple(text for text in texts if text)


def _person_of(desk: Desk, table: str, row_id: int, image: Mapping[str, Any]) -> int | None:
    if table == "person":
        return row_id
    person = image.get("person_id")
    post = image.get("affiliation_id")
    if person is None and post is not None:
        person = (
            images(desk, [("affiliation", post)]).get(("affiliation", post), {}).get("person_id")
        )
    return person if isinstance(person, int) else None
