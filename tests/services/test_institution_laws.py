"""Laws of editing institutions by hand, over invented work."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_builders import CountingClock
from desk_builders import add_institution as add_body
from institution_builders import some_bodies
from lmdesk.domain.names_in_force import rival_of
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact, remove_contact
from lmdesk.services.institution_contacts import add_proposed, proposed_contacts
from lmdesk.services.institution_fields import TEXT_FIELDS
from lmdesk.services.institution_names import (
    KINDS,
    add_name,
    edit_name,
    make_main,
    name_at,
    names_in_force,
    remove_name,
    rename,
    set_name,
)
from lmdesk.services.institution_relations import KINDS as RELATIONS
from lmdesk.services.institution_relations import (
    add_relation,
    move_below,
    remove_relation,
    set_parent,
    subtree,
)
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.institution_names import dated_names
from lmdesk.store.institution_relations import BELONGING, SUCCEEDING, edges

REFUSED = frozenset(
    {
        *("institution_gone", "institution_without_name", "institution_in_circle", "record_gone"),
        *("institution_has_people", "main_name_needed", "country_not_known", "relation_to_itself"),
        *("date_not_understood", "already_there", "two_official_names"),
        *("name_ends_before_it_starts", "successor_in_circle"),
    }
)
ACTS = st.sampled_from(
    (
        *("edit", "add", "bin", "restore", "name", "rename", "edit_name", "remove_name", "main"),
        *("acronym", "parent", "relate", "unrelate", "contact", "edit_contact"),
        *("remove_contact", "block"),
    )
)
TEXTS = st.sampled_from(
    (
        *("", " ", "1998", "2018-03", "China", "LA", "River Center / Lotus Bank", "水利部"),
        *("a@example.org", "Tel: 010 8226 8277 Fax: +86 10 8226 8278", "Ministry of  Water"),
        *("x\ny", "Dương"),
    )
)
WORK = st.lists(st.tuples(ACTS, st.integers(1, 6), st.integers(1, 6), TEXTS, TEXTS), max_size=8)
Act = tuple[str, int, int, str, str]


@contextmanager
def refusals_allowed() -> Iterator[None]:
    try:
        yield
    except LmdeskError as error:
        if error.code not in REFUSED:
            raise


def act(desk: Desk, readers: Readers, work: Act) -> None:
    kind, one, other, text, more = work
    owner = ContactOwner("institution", one)
    field = sorted(TEXT_FIELDS)[other]
    with refusals_allowed():
        if kind == "edit":
            institutions.edit(desk, one, {field: text, "note": more}, readers)
        elif kind == "add":
            fields = {"name": text, "acronym": more, "parent": other}
            institutions.add_institution(desk, fields, readers)
        elif kind == "bin":
            institutions.to_bin(desk, [one])
        elif kind == "restore":
            institutions.restore(desk, [one, other])
        elif kind == "name":
            add_name(desk, one, KINDS[other - 1], text, valid_from=more)
        elif kind == "rename":
            rename(desk, one, text, more)
        elif kind == "edit_name":
            edit_name(desk, other, {"name": text, "valid_to": more})
        elif kind == "remove_name":
            remove_name(desk, other)
        elif kind == "main":
            make_main(desk, other)
        elif kind == "acronym":
            set_name(desk, one, "acronym", text)
        else:
            act_on_parts(desk, readers, work, owner)


def act_on_parts(desk: Desk, readers: Readers, work: Act, owner: ContactOwner) -> None:
    kind, one, other, text, more = work
    if kind == "parent":
        set_parent(desk, one, other if text else None)
    elif kind == "relate":
        add_relation(desk, one, RELATIONS[len(text) % len(RELATIONS)], other)
    elif kind == "unrelate":
        remove_relation(desk, other)
    elif kind == "contact":
        add_contact(desk, owner, text, readers, label=more)
    elif kind == "edit_contact":
        edit_contact(desk, other, {"text": text, "is_preferred": bool(more)}, readers)
    elif kind == "remove_contact":
        remove_contact(desk, other)
    else:
        add_proposed(desk, one, proposed_contacts(desk, one, readers))


@settings(max_examples=50, deadline=None)
@given(WORK)
def test_undoing_all_gives_every_state_back_and_redoing_too(
    readers: Readers, works: list[Act]
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Desk.create(Path(folder) / "d.lmdesk", by="Dara", clock=CountingClock()) as desk,
    ):
        some_bodies(desk)
        states = [desk.dump()]
        for work in works:
            act(desk, readers, work)
            after = desk.dump()
            if after != states[-1]:
                states.append(after)
        ids = institutions.institution_ids(desk, institutions.InstitutionQuery())
        assert sorted(institutions.tree(desk).in_order()) == sorted(ids)
        assert len(desk.steps()) == len(states)
        assert check_desk(desk).problems == ()
        for state in states[-2::-1]:
            desk.undo()
            assert desk.dump() == state
        for state in states[1:]:
            desk.redo()
            assert desk.dump() == state


@settings(max_examples=30, deadline=None)
@given(WORK)
def test_the_same_edit_again_writes_nothing(readers: Readers, works: list[Act]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Desk.create(Path(folder) / "d.lmdesk", by="Dara", clock=CountingClock()) as desk,
    ):
        some_bodies(desk)
        for kind, one, other, text, more in works:
            if kind in ("edit", "parent", "acronym", "edit_name", "main", "relate"):
                act(desk, readers, (kind, one, other, text, more))
                once = desk.dump()
                act(desk, readers, (kind, one, other, text, more))
                assert desk.dump() == once


@given(st.text())
def test_contact_block_is_kept_exactly_or_cleaned_where_it_cannot_be(text: str) -> None:
    from lmdesk.services.institution_fields import exact

    kept = exact(text)

    if kept is None:
        assert not text.strip() or not text.isprintable()
    else:
        kept.encode()
        assert exact(kept) == kept
        if text.isprintable():
            assert kept == text


RELATING = st.lists(
    st.tuples(st.sampled_from(RELATIONS), st.integers(1, 6), st.integers(1, 6)), max_size=14
)
MOVES = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=6)


def leads_back(pairs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether some way along the pairs ends where it began, by walking all ways."""
    below: dict[int, set[int]] = {}
    for one, other in pairs:
        below.setdefault(one, set()).add(other)
    for start, first in below.items():
        reached, new = set(first), set(first)
        while new:
            new = {other for one in new for other in below.get(one, ())} - reached
            reached |= new
        if start in reached:
            return True
    return False


