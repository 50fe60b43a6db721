"""Law: whatever is done to people by hand, undone step by step, gives every state back."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lmdesk.errors import LmdeskError
from lmdesk.services import people, person_names, person_photos, person_posts
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact, remove_contact
from lmdesk.services.person_paste import offers_of, take_offers
from lmdesk.services.postal_addresses import add_address, addresses, edit_address
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from picture_builders import jpeg_head

TEXTS = st.sampled_from(
    ["", "San Win", "MIAO Hong", "苗红", "Dr. Phan Ngọc Mai", "  a\tb ", "2020", "x\u202ey", "'"]
)
DATES = st.sampled_from(["", "2020", "2021-03", "1 May 2022", "soon"])
CONTACTS = st.sampled_from(["a@example.org", "a@", "010 8226 8277", "+856 20 5551 2345", ""])
PICK = st.integers(0, 3)


def texts(*keys: str, values: Any = TEXTS) -> Any:
    return st.dictionaries(st.sampled_from(keys), values, max_size=3)


ACTS = st.one_of(
    st.tuples(st.just("new"), texts("name", "institution", "position", "email"), PICK),
    st.tuples(st.just("facts"), texts("address_as", "note", "biography", "language"), PICK),
    st.tuples(st.just("name"), texts("printed", "given", "surname", "titles"), PICK),
    st.tuples(st.just("order"), st.sampled_from(person_names.orders()), PICK),
    st.tuples(st.just("another name"), texts("printed"), PICK),
    st.tuples(st.sampled_from(["main name", "name away", "main post", "post away"]), TEXTS, PICK),
    st.tuples(st.sampled_from(["bin", "back", "contact away"]), TEXTS, PICK),
    st.tuples(st.just("new post"), texts("position", "institution", "unit"), PICK),
    st.tuples(st.just("post"), texts("position", "institution", "unit"), PICK),
    st.tuples(st.just("dates"), texts("start_date", "end_date", values=DATES), PICK),
    st.tuples(st.just("close"), DATES, PICK),
    st.tuples(st.sampled_from(["tag", "untag"]), TEXTS, PICK),
    st.tuples(st.sampled_from(["contact", "mend contact"]), CONTACTS, PICK),
    st.tuples(st.sampled_from(["photo", "address", "paste", "confirm"]), TEXTS, PICK),
    st.tuples(st.just("mend address"), texts("printed", "city", "country", "label"), PICK),
)


def act(desk: Desk, readers: Readers, kind: str, said: Any, number: int) -> None:
    """Do one thing to one of the people."""
    if kind == "new":
        people.add_person(desk, said, readers)
        return
    everybody = [row for (row,) in desk.sql("SELECT id FROM person ORDER BY id")]
    if not everybody:
        return
    who = everybody[number % len(everybody)]
    if kind == "facts":
        people.edit(desk, who, said, readers)
    elif kind == "bin":
        people.to_bin(desk, [who])
    elif kind == "back":
        people.restore(desk, everybody)
    elif kind == "tag":
        people.add_tag(desk, everybody[: number + 1], said)
    elif kind == "untag":
        people.remove_tag(desk, [who], said)
    elif kind == "another name":
        person_names.add_name(desk, who, said, readers)
    elif kind == "new post":
        person_posts.add_post(desk, who, said, readers)
    elif kind == "contact":
        add_contact(desk, ContactOwner("person", who), said, readers)
    elif kind == "photo":
        jpeg = jpeg_head(1 + len(said), 9)
        person_photos.set_photo(desk, who, jpeg) if said else person_photos.remove_photo(desk, who)
    elif kind == "address":
        add_address(desk, ContactOwner("person", who), said, readers)
    elif kind == "paste":
        offers = offers_of(desk, who, f"{said}\nDirector, Ministry of {said}\na@b.org", readers)
        take_offers(desk, who, offers, readers)
    else:
        act_on_part(desk, readers, kind, said, who)


def act_on_part(desk: Desk, readers: Readers, kind: str, said: Any, who: int) -> None:
    """Do something to the last name, post or contact of a person."""
    details = people.person(desk, who)
    assert details is not None
    record = details.record
    name = record.names[-1].id
    post = record.posts[-1].id if record.posts else 0
    contact = record.contacts[-1].id if record.contacts else 0
    held = addresses(desk, ContactOwner("person", who))
    address = held[-1].id if held else 0
    doings: dict[str, Callable[[], object]] = {
        "name": lambda: person_names.edit_name(desk, name, said, readers),
        "order": lambda: person_names.edit_name(desk, name, {"order": said}, readers),
        "main name": lambda: person_names.make_main(desk, name),
        "name away": lambda: person_names.remove_name(desk, name),
        "main post": lambda: person_posts.make_main_post(desk, post),
        "post away": lambda: person_posts.remove_post(desk, post),
        "post": lambda: person_posts.edit_post(desk, post, said, readers),
        "dates": lambda: person_posts.edit_post(desk, post, said, readers),
        "close": lambda: person_posts.close_post(desk, post, said),
        "mend contact": lambda: edit_contact(desk, contact, {"text": said}, readers),
        "confirm": lambda: person_names.confirm_name(desk, name),
        "mend address": lambda: edit_address(desk, address, said, readers),
        "contact away": lambda: remove_contact(desk, contact),
    }
    doings[kind]()


@settings(max_examples=40, deadline=None)
@given(acts=st.lists(ACTS, min_size=1, max_size=12))
def test_undoing_all_that_was_done_by_hand_gives_every_state_back(
    readers: Readers, acts: list[tuple[str, Any, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Desk.create(Path(folder) / "d.lmdesk") as desk:
        people.add_person(desk, {"name": "Ms. MIAO Hong 苗红", "institution": "A / B"}, readers)
        people.add_person(desk, {"name": "San Win", "email": "san@example.org"}, readers)
        states = [(2, desk.dump())]
        for kind, said, number in acts:
            with suppress(LmdeskError):
                act(desk, readers, kind, said, number)
            newest = desk.steps(limit=1)[0].id
            if newest != states[-1][0]:
                states.append((newest, desk.dump()))
            else:
                assert desk.dump() == states[-1][1]
        assert check_desk(desk).problems == ()
        for _, state in states[-2::-1]:
            desk.undo()
            assert desk.dump() == state
