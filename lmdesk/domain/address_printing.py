"""Postal addresses as the post of each country wants them, and as the desk holds them."""

from typing import NamedTuple

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.postal_address import read_address
from lmdesk.domain.text import script_of

PARTS = ("street", "district", "city", "postcode", "country")

_CODE_BEFORE_CITY = frozenset(
    {
        *("LA", "FR", "DE", "AT", "CH", "BE", "NL", "LU", "IT", "ES", "PT", "DK", "SE", "NO", "FI"),
        *("PL", "CZ", "SK", "HU", "RO", "BG", "GR", "TR", "MY", "IL", "MX", "EE", "LT", "HR", "SI"),
    }
)
"""Where the postcode stands before the city; elsewhere it follows (UPU addressing guide)."""

_CODE_BEHIND_COMMA = frozenset({"CN", "MM"})
_CITY_ON_LINE_OF_DISTRICT = frozenset({"TH"})
_LARGEST_FIRST = frozenset({"CN", "JP", "TW"})
_HAN = frozenset({"Hans", "Jpan"})


class AddressParts(NamedTuple):
    """The parts of an address that were understood; `country` is an ISO 3166-1 code."""

    street: str | None = None
    district: str | None = None
    city: str | None = None
    postcode: str | None = None
    country: str | None = None


class AddressRecord(NamedTuple):
    """An address of the desk, `printed` in lines; `affiliation_id` is set for one of a post."""

    id: int
    label: str | None
    printed: str
    street: str | None
    district: str | None
    city: str | None
    postcode: str | None
    country: str | None
    affiliation_id: int | None = None

    @property
    def parts(self) -> AddressParts:
        """Return the parts."""
        return AddressParts(self.street, self.district, self.city, self.postcode, self.country)


def parts_of_address(printed: str, countries: CountryTable) -> AddressParts:
    """Return what is understood of an address as it is printed."""
    read = read_address(printed, countries)
    if read is None:
        return AddressParts()
    return AddressParts(read.street or None, read.district, read.city, read.postcode, read.country)


def print_address(parts: AddressParts, countries: CountryTable) -> str:
    """Return the lines of an address the way of its country, empty when nothing is known.

    An address in Chinese characters goes from the largest part to the smallest and names no
    country, for only the post of that country reads it.
    """
    if parts.country in {*_LARGEST_FIRST, None} and _is_han(parts):
        place = "".join(filter(None, (parts.city, parts.district, parts.street)))
        return "\n".join(filter(None, (parts.postcode, place)))
    city = _with_code(parts)
    lines = [parts.street, parts.district, city]
    if parts.country in _CITY_ON_LINE_OF_DISTRICT and parts.district and city:
        lines = [parts.street, f"{parts.district}, {city}"]
    country = countries.by_code(parts.country) if parts.country else None
    return "\n".join(filter(None, (*lines, country.short if country else None)))


def _with_code(parts: AddressParts) -> str:
    if not parts.city or not parts.postcode:
        return parts.city or parts.postcode or ""
    if parts.country in _CODE_BEFORE_CITY:
        return f"{parts.postcode} {parts.city}"
    comma = "," if parts.country in _CODE_BEHIND_COMMA else ""
    return f"{parts.city}{comma} {parts.postcode}"


def _is_han(parts: AddressParts) -> bool:
    texts = [text for text in (parts.city, parts.district, parts.street) if text]
    return any(script_of(text) in _HAN for text in texts)
