"""What an accepted row changes about a person whom the desk knows. Nothing is overwritten."""

from collections.abc import Iterable

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.import_plan import FieldChange
from lmdesk.domain.people import PersonDraft
from lmdesk.services.contact_rows import contact_values
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.name_rows import NAME_COLUMNS, name_values
from lmdesk.services.new_people import native_reading
from lmdesk.store.current import CurrentState, Post
from lmdesk.store.step import Step
from lmdesk.store.tables import Affiliation, ContactPoint, Person, PersonName

POST_FIELDS = frozenset({"position", "unit", "institution", "country"})


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
        _update_post(step, state, draft, fields, institutions, today)
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
    step: Step,
    state: CurrentState,
    draft: PersonDraft,
    fields: frozenset[str],
    book: InstitutionBook,
    today: str,
) -> None:
    institution = None
    if draft.institution:
        # A name that is no change may be one that was printed at the event: no reason for a body.
        resolve = book.id_of if "institution" in fields or not state.posts else book.find
        institution = resolve(draft.institution)
    incoming = Post(institution, draft.unit, draft.position, draft.country)
    affiliation_id = state.post_at(incoming.institution)
    if affiliation_id is None:
        added = step.insert(Affiliation, person=state.person_id, **incoming._asdict())
        state.posts[added] = incoming
        return
    known = state.posts[affiliation_id]
    incoming = _only_changed(incoming, known, fields)
    post = incoming.filled_from(known)
    if known.filled_from(incoming) == post:
        step.update(Affiliation, affiliation_id, **post._asdict())
        state.posts[affiliation_id] = post
        return
    if known.institution is not None and known.institution != post.institution:
        # A department of the former institution says nothing about the new one.
        post = post._replace(unit_text=incoming.unit_text)
    is_primary = affiliation_id == next(iter(state.posts))
    step.update(Affiliation, affiliation_id, end_date=today, is_primary=False)
    added = step.insert(
        Affiliation,
        person=state.person_id,
        start_date=today,
        is_primary=is_primary,
        **post._asdict(),
    )
    del state.posts[affiliation_id]
    state.posts = {added: post, **state.posts} if is_primary else {**state.posts, added: post}


def _only_changed(incoming: Post, known: Post, fields: frozenset[str]) -> Post:
    """Return a post with what is known where the row's word is no change but a spelling of it."""

    def said(field: str, new: str | None, old: str | None) -> str | None:
        return new if field in fields or not (new and old) else old

    is_other = "institution" in fields or known.institution is None
    return Post(
        incoming.institution if is_other else known.institution,
        said("unit", incoming.unit_text, known.unit_text),
        said("position", incoming.position, known.position),
        said("country", incoming.country, known.country),
    )


def _add_contacts(step: Step, state: CurrentState, draft: PersonDraft) -> None:
    for contact in contact_values(draft):
        mark = contact.normalised or contact.raw
        if mark in state.contacts:
            continue
        is_email = contact.kind == ContactKind.EMAIL.value
        if contact.is_preferred:
            for other_id in state.take_preferred(is_email=is_email):
                step.update(ContactPoint, other_id, is_preferred=False)
        added = step.insert(ContactPoint, person=state.person_id, **contact._asdict())
        state.contacts.add(mark)
        if contact.is_preferred:
            state.preferred.append((added, is_email))


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
