"""Opening any list: the samples as a careful secretary reads them, and every refusal in words."""

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from list_files import DATA, read_here, sample, truth
from lmdesk.domain.problem import Problem, Severity
from lmdesk.errors import LmdeskError
from lmdesk.formats.limits import Limits
from lmdesk.formats.list_file import read_list_file
from lmdesk.wording import sentence

SAMPLES = sorted(path.name for path in (DATA / "truth").parent.glob("[0-9]*"))
REFUSED = {"17", "22", "25", "26"}
READ = [name for name in SAMPLES if name[:2] not in REFUSED]


def refusal(path: Path, **options: object) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(LmdeskError) as caught:
        read_list_file(path, **options)  # type: ignore[arg-type]  # limits and password
    return sentence(caught.value.code, caught.value.params)


def printed(person: dict[str, Any], merged: bool) -> list[str]:
    """Return what of a person stands in the row itself, as it is."""
    phones = [phone["raw"] for phone in person.get("phones") or []]
    phones += [person["phone_raw"]] if person.get("phone_raw") else []
    return phones if merged else [*phones, person["institution"] or ""]


@pytest.mark.parametrize("name", READ)
def test_each_person_stands_in_the_row_that_the_truth_says(name: str) -> None:
    expected = truth(DATA / name)

    sheets = {sheet.name: sheet for sheet in read_here(DATA / name).sheets}

    merged = any(sheet.get("merged_fill") for sheet in expected["sheets"])
    missing = []
    for person in expected["persons"]:
        sheet = sheets[person.get("sheet") or next(iter(sheets))]
        row = " | ".join(map(str, sheet.rows[person["row"] - 1])).replace("\xa0", " ")
        missing += [(person["row"], text) for text in printed(person, merged) if text not in row]
    assert missing == []


@pytest.mark.parametrize("name", READ)
def test_container_encoding_and_sheets_are_those_of_the_truth(name: str) -> None:
    expected = truth(DATA / name)

    read = read_here(DATA / name)

    if read.encoding:
        assert read.encoding == expected["format"]["encoding"]
        assert read.delimiter == expected["format"].get("delimiter")
    assert read.date_1904 == (expected["format"].get("date_system") == 1904)
    assert [sheet.name for sheet in read.sheets] == [sheet["name"] for sheet in expected["sheets"]]
    for sheet, wanted in zip(read.sheets, expected["sheets"], strict=True):
        for row in wanted["header_rows"]:
            parts = [column["header"].split(" / ") for column in wanted.get("columns", [])]
            headings = {text for part in parts for text in part}
            assert not headings or {str(c) for c in sheet.rows[row - 1] if c} & headings
    assert read.sha256 == hashlib.sha256((DATA / name).read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("name", "container"),
    [("01", "xlsx"), ("04", "xls"), ("11", "ods"), ("05", "csv"), ("06", "text"), ("27", "csv")],
)
def test_list_read_in_its_own_process_is_the_same(name: str, container: str) -> None:
    read = read_list_file(sample(name))

    assert read == read_here(sample(name))
    assert (read.name, read.container) == (sample(name).name, container)


def test_wrong_extension_is_told() -> None:
    read = read_here(sample("27"))

    assert read.problems == (
        Problem(
            "wrong_extension",
            None,
            Severity.WARN,
            {"name": "27_csv_named.xlsx", "container": "csv"},
        ),
    )


@pytest.mark.parametrize(
    ("name", "container", "sheet"),
    [("a.tsv", "tsv", "text"), ("a.txt", "text", "text"), ("a.csv", "text", "text")],
)
def test_text_with_tabs_is_known(tmp_path: Path, name: str, container: str, sheet: str) -> None:
    path = tmp_path / name
    path.write_text("Name\tPost\nAnn\tDirector, Unit 1\n", encoding="utf-8")

    read = read_here(path)

    assert (read.container, read.delimiter, read.sheets[0].name) == (container, "\t", sheet)


