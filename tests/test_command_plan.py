"""Tests of `import --plan --json`: one shape for every list, and nothing is ever written."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine
from list_files import DATA, sample
from lmdesk.cli import run
from lmdesk.store.desk import Desk

WITHOUT_LIST = ("22", "24", "25", "26")
LISTS = sorted(
    path.name
    for path in DATA.iterdir()
    if path.is_file() and path.suffix != ".vcf" and not path.name.startswith(WITHOUT_LIST)
)
VERDICTS = {"new", "same", "update", "unsure", "skipped", "error"}
ROW = {"row", "verdict", "skipped_because", "group", "candidates", "problems"}
PERSON = {
    *("title", "given", "surname", "order", "name_printed", "native_name", "position", "unit"),
    *("institution", "country", "emails", "phones", "category", "role", "other"),
}
PHONE = {"raw", "e164", "extension", "kind", "sure"}
PROBLEM = {"code", "field", "text"}


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Make a desk and return its command line."""
    path = tmp_path / "office.lmdesk"
    assert run(["new", str(path)]) == 0
    return CommandLine(path, capsys)


def check_row(row: dict[str, Any]) -> None:
    """Check that a row of a plan holds all that is promised of it."""
    assert row.keys() >= ROW
    assert row["verdict"] in VERDICTS
    assert (row["skipped_because"] is not None) == (row["verdict"] == "skipped")
    assert all(problem.keys() >= PROBLEM and problem["text"] for problem in row["problems"])
    person = row.get("person")
    if person is not None:
        assert person.keys() >= PERSON
        assert person["order"] in {"surname_first", "given_first", "whole"}
        assert all(phone.keys() >= PHONE for phone in person["phones"])
        assert all(isinstance(email, str) for email in person["emails"])
    if row.get("institution") is not None:
        assert row["institution"]["name"]


@pytest.mark.parametrize("name", LISTS)
def test_a_plan_has_the_promised_shape_and_writes_nothing(line: CommandLine, name: str) -> None:
    before = line.desk.read_bytes()

    plan = line.json("import", DATA / name, "--plan")

    assert line.desk.read_bytes() == before
    assert list(line.desk.parent.iterdir()) == [line.desk]
    assert plan["file"] == name
    rows = [row for sheet in plan["sheets"] for row in sheet["rows"]]
    for sheet in plan["sheets"]:
        assert sheet.keys() >= {"sheet", "header_rows", "columns", "rows"}
        assert bool(sheet["rows"]) != ("reason" in sheet and sheet["reason"] is not None)
        for column in sheet["columns"]:
            assert column.keys() >= {"index", "heading", "field", "sure"}
    for row in rows:
        check_row(row)
    counted = Counter(row["verdict"] for row in rows)
    assert plan["counts"] == {verdict: counted[verdict] for verdict in VERDICTS}


@pytest.mark.parametrize("number", WITHOUT_LIST)
def test_a_file_without_list_has_no_plan_but_a_sentence(line: CommandLine, number: str) -> None:
    before = line.desk.read_bytes()

    told = line("--json", "import", sample(number), "--plan", status=1)

    assert told.startswith("lmdesk: ")
    assert sample(number).name in told
    assert told.count("\n") == 1
    assert line.desk.read_bytes() == before


def test_a_plan_is_made_while_another_has_the_desk_open(line: CommandLine) -> None:
    with Desk.open(line.desk, by="Dara") as desk:
        before = desk.dump()

        plan = line.json("import", sample("01"), "--plan")

        assert plan["counts"]["new"] == 60
        assert desk.dump() == before


def test_what_was_planned_is_what_is_written(line: CommandLine) -> None:
    line("import", sample("01"))

    plan = line.json("import", sample("02"), "--plan")
    done = line.json("import", sample("02"))

    assert done["counts"] == plan["counts"]
    assert (done["added"], done["updated"], done["waiting"]) == (
        *(plan["counts"]["new"], plan["counts"]["update"], plan["counts"]["unsure"]),
    )


def test_unsure_rows_are_taken_as_new_when_told_so(line: CommandLine) -> None:
    line("import", sample("01"))

    done = line.json("import", sample("02"), "--accept", "all-new")

    assert (done["waiting"], done["added"]) == (0, done["counts"]["new"] + done["counts"]["unsure"])
    assert line.json("review") == []


def test_several_lists_are_brought_in_one_after_another(line: CommandLine) -> None:
    done = line.json("import", sample("27"), sample("01"), sample("27"))

    assert [each["step"] for each in done] == [1, 2, None]
    assert [each["file"] for each in done] == [
        *("27_csv_named.xlsx", "01_clean_list.xlsx", "27_csv_named.xlsx"),
    ]


def test_a_list_that_is_refused_leaves_those_before_it(line: CommandLine) -> None:
    told = line("import", sample("27"), sample("25"), status=1)

    assert "25_cut_off.xlsx" in told
    assert [step["what"] for step in line.json("history")] == [
        "Import of 27_csv_named.xlsx, 4 new people"
    ]


def test_printed_plan_says_once_how_names_are_read(line: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = ["Full name,Country", "Yating Jiang,China", "Ruoxi Pan,China", "Xiaofeng WU,China"]
    path.write_text("\n".join([*rows, "Yang Gao,China"]), encoding="utf-8")

    printed = line("import", path, "--plan")
    assert printed.count("Names are read with the given name first.") == 1
    assert "Names read as the others of the list are: 1." in printed

    plan = line.json("import", path, "--plan", "--names", "surname_first")
    assert [row["person"]["surname"] for row in plan["sheets"][0]["rows"]] == [
        *("Yating", "Ruoxi", "WU", "Yang")
    ]
    assert plan["sheets"][0]["names"]["odd"] == [4]


@pytest.mark.parametrize(("answer", "verdicts"), [("leave", {"skipped"}), ("take", {"new"})])
def test_hidden_rows_are_left_out_or_taken_when_told_so(
    line: CommandLine, answer: str, verdicts: set[str]
) -> None:
    plan = line.json("import", sample("13"), "--plan", "--hidden", answer)

    [sheet] = plan["sheets"]
    hidden = [row for row in sheet["rows"] if row["row"] in (7, 12, 15, 17, 22)]
    assert {row["verdict"] for row in hidden} == verdicts
    assert not {p["code"] for row in hidden for p in row["problems"]} & {
        "hidden_row",
        "filtered_row",
    }
    assert "rows_hidden" not in {problem["code"] for problem in plan["problems"]}