@settings(max_examples=60, deadline=None)
@given(RELATING, MOVES)
def test_no_sequence_of_relations_and_moves_makes_a_circle(
    relating: list[tuple[str, int, int]], moves: list[tuple[int, int]]
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Desk.create(Path(folder) / "d.lmdesk", by="Dara", clock=CountingClock()) as desk,
    ):
        with desk.step("institution_added", name="all") as step:
            for number in range(6):
                add_body(step, f"Office {number}")
        before = desk.dump()
        for kind, one, other in relating:
            with refusals_allowed():
                add_relation(desk, one, kind, other)
        for one, other in moves:
            with refusals_allowed():
                move_below(desk, [one, one % 6 + 1], other)
        for kinds in (BELONGING, SUCCEEDING):
            assert not leads_back(edges(desk, kinds))
        for each in range(1, 7):
            whole = subtree(desk, [each])
            assert all(subtree(desk, [part]) < whole for part in whole - {each})
        while desk.dump() != before:
            desk.undo()


NAMING = st.lists(
    st.tuples(
        st.sampled_from(("add", "edit", "rename", "remove", "main")),
        st.sampled_from(KINDS),
        st.sampled_from(("Lotus Office", "River Office", "Delta / Sea Office", "荷花办公室")),
        st.sampled_from((None, "", "1998", "2004-02", "2018-05-03")),
        st.sampled_from((None, "", "1999", "2004-02-28", "2018-05")),
        st.sampled_from((None, "en", "zh")),
        st.integers(1, 8),
    ),
    max_size=9,
)


@settings(max_examples=60, deadline=None)
@given(NAMING)
def test_two_official_names_of_a_language_never_hold_together_by_any_edits(
    naming: list[tuple[str, str, str, str | None, str | None, str | None, int]],
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Desk.create(Path(folder) / "d.lmdesk", by="Dara", clock=CountingClock()) as desk,
    ):
        with desk.step("institution_added", name="all") as step:
            body = add_body(step, "Office of Rivers")
        states = [desk.dump()]
        for verb, kind, text, since, until, language, number in naming:
            with refusals_allowed():
                if verb == "add":
                    add_name(
                        desk,
                        body,
                        kind,
                        text,
                        valid_from=since,
                        valid_to=until,
                        language=language,
                    )
                elif verb == "edit":
                    fields = {"kind": kind, "valid_from": since, "valid_to": until}
                    edit_name(desk, number, {**fields, "language": language})
                elif verb == "rename":
                    rename(desk, body, text, since or until)
                elif verb == "remove":
                    remove_name(desk, number)
                else:
                    make_main(desk, number)
            if desk.dump() != states[-1]:
                states.append(desk.dump())
        names = dated_names(desk, [body])[body]
        assert [rival_of(names, name) for name in names] == [None] * len(names)
        for at in ("1990", "1998", "1999-06", "2004-02-28", "2018-05", "2018-05-03", "2030"):
            held = [name for name in names_in_force(desk, body, at) if name.kind != "variant"]
            kinds = [(name.kind, name.language) for name in held]
            assert len(kinds) == len(set(kinds))
            assert name_at(desk, body, at) in {name.name for name in names}
        for state in states[-2::-1]:
            desk.undo()
            assert desk.dump() == state
