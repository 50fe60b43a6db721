"""Whether a row means somebody who is known already: sure, perhaps, or not."""

import hashlib
from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate
from lmdesk.domain.known_people import KnownPerson
from lmdesk.domain.match_evidence import ALMOST_EQUAL, Evidence, NameRelation, gather
from lmdesk.domain.match_keys import KeyMaker, MatchKeys, match_keys
from lmdesk.domain.people import PersonDraft

__all__ = [
    "Decisions",
    "KeyMaker",
    "Level",
    "Match",
    "MatchKeys",
    "compare",
    "exact_mark",
    "fingerprint",
    "match_keys",
]


class Level(IntEnum):
    """How sure it is that two records mean one person."""

    NONE = 0
    PERHAPS = 1
    LIKELY = 2
    """Sure, by the name and an institution, office number or own script."""
    SURE = 3
    """Sure, by the name and an address or mobile of one person, or by a decision."""


class Match(NamedTuple):
    """One comparison: its level, and the candidate to show with its score and evidence."""

    level: Level
    candidate: Candidate
    evidence: Evidence


class Decisions(NamedTuple):
    """Remembered answers by the fingerprint of a row: which person it is, and which it is not.

    `apart` tells for each person of the desk from whom they were told apart.
    """

    same: Mapping[str, int] = MappingProxyType({})
    different: Mapping[str, frozenset[int]] = MappingProxyType({})
    apart: Mapping[int, frozenset[int]] = MappingProxyType({})


def compare(row: KnownPerson, known: KnownPerson) -> Match:
    """Compare what a row says with somebody known. The same values give the same score always.

    Scores from 90 on are sure, from 50 on worth a question, below 50 another person.
    """
    evidence = gather(row, known)
    level = _level(evidence)
    candidate = Candidate(
        known.person_id, known.row, _score(level, evidence), known.name, _codes(evidence)
    )
    return Match(level, candidate, evidence)


def fingerprint(draft: PersonDraft, keys: MatchKeys | None = None) -> str:
    """Return a text that is equal for rows which name the same person by the same values.

    It rests on the names, addresses, numbers and the institution; where there is neither address
    nor number also on position, department and country, which then tell namesakes apart. For a
    row that came back its edits count too. `keys` are those of the draft where they are at hand.
    """
    keys = keys or match_keys(draft)
    emails = sorted({*keys.emails, *keys.shared})
    parts = [
        " ".join(sorted(keys.latin)),
        " ".join(sorted(keys.natives)),
        " ".join(emails),
        " ".join(sorted(set(keys.phones))),
        keys.institutions[0] if keys.institutions else "",
    ]
    if not emails and not keys.phones:
        parts += [draft.position or "", draft.unit or "", draft.country or ""]
    if draft.returned is not None:
        parts.append(draft.returned.mark())
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()


def exact_mark(draft: PersonDraft, mark: str) -> str:
    """Return a text that also tells the post, where `mark` is the fingerprint of the draft.

    Two people of one name, address and institution are told apart by nothing else.
    """
    parts = (mark, " ".join(draft.name.titles), draft.position, draft.unit, draft.country)
    text = "\x1f".join(part or "" for part in parts)
    return "=" + hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _level(e: Evidence) -> Level:
    strong = e.same_email or e.same_mobile
    names = e.names
    if names is NameRelation.EQUAL:
        return Level.SURE if strong else _level_of_equal_names(e)
    if names is NameRelation.OTHER_SCRIPT_DIFFERS:
        return Level.PERHAPS if strong or e.same_institution else Level.NONE
    if names is NameRelation.OTHER_SPELLING:
        return Level.PERHAPS if strong or not _is_elsewhere(e) else Level.NONE
    if names is NameRelation.SIMILAR:
        return Level.PERHAPS if strong or _post_confirms(e) else Level.NONE
    if names is NameRelation.UNKNOWN:
        return Level.PERHAPS if strong else Level.NONE
    return Level.PERHAPS if e.same_email and e.same_given else Level.NONE


