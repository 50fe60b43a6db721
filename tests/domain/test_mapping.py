import pytest

from list_readers import sheet_of
from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.mapping import Column, SheetMapping, guess_mapping, layout_signature
from lmdesk.domain.sheet import CellValue, Sheet
from lmdesk.errors import LmdeskError
from name_builders import vocabulary

COUNTRIES = {"China", "Lao PDR", "Thailand", "Viet Nam", "Cambodia"}


@pytest.fixture(scope="module")
def headings() -> HeadingTable:
    return HeadingTable(vocabulary("headings"))


def mapped(headings: HeadingTable, *rows: list[CellValue]) -> SheetMapping:
    return guess_mapping(sheet_of(*rows), headings, is_country=COUNTRIES.__contains__)


def fields(headings: HeadingTable, *rows: list[CellValue]) -> list[str]:
    return [column.field for column in mapped(headings, *rows).columns]


def test_clean_list_is_mapped_by_its_headings(headings: HeadingTable) -> None:
    assert mapped(
        headings, ["No.", "Name", "T-shirt size"], [1, "HAN Yulong", "41"], [2, "SOK Dara", "39"]
    ) == SheetMapping(
        (1,),
        (
            Column(0, "No.", "number", True, "en"),
            Column(1, "Name", "name", True, "en"),
            Column(2, "T-shirt size", "other", True, "en"),
        ),
        "people",
        "en",
        None,
    )


def test_unknown_heading_with_cells_is_kept_and_worth_a_look(headings: HeadingTable) -> None:
    found = mapped(
        headings, ["Name", "Country", "Zzyzx", "Qwerty"], ["HAN Yulong", "China", "blue", None]
    )

    assert [(c.field, c.sure) for c in found.columns[2:]] == [("other", False), ("other", True)]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], "sheet_empty"),
        ([[None, "  "], []], "sheet_empty"),
        ([["Abbreviations"], ["LRCC = Lan River Cooperation Center"]], "no_list_found"),
        ([["Status", "Meaning"], ["waiting", "on the waiting list"]], "no_list_found"),
        ([["Country", "Number of persons"], ["China", 7], ["Lao PDR", 7]], "no_list_found"),
        (
            [
                ["1", "HAN Yulong", "LRCC", "China"],
                ["2", "SOK Dara", "MOWE", "Cambodia"],
                ["3", "Anan Kaeosai", "CKU", "Thailand"],
            ],
            "no_header_found",
        ),
        (
            [["HAN Yulong", "han@example.org"], ["SOK Dara", "sok@example.org"]],
            "no_header_found",
        ),
    ],
)
def test_sheet_without_a_list_says_why(
    headings: HeadingTable, rows: list[list[CellValue]], reason: str
) -> None:
    assert mapped(headings, *rows) == SheetMapping(reason=reason)


def test_headings_without_rows_are_given_with_the_reason(headings: HeadingTable) -> None:
    found = mapped(headings, ["Name", "Country", "E-mail"], [None, None, None])

    assert (found.header_rows, found.reason) == ((1,), "no_rows")
    assert [column.field for column in found.columns] == ["name", "country", "email"]


