"""People as they stand now, in the shape that an update of them needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, ContactPoint, InstitutionName, PersonName

CHUNK = 500
"""How many ids one query is asked for; SQLite takes some 32,000 parameters at most."""


@dataclass(slots=True)
class CurrentState:
    """One person now: the main name, the current post and the contacts.

    `post` is institution id, unit, position and country of the current affiliation. `contacts`
    holds the normalised form of each contact, or what was written where there is none.
    """

    person_id: int
    name_id: int | None = None
    affiliation_id: int | None = None
    post: tuple[int | None, str | None, str | None, str | None] = (None, None, None, None)
    contacts: set[str] = field(default_factory=set)
    preferred: list[tuple[int, bool]] = field(default_factory=list)

    def preferred_of(self, *, is_email: bool) -> list[int]:
        """Return the ids of the preferred contacts: addresses, or else numbers."""
        return [contact_id for contact_id, is_address in self.preferred if is_address == is_email]


def chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    """Yield the ids in lists that one query can take."""
    iterator = iter(ids)
    while chunk := list(islice(iterator, CHUNK)):
        yield chunk


def current_states(desk: Desk, person_ids: Sequence[int]) -> dict[int, CurrentState]:
    """Return how these people stand now, by id, in three queries for each 500 of them."""
    states = {person_id: CurrentState(person_id) for person_id in person_ids}
    for chunk in chunks(states):
        names = PersonName.select(PersonName.person, PersonName.id).where(
            PersonName.person.in_(chunk), PersonName.is_primary
        )
        for person_id, name_id in desk.rows(names):
            states[person_id].name_id = name_id
        posts = Affiliation.select(
            Affiliation.person,
            Affiliation.id,
            Affiliation.institution,
            Affiliation.unit_text,
            Affiliation.position,
            Affiliation.country,
        ).where(
            Affiliation.person.in_(chunk),
            Affiliation.is_primary,
            Affiliation.end_date.is_null(),
        )
        for person_id, affiliation_id, *post in desk.rows(posts):
            states[person_id].affiliation_id = affiliation_id
            states[person_id].post = (post[0], post[1], post[2], post[3])
        _add_contacts(desk, states, chunk)
    return states


def _add_contacts(desk: Desk, states: dict[int, CurrentState], chunk: list[int]) -> None:
    contacts = ContactPoint.select(
        ContactPoint.person,
        ContactPoint.id,
        ContactPoint.kind,
        ContactPoint.raw,
        ContactPoint.normalised,
        ContactPoint.is_preferred,
    ).where(ContactPoint.person.in_(chunk))
    for person_id, contact_id, kind, raw, normalised, is_preferred in desk.rows(contacts):
        states[person_id].contacts.add(normalised or raw)
        if is_preferred:
            states[person_id].preferred.append((contact_id, kind == "email"))


def institution_ids(desk: Desk) -> dict[str, int]:
    """Return the ids of all institutions by the match key of each of their names.

    Where two institutions share a key, the older one is meant.
    """
    query = InstitutionName.select(InstitutionName.match_key, InstitutionName.institution).order_by(
        InstitutionName.institution.desc()
    )
    return dict(desk.rows(query))
