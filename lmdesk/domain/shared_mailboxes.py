"""Addresses that several people of one list give: boxes of an office, not of one person."""

from collections.abc import Sequence

from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.text import fold_words

_SAME_PERSON = 75
"""Names at least so alike (of 100) are taken for two spellings of one."""


def mark_shared_mailboxes(rows: Sequence[ReadRow]) -> list[ReadRow]:
    """Mark each address that people with clearly different names have in the same list.

    Other spellings, another order or missing marks of one name are one person.
    """
    first: dict[str, int] = {}
    several: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        if isinstance(row.draft, PersonDraft):
            for email in row.draft.emails:
                address = email.address
                if address is not None and first.setdefault(address, at) != at and not email.shared:
                    several.setdefault(address, [first[address]]).append(at)
    shared: dict[int, set[str]] = {}
    for address, places in several.items():
        if _are_different([_name(rows[at]) for at in places]):
            for at in places:
                shared.setdefault(at, set()).add(address)
    marked = list(rows)
    for at, addresses in shared.items():
        marked[at] = _marked(rows[at], addresses)
    return marked


def _name(row: ReadRow) -> tuple[str, ...]:
    assert isinstance(row.draft, PersonDraft)
    return fold_words(row.draft.name.printed)


def _are_different(names: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether any of the names is somebody else's than the first one with a name."""
    from rapidfuzz.fuzz import ratio

    named = [name for name in names if name]
    first = set(named[0]) if named else set()
    joined = " ".join(sorted(first))
    return any(
        not (first <= set(name) or first >= set(name))
        and ratio(joined, " ".join(sorted(name))) < _SAME_PERSON
        for name in named[1:]
    )


def _marked(row: ReadRow, addresses: set[str]) -> ReadRow:
    draft = row.draft
    assert isinstance(draft, PersonDraft)
    emails = tuple(
        email._replace(shared=True) if email.address in addresses else email
        for email in draft.emails
    )
    problems = tuple(
        Problem("shared_email", "email", Severity.INFO, {"email": address})
        for address in sorted(addresses)
    )
    return row._replace(draft=draft._replace(emails=emails), problems=row.problems + problems)
