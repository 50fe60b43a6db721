"""Whatever the layout: each row of a list goes in once and comes out with one verdict."""

from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from list_readers import Readers, bundled_readers, read_sheet
from lmdesk.domain.import_plan import Verdict
from lmdesk.domain.known_people import KnownPeople
from lmdesk.domain.matching import Decisions
from lmdesk.domain.planning import plan_rows
from lmdesk.domain.sheet import CellValue, MergedRange, Sheet

FIELDS = ("No.", "Name", "Position", "Institution", "E-mail", "Mobile")
GIVEN = ("Dara", "Siyu", "Bounmy", "Luc", "Ana", "Hla")
SURNAMES = ("SOK", "LUO", "KEO", "MOREAU", "DIAZ", "VONGSA")
GROUPS = ("CAMBODIA", "Head of delegation", "Observers", "Ministry of Sand", "II. Lao PDR (3)")
OTHERS = (
    *("Total: 3", "Sub-total", "Note: send back soon", "Page 2 of 3", "* online"),
    *("Focal point: Ms. Nok", "Signature: ________", "----------"),
)


class Made(NamedTuple):
    """A sheet and the rows of its people."""

    sheet: Sheet
    people: frozenset[int]


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def cells(number: int, columns: list[str], pick: st.DrawFn) -> list[CellValue]:
    name = f"{SURNAMES[number % 6]} {GIVEN[number // 6 % 6]}{chr(97 + number // 36)}"
    known: dict[str, CellValue] = {
        "No.": number + 1,
        "Name": name,
        "Position": pick(st.sampled_from(["Director", "Clerk"])),
        "Institution": pick(st.sampled_from(["Institute of Mud", None])),
        "E-mail": f"p{number}@example.org",
        "Mobile": None,
    }
    return [known[column] for column in columns]


@st.composite
def layouts(pick: st.DrawFn) -> Made:
    """Draw a list: columns in any order, a title, headings repeated, groups, totals, merges."""
    columns = pick(st.permutations(FIELDS))
    titles: list[list[CellValue]] = [["LIST OF PARTICIPANTS"], []]
    rows = titles[: pick(st.integers(0, 2))]
    rows.append(list(columns))
    people, merged, number = set(), [], 0
    kinds = st.sampled_from(["person"] * 5 + ["group", "other", "blank", "header", "numbered"])
    for kind in [*pick(st.lists(kinds, min_size=1, max_size=15)), "person"]:
        if kind == "person":
            rows.append(cells(number, list(columns), pick))
            people.add(len(rows))
            number += 1
        elif kind == "group":
            merged.append(MergedRange(len(rows), 0, len(rows), len(columns) - 1))
            rows.append([pick(st.sampled_from(GROUPS))])
        elif kind == "other":
            rows.append([pick(st.sampled_from(OTHERS))])
        elif kind == "numbered":
            rows.append([99 if column == "No." else None for column in columns])
        else:
            rows.append(list(columns) if kind == "header" else [])
    at = columns.index("Institution")
    covered = pick(st.integers(1, 3))
    start = pick(st.integers(0, len(rows) - 1))
    merged.append(MergedRange(start, at, min(start + covered, len(rows) - 1), at))
    return Made(Sheet("List", rows, tuple(merged)), frozenset(people))


@given(layouts())
@settings(deadline=None, max_examples=60)
def test_every_row_under_the_headings_has_exactly_one_verdict(readers: Readers, made: Made) -> None:
    mapping, rows = read_sheet(readers, made.sheet)

    planned = plan_rows(rows, KnownPeople(), Decisions())

    first = mapping.header_rows[-1] + 1
    assert [row.row for row in planned] == list(range(first, len(made.sheet.rows) + 1))
    counts = Counter(row.verdict for row in planned)
    assert sum(counts.values()) == len(made.sheet.rows) - first + 1
    assert {row.row for row in planned if row.verdict is not Verdict.SKIPPED} == made.people
    assert all((row.skipped_because is None) == (row.row in made.people) for row in planned)
