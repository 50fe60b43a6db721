"""Tests of `lmdesk export` with columns chosen and lists arranged."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from command_line import CommandLine
from focal_books import column_of, people_sheet
from lmdesk.services.desks import new_sample_desk


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Make the sample desk and return its command line."""
    path = tmp_path / "office.lmdesk"
    new_sample_desk(path).close()
    return CommandLine(path, capsys)


def lines_of(path: Path) -> list[str]:
    """Return the lines of a csv file."""
    return path.read_text(encoding="utf-8-sig").splitlines()


def test_columns_come_in_the_order_in_which_they_are_named(
    line: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "p.csv"

    told = line(
        *("export", "participants", "--event", "RTD2020", "--to", path),
        *("--columns", "name, position,COUNTRY"),
    )

    assert told == f"{path}: 8 rows.\n"
    assert lines_of(path)[0] == "Name,Position,Country"
    assert "HU Kehua,Director,China" in lines_of(path)


def test_a_list_of_participants_is_arranged_as_told(line: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "l.csv"

    line(
        *("export", "list-of-participants", "--event", "RTD2020", "--session", "PS1"),
        *("--to", path, "--order", "name", "--columns", "number,name"),
    )

    assert lines_of(path)[:3] == ["No.,Name", "1,Mr. CHEN Yaxiang", "2,Mr. HU Kehua"]


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ("name,shoe size", "no column shoe size. Its columns are: title, name, surname,"),
        ("", "no column ?"),
    ],
)
def test_a_column_that_a_list_cannot_have_is_refused(
    line: CommandLine, tmp_path: Path, columns: str, says: str
) -> None:
    path = tmp_path / "p.csv"

    told = line("export", "people", "--to", path, "--columns", columns, status=1)

    assert says in told
    assert not path.exists()


def test_an_order_that_is_unknown_is_wrong_usage(line: CommandLine) -> None:
    words = ("export", "list-of-participants", "--event", "RTD2020", "--to", "x.csv")

    assert "--order" in line(*words, "--order", "size", status=2)


@pytest.mark.parametrize(("told", "version"), [((), "3.0"), (("--vcard", "4"), "4.0")])
def test_people_go_out_as_cards_and_come_back_the_same(
    line: CommandLine, tmp_path: Path, told: tuple[str, ...], version: str
) -> None:
    path = tmp_path / "people.vcf"

    written = line("export", "people", "--to", path, *told)
    again = line("import", path)

    assert path.read_bytes().startswith(f"BEGIN:VCARD\r\nVERSION:{version}\r\n".encode())
    assert written.startswith(f"{path}: ")
    assert "Nothing new: nothing was written." in again


def test_workbook_for_a_focal_point_goes_out_and_comes_back(
    line: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "lao.xlsx"

    told = line("export", "focal-point", "--event", "RTD2026", "--country", "LA", "--to", path)

    assert told == f"{path}: 11 rows.\n"
    assert line("import", path) == (
        "lao.xlsx: 11 rows: 11 the same.\nNothing new: nothing was written.\n"
    )


def test_conflict_of_a_returned_workbook_can_be_kept_as_the_desk_has_it(
    line: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "lao.xlsx"
    line("export", "focal-point", "--event", "RTD2026", "--country", "LA", "--to", path)
    sheet = people_sheet(book := load_workbook(path))
    sheet.cell(4, column_of(sheet, "Position")).value = None
    book.save(path)
    line("import", path)
    (row,) = line.json("review")

    line("review", row["id"], "--keep", row["candidates"][0]["person_id"])

    assert line.json("review") == []
    assert "11 the same" in line("import", path)


def test_institution_goes_out_with_all_that_belongs_to_it(
    line: CommandLine, tmp_path: Path
) -> None:
    whole = "Ministry of River Resources and Climate"
    bodies, people, cards = (tmp_path / name for name in ("b.csv", "p.csv", "b.vcf"))

    line(
        "export", "institutions", "--to", bodies, "--institution", whole, "--columns", "institution"
    )
    line("export", "institutions", "--to", cards, "--institution", whole)
    line(
        *("export", "people", "--to", people, "--institution", whole),
        *("--columns", "institution"),
    )

    names = lines_of(bodies)[1:]
    assert whole in names
    assert len(names) == 2
    assert set(lines_of(people)[1:]) == set(names)
    assert cards.read_text(encoding="utf-8").count("KIND:org") == 2


def test_unknown_institution_and_a_list_of_an_event_are_refused(
    line: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "p.csv"

    unknown = line("export", "people", "--to", path, "--institution", "Lotus Office", status=1)
    event = line(
        *("export", "participants", "--event", "RTD2020", "--to", path),
        *("--institution", "Lotus Office"),
        status=1,
    )

    assert "No institution is called Lotus Office." in unknown
    assert "can be kept to an institution" in event
    assert not path.exists()
