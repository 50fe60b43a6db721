"""Lists with headings, orders and languages of their own, read from end to end."""

import pytest

from list_readers import Readers, bundled_readers, read_sheet, sheet_of
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.row_reading import ReadRow


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def told(row: ReadRow) -> tuple[object, ...]:
    """A read person in one line: row, title, given, surname, own script, post, contacts."""
    draft = row.draft
    assert isinstance(draft, PersonDraft)
    return (
        row.row,
        " ".join(draft.name.titles) or None,
        draft.name.given,
        draft.name.surname,
        draft.native_name,
        draft.position,
        draft.unit,
        draft.institution,
        draft.country,
        [email.address for email in draft.emails],
        [phone.e164 for phone in draft.phones],
    )


LAO = sheet_of(
    ["ລາຍຊື່ຜູ້ເຂົ້າຮ່ວມກອງປະຊຸມ"],
    [],
    [
        *("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ກົມ", "ກະຊວງ/ອົງການ"),
        *("ເບີໂທມືຖື", "ເບີຫ້ອງການ", "ອີເມວ", "ໝາຍເຫດ"),
    ],
    [
        *(1.0, "ທ່ານ ສົມພອນ ແກ້ວມະນີ", "ຫົວໜ້າກົມ", "ກົມແຜນການ", "ກະຊວງແມ່ນ້ຳ"),
        *("020 23 120 164", "021 212 205", "somphone@example.org", None),
    ],
    [
        *(2.0, "ນາງ ບົວວັນ ສີສຸກ", "ວິຊາການ", None, "ສະຖາບັນຄົ້ນຄວ້າຈຳປາ"),
        *("020 23 120 165", None, "bouavanh@example.org", "ກິນເຈ"),
    ],
    [
        *(3.0, "ດຣ. ຄຳໄພ ອິນທະວົງ", "ຮອງຫົວໜ້າກົມ", "ກົມແຜນການ", "ກະຊວງແມ່ນ້ຳ"),
        *("020-23120166", None, "khamphay@example.org", None),
    ],
    ["ລວມ", "3 ຄົນ"],
    [],
    ["ຜູ້ສັງລວມ: ນາງ ວິໄລ"],
)


def test_lao_list_with_titles_in_the_name(readers: Readers) -> None:
    mapping, rows = read_sheet(readers, LAO)

    assert (mapping.header_rows, mapping.language, mapping.kind) == ((3,), "lo", "people")
    assert [column.field for column in mapping.columns] == [
        *("number", "name", "position", "unit", "institution"),
        *("mobile", "phone", "email", "remarks"),
    ]
    assert [told(row) for row in rows if row.draft] == [
        (
            *(4, "Mr.", "ສົມພອນ", "ແກ້ວມະນີ", "ສົມພອນ ແກ້ວມະນີ", "ຫົວໜ້າກົມ", "ກົມແຜນການ"),
            *("ກະຊວງແມ່ນ້ຳ", "LA", ["somphone@example.org"]),
            ["+8562023120164", "+85621212205"],
        ),
        (
            *(5, "Ms.", "ບົວວັນ", "ສີສຸກ", "ບົວວັນ ສີສຸກ", "ວິຊາການ", None),
            *("ສະຖາບັນຄົ້ນຄວ້າຈຳປາ", "LA", ["bouavanh@example.org"], ["+8562023120165"]),
        ),
        (
            *(6, "Dr.", "ຄຳໄພ", "ອິນທະວົງ", "ຄຳໄພ ອິນທະວົງ", "ຮອງຫົວໜ້າກົມ", "ກົມແຜນການ"),
            *("ກະຊວງແມ່ນ້ຳ", "LA", ["khamphay@example.org"], ["+8562023120166"]),
        ),
    ]
    assert [(row.row, row.skipped_because) for row in rows if not row.draft] == [
        (7, "total_row"),
        (8, "blank_row"),
        (9, "signature_row"),
    ]


KHMER = sheet_of(
    [
        *("ល.រ", "គោត្តនាម និងនាម", "អក្សរឡាតាំង", "ភេទ", "មុខតំណែង"),
        *("ក្រសួង-ស្ថាប័ន", "លេខទូរស័ព្ទ", "អ៊ីមែល", "ថ្ងៃចុះឈ្មោះ", "ហត្ថលេខា"),
    ],
    [
        *(1, "សុខ ដារ៉ា", "SOK Dara", "ប្រុស", "ប្រធាននាយកដ្ឋាន", "ក្រសួងបរិស្ថានទឹក"),
        *("091 234 270", "sok.dara@example.org", "25/03/2026", None),
    ],
    [
        *(2, "ចាន់ សុភា", "CHAN Sophea", "ស្រី", "មន្ត្រី", "វិទ្យាស្ថានទន្លេ"),
        *("091234271 / 023 756 204", "chan.sophea@example.org", "02/04/2026", None),
    ],
    [
        *(3, "កែវ វិរៈ", "KEO Virak", "ប្រុស", "អនុប្រធាន", "ក្រសួងបរិស្ថានទឹក"),
        *(91234272.0, "keo.virak@example.org", "03/04/2026", None),
    ],
)