def test_encoding_of_a_text_can_be_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Имя,Город\nИван,Москва\n".encode("koi8-r"))

    read = read_list_file(path, encoding="KOI8-R")

    assert (read.encoding, read.problems) == ("koi8-r", ())
    assert [list(row) for row in read.sheets[0].rows] == [["Имя", "Город"], ["Иван", "Москва"]]


@pytest.mark.parametrize("name", ["ລາຍຊື່ 名单.csv", "a b'c.csv", "-n.csv", "caf\udce9.csv"])
def test_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"Name,Post\nAnn,Director\n")

    assert read_list_file(path).name == name


def test_relative_path_means_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("json.py").write_text("raise SystemExit('run by mistake')")
    Path("a.csv").write_bytes(b"Name\nAnn\n")

    assert len(read_list_file(Path("a.csv")).sheets[0].rows) == 2


def test_missing_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none.xlsx"

    assert refusal(path) == f"There is no file {path}. Check the name and the folder."
    assert refusal(sample("01") / "x") == (
        f"There is no file {sample('01') / 'x'}. Check the name and the folder."
    )


def test_folder_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder. Choose a file in it."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)

    assert refusal(path) == f"{path} is no ordinary file and cannot be read as a list."


def test_file_one_may_not_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name")
    told = f"You may not read {path}. Ask its owner for access, or for a copy."

    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may read anything
    assert refusal(path) == told
    monkeypatch.undo()

    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refuse)
    assert refusal(path) == told


def test_name_that_no_system_takes_is_told() -> None:
    assert "cannot be read" in refusal(Path("a\0b"))
    assert "cannot be read" in refusal(Path("x" * 5000))


def test_empty_file_is_told() -> None:
    assert refusal(sample("26")) == f"{sample('26')} is empty. Ask for the file again."


def test_large_file_is_told() -> None:
    assert refusal(sample("01"), limits=Limits(file_bytes=100)) == (
        f"{sample('01')} is too large to be read here. If the list itself is short, a stray cell "
        "far below or beside it makes it so: copy the list alone into a new workbook. "
        "Otherwise split it into smaller files."
    )


def test_damaged_file_is_told() -> None:
    assert refusal(sample("25")) == (
        f"{sample('25')} is damaged or incomplete. Ask for it again, "
        "or open it in Excel or LibreOffice and save it under a new name as .xlsx."
    )


def test_web_page_without_a_table_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"<html><body>Your session has ended.</body></html>")

    assert refusal(path) == (
        f"{path} is a web page without a table. Ask for the list itself, "
        "as an Excel workbook (.xlsx) or as CSV."
    )


def test_file_that_is_no_list_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\r\n")

    assert refusal(path) == (
        f"{path} is a calendar, not a list. Save the list as an Excel workbook (.xlsx) or as CSV."
    )


def test_encoding_that_does_not_exist_or_fit_is_told() -> None:
    path = sample("05")

    assert refusal(path, encoding="klingon") == (
        "There is no encoding klingon. Try gb18030, cp874 or cp1252."
    )
    assert refusal(path, encoding="utf-8") == (
        f"{path} is not written in the encoding utf-8. Try without it."
    )


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (Limits(rows=10), "has more than 10 rows. Split it into smaller files."),
        (Limits(cells=10), "has more than 10 cells. Split it into smaller files."),
        (
            Limits(columns=3),
            "has more than 3 columns. Copy the list alone into a new workbook.",
        ),
    ],
)
def test_list_beyond_a_limit_is_told(limits: Limits, told: str) -> None:
    assert refusal(sample("05"), limits=limits) == f"The sheet csv in {sample('05')} {told}"


def test_suspicious_file_is_told() -> None:
    assert refusal(sample("19"), limits=Limits(unpacked_bytes=1 << 20)).startswith(
        f"{sample('19')} would unpack to 2 MB, far more than a list needs; it was not opened."
    )
