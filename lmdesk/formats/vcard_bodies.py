"""Contact cards of institutions: KIND:org, under the name of the body.

Version 3.0 knows no KIND; programs pass over it, and those of Apple read X-ABSHOWAS instead.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lmdesk.domain.address_printing import AddressParts
from lmdesk.domain.contact_cards import InstitutionCard
from lmdesk.formats.escape import vcard_text
from lmdesk.formats.vcard_cells import COUNTRY, NATIVE, PRODUCT
from lmdesk.formats.vcard_rest import Rest
from lmdesk.formats.vcard_writer import (
    address_lines,
    contact_lines,
    language_of,
    uid_line,
    write_lines,
)


def write_body_cards(
    path: Path,
    cards: Iterable[InstitutionCard],
    version: str,
    country_name: Callable[[str], str],
) -> int:
    """Write cards of institutions; return their number. See `vcard_writer.write_cards`."""
    return write_lines(path, (body_lines(card, version, country_name) for card in cards))


def body_lines(
    card: InstitutionCard, version: str, country_name: Callable[[str], str]
) -> list[str]:
    """Return the lines of a card before they are folded.

    Where it is located stands as an address without anything but the country, unless an address
    says it; the country that it represents has a property of our own, which then stands even when
    it is empty.
    """
    lines = ["BEGIN:VCARD", f"VERSION:{version}", f"PRODID:{PRODUCT}", "KIND:org"]
    lines += _names(card, version)
    if card.acronyms:
        lines.append("NICKNAME:" + ",".join(vcard_text(each) for each in card.acronyms))
    if card.type:
        lines.append(f"CATEGORIES:{vcard_text(card.type)}")
    rest = Rest((), is_new=version == "4.0")
    lines += contact_lines(card.contacts, rest, version)
    lines += address_lines(_located(card), rest, country_name)
    if card.country or card.host_country or card.addresses:
        represented = country_name(card.country) if card.country else ""
        lines.append(f"{COUNTRY}:{vcard_text(represented)}")
    return [*lines, uid_line(card.uid), "END:VCARD"]


def _located(card: InstitutionCard) -> Iterator[AddressParts]:
    """Yield the addresses, and before them where the body is when none of them says so."""
    host = card.host_country
    if host and host not in {address.country for address in card.addresses}:
        yield AddressParts(country=host)
    yield from card.addresses


def _names(card: InstitutionCard, version: str) -> Iterator[str]:
    name, native = vcard_text(card.name), vcard_text(card.native_name or "")
    if version != "4.0":
        # Version 3.0 asks for the parts of a name (RFC 2426, 3.1.2): a body has none.
        yield from ("N:;;;;", f"FN:{name}", f"ORG:{name}", "X-ABSHOWAS:COMPANY")
        if native:
            yield f"{NATIVE}:{native}"
        return
    if not native:
        yield from (f"FN:{name}", f"ORG:{name}")
        return
    language = language_of(card.native_script)
    told = f";ALTID=1;LANGUAGE={language}" if language else ";ALTID=1"
    yield from (f"FN;ALTID=1:{name}", f"FN{told}:{native}")
    yield from (f"ORG;ALTID=1:{name}", f"ORG{told}:{native}")
