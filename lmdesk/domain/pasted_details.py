"""A signature or contact block that is pasted onto somebody: name, post, contacts, address."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.contact_block import ContactBlock, read_block
from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.letter_contexts import is_closing
from lmdesk.domain.letter_found import Found, LetterReaders, Piece
from lmdesk.domain.letter_names import is_name, same_name, without_both_genders
from lmdesk.domain.letter_people import LetterFacts, person_of
from lmdesk.domain.letter_reading import read_letter
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.post_parts import parts_of
from lmdesk.domain.text import clean, one_line, script_of
from lmdesk.domain.typed_contacts import (
    TypedContact,
    contacts_of_block,
    typed_email,
    typed_phone,
)

MOST_LINES = 400
"""More lines than this are a report, in which nobody's details are looked for."""

MOST_OF_ADDRESS = 4
"""So many lines at most stand above the country of an address."""

_MOST_OF_BLOCK = 16
_TITLE_BEHIND = re.compile(r"(?P<name>[^()]+?) ?[(（](?P<title>[^()（）]{1,20})[)）]")
_HAS_DIGIT = re.compile(r"\d")
_PLACE = re.compile(
    r"\d|\b(?:road|street|avenue|lane|building|floor|district|village|rue|quận|phường)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\w[\w .-]{0,12}[:：]|\+\d")
_NO_POST = re.compile(r"\d|@|https?:|www\.")


class PastedDetails(NamedTuple):
    """What a text says of one person. `person` has name and post, `address` its lines."""

    person: PersonDraft | None
    contacts: tuple[TypedContact, ...]
    address: str | None


def read_details(
    text: str, name: str, readers: LetterReaders, country: str | None
) -> PastedDetails:
    """Read what a text says of the person called `name`, who need not be named in it.

    Of several people the one of that name counts, else the first. `country` reads national
    numbers. Nothing of it is sure: a person takes what is right.
    """
    lines = [line.rstrip() for line in clean(text)[0].splitlines()][:MOST_LINES]
    block, address = _block_and_address(_block(lines), readers, country)
    drafts = [
        row.draft for row in read_letter(lines, readers) if isinstance(row.draft, PersonDraft)
    ]
    named = [each for each in drafts if same_name(each.name.printed, name, readers.titles)]
    person = next(iter((*named, *drafts)), None)
    if person is None:
        person = _of_block(block, name, readers, country)
    read = (*map(typed_phone, person.phones), *map(typed_email, person.emails)) if person else ()
    of_block = () if len(drafts) > 1 else contacts_of_block(block)
    contacts: dict[tuple[bool, str], TypedContact] = {}
    for contact in (*of_block, *read):
        # The same number is told with and without its kind.
        contacts.setdefault((contact.kind == ContactKind.EMAIL, contact.mark), contact)
    told = address if len(drafts) < 2 else ()
    return PastedDetails(person, tuple(contacts.values()), "\n".join(told) or None)


def _block_and_address(
    lines: list[str], readers: LetterReaders, country: str | None
) -> tuple[ContactBlock, tuple[str, ...]]:
    """Read a block, and find its address: labelled, in front of the labels, or among the lines."""

    def read(some: Sequence[str]) -> ContactBlock:
        text = "\n".join(some)
        return read_block(text, readers.countries, readers.phones, readers.emails, country=country)

    block = read(lines)
    if block.address is not None:
        return block, block.address.lines
    address = _address(lines, readers)
    # The number of a house is no extension of the telephone number above it.
    return read([line for line in lines if one_line(line) not in address]), address


def _address(lines: Sequence[str], readers: LetterReaders) -> tuple[str, ...]:
    """Return the lines of an address that stands among the others and ends in a country."""
    for at, text in enumerate(map(one_line, lines)):
        parts = re.split(r"[,，] ?", text)
        country = readers.countries.read(parts[-1])
        if country is None or not country.code or "@" in text:
            continue
        if len(parts) > 1:
            if _HAS_DIGIT.search(text):
                return (text,)
            continue
        first = at
        while first > max(at - MOST_OF_ADDRESS, 0) and _is_place(lines[first - 1]):
            first -= 1
        if first < at:
            # A capital alone on its line says its country too.
            end = at + 2 if _is_country(lines[at + 1 : at + 2], readers) else at + 1
            return tuple(map(one_line, lines[first:end]))
    return ()


def _is_country(lines: Sequence[str], readers: LetterReaders) -> bool:
    reading = readers.countries.read(one_line(lines[0])) if lines else None
    return reading is not None and reading.code is not None


def _is_place(text: str) -> bool:
    return _PLACE.search(text) is not None and "@" not in text and not _LABEL.match(text)


def _block(lines: list[str]) -> list[str]:
    """Return the lines of a signature: those behind the words that close a mail."""
    ends = [at for at, line in enumerate(lines) if is_closing(line)]
    return lines[ends[-1] + 1 :] if ends and any(lines[ends[-1] + 1 :]) else lines


def _of_block(
    block: ContactBlock, name: str, readers: LetterReaders, country: str | None
) -> PersonDraft | None:
    """Read the lines that are neither contacts nor an address as those of the person."""
    found = Found(0, "")
    for text in block.names[:_MOST_OF_BLOCK]:
        said, title = _name_of(text, readers)
        if said and not found.name:
            found.name, found.title = said, title
        elif said and script_of(said) != script_of(found.name) and found.native is None:
            found.native = said
        elif not _NO_POST.search(text):
            found.take_posts(parts_of(text), readers)
    if not found.name and found.post.is_empty:
        return None
    found.name = found.name or name
    if script_of(found.name) != "Latn" and found.native:
        found.name, found.native = found.native, found.name
    found.contacts = [Piece(0, one_line(line)) for line in block.raw.splitlines() if "@" in line]
    draft, _ = person_of(found, LetterFacts(country=country), readers)
    return draft


def _name_of(text: str, readers: LetterReaders) -> tuple[str, str | None]:
    """Return a line that is a name, with a title that stands in brackets behind it put first."""
    whole, both = without_both_genders(one_line(text))
    if found := _TITLE_BEHIND.fullmatch(whole):
        titles, rest = readers.titles.read_titles(found["title"])
        if titles and not rest.strip(" .") and is_name(found["name"], readers.titles):
            return f"{' '.join(titles)} {found['name']}", both
    return (whole, both) if is_name(whole, readers.titles) else ("", None)
