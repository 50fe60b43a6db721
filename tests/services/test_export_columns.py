"""Tests of lists with columns chosen, of some records only, and of the names of their files."""

import csv
from pathlib import Path

import openpyxl
import pytest

from lmdesk.errors import LmdeskError
from lmdesk.services.export_columns import ColumnOffer
from lmdesk.services.export_list import EXPORTS, Wanted, Written, columns_of, export, needs_event
from lmdesk.services.export_names import proposed_name
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, Participation

EVENT = Wanted(event="RTD2020")

TABLES = tuple(what for what in EXPORTS if what != "focal-point")
"""The kinds of lists that are plain tables, of any format."""


def csv_rows(path: Path) -> list[list[str]]:
    """Return all cells of a csv file."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_each_kind_of_list_tells_its_columns() -> None:
    assert columns_of("list-of-participants") == (
        ColumnOffer("number", "No.", True),
        ColumnOffer("title", "Title", False),
        ColumnOffer("name", "Name", True),
        ColumnOffer("position", "Position", True),
        ColumnOffer("unit", "Department", False),
        ColumnOffer("institution", "Institution", True),
        ColumnOffer("country", "Country", False),
        ColumnOffer("delegation", "Delegation", False),
        ColumnOffer("category", "Category", False),
        ColumnOffer("email", "E-mail", False),
        ColumnOffer("phone", "Phone", False),
    )
    assert [each.key for each in columns_of("people") if not each.is_on] == ["name"]
    assert [what for what in EXPORTS if needs_event(what)] == [
        "participants",
        "list-of-participants",
        "focal-point",
    ]


@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_choosing_the_usual_columns_writes_the_same_bytes_as_choosing_none(
    sample_desk: Desk, tmp_path: Path, what: str, ending: str
) -> None:
    usual = tuple(each.key for each in columns_of(what) if each.is_on)
    plain, chosen = tmp_path / f"a{ending}", tmp_path / f"b{ending}"

    export(sample_desk, what, plain, EVENT)
    export(sample_desk, what, chosen, Wanted(event="RTD2020", columns=usual))

    assert plain.read_bytes() == chosen.read_bytes()


@pytest.mark.parametrize("what", TABLES)
def test_every_column_that_is_offered_can_be_written_alone(
    sample_desk: Desk, tmp_path: Path, what: str
) -> None:
    path = tmp_path / "list.csv"
    for offer in columns_of(what):
        wanted = Wanted(event="RTD2020", columns=(offer.key, offer.heading), order="name")
        export(sample_desk, what, path, wanted)
        assert csv_rows(path)[0] == [offer.heading]


def test_people_keep_their_hidden_number_whatever_columns_are_chosen(
    sample_desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "people.xlsx"

    export(sample_desk, "people", path, Wanted(columns=("email", "name"), ids=(9, 1)))

    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert [[cell.value for cell in row][:3:2] for row in sheet.rows] == [
        ["ID", "Name"],
        [9, "Lü Zhiqiang"],
        [1, "MIAO Hong"],
    ]
    assert sheet.column_dimensions["A"].hidden


def test_a_choice_of_records_keeps_a_list_to_them(sample_desk: Desk, tmp_path: Path) -> None:
    parts = [
        row[0]
        for row in sample_desk.rows(
            Participation.select(Participation.id)
            .where(Participation.printed_name.in_(["HU Kehua", "Kevin MAY"]))
            .order_by(Participation.id)
        )
    ]
    path = tmp_path / "some.csv"

    def names(what: str, wanted: Wanted, column: int) -> list[str]:
        export(sample_desk, what, path, wanted)
        return [row[column] for row in csv_rows(path)[1:]]

    some = Wanted(event="RTD2020", ids=tuple(parts))
    assert names("participants", some, 1) == ["HU Kehua", "Kevin MAY"]
    assert names("list-of-participants", some, 2) == ["Mr. HU Kehua", "Mr. Kevin MAY"]
    assert names("participants", Wanted(event="RTD2020", ids=()), 1) == []
    assert len(names("institutions", Wanted(ids=(1, 2, 999)), 0)) == 2
    everybody = names("mailing-list", Wanted(mailing_list="Newsletter"), 3)
    ids = [row[0] for row in sample_desk.rows(_named(everybody[:2]))]
    assert (
        names("mailing-list", Wanted(mailing_list="Newsletter", ids=tuple(ids)), 3)
        == (everybody[:2])
    )
    assert names("mailing-list", Wanted(ids=(*ids, *ids)), 3) == everybody[:2]


def _named(names: list[str]) -> object:
    from lmdesk.store.tables.lines import PersonLine

    return PersonLine.select(PersonLine.person).where(PersonLine.name.in_(names))


@pytest.mark.parametrize(
    ("columns", "code"),
    [((), "columns_missing"), (("name", ""), "column_unknown"), (("nme",), "column_unknown")],
)
@pytest.mark.parametrize("what", EXPORTS)
def test_columns_that_a_list_cannot_have_are_refused_before_anything_is_written(
    sample_desk: Desk, tmp_path: Path, what: str, columns: tuple[str, ...], code: str
) -> None:
    path = tmp_path / "list.csv"

    with pytest.raises(LmdeskError) as refusal:
        export(sample_desk, what, path, Wanted(event="RTD2020", columns=columns))

    assert refusal.value.code == code
    assert not path.exists()


def test_the_country_that_holds_the_event_can_stand_first(
    sample_desk: Desk, tmp_path: Path
) -> None:
    event = sample_desk.value(Event.select(Event.id).where(Event.code == "WS2024"))
    with sample_desk.step("person_edited", name="event") as step:
        step.update(Event, event, country="TH")
    path = tmp_path / "l.csv"

    def countries(order: str) -> list[str]:
        export(sample_desk, "list-of-participants", path, Wanted(event="WS2024", order=order))
        return list(dict.fromkeys(row[0] for row in csv_rows(path)[1:]))

    by_name = countries("country")
    assert by_name[:2] == ["Cambodia", "China"]
    assert countries("host_first") == ["Thailand", *(c for c in by_name if c != "Thailand")]


def test_names_of_files_say_what_and_when(sample_desk: Desk, tmp_path: Path) -> None:
    with Desk.open(sample_desk.path, read_only=True, clock=lambda: "2026-03-01T12:00:00Z") as desk:
        session = Wanted("RTD2020", "PS1")
        assert proposed_name(desk, "list-of-participants", session) == (
            "RTD2020 PS1 List of participants 2026-03-01.xlsx"
        )
        assert proposed_name(desk, "people", Wanted(), ".csv") == "People 2026-03-01.csv"
        assert proposed_name(desk, "mailing-list", Wanted(mailing_list="a/b: c")) == (
            "a b c 2026-03-01.xlsx"
        )
        path = tmp_path / proposed_name(desk, "participants", EVENT, ".csv")
        assert export(desk, "participants", path, EVENT) == Written(8)
