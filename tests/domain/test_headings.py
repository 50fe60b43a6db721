import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.fields import FIELD_KEYS
from lmdesk.domain.headings import HeadingReading, HeadingTable, heading_key
from name_builders import vocabulary

LANGUAGES = {"en", "zh", "vi", "th", "km", "lo", "my", "fr"}


@pytest.fixture(scope="module")
def table() -> HeadingTable:
    return HeadingTable(vocabulary("headings"))


def test_vocabulary_names_known_fields_and_languages() -> None:
    rows = vocabulary("headings")

    assert {row["field"] for row in rows} == FIELD_KEYS
    assert {row["language"] for row in rows} == LANGUAGES
    assert len(rows) > 1000


def test_each_heading_of_the_vocabulary_is_read_as_a_field(table: HeadingTable) -> None:
    wrong = [
        (row["heading"], row["field"], reading)
        for row in vocabulary("headings")
        if (reading := table.read(row["heading"])).field != row["field"]
        and reading.language == row["language"]
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("NAME", "name"),
        ("  full   name : ", "name"),
        ("* Full Name", "name"),
        ("Name (required)", "name"),
        ("1. Name", "name"),
        ("(a) Surname", "surname"),
        ("N°", "number"),
        ("#", "number"),
        ("M/F", "gender"),
        ("E-mail (business)", "email"),
        ("手机号码（必填）", "mobile"),
        ("ชื่อ - นามสกุล", "name"),
        ("ຊື່ແລະນາມສະກຸນ", "name"),
    ],
)
def test_marks_brackets_and_numbering_do_not_hide_a_heading(
    table: HeadingTable, heading: str, field: str
) -> None:
    assert (table.read(heading).field, table.read(heading).sure) == (field, True)


@pytest.mark.parametrize(
    ("heading", "field", "language"),
    [
        ("姓名 Name", "name", "zh"),
        ("Name / 姓名", "name", "zh"),
        ("Post 职务", "position", "zh"),
        ("Email (địa chỉ thư)", "email", "en"),
        ("Họ và tên\nFull name", "name", "vi"),
        ("Họ và tên / Full name", "name", "vi"),
        ("ຊື່ ແລະ ນາມສະກຸນ (Name and Surname)", "name", "lo"),
        ("លេខទូរស័ព្ទ (Tel)", "phone", "km"),
        ("ตำแหน่ง (Position)", "position", "th"),
        ("ရာထူး / Position", "position", "my"),
    ],
)
def test_heading_in_two_languages_is_read_by_both(
    table: HeadingTable, heading: str, field: str, language: str
) -> None:
    assert table.read(heading)[:3] == (field, language, True)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Office telephone no.", "phone"),
        ("Mobile phone / WhatsApp", "mobile"),
        ("Name of delegate", "name"),
        ("Name of the nominated person", "name"),
        ("Organization / Ministry", "institution"),
        ("Name of the organisation you work for", "institution"),
        ("Institution's name", "institution"),
        ("Your country of residence", "country"),
        ("Country you represent", "country"),
        ("Phone during the meeting (with country code)", "phone"),
        ("Cell phone number with country code", "mobile"),
        ("What is your job title?", "position"),
        ("Given name(s) as in passport", "given"),
        ("Họ và tên (theo hộ chiếu)", "name"),
        ("参会人员所在单位", "institution"),
        ("单位联系电话", "phone"),
        ("Số điện thoại liên lạc", "phone"),
        ("ชื่อ-สกุล ผู้เข้าร่วม", "name"),
        ("Tel (mobile)", "mobile"),
        ("Name (in Chinese)", "native_name"),
        ("Full name in Khmer script", "native_name"),
        ("Name (in English)", "name"),
        ("Contact (email)", "email"),
        ("Phone/Fax", "phone"),
        ("E-mail and telephone", "contact"),
        ("Email, WeChat, telephone", "contact"),
        ("Family name and given name", "name"),
    ],
)
def test_unseen_wording_is_read_by_its_words(table: HeadingTable, heading: str, field: str) -> None:
    assert table.read(heading).field == field


