"""People in the items of an enumeration, in labelled blocks and in tables pasted line by line."""

import re
from collections.abc import Sequence
from itertools import islice

from lmdesk.domain.letter_contexts import is_closing
from lmdesk.domain.letter_found import Found, LetterReaders, Piece
from lmdesk.domain.letter_lines import TEXT, Line
from lmdesk.domain.letter_marks import (
    CONTACT_FIELDS,
    belongs_to_block,
    is_address,
    is_contact,
    label_of,
    numbered,
)
from lmdesk.domain.letter_names import is_name, titled_names, without_both_genders
from lmdesk.domain.post_parts import parts_of
from lmdesk.domain.post_phrases import is_post, read_post

_MOST_LINES = 14
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_CONTACT_TEXT = re.compile(
    r"(?:\b(?:tel|mobile|mob|phone|fax|e-?mails?|cell|tél|đt|hp|whatsapp)\b\W*)?"
    r"(?:[^\s,;@]{1,64}@[^\s,;@]{1,200}|\+?\d[\d ().-]{6,}\d)",
    re.IGNORECASE,
)
_NAMING = frozenset(("name", "surname", "native_name"))
_NEXT = frozenset(("name", "number"))
"""Labels with which somebody else begins."""


def items_in(lines: Sequence[Line], readers: LetterReaders) -> list[Found]:
    """Return everybody who stands at the head of an item, a labelled block or a line of a list."""
    people: list[Found] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        person = None
        if line.kind == TEXT:
            person = _item(line, lines[at + 1 : at + 3], readers)
        at += 1
        if person is None:
            continue
        at = _take_more(person, lines, at, readers)
        people.append(person)
    return people


def _item(line: Line, following: Sequence[Line], readers: LetterReaders) -> Found | None:
    """Read a line as the first of somebody's item."""
    inside = numbered(line.text)
    text = line.text if inside is None else inside
    label = label_of(text, readers)
    if label is not None:
        if label.field not in _NAMING or not label.value:
            return None
        text = label.value
    name = _leading_name(text, readers, labelled=label is not None or inside is not None)
    if name is None:
        return None
    person = Found(line.number, name, lines={line.number}, is_item=True)
    tail = text[len(name) :]
    if _CONTACT_TEXT.search(tail):
        person.contacts.append(Piece(line.number, tail))
        tail = _CONTACT_TEXT.sub(" ", tail)
    for bracket in _BRACKETS.findall(tail):
        person.take_posts(parts_of(bracket), readers, in_brackets=True)
    unread = person.take_posts(parts_of(_BRACKETS.sub(" ", tail)), readers)
    if any(len(part.split()) > 2 for part in unread):
        return None
    known = not person.post.is_empty or person.contacts or person.role or person.places
    more = any(belongs_to_block(each.text, readers) for each in following[:1] if each.text)
    if inside is None and label is None and not (known or more):
        return None
    titled = next(titled_names(name, readers.titles), None) is not None
    person.sure = bool(titled or label or known or more)
    return person if titled or label or known or more else None


def _leading_name(text: str, readers: LetterReaders, *, labelled: bool) -> str | None:
    """Return the name that a line begins with."""
    mentions = list(islice(titled_names(text, readers.titles), 2))
    if len(mentions) > 1:
        return None
    mention = mentions[0] if mentions else None
    if mention is not None and mention.start == 0:
        behind = text[mention.end :].lstrip(" ")
        return mention.text if not behind or behind[0] in ",，;(（\t-–—:|/" else None
    if not labelled:
        return None
    first = re.split(r"\s*[,，;(（\t|]|\s[-–—]\s", text, maxsplit=1)[0]
    return first if is_name(first, readers.titles) else None


def _take_more(person: Found, lines: Sequence[Line], at: int, readers: LetterReaders) -> int:
    """Take the lines under an item that go on with it; return where the next thing begins."""
    start = at
    while at < len(lines) and at - start < _MOST_LINES:
        line = lines[at]
        begins = line.who is not None or numbered(line.text) is not None
        if line.kind != TEXT or begins or is_closing(line.text):
            break
        label = label_of(line.text, readers)
        if label is not None and label.field in _NEXT:
            break
        if label is not None and label.field not in CONTACT_FIELDS:
            take_label(person, label.field, label.value, readers)
        elif not take_line(person, line, readers):
            break
        person.lines.add(line.number)
        at += 1
    return at


def take_label(person: Found, field: str, value: str, readers: LetterReaders) -> None:
    """Take the value of a label or of a cell."""
    if field == "position":
        read = read_post(parts_of(value))
        if read.is_empty or read.rest:
            person.post = person.post._replace(position=value)
        else:
            person.take_posts(parts_of(value), readers)
    elif field == "unit":
        person.post = person.post._replace(unit=value)
    elif field == "institution":
        person.post = person.post._replace(institution=value)
    elif field in ("role", "category", "delegation"):
        person.role = person.role or value
    elif field == "country":
        person.country = value
    elif field == "title":
        person.name = f"{value} {person.name}"
    elif field == "native_name":
        person.native = value


def take_line(person: Found, line: Line, readers: LetterReaders) -> bool:
    """Take a line of contacts, of the post or of the address; tell whether it was one."""
    text = line.text
    if next(titled_names(text, readers.titles), None) is not None:
        return False
    if is_contact(text):
        person.contacts.append(Piece(line.number, text))
        rest = _CONTACT_TEXT.sub(" ", text)
        posts = [part for part in parts_of(rest) if is_post(part)]
        if posts:
            person.take_posts(posts, readers)
        return True
    if is_address(text, readers) and not any(map(is_post, parts_of(text))):
        person.places.append(text)
        return True
    if not belongs_to_block(text, readers):
        return False
    unread = person.take_posts(parts_of(text), readers)
    person.places += [part for part in unread if is_address(part, readers)]
    return True


def table_in(lines: Sequence[Line], readers: LetterReaders) -> list[Found]:
    """Read a table that was pasted cell by cell: its headings line by line, then the cells.

    Nothing comes out unless the cells fill whole rows and each row names somebody.
    """
    filled = [line for line in lines if line.kind == TEXT]
    fields = [_heading(line, readers) for line in filled]
    for start in range(len(filled)):
        width = 0
        while start + width < len(filled) and fields[start + width] is not None:
            width += 1
        if width >= 2 and _NAMING & set(fields[start : start + width]):
            cells = filled[start + width :]
            return _rows(cells, [f or "" for f in fields[start : start + width]], readers)
    return []


def _heading(line: Line, readers: LetterReaders) -> str | None:
    if len(line.text) > 40:
        return None
    reading = readers.headings.read(line.text)
    return reading.field if reading.sure else None


def _rows(cells: Sequence[Line], fields: Sequence[str], readers: LetterReaders) -> list[Found]:
    width = len(fields)
    people: list[Found] = []
    for at in range(0, len(cells) - width + 1, width):
        row = dict(zip(fields, cells[at : at + width], strict=True))
        named = row.get("name") or row.get("native_name") or row.get("surname")
        if named is None or not is_name(named.text, readers.titles):
            break
        name, _ = without_both_genders(named.text)
        person = Found(named.number, name, is_item=True)
        for field, cell in row.items():
            person.lines.add(cell.number)
            if field in CONTACT_FIELDS:
                person.contacts.append(Piece(cell.number, cell.text))
            elif field not in _NAMING:
                take_label(person, field, cell.text, readers)
        people.append(person)
    return people
