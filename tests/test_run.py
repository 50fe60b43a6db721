"""The one command and its lock files: what they name is there, whole and pinned."""

import json
import re
import subprocess
import sys
import tomllib

import pytest

import run
from source_tree import ROOT

LOCKS = ("run", "dev", "bench")


def locked(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9-]", line)[0].lower() for line in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_each_package_with_hashes_and_names_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    entry = re.compile(r"[a-z0-9-]+==[^ ;]+( ; [^\\]*?)?\s+(--hash=sha256:[0-9a-f]{64}\s*)+")

    assert [line for line in entries if not entry.fullmatch(line)] == []
    assert "://" not in text


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = names(project["project"]["dependencies"])
    group = project["dependency-groups"]["dev"]
    developers = names([line for line in group if isinstance(line, str)])

    assert wanted <= locked("run").keys()
    assert developers <= locked("dev").keys()


@pytest.mark.parametrize("name", ["dev", "bench"])
def test_locks_agree_on_what_they_share(name: str) -> None:
    assert locked("run").items() <= locked(name).items()


def test_main_job_names_lists_and_a_session_that_exist() -> None:
    events = json.loads((ROOT / "db" / "sample" / "events.json").read_text(encoding="utf-8"))
    sessions = {
        (event["code"], session["code"]) for event in events for session in event["sessions"]
    }

    assert (run.EVENT, run.SESSION) in sessions
    assert [name for name in run.LISTS if not (ROOT / "resources" / "lists" / name).is_file()] == []


def test_unknown_word_shows_the_usage() -> None:
    answer = subprocess.run(
        [sys.executable, ROOT / "run.py", "tset"], capture_output=True, text=True, check=False
    )

    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == f"{run.__doc__}\n"
