from dataclasses import replace
from datetime import date

import pytest

from list_readers import Readers, bundled_readers, read_sheet, sheet_of
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.names import NameOrder
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Severity
from lmdesk.domain.progress import Cancelled
from lmdesk.domain.row_reading import BLOCK, ReadRow, read_list
from lmdesk.domain.sheet import CellValue

HEADER: list[CellValue] = [
    *("No.", "Title", "Name", "Position", "Organisation", "Country", "E-mail", "Phone", "Room"),
]


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def rows_of(readers: Readers, *rows: list[CellValue]) -> list[ReadRow]:
    return read_sheet(readers, sheet_of(*rows))[1]


def one(readers: Readers, header: list[CellValue], *rows: list[CellValue]) -> PersonDraft:
    draft = rows_of(readers, header, *rows)[0].draft
    assert isinstance(draft, PersonDraft)
    return draft


def codes(row: ReadRow) -> list[tuple[str, str | None, Severity]]:
    return [(problem.code, problem.field, problem.severity) for problem in row.problems]


def test_row_becomes_a_person_with_everything_that_stands_in_it(readers: Readers) -> None:
    header: list[CellValue] = [
        *("Reg. no.", "Title", "Family name", "Given name", "Name in native script", "Nationality"),
        *("Position", "Department", "Organisation", "Country", "E-mail", "Mobile", "Fax"),
        *("Category", "Capacity", "Delegation", "Registered", "Remarks", "City", "Room", "Room"),
    ]
    row: list[CellValue] = [
        *("LM-001", "Mr.", "Peng", "Xiaodong", "彭晓东", "Chinese", "Deputy Director", "Training"),
        *("Lan River Center", "China", "Peng@Example.org", "+86 131 2345 0101"),
        *("+86 10 1234 0201", "Speaker", "Head of delegation", "China", date(2026, 3, 1)),
        *(" vegetarian ", "Kunming", 12.0, "sea view"),
    ]
    [read] = rows_of(readers, header, row)

    draft = read.draft
    assert isinstance(draft, PersonDraft)
    assert (draft.name.titles, draft.name.given, draft.name.surname, draft.name.order) == (
        *(("Mr.",), "Xiaodong", "Peng"),
        NameOrder.SURNAME_FIRST,
    )
    assert draft[1:10] == (
        *("彭晓东", None, "Chinese", "Deputy Director", "Training", "Lan River Center"),
        *("CN", "China", "cell"),
    )
    assert [email.address for email in draft.emails] == ["peng@example.org"]
    assert [(phone.e164, phone.kind.value) for phone in draft.phones] == [
        *(("+8613123450101", "mobile"), ("+861012340201", "fax")),
    ]
    assert draft[12:20] == (
        *("Speaker", "Head of delegation", "China", "LM-001", "2026-03-01", "vegetarian"),
        {"City": "Kunming", "Room": "12", "Room (U)": "sea view"},
        None,
    )
    assert (read.row, read.skipped_because, read.problems, read.group) == (2, None, (), None)
    assert read.raw == (
        *("LM-001", "Mr.", "Peng", "Xiaodong", "彭晓东", "Chinese", "Deputy Director", "Training"),
        *("Lan River Center", "China", "Peng@Example.org", "+86 131 2345 0101"),
        *("+86 10 1234 0201", "Speaker", "Head of delegation", "China", "2026-03-01"),
        *(" vegetarian ", "Kunming", "12", "sea view"),
    )


def test_rows_that_are_no_people_are_told_with_their_reason(readers: Readers) -> None:
    rows = rows_of(
        readers,
        HEADER,
        [1, "Mr.", "HAN Yulong", "Officer", "LRCC", "China", "han@example.org", None, None],
        [],
        [*HEADER],
        ["Total so far", None, 1],
        [2, "Ms.", "SOK Dara", "Officer", "MOWE", "Cambodia", "sok@example.org"],
        [3],
        ["Note: names in capitals."],
        [None, None],
    )

    assert [(row.row, row.skipped_because, row.draft is None) for row in rows] == [
        (2, None, False),
        (3, "blank_row", True),
        (4, "repeated_header", True),
        (5, "total_row", True),
        (6, None, False),
        (7, "numbered_blank_row", True),
        (8, "note_row", True),
    ]
    assert [codes(row) for row in rows if row.problems] == [
        [("repeated_header", None, Severity.ERROR)],
        [("total_row", None, Severity.ERROR)],
    ]


