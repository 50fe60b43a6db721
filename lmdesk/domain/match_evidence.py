"""Evidence for and against two records meaning one person, gathered without a verdict."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import permutations
from typing import NamedTuple

from lmdesk.domain.known_people import KnownPerson
from lmdesk.domain.text import fold_words
from lmdesk.domain.title_weight import gender_of_titles

SIMILAR = 0.82
"""From this likeness on (0 to 1, edit distance with transpositions) names may be one name."""

ALMOST_EQUAL = 0.88
"""The likeness asked of names that only the post confirms."""


class NameRelation(StrEnum):
    """How the names of two records stand to each other."""

    EQUAL = "equal"
    """The same words, in any order, with or without marks."""
    OTHER_SPELLING = "other_spelling"
    """The same name in its own script, but written in other Latin letters."""
    OTHER_SCRIPT_DIFFERS = "other_script_differs"
    """The same Latin letters, but another name in its own script: homophones."""
    SIMILAR = "similar"
    """A typo, another romanisation, or one name shortened."""
    UNKNOWN = "unknown"
    """Nothing to compare: one has no name, or they are in different scripts."""
    DIFFERENT = "different"


class Evidence(NamedTuple):
    """What speaks for and against.

    A pair of `same_` and `other_` both False means that one side says nothing. `likeness` runs
    from 0 to 1 and is computed only for names that are not equal. `swapped` names have the same
    words in another order, `shuffled` ones in an order that no swap of surname and given name
    explains. `both_scripts` is stronger than `native`: the Latin letters are equal too. `bare`
    means that on both sides nothing but the name and an equal post is known.
    """

    names: NameRelation
    likeness: float = 1.0
    swapped: bool = False
    shuffled: bool = False
    native: bool = False
    both_scripts: bool = False
    same_given: bool = False
    same_email: bool = False
    other_email: bool = False
    shared_mailbox: bool = False
    same_mobile: bool = False
    other_mobile: bool = False
    same_phone: bool = False
    same_institution: bool = False
    other_institution: bool = False
    same_position: bool = False
    other_country: bool = False
    other_gender: bool = False
    bare: bool = False


def gather(row: KnownPerson, known: KnownPerson) -> Evidence:
    """Compare two records field by field."""
    names, likeness = _names(row, known)
    swapped, shuffled = _orders(row, known) if names is NameRelation.EQUAL else (False, False)
    emails, known_emails = frozenset(row.emails), frozenset(known.emails)
    boxes = emails.union(row.shared) & known_emails.union(known.shared)
    same_email = not emails.isdisjoint(known_emails)
    same_mobile = not frozenset(row.mobiles).isdisjoint(known.mobiles)
    native = not frozenset(row.natives).isdisjoint(known.natives)
    institutions = _institutions(known)
    told = bool(row.post.institutions and institutions)
    same_institution = told and not row.post.institutions.isdisjoint(institutions)
    countries = {post.country for post in known.posts if post.country}
    return Evidence(
        names=names,
        likeness=likeness,
        swapped=swapped,
        shuffled=shuffled,
        native=native,
        both_scripts=native and not frozenset(row.latin).isdisjoint(known.latin),
        same_given=_same_word(row.given, known.given),
        same_email=same_email,
        other_email=bool(emails and known_emails) and not same_email,
        shared_mailbox=not same_email and bool(boxes),
        same_mobile=same_mobile,
        other_mobile=bool(row.mobiles and known.mobiles) and not same_mobile,
        same_phone=not frozenset(row.phones).isdisjoint(known.phones),
        same_institution=same_institution,
        other_institution=told and not same_institution,
        same_position=any(_same_word(row.post.position, post.position) for post in known.posts),
        other_country=bool(row.post.country and countries) and row.post.country not in countries,
        other_gender=_genders_differ(row, known),
        bare=_is_bare(row) and _is_bare(known) and _posts_agree(row, known),
    )


def shared_addresses(row: KnownPerson, known: KnownPerson) -> frozenset[str]:
    """Return the addresses of one person that both records claim."""
    return frozenset(row.emails) & frozenset(known.emails)


def _names(row: KnownPerson, known: KnownPerson) -> tuple[NameRelation, float]:
    natives = bool(row.natives and known.natives)
    native = natives and not frozenset(row.natives).isdisjoint(known.natives)
    if row.latin and known.latin:
        if not frozenset(row.latin).isdisjoint(known.latin):
            if natives and not native:
                return NameRelation.OTHER_SCRIPT_DIFFERS, 1.0
            return NameRelation.EQUAL, 1.0
        likeness = key_likeness(row.latin, row.sounds, known.latin, known.sounds)
        if native:
            return NameRelation.OTHER_SPELLING, likeness
        return (NameRelation.SIMILAR if likeness >= SIMILAR else NameRelation.DIFFERENT), likeness
    if native:
        return NameRelation.EQUAL, 1.0
    return (NameRelation.DIFFERENT if natives else NameRelation.UNKNOWN), 0.0


def _orders(row: KnownPerson, known: KnownPerson) -> tuple[bool, bool]:
    """Tell whether equal names differ in their order, and whether in an unlikely way.

    A surname moves from one end to the other, or the whole name is turned round. Burmese names
    of the same words in any other order are names of different people.
    """
    if row.name == known.name:
        return False, False
    words, others = fold_words(row.name), fold_words(known.name)
    if words == others or sorted(words) != sorted(others):
        return False, False
    turned = [words[at:] + words[:at] for at in range(1, len(words))]
    return True, others not in turned and others != words[::-1]


def key_likeness(
    latin: Iterable[str], sounds: Iterable[str], others: Iterable[str], other_sounds: Iterable[str]
) -> float:
    """Return how like names are by their search keys and sound keys, from 0 to 1."""
    best = 0.0 if frozenset(sounds).isdisjoint(other_sounds) else SIMILAR
    for key in latin:
        for other in others:
            best = max(best, _likeness(key, other))
    return best


def _likeness(key: str, other: str) -> float:
    """Compare two names as whole texts and word by word, because a typo changes the order."""
    from rapidfuzz.distance import OSA

    words, others = key.split(), other.split()
    if len(words) != len(others) and _is_joined(words, others):
        return ALMOST_EQUAL
    shared = frozenset(words) & frozenset(others)
    if len(shared) in {len(words), len(others)} and sum(map(len, shared)) >= 5:
        return SIMILAR
    best: float = OSA.normalized_similarity(key, other)
    if len(words) == len(others) > 1:
        best = max(best, min(_words_likeness(words, others), _words_likeness(others, words)))
    return best


def _is_joined(words: list[str], others: list[str]) -> bool:
    """Tell whether one name writes together what the other writes apart: Yaxiang, Ya Xiang."""
    fewer, more = sorted((words, others), key=len)
    together = [word for word in fewer if word not in more]
    apart = [word for word in more if word not in fewer]
    if len(together) != 1 or not 2 <= len(apart) <= 4:
        return False
    return any("".join(order) == together[0] for order in permutations(apart))


def _words_likeness(words: list[str], others: list[str]) -> float:
    """Return how well the words are found among the others, long words counting more."""
    from rapidfuzz.distance import OSA

    found = (max(OSA.normalized_similarity(word, other) for other in others) for word in words)
    weighed = sum(len(word) * likeness for word, likeness in zip(words, found, strict=True))
    return weighed / sum(map(len, words))


def _institutions(person: KnownPerson) -> frozenset[str]:
    if len(person.posts) == 1:
        return person.posts[0].institutions
    return frozenset(key for post in person.posts for key in post.institutions)


def _same_word(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    return one == other or fold_words(one) == fold_words(other)


def _genders_differ(row: KnownPerson, known: KnownPerson) -> bool:
    if row.titles == known.titles:
        return False
    one, other = _gender(row), _gender(known)
    return one is not None and other is not None and one != other


def _gender(person: KnownPerson) -> str | None:
    return gender_of_titles(person.titles) or person.gender


def _is_bare(person: KnownPerson) -> bool:
    """Tell whether nothing but name and post is known, nothing that could confirm anybody."""
    return not (person.emails or person.shared or person.phones or _institutions(person))


def _posts_agree(row: KnownPerson, known: KnownPerson) -> bool:
    one, other = row.post, known.post
    return (
        one.country == other.country
        and fold_words(one.position or "") == fold_words(other.position or "")
        and fold_words(one.unit or "") == fold_words(other.unit or "")
    )
