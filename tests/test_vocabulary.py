"""The bundled vocabularies are clean tables: UTF-8, one heading each, no row twice."""

import csv
from pathlib import Path

import pytest

from source_tree import ROOT


@pytest.mark.parametrize(
    "path", sorted((ROOT / "db" / "vocab").rglob("*.csv")), ids=lambda p: p.name
)
def test_vocabulary_is_clean(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    header, *rows = csv.reader(text.splitlines())

    assert not text.startswith("\ufeff")
    assert len(set(header)) == len(header)
    assert all(header)
    assert [row for row in rows if len(row) != len(header)] == []
    assert sorted({tuple(row) for row in rows}) == sorted(tuple(row) for row in rows)
