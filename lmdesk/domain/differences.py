"""What a row would change about a person: only what it says and the desk does not know yet."""

from collections.abc import Iterable

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.import_plan import FieldChange
from lmdesk.domain.known_people import NO_POST, KnownPerson, KnownPost
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.text import fold_words
from lmdesk.domain.title_weight import adds_titles

SINGLE_FIELDS = frozenset(
    {
        *("title", "gender", "nationality", "position", "unit", "institution", "country"),
        *("category", "delegation"),
    }
)
"""Fields that hold one value: another one replaces it. Contacts and names are added instead."""


def post_spoken_of(said: KnownPerson, known: KnownPerson) -> KnownPost:
    """Return the post of `known` that a row speaks of: the one at its institution, or the main."""
    for post in known.posts:
        if not said.post.institutions.isdisjoint(post.institutions):
            return post
    return known.post


def differences(
    draft: PersonDraft, said: KnownPerson, known: KnownPerson, *, for_event: bool = False
) -> tuple[FieldChange, ...]:
    """Return every value of the row that the desk does not know, in the order of our lists.

    `said` is the draft as `person_of_draft` gives it. Values are compared without letter case,
    marks, punctuation and spaces, and against everything known: the post, what was printed at
    the event of the import, every contact. A blank is no change. A value that was not understood
    (an invalid number, an unknown or merely inferred country) is none either, nor is another
    spelling or order of the name: names change only by hand.
    """
    changes: list[FieldChange] = []
    if all(adds_titles(said.titles, held) for held in (known.titles, known.printed_titles)):
        changes.append(FieldChange("title", " ".join(known.titles) or None, " ".join(said.titles)))
    if said.natives and not known.natives and said.native_name:
        changes.append(FieldChange("native_name", None, said.native_name))
    _add(changes, "gender", said.gender, (known.gender,))
    _add(changes, "nationality", said.nationality, (known.nationality,))
    _add_post(changes, said, known)
    _add_contacts(changes, draft, known)
    if for_event and known.in_event:
        _add(changes, "category", said.category, (known.category,))
        _add(changes, "delegation", said.delegation, (known.delegation,))
    return tuple(changes)


def _add(
    changes: list[FieldChange], field: str, said: str | None, known: Iterable[str | None]
) -> None:
    """Add a change unless the row is blank or one of the known values says the same."""
    if not said:
        return
    values = tuple(known)
    if said in values:
        return
    key = fold_words(said)
    if key and all(fold_words(value or "") != key for value in values):
        changes.append(FieldChange(field, values[0] or None, said))


def _add_post(changes: list[FieldChange], said: KnownPerson, known: KnownPerson) -> None:
    incoming = said.post
    if incoming == NO_POST:
        return
    main = post_spoken_of(said, known)
    posts = [main] if incoming.institution else [main, *known.posts]
    if known.printed is not None:
        posts.append(known.printed)
    _add(changes, "position", incoming.position, (post.position for post in posts))
    _add(changes, "unit", incoming.unit, (post.unit for post in posts))
    if incoming.institutions and all(
        incoming.institutions.isdisjoint(post.institutions) for post in posts
    ):
        changes.append(FieldChange("institution", main.institution, incoming.institution or ""))
    _add(changes, "country", incoming.country, (post.country for post in posts))


def _add_contacts(changes: list[FieldChange], draft: PersonDraft, known: KnownPerson) -> None:
    addresses = {*known.emails, *known.shared}
    first = next(iter((*known.emails, *known.shared)), None)
    for email in draft.emails:
        if email.address and email.address not in addresses:
            addresses.add(email.address)
            changes.append(FieldChange("email", first, email.address))
    numbers = set(known.phones)
    offices = [number for number in known.phones if number not in known.mobiles]
    for phone in draft.phones:
        if phone.e164 is None or phone.e164 in numbers:
            continue
        numbers.add(phone.e164)
        of_kind = known.mobiles if phone.kind is ContactKind.MOBILE else offices
        changes.append(FieldChange(phone.kind.value, next(iter(of_kind), None), phone.e164))
