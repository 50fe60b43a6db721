"""Tests of the command line: exit status, what is said, JSON, and refusals."""

import io
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command_line import Terminal
from import_builders import someone, write_list
from list_files import sample
from lmdesk import console
from lmdesk.cli import run
from lmdesk.store.desk import Desk
from lmdesk.store.lock import user_name


class Line:
    """A command line on one desk: what it prints and how it ends."""

    def __init__(self, desk: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.desk = desk
        self._capture = capture

    def __call__(self, *words: object, status: int = 0) -> str:
        """Run a command on the desk, check how it ends, and return what it printed."""
        self._capture.readouterr()
        ended = run(["--desk", str(self.desk), *map(str, words)])
        out, err = self._capture.readouterr()
        assert (ended, "Traceback" in err) == (status, False), err
        assert bool(err) == bool(status)
        return out if status == 0 else err

    def json(self, *words: object) -> Any:
        """Run a command with --json and return what it printed as an object."""
        return json.loads(self("--json", *words))


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    """Make a desk and return its command line."""
    path = tmp_path / "office.lmdesk"
    assert run(["new", str(path)]) == 0
    return Line(path, capsys)


def dump_of(path: Path) -> str:
    """Return all records of a closed desk."""
    with Desk.open(path, read_only=True) as desk:
        return desk.dump()


def test_a_new_desk_says_what_is_on_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain, sample_office = tmp_path / "a.lmdesk", tmp_path / "b.lmdesk"

    assert run(["new", str(plain)]) == 0
    assert run(["--json", "new", str(sample_office), "--sample"]) == 0

    first, _, rest = capsys.readouterr().out.partition("\n")
    assert first == f"{plain}: 0 people, 0 institutions, 0 events."
    assert json.loads(rest) == {
        **{"desk": str(sample_office), "people": 338, "institutions": 40, "events": 3}
    }


def test_a_plan_is_printed_as_promised_and_writes_nothing(line: Line) -> None:
    before = line.desk.read_bytes()

    plan = line.json("import", sample("01"), "--plan")

    assert line.desk.read_bytes() == before
    assert set(plan) >= {"file", "sheets", "counts"}
    assert plan["file"] == "01_clean_list.xlsx"
    assert plan["counts"] == {
        **{"new": 60, "same": 0, "update": 0, "unsure": 0, "skipped": 0, "error": 0}
    }
    sheet = plan["sheets"][0]
    assert (sheet["sheet"], sheet["header_rows"]) == ("Participants", [1])
    assert sheet["columns"][2] == {
        **{"index": 2, "heading": "Family name", "field": "surname", "sure": True}
    }
    row = sheet["rows"][0]
    assert {key: row[key] for key in ("row", "slot", "verdict", "skipped_because", "group")} == {
        **{"row": 2, "slot": 1, "verdict": "new", "skipped_because": None, "group": None}
    }
    assert (row["candidates"], row["problems"]) == ([], [])
    person = row["person"]
    assert {key: value for key, value in person.items() if key != "other"} == {
        "title": "Mr.",
        "given": "Xiaodong",
        "surname": "Peng",
        "order": "surname_first",
        **{"name_sure": True, "name_evidence": ["columns", "country"]},
        "name_printed": "Peng Xiaodong",
        "native_name": "彭晓东",
        "position": "Deputy Director",
        "unit": "Department of International Cooperation",
        "institution": "Ministry of River Basin Affairs",
        "country": "CN",
        "country_from": "cell",
        "emails": ["pengxiaodong@mrba.example"],
        "phones": [
            {
                **{"raw": "+86 131 2345 0101", "e164": "+8613123450101", "extension": None},
                **{"kind": "mobile", "sure": True},
            },
            {
                **{"raw": "+86 10 1234 0201", "e164": "+861012340201", "extension": None},
                **{"kind": "phone", "sure": True},
            },
        ],
        "category": None,
        "role": None,
        "linked_to_slot": None,
    }


def test_a_plan_of_institutions_and_of_several_files_is_json_too(line: Line) -> None:
    plans = line.json("import", sample("16"), sample("27"), "--plan")

    assert [plan["file"] for plan in plans] == ["16_institutions.xlsx", "27_csv_named.xlsx"]
    assert plans[0]["sheets"][0]["rows"][0]["institution"]["name"]


def test_the_main_job_is_done_and_told(line: Line, tmp_path: Path) -> None:
    first = line("import", sample("01"), "--event", "RTD", "--session", "PS1")
    again = line("import", sample("01"), "--event", "RTD", "--session", "PS1")
    later = line.json("import", sample("02"))
    waiting = line.json("review")
    table = line("review")
    decided = line("review", waiting[1]["id"], "--person", waiting[1]["candidates"][0]["person_id"])
    skipped = line.json("review", waiting[0]["id"], "--skip")
    added = line.json("review", waiting[2]["id"], "--new")
    nothing = line("review")
    listed = line("export", "list-of-participants", "--event", "RTD", "--to", tmp_path / "l.xlsx")
    mailed = line.json("export", "mailing-list", "--event", "RTD", "--to", tmp_path / "m.csv")
    history = line("history")
    found = line.json("find", "彭晓东")
    sound = line("check")

    assert first.splitlines() == [
        "01_clean_list.xlsx: 60 rows: 60 new.",
        "Added 60, updated 0, waiting for review 0.",
        "lmdesk undo 1 takes this import back.",
    ]
    assert again.splitlines()[1] == "Nothing new: nothing was written."
    assert (later["step"], later["added"], later["updated"], later["waiting"]) == (2, 4, 10, 3)
    assert [row["row"] for row in waiting] == [36, 52, 62]
    assert "Min Htut Myint" in table
    assert decided == "Decided.\n"
    assert (skipped, added) == ({"step": 4}, {"step": 5})
    assert nothing == "Nothing waits for a decision.\n"
    assert listed == f"{tmp_path / 'l.xlsx'}: 60 rows.\n"
    assert mailed["rows"] == 60
    assert [row.split()[0] for row in history.splitlines()] == ["Step", "5", "4", "3", "2", "1"]
    assert found == [
        {
            **{"kind": "person", "id": 1, "name": "Peng Xiaodong"},
            "detail": "Deputy Director, Ministry of River Basin Affairs, CN",
        }
    ]
    assert sound == "The desk is sound.\n"


def test_undo_and_redo_name_what_they_take_back(line: Line) -> None:
    line("import", sample("27"))

    undone = line("undo")
    redone = line("redo")
    told = line.json("undo")
    history = line.json("history")

    name = "Import of 27_csv_named.xlsx, 4 new people"
    assert undone == f"Undo: {name}.\n"
    assert redone == f"Redo: {name}.\n"
    assert told == {"step": 4, "what": f"Undo: {name}", "conflicts": []}
    assert [step["what"] for step in history] == [
        *(f"Undo: {name}", f"Redo: {name}", f"Undo: {name}", name)
    ]


def test_taking_back_an_old_step_tells_what_stays(line: Line, tmp_path: Path) -> None:
    line("import", write_list(tmp_path / "one.csv", someone()))
    line("import", write_list(tmp_path / "two.csv", someone(Position="Minister")))

    told = line("undo", "1")
    again = line("history")

    first, *stayed = told.splitlines()
    assert first == "Revert: Import of one.csv, 1 new person."
    assert [re.sub(r", on \d.*?, \d\d:\d\d", "", line) for line in stayed] == [
        f"  {name} stays: {user_name()} needed or changed this later"
        " (Import of two.csv, 0 new people)."
        for name in ("Ministry of Water", "Chea Sophea")
    ]
    assert "taken back" in again


def test_a_revert_as_json_lists_the_conflicts(line: Line, tmp_path: Path) -> None:
    line("import", write_list(tmp_path / "one.csv", someone()))
    line("import", write_list(tmp_path / "two.csv", someone(Position="Minister")))

    told = line.json("undo", "1")

    assert {conflict["step"] for conflict in told["conflicts"]} == {2}
    assert set(told["conflicts"][0]) == {"table", "row", "fields", "step", "at", "by"}


def test_a_column_is_told_on_the_command_line(line: Line, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Bureau\nSophea Chea,Planning\n", encoding="utf-8")

    shown = line("import", path, "--plan", "--map", "Bureau=unit")

    assert "Bureau = unit" in shown


def test_remarks_on_rows_are_told_and_the_rest_is_counted(line: Line) -> None:
    shown = line("import", sample("19"), "--plan").splitlines()

    assert shown[-1] == "  and 18 more remarks." or shown[-1].endswith("more remarks.")
    assert len([text for text in shown if text.startswith("  Row ")]) == 20


def test_a_sheet_without_a_list_says_why(line: Line) -> None:
    shown = line("import", sample("11"), "--plan")

    assert "Sheet " in shown


def test_finding_more_than_fits_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.lmdesk"
    run(["new", str(path), "--sample"])
    line = Line(path, capsys)

    shown = line("find", "example.org").splitlines()
    none = line("find", "nobodyatall").splitlines()

    assert shown[-1].startswith("200 of ")
    assert none == ["Kind  ID  Name  Detail"]


def test_a_backup_is_told_with_its_place(line: Line, tmp_path: Path) -> None:
    told = line("backup", "--to", tmp_path / "copy.lmdesk")
    as_json = line.json("backup")

    assert told == f"{tmp_path / 'copy.lmdesk'}: verified copy.\n"
    assert Path(as_json["file"]).exists()
    assert line.json("check") == {"sound": True, "problems": []}


def test_a_desk_that_is_not_sound_ends_with_a_refusal(line: Line) -> None:
    line("import", sample("27"))
    database = sqlite3.connect(line.desk)
    database.execute("UPDATE person_name SET is_primary = 0 WHERE id = 1")
    database.commit()
    database.close()

    told = line("check", status=1).splitlines()

    assert told[-1].startswith("lmdesk: The desk is not sound: ")
    assert len(told) > 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("undo",), "nothing to undo"),
        (("redo",), "nothing to redo"),
        (("undo", "99"), "no step 99"),
        (("review", "99", "--new"), "number 99"),
        (("import", "nowhere.xlsx"), "no file nowhere.xlsx"),
        (("import", sample("24")), "nothing to import"),
        (("import", sample("25")), "25_cut_off.xlsx"),
        (("import", sample("26")), "26_empty.csv is empty"),
        (("import", sample("22")), "22_protected.xlsx"),
        (("import", sample("01"), "--session", "PS1"), "needs its event"),
        (("import", sample("01"), "--map", "Bureau"), "HEADING=FIELD"),
        (("import", sample("01"), "--map", "=unit"), "HEADING=FIELD"),
        (("import", sample("01"), "--map", "Bureau=unit"), "Bureau"),
        (("import", sample("01"), "--sheet", "Nowhere"), "no sheet Nowhere"),
        (("export", "people", "--to", "x.pdf"), ".pdf"),
        (("export", "participants", "--to", "x.csv"), "--event CODE"),
        (("export", "participants", "--to", "x.csv", "--event", "E"), "no event E"),
    ],
)
def test_a_refusal_is_one_line_and_changes_nothing(
    line: Line, words: tuple[object, ...], says: str
) -> None:
    before = dump_of(line.desk)

    told = line(*words, status=1)

    assert told.startswith("lmdesk: ")
    assert told.count("\n") == 1
    assert says in told
    assert dump_of(line.desk) == before


