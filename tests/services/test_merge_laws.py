"""Laws of merging, over invented work: nothing is deleted, all comes back, old ids stay true."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_builders import CountingClock
from lmdesk.errors import LmdeskError
from lmdesk.services import history, merge
from lmdesk.services.history_conflicts import conflict_sentences
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.review_rows import people_kept
from merge_builders import (
    EDITS,
    MERGES,
    OWNED,
    PICK,
    Act,
    Office,
    act,
    acts_of,
    doubled_office,
    tables_of,
    without,
)

CLAIMS = ("is_primary", "is_preferred")


@contextmanager
def an_office(readers: Readers) -> Iterator[tuple[Desk, Office]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Desk.create(Path(folder) / "d.lmdesk", by="Dara", clock=CountingClock()) as desk,
    ):
        yield desk, doubled_office(desk, readers)


@settings(max_examples=60, deadline=None)
@given(works=acts_of(st.one_of(EDITS, MERGES, MERGES), 12))
def test_whatever_is_done_and_merged_undone_one_by_one_gives_every_state_back(
    readers: Readers, works: list[Act]
) -> None:
    with an_office(readers) as (desk, office):
        states = [(desk.steps(limit=1)[0].id, desk.dump())]
        for work in works:
            act(desk, readers, office, work)
            newest = desk.steps(limit=1)[0].id
            if newest != states[-1][0]:
                states.append((newest, desk.dump()))
            else:
                assert desk.dump() == states[-1][1]
        assert check_desk(desk).problems == ()
        for _, state in states[-2::-1]:
            desk.undo()
            assert desk.dump() == state
        for _, state in states[1:]:
            desk.redo()
            assert desk.dump() == state


@settings(max_examples=60, deadline=None)
@given(works=acts_of(st.one_of(EDITS, MERGES)), keep=PICK, absorb=PICK, bodies=st.booleans())
def test_no_merge_deletes_or_adds_a_row(
    readers: Readers, works: list[Act], keep: int, absorb: int, bodies: bool
) -> None:
    with an_office(readers) as (desk, office):
        for work in works:
            act(desk, readers, office, work)
        before = tables_of(desk)

        act(desk, readers, office, ("merge bodies" if bodies else "merge", keep, absorb, ""))

        after = tables_of(desk)
        assert {t: rows.keys() for t, rows in after.items()} == {
            t: rows.keys() for t, rows in before.items()
        }
        assert check_desk(desk).problems == ()


@settings(max_examples=100, deadline=None)
@given(
    first=acts_of(EDITS, 5),
    later=acts_of(EDITS, 6),
    keep=PICK,
    absorb=PICK,
    bodies=st.booleans(),
)
def test_merge_taken_back_after_later_edits_leaves_only_those(
    readers: Readers,
    first: list[Act],
    later: list[Act],
    keep: int,
    absorb: int,
    bodies: bool,
) -> None:
    with an_office(readers) as (desk, office):
        for work in first:
            act(desk, readers, office, work)
        before = tables_of(desk)
        try:
            if bodies:
                absorbed = office.bodies[absorb % 3]
                merge.merge_institutions(desk, office.bodies[keep % 3], absorbed)
            else:
                absorbed = office.people[absorb]
                merge.merge_people(desk, office.people[keep], absorbed)
        except LmdeskError:
            return
        merged = tables_of(desk)
        for work in later:
            act(desk, readers, office, work)
        edited = tables_of(desk)

        take = merge.take_institution_merge_back if bodies else merge.take_merge_back
        taken = take(desk, absorbed)

        after = tables_of(desk)
        for table, rows in before.items():
            for row_id, row in rows.items():
                gone = row_id not in edited[table]
                if gone and (table not in ("person_name", "institution_name")):
                    assert row_id not in after[table]
                if gone or row_id not in after[table]:
                    continue
                # What nobody has changed since is again as it was, claims apart: they depend on
                # what else is there.
                now, then = after[table][row_id], merged[table][row_id]
                for column, value in without(row, *CLAIMS).items():
                    if edited[table][row_id][column] == then[column]:
                        assert (column, now[column]) == (column, value), (table, row_id)
                    else:
                        assert now[column] == edited[table][row_id][column]
        for table, owner in OWNED:
            for row_id in edited[table].keys() - before[table].keys():
                assert after[table][row_id][owner] == edited[table][row_id][owner]
        assert check_desk(desk).problems == ()
        told = conflict_sentences(desk, taken.conflicts)
        assert [text for text in told if "{" in text or not text.strip()] == []


@settings(max_examples=40, deadline=None)
@given(works=acts_of(EDITS, 6), keep=PICK, absorb=PICK, bodies=st.booleans())
def test_merge_taken_back_at_once_or_after_other_work_undone_is_as_before(
    readers: Readers, works: list[Act], keep: int, absorb: int, bodies: bool
) -> None:
    with an_office(readers) as (desk, office):
        before = desk.dump()
        kind = "merge bodies" if bodies else "merge by hand"
        act(desk, readers, office, (kind, keep, absorb, ""))
        step = desk.steps(limit=1)[0].id
        if desk.dump() == before:
            return
        for work in works:
            act(desk, readers, office, work)
        while desk.sql(
            "SELECT 1 FROM change_set WHERE id > ? AND kind <> 'undo' AND reversed_by IS NULL",
            (step,),
        ):
            desk.undo()

        assert history.revert(desk, step).conflicts == ()

        assert desk.dump() == before


@settings(max_examples=60, deadline=None)
@given(
    merges=st.lists(st.tuples(PICK, PICK), min_size=1, max_size=3),
    backs=st.permutations(range(4)),
)
def test_old_ids_mean_the_kept_person_in_any_order_and_all_comes_back_in_any_order(
    readers: Readers, merges: list[tuple[int, int]], backs: list[int]
) -> None:
    with an_office(readers) as (desk, office):
        before = tables_of(desk)
        stands_for = {each: each for each in office.people}
        for keep, absorb in merges:
            with suppress(LmdeskError):
                merge.merge_people(desk, office.people[keep], office.people[absorb])
                absorbed, kept = office.people[absorb], office.people[keep]
                stands_for = {k: kept if v == absorbed else v for k, v in stands_for.items()}
        assert people_kept(desk, office.people) == stands_for
        assert check_desk(desk).problems == ()
        for number in backs:
            with suppress(LmdeskError):
                merge.take_merge_back(desk, office.people[number])
            assert check_desk(desk).problems == ()

        after = tables_of(desk)
        assert people_kept(desk, office.people) == {each: each for each in office.people}
        for table, owner in OWNED:
            assert {row: values[owner] for row, values in after[table].items()} == {
                row: values[owner] for row, values in before[table].items()
            }, table
