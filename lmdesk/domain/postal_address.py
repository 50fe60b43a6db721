"""Postal addresses: lines as printed and what can be told of district, city, code, country."""

import re
from typing import NamedTuple

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.text import one_line

_DISTRICT = re.compile(
    r"\b(?:district|sub-?district|township|khan|sangkat|quận|huyện|phường|amphoe|khet|khwaeng"
    r"|muang|county|ward)\b|เขต|แขวง|อำเภอ|ເມືອງ|ខណ្ឌ|សង្កាត់",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"(?:(?<=\s)|\A)(?:P\.?O\.? ?Box \d+ )?(?P<code>\d{5,6})(?=\s|\Z|-\d)", re.A)
_HAN = re.compile(
    r"(?P<province>\w{2,}?(?:省|自治区))?(?P<city>\w{2,}?市)?(?P<district>\w+?[区县])?"
    r"(?P<street>.*?)[ ,，]*(?:邮编[:： ]*)?(?P<code>\d{6})?"
)


class PostalAddress(NamedTuple):
    """An address (vCard ADR). `lines` are as printed, without separators at their ends.

    `street` is what is left when district, city, postcode and country are taken away;
    `country` is the ISO 3166-1 code and `country_printed` what stood there.
    """

    lines: tuple[str, ...]
    street: str
    district: str | None
    city: str | None
    postcode: str | None
    country: str | None
    country_printed: str | None


def read_address(text: str, countries: CountryTable) -> PostalAddress | None:
    """Read an address of one or more lines; None for an empty one.

    The parts between commas are looked at from the end: country, then the part with the
    postcode or a known city, then a part that says "district".
    """
    lines = tuple(filter(None, (one_line(line).strip(" ,;，") for line in text.splitlines())))
    if not lines:
        return None
    joined = ", ".join(lines)
    if re.match(r"\w*?[省市区]", joined) and (found := _HAN.fullmatch(joined)):
        return _from_han(lines, found, countries)
    parts = [part.strip() for part in re.split("[,，;]", joined) if part.strip()]
    code, printed = _take_country(parts, countries)
    postcode = _take_postcode(parts)
    city = _take_city(parts, countries, postcode is not None)
    district = _take_district(parts)
    return PostalAddress(lines, ", ".join(parts), district, city, postcode, code, printed)


def _from_han(
    lines: tuple[str, ...], found: re.Match[str], countries: CountryTable
) -> PostalAddress:
    """Make the address from one written in Chinese, largest part first."""
    city = found["city"] or found["province"]
    street = found["street"].strip(" ,，")
    reading = countries.read((city or "").removesuffix("市"))
    code = reading.code if reading else None
    return PostalAddress(lines, street, found["district"], city, found["code"], code, None)


def _take_country(parts: list[str], countries: CountryTable) -> tuple[str | None, str | None]:
    """Take the country off the end, also where it follows a postcode in the same part."""
    reading = countries.read(parts[-1])
    if reading and reading.code and reading.sure and len(parts) > 1:
        return reading.code, parts.pop()
    return None, None


def _take_postcode(parts: list[str]) -> str | None:
    """Cut the postcode out; its part moves to the end, where the city is looked for."""
    for place in range(len(parts) - 1, -1, -1):
        found = _POSTCODE.search(parts[place])
        if found:
            whole = parts[place]
            rest = one_line(whole[: found.start("code")] + " " + whole[found.end("code") :])
            parts[place : place + 1] = [rest] if rest else []
            return found["code"]
    return None


def _take_city(parts: list[str], countries: CountryTable, after_code: bool) -> str | None:
    """Take the last part that is a known city, or else the last part beside a postcode."""
    for place in range(len(parts) - 1, -1, -1):
        reading = countries.read(parts[place])
        if reading and reading.code and not reading.sure:
            return parts.pop(place)
    last = parts[-1] if len(parts) > 1 else ""
    if after_code and last and not _DISTRICT.search(last):
        return parts.pop()
    return None


def _take_district(parts: list[str]) -> str | None:
    """Take the last part that calls itself a district."""
    for place in range(len(parts) - 1, 0, -1):
        if _DISTRICT.search(parts[place]):
            return parts.pop(place)
    return None
