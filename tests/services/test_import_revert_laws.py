"""Laws of taking imports back in any order: the desk stays sound, and the beginning comes back."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from import_builders import HEADINGS, write_list
from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, decide, waiting_rows
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, Person
from quick_imports import brought

NAMES = (
    *("Nguyễn Thị Hoa", "Nguyen Thi Hoa", "MIAO Hong", "San Win", "Vanhone Phonnasane"),
    *("Chea Sophea", "Cheaa Sophea", "อนันต์ บุญมี"),
)
NOT_POSSIBLE = ("nothing_to_undo", "nothing_to_redo", "step_reversed", "step_missing")
QUICK = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def rows(draw: st.DrawFn) -> dict[str, str]:
    """Make a row whose person, post and address often meet those of other rows."""
    cells = {
        "Title": draw(st.sampled_from(["", "Dr."])),
        "Given name": draw(st.sampled_from(NAMES)),
        "Position": draw(st.sampled_from(["", "Director", "Minister"])),
        "Institution": draw(st.sampled_from(["", "Ministry of Water", "A / B", "B"])),
        "E-mail": draw(st.sampled_from(["", "a@example.org", "b@example.org", "c@@d"])),
        "Mobile": draw(st.sampled_from(["", "+855 91 234 101"])),
        "Category": draw(st.sampled_from(["", "Delegate", "Observer"])),
    }
    return {heading: cells.get(heading, "") for heading in HEADINGS}


LISTS = st.lists(rows(), min_size=1, max_size=5)
EVENTS = st.sampled_from([None, "E", "F"])
Act = tuple[str, Any]
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.tuples(st.just("import"), st.tuples(LISTS, EVENTS)),
    st.tuples(st.just("decide"), st.tuples(st.integers(0, 5), st.integers(0, 2))),
    st.tuples(st.just("edit"), st.integers(0, 5)),
    st.tuples(st.just("revert"), st.integers(1, 12)),
    st.tuples(st.sampled_from(["undo", "redo"]), st.none()),
)


@contextmanager
def allowed(*codes: str) -> Iterator[None]:
    """Let these refusals pass and no other."""
    try:
        yield
    except LmdeskError as error:
        if error.code not in codes:
            raise


class Office:
    """A desk and what may be done on it."""

    def __init__(self, desk: Desk, readers: Readers, folder: Path) -> None:
        self.desk = desk
        self._readers = readers
        self._folder = folder

    def do(self, act: Act) -> None:
        """Do one thing; what is not possible now is left out."""
        kind, told = act
        doing: dict[str, Callable[[Any], object]] = {
            "import": lambda told: self.bring(*told),
            "decide": lambda told: self.decide(*told),
            "edit": self.edit,
            "revert": lambda step: history.revert(self.desk, step),
            "undo": lambda _: history.undo(self.desk),
            "redo": lambda _: history.redo(self.desk),
        }
        with allowed(*NOT_POSSIBLE):
            doing[kind](told)

    def bring(self, cells: list[dict[str, str]], event: str | None) -> int | None:
        """Import a list; return the step, None when there was nothing to write."""
        path = write_list(self._folder / "list.csv", *cells)
        target = ImportTarget(event, "S") if event else None
        return brought(self.desk, path, self._readers, target).result.change.step

    def decide(self, which: int, answer: int) -> None:
        """Decide one of the rows that wait."""
        waiting = waiting_rows(self.desk)
        if not waiting:
            return
        row = waiting[which % len(waiting)]
        known = [c.person_id for c in row.candidates if c.person_id is not None]
        decision = Decision("person", known[0]) if known and answer == 2 else Decision("new")
        with allowed("person_not_found"):
            decide(self.desk, row.id, Decision("skip") if answer == 0 else decision, self._readers)

    def edit(self, which: int) -> None:
        """Change the note of a person, and the post if there is one."""
        people = self.desk.sql("SELECT id FROM person ORDER BY id")
        posts = self.desk.sql("SELECT id FROM affiliation ORDER BY id")
        with self.desk.step("person_edited", name="edit") as step:
            if people:
                step.update(Person, people[which % len(people)][0], note=f"note {which}")
            if posts:
                step.update(Affiliation, posts[which % len(posts)][0], position=f"Post {which}")

    def undo_all(self) -> int:
        """Undo until nothing is left; return how many steps that took."""
        done = 0
        with allowed("nothing_to_undo"):
            while True:
                history.undo(self.desk)
                done += 1
        return done


@QUICK
@given(acts=st.lists(ACTS, min_size=2, max_size=10))
def test_whatever_was_taken_back_in_whatever_order_undoing_all_is_the_beginning(
    readers: Readers, acts: list[Act]
) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk,
    ):
        office = Office(desk, readers, Path(name))
        beginning = desk.dump()
        for act in acts:
            office.do(act)
            assert check_desk(desk).problems == ()
        end = desk.dump()

        undone = office.undo_all()

        assert desk.dump() == beginning
        for _ in range(undone):
            history.redo(desk)
        assert desk.dump() == end


@QUICK
@given(first=LISTS, second=LISTS, event=EVENTS, edits=st.lists(st.integers(0, 9), max_size=8))
def test_an_import_taken_back_after_edits_elsewhere_is_as_if_it_had_not_been(
    readers: Readers,
    first: list[dict[str, str]],
    second: list[dict[str, str]],
    event: str | None,
    edits: list[int],
) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk,
    ):
        office = Office(desk, readers, Path(name))
        office.bring(first, None)
        before = desk.dump()
        people = [row[0] for row in desk.sql("SELECT id FROM person ORDER BY id")]
        step = office.bring(second, event)
        if step is None or not people:
            return

        def edit() -> int:
            return sum(_note(desk, people[number % len(people)], number) for number in edits)

        noted = edit()
        taken = history.revert(desk, step)
        reverted = desk.dump()
        for _ in range(noted + 2):
            history.undo(desk)
        assert desk.dump() == before
        edit()

        assert taken.conflicts == ()
        assert reverted == desk.dump()


def _note(desk: Desk, person: int, number: int) -> bool:
    """Write a note on a person of whom an import says nothing; tell whether it is another one."""
    with desk.step("person_edited", name="note") as step:
        step.update(Person, person, note=f"note {number}")
    return step.change.step is not None
