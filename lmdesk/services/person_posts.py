"""Posts of a person, by hand: a new one closes the old one, and mistakes can be corrected."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lmdesk.domain.change import Change
from lmdesk.domain.institution_names import institution_keys
from lmdesk.errors import LmdeskError
from lmdesk.services.typed_fields import country_code, is_before, line, partial_date
from lmdesk.store.contact_owners import lists_with_contact
from lmdesk.store.desk import Desk
from lmdesk.store.person_parts import (
    StoredPost,
    contacts_of_post,
    current_posts,
    institutions_named,
    main_name,
    post_of,
)
from lmdesk.store.step import Step
from lmdesk.store.tables import Affiliation

if TYPE_CHECKING:
    from lmdesk.services.readers import Readers

TEXTS = ("position", "unit", "institution", "country", "start_date", "end_date")
"""The fields of a post that are typed. `country` is the one represented, a code or a name."""

_WORDS = (("position", "position"), ("unit", "unit_text"))
_DATES = ("start_date", "end_date")


def add_post(
    desk: Desk,
    person_id: int,
    fields: Mapping[str, str],
    readers: "Readers",
    *,
    beside: bool = False,
) -> Change:
    """Add a post, as one step.

    `fields`: see TEXTS. The institution is known by any of its names, else added. A post that
    is held now becomes the main one and closes the former main one: on the day the new one
    starts, or today; with `beside` the former one goes on as the main one. Raises LmdeskError
    post_empty, ends_before_start, date_not_understood, country_not_known, record_gone.
    """
    name = main_name(desk, person_id)
    values, institution = post_values(fields, readers)
    with desk.step("post_added", name=name) as step:
        insert_post(desk, step, person_id, values, institution, readers, beside=beside)
    return step.change


def post_values(fields: Mapping[str, str], readers: "Readers") -> tuple[dict[str, Any], str | None]:
    """Return the columns of a new post and the name of its institution; see `add_post`."""
    values = _values(fields, readers)
    institution = line(fields.get("institution"))
    if not institution and not any(values.get(c) for c in ("position", "unit_text", "country")):
        raise LmdeskError("post_empty")
    _must_be_in_order(values.get("start_date"), values.get("end_date"))
    return values, institution


def insert_post(
    desk: Desk,
    step: Step,
    person_id: int,
    values: Mapping[str, Any],
    institution: str | None,
    readers: "Readers",
    *,
    beside: bool = False,
) -> None:
    """Write a new post within a step; see `add_post`."""
    is_held = not values.get("end_date")
    if is_held and not beside:
        _close_main(desk, step, person_id, values.get("start_date"))
    step.insert(
        Affiliation,
        person=person_id,
        institution=_institution_id(desk, step, institution, readers),
        is_primary=is_held and not any(p.is_primary for p in current_posts(desk, person_id)),
        **values,
    )


def edit_post(desk: Desk, post_id: int, fields: Mapping[str, str], readers: "Readers") -> Change:
    """Correct some fields of a post (see TEXTS); one that stays the same writes nothing.

    A post that ends is no longer the main one. Raises LmdeskError as `add_post`.
    """
    post = post_of(desk, post_id)
    values = _values(fields, readers)
    institution = line(fields.get("institution"))
    told = {**post._asdict(), **values}
    has_body = institution if "institution" in fields else told["institution"]
    if not has_body and not any(told[c] for c in ("position", "unit_text", "country")):
        raise LmdeskError("post_empty")
    _must_be_in_order(told["start_date"], told["end_date"])
    if told["end_date"]:
        values["is_primary"] = False
    with desk.step("post_edited", name=main_name(desk, post.person)) as step:
        if "institution" in fields:
            values["institution"] = _institution_id(desk, step, institution, readers)
        if values:
            step.update(Affiliation, post_id, **values)
        _keep_a_main_post(desk, step, post)
    return step.change


def make_main_post(desk: Desk, post_id: int) -> Change:
    """Make a post that is held now the main one; the others stay as they are."""
    post = post_of(desk, post_id)
    with desk.step("post_edited", name=main_name(desk, post.person)) as step:
        for other in current_posts(desk, post.person):
            step.update(Affiliation, other.id, is_primary=other.id == post_id)
    return step.change


def close_post(desk: Desk, post_id: int, end_date: str = "") -> Change:
    """End a post on a date, or today; the next one that is held becomes the main one.

    Raises LmdeskError ends_before_start, date_not_understood, record_gone.
    """
    post = post_of(desk, post_id)
    ends = partial_date(end_date) or desk.clock()[:10]
    _must_be_in_order(post.start_date, ends)
    with desk.step("post_closed", name=main_name(desk, post.person)) as step:
        step.update(Affiliation, post_id, end_date=ends, is_primary=False)
        _keep_a_main_post(desk, step, post)
    return step.change


def remove_post(desk: Desk, post_id: int) -> Change:
    """Take away a post that never was, with the contacts that belong to it alone.

    Raises LmdeskError record_gone, contact_on_list where a mailing list uses such a contact.
    """
    post = post_of(desk, post_id)
    for contact_id, shown in contacts_of_post(desk, post_id).items():
        lists = lists_with_contact(desk, contact_id)
        if lists:
            raise LmdeskError("contact_on_list", contact=shown, lists=", ".join(lists))
    with desk.step("post_removed", name=main_name(desk, post.person)) as step:
        step.delete(Affiliation, post_id)
        _keep_a_main_post(desk, step, post)
    return step.change


def _close_main(desk: Desk, step: Step, person_id: int, start: str | None) -> None:
    """Close the main post on the day a new one starts, or today where that is not possible."""
    for post in current_posts(desk, person_id)[:1]:
        ends = start or desk.clock()[:10]
        if post.start_date and is_before(ends, post.start_date):
            ends = post.start_date
        step.update(Affiliation, post.id, end_date=ends, is_primary=False)
    for other in current_posts(desk, person_id):
        step.update(Affiliation, other.id, is_primary=False)


def _keep_a_main_post(desk: Desk, step: Step, former: StoredPost) -> None:
    """Make the first post that is held the main one where the main one is over, or was."""
    held = current_posts(desk, former.person)
    if held and not any(post.is_primary for post in held):
        step.update(Affiliation, held[0].id, is_primary=True)


def _values(fields: Mapping[str, str], readers: "Readers") -> dict[str, Any]:
    """Return the columns that the typed fields set, the institution apart."""
    unknown = fields.keys() - set(TEXTS)
    if unknown:
        raise ValueError(f"no field of a post: {sorted(unknown)}")
    values: dict[str, Any] = {column: line(fields[key]) for key, column in _WORDS if key in fields}
    if "country" in fields:
        values["country"] = country_code(fields["country"], readers.countries)
    values |= {key: partial_date(fields[key]) for key in _DATES if key in fields}
    return values


def _must_be_in_order(start: str | None, end: str | None) -> None:
    if start and end and is_before(end, start):
        raise LmdeskError("ends_before_start", start=start, end=end)


def _institution_id(desk: Desk, step: Step, name: str | None, readers: "Readers") -> int | None:
    if not name:
        return None
    known = institutions_named(desk, institution_keys(name))
    from lmdesk.services.institution_book import InstitutionBook

    return InstitutionBook(step, known, readers.countries, desk.clock()).id_of(name)
