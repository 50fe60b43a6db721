"""Tests of a person of the desk beside what a row says."""

from pathlib import Path
from typing import Any

import pytest

from desk_builders import MADE
from import_builders import bring_in, someone, write_list
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.side_by_side import SideMark, SideRow
from lmdesk.errors import LmdeskError
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, decide, waiting_rows
from lmdesk.services.side_by_side import side_by_side
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person, PersonName
from lmdesk.wording import WORDS

SAME, NEW, CHANGED = SideMark.SAME, SideMark.NEW, SideMark.CHANGED
KEPT, ONLY_DESK = SideMark.KEPT, SideMark.ONLY_DESK


@pytest.fixture
def known(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk that knows somebody."""
    bring_in(desk, write_list(tmp_path / "known.csv", someone()), readers)
    return desk


def draft_of(desk: Desk, readers: Readers, folder: Path, **cells: str) -> PersonDraft:
    listing = open_list(write_list(folder / "row.csv", someone(**cells)))
    draft = plan_import(desk, listing, readers).sheets[0].rows[0].draft
    assert isinstance(draft, PersonDraft)
    return draft


def told(rows: tuple[SideRow, ...]) -> dict[str, tuple[Any, ...]]:
    return {row.field: (row.known, row.incoming, row.mark.value) for row in rows}


def test_each_field_stands_beside_what_the_desk_knows(
    known: Desk, readers: Readers, tmp_path: Path
) -> None:
    draft = draft_of(
        known,
        readers,
        tmp_path,
        **{"Title": "H.E.", "Given name": "Sophia", "Position": "Minister", "Department": ""},
        **{"E-mail": "other@example.org", "Phone": "+855 23 724 351", "Country": "Laos"},
    )

    assert side_by_side(known, draft, 1) == (
        SideRow("title", "Ms.", "H.E.", CHANGED),
        SideRow("name", "Chea Sophea", "Sophia Chea", KEPT),
        SideRow("position", "Director", "Minister", CHANGED),
        SideRow("unit", "Planning", None, ONLY_DESK),
        SideRow("institution", "Ministry of Water", "Ministry of Water", SAME),
        SideRow("country", "KH", "LA", CHANGED),
        SideRow("email", "chea.sophea@example.org", "other@example.org", CHANGED),
        SideRow("mobile", "+85591234101", "+85591234101", SAME),
        SideRow("phone", None, "+85523724351", NEW),
    )


def test_a_row_of_somebody_unknown_is_new_throughout(
    known: Desk, readers: Readers, tmp_path: Path
) -> None:
    rows = side_by_side(known, draft_of(known, readers, tmp_path), None)

    assert {row.known for row in rows} == {None}
    assert {row.mark for row in rows} == {NEW}
    assert [row.field for row in rows] == [
        *("title", "name", "position", "unit", "institution", "country", "email", "mobile"),
    ]


def test_every_field_and_mark_has_its_word(known: Desk, readers: Readers, tmp_path: Path) -> None:
    rows = side_by_side(known, draft_of(known, readers, tmp_path), None, event_id=1)

    assert [row.field for row in rows if f"field.{row.field}" not in WORDS] == []
    assert [mark for mark in SideMark if f"mark.{mark}" not in WORDS] == []


def test_a_value_in_other_letters_or_by_another_name_is_the_same(
    known: Desk, readers: Readers, tmp_path: Path
) -> None:
    draft = draft_of(
        known,
        readers,
        tmp_path,
        **{"Family name": "CHEA", "Position": "DIRECTOR", "E-mail": "CHEA.SOPHEA@example.org"},
        **{"Institution": "The Ministry of Water"},
    )

    rows = told(side_by_side(known, draft, 1))

    assert {field: mark for field, (*_, mark) in rows.items()} == dict.fromkeys((*rows,), "same")


def test_a_name_that_the_person_has_too_is_shown_for_the_desk(
    known: Desk, readers: Readers, tmp_path: Path
) -> None:
    with known.step("person_edited", name="another name") as step:
        values = known.sql("SELECT script, kind, name_order, sort_key FROM person_name")[0]
        columns = dict(zip(("script", "kind", "name_order", "sort_key"), values, strict=True))
        step.insert(
            PersonName,
            **{**columns, "kind": "variant", "search_key": "sok sophea", "sound_key": "s"},
            **{"raw": "Sok Sophea", "printed": "Sok Sophea", "person": 1},
        )
    draft = draft_of(known, readers, tmp_path, **{"Family name": "Sok"})

    assert told(side_by_side(known, draft, 1))["name"] == ("Sok Sophea", "Sok Sophea", "same")


def test_a_number_nobody_understands_is_new_and_an_inferred_country_takes_no_place(
    known: Desk, readers: Readers, tmp_path: Path
) -> None:
    draft = draft_of(known, readers, tmp_path, Mobile="12", Phone="")
    draft = draft._replace(country="TH", country_from="inferred")

    rows = told(side_by_side(known, draft, 1))

    assert rows["country"] == ("KH", "TH", "kept")
    assert rows["mobile"] == ("+85591234101", "12", "changed")


def test_what_the_event_knows_is_compared_when_the_list_goes_there(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    target = ImportTarget("E")
    first = write_list(tmp_path / "a.csv", someone(Category="Delegate"))
    bring_in(desk, first, readers, target)
    draft = draft_of(desk, readers, tmp_path, Category="Observer")

    with_event = told(side_by_side(desk, draft, 1, event_id=1))
    without = told(side_by_side(desk, draft, 1))

    assert with_event["category"] == ("Delegate", "Observer", "changed")
    assert with_event.keys() - without.keys() == {"category"}


def test_who_was_merged_is_compared_as_the_one_who_was_kept(
    known: Desk, readers: Readers, tmp_path: Path
) -> None:
    other = someone(**{"Family name": "Sok", "Given name": "Dara", "E-mail": "d@example.org"})
    bring_in(known, write_list(tmp_path / "b.csv", {**other, "Mobile": ""}), readers)
    with known.step("person_edited", name="merge") as step:
        step.update(Person, 2, merged_into=1)

    rows = told(side_by_side(known, draft_of(known, readers, tmp_path), 2))

    assert rows["name"] == ("Chea Sophea", "Chea Sophea", "same")


@pytest.mark.parametrize("person", [1, 999])
def test_who_is_not_on_the_desk_cannot_be_compared(
    known: Desk, readers: Readers, tmp_path: Path, person: int
) -> None:
    draft = draft_of(known, readers, tmp_path)
    with known.step("person_edited", name="gone") as step:
        step.update(Person, 1, deleted_at=MADE)

    with pytest.raises(LmdeskError) as refused:
        side_by_side(known, draft, person)

    assert (refused.value.code, refused.value.params) == ("person_not_found", {"person": person})


def test_what_is_marked_as_new_or_changed_is_what_a_decision_brings(
    known: Desk, readers: Readers, tmp_path: Path
) -> None:
    likely = someone(
        **{"Family name": "Cheaa", "E-mail": "new@example.org", "Position": "Minister"},
        **{"Phone": "+855 23 724 351"},
    )
    bring_in(known, write_list(tmp_path / "two.csv", likely), readers)
    [row] = waiting_rows(known)
    before = side_by_side(known, row.draft, 1)

    decide(known, row.id, Decision("person", 1), readers)

    assert {r.field for r in before if r.mark in {NEW, CHANGED}} == {"position", "email", "phone"}
    assert {r.field for r in side_by_side(known, row.draft, 1) if r.mark in {NEW, CHANGED}} == set()