@pytest.mark.parametrize(
    ("heading", "cells", "field", "sure"),
    [
        ("Title", ["Mr.", "Ms.", "Prof. Dr."], "title", True),
        ("Title", ["Director", "Deputy Director-General", "Professor of Law"], "position", True),
        ("Rank", ["Dr", "Mr", "Mrs"], "title", True),
        ("ID", [1, 2, 3], "number", True),
        ("ID", ["LM-001", "LM-002", "LM-007"], "ref", True),
        ("No.", ["LM-001", "LM-002", "LM-007"], "ref", True),
        ("No.", [1, 2, 3], "number", True),
        ("Contact", ["a@example.org", "b@example.org", "c@example.org"], "email", True),
        ("Contact", ["+66 81 234 0101", "+66 81 234 0102", "021 212 205"], "phone", True),
        ("Contact", ["a@example.org, +66 81 234 0101, office hours only"] * 3, "contact", True),
        ("E-mail", ["+66 81 234 0101", "+66 81 234 0102", "021 212 205"], "phone", False),
        ("Phone", ["a@example.org", "b@example.org", "c@example.org"], "email", False),
        ("Code", ["2026-03-01", "2026-03-02", "2026-03-03"], "other", False),
        ("Role", ["Country Director", "Adviser", "Officer"], "position", True),
        ("Role", ["Head of delegation", "Member", "Member"], "role", True),
        ("Unit", ["Ministry of Rivers", "Bank of Sand", "Institute of Mud"], "institution", True),
        ("Department", ["Planning", "Training", "Water Quality"], "unit", True),
        ("Entity", ["China", "Lao PDR", "Thailand"], "country", False),
        ("State", ["Ministry of Rivers", "Bank of Sand", "Institute of Mud"], "institution", False),
        ("Acronym", ["x", "y", "z"], "other", False),
        ("Zzyzx", ["a@example.org", "b@example.org", "c@example.org"], "email", False),
        ("Zzyzx", ["+66 81 234 0101", "+66 81 234 0102", "021 212 205"], "phone", False),
        ("Zzyzx", ["China", "Lao PDR", "Thailand"], "country", False),
        ("Zzyzx", ["Mr", "Ms", "Dr"], "title", False),
        ("Zzyzx", [1, 2, 3], "number", False),
        (None, [1, 2, 3], "number", True),
        (None, ["LM-001", "LM-002", "LM-007"], "ref", False),
        ("Zzyzx", ["blue", "red", "green"], "other", False),
    ],
)
def test_cells_decide_where_the_heading_does_not(
    headings: HeadingTable, heading: str | None, cells: list[CellValue], field: str, sure: bool
) -> None:
    rows: list[list[CellValue]] = [["HAN Yulong", cell, "note"] for cell in cells]
    found = mapped(headings, ["Full name", heading, "Remarks"], *rows)

    assert (found.columns[1].field, found.columns[1].sure) == (field, sure)


@pytest.mark.parametrize(
    ("names", "row", "expected"),
    [
        (["Name", "Name"], ["HAN Yulong", "韩玉龙"], ["name", "native_name"]),
        (["姓名", "Name"], ["韩玉龙", "HAN Yulong"], ["native_name", "name"]),
        (["Name", "Surname"], ["Yulong", "HAN"], ["given", "surname"]),
        (["Nom", "Prénom"], ["HAN", "Yulong"], ["surname", "given"]),
        (["Full name", "Prénom"], ["HAN", "Yulong"], ["surname", "given"]),
        (["ชื่อ", "นามสกุล"], ["อรทัย", "แซ่ลิ้ม"], ["given", "surname"]),
        (["ชื่อ", "ประเทศ"], ["อรทัย แซ่ลิ้ม", "ไทย"], ["name", "country"]),
        (["Nom", "Pays"], ["HAN Yulong", "Chine"], ["name", "country"]),
        (["Khmer name", "Country"], ["សុខ ដារ៉ា", "Cambodia"], ["name", "country"]),
        (["Name", "Name"], ["HAN Yulong", "LRCC"], ["name", "other"]),
        (
            ["Full name", "Given name", "Family name"],
            ["HAN Yulong", "Yulong", "HAN"],
            ["name", "given", "surname"],
        ),
    ],
)
def test_columns_of_names_are_told_apart(
    headings: HeadingTable, names: list[CellValue], row: list[CellValue], expected: list[str]
) -> None:
    assert fields(headings, [*names, "E-mail"], [*row, "han@example.org"])[:-1] == expected


def test_repeated_columns_of_contacts_stay_and_others_do_not(headings: HeadingTable) -> None:
    assert fields(
        headings,
        ["Name", "E-mail 1", "E-mail 2", "Country", "Country", "Title", "Title"],
        ["HAN Yulong", "a@example.org", "b@example.org", "China", "China", "Mr", "Chief of Desk"],
        ["SOK Dara", "c@example.org", "d@example.org", "Cambodia", "China", "Dr", "Head of Desk"],
    ) == ["name", "email", "email", "country", "other", "title", "position"]


