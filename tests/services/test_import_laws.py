"""Laws of imports, for lists nobody has seen: twice is once, and all of it can be undone."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from import_builders import HEADINGS, bring_in, steps_of, write_list
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, decide, waiting_rows
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person

NAMES = st.sampled_from(
    [
        ("Nguyễn", "Thị Thu Hương", "Viet Nam"),
        ("Nguyen", "Thi Thu Huong", "Viet Nam"),
        ("MIAO", "Hong", "China"),
        ("Hong", "Miao", "China"),
        ("", "San Win", "Myanmar"),
        ("Phonnasane", "Vanhone", "Lao PDR"),
        ("Phonasane", "Vanhone", "Laos"),
        ("Chea", "Sophea", "Cambodia"),
        ("Boonmee", "Anan", "Thailand"),
        ("บุญมี", "อนันต์", ""),
        ("", "", ""),
    ]
)


@st.composite
def persons(draw: st.DrawFn) -> dict[str, str]:
    """Make a row: a name of the six countries, and cells that are often blank or bad."""
    surname, given_name, country = draw(NAMES)
    cells = {
        "Title": draw(st.sampled_from(["", "Ms.", "H.E. Dr.", "Prof."])),
        "Family name": surname,
        "Given name": given_name,
        "Country": draw(st.sampled_from([country, ""])),
        "Position": draw(st.sampled_from(["", "Director", "Minister", "Phó Giám đốc"])),
        "Department": draw(st.sampled_from(["", "Planning"])),
        "Institution": draw(
            st.sampled_from(["", "Ministry of Water", "the ministry of water", "A / B", "B"])
        ),
        "E-mail": draw(
            st.sampled_from(["", "a@example.org", "b@example.org", "office@example.org", "x@@y"])
        ),
        "Mobile": draw(st.sampled_from(["", "+855 91 234 101", "+84 912 345 101", "12"])),
        "Category": draw(st.sampled_from(["", "Delegate", "Observer"])),
        "Remarks": draw(st.sampled_from(["", "vegetarian"])),
    }
    return {heading: cells.get(heading, "") for heading in HEADINGS}


LISTS = st.lists(persons(), min_size=1, max_size=7).filter(
    lambda rows: any(any(cells.values()) for cells in rows)
)
TARGETS = st.sampled_from([None, ImportTarget("E"), ImportTarget("E", "S1")])
ALIKE = st.lists(
    st.fixed_dictionaries(
        {
            "Family name": st.just("LI"),
            "Given name": st.sampled_from(["Na", "Na", "Nan"]),
            "E-mail": st.sampled_from(["", "a@example.org", "b@example.org"]),
            "Mobile": st.sampled_from(["", "+86 138 1234 5678", "+86 138 1234 5679"]),
            "Institution": st.sampled_from(["", "Ministry of Water", "B"]),
            "Position": st.sampled_from(["", "Director"]),
        }
    ),
    min_size=1,
    max_size=4,
)
"""Rows of people who can hardly be told apart: what one row brings decides another."""

QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


ASKED_BEFORE_TOLD_APART = [
    {"Family name": "LI", "Given name": "Na", "E-mail": "a@example.org", "Institution": "B"},
    {"Family name": "LI", "Given name": "Na", "E-mail": "b@example.org"}
    | {"Mobile": "+86 138 1234 5678", "Institution": "Ministry of Water"},
    {"Family name": "LI", "Given name": "Na", "E-mail": "c@example.org"}
    | {"Mobile": "+86 138 1234 5679", "Institution": "B"},
]
"""The last row brings a number by which the second would not have been asked about."""


@QUICK
@given(before=ALIKE, rows=ALIKE)
@example(before=ASKED_BEFORE_TOLD_APART[:1], rows=ASKED_BEFORE_TOLD_APART)
def test_a_list_of_people_who_are_alike_comes_to_rest_at_once(
    readers: Readers, before: list[dict[str, str]], rows: list[dict[str, str]]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        earlier = write_list(Path(name) / "earlier.csv", *before)
        path = write_list(Path(name) / "list.csv", *rows)
        with Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk:
            bring_in(desk, earlier, readers)
            bring_in(desk, path, readers)
            dump, steps = desk.dump(), steps_of(desk)
            again = bring_in(desk, path, readers)

            assert again.result.change.step is None
            assert (desk.dump(), steps_of(desk)) == (dump, steps)


@QUICK
@given(rows=LISTS, target=TARGETS)
def test_importing_any_list_again_writes_nothing(
    readers: Readers, rows: list[dict[str, str]], target: ImportTarget | None
) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = write_list(Path(name) / "list.csv", *rows)
        with Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk:
            first = bring_in(desk, path, readers, target)
            dump, steps = desk.dump(), steps_of(desk)
            again = bring_in(desk, path, readers, target)

            assert sum(first.plan.counts.values()) == len(first.plan.sheets[0].rows)
            assert again.result.change.step is None
            assert (desk.dump(), steps_of(desk)) == (dump, steps)


@QUICK
@given(
    lists=st.lists(st.tuples(LISTS, TARGETS), min_size=1, max_size=3),
    choices=st.lists(st.integers(0, 5), max_size=6),
)
def test_any_imports_decisions_and_edits_undone_are_the_beginning(
    readers: Readers,
    lists: list[tuple[list[dict[str, str]], ImportTarget | None]],
    choices: list[int],
) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        Desk.create(Path(name) / "desk.lmdesk", by="Dara") as desk,
    ):
        dumps = [desk.dump()]
        for number, (rows, target) in enumerate(lists):
            path = write_list(Path(name) / f"{number}.csv", *rows)
            if bring_in(desk, path, readers, target).result.change.step is not None:
                dumps.append(desk.dump())
        dumps += [desk.dump() for choice in choices if _do_something(desk, readers, choice)]

        for before in reversed(dumps[:-1]):
            desk.undo()
            assert desk.dump() == before
        for _ in dumps[1:]:
            desk.redo()
        assert desk.dump() == dumps[-1]


def _do_something(desk: Desk, readers: Readers, choice: int) -> bool:
    """Decide a row that waits, or change a note; tell whether anything was written."""
    waiting = waiting_rows(desk)
    if waiting and choice < 3:
        row = waiting[choice % len(waiting)]
        known = [c.person_id for c in row.candidates if c.person_id is not None]
        decision = Decision("person", known[0]) if known and choice else Decision("new")
        return decide(desk, row.id, decision, readers).step is not None
    ids = [row[0] for row in desk.sql("SELECT id FROM person ORDER BY id")]
    if not ids:
        return False
    with desk.step("person_edited", name="note") as step:
        step.update(Person, ids[choice % len(ids)], note=f"note {choice}")
    return step.change.step is not None
