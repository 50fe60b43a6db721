"""Builders for tests of imports: bring a file in, write a small list, look at the desk."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from lmdesk.domain.import_plan import ImportPlan
from lmdesk.services.apply_import import Accept, ImportResult, apply_import
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

HEADINGS = (
    *("Title", "Family name", "Given name", "Position", "Department", "Institution"),
    *("Country", "E-mail", "Mobile", "Phone", "Category", "Role", "Remarks"),
)


class Imported(NamedTuple):
    """A plan and what came of it."""

    plan: ImportPlan
    result: ImportResult

    @property
    def counts(self) -> dict[str, int]:
        """How many rows have which verdict, those of none left out."""
        return {verdict.value: count for verdict, count in self.plan.counts.items() if count}


def bring_in(
    desk: Desk,
    path: Path,
    readers: Readers,
    target: ImportTarget | None = None,
    accept: Accept = Accept.CERTAIN,
    **options: Any,
) -> Imported:
    """Read, plan and write a list."""
    plan = plan_import(desk, open_list(path), readers, target=target, **options)
    return Imported(plan, apply_import(desk, plan, readers, target=target, accept=accept))


def write_list(path: Path, *rows: dict[str, str], headings: Sequence[str] = HEADINGS) -> Path:
    """Write a list with one row for each dict of cells by heading."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, headings, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def someone(**cells: str) -> dict[str, str]:
    """Return the cells of an ordinary person, changed as told (keys with _ for spaces)."""
    person = {
        "Title": "Ms.",
        "Family name": "Chea",
        "Given name": "Sophea",
        "Position": "Director",
        "Department": "Planning",
        "Institution": "Ministry of Water",
        "Country": "Cambodia",
        "E-mail": "chea.sophea@example.org",
        "Mobile": "+855 91 234 101",
    }
    return {**person, **{key.replace("_", " "): value for key, value in cells.items()}}


def steps_of(desk: Desk) -> int:
    """Return how many steps a desk has."""
    return int(desk.sql("SELECT count(*) FROM change_set")[0][0])
