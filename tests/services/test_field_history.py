"""Tests of the history of one value: before, after, when, by whom, and from which cell."""

from pathlib import Path

import pytest

from import_builders import bring_in, someone, write_list
from lmdesk.domain.cell_places import CellPlace
from lmdesk.domain.field_history import FieldHistory, FieldPlace
from lmdesk.errors import LmdeskError
from lmdesk.services import history, institutions, people
from lmdesk.services.contacts import edit_contact
from lmdesk.services.field_history import field_history
from lmdesk.services.person_posts import edit_post
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import ContactPoint


@pytest.fixture
def listed(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk with one person (1) of one list, "spring.csv"."""
    bring_in(desk, write_list(tmp_path / "spring.csv", someone()), readers)
    return desk


def told(found: FieldHistory) -> list[tuple[str | None, str | None, str, CellPlace | None]]:
    return [(c.line.before, c.line.after, c.kind, c.place) for c in found.changes]


def contact_row(desk: Desk, kind: str) -> int:
    [(row_id,)] = desk.sql("SELECT id FROM contact_point WHERE kind = ?", (kind,))
    return int(row_id)


def test_a_value_of_a_list_leads_to_its_cell(listed: Desk) -> None:
    mail = contact_row(listed, "email")

    found = field_history(listed, FieldPlace("contact_point", mail, "raw"))

    cell = CellPlace("spring.csv", "csv", 2, "H2", "E-mail")
    assert told(found) == [(None, "chea.sophea@example.org", "import", cell)]
    assert found.source == found.changes[0]
    assert (found.name.name, found.now.after, found.source.by) == (
        "Chea Sophea",
        "chea.sophea@example.org",
        "Dara",
    )


@pytest.mark.parametrize(
    ("table", "column", "cell", "heading"),
    [
        ("affiliation", "position", "D2", "Position"),
        ("affiliation", "unit_text", "E2", "Department"),
        ("affiliation", "institution_id", "F2", "Institution"),
        ("affiliation", "country", "G2", "Country"),
        ("person_name", "surname", "B2", "Family name"),
        ("person_name", "titles", "A2", "Title"),
        ("institution_name", "name", "F2", "Institution"),
    ],
)
def test_each_value_leads_to_the_column_that_means_it(
    listed: Desk, table: str, column: str, cell: str, heading: str
) -> None:
    [change] = field_history(listed, FieldPlace(table, 1, column)).changes

    assert change.place == CellPlace("spring.csv", "csv", 2, cell, heading)


def test_what_was_typed_later_is_told_before_what_came_in(listed: Desk, readers: Readers) -> None:
    edit_post(listed, 1, {"position": "Minister"}, readers)
    edit_post(listed, 1, {"position": "Senator"}, readers)

    found = field_history(listed, FieldPlace("affiliation", 1, "position"))

    cell = CellPlace("spring.csv", "csv", 2, "D2", "Position")
    assert told(found) == [
        ("Minister", "Senator", "edit", None),
        ("Director", "Minister", "edit", None),
        (None, "Director", "import", cell),
    ]
    assert [each.name for each in found.changes][:1] == ["Change of a post of Chea Sophea"]
    assert all(each.line.can_restore for each in found.changes)


def test_an_undone_change_is_not_told_and_a_reverted_one_is(listed: Desk, readers: Readers) -> None:
    people.edit(listed, 1, {"note": "vegetarian"}, readers)
    history.undo(listed)
    step = people.edit(listed, 1, {"note": "no fish"}, readers).step
    people.edit(listed, 1, {"language": "km"}, readers)
    assert step is not None
    history.revert(listed, step)

    found = field_history(listed, FieldPlace("person", 1, "note"))

    assert [(c.line.before, c.line.after, c.kind) for c in found.changes] == [
        ("no fish", None, "revert"),
        (None, "no fish", "edit"),
        (None, None, "import"),
    ]
    assert found.now.after is None


def test_the_next_list_is_told_with_its_own_cell(
    listed: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "autumn.csv", someone(Position="Adviser"))
    bring_in(listed, path, readers)
    [(post,)] = listed.sql("SELECT id FROM affiliation WHERE position = 'Adviser'")

    [change] = field_history(listed, FieldPlace("affiliation", post, "position")).changes

    assert change.place == CellPlace("autumn.csv", "csv", 2, "D2", "Position")


def test_a_contact_mended_by_hand_keeps_the_way_to_its_list(listed: Desk, readers: Readers) -> None:
    mail = contact_row(listed, "email")
    edit_contact(listed, mail, {"text": "sophea@example.org"}, readers)

    found = field_history(listed, FieldPlace("contact_point", mail, "raw"))

    assert [(c.line.after, c.place and c.place.cell) for c in found.changes] == [
        ("sophea@example.org", None),
        ("chea.sophea@example.org", "H2"),
    ]


def test_names_of_institutions_stand_for_their_numbers(listed: Desk, readers: Readers) -> None:
    edit_post(listed, 1, {"institution": "Bureau of Rain"}, readers)

    found = field_history(listed, FieldPlace("affiliation", 1, "institution_id"))

    assert [(c.line.before, c.line.after) for c in found.changes] == [
        ("Ministry of Water", "Bureau of Rain"),
        (None, "Ministry of Water"),
    ]


def test_an_institution_tells_its_values_too(listed: Desk, readers: Readers) -> None:
    institutions.edit(listed, 1, {"type": "ministry"}, readers)

    found = field_history(listed, FieldPlace("institution", 1, "type"))

    assert [(c.line.before, c.line.after, c.place) for c in found.changes][:1] == [
        (None, "ministry", None)
    ]


def test_a_row_that_is_gone_is_told_up_to_its_end(listed: Desk, readers: Readers) -> None:
    mail = contact_row(listed, "email")
    with listed.step("contact_removed", contact="x", name="y") as step:
        step.delete(ContactPoint, mail)

    found = field_history(listed, FieldPlace("contact_point", mail, "raw"))

    assert [c.line.after for c in found.changes] == ["chea.sophea@example.org"]


def test_what_never_was_is_refused(listed: Desk) -> None:
    with pytest.raises(LmdeskError) as refused:
        field_history(listed, FieldPlace("contact_point", 999, "raw"))
    assert refused.value.code == "record_gone"
    for table, column in (("secrets", "raw"), ("person", "colour")):
        with pytest.raises(ValueError, match="no value of a record"):
            field_history(listed, FieldPlace(table, 1, column))