def empty(path: Path) -> None:
    path.touch()


def letter(path: Path) -> None:
    path.write_text("Dear colleagues,", encoding="utf-8")


def foreign(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE person (id INTEGER)")
    database.close()


def newer(path: Path) -> None:
    Desk.create(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.execute("INSERT INTO schema_migration (name, applied) VALUES ('0099_later', '')")
    database.commit()
    database.close()


def damaged(path: Path) -> None:
    Desk.create(path).close()
    content = bytearray(path.read_bytes())
    content[8192:] = bytes(len(content) - 8192)
    path.write_bytes(content)


@pytest.mark.parametrize("make", [empty, letter, foreign, newer, damaged])
@pytest.mark.parametrize("words", [("find", "x"), ("import", sample("27"))])
def test_what_is_no_desk_stays_as_it_is(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    make: Callable[[Path], None],
    words: tuple[object, ...],
) -> None:
    path = tmp_path / "office.lmdesk"
    make(path)
    before = path.read_bytes()

    told = Line(path, capsys)(*words, status=1)

    assert told.startswith("lmdesk: ")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_desk_has_to_be_named_and_can_be_by_the_environment(
    line: Line, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LMDESK_DESK", raising=False)
    assert run(["find", "x"]) == 1
    monkeypatch.setenv("LMDESK_DESK", str(line.desk))
    assert run(["find", "x"]) == 0
    assert "Name the desk file" in capsys.readouterr().err


def test_an_existing_file_is_never_made_anew(line: Line) -> None:
    before = line.desk.read_bytes()

    assert run(["new", str(line.desk)]) == 1
    assert line.desk.read_bytes() == before


def test_a_second_writer_is_told_who_has_the_desk_and_may_read(line: Line) -> None:
    with Desk.open(line.desk, by="Dara"):
        refused = line("import", sample("27"), status=1)
        read = line.json("import", sample("27"), "--plan")

    assert "since" in refused or "open" in refused
    assert read["counts"]["new"] == 4


@pytest.mark.parametrize("words", [["frob"], ["export", "people"], ["--nothing"], []])
def test_wrong_words_end_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    assert "usage: lmdesk" in capsys.readouterr().err


def test_help_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert "conference secretariat" in capsys.readouterr().out


def test_stopping_writes_nothing_and_says_so(
    line: Line, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(done: int, total: int, note: str = "") -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lmdesk.commands.imports.terminal_progress", lambda: stop)

    told = line("import", sample("01"), status=1)

    assert told == "lmdesk: Stopped. What was under way was not written.\n"
    assert line.json("history") == []


def test_a_reader_that_has_gone_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "s.lmdesk"
    run(["new", str(path), "--sample"])
    words = [sys.executable, "-m", "lmdesk", "--desk", str(path), "find", "example.org"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        process.wait()

    assert (process.returncode, told) == (0, b"")


def test_progress_is_drawn_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from lmdesk.domain.progress import quiet

    assert console.terminal_progress() is quiet
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)

    draw = console.terminal_progress()
    draw(1, 4, "reading")
    draw(0, 0)

    assert terminal.written == "\r\x1b[K 25 %  reading\r\x1b[K"


def test_a_table_is_aligned_and_safe_in_every_script(capsys: pytest.CaptureFixture[str]) -> None:
    console.print_table(
        ("Name", "Post"), [("苗红", "Director"), ("a\x1b[31m", None), ("x" * 60, "end")]
    )

    assert capsys.readouterr().out.splitlines() == [
        "Name" + " " * 38 + "Post",
        "苗红" + " " * 38 + "Director",
        "a [31m",
        "x" * 39 + "…  end",
    ]


def test_a_desk_copied_while_closed_is_whole(line: Line, tmp_path: Path) -> None:
    line("import", sample("27"))

    shutil.copyfile(line.desk, tmp_path / "copy.lmdesk")

    with Desk.open(tmp_path / "copy.lmdesk", read_only=True) as desk:
        assert desk.sql("SELECT count(*) FROM person") == [(4,)]


class Interrupted(io.StringIO):
    """An output at which somebody presses Ctrl-C."""

    def write(self, text: str) -> int:
        if text:
            raise KeyboardInterrupt
        return 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["import"], "Stopped. What was done before is written; see it with: lmdesk history."),
        (["import", "--plan"], "Stopped. What was under way was not written."),
    ],
)
def test_who_stops_a_command_is_told_whether_it_was_written(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], told: str
) -> None:
    path = write_list(tmp_path / "one.csv", someone())
    error = io.StringIO()
    monkeypatch.setattr(sys, "stdout", Interrupted())
    monkeypatch.setattr(sys, "stderr", error)

    status = run(["--desk", str(line.desk), words[0], str(path), *words[1:]])

    monkeypatch.undo()
    assert (status, error.getvalue()) == (1, f"lmdesk: {told}\n")
    with Desk.open(line.desk) as desk:
        assert len(desk.steps()) == (1 if words == ["import"] else 0)
