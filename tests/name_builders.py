"""Readers of names with the bundled vocabularies, for tests."""

import csv

from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.surnames import SurnameTable
from lmdesk.domain.titles import TitleTable
from lmdesk.paths import bundled


def vocabulary(name: str) -> list[dict[str, str]]:
    """Return the rows of a bundled vocabulary."""
    with bundled("db", "vocab", f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def surname_table() -> SurnameTable:
    return SurnameTable(vocabulary("surnames"))


def title_table() -> TitleTable:
    return TitleTable(vocabulary("titles"), surname_table().words_of("MM"))


def name_reader() -> NameReader:
    return NameReader(title_table(), surname_table())