def test_row_without_a_name_is_kept_with_its_title_and_told(readers: Readers) -> None:
    [row] = rows_of(
        readers,
        HEADER,
        [1, "Dr.", None, "Professor", "CKU", "Thailand", "anan@example.org", "+66 81 234 0184"],
    )

    draft = row.draft
    assert isinstance(draft, PersonDraft)
    assert (draft.name.titles, draft.name.given, draft.name.surname) == (("Dr.",), None, None)
    assert (draft.position, [p.e164 for p in draft.phones]) == ("Professor", ["+66812340184"])
    assert codes(row) == [("name_missing", "name", Severity.ERROR)]


@pytest.mark.parametrize("name", ["2026-03-04", "4 March 2026"])
def test_date_in_the_name_cell_is_told(readers: Readers, name: str) -> None:
    [row] = rows_of(readers, HEADER, [1, None, name, "Officer", "CKU", "Thailand"])

    draft = row.draft
    assert isinstance(draft, PersonDraft)
    assert (draft.name.printed, draft.name.given) == ("", None)
    assert codes(row) == [("date_in_name", "name", Severity.ERROR)]


def test_date_in_a_column_of_surnames_is_told(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Surname", "Given name", "Country"],
        ["2026-03-04", "Anan", "Thailand"],
        ["Smith 2", "Jane", "Thailand"],
    )

    assert [codes(row) for row in rows] == [[("date_in_name", "name", Severity.ERROR)], []]


def test_two_people_in_one_cell_are_two_results_of_one_row(readers: Readers) -> None:
    first, second = rows_of(
        readers,
        HEADER,
        [
            *(1, "Ms.", "Bouavanh Bounachanh & Vilay Xayavongsa", "Engineer", "NSP", "Lao PDR"),
            *("boua@example.org", None, "12"),
        ],
    )

    assert (first.row, second.row, first.raw == second.raw) == (2, 2, True)
    assert isinstance(first.draft, PersonDraft)
    assert isinstance(second.draft, PersonDraft)
    assert (first.draft.name.printed, first.draft.position) == ("Bouavanh Bounachanh", "Engineer")
    assert second.draft == PersonDraft(second.draft.name)
    assert second.draft.name.printed == "Vilay Xayavongsa"
    two = ("name_two_people", "name", Severity.ERROR)
    assert codes(first) == [two, ("shared_email", "email", Severity.WARN)]
    assert codes(second) == [two]


def test_moved_cells_are_put_right_and_told_and_raw_stays(readers: Readers) -> None:
    good: list[list[CellValue]] = [
        [n, "Mr.", f"HAN Yulong {'ab'[n % 2]}", "Officer", "LRCC", "China", f"h{n}@example.org"]
        for n in range(1, 9)
    ]
    rows = rows_of(
        readers,
        HEADER,
        *good,
        [9, "SOK Dara", "Officer", "MOWE", "Cambodia", "sok@example.org", "+855 91 234 270", "12"],
    )

    draft = rows[-1].draft
    assert isinstance(draft, PersonDraft)
    assert (draft.name.printed, draft.position, draft.institution, draft.country) == (
        *("SOK Dara", "Officer", "MOWE", "KH"),
    )
    assert (draft.emails[0].address, draft.phones[0].e164, draft.other) == (
        *("sok@example.org", "+85591234270", {"Room": "12"}),
    )
    assert rows[-1].raw[1:3] == ("SOK Dara", "Officer")
    assert codes(rows[-1])[0] == ("columns_shifted", None, Severity.ERROR)


