"""Builders for tests of duplicates: records of people, and what is found among them."""

from collections.abc import Sequence
from typing import Any

from lmdesk.domain.duplicate_fields import PERSON_FIELDS, Record
from lmdesk.domain.duplicate_finding import find_pairs
from lmdesk.domain.duplicate_pairs import THRESHOLD, Pair
from lmdesk.domain.match_keys import native_key
from lmdesk.domain.surnames import SurnameTable
from lmdesk.domain.text import fold_words

SURNAMES = SurnameTable(
    {"surname": surname, "country": country, "script": script, "latin": latin}
    for surname, country, script, latin in (
        ("Nguyễn", "VN", "Latn", ""),
        ("Trần", "VN", "Latn", ""),
        ("王", "CN", "Hans", "Wang|Wong"),
        ("Wang", "CN", "Latn", ""),
        ("Wong", "CN", "Latn", ""),
        ("Aung", "MM", "Latn", ""),
        ("Win", "MM", "Latn", ""),
        ("Sok", "KH", "Latn", ""),
    )
)


def record(number: int, name: str = "", *, given: str = "", **values: Any) -> Record:
    """Return the record of a person; a value is a text, or several as a tuple."""
    words = fold_words(name)
    native = native_key(values.pop("native", ""))
    held = {"name": " ".join(words), "native": native, **values}
    held["family"] = words or tuple(sorted(SURNAMES.latin_forms(native)))
    several = {
        key: value if isinstance(value, tuple) else (value,) for key, value in held.items() if value
    }
    return Record(
        number,
        tuple(several.get(field.key, ()) for field in PERSON_FIELDS),
        frozenset(fold_words(given)),
        name,
    )


def found(records: Sequence[Record], **options: Any) -> tuple[Pair, ...]:
    """Return the pairs among people."""
    return find_pairs(records, PERSON_FIELDS, is_surname=_is_surname, **options)


def score(one: Record, other: Record) -> float:
    """Return how likely two people are one, 0 where that is not even asked."""
    pairs = found([one, other], min_score=0)
    return pairs[0].score if pairs else 0.0


def is_asked(one: Record, other: Record) -> bool:
    """Tell whether two people are worth a question."""
    return score(one, other) >= THRESHOLD


def codes(pair: Pair) -> list[str]:
    """Return the codes of the reasons of a pair."""
    return [reason.code for reason in pair.why]


def _is_surname(word: str) -> bool:
    return bool(SURNAMES.countries_of(word))
