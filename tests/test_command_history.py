"""Tests of the history on the command line: of the desk, of a record, and of a field."""

import json
from pathlib import Path
from typing import Any

import pytest

from import_builders import someone, write_list
from lmdesk.cli import run


class Office:
    """A desk with one imported person, on the command line."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.desk = folder / "office.lmdesk"
        self._capture = capture
        assert run(["new", str(self.desk)]) == 0
        self("import", write_list(folder / "spring.csv", someone()))
        self("import", write_list(folder / "autumn.csv", someone(Position="Minister")))

    def __call__(self, *words: object, status: int = 0) -> str:
        """Run a command, check how it ends, and return what it printed."""
        self._capture.readouterr()
        ended = run(["--desk", str(self.desk), *map(str, words)])
        out, err = self._capture.readouterr()
        assert (ended, "Traceback" in err) == (status, False), err
        return out if status == 0 else err

    def json(self, *words: object) -> Any:
        """Run a command with --json and return what it printed."""
        return json.loads(self("--json", *words))


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    """Make the office."""
    return Office(tmp_path, capsys)


def test_steps_are_found_by_a_person_or_a_file(office: Office) -> None:
    office("review")
    assert [step["step"] for step in office.json("history", "autumn")] == [2]
    assert [step["step"] for step in office.json("history", "sophea")] == [2, 1]
    assert office.json("history", "nobody") == []
    assert office.json("history", "autumn")[0]["rows"]["import_row"] == {"insert": 1}


def test_a_person_tells_what_was_done_to_them(office: Office) -> None:
    lines = office.json("history", "--of", 1)

    told = [(line["what"], line["action"], line["after"], line["file"]) for line in lines]
    assert told == [
        ("affiliation", "changed", "Minister, Planning, Ministry of Water", "autumn.csv"),
        ("person", "added", None, "spring.csv"),
    ]
    text = office("history", "--of", 1)
    assert "Post changed" in text
    assert "autumn.csv" in text
    assert len(office("history", "--of", 1, "--limit", 1).splitlines()) == 2


def test_an_institution_tells_it_too(office: Office) -> None:
    [line] = office.json("history", "--institution", 1)

    assert (line["what"], line["action"], line["file"]) == ("institution", "added", "spring.csv")


def test_a_field_tells_its_values_and_cells(office: Office) -> None:
    old, new = office.json("history", "--of", 1, "--field", "position")

    assert (old["now"], new["now"]) == ("Director", "Minister")
    assert new["changes"][0]["from"] == {
        "file": "autumn.csv",
        "sheet": "csv",
        "row": 2,
        "cell": "D2",
        "heading": "Position",
    }
    text = office("history", "--of", 1, "--field", "position")
    assert "Position: Minister" in text
    assert "autumn.csv D2" in text
    assert "Note: " in office("history", "--of", 1, "--field", "note")
    assert "Name: Ministry of Water" in office("history", "--institution", 1, "--field", "name")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--of", 99], "The person with number 99 is no longer there."),
        (["--institution", 99, "--field", "type"], "The institution with number 99"),
        (["--of", 1, "--field", "colour"], "There is no field colour. The fields are: "),
        (["--field", "note"], "Name the person (--of) or the institution whose field it is."),
    ],
)
def test_what_is_not_there_is_refused(office: Office, words: list[object], said: str) -> None:
    assert said in office("history", *words, status=1)


def test_an_institution_that_never_was_has_no_history(office: Office) -> None:
    assert office.json("history", "--institution", 99) == []
