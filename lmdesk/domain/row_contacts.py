"""The addresses and numbers of rows, read column by column."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import TypeVar

from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.row_columns import Block, ColumnReader
from lmdesk.domain.row_countries import RowCountry

_KINDS = MappingProxyType(
    {
        "phone": ContactKind.PHONE,
        "mobile": ContactKind.MOBILE,
        "fax": ContactKind.FAX,
        "contact": ContactKind.PHONE,
    }
)
_Reading = TypeVar("_Reading", EmailReading, PhoneReading)


class RowContacts:
    """Reads all columns of addresses and numbers; a column of contacts holds both."""

    def __init__(self, emails: EmailReader, phones: PhoneReader, columns: ColumnReader) -> None:
        self._emails = emails
        self._phones = phones
        self._email_columns = columns.at("email", "contact")
        self._phone_columns = columns.at(*_KINDS)
        self._fields = tuple(column.field for column in columns.columns)

    def emails(self, block: Block) -> list[tuple[EmailReading, ...]]:
        """Return the addresses of each row; what is to be said goes to the block's notes."""
        found: list[tuple[EmailReading, ...]] = [()] * block.count
        read = self._emails.read
        for position in self._email_columns:
            mixed = self._fields[position] == "contact"
            for at, text in enumerate(block.texts[position]):
                if text:
                    readings, problems = read(text, mixed=mixed)
                    found[at] = _together(found[at], readings)
                    if problems:
                        block.notes[at].extend(problems)
        for at, text in enumerate(block.added.get("contact", ())):
            if text:
                readings, problems = read(text, mixed=True)
                found[at] = _together(found[at], readings)
                block.notes[at].extend(problems)
        return found

    def phones(
        self, block: Block, countries: Sequence[RowCountry]
    ) -> list[tuple[PhoneReading, ...]]:
        """Return the numbers of each row, national ones read in the country of the row."""
        found: list[tuple[PhoneReading, ...]] = [()] * block.count
        read = self._phones.read
        for position in self._phone_columns:
            field = self._fields[position]
            mixed, kind = field == "contact", _KINDS[field]
            for at, text in enumerate(block.texts[position]):
                if not text:
                    continue
                if text[0] in "'’":
                    text = text[1:]  # noqa: PLW2901 -- the mark of a text cell, not of the number
                country = countries[at]
                readings, problems = read(
                    text, country=country.code, kind=kind, hints=country.hints, mixed=mixed
                )
                found[at] = _together(found[at], readings)
                if problems:
                    block.notes[at].extend(problems)
        for at, text in enumerate(block.added.get("contact", ())):
            if text:
                country = countries[at]
                readings, problems = read(
                    text, country=country.code, hints=country.hints, mixed="@" in text
                )
                found[at] = _together(found[at], readings)
                block.notes[at].extend(problems)
        return found


def _together(known: tuple[_Reading, ...], more: tuple[_Reading, ...]) -> tuple[_Reading, ...]:
    """Return both without repeats: an address in two columns is one address."""
    if not known:
        return more
    return known + tuple(reading for reading in more if reading not in known)
