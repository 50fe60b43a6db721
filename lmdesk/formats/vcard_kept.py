"""Properties that the desk has no place for: kept as one text, and read back to be written."""

from lmdesk.formats.escape import vcard_param, vcard_text
from lmdesk.formats.vcard_lines import ContentLine
from lmdesk.formats.vcard_property import Property, Unreadable, parts_of, plain_text, read_property

_TEXTS = frozenset(("NOTE", "ROLE", "TITLE", "LABEL", "MAILER", "TZ", "NICKNAME", "X-ABLABEL"))
_STRUCTURED = frozenset(("N", "ADR", "ORG", "X-NATIVE-N"))


def kept_line(each: Property) -> str:
    """Return a property as one line of text, its value escaped as versions 3.0 and 4.0 do."""
    return f"{_head(each)}:{_value(each)}"


def read_kept(text: str) -> list[Property]:
    """Read the lines of `kept_line` back; what is no property any more is passed over."""
    found = []
    for line in text.split("\n"):
        try:
            each = read_property(ContentLine(0, line.encode("utf-8", "replace")), "4.0", "utf-8")
        except (Unreadable, UnicodeError):
            continue
        found.append(each)
    return found


def _head(each: Property) -> str:
    group = f"{each.group}." if each.group else ""
    params = "".join(
        f";{name}={','.join(map(vcard_param, values))}" for name, values in each.params
    )
    return f"{group}{each.written or each.name}{params}"


def _value(each: Property) -> str:
    if not each.is_old:
        return each.value.replace("\r", "").replace("\n", "\\n")
    if each.name in _TEXTS:
        return vcard_text(plain_text(each.value, is_old=True))
    if each.name in _STRUCTURED:
        parts = parts_of(each.value, ";")
        return ";".join(vcard_text(plain_text(part, is_old=True)) for part in parts)
    return each.value.replace("\r", "").replace("\n", "\\n")
