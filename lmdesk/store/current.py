"""People as they stand now, in the shape that an update of them needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from lmdesk.store.desk import Desk
from lmdesk.store.merged_institutions import successors
from lmdesk.store.tables import Affiliation, ContactPoint, InstitutionName, PersonName

Key = TypeVar("Key", int, str)

CHUNK = 500
"""How many ids one query is asked for; SQLite takes some 32,000 parameters at most."""


class Post(NamedTuple):
    """A post as it is held, by the names of the columns of `Affiliation`."""

    institution: int | None
    unit_text: str | None
    position: str | None
    country: str | None

    def filled_from(self, other: "Post") -> "Post":
        """Return this post with what it leaves blank taken from another."""
        return Post(
            self.institution if self.institution is not None else other.institution,
            self.unit_text or other.unit_text,
            self.position or other.position,
            self.country or other.country,
        )


@dataclass(slots=True)
class CurrentState:
    """One person now: the main name, the posts held and the contacts.

    `posts` are held by the id of their affiliation, the main post first. `contacts` holds the
    normalised form of each contact, or what was written where there is none; `preferred` the ids
    of preferred contacts, each with whether it is an address. Who writes keeps it up to date.
    """

    person_id: int
    name_id: int | None = None
    posts: dict[int, Post] = field(default_factory=dict)
    contacts: set[str] = field(default_factory=set)
    preferred: list[tuple[int, bool]] = field(default_factory=list)

    def post_at(self, institution: int | None) -> int | None:
        """Return the id of the affiliation at an institution, else of the main one, or None."""
        for affiliation_id, post in self.posts.items():
            if institution is not None and post.institution == institution:
                return affiliation_id
        return next(iter(self.posts), None)

    def take_preferred(self, *, is_email: bool) -> list[int]:
        """Return, and forget, the ids of the preferred addresses, or else numbers."""
        taken = [contact_id for contact_id, address in self.preferred if address == is_email]
        self.preferred = [each for each in self.preferred if each[1] != is_email]
        return taken


def chunks(ids: Iterable[Key]) -> Iterator[list[Key]]:
    """Yield the ids, or other keys, in lists that one query can take."""
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
        ).where(Affiliation.person.in_(chunk), Affiliation.end_date.is_null())
        order = posts.order_by(Affiliation.is_primary.desc(), Affiliation.id)
        for person_id, affiliation_id, *post in desk.rows(order):
            states[person_id].posts[affiliation_id] = Post(*post)
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
    """Return the ids of all live institutions by the match key of each of their names.

    The names of one that was merged into another mean the other. Where two institutions share a
    key, the older one is meant.
    """
    return ids_by_key(desk, InstitutionName.match_key != "")


def ids_by_key(desk: Desk, wanted: Any) -> dict[str, int]:
    """Return what `institution_ids` does, of names that meet a condition."""
    query = InstitutionName.select(InstitutionName.match_key, InstitutionName.institution)
    instead = successors(desk)
    found: dict[str, int] = {}
    for key, institution_id in desk.rows(query.where(wanted).order_by(InstitutionName.institution)):
        live = instead.get(institution_id, institution_id)
        if live is not None:
            found.setdefault(key, live)
    return found
