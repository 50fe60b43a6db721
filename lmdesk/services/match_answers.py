"""What a decision about a row says of the people it may mean, and how that is remembered."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate
from lmdesk.domain.matching import exact_mark
from lmdesk.domain.people import PersonDraft
from lmdesk.store.step import Step
from lmdesk.store.tables import MatchDecision

MEANS_SOMEBODY = frozenset({"person", "same"})
"""Kinds of decisions that name a person of the desk."""

_NAME, _PLACE = "same_name", "same_institution"
_REACHED = frozenset({"same_email", "same_phone", "shared_mailbox", "same_office_phone"})


class Answer(NamedTuple):
    """One answer to be remembered: by which key of a row, of whom, and same or different."""

    key: str
    person_id: int
    verdict: str


def answers(
    kind: str,
    person_id: int | None,
    candidates: Iterable[tuple[int, Candidate]],
    draft: PersonDraft,
    mark: str,
) -> Sequence[Answer]:
    """Return what a decision says of each person: same or different.

    `candidates` are the people whom the row was taken for; a new person is none of them. Where
    one of these has the same name, institution and contact, their rows have one fingerprint
    (`mark`): then the answer is remembered for the row with its post.
    """
    if kind in MEANS_SOMEBODY and person_id is not None:
        return [Answer(mark, person_id, "same")]
    if kind != "new":
        return []
    exact = exact_mark(draft, mark)
    said: list[Answer] = []
    for other, candidate in candidates:
        alike = looks_alike(candidate)
        if alike and person_id is not None and not said:
            said.append(Answer(exact, person_id, "same"))
        said.append(Answer(exact if alike else mark, other, "different"))
    return said


def looks_alike(candidate: Candidate) -> bool:
    """Tell whether nothing but the post can tell a row from somebody."""
    found = frozenset(candidate.evidence)
    return _NAME in found and _PLACE in found and not _REACHED.isdisjoint(found)


def remember(step: Step, said: Iterable[Answer], now: str) -> None:
    """Write down answers, for when the list comes again."""
    for answer in said:
        step.insert(
            MatchDecision,
            kind="person",
            left_key=answer.key,
            person=answer.person_id,
            verdict=answer.verdict,
            decided_at=now,
        )
