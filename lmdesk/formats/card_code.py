"""The card of a person as a QR code that the camera of a phone reads: short, and never too dense.

A code holds a vCard 3.0, which every phone takes, without folded lines: those that read codes do
not all put them together again.
"""

from typing import NamedTuple

from lmdesk.domain.contact_cards import CardContact, PersonCard
from lmdesk.errors import LmdeskError
from lmdesk.formats.escape import vcard_text
from lmdesk.formats.vcard_writer import name_parts

LARGEST = 20
"""The largest version of a code: 97 dots in a row. Denser ones are hard to read on a screen."""

QUIET = 4
"""So many dots around a code are to be blank (ISO/IEC 18004)."""

GIVEN_UP = ("unit", "institution", "position", "phone", "email")
"""What a card does without, in this order, when it does not fit."""

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of dots; True is dark."""


class CodedCard(NamedTuple):
    """A card as a code: its text, its dots without the blank margin, and what did not fit."""

    text: str
    matrix: Matrix
    left_out: tuple[str, ...]


def coded_card(card: PersonCard) -> CodedCard:
    """Return name, post, one address and one number of a person as a code.

    What does not fit is left out and told. Raises LmdeskError card_code_too_large where the
    name alone is too long.
    """
    for count in range(len(GIVEN_UP) + 1):
        without = GIVEN_UP[:count]
        text = card_text(card, without)
        matrix = code_of(text)
        if matrix is not None:
            full = _said(card)
            return CodedCard(text, matrix, tuple(each for each in without if each in full))
    raise LmdeskError("card_code_too_large", name=card.name.printed)


def card_text(card: PersonCard, without: tuple[str, ...] = ()) -> str:
    """Return the short card of a person, without some of GIVEN_UP."""
    said = {key: text for key, text in _said(card).items() if key not in without}
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name_parts(card.name)};;"]
    lines[-1] += f"{vcard_text(card.titles or '')};"
    lines.append(f"FN:{vcard_text(card.name.printed)}")
    if "institution" in said or "unit" in said:
        parts = (vcard_text(said.get(key, "")) for key in ("institution", "unit"))
        lines.append("ORG:" + ";".join(parts).removesuffix(";"))
    if "position" in said:
        lines.append(f"TITLE:{vcard_text(said['position'])}")
    number = _first(card, "mobile") or _first(card, "phone")
    if "phone" in said and number is not None:
        kind = "CELL" if number.kind == "mobile" else "WORK,VOICE"
        lines.append(f"TEL;TYPE={kind}:{vcard_text(said['phone'])}")
    if "email" in said:
        lines.append(f"EMAIL;TYPE=INTERNET:{vcard_text(said['email'])}")
    return "\r\n".join((*lines, "END:VCARD", ""))


def code_of(text: str) -> Matrix | None:
    """Return the dots of a QR code that holds a text as UTF-8; None where it would be too large."""
    import segno

    try:
        code = segno.make_qr(text.encode("utf-8", "replace"), error="m", boost_error=False)
    except segno.DataOverflowError:
        return None
    if int(code.version) > LARGEST:
        return None
    return tuple(tuple(dot == 1 for dot in row) for row in code.matrix)


def _said(card: PersonCard) -> dict[str, str]:
    """Return what a card can do without, by key, as far as it is known."""
    number = _first(card, "mobile") or _first(card, "phone")
    email = _first(card, "email")
    said = {
        "unit": card.unit,
        "institution": card.institution,
        "position": card.position,
        "phone": number.value if number is not None else None,
        "email": email.value if email is not None else None,
    }
    return {key: text for key, text in said.items() if text}


def _first(card: PersonCard, kind: str) -> CardContact | None:
    return next((each for each in card.contacts if each.kind == kind), None)