def test_country_comes_from_the_cell_then_from_the_institution(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Organisation", "Country"],
        ["HAN Yulong", "Ministry of Agriculture of Thailand", "China"],
        ["Anan Kaeosai", "Ministry of Agriculture of Thailand", None],
        ["Anan Kaeosai", "Ministry of Agriculture of Thailand", "n/a"],
        ["Anan Kaeosai", "Bank of Sand", None],
        ["Jane Smith", "Bank of Sand", "International"],
        ["Jane Smith", "Bank of Sand", "Siam River"],
        ["Vilay Douangdy", "Embassy of the Lao People's Democratic Republic in China", None],
    )

    drafts = [row.draft for row in rows if isinstance(row.draft, PersonDraft)]
    assert [(d.country, d.country_printed, d.country_from) for d in drafts] == [
        ("CN", "China", "cell"),
        ("TH", None, "institution"),
        ("TH", None, "institution"),
        (None, None, None),
        (None, "International", None),
        (None, "Siam River", None),
        ("LA", None, "institution"),
    ]
    assert [codes(row) for row in rows if row.problems] == [
        [("placeholder_value", "country", Severity.INFO)],
        [("country_missing", "country", Severity.WARN)],
        [("not_a_country", "country", Severity.INFO)],
        [("country_unknown", "country", Severity.ERROR)],
    ]


@pytest.mark.parametrize(
    ("header", "names", "country"),
    [
        (["序号", "姓名", "单位"], ["韩静", "彭晓东", "John Smith"], "CN"),
        (["STT", "Họ và tên", "Cơ quan"], ["Võ Quốc Phúc", "Tran Minh", "John Smith"], "VN"),
        (["ลำดับ", "ชื่อ-สกุล", "หน่วยงาน"], ["อรทัย แซ่ลิ้ม", "สุดา พนมวัน", "John Smith"], "TH"),
    ],
)
def test_country_of_a_list_is_offered_for_names_of_that_country_only(
    readers: Readers, header: list[CellValue], names: list[str], country: str
) -> None:
    cells: list[list[CellValue]] = [[n, name, "x"] for n, name in enumerate(names, 1)]
    rows = rows_of(readers, header, *cells)

    drafts = [row.draft for row in rows if isinstance(row.draft, PersonDraft)]
    assert [(d.country, d.country_from) for d in drafts] == [
        *((country, "inferred"), (country, "inferred"), (None, None)),
    ]
    assert [("country_inferred", "country", Severity.INFO) in codes(row) for row in rows] == [
        *(True, True, False),
    ]


def test_list_of_mostly_other_names_has_no_country(readers: Readers) -> None:
    draft = one(
        readers,
        ["序号", "姓名", "单位"],
        [1, "John Smith", "x"],
        [2, "Jane Smith", "y"],
        [3, "韩静", "z"],
    )

    assert draft.country is None


def test_name_in_own_script_comes_from_its_column_or_from_the_name(readers: Readers) -> None:
    assert [
        one(
            readers, ["Name", "Chinese name", "Country"], ["HAN Jing", "韩　静", "China"]
        ).native_name,
        one(readers, ["Name", "Country"], ["韩静", "China"]).native_name,
        one(readers, ["Name", "Country"], ["DU Shuzhen 杜淑珍", "China"]).native_name,
        one(readers, ["Name", "Country"], ["Võ Quốc Phúc", "Viet Nam"]).native_name,
        one(readers, ["STT", "Họ và tên", "Cơ quan"], [1, "VÕ QUỐC PHÚC", "x"]).native_name,
        one(readers, ["STT", "Họ và tên", "Cơ quan"], [1, "Lan Anh", "x"]).native_name,
        one(readers, ["Name", "Khmer name", "Country"], [None, "សុខ ដារ៉ា", "Cambodia"]).native_name,
    ] == ["韩静", "韩静", "杜淑珍", None, "Võ Quốc Phúc", None, "សុខ ដារ៉ា"]


def test_gender_proposes_a_title_where_there_is_none(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Title", "Sex", "Country"],
        ["HAN Jing", None, "F", "China"],
        ["SOK Dara", "Dr.", "M", "Cambodia"],
        ["Jane Smith", None, "x", "Thailand"],
    )

    drafts = [row.draft for row in rows if isinstance(row.draft, PersonDraft)]
    assert [(d.name.titles, d.gender) for d in drafts] == [
        *((("Ms.",), "f"), (("Dr.",), "m"), ((), None)),
    ]
    assert [[c for c, _, _ in codes(row)] for row in rows] == [["title_from_gender"], [], []]


