"""What cards that came in said beside, as it is written back in the version that is wanted."""

import re
from collections.abc import Iterable, Sequence
from types import MappingProxyType

from lmdesk.domain.contact_cards import CardContact
from lmdesk.formats.vcard_cells import FRAME, label_of, labels_of, number_heading, without_scheme
from lmdesk.formats.vcard_kept import kept_line, read_kept
from lmdesk.formats.vcard_property import Property

_KINDS = MappingProxyType({"Mobile": "mobile", "Phone": "phone", "Fax": "fax"})
_OTHER_THAN_DIGITS = re.compile(r"\D+")
_DATA = re.compile(r"data:(?:image/)?([\w.+-]+);base64,(.*)", re.DOTALL | re.IGNORECASE)
_NEVER = frozenset(("BEGIN", "END", "KIND")) | FRAME


class Rest:
    """The properties kept for one person; each call of `head_of` takes one out.

    `texts` are those of cards, the latest first: an earlier one adds properties that no later one
    has. `is_new` says that version 4.0 is written. `suffix` is what followed the name.
    """

    def __init__(self, texts: Sequence[str], *, is_new: bool) -> None:
        self._is_new = is_new
        properties: list[Property] = []
        for text in texts:
            there = {each.name for each in properties}
            properties += [each for each in read_kept(text) if each.name not in there]
        names = [each for each in properties if each.name == "N"]
        self.suffix = names[0].components(5)[4] if names else ""
        labels = labels_of(properties)
        kept = [each for each in properties if each.name not in _NEVER]
        self._contacts = [each for each in kept if _is_contact(each, labels)]
        self._kinds = {id(each): _kind(each, labels) for each in self._contacts}
        self._others = [each for each in kept if id(each) not in self._kinds]
        self._groups: set[str] = {
            each.group.lower() for each in self._others if each.group and each.name != "X-ABLABEL"
        }

    def has(self, name: str) -> bool:
        """Tell whether a property of this name is written back."""
        return any(each.name == name for each in self._others)

    def leave_out(self, name: str) -> None:
        """Write no property of this name back: the desk has one of its own."""
        self._others = [each for each in self._others if each.name != name]

    def has_value(self, name: str, value: str) -> bool:
        """Tell whether a property with this value is written back."""
        return any(each.name == name and each.text.strip() == value for each in self._others)

    def head_of(self, contact: CardContact) -> tuple[str, tuple[str, ...]] | None:
        """Return the name, with its group, and the types under which a card gave a contact."""
        for each in self._contacts:
            if self._kinds[id(each)] == contact.kind and _is_same(each, contact):
                self._contacts.remove(each)
                self._groups.add(each.group.lower())
                name = f"{each.group}.{each.name}" if each.group else each.name
                return name, tuple(sorted(each.types - {"pref"}))
        return None

    def lines(self) -> list[str]:
        """Return the lines of the others; a label of nothing that is written is left out."""
        return [
            kept_line(self._as_written(each))
            for each in self._others
            if each.name != "X-ABLABEL" or each.group.lower() in self._groups
        ]

    def _as_written(self, each: Property) -> Property:
        """Return a property as the version wants it: pictures and what is preferred."""
        if self._is_new:
            return _as_new(each)
        found = _DATA.match(each.value) if each.name in ("PHOTO", "LOGO") else None
        params = tuple(
            ("TYPE", ("pref",)) if name == "PREF" else (name, values)
            for name, values in each.params
        )
        if found is None:
            return each._replace(params=params)
        params = tuple(param for param in params if param[0] not in ("VALUE", "MEDIATYPE"))
        picture = (("ENCODING", ("b",)), ("TYPE", (found[1].upper(),)))
        return each._replace(value=found[2], params=(*picture, *params))


def _as_new(each: Property) -> Property:
    is_packed = any(name == "ENCODING" for name, _ in each.params)
    if is_packed and each.name in ("PHOTO", "LOGO"):
        kind = next((value for value in each.param("TYPE")), "jpeg").lower()
        params = tuple(p for p in each.params if p[0] not in ("ENCODING", "TYPE", "VALUE"))
        return each._replace(value=f"data:image/{kind};base64,{each.value}", params=params)
    if "pref" not in each.types or each.param("PREF"):
        return each
    params = tuple(
        (name, kept)
        for name, values in each.params
        if (kept := _without_pref(values) if name == "TYPE" else values)
    )
    return each._replace(params=(*params, ("PREF", ("1",))))


def _without_pref(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(value for value in values if value.lower() != "pref")


def _is_contact(each: Property, labels: dict[str, str]) -> bool:
    """Tell whether the desk holds such a contact itself."""
    if each.name == "TEL":
        return number_heading(each, label_of(each, labels)) is not None
    return each.name == "EMAIL" and "x400" not in each.types


def _kind(each: Property, labels: dict[str, str]) -> str:
    if each.name == "EMAIL":
        return "email"
    return _KINDS[number_heading(each, label_of(each, labels)) or "Phone"]


def _is_same(each: Property, contact: CardContact) -> bool:
    if each.name == "EMAIL":
        return without_scheme(each.text, "mailto").lower() in (contact.value, contact.raw.lower())
    text = without_scheme(each.text, "tel")
    return text == contact.raw or _digits(text) == _digits(contact.value)


def _digits(text: str) -> str:
    return _OTHER_THAN_DIGITS.sub("", text.partition(";")[0])
