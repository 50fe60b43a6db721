"""What an accepted row changes about a person whom the desk knows. Nothing is overwritten."""

from collections.abc import Iterable
from typing import NamedTuple

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.import_plan import FieldChange
from lmdesk.domain.people import PersonDraft
from lmdesk.services.contact_rows import contact_values
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.new_people import (
    NAME_COLUMNS,
    name_values,
    native_reading,
)
from lmdesk.store.current import CurrentState
from lmdesk.store.step import Step
from lmdesk.store.tables import Affiliation, ContactPoint, Person, PersonName

POST_FIELDS = frozenset({"position", "unit", "institution", "country"})


class Post(NamedTuple):
    """The part of a post that a row can fill or change, by the names of the columns."""

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


def update_person(
    step: Step,
    state: CurrentState,
    draft: PersonDraft,
    changes: Iterable[FieldChange],
    institutions: InstitutionBook,
    today: str,
) -> None:
    """Write what the row brings that is new: a new post, contacts, a title, a native name.

    `state` is the person as the desk holds it now. A blank in the row erases nothing. A post
    that only gains what was blank is filled in; a post that differs is closed on `today` and a
    new one opened.
    """
    fields = frozenset(change.field for change in changes)
    if fields & POST_FIELDS:
        _update_post(step, state, draft, institutions, today)
    _add_contacts(step, state, draft)
    _update_names(step, state, draft, fields)
    facts = {
        key: value
        for key, value in (("gender", draft.gender), ("nationality", draft.nationality))
        if key in fields and value
    }
    if facts:
        step.update(Person, state.person_id, **facts)


def _update_post(
    step: Step, state: CurrentState, draft: PersonDraft, book: InstitutionBook, today: str
) -> None:
    incoming = Post(
        book.id_of(draft.institution) if draft.institution else None,
        draft.unit,
        draft.position,
        draft.country,
    )
    if state.affiliation_id is None:
        step.insert(Affiliation, person=state.person_id, **incoming._asdict())
        return
    known = Post(*state.post)
    post = incoming.filled_from(known)
    if known.filled_from(incoming) == post:
        step.update(Affiliation, state.affiliation_id, **post._asdict())
        return
    if known.institution is not None and known.institution != post.institution:
        # A department of the former institution says nothing about the new one.
        post = post._replace(unit_text=incoming.unit_text)
    step.update(Affiliation, state.affiliation_id, end_date=today, is_primary=False)
    step.insert(Affiliation, person=state.person_id, start_date=today, **post._asdict())


def _add_contacts(step: Step, state: CurrentState, draft: PersonDraft) -> None:
    for contact in contact_values(draft):
        if (contact.normalised or contact.raw) in state.contacts:
            continue
        if contact.is_preferred:
            is_email = contact.kind == ContactKind.EMAIL.value
            for other_id in state.preferred_of(is_email=is_email):
                step.update(ContactPoint, other_id, is_preferred=False)
        step.insert(ContactPoint, person=state.person_id, **contact._asdict())


def _update_names(
    step: Step, state: CurrentState, draft: PersonDraft, fields: frozenset[str]
) -> None:
    if "title" in fields and draft.name.titles and state.name_id is not None:
        step.update(
            PersonName,
            state.name_id,
            titles=" ".join(draft.name.titles),
            title_printed=draft.name.title_printed,
        )
    if "native_name" in fields and draft.native_name:
        values = name_values(native_reading(draft.native_name), kind="native", is_primary=False)
        columns = dict(zip(NAME_COLUMNS[2:], values, strict=True))
        step.insert(PersonName, person=state.person_id, **columns)
