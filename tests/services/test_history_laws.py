"""Laws of what the history tells, over imports and edits."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from import_builders import HEADINGS, someone, write_list
from lmdesk.domain.history_lines import StepDetails
from lmdesk.services import history
from lmdesk.services.history_conflicts import conflict_sentences
from lmdesk.services.history_days import days
from lmdesk.services.history_details import step_details
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, Person, PersonName
from quick_imports import brought

QUICK = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NAMES = st.sampled_from(["Nguyễn Thị Hoa", "MIAO Hong", "San Win", "Chea Sophea"])
CELLS = st.fixed_dictionaries(
    {
        "Given name": NAMES,
        "Position": st.sampled_from(["", "Director", "Minister"]),
        "E-mail": st.sampled_from(["", "a@example.org", "b@example.org"]),
        "Mobile": st.sampled_from(["", "+855 91 234 101"]),
        "Category": st.sampled_from(["", "Delegate"]),
    }
)
LISTS = st.lists(CELLS, min_size=1, max_size=3)
EDITS = st.lists(st.tuples(st.integers(0, 9), st.sampled_from("abc")), min_size=1, max_size=4)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("import"), LISTS),
        st.tuples(st.just("edit"), EDITS),
        st.tuples(st.sampled_from(["undo", "redo"]), st.none()),
    ),
    min_size=1,
    max_size=5,
)


def bring(desk: Desk, folder: Path, readers: Readers, cells: list[dict[str, str]]) -> None:
    rows = [{**dict.fromkeys(HEADINGS, ""), **someone(**{"Family name": ""}), **c} for c in cells]
    brought(desk, write_list(folder / "list.csv", *rows), readers, ImportTarget("E", "S"))


def edit(desk: Desk, edits: list[tuple[int, str]]) -> None:
    with desk.step("person_edited", name="edit") as step:
        for number, text in edits:
            for table, values in (
                (Person, {"note": text}),
                (Affiliation, {"position": f"Post {text}"}),
                (PersonName, {"nickname": text}),
            ):
                ids = desk.sql(f"SELECT id FROM {table.sql_name()} ORDER BY id")
                if ids:
                    step.update(table, ids[number % len(ids)][0], **values)


def act(desk: Desk, folder: Path, readers: Readers, kind: str, told: Any) -> None:
    steps = desk.steps(limit=1000)
    if kind == "import":
        bring(desk, folder, readers, told)
    elif kind == "edit":
        edit(desk, told)
    elif kind == "undo" and any(s.kind not in ("undo", "redo") for s in steps if not s.reversed_by):
        history.undo(desk)
    elif kind == "redo" and steps and steps[0].kind == "undo" and not steps[0].reversed_by:
        history.redo(desk)


def told_rows(details: StepDetails) -> dict[tuple[str, str], int]:
    counts = {("insert", rows.table): rows.rows for rows in details.added}
    counts |= {("delete", rows.table): rows.rows for rows in details.removed}
    return counts


@QUICK
@given(acts=ACTS)
def test_the_newest_step_reverted_equals_it_undone(readers: Readers, acts: Any) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk,
    ):
        for kind, told in acts:
            act(desk, Path(name), readers, kind, told)
        standing = [s.id for day in days(desk).days for s in day.steps if s.can_revert]
        if not standing:
            return
        history.undo(desk)
        undone = desk.dump()
        history.redo(desk)

        taken = history.revert(desk, standing[0])

        assert taken.conflicts == ()
        assert desk.dump() == undone


@QUICK
@given(acts=ACTS)
def test_the_details_of_every_step_agree_with_what_it_wrote(readers: Readers, acts: Any) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk,
    ):
        for kind, told in acts:
            act(desk, Path(name), readers, kind, told)
        lines = [line for day in days(desk).days for line in day.steps]

        assert [line.id for line in lines] == [step.id for step in desk.steps(limit=1000)]
        for line in lines:
            details = step_details(desk, line.id)
            written: dict[tuple[str, str], int] = {}
            for table, actions in desk.steps(limit=1, before=line.id + 1)[0].counts.items():
                written |= {(action, table): rows for action, rows in actions.items()}
            assert details.step == line
            assert {(t.action, t.table): t.rows for t in line.touches} == written
            assert told_rows(details) == {k: n for k, n in written.items() if k[0] != "update"}
            named = [r.name for rows in (*details.added, *details.removed) for r in rows.first]
            assert [n for n in named if not n.name] == []
            for row in details.changed:
                assert row.name.name
                assert [f for f in row.fields if f.before == f.after] == []


@QUICK
@given(acts=ACTS, which=st.integers(0, 20))
def test_every_conflict_is_told_in_a_sentence(readers: Readers, acts: Any, which: int) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk,
    ):
        for kind, told in acts:
            act(desk, Path(name), readers, kind, told)
        standing = [s.id for day in days(desk).days for s in day.steps if s.can_revert]
        if not standing:
            return

        taken = history.revert(desk, standing[which % len(standing)])

        sentences = conflict_sentences(desk, taken.conflicts)
        assert bool(sentences) == bool(taken.conflicts)
        assert [text for text in sentences if "{" in text or text.startswith((":", " "))] == []
