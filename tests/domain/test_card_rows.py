"""Tests of rows of cards: called by their line, damaged ones apart, nothing inferred twice."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pytest

from list_readers import Readers, bundled_readers
from lmdesk.domain.mapping import guess_mapping
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.row_reading import read_list
from lmdesk.domain.sheet import CellValue, FixedLayout, Sheet
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError

COLUMNS = (
    *(("Name", "name"), ("Institution", "institution"), ("Phone", "phone")),
    ("Other properties", "other"),
)
DAMAGED = Problem("card_damaged", None, Severity.ERROR)
UNDIVIDED = Problem("card_name_undivided", "name", Severity.WARN)


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def sheet_of(
    *rows: Sequence[CellValue],
    remarks: Mapping[int, tuple[Problem, ...]] = MappingProxyType({}),
    uids: Mapping[int, str] = MappingProxyType({}),
    exact: frozenset[int] = frozenset(),
) -> Sheet:
    numbers = tuple(1 + 10 * at for at in range(len(rows)))
    return Sheet("cards", rows, layout=FixedLayout(COLUMNS, numbers, remarks, uids, exact))


def read(readers: Readers, sheet: Sheet, mends: SheetMends = NO_MENDS) -> list[ReadRow]:
    mapping = guess_mapping(sheet, readers.headings, mends=mends)
    return read_list(sheet, mapping, readers, mends=mends)


def draft_of(row: ReadRow) -> PersonDraft:
    assert isinstance(row.draft, PersonDraft)
    return row.draft


def test_no_card_is_taken_for_a_note_or_a_total(readers: Readers) -> None:
    sheet = sheet_of(["Page Thomas"], ["Total Dara"], ["Please Anan", "", "", "X-A:1\nX-B:2"])

    found = read(readers, sheet)

    assert [(row.row, row.skipped_because) for row in found] == [(1, None), (11, None), (21, None)]
    assert [row.problems for row in found] == [(), (), ()]
    assert draft_of(found[2]).other == {"Other properties": "X-A:1\nX-B:2"}


def test_a_damaged_card_is_no_person_until_a_person_takes_it(readers: Readers) -> None:
    sheet = sheet_of(["Malis Lim"], ["Dara Chan"], remarks={1: (DAMAGED,)})

    [damaged, whole] = read(readers, sheet)
    [taken, left] = read(readers, sheet, NO_MENDS.with_taken([1]).with_left_out([11]))

    assert (damaged.draft, damaged.skipped_because, damaged.problems) == (
        *(None, "card_damaged"),
        (DAMAGED,),
    )
    assert damaged.raw == ("Malis Lim", "", "", "")
    assert draft_of(whole).name.printed == "Dara Chan"
    assert (draft_of(taken).name.printed, taken.problems) == ("Malis Lim", (DAMAGED,))
    assert left.skipped_because == "left_out"


def test_an_undivided_name_stays_whole_where_nothing_speaks_for_an_order(readers: Readers) -> None:
    names = ["Pongsakorn Jitpakdi", "Nguyễn Thị Lan"]
    remarks = {1: (UNDIVIDED,), 11: (UNDIVIDED,)}

    found = read(readers, sheet_of(*([name] for name in names), remarks=remarks))

    parts = [(draft_of(row).name.surname, draft_of(row).name.given) for row in found]
    assert parts == [(None, "Pongsakorn Jitpakdi"), ("Nguyễn", "Thị Lan")]


def test_a_card_that_a_desk_wrote_says_all_that_was_known(readers: Readers) -> None:
    row: list[CellValue] = ["Dara Chan", "Embassy of Cambodia in China", "023 756 208"]

    [theirs] = read(readers, sheet_of(row))
    [ours] = read(readers, sheet_of(row, exact=frozenset([1]), uids={1: "f" * 32}))

    assert (draft_of(theirs).country, draft_of(theirs).uid) == ("KH", None)
    assert [phone.e164 for phone in draft_of(theirs).phones] == ["+85523756208"]
    assert (draft_of(ours).country, draft_of(ours).uid) == (None, "f" * 32)
    assert [phone.e164 for phone in draft_of(ours).phones] == [None]


def test_numbers_are_read_in_the_country_of_the_script_of_the_name(readers: Readers) -> None:
    found = read(readers, sheet_of(["ณัฐยา ทองสุขดี", "", "081 234 0170"]))

    [phone] = draft_of(found[0]).phones
    assert (phone.e164, phone.sure) == ("+66812340170", False)


def test_columns_mean_what_the_format_says_unless_a_person_tells(readers: Readers) -> None:
    sheet = sheet_of(["Dara Chan", "Planning"])

    usual = guess_mapping(sheet, readers.headings)
    told = guess_mapping(
        sheet,
        readers.headings,
        overrides={"institution": "unit"},
        profile={"Phone": "fax", "Institution": "other"},
        mends=SheetMends(fields={3: "remarks"}),
    )

    assert [(c.heading, c.field, c.sure) for c in usual.columns] == [
        (heading, field, True) for heading, field in COLUMNS
    ]
    assert [column.field for column in told.columns] == ["name", "unit", "fax", "remarks"]
    with pytest.raises(LmdeskError) as caught:
        guess_mapping(sheet, readers.headings, overrides={"Nothing": "unit"})
    assert caught.value.code == "map_heading_unknown"
