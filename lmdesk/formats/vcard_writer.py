"""Writes contact cards: vCard 3.0, which every phone and mail program reads, or 4.0.

Version 3.0 allows one name only (RFC 2426, 3.1), and has no place for the country that somebody
represents: both versions carry these in properties of our own, which other programs pass over.
Version 4.0 gives the name in the own script as an alternative (RFC 6350, 5.4).
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import MappingProxyType

from lmdesk.domain.address_printing import AddressParts
from lmdesk.domain.contact_cards import CardContact, CardName, PersonCard
from lmdesk.formats.escape import vcard_param, vcard_text
from lmdesk.formats.file_writer import write_file
from lmdesk.formats.vcard_cells import COUNTRY, NATIVE, PRODUCT, UID_LENGTH, UID_START
from lmdesk.formats.vcard_rest import Rest

VERSIONS = ("3.0", "4.0")
_OCTETS = 75
_LANGUAGES = MappingProxyType(
    {"Thai": "th", "Laoo": "lo", "Khmr": "km", "Mymr": "my", "Hans": "zh"}
)
_NUMBERS = ("mobile", "phone", "fax")
_TYPES = MappingProxyType({"mobile": ("cell",), "phone": ("work", "voice"), "fax": ("work", "fax")})


def write_cards(
    path: Path, cards: Iterable[PersonCard], version: str, country_name: Callable[[str], str]
) -> int:
    """Write cards of people, with CR LF and lines of at most 75 octets; return their number.

    `country_name` gives the name of a country by its code. Raises LmdeskError as
    `file_writer.write_file` does.
    """
    return write_lines(path, (card_lines(card, version, country_name) for card in cards))


def write_lines(path: Path, cards: Iterable[Iterable[str]]) -> int:
    """Write the lines of cards as `write_cards` does; return the number of cards."""
    count = 0
    with write_file(path) as stream:
        for lines in cards:
            stream.write(b"".join(folded(line) for line in lines))
            count += 1
    return count


def folded(line: str) -> bytes:
    """Return a line as it is written: cut after 75 octets, never inside a character."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _OCTETS:
        return data + b"\r\n"
    pieces, start, room = [], 0, _OCTETS
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _OCTETS - 1
    return b"\r\n ".join(pieces) + b"\r\n"


def card_lines(card: PersonCard, version: str, country_name: Callable[[str], str]) -> list[str]:
    """Return the lines of a card before they are folded."""
    rest = Rest(card.kept, is_new=version == "4.0")
    lines = ["BEGIN:VCARD", f"VERSION:{version}", f"PRODID:{PRODUCT}"]
    if version == "4.0":
        lines.append("KIND:individual")
    lines += _names(card, rest, version)
    if card.institution or card.unit:
        units = (vcard_text(part) for part in (card.institution or "", card.unit or ""))
        lines.append("ORG:" + ";".join(units).removesuffix(";"))
    if card.position:
        lines.append(f"TITLE:{vcard_text(card.position)}")
    if card.gender:
        lines.append(f"{'GENDER' if version == '4.0' else 'X-GENDER'}:{card.gender.upper()}")
    lines += contact_lines(card.contacts, rest, version)
    lines += address_lines(card.addresses, rest, country_name)
    lines += _photo(card, rest, version)
    if card.country or rest.has("ADR"):
        name = country_name(card.country) if card.country else ""
        lines.append(f"{COUNTRY}:{vcard_text(name)}")
    lines += rest.lines()
    lines.append(uid_line(card.uid))
    if card.changed_at:
        lines.append(f"REV:{_moment(card.changed_at)}")
    return [*lines, "END:VCARD"]


def _names(card: PersonCard, rest: Rest, version: str) -> Iterator[str]:
    titles = vcard_text(card.titles or "")
    suffix = vcard_text(_generation(card.name) or rest.suffix)
    main = f"{name_parts(card.name)};;{titles};{suffix}"
    native = card.native_name
    sort = _sort_as(card.name) if version == "4.0" else ""
    if native is None or version != "4.0":
        yield f"N{sort}:{main}"
        yield f"FN:{vcard_text(card.name.printed)}"
        if native is not None:
            yield f"{NATIVE}:{vcard_text(native.printed)}"
        return
    language = language_of(native.script)
    told = f";ALTID=1;LANGUAGE={language}" if language else ";ALTID=1"
    yield f"N;ALTID=1{sort}:{main}"
    yield f"N{told}:{name_parts(native)};;;"
    yield f"FN;ALTID=1:{vcard_text(card.name.printed)}"
    yield f"FN{told}:{vcard_text(native.printed)}"


