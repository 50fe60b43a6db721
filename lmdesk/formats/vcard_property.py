"""One property of a vCard: its name, parameters and value, read from a content line."""

import codecs
import quopri
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lmdesk.formats.vcard_lines import ContentLine

_HEAD = re.compile(r'((?:[^:"]|"[^"]*")*):', re.DOTALL)
_LONGEST_HEAD = 1 << 16
_NAME = re.compile(r"(?:([\w-]+)\.)?([A-Za-z][\w-]*)\Z")
_PARAM = re.compile(r';((?:[^;"]|"[^"]*")*)')
_VALUES = re.compile(r'"([^"]*)"|([^,]+)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED_2 = re.compile(r"\\([\\;,:])")
_CARET = re.compile(r"\^([n'^])")
_ENCODINGS = frozenset(("QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"))
_WIDER = ("gb2312", "gbk", "cp936")
"""Read as GB18030, which holds all of them: programs name the smaller one and write the larger."""

Params = tuple[tuple[str, tuple[str, ...]], ...]


class Property(NamedTuple):
    """A property. `name` and the names of parameters are in capitals.

    `value` is text with its escapes still in it, as the version of the card writes them;
    `is_old` says that this is 2.1. `line` is the number of its line in the file, `written` the
    name as it stands there.
    """

    name: str
    value: str
    params: Params = ()
    group: str = ""
    is_old: bool = False
    line: int = 0
    written: str = ""

    def param(self, name: str) -> tuple[str, ...]:
        """Return all values of a parameter."""
        return tuple(value for known, values in self.params if known == name for value in values)

    @property
    def types(self) -> frozenset[str]:
        """The values of TYPE in small letters, with "pref" where another way says so."""
        types = {each.lower() for value in self.param("TYPE") for each in value.split(",")}
        if self.param("PREF"):
            types.add("pref")
        return frozenset(types)

    @property
    def text(self) -> str:
        """The value as one text, without escapes."""
        return plain_text(self.value, is_old=self.is_old)

    def components(self, count: int = 0) -> list[str]:
        """Return the parts between semicolons without escapes, at least `count` of them."""
        parts = [plain_text(part, is_old=self.is_old) for part in parts_of(self.value, ";")]
        return parts + [""] * (count - len(parts))

    def lists(self, count: int = 0) -> list[str]:
        """Return the parts between semicolons, the values of each, between commas, as words."""
        sign = "" if self.is_old else ","
        parts = [
            " ".join(plain_text(each, is_old=self.is_old) for each in parts_of(part, sign))
            for part in parts_of(self.value, ";")
        ]
        return [" ".join(part.split()) for part in parts] + [""] * (count - len(parts))


class Unreadable(Exception):  # noqa: N818 -- said of a line, caught where its card is read
    """A content line that is no property."""


def read_property(
    line: ContentLine, version: str, charset: str, *, errors: str = "strict"
) -> Property:
    """Read a content line; `charset` is that of the file, for values that name none.

    Raises Unreadable for a line without a name or a colon, UnicodeDecodeError for a value that
    is not written in its charset.
    """
    head = _HEAD.match(line.data[:_LONGEST_HEAD].decode("latin-1"))
    if head is None:
        # A quotation mark that is never closed: the first colon ends the name.
        name, colon, _ = line.data.partition(b":")
        if not colon:
            raise Unreadable
        end = len(name)
    else:
        end = head.end() - 1
    before, value = line.data[:end].decode("utf-8", "replace"), line.data[end + 1 :]
    cut = before.find(";")
    named = _NAME.match((before if cut < 0 else before[:cut]).strip())
    if named is None:
        raise Unreadable
    params = _params(before[cut:] if cut >= 0 else "")
    group, name_ = named[1] or "", named[2].upper()
    encoding = {value.upper() for key, values in params if key == "ENCODING" for value in values}
    if "QUOTED-PRINTABLE" in encoding:
        value = quopri.decodestring(value)
    elif encoding & {"BASE64", "B"}:
        value = value.replace(b" ", b"").replace(b"\t", b"")
    told = next((values[0] for key, values in params if key == "CHARSET" and values), charset)
    text = value.decode(_codec(told, charset), errors)
    return Property(
        name_,
        text.replace("\r\n", "\n"),
        _kept_params(params),
        group,
        version.startswith("2"),
        line.number,
        named[2],
    )


def plain_text(value: str, *, is_old: bool) -> str:
    """Return a text value without its escapes."""
    if "\\" not in value:
        return value
    if is_old:
        return _ESCAPED_2.sub(r"\1", value)
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def parts_of(value: str, sign: str) -> list[str]:
    """Split a value at a sign that no backslash stands before."""
    parts, start, at = [], 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
        elif value[at] == sign:
            parts.append(value[start:at])
            start = at + 1
        at += 1
    parts.append(value[start:])
    return parts


def first_of(properties: Iterable[Property], name: str) -> Property | None:
    """Return the preferred one of all properties of a name: the first where none is."""
    found = preferred([each for each in properties if each.name == name])
    return found[0] if found else None


def preferred(properties: Sequence[Property]) -> list[Property]:
    """Return properties with the preferred ones first."""
    return sorted(properties, key=_rank)


def _rank(each: Property) -> int:
    told = next(iter(each.param("PREF")), "")
    if told.isascii() and told.isdigit():
        return int(told[:3])
    return 1 if "pref" in each.types else 101


def _params(text: str) -> Params:
    """Read parameters; a bare word, as version 2.1 has them, is a type or an encoding."""
    params: list[tuple[str, tuple[str, ...]]] = []
    for found in _PARAM.finditer(text):
        name, equals, values = found[1].partition("=")
        if not equals:
            bare = name.strip()
            if bare:
                params.append(("ENCODING" if bare.upper() in _ENCODINGS else "TYPE", (bare,)))
            continue
        read = tuple(_uncaret(quoted or plain.strip()) for quoted, plain in _VALUES.findall(values))
        params.append((name.strip().upper(), read))
    return tuple(params)


def _uncaret(value: str) -> str:
    """Undo the escapes of parameters (RFC 6868)."""
    signs = {"n": "\n", "'": '"', "^": "^"}
    return _CARET.sub(lambda found: signs[found[1]], value)


def _kept_params(params: Params) -> Params:
    """Return the parameters without those of the transport, which is undone."""
    kept: list[tuple[str, tuple[str, ...]]] = []
    for name, values in params:
        if name == "CHARSET":
            continue
        if name == "ENCODING":
            if values and values[0].upper() in ("BASE64", "B"):
                kept.append((name, ("b",)))
            continue
        kept.append((name, values))
    return tuple(kept)


def _codec(name: str, otherwise: str) -> str:
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return otherwise
    return "gb18030" if found in _WIDER else found
