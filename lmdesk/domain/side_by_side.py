"""What a row says beside what the desk knows of a person, field by field."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from lmdesk.domain.contacts import ContactKind, ContactRecord
from lmdesk.domain.differences import differences, post_spoken_of
from lmdesk.domain.known_people import KnownPerson, person_of_draft
from lmdesk.domain.match_keys import match_keys, native_key
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.text import fold_words

CONTACTS = (ContactKind.EMAIL, ContactKind.MOBILE, ContactKind.PHONE, ContactKind.FAX)


class SideMark(StrEnum):
    """How the two sides of a field stand to each other, and what becomes of the desk's."""

    SAME = "same"
    NEW = "new"
    """Only the row has a value: it is added."""
    CHANGED = "changed"
    """Both have one: the row's takes its place (or is added, where several can be held)."""
    KEPT = "kept"
    """Both have one and they differ, but the desk's stays: names change only by hand."""
    ONLY_DESK = "only_desk"
    """Only the desk has a value; a blank in a row erases nothing."""
    CONFLICT = "conflict"
    """A cell that came back, changed on both sides since it went out: a person decides."""
    CLEARED = "cleared"
    """A cell that came back empty: a person decides whether the value goes."""


class SideRow(NamedTuple):
    """One field. `field` is a key of `domain.fields`; the words for it are "field.<key>".

    `known` is the value of the desk, `incoming` that of the row. Countries and nationalities are
    codes, genders "m" or "f", numbers E.164 where they were understood. In a row that came back
    all are texts of its cells, and `base` is what a cell in CONFLICT held when it went out.
    """

    field: str
    known: str | None
    incoming: str | None
    mark: SideMark
    base: str | None = None


class DeskSide(NamedTuple):
    """What the desk knows: the person as compared, all names as printed, and the contacts."""

    person: KnownPerson = KnownPerson()
    names: tuple[str, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()


def compare_sides(
    draft: PersonDraft, desk: DeskSide, *, for_event: bool = False
) -> tuple[SideRow, ...]:
    """Return the fields in which either side says something, in the order of our lists.

    The marks agree with what `differences` takes over. Of several posts the one is shown that
    the row speaks of. Each address and number has a row of its own; those that only one side
    has stand beside each other.
    """
    known = desk.person
    said = person_of_draft(draft, match_keys(draft))
    changed = frozenset(c.field for c in differences(draft, said, known, for_event=for_event))
    post = post_spoken_of(said, known)
    values = [
        ("title", " ".join(known.titles), " ".join(draft.name.titles)),
        ("name", _name_meant(desk, draft.name.printed), draft.name.printed),
        ("native_name", known.native_name, draft.native_name),
        ("gender", known.gender, draft.gender),
        ("nationality", known.nationality, draft.nationality),
        ("position", post.position, draft.position),
        ("unit", post.unit, draft.unit),
        ("institution", post.institution, draft.institution),
        ("country", post.country, draft.country),
    ]
    alike = {
        "institution": not said.post.institutions.isdisjoint(post.institutions),
        "native_name": native_key(draft.native_name or "") in known.natives,
    }
    rows = [_row(*value, changed, alike) for value in values]
    rows += _contacts(draft, desk.contacts)
    if for_event:
        rows.append(_row("category", known.category, draft.category, changed, alike))
        rows.append(_row("delegation", known.delegation, draft.delegation, changed, alike))
    return tuple(row for row in rows if row.known or row.incoming)


def _row(
    field: str,
    known: str | None,
    incoming: str | None,
    changed: frozenset[str],
    alike: dict[str, bool],
) -> SideRow:
    if not incoming:
        mark = SideMark.ONLY_DESK
    elif not known:
        mark = SideMark.NEW
    elif field in changed:
        mark = SideMark.CHANGED
    elif alike.get(field) or fold_words(known) == fold_words(incoming):
        mark = SideMark.SAME
    else:
        mark = SideMark.KEPT
    return SideRow(field, known or None, incoming or None, mark)


def _name_meant(desk: DeskSide, incoming: str) -> str | None:
    """Return the name of the person that the row writes too, else the main one."""
    words = fold_words(incoming)
    same = (name for name in desk.names if fold_words(name) == words)
    return next(same, None) or desk.person.name or None


def _contacts(draft: PersonDraft, held: Iterable[ContactRecord]) -> Iterator[SideRow]:
    known: dict[str, str] = {contact.normalised or contact.raw: contact.kind for contact in held}
    incoming: dict[str, str] = {email.address or email.raw: "email" for email in draft.emails}
    incoming |= {phone.e164 or phone.raw: phone.kind.value for phone in draft.phones}
    for kind in CONTACTS:
        mine = [text for text, held_as in incoming.items() if held_as == kind.value]
        for text in mine:
            if text in known:
                yield SideRow(kind.value, text, text, SideMark.SAME)
        theirs = [
            text
            for text, held_as in known.items()
            if held_as == kind.value and text not in incoming
        ]
        fresh = [text for text in mine if text not in known]
        for left, right in zip_longest(theirs, fresh):
            yield _row(kind.value, left, right, frozenset({kind.value}), {})
