"""Texts: pasted cells become a list of one sheet, a letter or signature one of its lines."""

import hashlib
from dataclasses import replace
from itertools import islice

from lmdesk.domain.letter_reading import has_people, is_table_of_lines, read_letter
from lmdesk.domain.mapping import guess_mapping
from lmdesk.domain.round_trip import RoundTrip
from lmdesk.domain.sheet import ListFile, Sheet
from lmdesk.errors import LmdeskError
from lmdesk.formats.delimited import read_records, short_lines
from lmdesk.formats.limits import Limits
from lmdesk.services.readers import Readers

PASTED = "Pasted cells"
PASTED_TEXT = "Pasted text"
"""The names of the list and of its one sheet."""

CARDS = "vcf"
"""The container of contact cards."""

LETTER = "letter"
"""The container of a text that is read line by line, not cell by cell."""

_NO_LIST = frozenset(("no_header_found", "no_list_found", "no_rows"))


def pasted_name(text: str) -> str:
    """Return the name under which a pasted text is kept as the origin of its rows."""
    return PASTED if "\t" in text else PASTED_TEXT


def pasted_list(text: str) -> ListFile:
    """Return copied cells as a list: rows in lines, cells between tabs.

    A text without a tab is cut as a CSV file is. Raises LmdeskError pasted_nothing where there is
    nothing but blanks, too_many_rows.
    """
    name = pasted_name(text)
    text = text.replace("\x00", "").strip("\r\n\x1a")
    if not text.strip():
        raise LmdeskError("pasted_nothing")
    records = read_records(text, delimiter="\t" if "\t" in text else None)
    limit = Limits().rows
    rows = [tuple(row) for row in islice(records.rows, limit + 1)]
    if len(rows) > limit:
        raise LmdeskError("too_many_rows", path=name, sheet=name, limit=limit)
    return ListFile(
        name=name,
        container="text",
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        sheets=(Sheet(name, rows),),
        delimiter=records.delimiter,
        lines=tuple(short_lines(text)),
        problems=tuple(records.problems),
    )


def with_trip(listing: ListFile, trip: RoundTrip) -> ListFile:
    """Return pasted cells as a list that went out from this desk and came back."""
    return replace(listing, lines=(), round_trip=trip)


def list_or_letter(listing: ListFile, readers: Readers) -> ListFile:
    """Return a text in which there is no list, but somebody is named, as a letter of lines.

    Everything else comes back as it is: a text with headings over its cells is a list.
    """
    if not listing.lines or len(listing.sheets) != 1 or listing.container == LETTER:
        return listing
    sheet = listing.sheets[0]
    mapping = guess_mapping(
        sheet,
        readers.headings,
        is_country=lambda text: readers.countries.read(text) is not None,
    )
    if mapping.reason not in _NO_LIST and not (
        listing.delimiter != "\t" and is_table_of_lines(listing.lines, readers)
    ):
        return listing
    if not has_people(read_letter(listing.lines, readers)):
        return listing
    lines = Sheet(sheet.name, [(line,) for line in listing.lines])
    # What was said of quotation marks in cells does not hold for a text.
    problems = tuple(p for p in listing.problems if p.code != "quote_not_closed")
    return replace(listing, container=LETTER, sheets=(lines,), delimiter=None, problems=problems)
