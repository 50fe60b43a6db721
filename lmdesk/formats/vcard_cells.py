"""What a card says, as cells under fixed headings: the row of a list that a card stands for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from lmdesk.domain.surnames import looks_vietnamese
from lmdesk.domain.text import script_of
from lmdesk.formats.vcard_kept import kept_line
from lmdesk.formats.vcard_property import Property, first_of, preferred

KEPT = "Other properties"
PICTURE = "Pictures"
"""Headings of what is written back as it came; both may go over several columns."""

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "Title": "title",
        "Family name": "surname",
        "Given name": "given",
        "Middle name": "middle",
        "Name": "name",
        "Name in native script": "native_name",
        "Gender": "gender",
        "Position": "position",
        "Department": "unit",
        "Institution": "institution",
        "Acronym": "acronym",
        "Country": "country",
        "Mobile": "mobile",
        "Phone": "phone",
        "Fax": "fax",
        "E-mail": "email",
        "Messenger": "im",
        "Web": "url",
        "Address": "address",
        "City": "city",
        "Postcode": "postcode",
        "Note": "remarks",
        KEPT: "other",
        PICTURE: "other",
    }
)
"""Every heading that cells can stand under, in order, with its field."""

COUNTRY = "X-REPRESENTS-COUNTRY"
NATIVE = "X-NATIVE-NAME"
"""Our own properties, for what has none in the format: see `vcard_writer`."""

PRODUCT = "-//lmdesk//EN"
UID_START = "urn:uuid:"
UID_LENGTH = 32
"""Hexadecimal digits of a UUID, as many as the desk names a record by."""

_PICTURES = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
FRAME = frozenset(("VERSION", "N", "FN", "UID", "REV", "PRODID", "GENDER", COUNTRY, NATIVE))
"""Not kept: the desk writes its own."""

_NO_PHONES = frozenset(("pager", "modem", "bbs", "isdn", "x-pager"))
_MOBILES = frozenset(("cell", "mobile", "iphone", "x-mobile", "whatsapp"))
_NUMBERED = frozenset(("whatsapp", "viber", "zalo", "signal", "telegram"))
_WAB_GENDER = MappingProxyType({"1": "F", "2": "M"})
_NOT_SAID = frozenset(("n", "o", "u", ""))

_HEXADECIMAL = frozenset("0123456789abcdef")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")

Cells = dict[str, list[str]]
"""Texts by heading; several where there are several of a kind."""


def kind_of(properties: Sequence[Property]) -> str:
    """Return what a card describes: individual, org, group, location or another word of KIND.

    A card that only names a body, in ORG and again as its own name, is one of that body.
    """
    told = first_of(properties, "KIND") or first_of(properties, "X-ADDRESSBOOKSERVER-KIND")
    if told is not None and told.text.strip():
        return told.text.strip().lower()
    shown = first_of(properties, "X-ABSHOWAS")
    if shown is not None and shown.text.strip().upper() == "COMPANY":
        return "org"
    name, body = first_of(properties, "FN"), first_of(properties, "ORG")
    if name is None or body is None or any(_n_parts(each) for each in _all(properties, "N")):
        return "individual"
    return "org" if name.text.strip() == body.components()[0].strip() else "individual"


def cells_of(properties: Sequence[Property]) -> Cells:
    """Return the cells of the card of a person."""
    cells: Cells = {}
    used: set[int] = set()
    _put_names(cells, properties)
    _put_post(cells, properties, used)
    _put_contacts(cells, properties, used)
    _put_rest(cells, properties, used)
    return cells


def cells_of_body(properties: Sequence[Property]) -> Cells:
    """Return the cells of the card of an institution."""
    cells: Cells = {}
    used: set[int] = set()
    name = first_of(properties, "FN") or first_of(properties, "ORG")
    if name is not None:
        _put(cells, "Institution", name.text if name.name == "FN" else name.components()[0])
    _put_other_names(cells, properties, used)
    _put_country(cells, properties)
    _put_contacts(cells, properties, used)
    _put_rest(cells, properties, used)
    return cells


def _put_other_names(cells: Cells, properties: Sequence[Property], used: set[int]) -> None:
    """Put the native name of a body, and what it is called for short."""
    shown = [each.text.strip() for each in (*_all(properties, "FN"), *_all(properties, NATIVE))]
    native = next((name for name in shown[1:] if not _is_latin(name)), "")
    _put(cells, "Name in native script", native)
    short = first_of(properties, "NICKNAME")
    if short is not None:
        used.add(id(short))
        _put(cells, "Acronym", short.text)


def uid_of(properties: Sequence[Property]) -> str | None:
    """Return the UUID of a card as digits alone, the way in which the desk writes them."""
    told = first_of(properties, "UID")
    if told is None:
        return None
    digits = told.text.strip().lower().removeprefix(UID_START).replace("-", "")
    return digits if len(digits) == UID_LENGTH and set(digits) <= _HEXADECIMAL else None


def is_exact(properties: Sequence[Property]) -> bool:
    """Tell whether a desk wrote the card, which then says all that was known."""
    told = first_of(properties, "PRODID")
    return told is not None and told.text.strip() == PRODUCT


def has_parts(properties: Sequence[Property]) -> bool:
    """Tell whether a card divides the name."""
    return any(_n_parts(each) for each in _all(properties, "N"))


def _put(cells: Cells, heading: str, text: str) -> None:
    if text.strip():
        cells.setdefault(heading, []).append(text.strip())


def _all(properties: Iterable[Property], name: str) -> list[Property]:
    return [each for each in properties if each.name == name]


def _n_parts(each: Property) -> bool:
    return any(part.strip() for part in each.components()[:3])


def _put_names(cells: Cells, properties: Sequence[Property]) -> None:
    """Put the name in Latin letters first and the one in the own script beside it."""
    divided = [each for each in _all(properties, "N") if _n_parts(each)]
    shown = [each.text.strip() for each in preferred(_all(properties, "FN"))]
    # Programs that know nobody's name put the address in its place.
    shown = [name for name in shown if name and not _ADDRESS.fullmatch(name)]
    shown += [each.text.strip() for each in _all(properties, NATIVE)]
    latin = [each for each in divided if _is_latin("".join(each.components()[:3]))]
    latin_shown = next(filter(_is_latin, shown), "")
    own = next((name for name in shown if not _is_latin(name)), "")
    main = latin[0] if latin else None
    if main is None and not latin_shown and divided:
        main = divided[0]
    if main is not None:
        family, given, middle, prefix, _ = main.lists(5)[:5]
        _put(cells, "Title", prefix)
        matching = latin_shown if latin else own
        if family and " " in family and not given and not middle:
            # A program that does not divide names puts the whole into the first part.
            _put(cells, "Name", family)
        else:
            _put(cells, "Family name", family)
            _put(cells, "Given name", given)
            _put(cells, "Middle name", middle)
            _put(cells, "Name", matching)
    else:
        _put(cells, "Name", latin_shown or own)
        for each in divided[:1]:
            _put(cells, "Title", each.lists(4)[3])
    if latin or latin_shown:
        spare = next((_whole(each) for each in divided if not _is_latin(_whole(each))), "")
        if not own and not spare and _is_in_vietnamese(properties):
            own = latin_shown or _whole(latin[0])
        _put(cells, "Name in native script", own or spare)


def _is_in_vietnamese(properties: Sequence[Property]) -> bool:
    """Tell whether a card is written in Vietnamese: the name and the post or the body are."""
    post = [first_of(properties, name) for name in ("ORG", "TITLE")]
    name = first_of(properties, "FN") or first_of(properties, "N")
    told = [looks_vietnamese(each.text) for each in post if each is not None]
    return name is not None and looks_vietnamese(name.text) and bool(told) and all(told)


def _is_latin(name: str) -> bool:
    return script_of(name) in ("Latn", "Zyyy", "Cyrl", "Grek")


def _whole(each: Property) -> str:
    family, given, middle = each.lists(3)[:3]
    return f"{family}{given}" if script_of(family) == "Hans" else f"{given} {middle} {family}"


def _put_post(cells: Cells, properties: Sequence[Property], used: set[int]) -> None:
    body = first_of(properties, "ORG")
    if body is not None:
        used.add(id(body))
        name, *units = body.components()
        _put(cells, "Institution", name)
        _put(cells, "Department", ", ".join(unit.strip() for unit in units if unit.strip()))
    post = first_of(properties, "TITLE") or first_of(properties, "ROLE")
    if post is not None:
        used.add(id(post))
        _put(cells, "Position", post.text)
    gender = _gender(properties)
    if gender is not None:
        _put(cells, "Gender", gender)
    _put_country(cells, properties)


def _gender(properties: Sequence[Property]) -> str | None:
    for name in ("GENDER", "X-GENDER"):
        told = first_of(properties, name)
        if told is not None:
            sex = told.components()[0].strip()
            return None if sex.lower() in _NOT_SAID else sex
    told = first_of(properties, "X-WAB-GENDER")
    return None if told is None else _WAB_GENDER.get(told.text.strip())


def _put_country(cells: Cells, properties: Sequence[Property]) -> None:
    """Put the country represented, or that of an address: of work before any other."""
    told = first_of(properties, COUNTRY)
    address = _address(properties)
    if address is not None:
        box, extra, street, city, region, code, country = address.components(7)[:7]
        lines = [part.strip() for part in (box, extra, street, region) if part.strip()]
        _put(cells, "Address", ", ".join(line.replace("\n", ", ") for line in lines))
        _put(cells, "City", city)
        _put(cells, "Postcode", code)
        if told is None:
            _put(cells, "Country", country)
    if told is not None:
        _put(cells, "Country", told.text)


def _address(properties: Sequence[Property]) -> Property | None:
    addresses = preferred(_all(properties, "ADR"))
    addresses.sort(key=lambda each: "home" in each.types and "work" not in each.types)
    return addresses[0] if addresses else None


def _put_contacts(cells: Cells, properties: Sequence[Property], used: set[int]) -> None:
    labels = labels_of(properties)
    for each in preferred(_all(properties, "TEL")):
        heading = number_heading(each, label_of(each, labels))
        if heading is not None:
            _put(cells, heading, without_scheme(each.text, "tel"))
    for each in preferred(_all(properties, "EMAIL")):
        if "x400" not in each.types:
            _put(cells, "E-mail", without_scheme(each.text, "mailto"))
    for each in _all(properties, "IMPP"):
        service, _, account = each.text.partition(":")
        if service.lower() in _NUMBERED and account.strip().startswith("+"):
            _put(cells, "Mobile", each.text)
        _put(cells, "Messenger", each.text)
    for each in _all(properties, "URL"):
        _put(cells, "Web", each.text)


def labels_of(properties: Iterable[Property]) -> dict[str, str]:
    """Return the labels of groups of properties, in small letters."""
    return {
        each.group.lower(): each.text.strip("_$!<> ").lower()
        for each in properties
        if each.group and each.name == "X-ABLABEL"
    }


def label_of(each: Property, labels: Mapping[str, str]) -> str:
    """Return the label of the group of a property, an empty text where there is none."""
    return labels.get(each.group.lower(), "") if each.group else ""


def number_heading(each: Property, label: str) -> str | None:
    """Return the heading of a number by its types and label; None for what nobody speaks on."""
    types = each.types | frozenset(label.split())
    if types & _NO_PHONES:
        return None
    if "fax" in types:
        return "Fax"
    return "Mobile" if types & _MOBILES else "Phone"


def without_scheme(text: str, scheme: str) -> str:
    """Return the text of a property without "tel:" or "mailto:" in front."""
    text = text.strip()
    return text[len(scheme) + 1 :] if text.lower().startswith(f"{scheme}:") else text


def _put_rest(cells: Cells, properties: Sequence[Property], used: set[int]) -> None:
    """Keep what the desk has no place for, or not all of it, as it came."""
    for each in _all(properties, "NOTE"):
        _put(cells, "Note", each.text)
    kept = []
    for each in properties:
        if each.name in _PICTURES:
            _put(cells, PICTURE, kept_line(each))
        elif id(each) not in used and (each.name not in FRAME or _has_suffix(each)):
            kept.append(kept_line(each))
    _put(cells, KEPT, "\n".join(kept))


def _has_suffix(each: Property) -> bool:
    return each.name == "N" and bool(each.components(5)[4].strip())
