"""Copied people come back as themselves: unchanged they write nothing, edited they are updates."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmdesk.domain.import_plan import Verdict
from lmdesk.domain.people import PersonRecord
from lmdesk.services import people
from lmdesk.services.copied_cells import copied_text
from lmdesk.services.import_desk import ImportDraft, apply_draft, paste_draft
from lmdesk.services.pasted_people import (
    CopiedPeople,
    Pasted,
    copied_people,
    read_back,
    read_pasted,
    written,
)
from lmdesk.services.person_posts import edit_post
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

COLUMNS = (
    ("name", "Name"),
    ("native_name", "Native name"),
    ("position", "Position"),
    ("institution", "Institution"),
    ("country", "Country"),
    ("email", "E-mail"),
    ("phone", "Phone"),
    ("tags", "Tags"),
)


def shown(desk: Desk, readers: Readers, ids: Sequence[int]) -> list[list[str]]:
    """Return the cells of people as the list shows them."""
    return [
        [
            " ".join(filter(None, (row.titles, row.name))),
            row.native_name or "",
            row.position or "",
            row.institution or "",
            row.country or "",
            row.email or "",
            readers.phones.print_phone(row.phone, None) if row.phone else "",
            ", ".join(row.tags),
        ]
        for row in people.people_rows(desk, ids)
    ]


def copy(desk: Desk, readers: Readers, ids: Sequence[int]) -> CopiedPeople:
    return copied_people(desk, ids, COLUMNS, shown(desk, readers, ids))


def text_of(rows: Sequence[Sequence[str]], columns: Sequence[str] | None = None) -> str:
    return copied_text(columns or [heading for _, heading in COLUMNS], rows)


def paste(
    desk: Desk, readers: Readers, text: str, *copies: CopiedPeople
) -> tuple[Pasted, ImportDraft]:
    pasted = read_pasted(desk, text, copies, readers)
    assert pasted is not None
    draft = paste_draft(desk, pasted.text, readers, trip=pasted.trip)
    return pasted, draft


def verdicts(draft: ImportDraft) -> list[Verdict]:
    return [row.verdict for sheet in draft.plan.sheets for row in sheet.rows]


def record(desk: Desk, person_id: int) -> PersonRecord:
    found = people.person(desk, person_id)
    assert found is not None
    return found.record


@pytest.fixture
def three(desk: Desk, readers: Readers) -> list[int]:
    lists = (
        {
            "name": "Dr. SOK Dara",
            "institution": "Ministry of Rivers",
            "position": "Adviser",
            "country": "KH",
            "email": "dara@example.org",
            "phone": "+855 12 345 678",
        },
        {"name": "Ms. MIAO Hong 苗红", "institution": 'The "Delta" Office', "country": "CN"},
        {"name": "Nilar Win", "position": "Lecturer", "email": "nilar@example.org; n@example.org"},
    )
    ids = [people.add_person(desk, fields, readers)[0] for fields in lists]
    people.add_tag(desk, ids[:2], "River")
    return ids


def test_copied_and_pasted_unchanged_writes_nothing(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    before = desk.dump()
    copied = copy(desk, readers, three)

    pasted, draft = paste(desk, readers, text_of(shown(desk, readers, three)), copied)
    result = apply_draft(desk, draft, readers, unsure_wait=True)

    assert (pasted.edited, pasted.same, pasted.new) == (0, 3, 0)
    assert verdicts(draft) == [Verdict.SAME] * 3
    assert (result.change.step, desk.dump()) == (None, before)


def test_edited_cells_become_updates_of_their_people_in_one_step(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    before = desk.dump()
    copied = copy(desk, readers, three)
    rows = shown(desk, readers, three)
    rows[0][2], rows[0][4], rows[0][6] = "Senior adviser", "Laos", "+855 12 999 888"
    rows[2][5] = "win@example.org"

    pasted, draft = paste(desk, readers, text_of(rows[::-1]), copied)
    result = apply_draft(desk, draft, readers, unsure_wait=True)

    assert (pasted.edited, pasted.same, pasted.new) == (2, 1, 0)
    assert verdicts(draft) == [Verdict.UPDATE, Verdict.SAME, Verdict.UPDATE]
    assert [each[2:7] for each in shown(desk, readers, three)] == [
        ["Senior adviser", "Ministry of Rivers", "LA", "dara@example.org", "+855 12 999 888"],
        ["", 'The "Delta" Office', "CN", "", ""],
        ["Lecturer", "", "", "win@example.org", ""],
    ]
    emails = [each.normalised for each in record(desk, three[2]).contacts]
    assert emails == ["win@example.org", "n@example.org"]
    assert people.people_total(desk) == 3
    assert result.change.step is not None
    desk.undo()
    assert desk.dump() == before


def test_a_new_row_among_them_is_a_new_person(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    copied = copy(desk, readers, three[:2])
    rows = shown(desk, readers, three[:2])
    added = ["Mr. Bounmy VONG", "", "Analyst", "Hill College", "LA", "bv@example.org", "", ""]

    pasted, draft = paste(desk, readers, text_of([*rows, added]), copied)
    apply_draft(desk, draft, readers, unsure_wait=True)

    assert (pasted.edited, pasted.same, pasted.new) == (0, 2, 1)
    assert people.people_total(desk) == 4
    newest = people.people_rows(desk, [three[-1] + 1])[0]
    assert (newest.titles, newest.name, newest.position, newest.institution) == (
        "Mr.",
        "Bounmy VONG",
        "Analyst",
        "Hill College",
    )


def test_cells_that_the_desk_has_changed_too_are_asked_about(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    copied = copy(desk, readers, three[:1])
    rows = shown(desk, readers, three[:1])
    post = record(desk, three[0]).posts[0].id
    edit_post(desk, post, {"position": "Deputy director"}, readers)
    rows[0][2] = "Senior adviser"

    _, draft = paste(desk, readers, text_of(rows), copied)

    (row,) = draft.plan.sheets[0].rows
    assert (row.verdict, [problem.code for problem in row.problems]) == (
        Verdict.UNSURE,
        ["returned_conflict"],
    )


def test_cells_without_headings_are_known_by_the_selected_people(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    rows = shown(desk, readers, three)
    rows[1][2] = "Director"
    text = text_of(rows[1:]).partition("\n")[2]

    pasted, draft = paste(desk, readers, text, copy(desk, readers, three))

    assert (pasted.edited, pasted.same, pasted.new) == (1, 1, 0)
    assert verdicts(draft) == [Verdict.UPDATE, Verdict.SAME]


def test_one_column_with_its_heading_goes_to_the_selected_people_in_order(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    text = "E-mail\ndara@example.org\nmiao@example.org\nnilar@example.org"

    selected = copy(desk, readers, three)
    pasted = read_pasted(desk, text, [], readers, selected=selected)
    assert pasted is not None
    draft = paste_draft(desk, pasted.text, readers, trip=pasted.trip)
    apply_draft(desk, draft, readers, unsure_wait=True)

    assert (pasted.edited, pasted.same) == (1, 2)
    assert [row[5] for row in shown(desk, readers, three)] == [
        "dara@example.org",
        "miao@example.org",
        "nilar@example.org",
    ]


def test_somebody_of_the_same_name_who_is_selected_by_chance_is_not_meant(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    selected = copy(desk, readers, three[2:])
    text = "Name\tPosition\nNilar Win\tMinister\nSomebody Else\tClerk"

    assert read_pasted(desk, text, [], readers, selected=selected) is None
    one = read_pasted(desk, text.rpartition("\n")[0], [], readers, selected=selected)
    assert one is not None
    assert (one.edited, one.new) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Firm\tTown\nDelta\tVientiane",
        "Name\tPosition\nSomebody Else\tClerk\nAnother One\tClerk",
        "just a line",
    ],
)
def test_cells_of_others_are_no_rows_of_copied_people(
    desk: Desk, readers: Readers, three: list[int], text: str
) -> None:
    assert read_pasted(desk, text, [copy(desk, readers, three)], readers) is None


def test_rows_of_another_desk_mean_nobody_here(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    copied = copy(desk, readers, three)._replace(desk="elsewhere")

    assert read_pasted(desk, text_of(shown(desk, readers, three)), [copied], readers) is None


def test_a_cell_that_looks_like_a_formula_comes_back_as_it_was(
    desk: Desk, readers: Readers
) -> None:
    fields = {"name": "Nilar Win", "position": "=Lecturer", "institution": "-Delta"}
    person = people.add_person(desk, fields, readers)[0]
    text = text_of(shown(desk, readers, [person]))

    pasted, _ = paste(desk, readers, text, copy(desk, readers, [person]))

    assert ("\t'=Lecturer\t" in text, pasted.edited, pasted.same) == (True, 0, 1)


def test_an_edited_name_is_asked_about_with_its_title(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    copied = copy(desk, readers, three[:1])
    rows = shown(desk, readers, three[:1])
    rows[0][0] = "Prof. SOK Daravuth"

    _, draft = paste(desk, readers, text_of(rows), copied)

    (row,) = draft.plan.sheets[0].rows
    assert (row.verdict, [(c.field, c.known, c.incoming) for c in row.changes]) == (
        Verdict.UNSURE,
        [("title", "Dr.", "Prof."), ("name", "SOK Dara", "SOK Daravuth")],
    )


def test_the_row_of_somebody_who_is_in_the_bin_makes_no_second_person(
    desk: Desk, readers: Readers, three: list[int]
) -> None:
    copied = copy(desk, readers, three)
    rows = shown(desk, readers, three)
    people.to_bin(desk, three[:1])

    _, draft = paste(desk, readers, text_of(rows), copied)
    apply_draft(desk, draft, readers, unsure_wait=True)

    assert verdicts(draft).count(Verdict.SAME) == 2
    assert (people.people_total(desk), people.binned_total(desk)) == (2, 1)


def test_who_they_are_goes_along_as_text(desk: Desk, readers: Readers, three: list[int]) -> None:
    copied = copy(desk, readers, three)

    assert read_back(written(copied)) == copied
    assert [
        read_back(text)
        for text in ("", "[]", "{}", '["d", ["name"], [], []]', '["d",["a"],["A"],[["u",[]]]]')
    ] == [None] * 5


TEXTS = st.sampled_from(
    [
        "",
        "Adviser",
        "=1+1",
        'The "Delta"',
        "+855 12 345 678",
        "x\u202ey",
        "-",
        "A / B",
        "'x",
        "a\tb",
    ]
)


@settings(max_examples=25, deadline=None)
@given(
    crowd=st.lists(
        st.tuples(TEXTS, TEXTS, TEXTS, st.sampled_from(["", "LA"])), min_size=1, max_size=5
    )
)
def test_whatever_people_say_copying_and_pasting_them_writes_nothing(
    readers: Readers, crowd: list[tuple[str, str, str, str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Desk.create(Path(folder) / "d.lmdesk") as desk:
        ids = []
        for number, (position, institution, phone, country) in enumerate(crowd):
            fields = {
                "name": f"Dr. San Win {'abc'[number % 3]}",
                "position": position,
                "institution": institution,
                "phone": phone,
                "country": country,
            }
            ids.append(people.add_person(desk, fields, readers)[0])
        before = desk.dump()

        pasted, draft = paste(
            desk, readers, text_of(shown(desk, readers, ids)), copy(desk, readers, ids)
        )
        result = apply_draft(desk, draft, readers, unsure_wait=True)

        assert (pasted.edited, pasted.new, pasted.same) == (0, 0, len(ids))
        assert (result.change.step, desk.dump()) == (None, before)
