"""Tests of telling how the names of a list are written, and of remembering it."""

from pathlib import Path

import pytest

from import_builders import bring_in, write_list
from lmdesk.domain.people import PersonDraft
from lmdesk.errors import LmdeskError
from lmdesk.services.import_desk import ImportDraft, apply_draft, open_draft, plan_again
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_names import names_shown, with_names
from lmdesk.services.plan_json import plan_object
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

HEADINGS = ("Full name", "Country", "E-mail")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [("Yang Gao", "y@example.org"), ("Song Hu", "j@example.org")]
    cells = [dict(zip(HEADINGS, (name, "China", email), strict=True)) for name, email in rows]
    return write_list(tmp_path / "list.csv", *cells, headings=HEADINGS)


def surnames(draft: ImportDraft) -> list[str | None]:
    found = [row.draft for row in draft.plan.sheets[0].rows]
    return [each.name.surname for each in found if isinstance(each, PersonDraft)]


def test_what_is_told_of_names_is_remembered_with_the_layout(
    desk: Desk, readers: Readers, path: Path
) -> None:
    draft = open_draft(desk, path, readers)
    shown = names_shown(draft, None)
    assert shown is not None
    assert ([each.code for each in shown.remarks][:1], shown.told, shown.can_tell) == (
        ["names_surname_first"],
        "list",
        True,
    )
    assert surnames(draft) == ["Yang", "Song"]

    draft = plan_again(desk, with_names(draft, None, "given_first"), readers)
    assert surnames(draft) == ["Gao", "Hu"]
    apply_draft(desk, draft, readers)

    again = open_draft(desk, path, readers)
    assert surnames(again) == ["Gao", "Hu"]
    assert again.plan.sheets[0].recognised
    shown = names_shown(again, again.plan.sheets[0].sheet)
    assert shown is not None
    assert shown.told == "given_first"

    back = plan_again(desk, with_names(again, None, "list"), readers)
    assert surnames(back) == ["Yang", "Song"]


def test_plan_as_json_says_how_names_were_read(desk: Desk, readers: Readers, path: Path) -> None:
    sheets = plan_object(plan_import(desk, open_list(path), readers))["sheets"]

    assert isinstance(sheets, list)
    names = sheets[0]["names"]
    assert (names["convention"], names["surname_first"], names["odd"]) == ("surname_first", 2, ())
    assert names["text"].startswith("Names are read with the family name first.")


def test_sheet_without_people_has_no_reading_of_names(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bodies = write_list(
        tmp_path / "bodies.csv",
        {"Institution": "Ministry of Water", "Acronym": "MoW", "Website": "https://mow.example"},
        {"Institution": "River Office", "Acronym": "RO", "Website": "https://ro.example"},
        headings=("Institution", "Acronym", "Website"),
    )
    draft = open_draft(desk, bodies, readers)

    assert names_shown(draft, None) is None
    assert with_names(draft, None, "each") is draft


def test_unknown_order_of_names_is_refused(desk: Desk, readers: Readers, path: Path) -> None:
    with pytest.raises(LmdeskError, match="name_order_unknown"):
        with_names(open_draft(desk, path, readers), None, "backwards")


def test_name_asked_about_before_is_stored_as_told(
    desk: Desk, readers: Readers, path: Path
) -> None:
    bring_in(desk, path, readers)

    query = "SELECT surname, evidence FROM person_name ORDER BY id"
    assert [row[0] for row in desk.sql(query)] == ["Yang", "Song"]
