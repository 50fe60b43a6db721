"""The people of one row as entries of their own: who stands in which slot, and who comes along."""

from collections.abc import MutableMapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.row_countries import RowCountry
from lmdesk.domain.several_people import Someone


class Entry(NamedTuple):
    """One person of a row: `source` is the position of the row, `slot` counts from 1.

    `someone` is what a cell says of the person, None where the columns say it all; `contact` is
    what another column says of a companion; `several` counts the delegates of the row.
    """

    source: int
    slot: int = 1
    someone: Someone | None = None
    contact: str = ""
    several: int = 1

    @property
    def linked(self) -> bool:
        """Tell whether this is somebody who comes along with the delegate of slot 1."""
        return self.someone is not None and self.someone.role is not None


def hinted(entries: Sequence[Entry], countries: Sequence[RowCountry]) -> list[RowCountry]:
    """Return the countries; for who comes along that of the delegate is a hint, and none asked."""
    found = list(countries)
    code: str | None = None
    for at, entry in enumerate(entries):
        untitled = entry.someone is not None and not entry.someone.titled and entry.slot > 1
        if untitled:
            found[at] = countries[at]._replace(problem=None)
            continue
        if not entry.linked:
            code = countries[at].code
            continue
        hints = countries[at].hints if code is None else (code, *countries[at].hints)
        found[at] = countries[at]._replace(hints=hints, problem=None)
    return found


def told_of_several(
    entries: Sequence[Entry],
    drafts: Sequence[PersonDraft],
    notes: MutableMapping[int, list[Problem]],
) -> list[PersonDraft]:
    """Return the drafts of spread rows with their links, and tell what a person must look at.

    Two delegates in a cell are told at each of them. An address or number that stands once for
    several is kept with the first, as shared and unsure.
    """
    told = list(drafts)
    for at, entry in enumerate(entries):
        draft = told[at]
        if entry.linked:
            told[at] = draft._replace(linked_to=1)
        elif entry.several > 1:
            params = MappingProxyType({"text": _names(entries, drafts, entry.source)})
            notes[at].append(Problem("name_two_people", "name", Severity.ERROR, params))
            others = [
                drafts[other]
                for other in range(at + 1, min(at + entry.several, len(entries)))
                if entries[other].source == entry.source and not entries[other].linked
            ]
            if entry.slot == 1:
                told[at] = _with_shared(draft, others, notes[at])
    return told


def _names(entries: Sequence[Entry], drafts: Sequence[PersonDraft], source: int) -> str:
    return ", ".join(
        draft.name.printed
        for entry, draft in zip(entries, drafts, strict=True)
        if entry.source == source and not entry.linked
    )


def _with_shared(
    draft: PersonDraft, others: Sequence[PersonDraft], notes: list[Problem]
) -> PersonDraft:
    """Mark what the first of several people has and no other."""
    emails, phones = draft.emails, draft.phones
    if emails and not any(other.emails for other in others):
        emails = tuple(email._replace(shared=True) for email in emails)
        for email in emails:
            params = MappingProxyType({"email": email.address or email.raw})
            notes.append(Problem("shared_email", "email", Severity.WARN, params))
    if phones and not any(other.phones for other in others):
        phones = tuple(phone._replace(sure=False) for phone in phones)
        for raw in dict.fromkeys(phone.raw for phone in phones):
            params = MappingProxyType({"text": raw})
            notes.append(Problem("shared_phone", "phone", Severity.WARN, params))
    return draft._replace(emails=emails, phones=phones)
