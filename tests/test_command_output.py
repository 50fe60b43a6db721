"""Tests of what leaves the program: every script, any encoding, pipes that close, full disks."""

import json
import os
import sys
from pathlib import Path

import pytest

from command_line import CommandLine, Terminal, program
from import_builders import someone, write_list
from list_files import sample
from lmdesk import console
from lmdesk.cli import run

UNDECODABLE = os.fsdecode(b"\xff.csv")
"""The name of a file as a system of another encoding left it."""


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Make a desk and return its command line."""
    path = tmp_path / "office.lmdesk"
    assert run(["new", str(path)]) == 0
    return CommandLine(path, capsys)


def in_six_scripts(folder: Path) -> Path:
    """Write a list whose names no code page of one language holds."""
    return write_list(
        folder / "six.csv",
        someone(**{"Family name": "Đặng", "Given name": "Thị Hoà"}),
        someone(**{"Family name": "บุญมี", "Given name": "อนันต์", "E-mail": "a@example.org"}),
    )


def closed_pipe() -> int:
    """Return the writing end of a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize("words", [["check"], ["history"], ["--json", "history"], ["--help"]])
def test_a_reader_that_has_gone_before_a_short_answer_is_no_fault(
    line: CommandLine, words: list[str]
) -> None:
    pipe = closed_pipe()

    ended = program("--desk", str(line.desk), *words, stdout=pipe)

    os.close(pipe)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to offer")
def test_output_to_a_full_disk_is_refused_in_a_sentence(line: CommandLine) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = program("--desk", str(line.desk), "check", stdout=full)

    assert (ended.returncode, ended.stderr.decode()) == (
        1,
        "lmdesk: The system says: No space left on device. "
        "See what was done with: lmdesk history.\n",
    )


def test_names_in_every_script_leave_through_a_pipe_of_one_language(
    line: CommandLine, tmp_path: Path
) -> None:
    line("import", in_six_scripts(tmp_path))
    words = ("--desk", str(line.desk))

    text = program(*words, "find", "minis", PYTHONIOENCODING="cp1252")
    as_json = program("--json", *words, "find", "minis", PYTHONIOENCODING="cp1252")

    assert (text.returncode, text.stderr) == (0, b"")
    assert b"\\u0110\\u1eb7ng" in text.stdout
    assert (as_json.returncode, as_json.stderr) == (0, b"")
    assert [hit["name"] for hit in json.loads(as_json.stdout)] == [
        hit["name"] for hit in line.json("find", "minis")
    ]


def test_json_in_utf8_has_its_letters_unescaped(line: CommandLine, tmp_path: Path) -> None:
    line("import", in_six_scripts(tmp_path))

    assert "Đặng Thị Hoà" in line("--json", "find", "hoà")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_file_name_of_another_system_is_imported_under_a_plain_one(
    line: CommandLine, tmp_path: Path, ending: str
) -> None:
    path = (tmp_path / UNDECODABLE).with_suffix(f".{ending}")
    write_list(path, someone())

    plan = line.json("import", path, "--plan")
    told = line("import", path)
    again = line("history")

    assert plan["file"] == f"?.{ending}"
    assert told.startswith(f"?.{ending}: 1 row: 1 new.\n")
    assert f"Import of ?.{ending}, 1 new person" in again


def test_a_desk_with_a_name_of_another_system_is_made_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / os.fsdecode(b"\xff.lmdesk")

    assert run(["new", str(path)]) == 0
    assert run(["--json", "--desk", str(path), "backup", "--to", f"{path}.copy"]) == 0

    text, _, as_json = capsys.readouterr().out.partition("\n")
    assert text == f"{tmp_path}/ .lmdesk: 0 people, 0 institutions, 0 events."
    assert json.loads(as_json)["file"] == f"{path}.copy"


@pytest.mark.parametrize(
    "words",
    [
        ("import", "list.csv", "--event", UNDECODABLE),
        ("import", "list.csv", "--map", UNDECODABLE),
        ("export", "participants", "--to", "x.csv", "--event", UNDECODABLE),
        ("export", "mailing-list", "--to", "x.csv", "--list", UNDECODABLE),
        ("find", UNDECODABLE),
    ],
)
def test_words_that_are_no_text_are_wrong_usage(line: CommandLine, words: tuple[str, ...]) -> None:
    assert "it holds bytes that are no text" in line(*words, status=2)


@pytest.mark.parametrize(
    "words",
    [
        ("undo", "99999999999999999999"),
        ("undo", "0"),
        ("undo", "-3"),
        ("undo", "9" * 5000),
        ("undo", "last"),
        ("review", "9223372036854775808", "--new"),
        ("review", "1", "--person", "99999999999999999999"),
        ("history", "--limit", "99999999999999999999"),
        ("history", "--limit", "-1"),
    ],
)
def test_numbers_that_no_desk_has_are_wrong_usage(
    line: CommandLine, words: tuple[str, ...]
) -> None:
    assert "is not a number from 1 on" in line(*words, status=2)


