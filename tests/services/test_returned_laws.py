"""Laws of workbooks that go out and come back: as it went is nothing, edits arrive exactly."""

import tempfile
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from focal_books import EVENT, bring_back, people_sheet, saved_again, send
from import_builders import bring_in, someone, steps_of, write_list
from lmdesk.domain.import_plan import Verdict
from lmdesk.domain.three_way import cell_key
from lmdesk.services import history, person_posts
from lmdesk.services.focal_cells import focal_cells
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

LETTERS = st.characters(blacklist_categories=["Cs", "Cc", "Cn", "Co", "Cf"])
TEXTS = st.one_of(
    st.sampled_from(
        ["Total", "Name", "=1+1", "#N/A", "-", "N/A", "TBC", "Director", "1.5", "TRUE"]
    ),
    st.text(LETTERS, min_size=1, max_size=30).map(cell_key),
)
EDITS = {
    "Position": TEXTS,
    "Department": TEXTS,
    "Institution": st.sampled_from(["Delta University", "Mekong Institute of Rivers"]),
    "Country": st.sampled_from(["Cambodia", "Thailand", "Viet Nam"]),
    "Title": st.sampled_from(["Dr.", "H.E. Dr.", "Prof."]),
    "E-mail": st.sampled_from(["new@example.org", "new@example.org; two@example.org"]),
    "Mobile": st.sampled_from(["+855 91 234 999", "+66 81 234 0999"]),
    "Category": TEXTS,
    "Delegation": TEXTS,
}
FIELDS = {
    **{"Position": "position", "Department": "unit", "Institution": "institution"},
    **{"Country": "country", "Title": "title", "E-mail": "email", "Mobile": "mobile"},
    **{"Category": "category", "Delegation": "delegation"},
}
SOME_EDITS = st.fixed_dictionaries({}, optional=EDITS)
LAWS = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def office(desk: Desk, readers: Readers, folder: Path, posts: list[dict[str, str]]) -> list[int]:
    """Put three people with these posts on an event; return their ids."""
    given_names = ("Sophea", "Dara", "Bopha")
    people = [
        someone(
            **{"Given name": name, "E-mail": f"{name}@example.org"},
            Mobile=f"+855 91 234 10{number}",
            Country="Laos",
        )
        for number, name in enumerate(given_names)
    ]
    bring_in(desk, write_list(folder / "a.csv", *people), readers, ImportTarget(EVENT))
    rows = desk.sql("SELECT id FROM affiliation ORDER BY person_id")
    for (post_id,), texts in zip(rows, posts, strict=False):
        person_posts.edit_post(desk, post_id, texts, readers)
    return [person_id for (person_id,) in desk.sql("SELECT id FROM person ORDER BY id")]


POSTS = st.lists(st.fixed_dictionaries({"position": TEXTS, "unit": TEXTS}), min_size=3, max_size=3)


def shuffled(book: Workbook, chance: Random) -> None:
    sheet = people_sheet(book)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    chance.shuffle(rows)
    for number, values in enumerate(rows, 4):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"


@LAWS
@given(POSTS, st.randoms(use_true_random=False))
def test_workbook_as_it_went_writes_nothing_in_any_order(
    readers: Readers, posts: list[dict[str, str]], chance: Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with Desk.create(place / "desk.lmdesk", by="Dara") as desk:
            office(desk, readers, place, posts)
            path = send(desk, place / "out.xlsx", event=EVENT)
            before = steps_of(desk)

            assert bring_back(desk, path, readers).counts == {"same": 3}
            moved = saved_again(path, lambda book: shuffled(book, chance))
            assert bring_back(desk, moved, readers).counts == {"same": 3}
            assert steps_of(desk) == before


@LAWS
@given(POSTS, st.lists(SOME_EDITS, min_size=3, max_size=3), st.randoms(use_true_random=False))
def test_edits_of_theirs_arrive_exactly_once_and_undo_takes_them_back(
    readers: Readers, posts: list[dict[str, str]], edits: list[dict[str, str]], chance: Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with Desk.create(place / "desk.lmdesk", by="Dara") as desk:
            ids = office(desk, readers, place, posts)
            path = send(desk, place / "out.xlsx", event=EVENT)
            before = focal_cells(desk, ids, EVENT, readers)

            def edit(book: Workbook) -> None:
                sheet = people_sheet(book)
                rows = {sheet.cell(row, 3).value: row for row in range(4, 7)}
                for person_id, cells in zip(ids, edits, strict=True):
                    row = rows[before[person_id]["name"]]
                    headings = {cell.value: cell.column for cell in sheet[3]}
                    for heading, text in cells.items():
                        sheet.cell(row, headings[heading], text).data_type = "s"
                shuffled(book, chance)

            done = bring_back(desk, saved_again(path, edit), readers)

            wanted: dict[int, Any] = {
                person_id: {**before[person_id], **{FIELDS[h]: t for h, t in cells.items() if t}}
                for person_id, cells in zip(ids, edits, strict=True)
            }
            if not done.plan.counts[Verdict.UNSURE]:
                assert focal_cells(desk, ids, EVENT, readers) == wanted
            assert bring_back(desk, path, readers).result.change.step is None
            if done.result.change.step is not None:
                history.undo(desk)
            assert focal_cells(desk, ids, EVENT, readers) == before
