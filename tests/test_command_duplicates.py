"""Tests of the command that finds duplicates."""

from pathlib import Path

import pytest

from command_line import CommandLine
from import_builders import someone, write_list
from lmdesk.cli import run
from lmdesk.commands import duplicates


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Make a desk and return its command line."""
    path = tmp_path / "office.lmdesk"
    assert run(["new", str(path)]) == 0
    return CommandLine(path, capsys)


@pytest.fixture
def twice(line: CommandLine, tmp_path: Path) -> CommandLine:
    """Bring in somebody who is there twice, with other titles and another address."""
    line("import", write_list(tmp_path / "one.csv", someone()))
    again = someone(**{"E-mail": "sophea@example.org", "Given name": "Sopheea"}, Title="")
    line("import", write_list(tmp_path / "two.csv", again), "--accept", "all-new")
    return line


def test_desk_without_duplicates_says_so(line: CommandLine) -> None:
    assert line("duplicates") == "No duplicates were found.\n"
    assert line.json("duplicates") == []


def test_pairs_are_told_with_names_score_and_reasons(twice: CommandLine) -> None:
    [pair] = twice.json("duplicates")

    assert (pair["a"], pair["b"]) == (1, 2)
    assert 0.9 < pair["score"] <= 1
    assert pair["why"][:2] == ["Same mobile", "Similar name"]
    told = twice("duplicates")
    assert "CHEA Sopheea" in told or "Chea Sopheea" in told
    assert "Same mobile; Similar name" in told


def test_least_score_leaves_pairs_out(twice: CommandLine) -> None:
    [pair] = twice.json("duplicates")

    assert twice.json("duplicates", "--min-score", "0.5") == [pair]
    assert twice.json("duplicates", "--min-score", "1") in ([], [pair])


@pytest.mark.parametrize("text", ["much", "2", "-1", "nan"])
def test_least_score_that_is_none_is_refused(line: CommandLine, text: str) -> None:
    told = line("duplicates", f"--min-score={text}", status=2)

    assert f"{text} is not a number from 0 to 1" in told


def test_many_pairs_are_not_all_printed(
    twice: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "PAIRS_SHOWN", 0)

    assert "0 of 1 shown." in twice("duplicates")
