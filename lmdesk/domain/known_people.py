"""People as matching sees them: those of the desk, and those met earlier in the same list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.match_keys import MatchKeys
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.title_weight import adds_titles


class KnownPost(NamedTuple):
    """A post, or what was printed of it at an event. `institutions` are keys of all its names."""

    position: str | None = None
    unit: str | None = None
    institution: str | None = None
    institutions: frozenset[str] = frozenset()
    country: str | None = None


NO_POST = KnownPost()


class KnownPerson(NamedTuple):
    """Somebody a row may mean: a person of the desk, or a row of the same list.

    `person_id` is None for a row, `absorbed` are ids that were merged into the person. `latin`
    are search keys of names in Latin letters, `natives` keys of names in other scripts.
    `posts` are open ones, the main one first. `emails` belong to the person, `shared` are boxes
    of an office, `mobiles` and `phones` (all numbers) are E.164. `in_event` says whether the
    person takes part in the event of the import; `category`, `delegation` and `printed` (title
    and post) are then how.
    """

    person_id: int | None = None
    row: int | None = None
    absorbed: tuple[int, ...] = ()
    name: str = ""
    given: str | None = None
    latin: tuple[str, ...] = ()
    natives: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    posts: tuple[KnownPost, ...] = ()
    emails: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    gender: str | None = None
    nationality: str | None = None
    native_name: str | None = None
    in_event: bool = False
    category: str | None = None
    delegation: str | None = None
    printed_titles: tuple[str, ...] = ()
    printed: KnownPost | None = None

    @property
    def post(self) -> KnownPost:
        """The main post; an empty one where none is known."""
        return self.posts[0] if self.posts else NO_POST


@dataclass(frozen=True, slots=True)
class KnownPeople:
    """The people of the desk whom the rows of a list may mean.

    `for_event` says that the list is imported into an event, so that category and delegation
    count as facts that a row can change.
    """

    people: Sequence[KnownPerson] = ()
    for_event: bool = False


def person_of_draft(draft: PersonDraft, keys: MatchKeys, row: int | None = None) -> KnownPerson:
    """Return what a row says about a person, in the form in which people are compared."""
    post = KnownPost(
        draft.position,
        draft.unit,
        draft.institution,
        frozenset(keys.institutions),
        None if draft.country_from == "inferred" else draft.country,
    )
    return KnownPerson(
        row=row,
        name=draft.name.printed,
        given=draft.name.given,
        latin=keys.latin,
        natives=keys.natives,
        sounds=keys.sound_keys,
        titles=draft.name.titles,
        posts=() if post == NO_POST else (post,),
        emails=keys.emails,
        shared=keys.shared,
        mobiles=keys.mobiles,
        phones=keys.phones,
        gender=draft.gender,
        nationality=draft.nationality,
        native_name=draft.native_name,
        in_event=True,
        category=draft.category,
        delegation=draft.delegation,
    )


def joined(known: KnownPerson, said: KnownPerson, replaced: KnownPost) -> KnownPerson:
    """Return what is known once a row about the person has been taken over.

    `replaced` is the post of `known` that the row speaks of. A blank erases nothing; a post that
    changes takes the place of the former one.
    """
    posts = known.posts
    if said.posts:
        others = tuple(post for post in known.posts if post is not replaced)
        posts = (_filled(said.post, replaced), *others)
    return known._replace(
        latin=_both(known.latin, said.latin),
        natives=_both(known.natives, said.natives),
        sounds=_both(known.sounds, said.sounds),
        titles=said.titles if adds_titles(said.titles, known.titles) else known.titles,
        posts=posts,
        emails=_both(known.emails, said.emails),
        shared=_both(known.shared, said.shared),
        mobiles=_both(known.mobiles, said.mobiles),
        phones=_both(known.phones, said.phones),
        gender=said.gender or known.gender,
        nationality=said.nationality or known.nationality,
        native_name=known.native_name or said.native_name,
        in_event=True,
        category=(said.category or known.category) if known.in_event else said.category,
        delegation=(said.delegation or known.delegation) if known.in_event else said.delegation,
    )


def _filled(said: KnownPost, known: KnownPost) -> KnownPost:
    moved = bool(said.institutions) and said.institutions.isdisjoint(known.institutions)
    if moved and known.institution:
        known = known._replace(unit=None, institution=None, institutions=frozenset())
    return KnownPost(
        said.position or known.position,
        said.unit or known.unit,
        said.institution or known.institution,
        said.institutions | known.institutions,
        said.country or known.country,
    )


def _both(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
