"""Names of all conventions as a careful secretary reads them, with the evidence beside them.

`sure` says what is asked of each: "yes" must be read right, and may be asked about; "ask" has too
little evidence, so that it may be read in any way but never wrongly and surely.
"""

import csv
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from list_readers import bundled_readers
from lmdesk.domain.mapping import guess_mapping
from lmdesk.domain.name_lists import read_together
from lmdesk.domain.names import NameOrder
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.row_reading import read_list
from lmdesk.domain.sheet import Sheet

GOLDEN = Path(__file__).parents[1] / "data" / "names_golden.csv"
HEADINGS = {
    "title": "Title",
    "name": "Full name",
    "surname": "Family name",
    "given": "Given name",
    "native": "Name in own language",
    "country": "Country",
    "email": "E-mail",
}


class Scored(NamedTuple):
    """One name of the table beside what was read."""

    wanted: dict[str, str]
    read: PersonDraft

    @property
    def got(self) -> tuple[str, ...]:
        name = self.read.name
        return (
            " ".join(name.titles),
            name.given or "",
            name.surname or "",
            name.order.value,
            self.read.native_name or "",
        )

    @property
    def right(self) -> bool:
        wanted = tuple(self.wanted[f"want_{key}"] for key in ("title", "given", "surname", "order"))
        native = self.wanted["want_native"]
        return self.got[:4] == wanted and (not native or self.got[4] == native)


def read_lists() -> list[Scored]:
    """Read each list of the table as a sheet of its own; a name without a list stands alone."""
    with GOLDEN.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    readers = bundled_readers()
    scored = []
    for _, group in groupby(enumerate(rows), lambda at: at[1]["list"] or str(at[0])):
        people = [row for _, row in group]
        fields = [key for key in HEADINGS if any(row[key] for row in people)]
        cells = [[HEADINGS[key] for key in fields]]
        cells += [[row[key] for key in fields] for row in people]
        sheet = Sheet("names", tuple(map(tuple, cells)))
        told = {HEADINGS[key]: KEYS.get(key, key) for key in fields}
        mapping = guess_mapping(sheet, readers.headings, overrides=told)
        read, _ = read_together(read_list(sheet, mapping, readers), readers.names)
        drafts = [row.draft for row in read]
        assert len(drafts) == len(people)
        for wanted, draft in zip(people, drafts, strict=True):
            assert isinstance(draft, PersonDraft)
            scored.append(Scored(wanted, draft))
    return scored


KEYS = {"native": "native_name"}


def test_golden_names_are_right_or_asked() -> None:
    scored = read_lists()
    wrong_and_sure = [each for each in scored if not each.right and each.read.name.sure]
    wrong = [each for each in scored if not each.right and each.wanted["sure"] == "yes"]
    assert len(scored) >= 300
    assert len(wrong_and_sure) < len(scored) * 0.01, wrong_and_sure
    assert [(each.wanted, each.got) for each in wrong] == []


def test_golden_burmese_names_are_never_split() -> None:
    burmese = [each for each in read_lists() if each.wanted["country"] == "MM"]
    split = [
        each
        for each in burmese
        if each.wanted["want_order"] == "whole" and each.read.name.order is not NameOrder.WHOLE
    ]
    assert len(burmese) > 20
    assert split == []
