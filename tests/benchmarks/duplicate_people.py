"""Invented people of the six countries of whom some are there twice, and who is twice.

Duplicates differ as they do on real desks: typos, swapped order, missing marks, the name in its
own script or in Latin letters alone, another post, lost contacts. Beside them stand people who
look alike and are not: namesakes, colleagues with one mailbox, couples with one telephone.
"""

import random
from itertools import combinations
from typing import NamedTuple

from benchmarks.people import SyntheticPerson, synthetic_people
from lmdesk.domain.text import fold_words

DUPLICATES = 0.15
"""The share of the records that are somebody who is there already."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Entry(NamedTuple):
    """One record of the set; entries of one `who` are one person. Unknown values are empty."""

    who: int
    name: str
    given: str
    native: str
    email: str
    mobile: str
    institution: str
    position: str
    unit: str
    country: str


class PeopleTwice(NamedTuple):
    """The records in an order that says nothing, and the places of all true pairs."""

    entries: tuple[Entry, ...]
    pairs: frozenset[tuple[int, int]]


def people_twice(count: int, seed: int) -> PeopleTwice:
    """Return `count` records of which 15 % are duplicates, the same ones for each seed."""
    dice = random.Random(seed)
    doubles = int(count * DUPLICATES)
    alike = int(count * 0.07)
    skipped = dice.randrange(1, 5000)
    people = synthetic_people(count + skipped)
    for _ in range(skipped):
        next(people)
    originals = [_entry(who, next(people)) for who in range(count - doubles - alike)]
    entries = list(originals)
    entries += [_double(dice, dice.choice(originals)) for _ in range(doubles)]
    entries += [
        _lookalike(dice, count + n, dice.choice(originals), next(people)) for n in range(alike)
    ]
    dice.shuffle(entries)
    places: dict[int, list[int]] = {}
    for place, entry in enumerate(entries):
        places.setdefault(entry.who, []).append(place)
    pairs = {pair for held in places.values() for pair in combinations(held, 2)}
    return PeopleTwice(tuple(entries), frozenset(pairs))


def _entry(who: int, person: SyntheticPerson) -> Entry:
    return Entry(
        who,
        person.printed,
        person.given,
        person.native_name or "",
        person.email,
        person.phone,
        f"body {person.institution}",
        person.position,
        person.unit,
        person.country,
    )


def _double(dice: random.Random, entry: Entry) -> Entry:
    """Return the same person as somebody else wrote them down, with one trace left to tell by."""
    changed = entry
    for change in dice.sample((_typo, _swap, _one_script, _plain, _new_post, _shortened), 2):
        changed = change(dice, changed)
    if dice.random() < 0.35:
        changed = changed._replace(email="")
    if dice.random() < 0.35:
        changed = changed._replace(mobile="")
    moved = changed.institution != entry.institution
    lost = changed.email != entry.email and changed.mobile != entry.mobile
    if lost and (moved or not changed.name):
        changed = changed._replace(mobile=entry.mobile)
    if dice.random() < 0.2:
        changed = changed._replace(position="", unit="")
    return changed


def _typo(dice: random.Random, entry: Entry) -> Entry:
    words = entry.name.split()
    if not words:
        return entry
    at = max(range(len(words)), key=lambda place: (len(words[place]), place))
    word = words[at]
    spot = dice.randrange(1, max(2, len(word)))
    how = dice.randrange(4)
    if how == 0:
        word = word[:spot] + word[spot + 1 :]
    elif how == 1:
        word = word[:spot] + dice.choice(LETTERS) + word[spot:]
    elif how == 2:
        word = word[:spot] + dice.choice(LETTERS) + word[spot + 1 :]
    else:
        word = word[: spot - 1] + word[spot : spot + 1] + word[spot - 1] + word[spot + 1 :]
    words[at] = word
    return entry._replace(name=" ".join(words), given="")


def _swap(_: random.Random, entry: Entry) -> Entry:
    words = entry.name.split()
    return entry._replace(name=" ".join([*words[1:], *words[:1]]), given="")


def _one_script(dice: random.Random, entry: Entry) -> Entry:
    if not entry.native:
        return entry
    if dice.random() < 0.5:
        return entry._replace(native="")
    return entry._replace(name="", given="")


def _plain(_: random.Random, entry: Entry) -> Entry:
    return entry._replace(name=" ".join(fold_words(entry.name)))


def _new_post(dice: random.Random, entry: Entry) -> Entry:
    local = ".".join(fold_words(entry.name)[:2]) or "office"
    return entry._replace(
        institution=f"body {dice.randrange(2500)}",
        position=dice.choice(("Director", "Senior Officer", "Adviser", "Head of Division")),
        unit="",
        email=f"{local}@new{dice.randrange(400)}.example.org",
    )


def _shortened(_: random.Random, entry: Entry) -> Entry:
    words = entry.name.split()
    return entry._replace(name=" ".join(words[:1] + words[2:])) if len(words) > 3 else entry


def _lookalike(dice: random.Random, who: int, entry: Entry, other: SyntheticPerson) -> Entry:
    """Return somebody else who shares a name, a mailbox or a telephone with a person."""
    fresh = _entry(who, other)
    kind = dice.randrange(8)
    if kind < 4:
        return fresh._replace(name=entry.name, given=entry.given, native="", country=entry.country)
    if kind < 7:
        return fresh._replace(
            email=entry.email, institution=entry.institution, country=entry.country
        )
    return fresh._replace(mobile=entry.mobile, country=entry.country)
