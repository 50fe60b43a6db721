"""Of every sample list: each row that goes in comes out, and each person is found, nobody more."""

from collections import Counter
from pathlib import Path

import pytest

from list_files import DATA, truth
from lmdesk.domain.import_plan import Verdict
from lmdesk.domain.people import PersonDraft
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

NOT_READ = ("24", "25", "26")
"""They hold no row or cannot be opened, which tests of the reading of files tell."""

PEOPLE = {Verdict.NEW, Verdict.SAME, Verdict.UPDATE, Verdict.UNSURE}
SAMPLES = sorted(
    path for path in DATA.iterdir() if path.name[:2].isdigit() and path.name[:2] not in NOT_READ
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_counts_in_are_counts_out_and_everybody_is_found(
    desk: Desk, readers: Readers, path: Path
) -> None:
    told = truth(path)
    listing = open_list(path, password=told.get("format", {}).get("password"))

    plan = plan_import(desk, listing, readers)

    out = [(sheet.sheet, row) for sheet in plan.sheets for row in sheet.rows]
    assert sum(plan.counts.values()) == len(out)
    assert Counter(row.verdict for _, row in out) == Counter(
        {verdict: count for verdict, count in plan.counts.items() if count}
    )
    for sheet, read in zip(plan.sheets, listing.sheets, strict=True):
        first = max(sheet.header_rows, default=0)
        came = {read.number_at(at) for at in range(first, len(read.rows)) if any(read.rows[at])}
        assert sheet.reason is not None or came <= {row.row for row in sheet.rows}
    several = len(told.get("sheets", ())) > 1
    found = Counter(
        (sheet if several else "", row.row)
        for sheet, row in out
        if row.verdict in PEOPLE and isinstance(row.draft, PersonDraft)
    )
    assert found == Counter(
        (person["sheet"] if several else "", person["row"])
        for person in told.get("persons", ())
        if not person.get("unnamed")
    )