def test_the_largest_number_is_looked_for(line: CommandLine) -> None:
    assert line("undo", "9223372036854775807", status=1) == (
        "lmdesk: There is no step 9223372036854775807. Look at the history for its number.\n"
    )


@pytest.mark.parametrize("answer", [["--new"], ["--skip"], ["--person", "1"]])
def test_a_decision_without_its_row_is_refused(line: CommandLine, answer: list[str]) -> None:
    assert line("review", *answer, status=1) == (
        "lmdesk: Name the row that is decided: lmdesk review ROW --person ID, --new or --skip.\n"
    )


def test_two_answers_to_one_row_are_wrong_usage(line: CommandLine) -> None:
    assert "not allowed with" in line("review", "1", "--new", "--skip", status=2)


@pytest.mark.parametrize("to", ["", "."])
def test_a_backup_needs_a_file_and_not_a_folder(
    line: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    monkeypatch.chdir(tmp_path)

    assert line("backup", "--to", to, status=1) == (
        "lmdesk: . is a folder. Name a file in it for the backup.\n"
    )


def test_an_empty_name_of_the_desk_is_no_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LMDESK_DESK", "")

    assert run(["find", "x"]) == 1
    assert "Name the desk file" in capsys.readouterr().err


def test_a_folder_is_no_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert CommandLine(tmp_path, capsys)("find", "x", status=1) == (
        f"lmdesk: {tmp_path} is a folder. Choose a desk file in it.\n"
    )


def test_a_missing_desk_is_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "nowhere.lmdesk"

    told = CommandLine(path, capsys)("check", status=1)

    assert told.startswith(f"lmdesk: There is no desk {path}.")
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_a_file_cannot_move_the_cursor(line: CommandLine, tmp_path: Path) -> None:
    path = write_list(tmp_path / "a\x1b[2Jb\n.csv", someone())

    told = line("import", path)
    taken = line("undo")
    refused = line("import", tmp_path / "no\x1b[2J\n.csv", status=1)

    assert told.splitlines()[0] == "a [2Jb .csv: 1 row: 1 new."
    assert taken == "Undo: Import of a[2Jb .csv, 1 new person.\n"
    assert "\x1b" not in refused
    assert refused.count("\n") == 1


def test_joiners_of_khmer_and_burmese_words_stay(capsys: pytest.CaptureFixture[str]) -> None:
    console.print_table(("Name", "Post"), [("សុខ\u200bភា", "x")])

    assert capsys.readouterr().out.splitlines()[1] == "សុខ\u200bភា  x"


def test_cells_are_cut_between_letters_and_never_within_a_wide_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    cells = ["ab" * 20, "ab" * 20 + "c", "苗" * 20, "苗" * 20 + "红", "e" + "\u0301" * 50_000]

    console.print_table(("Name",), [(cell,) for cell in cells])

    assert capsys.readouterr().out.splitlines()[1:] == [
        *("ab" * 20, "ab" * 19 + "a…", "苗" * 20, "苗" * 19 + "…", cells[-1]),
    ]


def test_who_is_left_out_of_a_mailing_list_is_told(line: CommandLine, tmp_path: Path) -> None:
    other = someone(**{"Family name": "Sok", "Given name": "Dara", "E-mail": "", "Mobile": ""})
    line("import", write_list(tmp_path / "list.csv", someone(), other), "--event", "E")
    path = tmp_path / "mail.csv"

    assert line("export", "mailing-list", "--event", "E", "--to", path) == (
        f"{path}: 1 rows.\nNo usable e-mail address: 1.\n"
    )


def test_a_refusal_takes_the_place_of_the_progress(
    line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    ended = run(["--desk", str(line.desk), "import", str(sample("25"))])

    assert ended == 1
    assert terminal.written.splitlines()[-1].rpartition("\r")[2].startswith("\x1b[Klmdesk: ")


def test_a_program_without_a_console_runs(
    line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)

    assert run(["--desk", str(line.desk), "import", str(sample("27"))]) == 0
    assert run(["--json", "--desk", str(line.desk), "history"]) == 0
    assert run(["--desk", str(line.desk), "redo"]) == 1


def test_the_system_refusing_what_no_one_foresaw_is_told(
    line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def draw(done: int, total: int, note: str = "") -> None:
        raise OSError("the screen is gone")

    monkeypatch.setattr("lmdesk.commands.imports.terminal_progress", lambda: draw)

    assert line("import", sample("27"), status=1).startswith(
        "lmdesk: The system says: the screen is gone."
    )