def test_institutions_are_told_from_people(headings: HeadingTable) -> None:
    by_names = mapped(
        headings,
        ["Code", "Name", "Acronym", "Country"],
        ["X1", "Ministry of Rivers", "MOR", "China"],
        ["X2", "Institute of Mud", "IOM", "Thailand"],
    )
    by_heading = mapped(headings, ["Organisation", "E-mail"], ["Bank of Sand", "a@example.org"])
    people = mapped(headings, ["Organisation", "Contact name"], ["Bank of Sand", "HAN Yulong"])

    assert (by_names.kind, by_names.columns[1].field) == ("institutions", "institution")
    assert (by_heading.kind, people.kind) == ("institutions", "people")


def test_departments_with_acronyms_are_institutions_too(headings: HeadingTable) -> None:
    found = mapped(
        headings,
        ["Name", "Acronym", "Type"],
        ["Living Rivers", "LR", "NGO"],
        ["Sand and Mud", "SM", "NGO"],
        ["Water Bureau", "WB", "agency"],
    )

    assert found.kind == "institutions"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (["序号", "姓名", "单位", "Email"], "zh"),
        (["STT", "Họ và tên", "Chức vụ", "Email", "Mobile", "Fax"], "vi"),
        (["No.", "Name", "Position", "Email"], "en"),
        (["N°", "Nom", "Prénom", "Courriel"], "fr"),
        (["No.", "Name", "Position", "Email", "Country", "职务"], "en"),
    ],
)
def test_language_is_that_of_the_headings(
    headings: HeadingTable, header: list[CellValue], language: str
) -> None:
    assert mapped(headings, header, ["1"] * len(header)).language == language


LIST = sheet_of(["Name", "Zzyzx", "Colour"], ["HAN Yulong", "blue", "LRCC"], name="L")


def test_choice_of_a_person_wins_over_guess_and_profile(headings: HeadingTable) -> None:
    found = guess_mapping(
        Sheet("L", [["Name", "Zzyzx", "Country"], ["HAN Yulong", "blue", "LRCC"]]),
        headings,
        overrides={"zzyzx:": "category"},
        profile={"Zzyzx": "remarks", "COUNTRY": "institution", "Gone": "name"},
    )

    assert [(c.field, c.sure) for c in found.columns] == [
        *(("name", True), ("category", True), ("institution", True)),
    ]


def test_choice_for_unknown_heading_or_field_is_refused(headings: HeadingTable) -> None:
    sheet = Sheet("L", [["Name", "Country"], ["HAN Yulong", "China"]])

    with pytest.raises(LmdeskError) as heading:
        guess_mapping(sheet, headings, overrides={"Town": "city"})
    with pytest.raises(LmdeskError) as field:
        guess_mapping(sheet, headings, overrides={"Name": "nickname"})
    with pytest.raises(LmdeskError) as nothing:
        guess_mapping(Sheet("L", []), headings, overrides={"Town": "city"})

    assert (heading.value.code, heading.value.params) == (
        "map_heading_unknown",
        {"heading": "Town", "headings": "Name, Country"},
    )
    assert (field.value.code, field.value.params) == (
        "map_field_unknown",
        {"field": "nickname", "heading": "Name"},
    )
    assert nothing.value.code == "map_heading_unknown"


def test_signature_of_a_layout_forgets_case_marks_and_choices(headings: HeadingTable) -> None:
    one = mapped(headings, ["Name", "E-mail", "Country"], ["HAN Yulong", "a@example.org", "China"])
    two = mapped(headings, ["NAME *", "e-mail:", "country"], ["SOK Dara", "c@example.org", "Laos"])
    other = mapped(headings, ["E-mail", "Name", "Country"], ["c@example.org", "SOK Dara", "Laos"])

    assert layout_signature(one) == layout_signature(two) == "name|e mail|country"
    assert layout_signature(other) != layout_signature(one)
