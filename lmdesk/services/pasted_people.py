"""Cells pasted on the page of people: rows that were copied there come back as their people.

They go on to the import page as a list that went out and came back, and so are compared cell by
cell with what they held; rows that are new there are planned as rows of any list.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.copied_people import (
    CopiedPeople,
    PastedBlock,
    block_of,
    read_back,
    told_apart,
    written,
)
from lmdesk.domain.fields import field
from lmdesk.domain.round_trip import ID_HEADING, RoundTrip
from lmdesk.domain.text import clean
from lmdesk.domain.three_way import cell_key
from lmdesk.formats.escape import csv_plain, tsv_quoted
from lmdesk.services.focal_cells import PERSON_FIELDS, Cells, focal_cells
from lmdesk.services.import_text import pasted_list
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.focal import mark_of_desk, people_of_uids, uids_of

__all__ = ["CopiedPeople", "Pasted", "copied_people", "read_back", "read_pasted", "written"]

_MEANT = {"name": ("title", "name"), "phone": ("mobile", "phone")}.get
"""Columns of the list that stand for two fields; every other one is a field of that name."""

_CONTACTS = frozenset({"email", "phone"})
"""Columns that show one of several."""


class Pasted(NamedTuple):
    """Pasted cells as they go on to the import page, with what they held when they were copied.

    `edited` rows say something else than when they were copied, `same` rows do not, `new` rows
    are of people who were not copied.
    """

    text: str
    trip: RoundTrip
    edited: int
    same: int
    new: int


def copied_people(
    desk: Desk,
    person_ids: Sequence[int],
    columns: Sequence[tuple[str, str]],
    rows: Sequence[Sequence[str]],
) -> CopiedPeople:
    """Return rows that are copied, with who they are. `columns` are keys with headings."""
    uids = uids_of(desk, person_ids)
    people = tuple(
        (uids[person_id], tuple(cells))
        for person_id, cells in zip(person_ids, rows, strict=True)
        if person_id in uids
    )
    keys, headings = tuple(key for key, _ in columns), tuple(text for _, text in columns)
    return CopiedPeople(mark_of_desk(desk), keys, headings, people)


def read_pasted(
    desk: Desk,
    text: str,
    copies: Sequence[CopiedPeople],
    readers: Readers,
    *,
    selected: CopiedPeople | None = None,
) -> Pasted | None:
    """Return pasted cells as rows of people who were copied; None where they are of nobody.

    `copies` are tried in turn. `selected` people are meant only by a block with as many rows as
    there are of them: somebody is selected by chance nearly always.
    """
    cells = _cells(text)
    mark = mark_of_desk(desk)
    for copied in (*copies, selected):
        if copied is None or copied.desk != mark:
            continue
        block = block_of(copied, cells)
        if block is None or (copied is selected and len(block.rows) != len(copied.rows)):
            continue
        known = told_apart(copied, block)
        if known:
            return _Builder(desk, copied, block, readers).build(known)
    return None


def _cells(text: str) -> list[list[str]]:
    """Return the cells of a text; one without tabs is a single column."""
    if "\t" not in text:
        lines = text.strip("\r\n").splitlines()
        return [[csv_plain(line)] for line in lines]
    rows = pasted_list(text).sheets[0].rows
    found = [[csv_plain(str(cell or "")) for cell in row] for row in rows]
    return [row for row in found if any(cell.strip() for cell in row)]


class _Builder:
    """Makes the list that came back out of a block and the rows that it was copied from."""

    def __init__(
        self, desk: Desk, copied: CopiedPeople, block: PastedBlock, readers: Readers
    ) -> None:
        self._desk = desk
        self._copied = copied
        self._block = block
        self._readers = readers
        # Who edits a list must see whose row it is: the names come along in any case.
        keys = ["name", *(key for key in block.places if key != "name")]
        wanted = {meant for key in keys for meant in _MEANT(key, (key,))}
        self._fields = tuple(each for each in PERSON_FIELDS if each in wanted)

    def build(self, known: Mapping[int, int]) -> Pasted:
        """Return the list; `known` tells which row is which of those that were copied."""
        uids = {place: self._copied.rows[mine][0] for place, mine in known.items()}
        people = people_of_uids(self._desk, uids.values())
        ids = [person_id for person_id, _ in people.values()]
        ours = focal_cells(self._desk, ids, None, self._readers)
        base: dict[str, tuple[str, ...]] = {}
        rows, edited = [], 0
        for place, row in enumerate(self._block.rows):
            others = [_at(row, at) for at, _ in self._block.others]
            if place not in known or uids[place] not in people:
                told = self._new(row)
                rows.append([*(told.get(each, "") for each in self._fields), *others, ""])
                continue
            shown = dict(zip(self._copied.keys, self._copied.rows[known[place]][1], strict=True))
            held = ours.get(people[uids[place]][0], {})
            was = self._base(shown, held)
            now = self._edited(row, shown, was)
            edited += now != was
            base[uids[place]] = tuple(was.get(each, "") for each in self._fields)
            rows.append([*(now.get(each, "") for each in self._fields), *others, uids[place]])
        headings = tuple(field(each).label for each in self._fields)
        trip = RoundTrip(self._copied.desk, "", self._fields, headings, base)
        told_headings = [*headings, *(text for _, text in self._block.others), ID_HEADING]
        lines = ("\t".join(map(tsv_quoted, row)) for row in (told_headings, *rows))
        new = len(rows) - len(base)
        return Pasted("\n".join(lines), trip, edited, len(base) - edited, new)

    def _base(self, shown: Mapping[str, str], held: Cells) -> dict[str, str]:
        """Return what the fields of a person held when they were copied.

        That is what the desk holds, unless the desk has changed what was shown since: then what
        was shown counts, so that a cell that both sides have changed is asked about.
        """
        was = {each: held.get(each, "") for each in self._fields}
        for key, text in shown.items():
            if key not in self._block.places or not self._is_field(key):
                continue
            fields = _MEANT(key, (key,))
            if key in _CONTACTS and any(cell_key(text) in was[e].split("; ") for e in fields):
                continue
            said = self._said(key, text)
            was.update((each, value) for each, value in said.items() if value)
        return was

    def _edited(
        self, row: Sequence[str], shown: Mapping[str, str], was: Mapping[str, str]
    ) -> dict[str, str]:
        """Return the fields of a pasted row: as they were, but for the cells that were edited."""
        now = dict(was)
        for key, place in self._block.places.items():
            text = _at(row, place)
            if not self._is_field(key) or cell_key(text) == cell_key(shown[key]):
                continue
            if key in _CONTACTS:
                self._put_contact(now, key, shown[key], text)
            else:
                now.update(self._said(key, text))
        return now

    def _put_contact(self, now: dict[str, str], key: str, shown: str, text: str) -> None:
        """Put an edited address or number in the place of the one that was shown."""
        fields = [each for each in _MEANT(key, (key,)) if cell_key(shown) in now[each].split("; ")]
        told = self._said(key, text)
        where = fields[0] if fields and shown else next(iter(told))
        pieces = [each for each in now[where].split("; ") if each]
        at = pieces.index(cell_key(shown)) if fields and shown else len(pieces)
        pieces[at : at + 1] = [next(iter(told.values()))] if text else []
        now[where] = "; ".join(pieces)

    def _new(self, row: Sequence[str]) -> dict[str, str]:
        """Return the fields of a row of somebody who was not copied."""
        told: dict[str, str] = {}
        for key, place in self._block.places.items():
            if self._is_field(key):
                told.update(self._said(key, _at(row, place)))
        return told

    def _said(self, key: str, text: str) -> dict[str, str]:
        """Return the fields that a cell of the list speaks of, with what it says of them."""
        text = cell_key(text)
        if key == "name":
            reading = self._readers.names.read_whole(text)
            return {"title": " ".join(reading.titles), "name": reading.printed}
        if key == "country":
            known = self._readers.countries.by_code(text.upper())
            return {key: self._readers.countries.name(text.upper()) if known else text}
        if key == "phone":
            numbers, _ = self._readers.phones.read(text)
            is_mobile = any(number.kind is ContactKind.MOBILE for number in numbers)
            return {"mobile" if is_mobile else "phone": text}
        return {key: text}

    def _is_field(self, key: str) -> bool:
        return all(each in self._fields for each in _MEANT(key, (key,)))


def _at(row: Sequence[str], place: int) -> str:
    return clean(row[place])[0] if place < len(row) else ""
