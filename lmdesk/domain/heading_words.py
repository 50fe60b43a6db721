"""Words of headings: which of several known words in one heading is meant."""

from collections.abc import Sequence
from types import MappingProxyType

from lmdesk.domain.text import fold, fold_words

_HEAD_LAST = frozenset(("en", "zh", "my"))
"""Languages where the last word is the head ("office phone"); elsewhere it is the first."""

_AFTER_HEAD = frozenset(["of", "for", "with", "including", "in", "at", "during", "de", "du"])

_WEAK = frozenset(("name", "number", "title", "institution_type", "category", "ref", "native_name"))
"""Fields whose words ("name", "no", "type", "code") also stand beside the word that counts."""

_MILD = frozenset(
    [
        "status",
        "date",
        "time",
        "day",
        "present",
        "field",
        "since",
        "sign",
        "size",
        "table",
        "car",
        "seat",
        "year",
        "event",
        "meeting",
        "session",
        "question",
        "answer",
        "age",
        "consent",
        "attending",
        "attendance",
        "mode",
        "online",
        "total",
        "month",
        "confirmed",
        "statut",
        "heure",
        "nombre",
        "langue",
        "ngay",
    ]
)
"""Words kept as other fields that give way when a telling word stands beside them."""

_NEUTRAL = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "your",
        "please",
        "full",
        "in",
        "for",
        "to",
        "as",
        "on",
        "by",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "cua",
        "trong",
        "participant",
        "participants",
        "delegate",
        "delegates",
        "attendee",
        "nominee",
        "person",
        "persons",
        "english",
        "block",
        "letters",
        "capital",
        "capitals",
        "only",
        "official",
        "officials",
        "passport",
        "print",
        "type",
        "write",
        "s",
        "required",
        "optional",
        "if",
        "any",
        "applicable",
        "main",
        "current",
        "own",
        "complete",
        "his",
        "her",
        "their",
        "or",
        "and",
    ]
)
"""Words beside which a weak word keeps its meaning ("name of the delegate, please")."""

_NATIVE = frozenset(
    [
        "native",
        "local",
        "chinese",
        "khmer",
        "cambodian",
        "lao",
        "laotian",
        "thai",
        "vietnamese",
        "burmese",
        "myanmar",
        "mandarin",
        "characters",
        "script",
        "mother",
        "chinois",
        "vietnamien",
        "birman",
    ]
)
_NATIVE_RUNS = ("中文", "汉字", "ภาษาไทย", "ไทย", "ພາສາລາວ", "ខ្មែរ", "မြန်မာ", "tiếng việt")
_LATIN = frozenset(["english", "latin", "roman", "passport", "anglais", "block", "capital"])

_JOINED: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(("email", "phone")), "contact"),
    (frozenset(("email", "mobile")), "contact"),
    (frozenset(("email", "phone", "mobile")), "contact"),
    (frozenset(("email", "phone", "fax")), "contact"),
    (frozenset(("phone", "fax")), "phone"),
    (frozenset(("phone", "mobile")), "phone"),
    (frozenset(("mobile", "im")), "mobile"),
    (frozenset(("title", "name")), "name"),
    (frozenset(("surname", "given")), "name"),
    (frozenset(("surname", "name")), "name"),
    (frozenset(("given", "name")), "name"),
    (frozenset(("surname", "given", "middle")), "name"),
    (frozenset(("given", "middle")), "given"),
    (frozenset(("title", "position")), "position"),
    (frozenset(("city", "country")), "country"),
    (frozenset(("nationality", "country")), "country"),
    (frozenset(("unit", "institution")), "institution"),
    (frozenset(("country", "institution")), "institution"),
    (frozenset(("number", "ref")), "ref"),
    (frozenset(("contact", "phone")), "contact"),
    (frozenset(("contact", "email")), "contact"),
)


_PERSONS = frozenset(("name", "surname", "given"))
_POSTED = frozenset(("position", "unit", "institution"))
"""A heading with both stands over cells that combine a name with a post or a body."""

_COMPANIONS = MappingProxyType(
    {"companion": "companion_contact", "interpreter": "interpreter_contact"}
)
_REACH = frozenset(("phone", "mobile", "fax", "email", "contact"))


def of_companion(fields: Sequence[str]) -> str | None:
    """Return what a heading means that speaks of a spouse or an interpreter, else None.

    Their name and contacts are told; anything else about them is kept as it came.
    """
    persons = [field for field in fields if field in _COMPANIONS]
    if not persons:
        return None
    rest = {field for field in fields if field not in _COMPANIONS} - _WEAK
    if not rest:
        return persons[0]
    return _COMPANIONS[persons[0]] if rest <= _REACH else "other"


def join_fields(fields: Sequence[str]) -> tuple[str, bool]:
    """Return the field of a heading that names several, and whether that is certain.

    The first field stands for the column where there is no better word ("Name, position").
    """
    distinct = frozenset(fields)
    if len(distinct) == 1:
        return fields[0], True
    if companion := of_companion(fields):
        return companion, True
    for known, field in _JOINED:
        if distinct == known:
            return field, True
    if distinct & _PERSONS and distinct & _POSTED and not distinct & {"number", "ref"}:
        return "name", False
    if "contact" in distinct or ("email" in distinct and distinct & {"phone", "mobile", "fax"}):
        return "contact", False
    return next((field for field in fields if field != "other"), "other"), False


def native_marker(text: str) -> bool:
    """Tell whether words beside "name" say that it is the name in the person's own script."""
    words = set(fold_words(text))
    if words & _LATIN:
        return False
    lowered = text.lower()
    return bool(words & _NATIVE) or any(run in lowered for run in _NATIVE_RUNS)


def pick_head(
    found: Sequence[tuple[str, str]], language: str, words: Sequence[str], rest: Sequence[str]
) -> int | None:
    """Return which of the known phrases of a heading is meant, as an index; None for no field.

    `found` are (field, phrase) from left to right, `rest` the words that are not known.
    Something about another thing (a hotel, a passport, an interpreter) wins over all else;
    weak words lose against telling ones and count only among words that say nothing.
    """
    for at, (field, phrase) in enumerate(found):
        if field == "other" and phrase not in _MILD:
            return at
    strong = [at for at, (f, _) in enumerate(found) if f not in _WEAK and f != "other"]
    if strong:
        head_last = language in _HEAD_LAST and not _has_of(words)
        return strong[-1] if head_last else strong[0]
    quiet = _NEUTRAL | _NATIVE
    if any(len(word) > 1 and word not in quiet and not word.isdigit() for word in rest):
        return None
    weak = [at for at, (field, _) in enumerate(found) if field in _WEAK]
    return weak[0] if weak else 0


def _has_of(words: Sequence[str]) -> bool:
    """Tell whether English words put the head first, as in "phone number of the office"."""
    return not _AFTER_HEAD.isdisjoint(fold(word) for word in words)
