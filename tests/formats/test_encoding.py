"""Finding the encoding of a text: no letter may arrive wrong without a word about it."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.problem import Severity
from lmdesk.formats.encoding import decode
from lmdesk.formats.refusal import Refused

CHINESE = "姓名,单位,电话\r\n李明,云岭生态研究所,转8221\r\n王小红,湄公河合作中心,010\r\n"
TAIWANESE = "姓名,單位,電話\r\n李明,生態研究所,轉8221\r\n王小紅,湄公河合作中心,010\r\n"
THAI = "ชื่อ,หน่วยงาน\r\nนายสมชาย ใจดี,กระทรวงการต่างประเทศ\r\nน.ส.กรรณิการ์,น้ำ\r\n"
FRENCH = "Nom;Prénom;Téléphone\r\nLONG;Kosal;023\r\nLefèvre;Zoé;n° 5\r\nÉmile;Noël;1\xa0234 €\r\n"
VIETNAMESE = (
    "Họ tên,Đơn vị\r\nNguyễn Thị Hồng Vân,Bộ Ngoại giao\r\nTrần Đức,Uỷ ban sông Mê Công\r\n"
)


def in_1258(text: str) -> bytes:
    """Write Vietnamese as Windows does: letter with hat or horn, then the tone as a mark."""
    import unicodedata

    written = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            written += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tones = [mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
            base = unicodedata.normalize("NFC", parts.translate(dict.fromkeys(map(ord, tones))))
            written += (base + "".join(tones)).encode("cp1258")
    return written


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"),
        (CHINESE[:17], "gb18030"),
        ("李\U00020000明,王\U0002a6d6", "gb18030"),
        (THAI, "cp874"),
        (THAI.splitlines()[0], "cp874"),
        (FRENCH, "cp1252"),
        ("Name,Ort\nMüller,Köln", "cp1252"),
        ("Nombre;País\nMuñoz;España", "cp1252"),
        (TAIWANESE, "cp950"),
    ],
)
def test_encoding_is_recognised_by_its_letters(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))

    assert (found.text, found.encoding) == (text, encoding)
    assert [problem.code for problem in found.problems] in (
        ["encoding_guessed"],
        ["encoding_unsure"],
    )


def test_vietnamese_of_old_windows_is_recognised() -> None:
    data = in_1258(VIETNAMESE)

    found = decode(data)

    assert (found.text, found.encoding) == (data.decode("cp1258"), "cp1258")


@pytest.mark.parametrize("text", [CHINESE, THAI, FRENCH])
def test_clear_guess_weighs_little(text: str) -> None:
    encoding = {CHINESE: "gb18030", THAI: "cp874", FRENCH: "cp1252"}[text]

    (problem,) = decode(text.encode(encoding)).problems

    assert (problem.code, problem.severity) == ("encoding_guessed", Severity.INFO)
    assert problem.params == {"encoding": encoding}


def test_long_text_is_judged_by_a_sample_and_decoded_whole() -> None:
    text = FRENCH * 2000

    assert decode(text.encode("cp1252")).text == text


def test_thin_evidence_is_shown_to_a_person() -> None:
    (problem,) = decode("Name\nS\xf8m\xdf\xa4\xb3".encode("latin-1")).problems

    assert (problem.code, problem.severity) == ("encoding_unsure", Severity.WARN)


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
        (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
    ],
)
def test_byte_order_mark_decides(mark: bytes, encoding: str, name: str) -> None:
    found = decode(mark + (CHINESE + "ລາວ").encode(encoding))

    assert (found.text, found.encoding, found.problems) == (CHINESE + "ລາວ", name, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [CHINESE, THAI, FRENCH, "Name\tPhone\r\nAnn\t020\r\n"])
def test_utf16_without_a_mark_is_recognised(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))

    assert (found.text, found.encoding) == (text, encoding)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_utf8_is_never_mistaken(text: str) -> None:
    found = decode(("Name,ລາວ\n" + text).encode())

    assert (found.text, found.encoding) == ("Name,ລາວ\n" + text, "utf-8")


def test_one_broken_byte_does_not_spoil_the_rest() -> None:
    data = (THAI * 5).encode().replace("ใ".encode(), b"\xe0\xb9", 1)

    found = decode(data)

    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") == 1
    assert [(problem.code, dict(problem.params)) for problem in found.problems] == [
        ("encoding_guessed", {"encoding": "utf-8"}),
        ("encoding_damaged", {"count": 1}),
    ]


def test_text_cut_inside_a_marked_encoding_reports_the_loss() -> None:
    found = decode(codecs.BOM_UTF16_LE + "Name\t李".encode("utf-16-le")[:-1])

    assert found.text == "Name\t\ufffd"
    assert [problem.code for problem in found.problems] == ["encoding_damaged"]


def test_encoding_of_another_part_of_the_world_is_left_to_the_library() -> None:
    text = "Имя,Должность\nИван Петров,Директор департамента\nАнна Смирнова,Переводчик\n" * 5

    found = decode(text.encode("cp1251"))

    assert found.text == text
    assert found.problems[0].code == "encoding_unsure"


def test_encoding_can_be_forced() -> None:
    data = "Müller".encode("cp1252")

    assert decode(data, "windows-1252").text == "Müller"
    assert decode(data, "cp1251").text == "Mьller"
    assert decode(codecs.BOM_UTF8 + b"a", "utf8").text == "a"
    assert decode(codecs.BOM_UTF16_LE + "a".encode("utf-16-le"), "utf-16-le").text == "a"
    assert decode(b"", "UTF-8").encoding == "utf-8"


@pytest.mark.parametrize("name", ["klingon", "base64", "a\0b", "x" * 200])
def test_unknown_encoding_is_refused(name: str) -> None:
    with pytest.raises(Refused) as caught:
        decode(b"a", name)

    assert (caught.value.code, caught.value.params) == ("encoding_unknown", {"encoding": name})


def test_forced_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(Refused, match="encoding_wrong"):
        decode("Müller".encode("cp1252"), "utf-8")


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 100, b"\x05" * 50])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="file_not_a_list"):
        decode(data)


def test_a_few_control_characters_are_still_a_text() -> None:
    assert decode(b"Name\nDirec\x0btor\x07\x00" + b"x" * 100).encoding == "utf-8"
