"""Choosing among the people whom a row may mean, and what to tell about them."""

from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate
from lmdesk.domain.known_people import KnownPerson
from lmdesk.domain.match_evidence import NameRelation, shared_addresses
from lmdesk.domain.matching import Level, Match
from lmdesk.domain.meeting_index import Target
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity

SHOWN = 5
"""How many candidates a row is shown with, the likeliest first."""

COMMON = 3
"""A name that so many people elsewhere bear is no reason to ask."""


class Found(NamedTuple):
    """A target with the comparison that led to it."""

    target: Target
    match: Match


def rank(found: Found) -> tuple[int, int, int]:
    """Return the key of the order of candidates: the likeliest first, the desk before the list."""
    candidate = found.match.candidate
    place = candidate.person_id if candidate.person_id is not None else candidate.row
    return -candidate.score, candidate.person_id is None, place or 0


def without_common_name(found: list[Found]) -> list[Found]:
    """Leave out namesakes when there are many: a name that many bear says nothing alone."""
    others = [each for each in found if not _is_namesake(each.match)]
    return others if len(found) - len(others) >= COMMON else found


def without_told_apart(found: list[Found], apart: Mapping[int, frozenset[int]]) -> list[Found]:
    """Leave out those whom somebody told apart from the one who is surely meant.

    Whoever is as surely meant stays: then it is the row that does not say which of the two. So
    does whoever is not meant at all: they show which addresses are shared.
    """
    first = found[0] if found else None
    if first is None or first.match.level < Level.LIKELY:
        return found
    others = apart.get(first.target.known.person_id or 0)
    if not others:
        return found
    return [
        each
        for each in found
        if each.match.level in {Level.NONE, first.match.level}
        or each.target.known.person_id not in others
    ]


def _is_namesake(match: Match) -> bool:
    """Tell whether nothing but the name is the same, and institution and contacts are not."""
    e = match.evidence
    elsewhere = e.other_institution and (e.other_email or e.other_mobile)
    return match.level is Level.PERHAPS and elsewhere and not (e.same_email or e.same_mobile)


def shown(found: list[Found]) -> tuple[Candidate, ...]:
    """Return the candidates worth showing: not every colleague with the same office number."""
    worth = (each.match for each in found if each.match.level or _is_like(each.match))
    return tuple(match.candidate for match in islice(worth, SHOWN))


def _is_like(match: Match) -> bool:
    evidence = match.evidence
    unlike = evidence.names in {NameRelation.DIFFERENT, NameRelation.UNKNOWN}
    return evidence.same_email or not unlike


def mark_shared(
    draft: PersonDraft, said: KnownPerson, found: list[Found]
) -> tuple[PersonDraft, tuple[Problem, ...]]:
    """Mark as shared each address that somebody with a clearly different name has too."""
    owners: dict[str, str] = {}
    for each in found:
        other = each.match.evidence.names is NameRelation.DIFFERENT
        if other and each.match.level is Level.NONE:
            for address in shared_addresses(said, each.target.known):
                owners.setdefault(address, each.match.candidate.name)
    if not owners:
        return draft, ()
    emails = tuple(
        email._replace(shared=True) if email.address in owners else email for email in draft.emails
    )
    problems = tuple(
        Problem(
            "email_of_another",
            "email",
            Severity.WARN,
            MappingProxyType({"email": address, "name": name}),
        )
        for address, name in sorted(owners.items())
    )
    return draft._replace(emails=emails), problems
