"""Cells with phone numbers: 0 wrong numbers may come out as sure, and nothing may be lost."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmdesk.domain.contacts import ContactKind, PhoneReading
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.problem import Severity
from lmdesk.wording import sentence

PHONE, MOBILE, FAX = ContactKind.PHONE, ContactKind.MOBILE, ContactKind.FAX
READER = PhoneReader()


def read(cell: str, country: str | None = None, **more: object) -> list[tuple[object, ...]]:
    readings, _ = READER.read(cell, country=country, **more)  # type: ignore[arg-type]  # kind, hints
    return [tuple(reading)[1:] for reading in readings]


def codes(cell: str, country: str | None = None, **more: object) -> list[str]:
    _, problems = READER.read(cell, country=country, **more)  # type: ignore[arg-type]  # kind, hints
    assert all(sentence(problem.code, problem.params) for problem in problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("cell", "country", "e164", "kind"),
    [
        ("+86 131 2345 0101", None, "+8613123450101", MOBILE),
        ("+66 2 123 0201", None, "+6621230201", PHONE),
        ("+856 20 23 120 101", "CN", "+8562023120101", MOBILE),
        ("  0912.345.107 ", "VN", "+84912345107", MOBILE),
        ("0210 1234 201", "VN", "+842101234201", PHONE),
        ("081-234-0101", "TH", "+66812340101", MOBILE),
        ("021 212 204", "LA", "+85621212204", PHONE),
        ("092123116", "MM", "+9592123116", MOBILE),
        ("091 234 116", "KH", "+85591234116", MOBILE),
        ("13123450101", "CN", "+8613123450101", MOBILE),
        ("(+95) 1 234 211", None, "+951234211", PHONE),
        ("0084 912 345 137", None, "+84912345137", MOBILE),
        ("00856 20 23 120 119", None, "+8562023120119", MOBILE),
        ("'+8613123450199", None, "+8613123450199", MOBILE),
        ("++8613123450199", None, "+8613123450199", MOBILE),
        ("１３１２３４５０１３９", "CN", "+8613123450139", MOBILE),
        ("๐๘๑-๒๓๔-๐๑๒๒", "TH", "+66812340122", MOBILE),
        ("၀၉၂၁၂၃၁၁၆", "MM", "+9592123116", MOBILE),
        ("០៩១ ២៣៤ ១១៦", "KH", "+85591234116", MOBILE),
        ("໐໒໐ ໒໓ ໑໒໐ ໑໑໗", "LA", "+8562023120117", MOBILE),
        ("+86\u00a0131\u00a02345\u00a00101", None, "+8613123450101", MOBILE),
        ("\u200b+86 131 2345 0101", None, "+8613123450101", MOBILE),
        ("+39 06 6988 1234", None, "+390669881234", PHONE),
        ("+39 (0)6 6988 1234", None, "+390669881234", PHONE),
        ("+1 202 555 0143", None, "+12025550143", PHONE),
        ("(202) 555-0143", "US", "+12025550143", PHONE),
        ("020 7946 0958", "GB", "+442079460958", PHONE),
    ],
)
def test_number_is_read_for_sure(
    cell: str, country: str | None, e164: str, kind: ContactKind
) -> None:
    readings, problems = READER.read(cell, country=country)

    assert readings == (PhoneReading(cell.strip(), e164, None, kind, True),)
    assert problems == ()


@pytest.mark.parametrize("cell", ["", "  ", "-", "n/a", "N/A", "无", "\n", "???"])
def test_cell_without_a_number_says_nothing(cell: str) -> None:
    assert READER.read(cell) == ((), ())


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("+000 123", "phone_invalid"),
        ("++66 81", "phone_invalid"),
        ("+84 9", "phone_invalid"),
        ("tel. follows", "phone_invalid"),
        ("=+0912345177", "phone_invalid"),
        ("12", "phone_invalid"),
        ("82268277", "phone_invalid"),
        ("0912345101 0912345102", "phone_invalid"),
        ("+86 10 8226 8277 8221", "phone_invalid"),
        ("8,56202E+12", "phone_scientific"),
        ("8.6E+12", "phone_scientific"),
    ],
)
def test_text_that_is_no_number_is_kept_and_told_as_an_error(cell: str, code: str) -> None:
    readings, problems = READER.read(cell, country="VN")

    assert readings == (PhoneReading(cell, None, None, PHONE, False),)
    assert [(p.code, p.field, p.severity) for p in problems] == [(code, "phone", Severity.ERROR)]


@pytest.mark.parametrize(
    ("cell", "country", "hints", "e164", "code"),
    [
        ("912345160", "VN", (), "+84912345160", "phone_lost_zero"),
        ("2023120113", "LA", (), "+8562023120113", "phone_lost_zero"),
        ("92123113", "MM", (), "+9592123113", "phone_lost_zero"),
        ("1012340220", "LA", ("CN",), "+861012340220", "phone_lost_zero"),
        ("84912345678", None, (), "+84912345678", "phone_no_plus"),
        ("84912345678.0", "VN", (), "+84912345678", "phone_no_plus"),
        ("856 20 23 120 119", None, (), "+8562023120119", "phone_no_plus"),
        ("010 1234 0331", "LA", ("CN",), "+861012340331", "phone_country_unsure"),
        ("081.234.0140", None, ("TH",), "+66812340140", "phone_country_unsure"),
        ("131 2345 0173", None, (), "+8613123450173", "phone_country_unsure"),
        ("131 2345 0173", "KH", (), "+8613123450173", "phone_country_unsure"),
        ("081 234 0140", None, (), None, "phone_country_unsure"),
        ("020 7946 0958", "TH", ("GB",), "+442079460958", "phone_country_unsure"),
        ("2079460958", "TH", ("GB",), "+442079460958", "phone_country_unsure"),
        ("021 212 264", None, ("XX",), None, "phone_country_unsure"),
    ],
)
def test_doubtful_number_is_proposed_and_never_sure(
    cell: str, country: str | None, hints: tuple[str, ...], e164: str | None, code: str
) -> None:
    (reading,), _ = READER.read(cell, country=country, hints=hints)

    assert (reading.raw, reading.e164, reading.sure) == (cell, e164, False)
    assert codes(cell, country, hints=hints) == [code]


@pytest.mark.parametrize("cell", ["+86-010-1234-0201", "+86 (0)10 1234 0201", "+84-0210-1234-236"])
def test_zero_behind_the_country_code_is_dropped_with_a_small_remark(cell: str) -> None:
    (reading,), (problem,) = READER.read(cell)

    assert reading.sure
    assert (problem.code, problem.severity) == ("phone_trunk_zero", Severity.INFO)
    assert problem.params["number"] == reading.e164


@pytest.mark.parametrize(
    ("cell", "country", "e164", "extension"),
    [
        ("010-12340238转8005", "CN", "+861012340238", "8005"),
        ("02-1230215 ต่อ 1103", "TH", "+6621230215", "1103"),
        ("+66 2 123 0233 ext. 204", None, "+6621230233", "204"),
        ("021 212 213 x15", "LA", "+85621212213", "15"),
        ("0210 1234 236 máy lẻ 12", "VN", "+842101234236", "12"),
        ("tel:+861012340325;ext=12", None, "+861012340325", "12"),
    ],
)
def test_extension_stands_apart(cell: str, country: str, e164: str, extension: str) -> None:
    assert read(cell, country) == [(e164, extension, PHONE, True)]


@pytest.mark.parametrize(
    ("cell", "base", "tail"),
    [
        ("+86-010-82268277/8221", "+861082268277", "+861082268221"),
        ("+86-010-1234-0260/0261", "+861012340260", "+861012340261"),
        ("+66 (0) 2 123 4567-9", "+6621234567", "+6621234569"),
        ("+855 23 756 211-2", "+85523756211", "+85523756212"),
        ("+86 10 8226 8277 - 8221", "+861082268277", "+861082268221"),
        ("+86 10 82268277, 82268278", "+861082268277", "+861082268278"),
        ("+855 23 756 211 to 213", "+85523756211", "+85523756213"),
        ("+66 2 123 0235\u20136", "+6621230235", "+6621230236"),
    ],
)
def test_tail_is_asked_about_and_the_number_before_it_is_sure(
    cell: str, base: str, tail: str
) -> None:
    assert read(cell) == [(base, None, PHONE, True), (tail, None, PHONE, False)]
    assert "phone_tail" in codes(cell)


def test_number_valid_with_and_without_its_tail_is_not_sure() -> None:
    assert read("+855 12 345 678-9") == [
        ("+85512345678", None, MOBILE, False),
        ("+85512345679", None, MOBILE, False),
    ]


def test_tail_of_an_extension_is_another_extension() -> None:
    assert read("+86 10 82268277 ext. 203/204") == [
        ("+861082268277", "203", PHONE, True),
        ("+861082268277", "204", PHONE, False),
    ]


def test_tail_behind_text_that_is_no_number_is_kept_as_it_is() -> None:
    assert read("+000 123/456") == [(None, None, PHONE, False), (None, None, PHONE, False)]


@pytest.mark.parametrize(
    "cell",
    [
        "021 212 212 / 020 23 120 117",
        "021 212 212; 020 23 120 117",
        "021 212 212\n020 23 120 117",
        "021 212 212, 020 23 120 117",
        "021 212 212、020 23 120 117",
        "021 212 212 or 020 23 120 117",
        "Tel: 021 212 212 M: 020 23 120 117",
        "021 212 212 (office), 020 23 120 117 (mobile)",
        "+856 21 212 212 +856 20 23 120 117",
    ],
)
def test_cell_of_two_numbers_gives_both(cell: str) -> None:
    assert read(cell, "LA") == [
        ("+85621212212", None, PHONE, True),
        ("+8562023120117", None, MOBILE, True),
    ]


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        ("Fax: 02 123 0235", [FAX]),
        ("传真：02 123 0235", [FAX]),
        ("Tel/Fax: 02 123 0235", [PHONE, FAX]),
        ("Tel&Fax 02 123 0235", [PHONE, FAX]),
        ("โทร 02 123 0235", [PHONE]),
        ("Tel: 081 234 0101", [PHONE]),
        ("081 234 0101", [MOBILE]),
        ("02 123 0235 (fax)", [FAX]),
        ("HP 02 123 0235", [MOBILE]),
        ("Mobile phone: 02 123 0235", [MOBILE]),
        ("Tel. office: 02 123 0235", [PHONE]),
    ],
)
def test_label_says_the_kind(cell: str, kinds: list[ContactKind]) -> None:
    readings, _ = READER.read(cell, country="TH")

    assert [reading.kind for reading in readings] == kinds


def test_kind_of_the_column_stays_without_a_label() -> None:
    assert read("02 123 0235", "TH", kind=FAX) == [("+6621230235", None, FAX, True)]
    assert read("081 234 0101", "TH", kind=FAX) == [("+66812340101", None, FAX, True)]
    assert codes("x", "TH", kind=MOBILE) == ["phone_invalid"]
    assert READER.read("x", kind=MOBILE)[1][0].field == "mobile"


def test_mixed_cell_gives_its_numbers_and_passes_over_the_rest() -> None:
    cell = (
        "T: +66 2 123 0233 ext. 204; M: +66 81 234 0139; E: nat.nak@sre.example; "
        "Skype: live:3456789012; www.example.org/123456789"
    )

    assert read(cell, mixed=True) == [
        ("+6621230233", "204", PHONE, True),
        ("+66812340139", None, MOBILE, True),
    ]


def test_mixed_cell_in_chinese() -> None:
    cell = "电话：010 1234 0262 手机：13123450161 邮箱：du＠example.org 微信：wx_1234567"

    assert read(cell, "CN", mixed=True) == [
        ("+861012340262", None, PHONE, True),
        ("+8613123450161", None, MOBILE, True),
    ]


@pytest.mark.parametrize(
    "cell", ["No. 5 Example Road, Beijing 100035", "info@example.org", "2026-05-13"]
)
def test_house_number_postcode_and_year_are_no_phone_numbers(cell: str) -> None:
    assert READER.read(cell, country="CN", mixed=True) == ((), ())


def test_fax_that_is_the_same_as_the_phone_is_told() -> None:
    cell = "Phone. (+95) 1 234 211, Fax: same as phone"

    assert read(cell) == [("+951234211", None, PHONE, True)]
    assert codes(cell) == ["phone_fax_same"]


def test_number_is_printed_in_groups() -> None:
    assert READER.print_phone("+861082268277", "8221") == "+86 10 8226 8277 ext. 8221"
    assert READER.print_phone("+66812340101", None) == "+66 81 234 0101"
    assert READER.print_phone("8221", None) == "8221"


@settings(max_examples=200, deadline=None)
@given(st.text(string.digits + "+-/() .,;xTelFa\n๑１", max_size=40))
def test_no_cell_is_too_odd_and_what_is_sure_can_be_dialled(cell: str) -> None:
    readings, problems = READER.read(cell, country="TH", hints=("CN",))

    for reading in readings:
        assert reading.raw
        if reading.sure:
            again, _ = READER.read(str(reading.e164))
            assert again[0].e164 == reading.e164
        else:
            assert problems


def test_dash_between_two_whole_numbers_divides_them() -> None:
    assert [reading[0] for reading in read("0912.345.678 - 0983.345.672", "VN")] == [
        *("+84912345678", "+84983345672"),
    ]
    assert codes("0912.345.678 - 0983.345.672", "VN") == []
    assert [reading[0] for reading in read("02 123 4567 - 8", "TH")] == [
        *("+6621234567", "+6621234568"),
    ]


@pytest.mark.parametrize(
    ("cell", "country", "e164"),
    [
        ("๐๘๑ ๒๓๔ ๕๖๗๘", "TH", "+66812345678"),
        ("໐໒໐ ໒໓ ໑໒໐ ໑໑໗", "LA", "+8562023120117"),
        ("០១២ ៣៤៥ ៦៧៨", "KH", "+85512345678"),
        ("၀၉ ၂၁၂ ၃၁၁၅", "MM", "+9592123115"),
    ],
)
def test_number_in_the_digits_of_the_country_is_read(cell: str, country: str, e164: str) -> None:
    assert [(reading[0], reading[3]) for reading in read(cell, country)] == [(e164, True)]
