"""The sample office, made once and copied for each test that needs it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from focal_books import EVENT, send
from import_builders import bring_in, someone, write_list
from lmdesk.services.desks import new_sample_desk
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers, load_readers
from lmdesk.store.desk import Desk


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a closed sample desk, which tests must not open for writing."""
    path = tmp_path_factory.mktemp("sample") / "sample.lmdesk"
    new_sample_desk(path).close()
    return path


@pytest.fixture
def sample_desk(sample_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open a copy of the sample desk for one test."""
    path = tmp_path / "office.lmdesk"
    shutil.copyfile(sample_file, path)
    with Desk.open(path, by="Dara") as desk:
        yield desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a new, empty desk."""
    with Desk.create(tmp_path / "desk.lmdesk", by="Dara") as made:
        yield made


@pytest.fixture(scope="session")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Readers:
    """Return the readers of an office without words of its own."""
    with Desk.create(tmp_path_factory.mktemp("words") / "desk.lmdesk") as made:
        return load_readers(made)


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk with three people at an event."""
    path = write_list(
        tmp_path / "first.csv",
        someone(Category="Speaker", Phone="+855 23 123 456"),
        someone(
            **{"Family name": "Vong", "Given name": "Khamla", "E-mail": "khamla@example.org"},
            Title="Mr.",
            Country="Laos",
            Institution="Mekong Institute of Rivers",
            Mobile="",
            Position="Analyst",
            Department="",
        ),
        someone(
            **{"Family name": "", "Given name": "Nilar Win", "E-mail": "nilar@example.org"},
            Country="Myanmar",
            Institution="Delta University",
            Mobile="+95 9 250 123 456",
        ),
    )
    bring_in(desk, path, readers, ImportTarget(EVENT))
    return desk


@pytest.fixture
def book(office: Desk, tmp_path: Path) -> Path:
    """Return the workbook of that event, as it went out."""
    return send(office, tmp_path / "out.xlsx", event=EVENT)
