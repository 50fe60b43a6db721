"""Printing names: in their order, with capitals where wanted, and as people are addressed."""

from collections.abc import Sequence

from lmdesk.domain.names import NameOrder
from lmdesk.domain.surnames import looks_vietnamese
from lmdesk.domain.text import script_of

_JOINED_SCRIPTS = frozenset({"Hans", "Hang", "Jpan"})
_BY_GIVEN_NAME = frozenset({"TH", "LA"})
_BY_FULL_NAME = frozenset({"KH", "MM"})
_CIVIL = frozenset({"Mr.", "Ms.", "Mrs."})
_EXCELLENCIES = frozenset({"H.E.", "H.R.H.", "Samdech", "Neak Oknha", "Oknha", "Lok Chumteav"})
_PARTICLES = frozenset({"VAN", "VON", "DE", "DER", "DEN", "DU", "DI", "DA", "DOS", "DAS", "LA"})
_PREFIXED = ("MC", "MAC", "FITZ")


def print_name(
    given: str | None,
    surname: str | None,
    order: NameOrder,
    *,
    surname_caps: bool = False,
    generation: str | None = None,
) -> str:
    """Return the name without titles in its order; `surname_caps` prints the surname in capitals.

    Han, kana and Hangul names are printed without a space.
    """
    parts = [given or "", (surname or "").upper() if surname_caps else surname or ""]
    if order is NameOrder.SURNAME_FIRST:
        parts.reverse()
    parts = [part for part in parts if part]
    if len(parts) == 2 and all(script_of(part) in _JOINED_SCRIPTS for part in parts):
        return "".join(parts)
    return " ".join((*parts, generation) if generation else parts)


def salutation(
    titles: Sequence[str],
    given: str | None,
    surname: str | None,
    order: NameOrder,
    country: str | None = None,
) -> str:
    """Return how the person is addressed: "Mr. Vanhone", "Dr. San Win", "Mr. Chen".

    Thai and Lao names are addressed by the given name, Vietnamese by the last one, others by
    the surname; a name without surname, an excellency and Khmer names (for which no custom is
    sure) by the full name. Without a title it is the full name. (Customs: Lao and Thai names,
    Vietnamese names; UNHCR Handbook for Emergencies for "H.E. Dr. X Y".)
    """
    name = print_name(given, surname, order)
    if not titles:
        return name
    shown = [t for t in titles if t not in _CIVIL] or list(titles)
    if _EXCELLENCIES.intersection(shown):
        return " ".join((*titles, name))
    if given and surname and order is not NameOrder.WHOLE and country not in _BY_FULL_NAME:
        name = _short_name(given, surname, order, country)
    return " ".join((*shown, name))


def proposed_case(surname: str) -> str:
    """Return a proposal for a surname printed in capitals: "MIAO" gives "Miao".

    "MCGINLEY", "VAN DIJK" and letters lost stay: how they are written cannot be known.
    """
    words = surname.split(" ")
    if not surname.isupper() or "?" in surname or "\ufffd" in surname:
        return surname
    if any(word.startswith(_PREFIXED) and len(word) > 4 for word in words):
        return surname
    if len(words) > 1 and _PARTICLES.intersection(words):
        return surname
    return " ".join(map(_capitalised, words))


def _short_name(given: str, surname: str, order: NameOrder, country: str | None) -> str:
    """Return the part of a divided name by which the person is addressed."""
    script = script_of(surname)
    if country in _BY_GIVEN_NAME or script in {"Thai", "Laoo"}:
        return given
    if script != "Latn":
        return print_name(given, surname, order)
    if country == "VN" or (country is None and looks_vietnamese(f"{surname} {given}")):
        return proposed_case(given.rpartition(" ")[2])
    return proposed_case(surname)


def _capitalised(word: str) -> str:
    """Write a word small after its first letter and after apostrophes and hyphens."""
    small = list(word.lower())
    for at, letter in enumerate(word):
        if at == 0 or word[at - 1] in "-'\u2019":
            small[at] = letter
    return "".join(small) if len(small) == len(word) else word