def _sort_as(name: CardName) -> str:
    """Return how a name is sorted, by the surname, wherever it is printed (RFC 6350, 5.9)."""
    if not (name.surname and name.given):
        return ""
    return f";SORT-AS={vcard_param(f'{name.surname},{name.given}')}"


def name_parts(name: CardName) -> str:
    """Return surname and given name as the first two components of N; a whole name is given."""
    if name.surname and name.given:
        return f"{vcard_text(name.surname)};{vcard_text(name.given)}"
    return f";{vcard_text(name.printed)}"


def _generation(name: CardName) -> str:
    """Return what is printed behind the parts of a name: "III"."""
    if not (name.given and name.surname):
        return ""
    for whole in (f"{name.given} {name.surname}", f"{name.surname} {name.given}"):
        if name.printed.startswith(whole + " "):
            return name.printed[len(whole) + 1 :]
    return ""


def contact_lines(contacts: Iterable[CardContact], rest: Rest, version: str) -> Iterator[str]:
    """Yield the lines of contacts; those that a card brought keep its labels and types."""
    preferred: set[bool] = set()
    for contact in contacts:
        is_number = contact.kind in _NUMBERS
        is_first = contact.is_preferred and is_number not in preferred
        if is_first:
            preferred.add(is_number)
        if is_number:
            yield _number(contact, rest, version, is_first)
        elif contact.kind == "email":
            head = rest.head_of(contact) or ("EMAIL", ("internet",) if version == "3.0" else ())
            yield f"{_head(*head, is_first, version)}:{vcard_text(contact.value)}"
        elif contact.kind == "url" and not rest.has_value("URL", contact.raw):
            yield f"URL:{contact.raw}"
        elif contact.kind == "im" and not rest.has_value("IMPP", contact.raw):
            scheme = f"{contact.service}:" if contact.service else ""
            yield f"IMPP:{vcard_text(scheme + contact.raw)}"


def address_lines(
    addresses: Iterable[AddressParts], rest: Rest, country_name: Callable[[str], str]
) -> Iterator[str]:
    """Yield the lines of addresses: the district stands behind the street, no region is known."""
    for address in addresses:
        street = ", ".join(filter(None, (address.street, address.district)))
        country = country_name(address.country) if address.country else ""
        parts = ("", "", street, address.city, "", address.postcode, country)
        value = ";".join(vcard_text(part or "") for part in parts)
        if not rest.has_value("ADR", value):
            yield f"ADR:{value}"


def _photo(card: PersonCard, rest: Rest, version: str) -> Iterator[str]:
    if card.photo is None:
        return
    rest.leave_out("PHOTO")
    if version == "4.0":
        yield f"PHOTO:data:image/jpeg;base64,{card.photo}"
    else:
        yield f"PHOTO;ENCODING=b;TYPE=JPEG:{card.photo}"


def _number(contact: CardContact, rest: Rest, version: str, is_first: bool) -> str:
    name, types = rest.head_of(contact) or ("TEL", _TYPES[contact.kind])
    head = _head(name, types, is_first, version)
    value, extension = contact.value, contact.extension
    if version == "4.0" and value.startswith("+"):
        return f"{head};VALUE=uri:tel:{value}" + (f";ext={extension}" if extension else "")
    return f"{head}:{vcard_text(value)}" + (f" ext. {extension}" if extension else "")


def _head(name: str, types: Iterable[str], is_first: bool, version: str) -> str:
    if version == "4.0":
        quoted = ",".join(each for each in types if each != "internet")
        told = f'TYPE="{quoted}"' if "," in quoted else f"TYPE={quoted}" if quoted else ""
        return ";".join(filter(None, (name, told, "PREF=1" if is_first else "")))
    words = [*(each.upper() for each in types), *(("PREF",) if is_first else ())]
    return f"{name};TYPE={','.join(words)}" if words else name


def uid_line(uid: str) -> str:
    """Return the line that names a record, in all versions of its card."""
    return f"UID:{UID_START}{_uuid(uid)}"


def language_of(script: str | None) -> str | None:
    """Return the language (ISO 639-1) that a name in a script is most likely in."""
    return _LANGUAGES.get(script or "")


def _uuid(uid: str) -> str:
    if len(uid) != UID_LENGTH:
        return uid
    return "-".join((uid[:8], uid[8:12], uid[12:16], uid[16:20], uid[20:]))


def _moment(at: str) -> str:
    """Return a moment in the basic form that both versions allow."""
    day, _, clock = at.partition("T")
    return f"{day.replace('-', '')}T{clock[:8].replace(':', '')}Z"
