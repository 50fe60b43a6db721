"""What a pasted signature or contact block offers for one person, and taking it over."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lmdesk.domain.change import Change
from lmdesk.domain.institution_names import institution_keys
from lmdesk.domain.name_keys import search_key
from lmdesk.domain.pasted_details import PastedDetails, read_details
from lmdesk.domain.people import PersonDraft, PersonRecord, PostRecord
from lmdesk.domain.text import fold_words
from lmdesk.domain.title_weight import adds_titles
from lmdesk.domain.typed_contacts import TypedContact
from lmdesk.errors import LmdeskError
from lmdesk.services.contacts import ContactOwner, contact_group, insert_contacts
from lmdesk.services.person_names import insert_name, name_columns, read_other_name
from lmdesk.services.person_posts import insert_post, post_values
from lmdesk.services.postal_addresses import addresses, insert_address
from lmdesk.store.contact_owners import contacts_of
from lmdesk.store.desk import Desk
from lmdesk.store.person_parts import country_of, main_name, name_of, names_of
from lmdesk.store.person_record import person_record
from lmdesk.store.step import Step
from lmdesk.store.tables import PersonName

if TYPE_CHECKING:
    from lmdesk.services.readers import Readers


class Offer(NamedTuple):
    """Something that may be taken over. `kind` is name, title, post, contact or address.

    `text` is what a person reads, `fields` or `contacts` what is written.
    """

    kind: str
    text: str
    fields: Mapping[str, str]
    contacts: tuple[TypedContact, ...] = ()


def offers_of(desk: Desk, person_id: int, text: str, readers: "Readers") -> tuple[Offer, ...]:
    """Return what a text says of a person and the desk does not know yet; it writes nothing.

    Raises LmdeskError person_gone, pasted_no_details where nothing of a person is in the text.
    """
    name = main_name(desk, person_id)
    details = read_details(text, name, readers, country_of(desk, person_id))
    if details.person is None and not details.contacts and details.address is None:
        raise LmdeskError("pasted_no_details")
    record = person_record(desk, person_id)
    if record is None:
        raise LmdeskError("person_gone")
    offers = []
    if details.person is not None:
        offers += _names(details.person, record)
        offers += _post(details.person, record.posts)
    offers += _contacts(details, record)
    held = {_mark(known.printed) for known in addresses(desk, ContactOwner("person", person_id))}
    if details.address is not None and _mark(details.address) not in held:
        offers.append(_offer("address", details.address, printed=details.address))
    return tuple(offers)


def take_offers(desk: Desk, person_id: int, offers: Sequence[Offer], readers: "Readers") -> Change:
    """Take offers over as one step; a new post closes the one held until now.

    Raises LmdeskError person_gone, and what adding a name, a post or an address raises.
    """
    name = main_name(desk, person_id)
    with desk.step("details_taken", name=name) as step:
        for offer in offers:
            _take(desk, step, person_id, offer, readers)
    return step.change


def _take(desk: Desk, step: Step, person_id: int, offer: Offer, readers: "Readers") -> None:
    owner = ContactOwner("person", person_id)
    if offer.kind == "name":
        reading, kind = read_other_name(desk, person_id, offer.fields, readers)
        insert_name(step, person_id, reading, kind)
    elif offer.kind == "title":
        main = name_of(desk, names_of(desk, person_id)[0].id)
        read = readers.names.read_whole("", title=offer.fields["titles"])
        new = main.reading._replace(titles=read.titles, title_printed=read.title_printed)
        step.update(PersonName, main.id, **name_columns(new, main))
    elif offer.kind == "post":
        values, institution = post_values(offer.fields, readers)
        insert_post(desk, step, person_id, values, institution, readers)
    elif offer.kind == "contact":
        insert_contacts(step, owner, contacts_of(desk, owner), offer.contacts)
    else:
        insert_address(desk, step, owner, offer.fields["printed"], readers)


def _names(draft: PersonDraft, record: PersonRecord) -> list[Offer]:
    known = {_name_mark(name.printed) for name in record.names}
    offers = []
    for printed in filter(None, (draft.name.printed, draft.native_name)):
        if _name_mark(printed) not in known:
            known.add(_name_mark(printed))
            offers.append(_offer("name", printed, printed=printed))
    main = next(iter(record.names), None)
    held = tuple((main.titles or "").split()) if main else ()
    if draft.name.titles and adds_titles(draft.name.titles, held):
        titles = " ".join(draft.name.titles)
        offers.append(_offer("title", titles, titles=titles))
    return offers


def _post(draft: PersonDraft, posts: Sequence[PostRecord]) -> list[Offer]:
    fields = {
        key: value
        for key, value in (
            ("position", draft.position),
            ("unit", draft.unit),
            ("institution", draft.institution),
        )
        if value
    }
    if not fields or any(_is_said(fields, post) for post in posts if post.end_date is None):
        return []
    text = ", ".join(fields.values())
    if draft.country and draft.country_from != "inferred":
        fields["country"] = draft.country
    return [_offer("post", text, **fields)]


def _is_said(fields: Mapping[str, str], post: PostRecord) -> bool:
    """Tell whether a post that is held says all that was read."""
    said = {"position": post.position, "unit": post.unit, "institution": post.institution}
    return all(_is_same(key, value, said[key]) for key, value in fields.items())


def _is_same(key: str, read: str, known: str | None) -> bool:
    if known is None:
        return False
    if key == "institution":
        return bool(set(institution_keys(read)) & set(institution_keys(known)))
    return fold_words(read) == fold_words(known)


def _contacts(details: PastedDetails, record: PersonRecord) -> list[Offer]:
    known = {(contact_group(c.kind), c.normalised or c.raw) for c in record.contacts}
    return [
        _offer("contact", contact.raw)._replace(contacts=(contact,))
        for contact in details.contacts
        if (contact_group(contact.kind), contact.mark) not in known
    ]


def _offer(kind: str, text: str, **fields: str) -> Offer:
    return Offer(kind, text, MappingProxyType(fields))


def _name_mark(printed: str) -> str:
    return search_key(printed) or printed


def _mark(text: str) -> str:
    return " ".join(fold_words(text))
