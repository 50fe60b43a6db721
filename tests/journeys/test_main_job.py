"""The main job of the office by the command line: lists in, decisions, lists out, and back."""

import csv
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from command_line import CommandLine
from list_files import sample, truth
from lmdesk.cli import run
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk


def dump_of(path: Path) -> str:
    """Return all records of a closed and sound desk."""
    with Desk.open(path, read_only=True) as desk:
        assert check_desk(desk).problems == ()
        return desk.dump()


def csv_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a csv file."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_two_lists_become_a_list_of_participants_and_can_be_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = tmp_path / "office.lmdesk"
    assert run(["new", str(desk)]) == 0
    line = CommandLine(desk, capsys)
    event = ("--event", "RTD", "--session", "PS1")
    dumps = [dump_of(desk)]

    line("import", sample("01"), *event)
    dumps.append(dump_of(desk))
    second = line.json("import", sample("02"), *event)
    dumps.append(dump_of(desk))
    queue = line.json("review")
    assert [row["row"] for row in queue] == [36, 52, 62]
    answers = (["--person", queue[0]["candidates"][0]["person_id"]], ["--skip"], ["--new"])
    for row, answer in zip(queue, answers, strict=True):
        line("review", row["id"], *answer)
        dumps.append(dump_of(desk))
    assert line.json("review") == []

    paper, mail = tmp_path / "participants.xlsx", tmp_path / "mail.csv"
    listed = line.json("export", "list-of-participants", *event, "--to", paper)
    mailed = line.json("export", "mailing-list", "--event", "RTD", "--to", mail)
    check_papers(paper, mail, listed["rows"], mailed["rows"])

    assert len(line.json("history")) == 5
    assert (second["step"], second["waiting"]) == (2, 3)
    for before in reversed(dumps[:-1]):
        line("undo")
        assert dump_of(desk) == before
    assert line("undo", status=1) == "lmdesk: There is nothing to undo.\n"
    for after in dumps[1:]:
        line("redo")
        assert dump_of(desk) == after
    assert line("redo", status=1) == "lmdesk: There is nothing to redo.\n"
    assert line("check") == "The desk is sound.\n"


def check_papers(paper: Path, mail: Path, listed: int, mailed: int) -> None:
    """Check that the files hold the people of the first list and those the second one added."""
    rows = CalamineWorkbook.from_path(str(paper)).get_sheet_by_index(0).to_python()
    header = rows.index(["No.", "Name", "Position", "Institution"])
    people = [row for row in rows[header + 1 :] if row[1]]
    names = " ".join(str(row[1]) for row in people)
    addresses = [row["E-mail"] for row in csv_rows(mail)]

    assert [row[0] for row in people] == [str(number) for number in range(1, listed + 1)]
    # Four are new for certain and one by decision; whoever was decided is on the list already.
    assert listed == len(truth(sample("01"))["persons"]) + 5
    assert all(person["surname"] in names for person in truth(sample("01"))["persons"][:10])
    assert len(addresses) == len(set(addresses)) == mailed
    assert all("@" in address for address in addresses)