def test_khmer_list_with_a_column_of_latin_names(readers: Readers) -> None:
    mapping, rows = read_sheet(readers, KHMER)

    assert (mapping.header_rows, mapping.language) == ((1,), "km")
    assert [column.field for column in mapping.columns] == [
        *("number", "native_name", "name", "gender", "position"),
        *("institution", "phone", "email", "registered", "other"),
    ]
    assert [told(row) for row in rows] == [
        (
            *(2, "Mr.", "Dara", "SOK", "សុខ ដារ៉ា", "ប្រធាននាយកដ្ឋាន", None, "ក្រសួងបរិស្ថានទឹក"),
            *("KH", ["sok.dara@example.org"], ["+85591234270"]),
        ),
        (
            *(3, "Ms.", "Sophea", "CHAN", "ចាន់ សុភា", "មន្ត្រី", None, "វិទ្យាស្ថានទន្លេ"),
            *("KH", ["chan.sophea@example.org"], ["+85591234271", "+85523756204"]),
        ),
        (
            *(4, "Mr.", "Virak", "KEO", "កែវ វិរៈ", "អនុប្រធាន", None, "ក្រសួងបរិស្ថានទឹក"),
            *("KH", ["keo.virak@example.org"], ["+85591234272"]),
        ),
    ]
    drafts = [row.draft for row in rows if isinstance(row.draft, PersonDraft)]
    assert [draft.registered for draft in drafts] == ["2026-03-25", "2026-04-02", "2026-04-03"]


ODD_ENGLISH = sheet_of(
    ["Nomination of participants", None, None, "Reply by 5 May"],
    [
        *(
            "E-mail for correspondence *",
            "Family name (in CAPITALS)",
            "Given name(s) as in passport",
        ),
        *("Salutation (Mr/Ms/Dr)", "Your present post", "Section or unit, if any"),
        *("Name of the organisation you work for", "Country you represent"),
        *("Phone during the meeting (with country code)", "Any remarks?", "T-shirt size"),
    ],
    [
        *("anan@example.org", "KAEOSAI", "Anan", "Dr", "Head, Water Quality", "Laboratory"),
        *("Chao Khong University", "Kingdom of Thailand", "+66 81 234 0184", "vegetarian", "L"),
    ],
    [
        *("hong.van@example.org; van@example.com", "NGUYỄN", "Hồng Vân", "Ms", "Officer", "n/a"),
        *("Viet Nam River Commission Office", "VN", "0912 345 178", None, "S"),
    ],
    [
        *("thuzar@example.org", "-", "Thuzar Win", "Daw", "Director", None),
        *("Ayeyar Institute of Environment", "Burma", "+95 9 212 3145", None, "M"),
    ],
    [
        *("kowalski@example.org", "KOWALSKI", "Daniel", "Mr", "Adviser", "TBC"),
        *("Asia Climate Facility", "International", "+66 2 123 0254", None, "XL"),
    ],
    ["Note: costs are covered by the organiser."],
    [None, "Signature: ______________"],
)


def test_english_list_in_wordings_of_its_own(readers: Readers) -> None:
    mapping, rows = read_sheet(readers, ODD_ENGLISH)

    assert (mapping.header_rows, mapping.language) == ((2,), "en")
    assert [column.field for column in mapping.columns] == [
        *("email", "surname", "given", "title", "position", "unit", "institution", "country"),
        *("phone", "remarks", "other"),
    ]
    assert [told(row) for row in rows if row.draft] == [
        (
            *(3, "Dr.", "Anan", "KAEOSAI", None, "Head, Water Quality", "Laboratory"),
            *("Chao Khong University", "TH", ["anan@example.org"], ["+66812340184"]),
        ),
        (
            *(4, "Ms.", "Hồng Vân", "NGUYỄN", None, "Officer", None),
            *("Viet Nam River Commission Office", "VN"),
            *(["hong.van@example.org", "van@example.com"], ["+84912345178"]),
        ),
        (
            *(5, "Daw", "Thuzar Win", None, None, "Director", None),
            *("Ayeyar Institute of Environment", "MM", ["thuzar@example.org"], ["+9592123145"]),
        ),
        (
            *(6, "Mr.", "Daniel", "KOWALSKI", None, "Adviser", None),
            *("Asia Climate Facility", None, ["kowalski@example.org"], ["+6621230254"]),
        ),
    ]
    assert [(row.row, row.skipped_because) for row in rows if not row.draft] == [
        (7, "note_row"),
        (8, "signature_row"),
    ]
