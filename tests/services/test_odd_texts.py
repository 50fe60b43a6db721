"""Nobody can cause a fault by what is typed: the desk takes it, or refuses with a sentence."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile_office import BAD, VERY_LONG
from lmdesk.errors import LmdeskError
from lmdesk.services import contacts, history, institution_names, institutions, people
from lmdesk.services import person_names as names
from lmdesk.services import person_posts as posts
from lmdesk.services.contacts import ContactOwner
from lmdesk.services.field_history import FieldPlace, field_history
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.wording import ERRORS

ODD = st.one_of(
    st.text(max_size=40),
    st.sampled_from([BAD, VERY_LONG, "", " ", "\x00", "\ud800", "=1+1", "-", "'", "2026-13-45"]),
    st.text(st.characters(categories=("Cf", "Cc", "Zs", "Mn", "Lo", "So")), max_size=20),
)

Edit = Callable[[Desk, Readers, str], object]

PERSON = 1
BODY = 1


NEW = ("name", "institution", "unit", "position", "country", "email", "phone")
OF_BODY = (
    *("type", "level", "country", "host_country", "region", "founded", "note"),
    *("boilerplate", "contact_block"),
)


def person_field(key: str) -> Edit:
    return lambda d, r, t: people.edit(d, PERSON, {key: t}, r)


def name_field(key: str) -> Edit:
    return lambda d, r, t: names.edit_name(d, 1, {key: t}, r)


def post_field(key: str) -> Edit:
    return lambda d, r, t: posts.edit_post(d, 1, {key: t}, r)


def new_post(key: str) -> Edit:
    return lambda d, r, t: posts.add_post(d, 1, {key: t}, r)


def contact_field(key: str) -> Edit:
    return lambda d, r, t: contacts.edit_contact(d, 1, {key: t}, r)


def new_contact(owner: str) -> Edit:
    return lambda d, r, t: contacts.add_contact(d, ContactOwner(owner, 1), t, r)


def body_field(key: str) -> Edit:
    return lambda d, r, t: institutions.edit(d, BODY, {key: t}, r)


def new_body_name(kind: str) -> Edit:
    return lambda d, r, t: institution_names.add_name(d, BODY, kind, t)


def body_name_field(key: str) -> Edit:
    return lambda d, r, t: institution_names.edit_name(d, 1, {key: t})


EDITS: dict[str, Edit] = {
    **{f"person {key}": person_field(key) for key in sorted(people.EDITED - {"do_not_contact"})},
    **{f"name {key}": name_field(key) for key in sorted(names.FIELDS - {"order"})},
    **{f"post {key}": post_field(key) for key in posts.TEXTS},
    **{f"new post {key}": new_post(key) for key in posts.TEXTS},
    **{f"contact {key}": contact_field(key) for key in ("text", "label", "service")},
    **{f"new contact of {kind}": new_contact(kind) for kind in ("person", "institution")},
    **{f"institution {key}": body_field(key) for key in OF_BODY},
    **{f"new {kind} name": new_body_name(kind) for kind in institution_names.KINDS},
    **{
        f"name of institution {key}": body_name_field(key)
        for key in ("name", "valid_from", "valid_to", "language")
    },
    "new name": lambda d, r, t: names.add_name(d, PERSON, {"printed": t, "titles": t}, r),
    "new person": lambda d, r, t: people.add_person(d, dict.fromkeys(NEW, t), r),
    "tag": lambda d, r, t: people.add_tag(d, [PERSON], t),
    "tag gone": lambda d, r, t: people.remove_tag(d, [PERSON], t),
    "rename": lambda d, r, t: institution_names.rename(d, BODY, t, t),
    "acronym": lambda d, r, t: institution_names.set_name(d, BODY, "acronym", t),
    "new body": lambda d, r, t: institutions.add_institution(d, {"name": t, "type": t}, r),
}


def refusal(edit: Edit, desk: Desk, readers: Readers, text: str) -> str | None:
    """Do an edit; return the code of the sentence with which it was refused, if it was."""
    try:
        edit(desk, readers, text)
    except LmdeskError as refused:
        return refused.code
    return None


def office(path: Path, readers: Readers) -> Desk:
    """Make a desk with a person (1) who has a post (1) at an institution (1) and an address (1)."""
    desk = Desk.create(path, by="Dara")
    person = {
        *(("name", "Chea Sophea"), ("position", "Director"), ("institution", "Ministry of Water")),
        ("email", "chea@example.org"),
    }
    people.add_person(desk, dict(person), readers)
    return desk


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.lists(st.tuples(st.sampled_from(sorted(EDITS)), ODD), min_size=1, max_size=12))
def test_whatever_is_typed_is_taken_or_refused_and_can_be_undone(
    typed: list[tuple[str, str]], readers: Readers
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        office(Path(folder) / "desk.lmdesk", readers) as desk,
    ):
        before = desk.dump()
        steps = len(history.list_steps(desk, limit=1000))
        refused = [refusal(EDITS[what], desk, readers, text) for what, text in typed]
        assert {code for code in refused if code} <= ERRORS.keys()
        for place in (FieldPlace("person", 1, "note"), FieldPlace("person_name", 1, "printed")):
            field_history(desk, place)
        people.person(desk, PERSON)
        institutions.history(desk, BODY)
        assert check_desk(desk).problems == ()
        for _ in range(len(history.list_steps(desk, limit=1000)) - steps):
            history.undo(desk)
        assert desk.dump() == before


@pytest.mark.parametrize("what", sorted(EDITS))
def test_every_field_takes_or_refuses_each_bad_text(
    what: str, office_of_one: Desk, readers: Readers
) -> None:
    for text in (BAD, VERY_LONG, "\x00", "\ud800", ""):
        assert refusal(EDITS[what], office_of_one, readers, text) in {None, *ERRORS}


@pytest.fixture
def office_of_one(tmp_path: Path, readers: Readers) -> Iterator[Desk]:
    """Return the desk of one person."""
    with office(tmp_path / "one.lmdesk", readers) as desk:
        yield desk
