"""Tests of `lmdesk tag`, `set` and `bin`, and of lists of chosen people."""

from pathlib import Path

import pytest

from command_line import CommandLine
from lmdesk.services.desks import new_sample_desk


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Make the sample desk and return its command line."""
    path = tmp_path / "office.lmdesk"
    new_sample_desk(path).close()
    return CommandLine(path, capsys)


def test_people_are_tagged_and_the_tag_is_taken_off(line: CommandLine) -> None:
    told = line("tag", "River", "--ids", "1, 2,2")
    again = line("tag", "river", "--ids", "1,2")
    off = line.json("tag", "RIVER", "--off", "--ids", "1,2")

    assert told.endswith(": Tag River on 2 people.\n")
    assert again == "Nothing was left to be done.\n"
    assert off["what"] == "Tag River taken off 2 people"
    assert line("undo") == "Undo: Tag River taken off 2 people.\n"


def test_a_field_is_set_for_all_that_are_found(line: CommandLine, tmp_path: Path) -> None:
    told = line("set", "country", "Laos", "--find", "boonmee")
    line(
        "export", "people", "--find", "boonmee", "--columns", "country", "--to", tmp_path / "a.csv"
    )

    rows = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert f": Country represented of {len(rows)} people: Laos.\n" in told or "people: Lao" in told
    assert len(set(rows)) == 1


def test_people_go_into_the_bin_and_out_again(line: CommandLine) -> None:
    name = line.json("find", "boonmee")[0]["name"]
    line("bin", "--find", "boonmee")
    gone = line.json("find", "boonmee")
    line("bin", "--restore", "--find", "boonmee")

    assert [hit for hit in gone if hit["kind"] == "person"] == []
    assert line.json("find", "boonmee")[0]["name"] == name


def test_chosen_records_are_exported(line: CommandLine, tmp_path: Path) -> None:
    cards, bodies = tmp_path / "a.vcf", tmp_path / "b.csv"

    people = line("export", "people", "--ids", "3,4", "--vcard", "4", "--to", cards)
    found = line("export", "institutions", "--find", "university", "--to", bodies)

    assert people == f"{cards}: 2 rows.\n"
    assert cards.read_bytes().count(b"BEGIN:VCARD\r\nVERSION:4.0\r\n") == 2
    rows = bodies.read_text(encoding="utf-8-sig").splitlines()
    assert found == f"{bodies}: {len(rows) - 1} rows.\n"
    assert len(rows) > 1


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("tag", "x", "--find", "zzzz"), 1, "Nothing is found by “zzzz”."),
        (("tag", "x", "--find", " "), 1, "Nothing is found by “ ”."),
        (("tag", "x", "--ids", "999999"), 1, "This person is in the bin"),
        (("tag", " ", "--ids", "1"), 1, "Type the tag."),
        (("set", "country", "Atlantis", "--ids", "1"), 1, "Atlantis"),
        (("set", "name", "x", "--ids", "1"), 2, "invalid choice"),
        (("tag", "x"), 2, "--ids"),
        (("tag", "x", "--ids", "1,b"), 2, "b is not a number"),
        (("export", "participants", "--event", "RTD2020", "--ids", "1"), 1, "Leave out --event"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    line: CommandLine, tmp_path: Path, words: tuple[str, ...], status: int, sentence: str
) -> None:
    more = ("--to", tmp_path / "x.csv") if words[0] == "export" else ()

    assert sentence in line(*words, *more, status=status)
