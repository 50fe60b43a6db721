"""The sample office, made once and copied for each test that needs it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lmdesk.services.desks import new_sample_desk
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
