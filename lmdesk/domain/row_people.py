"""Rows that name several people, or more than a name in one cell, spread into one entry each."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from lmdesk.domain.combined_cells import CombinedCells
from lmdesk.domain.name_cells import MAY_BE_ODD
from lmdesk.domain.person_cells import PersonCell
from lmdesk.domain.post_words import speaks_of_post
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ListReaders
from lmdesk.domain.row_columns import Block, ColumnReader
from lmdesk.domain.row_entries import Entry
from lmdesk.domain.several_people import COMPANION, INTERPRETER, SPOUSE, PeopleInCells, Someone

_SIGNS = re.compile(
    r"[\u4e00-\u9fff] +[\u4e00-\u9fff]"
    r"|[(（\[,，|:：、]|\s[-–—]\s|[–—]|携|偕|พร้อม|\b(?:accompa|with|avec|cùng)"
)
_JOINING = frozenset(("and", "et", "with", "avec", "accompanied", "accompagné", "và", "cùng"))
_BEYOND_LATIN = "\u1f00"
_PARTS = ("position", "unit", "institution", "country")
_SHARED = frozenset(
    ("institution", "unit", "country", "category", "delegation", "registered", "role", "address")
)
"""What holds for every delegate of a row; a companion has only the delegation in common."""

_OF_COMPANION = frozenset(("delegation",))
_EACH = re.compile(r"\s*[\n;；|]+\s*|\s+[/／]\s+|(?<=\S)[/／](?=[^\d\s@]+@)|\s*,\s*(?=\S+@)")
_REACH = frozenset(("email", "phone", "mobile", "contact"))
_NOBODY = frozenset(("no", "non", "n", "không", "否", "0", "x", "ไม่มี", "ບໍ່ມີ", "គ្មាន", "မရှိ", "无"))
_UNNAMED = frozenset(
    (
        "yes",
        "y",
        "oui",
        "o",
        "có",
        "是",
        "有",
        "1",
        "+1",
        "one",
        "plus one",
        "มี",
        "ມີ",
        "បាទ",
        "✓",
        "√",
    )
)
_SPOUSE_HEADING = re.compile(
    r"spouse|wife|husband|conjoint|[ée]pou|phu nhân|vợ|chồng|夫人|配偶|ภริยา|ภรรยา|คู่สมรส|ພັນລະຍາ"
    r"|ភរិយា",
    re.IGNORECASE,
)
_MAY_NAME_BODY = re.compile(r"[,，\n;/|(–—]|\s-\s")
_BODY_HEADING = re.compile(
    r"institution|organi[sz]|agency|company|affiliation|employer|organisme|đơn vị|cơ quan"
    r"|单位|หน่วยงาน|ອົງການ|ស្ថាប័ន",
    re.IGNORECASE,
)
_POST_HEADING = re.compile(
    r"position|\bpost\b|job|function|fonction|designation|chức (?:vụ|danh)|职务|职位|ตำแหน่ง|ຕຳແໜ່ງ"
    r"|តួនាទី|មុខតំណែង|ရာထူး",
    re.IGNORECASE,
)


class RowPeople:
    """Finds the rows that hold more than one plain name and spreads them."""

    def __init__(self, readers: ListReaders, columns: ColumnReader) -> None:
        self._columns = columns.columns
        self._combined = CombinedCells(readers.names.titles, readers.countries)
        self._people = PeopleInCells(self._combined)
        self._countries = readers.countries
        self._along = [
            (position, self._role_of(position))
            for position in columns.at("companion", "interpreter")
        ]
        self._contacts = {
            INTERPRETER: columns.at("interpreter_contact"),
            SPOUSE: columns.at("companion_contact"),
            COMPANION: columns.at("companion_contact"),
        }
        fields = {column.field for column in columns.columns}
        # A list with one column for both: its field, and whether the heading asks for the other.
        self._both: tuple[str, bool] | None = None
        if "institution" not in fields:
            self._both = "position", self._asks("position", _BODY_HEADING)
        elif "position" not in fields:
            self._both = "institution", self._asks("institution", _POST_HEADING)
        self._asks_body = self._asks("name", _BODY_HEADING)

    def spread(self, block: Block) -> tuple[Block, Sequence[Entry] | None]:
        """Return the block with one row for each person, and whose row each is.

        Without such rows the block itself comes back, and None.
        """
        found = self._find(block)
        if not found:
            return block, None
        entries: list[Entry] = []
        for at in range(block.count):
            entries += found.get(at) or (Entry(at),)
        return self._fill(block, entries), entries

    def _asks(self, field: str, other: re.Pattern[str]) -> bool:
        """Tell whether the heading of a column asks for something else too."""
        return any(
            column.field == field and other.search(column.heading) for column in self._columns
        )

    def _role_of(self, position: int) -> str:
        column = self._columns[position]
        if column.field == "interpreter":
            return INTERPRETER
        return SPOUSE if _SPOUSE_HEADING.search(column.heading) else COMPANION

    def _find(self, block: Block) -> dict[int, list[Entry]]:
        found: dict[int, list[Entry]] = {}
        countries = block.column("country")
        for at, text in enumerate(block.column("name")):
            if text and _may_hold_more(text):
                people = self._people.read(text, self._country(countries[at]))
                if len(people) > 1 or (people and people[0].says_more):
                    found[at] = self._entries(block, at, people)
        for position, role in self._along:
            for at, text in enumerate(block.texts[position]):
                if text:
                    self._add_companions(block, at, role, text, found)
        if self._both is not None:
            self._add_posts(block, *self._both, found)
        return found

    def _add_posts(
        self, block: Block, field: str, asks: bool, found: dict[int, list[Entry]]
    ) -> None:
        """Take posts with their institution apart, in lists with one column for both."""
        for at, text in enumerate(block.column(field)):
            if text and at not in found and (asks or _MAY_NAME_BODY.search(text)):
                cell = self._combined.read_post(text, asks_body=asks)
                if cell.institution:
                    found[at] = [Entry(at, 1, Someone(cell))]

    def _country(self, printed: str) -> str | None:
        reading = self._countries.read(printed) if printed else None
        return reading.code if reading else None

    def _entries(self, block: Block, at: int, people: Sequence[Someone]) -> list[Entry]:
        delegates = [someone for someone in people if someone.role is None]
        entries = [
            Entry(at, slot, someone, several=len(delegates))
            for slot, someone in enumerate(people, 1)
        ]
        if self._asks_body and not (
            delegates[0].cell.institution or block.column("institution")[at]
        ):
            block.notes[at].append(Problem("institution_missing", "institution"))
        for someone in filter(lambda each: each.spouse, delegates):
            params = MappingProxyType({"text": someone.spouse, "role": SPOUSE})
            block.notes[at].append(Problem("companion_unnamed", None, Severity.INFO, params))
        if delegates[0].cell.only_represents:
            block.notes[at].append(Problem("capacity_not_post", "position", Severity.INFO))
        return entries

    def _add_companions(
        self, block: Block, at: int, role: str, text: str, found: dict[int, list[Entry]]
    ) -> None:
        small = text.casefold().strip(" .")
        params = MappingProxyType({"text": text, "role": role})
        if small in _NOBODY:
            return
        if small in _UNNAMED:
            block.notes[at].append(Problem("companion_unnamed", None, Severity.INFO, params))
            return
        entries = found.setdefault(at, [Entry(at)])
        contacts = [block.texts[p][at] for p in self._contacts[role]]
        for number, someone in enumerate(self._people.read(_without_languages(text))):
            contact = "\n".join(filter(None, contacts)) if number == 0 else ""
            entries.append(Entry(at, len(entries) + 1, Someone(someone.cell, role), contact))

    def _fill(self, block: Block, entries: Sequence[Entry]) -> Block:
        """Return a block with the cells of each entry; the notes stay with the first of a row."""
        sources = [entry.source for entry in entries]
        cells = [[values[at] for at in sources] for values in block.cells]
        filled = Block(cells, len(entries), block.at)
        filled.texts = [[texts[at] for at in sources] for texts in block.texts]
        said = [(at, entry) for at, entry in enumerate(entries) if entry.someone is not None]
        for position, column in enumerate(self._columns):
            field = column.field
            first = block.at.get(field) == position
            for at, entry in said:
                keeps = _place(field, entry)
                text = self._text(block, position, entry, field, keeps=keeps, first=first)
                filled.texts[position][at] = text
                if not (keeps and text):
                    filled.cells[position][at] = None
        for field in (*_PARTS, "role", "contact"):
            if field == "contact" or field not in block.at:
                filled.added[field] = [_said(entry, field) for entry in entries]
        for at, entry in enumerate(entries):
            if entry.slot == 1 and entry.source in block.notes:
                filled.notes[at] = block.notes[entry.source]
        return filled

    def _text(
        self, block: Block, position: int, entry: Entry, field: str, *, keeps: bool, first: bool
    ) -> str:
        """Return the text of one column for one person of a row."""
        own = block.texts[position][entry.source]
        someone = entry.someone
        if someone is None:
            return own
        if field == "name" and first:
            return someone.cell.name or own
        if field in ("position", "institution") and not someone.cell.name:
            return str(getattr(someone.cell, field))
        if someone.role is not None:
            return own if keeps else (_said(entry, field) if first else "")
        if entry.several > 1 and (field in _REACH or field == "position"):
            own = _share(own, entry)
        elif not keeps:
            own = ""
        return own or (_said(entry, field) if first else "")


def _may_hold_more(text: str) -> bool:
    """Tell at a glance whether a cell may hold more than one plain name; most do not."""
    if text.replace(" ", "").replace(".", "").isalpha() and max(text) < _BEYOND_LATIN:
        return speaks_of_post(text) or not _JOINING.isdisjoint(text.lower().split())
    return bool(MAY_BE_ODD.search(text) or _SIGNS.search(text)) or speaks_of_post(text)


def _place(field: str, entry: Entry) -> bool:
    """Tell whether a person has what the column of a field says of the row."""
    if entry.someone is None or entry.slot == 1:
        return True
    if entry.someone.role is not None:
        return field in _OF_COMPANION
    return entry.someone.titled and field in _SHARED


def _said(entry: Entry, field: str) -> str:
    """Return what the cell of an entry says of a field that is no column."""
    if field == "contact":
        return entry.contact
    if entry.someone is None:
        return ""
    if field == "role":
        return entry.someone.role or ""
    return str(getattr(entry.someone.cell, field)) if field in PersonCell._fields else ""


def _share(text: str, entry: Entry) -> str:
    """Return the part of a cell that belongs to one of several people: in order, or the first's."""
    parts = [part for part in _EACH.split(text) if part]
    if len(parts) == entry.several:
        return parts[entry.slot - 1]
    return text if entry.slot == 1 else ""


def _without_languages(text: str) -> str:
    """Take the languages of an interpreter off a name: "XIAO Bin (EN-MY)"."""
    return re.sub(r"\s*[(（][A-Za-z]{2,3}(?:\s*[-/–↔>]+\s*[A-Za-z]{2,3})+[)）]\s*\Z", "", text)