def test_layout_of_names_is_noted(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Country"],
        ["LÊ THỊ VÂN", "Viet Nam"],
        ["马　斌", "China"],
        ["LÊ Thị Vân", "Viet Nam"],
    )

    assert [codes(row) for row in rows] == [
        [("name_all_caps", "name", Severity.INFO)],
        [("padded_name", "name", Severity.INFO)],
        [],
    ]


def test_national_numbers_are_read_in_the_country_of_the_row(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Country", "Phone", "Mobile"],
        ["HAN Yulong", "China", "010-12340201", "'13123450101"],
        ["Vilay Douangdy", "Laos", "021 212 205", 2023120164.0],
        ["Jane Smith", "International", "021 212 205", None],
    )

    drafts = [row.draft for row in rows if isinstance(row.draft, PersonDraft)]
    assert [[phone.e164 for phone in d.phones] for d in drafts] == [
        ["+861012340201", "+8613123450101"],
        ["+85621212205", "+8562023120164"],
        ["+85621212205"],
    ]
    assert [phone.sure for phone in drafts[2].phones] == [False]


def test_column_of_contacts_gives_addresses_and_numbers(readers: Readers) -> None:
    draft = one(
        readers,
        ["Name", "Contact", "E-mail", "Country"],
        ["HAN Yulong", "Tel +86 10 1234 0201, han@example.org", "han@example.org", "China"],
        ["SOK Dara", "Tel +855 23 756 204, sok@example.org", "sok2@example.org", "Cambodia"],
    )

    assert [e.address for e in draft.emails] == ["han@example.org"]
    assert [p.e164 for p in draft.phones] == ["+861012340201"]


def test_dates_are_read_in_the_order_of_their_column(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Registered on", "Country"],
        ["HAN Yulong", "02/03/2026", "China"],
        ["SOK Dara", "25/03/2026", "Cambodia"],
        ["Anan Kaeosai", "01/04/2569", "Thailand"],
        ["Jane Smith", "-", "Thailand"],
    )

    drafts = [row.draft for row in rows if isinstance(row.draft, PersonDraft)]
    assert [d.registered for d in drafts] == ["2026-03-02", "2026-03-25", "2026-04-01", None]
    assert codes(rows[2]) == [("date_buddhist", "registered", Severity.INFO)]


def test_sheet_without_a_list_gives_no_rows(readers: Readers) -> None:
    sheet = sheet_of(["Abbreviations"], ["a = b"])

    assert read_list(sheet, SheetMapping(reason="no_list_found"), readers) == []
    assert read_list(sheet, SheetMapping(), readers) == []


def test_reading_tells_its_progress_and_can_be_stopped(readers: Readers) -> None:
    people: list[list[CellValue]] = [["HAN Yulong", "China"] for _ in range(BLOCK + 1)]
    sheet = sheet_of(["Name", "Country"], *people)
    mapping, _ = read_sheet(readers, sheet)
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int, note: str = "") -> None:
        told.append((done, total))
        if done == BLOCK and len(told) > 3:
            raise Cancelled

    assert len(read_list(sheet, mapping, readers, watch)) == BLOCK + 1
    assert told == [(0, BLOCK + 1), (BLOCK, BLOCK + 1), (BLOCK + 1, BLOCK + 1)]
    with pytest.raises(Cancelled):
        read_list(sheet, mapping, readers, watch)


def test_stray_cell_far_below_brings_no_rows_between(readers: Readers) -> None:
    sheet = sheet_of(["Name", "Institution"], ["Ann Lee", "River Office"])
    blank: list[CellValue] = []
    far = replace(sheet, rows=[*sheet.rows, *[blank] * 50 * BLOCK, ["Bo Chan", "River Office"]])

    rows = read_sheet(readers, far)[1]

    assert [row.row for row in rows if row.draft] == [2, 50 * BLOCK + 3]
    assert len(rows) <= 2 * BLOCK