def _level_of_equal_names(e: Evidence) -> Level:
    """Weigh a name that both bear, where no address or mobile is the same."""
    told_apart = (e.other_email and e.other_mobile) or e.other_gender
    if e.shuffled:
        return Level.NONE if told_apart or e.other_institution else Level.PERHAPS
    if e.same_institution or e.same_phone:
        return Level.PERHAPS if told_apart else Level.LIKELY
    if e.shared_mailbox and not (e.other_institution or e.other_email or e.other_mobile):
        return Level.PERHAPS if told_apart else Level.LIKELY
    if e.bare and not e.other_gender:
        return Level.LIKELY
    if e.both_scripts and e.other_institution + e.other_email + e.other_mobile <= 1:
        return Level.LIKELY
    if _is_elsewhere(e):
        return Level.NONE
    return Level.PERHAPS


def _is_elsewhere(e: Evidence) -> bool:
    """Tell whether everything but the name speaks of another person."""
    apart = (e.other_email and e.other_mobile) or (
        e.other_country and (e.other_email or e.other_mobile)
    )
    return e.other_institution and apart


def _post_confirms(e: Evidence) -> bool:
    """Tell whether the same post makes one person of two similar names."""
    if not (e.same_institution and e.same_position):
        return False
    if e.same_phone:
        return True
    return e.likeness >= ALMOST_EQUAL and not e.other_email and not e.other_mobile


_NAME_POINTS: Mapping[NameRelation, int] = MappingProxyType(
    {
        NameRelation.EQUAL: 50,
        NameRelation.OTHER_SPELLING: 40,
        NameRelation.SIMILAR: 35,
        NameRelation.OTHER_SCRIPT_DIFFERS: 25,
        NameRelation.UNKNOWN: 20,
        NameRelation.DIFFERENT: 0,
    }
)


def _score(level: Level, e: Evidence) -> int:
    points = (
        _NAME_POINTS[e.names]
        + 25 * e.same_email
        + 22 * e.same_mobile
        + 15 * e.native
        + 12 * e.same_institution
        + 6 * (e.same_phone and not e.same_mobile)
        + 4 * e.same_position
        + 2 * e.shared_mailbox
        - 8 * e.other_institution
        - 8 * e.other_email
        - 8 * e.other_mobile
        - 5 * e.other_country
        - 10 * e.other_gender
    )
    if level >= Level.LIKELY:
        return max(90 if level is Level.LIKELY else 94, min(points, 99))
    if level is Level.PERHAPS:
        return max(50, min(points, 89))
    return max(0, min(points, 49))


_NAME_CODES: Mapping[NameRelation, str] = MappingProxyType(
    {
        NameRelation.EQUAL: "same_name",
        NameRelation.OTHER_SPELLING: "similar_name",
        NameRelation.SIMILAR: "similar_name",
        NameRelation.OTHER_SCRIPT_DIFFERS: "same_name",
    }
)


def _codes(e: Evidence) -> tuple[str, ...]:
    """Return the codes of what speaks for and against, the names first."""
    codes = []
    if e.names in _NAME_CODES:
        codes.append("same_name_swapped" if e.swapped else _NAME_CODES[e.names])
    if e.names is NameRelation.OTHER_SCRIPT_DIFFERS:
        codes.append("other_native_name")
    told = (
        (e.native, "same_native_name"),
        (e.same_email, "same_email"),
        (e.shared_mailbox, "shared_mailbox"),
        (e.same_mobile, "same_phone"),
        (e.same_phone and not e.same_mobile, "same_office_phone"),
        (e.same_institution, "same_institution"),
        (e.same_position, "same_position"),
        (e.other_institution, "other_institution"),
        (e.other_email, "other_email"),
        (e.other_mobile, "other_phone"),
        (e.other_country, "other_country"),
        (e.other_gender, "other_gender"),
    )
    return (*codes, *(code for holds, code in told if holds))
