"""merge and unmerge on the command line."""

from pathlib import Path

import pytest

from command_line import CommandLine
from lmdesk.services.readers import load_readers
from lmdesk.store.desk import Desk
from merge_builders import Office, doubled_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office in a closed desk."""
    with Desk.create(tmp_path / "d.lmdesk", by="Dara") as desk:
        return doubled_office(desk, load_readers(desk))


@pytest.fixture
def line(tmp_path: Path, office: Office, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line of that desk."""
    assert office
    return CommandLine(tmp_path / "d.lmdesk", capsys)


def test_plan_shows_both_people_and_writes_nothing(line: CommandLine) -> None:
    before = line("history")

    shown = line("merge", 1, 2, "--plan")

    assert "Ms. MIAO Hong" in shown
    assert "Dr. Miao Hong" in shown
    assert "is there already" in shown
    assert line("history") == before


def test_two_people_become_one_and_two_again(line: CommandLine) -> None:
    said = line("merge", 1, 2, "--absorb", "name")

    step = line.json("history")[0]["step"]
    assert said.splitlines() == [
        "Merge of Miao Hong into MIAO Hong.",
        f"lmdesk undo {step} takes this merge back, also at a later date.",
    ]
    assert [hit["id"] for hit in line.json("find", "miao hong")] == [1]
    assert line("unmerge", 2) == "Revert: Merge of Miao Hong into MIAO Hong.\n"
    assert [hit["id"] for hit in line.json("find", "miao hong")] == [1, 2]


def test_merge_as_json_tells_fields_parts_and_the_step(line: CommandLine) -> None:
    plan = line.json("merge", 1, 2, "--plan")
    done = line.json("merge", 1, 2)

    assert plan["step"] is None
    assert done["step"] == line.json("history")[0]["step"]
    assert plan["fields"][0] == {
        "key": "name",
        "label": "column.name",
        "keep": "Ms. MIAO Hong",
        "absorb": "Dr. Miao Hong",
        "proposed": "keep",
        "why": "merge.kept_first",
        "options": ["keep", "absorb"],
    }
    assert {"group": "tags", "text": "water", "comes": False, "rows": 1} in plan["children"]
    undone = line.json("unmerge", 2)
    assert (undone["what"], undone["conflicts"]) == (
        "Revert: Merge of Miao Hong into MIAO Hong",
        [],
    )


def test_institutions_are_merged_and_parted(line: CommandLine) -> None:
    said = line("merge", "--institutions", 1, 2)

    assert said.startswith("Merge of Min. of Water into Ministry of Water.\n")
    assert line("unmerge", "--institutions", 2).startswith("Revert: Merge of Min. of Water")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["merge", 1, 1], "MIAO Hong cannot be merged with itself."),
        (["merge", 1, 99], "The person with number 99 is no longer there."),
        (["merge", 1, 2, "--both", "name"], "There is no choice both for the field name."),
        (["merge", 1, 2, "--keep", "hat"], "There is no choice keep for the field hat."),
        (["unmerge", 1], "This record was not merged into another one"),
        (["unmerge", 99], "The person with number 99 is no longer there."),
        (["merge", "--institutions", 2, 2], "Min. of Water cannot be merged with itself."),
    ],
)
def test_refusals_are_sentences(line: CommandLine, words: list[object], told: str) -> None:
    assert told in line(*words, status=1)


def test_merged_number_is_refused_with_what_to_do(line: CommandLine) -> None:
    line("merge", 1, 2)

    assert "Miao Hong was merged into another record already." in line("merge", 3, 2, status=1)