@pytest.mark.parametrize(
    "heading",
    [
        "Hotel name",
        "Passport number",
        "Emergency contact phone",
        "Date of arrival",
        "Old e-mail",
        "Flight number",
        "联系人电话",
    ],
)
def test_heading_about_something_else_is_kept_as_it_came(table: HeadingTable, heading: str) -> None:
    assert table.read(heading).field == "other"


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "   ",
        "Peng Xiaodong",
        "Director",
        "China",
        "someone@example.org",
        "Colour of the name plate",
        "x" * 500,
        "a b c d e f g h i j k l m n o p",
        "彭晓东",
    ],
)
def test_what_is_no_heading_stays_unknown(table: HeadingTable, heading: str) -> None:
    assert table.read(heading) == HeadingReading()


def test_several_things_in_one_heading_are_not_sure(table: HeadingTable) -> None:
    assert [table.read(h)[:3] for h in ("Name, position, institution", "工作单位及职务")] == [
        ("name", "en", False),
        ("institution", "zh", False),
    ]


@pytest.mark.parametrize(
    ("stack", "field", "sure"),
    [
        (("Name", "Title"), "title", True),
        (("Name", "Family name"), "surname", True),
        (("Contact", "Mobile"), "mobile", True),
        (("Institution", "Name"), "institution", True),
        (("Interpreter", "Phone"), "interpreter_contact", True),
        (("Spouse", "Name"), "companion", True),
        (("Spouse", "Passport no."), "other", True),
        (("Hotel", "No."), "other", True),
        (("Travel", "Remarks"), "remarks", True),
        (("Position", "in own words"), "position", False),
        (("Participants",), "name", True),
        ((), None, False),
    ],
)
def test_stacked_headings_are_read_together(
    table: HeadingTable, stack: tuple[str, ...], field: str | None, sure: bool
) -> None:
    assert (table.read_stack(stack).field, table.read_stack(stack).sure) == (field, sure)


def test_office_may_add_headings_and_the_first_row_wins() -> None:
    rows = [
        {"heading": "Chap", "field": "name", "language": "en"},
        {"heading": "chap.", "field": "other", "language": "en"},
    ]

    assert HeadingTable(rows).read("CHAP") == HeadingReading("name", "en", True, 1.0)


def test_answers_are_forgotten_when_there_are_too_many(table: HeadingTable) -> None:
    small = HeadingTable([{"heading": "Name", "field": "name", "language": "en"}])
    for number in range(20_002):
        small.read(f"word{number}")

    assert small.read("name").field == "name"


def test_key_closes_up_scripts_without_spaces_and_keeps_latin_words_apart() -> None:
    assert [heading_key(h) for h in ("E-mail  address:", "ຊື່ ແລະ ນາມ", "姓 名 Name", "#", "  ")] == [
        *("e mail address", "ຊື່ແລະນາມ", "姓名name", "#", ""),
    ]


@given(st.text(max_size=120))
def test_any_text_can_be_read_as_a_heading(text: str) -> None:
    table = HeadingTable(
        [
            {"heading": "Name", "field": "name", "language": "en"},
            {"heading": "电话", "field": "phone", "language": "zh"},
        ]
    )

    assert table.read(text).field in {None, *FIELD_KEYS}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Interpreter's phone", "interpreter_contact"),
        ("Spouse's name", "companion"),
        ("ชื่อล่าม", "interpreter"),
        ("Conjoint", "companion"),
        ("Name of the interpreter", "interpreter"),
        ("Mobile of the interpreter", "interpreter_contact"),
        ("Interpreter's hotel", "other"),
    ],
)
def test_who_comes_along_has_columns_of_their_own(
    table: HeadingTable, heading: str, field: str
) -> None:
    assert table.read(heading).field == field


@pytest.mark.parametrize(
    "heading",
    ["Name, position, institution", "Họ và tên, chức vụ, đơn vị", "Nom et fonction", "姓名、职务"],
)
def test_name_with_post_in_one_column_is_a_column_of_names(
    table: HeadingTable, heading: str
) -> None:
    assert table.read(heading).field == "name"
