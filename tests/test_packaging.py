"""The wheel holds the program with its data, and nothing that lies about in the folder."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

from source_tree import ROOT

SHIPPED = ("lmdesk", "resources", "db/migrations", "db/vocab", "db/sample")
STRAYS = (
    "db/sample/ministry.lmdesk",
    "db/vocab/ministry.lmdesk-wal",
    "resources/ministry.lmdesk",
    "resources/ministry.lmdesk.lock",
    "lmdesk/ministry.lmdesk",
    "lmdesk/__pycache__/old.cpython-311.pyc",
    "db/notes.txt",
)


def copy_project(target: Path) -> None:
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, target / name)
    for name in ("lmdesk", "resources", "db"):
        shutil.copytree(
            ROOT / name,
            target / name,
            ignore=shutil.ignore_patterns("__pycache__", "*.lmdesk*"),
        )


def files_to_ship(project: Path) -> set[str]:
    found = set()
    for folder in SHIPPED:
        for path in (project / folder).rglob("*"):
            name = path.relative_to(project).as_posix()
            if path.is_file():
                found.add(name if folder == "lmdesk" else f"lmdesk/{name}")
    return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("project")
    copy_project(target)
    return target


@pytest.fixture(scope="module")
def expected(project: Path) -> set[str]:
    return files_to_ship(project)


@pytest.fixture(scope="module")
def wheel(project: Path, expected: set[str]) -> Path:
    """A wheel built after strays have been put into the project (and after `expected`)."""
    for name in STRAYS:
        stray = project / name
        stray.parent.mkdir(exist_ok=True)
        stray.write_text("personal data")
    built = WheelBuilder(str(project)).build(directory=str(project / "dist"))
    return Path(next(iter(built)))


def test_wheel_holds_program_and_data_and_no_stray_file(wheel: Path, expected: set[str]) -> None:
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if name.startswith("lmdesk/")}
        others = {name.partition("/")[0] for name in archive.namelist()} - {"lmdesk"}

    assert names == expected
    assert others == {"lmdesk-0.1.0.dist-info"}
    assert {"lmdesk/db", "lmdesk/resources"} <= {"/".join(n.split("/")[:2]) for n in names}


def test_installed_program_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    question = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from lmdesk.paths import bundled\n"
        "for name in ('migrations', 'vocab', 'sample'): print(bundled('db', name))"
    )

    answer = subprocess.run(
        [sys.executable, "-I", "-c", question], capture_output=True, text=True, check=True
    )

    assert answer.stdout.splitlines() == [
        str(tmp_path / "lmdesk" / "db" / name) for name in ("migrations", "vocab", "sample")
    ]


def test_checkout_finds_its_data() -> None:
    from lmdesk.paths import bundled

    assert bundled("db", "vocab") == ROOT / "db" / "vocab"
