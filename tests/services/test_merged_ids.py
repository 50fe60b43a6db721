"""Old ids and uids of merged people mean the kept one: imports, decisions, workbooks, cards."""

from pathlib import Path

import pytest

from focal_books import EVENT, send
from import_builders import bring_in, someone, write_list
from lmdesk.services import merge, people, review
from lmdesk.services.apply_import import ImportResult
from lmdesk.services.export_list import export
from lmdesk.services.export_wanted import Wanted
from lmdesk.services.history_details import step_details
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

CHAIN = ((1, 2), (3, 1))
"""Merges, each as kept and absorbed: the second person became the first, and that the third."""


def add(desk: Desk, readers: Readers, name: str, email: str = "") -> int:
    return people.add_person(desk, {"name": name, "email": email}, readers)[0]


def brought_in(
    desk: Desk, path: Path, readers: Readers, target: ImportTarget | None = None
) -> ImportResult:
    return bring_in(desk, path, readers, target).result


def merge_chain(desk: Desk) -> None:
    for keep, absorb in CHAIN:
        merge.merge_people(desk, keep, absorb)


def test_row_with_the_address_of_a_merged_person_is_the_kept_one(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    first, again = (add(desk, readers, "Khamla VONG", f"{k}@example.org") for k in "ab")
    third = add(desk, readers, "Khamla VONG", "c@example.org")
    merge_chain(desk)
    row = someone(**{"Family name": "Vong", "Given name": "Khamla", "E-mail": "b@example.org"})

    result = brought_in(desk, write_list(tmp_path / "one.csv", row), readers)

    assert (first, again, third) == (1, 2, 3)
    assert result.added == 0
    assert people.people_total(desk) == 1
    found = people.person(desk, third)
    assert found is not None
    assert [origin.file_name for origin in found.origins] == ["one.csv"]


def test_rows_that_told_of_the_absorbed_person_tell_of_the_kept_one(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "one.csv", someone()), readers)
    other = add(desk, readers, "Chea Sophea")

    merge.merge_people(desk, other, 1)

    found = people.person(desk, other)
    assert found is not None
    assert [origin.file_name for origin in found.origins] == ["one.csv"]


def test_card_of_a_merged_person_is_that_of_the_kept_one(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    for email in ("a@example.org", "b@example.org", "c@example.org"):
        add(desk, readers, "Khamla VONG", email)
    card = tmp_path / "two.vcf"
    export(desk, "people", card, Wanted(ids=(2,)))
    merge_chain(desk)

    result = brought_in(desk, card, readers)

    assert (result.added, result.waiting) == (0, 0)
    assert people.people_total(desk) == 1


def test_workbook_that_went_out_before_the_merge_comes_back_to_the_kept_person(
    office: Desk, readers: Readers, tmp_path: Path
) -> None:
    book = send(office, tmp_path / "out.xlsx", event=EVENT)
    other = add(office, readers, "Khamla VONG", "vong@example.org")
    merge.merge_people(office, other, 2)

    result = brought_in(office, book, readers, ImportTarget(EVENT))

    assert result.added == 0
    assert people.people_total(office) == 3


def test_row_that_waits_names_the_kept_person_and_takes_the_old_number(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    for _ in range(3):
        add(desk, readers, "Khamla VONG")
    row = someone(
        **{"Family name": "Vong", "Given name": "Khamla", "E-mail": "", "Mobile": ""},
        Institution="",
    )
    assert brought_in(desk, write_list(tmp_path / "one.csv", row), readers).waiting == 1
    merge_chain(desk)
    waiting = review.waiting_rows(desk)[0].id

    assert [c.person_id for c in review.waiting_row(desk, waiting).candidates] == [3]
    review.decide(desk, waiting, review.Decision("person", 2), readers)

    assert desk.sql("SELECT person_id FROM import_row WHERE id = ?", (waiting,)) == [(3,)]


def test_decision_on_a_merged_person_is_remembered_for_the_kept_one(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    for _ in range(3):
        add(desk, readers, "Khamla VONG")
    cells = {"Family name": "Vong", "Given name": "Khamla", "E-mail": "", "Mobile": ""}
    path = write_list(tmp_path / "one.csv", someone(**cells, Institution=""))
    bring_in(desk, path, readers)
    review.decide(desk, review.waiting_rows(desk)[0].id, review.Decision("person", 2), readers)
    merge_chain(desk)

    result = brought_in(desk, path, readers)

    assert (result.added, result.waiting) == (0, 0)
    assert desk.sql("SELECT DISTINCT person_id FROM match_decision") == [(3,)]


@pytest.mark.parametrize("noun", ["person", "institution"])
def test_history_calls_a_merged_record_by_the_name_it_had(
    desk: Desk, readers: Readers, noun: str
) -> None:
    for name in ("San Win", "Khamla VONG"):
        fields = {"name": name, "institution": f"Institute {name}"}
        people.add_person(desk, fields, readers)
    merging = merge.merge_people if noun == "person" else merge.merge_institutions
    step = merging(desk, 1, 2).step
    assert step is not None

    details = step_details(desk, step)

    table = next(row for row in details.changed if row.name.kind == noun and row.table == noun)
    assert table.name.name == ("Khamla VONG" if noun == "person" else "Institute Khamla VONG")
    assert [(line.column, line.after) for line in table.fields] == [
        ("merged_into_id", "San Win" if noun == "person" else "Institute San Win")
    ]
