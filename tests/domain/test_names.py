"""Reading names from one cell: order, parts and what is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.problem import Problem
from name_builders import name_reader

READER = name_reader()
GIVEN_FIRST, SURNAME_FIRST, WHOLE = (
    NameOrder.GIVEN_FIRST,
    NameOrder.SURNAME_FIRST,
    NameOrder.WHOLE,
)


def parts(reading: NameReading) -> tuple[object, ...]:
    return reading.titles, reading.given, reading.surname, reading.order, reading.evidence


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Ms. MIAO Hong", None, (("Ms.",), "Hong", "MIAO", SURNAME_FIRST, ("capitals",))),
        (
            "Mr. Vanhone Phonnasane",
            "LA",
            (("Mr.",), "Vanhone", "Phonnasane", GIVEN_FIRST, ("country",)),
        ),
        ("Mr. CHEN Yaxiang", "CN", (("Mr.",), "Yaxiang", "CHEN", SURNAME_FIRST, ("capitals",))),
        ("Dr. San Win", "MM", (("Dr.",), "San Win", None, WHOLE, ("country",))),
        ("Dr. YU Hongyuan", "CN", (("Dr.",), "Hongyuan", "YU", SURNAME_FIRST, ("capitals",))),
        ("Mr. HU Kehua", "CN", (("Mr.",), "Kehua", "HU", SURNAME_FIRST, ("capitals",))),
        ("Mr. Kevin MAY", None, (("Mr.",), "Kevin", "MAY", GIVEN_FIRST, ("capitals",))),
        (
            "Mr. John McGinley",
            None,
            (("Mr.",), "John", "McGinley", GIVEN_FIRST, ("surname_stock",)),
        ),
    ],
)
def test_speakers_of_the_published_session(
    text: str, country: str | None, expected: tuple[object, ...]
) -> None:
    reading = READER.read_whole(text, country=country)
    assert (parts(reading), reading.sure) == (expected, True)


def test_a_reading_keeps_the_cell_and_the_letters() -> None:
    assert READER.read_whole("PGS. TS.  LÊ BÍCH TRANG, PhD", country="VN") == NameReading(
        raw="PGS. TS.  LÊ BÍCH TRANG, PhD",
        printed="LÊ BÍCH TRANG",
        given="BÍCH TRANG",
        surname="LÊ",
        middle="BÍCH",
        order=SURNAME_FIRST,
        titles=("Assoc. Prof.", "Dr."),
        title_printed="PGS. TS.",
        script="Latn",
        evidence=("country",),
        credentials="PhD",
    )


@pytest.mark.parametrize(
    ("text", "given", "surname", "order"),
    [
        ("Stefan VAN DEN BOSCH", "Stefan", "VAN DEN BOSCH", GIVEN_FIRST),
        ("Stefan van den BOSCH", "Stefan", "van den BOSCH", GIVEN_FIRST),
        ("VAN DEN BOSCH Stefan", "Stefan", "VAN DEN BOSCH", SURNAME_FIRST),
        ("Rattana NA LAMPAO", "Rattana", "NA LAMPAO", GIVEN_FIRST),
        ("Margaret ST. CLAIR", "Margaret", "ST. CLAIR", GIVEN_FIRST),
        ("Siobhán O'LEARY", "Siobhán", "O'LEARY", GIVEN_FIRST),
        ("Fiona McKENNA", "Fiona", "McKENNA", GIVEN_FIRST),
        ("D??NG V?n Vi?t", "V?n Vi?t", "D??NG", SURNAME_FIRST),
        ("John F. KENNEDY", "John F.", "KENNEDY", GIVEN_FIRST),
        ("NG Wei Ming", "Wei Ming", "NG", SURNAME_FIRST),
        ("HE Haoran", "Haoran", "HE", SURNAME_FIRST),
        ("GAO Yi'an", "Yi'an", "GAO", SURNAME_FIRST),
        ("Ingrid SØRENSEN", "Ingrid", "SØRENSEN", GIVEN_FIRST),
    ],
)
def test_one_run_of_capitals_at_an_end_is_the_surname(
    text: str, given: str, surname: str, order: NameOrder
) -> None:
    assert parts(READER.read_whole(text)) == ((), given, surname, order, ("capitals",))


@pytest.mark.parametrize(
    "text", ["JOHN SMITH", "MIAO Hong LI", "Anna BELL Smith", "JP Morgan", "A. J. Smith", "ANNA"]
)
def test_capitals_elsewhere_are_no_evidence(text: str) -> None:
    assert "capitals" not in READER.read_whole(text).evidence


@pytest.mark.parametrize(
    ("text", "country", "given", "surname", "order", "sure"),
    [
        ("Peng Xiaodong", "CN", "Xiaodong", "Peng", SURNAME_FIRST, True),
        ("Ouyang Fang", "CN", "Fang", "Ouyang", SURNAME_FIRST, True),
        ("Peng Xiao Dong", "CN", "Xiao Dong", "Peng", SURNAME_FIRST, True),
        ("Heng Dara", "KH", "Dara", "Heng", SURNAME_FIRST, True),
        ("Lê Quốc Long", "VN", "Quốc Long", "Lê", SURNAME_FIRST, True),
        ("Le Quoc Long", "VN", "Quoc Long", "Le", SURNAME_FIRST, True),
        ("Prasert Na Lampao", "TH", "Prasert", "Na Lampao", GIVEN_FIRST, True),
        ("Vilay Chanthavixay", "LA", "Vilay", "Chanthavixay", GIVEN_FIRST, True),
        ("Anna Maria Smith", "DE", "Anna Maria", "Smith", GIVEN_FIRST, True),
        ("Tanaka Aiko", "JP", "Tanaka", "Aiko", GIVEN_FIRST, False),
        ("Xiaodong Peng", "CN", "Xiaodong", "Peng", GIVEN_FIRST, False),
        ("Huong Nguyen", "VN", "Huong", "Nguyen", GIVEN_FIRST, False),
        ("John Smith", "VN", "Smith", "John", SURNAME_FIRST, False),
        ("Kevin May", "CN", "Kevin", "May", GIVEN_FIRST, False),
    ],
)
def test_the_usual_order_of_the_country_holds_unless_the_words_speak_against_it(
    text: str, country: str, given: str, surname: str, order: NameOrder, sure: bool
) -> None:
    reading = READER.read_whole(text, country=country)
    found = (reading.given, reading.surname, reading.order, reading.sure)
    assert found == (given, surname, order, sure)


@pytest.mark.parametrize(
    ("text", "given", "surname", "order", "sure"),
    [
        ("Peng Xiaodong", "Xiaodong", "Peng", SURNAME_FIRST, True),
        ("Xiaodong Peng", "Xiaodong", "Peng", GIVEN_FIRST, True),
        ("Lin Hu", "Hu", "Lin", SURNAME_FIRST, False),
        ("Nguyễn Văn An", "Văn An", "Nguyễn", SURNAME_FIRST, True),
        ("Nguyen Van An", "Van An", "Nguyen", SURNAME_FIRST, True),
        ("Thu Hương Nguyễn", "Thu Hương", "Nguyễn", GIVEN_FIRST, True),
        ("San Win", "San Win", None, WHOLE, False),
        ("Stefan van den Bosch", "Stefan", "van den Bosch", GIVEN_FIRST, True),
        ("Noor al-Khatib", "Noor", "al-Khatib", GIVEN_FIRST, True),
        ("Ruth Di Marco", "Ruth", "Di Marco", GIVEN_FIRST, True),
        ("Carlos García Moreno", "Carlos", "García Moreno", GIVEN_FIRST, True),
        ("Ana Lúcia Ferreira da Costa", "Ana Lúcia", "Ferreira da Costa", GIVEN_FIRST, True),
        ("J. Smith", "J.", "Smith", GIVEN_FIRST, True),
        ("Clara Lindqvist", "Clara", "Lindqvist", GIVEN_FIRST, False),
        ("Иван Петров", "Иван", "Петров", GIVEN_FIRST, False),
    ],
)
def test_without_a_country_well_known_surnames_count_and_the_rest_is_asked(
    text: str, given: str, surname: str | None, order: NameOrder, sure: bool
) -> None:
    reading = READER.read_whole(text)
    found = (reading.given, reading.surname, reading.order, reading.sure)
    assert found == (given, surname, order, sure)


@pytest.mark.parametrize(
    ("text", "printed", "given", "surname", "order", "script", "sure"),
    [
        ("彭晓东", "彭晓东", "晓东", "彭", SURNAME_FIRST, "Hans", True),
        ("马\u3000斌", "马斌", "斌", "马", SURNAME_FIRST, "Hans", True),
        ("马𫖮", "马𫖮", "𫖮", "马", SURNAME_FIRST, "Hans", True),
        ("欧阳芳", "欧阳芳", "芳", "欧阳", SURNAME_FIRST, "Hans", True),
        ("歐陽 芳", "歐陽芳", "芳", "歐陽", SURNAME_FIRST, "Hans", True),
        ("欧阳", "欧阳", "欧阳", None, WHOLE, "Hans", False),
        ("李", "李", "李", None, WHOLE, "Hans", True),
        ("陈方安生", "陈方安生", "方安生", "陈", SURNAME_FIRST, "Hans", False),
        ("陈方安生王", "陈方安生王", "陈方安生王", None, WHOLE, "Hans", False),
        ("阿依努尔·买买提", "阿依努尔·买买提", "阿依努尔·买买提", None, WHOLE, "Hans", True),
        ("田中 愛子", "田中愛子", "愛子", "田中", SURNAME_FIRST, "Hans", True),
        ("たなかあいこ", "たなかあいこ", "たなかあいこ", None, WHOLE, "Jpan", False),
        ("김민수", "김민수", "민수", "김", SURNAME_FIRST, "Hang", True),
        ("남궁민수", "남궁민수", "민수", "남궁", SURNAME_FIRST, "Hang", True),
        ("สมชาย ใจดี", "สมชาย ใจดี", "สมชาย", "ใจดี", GIVEN_FIRST, "Thai", True),
        ("มาลี ณ ลำเปา", "มาลี ณ ลำเปา", "มาลี", "ณ ลำเปา", GIVEN_FIRST, "Thai", True),
        ("มาลี", "มาลี", "มาลี", None, WHOLE, "Thai", True),
        ("ວິໄລ ຈັນທະ", "ວິໄລ ຈັນທະ", "ວິໄລ", "ຈັນທະ", GIVEN_FIRST, "Laoo", True),
        ("ហេង តារា", "ហេង តារា", "តារា", "ហេង", SURNAME_FIRST, "Khmr", True),
        ("မိုး မင်းစိုး", "မိုး မင်းစိုး", "မိုး မင်းစိုး", None, WHOLE, "Mymr", True),
        ("राम शर्मा", "राम शर्मा", "राम शर्मा", None, WHOLE, "Deva", False),
    ],
)
def test_scripts_divide_names_by_their_own_custom(
    text: str,
    printed: str,
    given: str,
    surname: str | None,
    order: NameOrder,
    script: str,
    sure: bool,
) -> None:
    assert READER.read_whole(text) == NameReading(
        raw=text,
        printed=printed,
        given=given,
        surname=surname,
        order=order,
        script=script,
        evidence=("script",),
        sure=sure,
    )


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("DU, Yulong, Mr.", None, (("Mr.",), "Yulong", "DU", SURNAME_FIRST, ("comma",))),
        ("Sou, H.E. Phally", "KH", (("H.E.",), "Phally", "Sou", SURNAME_FIRST, ("comma",))),
        (
            "van den Bosch， Stefan",
            None,
            ((), "Stefan", "van den Bosch", SURNAME_FIRST, ("comma",)),
        ),
        ("Smith, Ma", None, ((), "Ma", "Smith", SURNAME_FIRST, ("comma",))),
        ("Anan JITPAKDI, Dr.", None, (("Dr.",), "Anan", "JITPAKDI", GIVEN_FIRST, ("capitals",))),
        ("X", "MM", ((), "X", None, WHOLE, ("country",))),
        ("Kyaw, Tun", "MM", ((), "Kyaw Tun", None, WHOLE, ("honorific",))),
        ("A, B, C", None, ((), "A B", "C", GIVEN_FIRST, ("surname_stock",))),
        (",", None, ((), None, None, WHOLE, ())),
    ],
)
def test_a_comma_parts_surname_and_given_name(
    text: str, country: str | None, expected: tuple[object, ...]
) -> None:
    assert parts(READER.read_whole(text, country=country)) == expected


def test_a_long_text_before_the_comma_is_asked() -> None:
    assert READER.read_whole("One Two Three Four, Five").sure is False


@pytest.mark.parametrize(
    ("text", "printed", "nickname", "titles"),
    [
        ("อนันต์ (ต้น) พนมวัน", "อนันต์ พนมวัน", "ต้น", ()),
        ("Xiaodong (Tony) PENG", "Xiaodong PENG", "Tony", ()),
        ('William "Bill" GATES', "William GATES", "Bill", ()),
        ("John SMITH (Ms.)", "John SMITH", None, ("Ms.",)),
        ("John SMITH ()", "John SMITH", None, ()),
        ("John SMITH (room 12)", "John SMITH (room 12)", None, ()),
        ("(Tony)", "(Tony)", None, ()),
        ("John (SMITH", "John (SMITH", None, ()),
    ],
)
def test_nickname_in_brackets_is_kept_apart(
    text: str, printed: str, nickname: str | None, titles: tuple[str, ...]
) -> None:
    reading = READER.read_whole(text)
    assert (reading.printed, reading.nickname, reading.titles) == (printed, nickname, titles)


@pytest.mark.parametrize(
    ("text", "surname", "printed", "generation", "credentials"),
    [
        ("Robert WHITFIELD Jr.", "WHITFIELD", "Robert WHITFIELD Jr.", "Jr.", None),
        ("Robert WHITFIELD, Jr.", "WHITFIELD", "Robert WHITFIELD Jr.", "Jr.", None),
        ("Edward Pemberton III", "Pemberton", "Edward Pemberton III", "III", None),
        ("Siobhán O'LEARY, PhD", "O'LEARY", "Siobhán O'LEARY", None, "PhD"),
        ("Anna BELL Ph.D.", "BELL", "Anna BELL", None, "Ph.D."),
        ("Anna BELL, PhD, MBA", "BELL", "Anna BELL", None, "PhD, MBA"),
        ("Klaus VON AHLEN, Dr.-Ing.", "VON AHLEN", "Klaus VON AHLEN", None, "Dr.-Ing."),
        ("Smith MBA", "MBA", "Smith MBA", None, None),
    ],
)
def test_generation_and_credentials_follow_the_name(
    text: str, surname: str, printed: str, generation: str | None, credentials: str | None
) -> None:
    reading = READER.read_whole(text)
    found = (reading.surname, reading.printed, reading.generation, reading.credentials)
    assert found == (surname, printed, generation, credentials)


@pytest.mark.parametrize("text", ["NGUY?N Văn", "??c Hùng", "Nguy\ufffdn"])
def test_lost_letters_are_told(text: str) -> None:
    assert READER.read_whole(text, country="VN").problems == (Problem("letters_lost", "name"),)


def test_a_question_mark_after_a_name_is_no_lost_letter() -> None:
    assert READER.read_whole("Kosal ?").problems == ()


def test_order_known_from_the_list_decides_where_capitals_do_not() -> None:
    first = READER.read_whole("Anna van Dijk", prefer=SURNAME_FIRST)
    assert parts(first) == ((), "van Dijk", "Anna", SURNAME_FIRST, ("list",))
    particle = READER.read_whole("van Dijk Anna", prefer=SURNAME_FIRST)
    assert parts(particle) == ((), "Anna", "van Dijk", SURNAME_FIRST, ("list",))
    vietnamese = READER.read_whole("Van Thi Anh", prefer=SURNAME_FIRST)
    assert vietnamese.surname == "Van"
    last = READER.read_whole("Xiaodong Peng", country="CN", prefer=GIVEN_FIRST)
    assert parts(last) == ((), "Xiaodong", "Peng", GIVEN_FIRST, ("list",))
    whole = READER.read_whole("Xiaodong Peng", prefer=WHOLE)
    assert parts(whole) == ((), "Xiaodong Peng", None, WHOLE, ("list",))
    caps = READER.read_whole("MIAO Hong", prefer=GIVEN_FIRST)
    assert parts(caps) == ((), "Hong", "MIAO", SURNAME_FIRST, ("capitals",))


def test_titles_of_column_and_name_are_stacked_once() -> None:
    reading = READER.read_whole("Dr. LIN Lihua", title="Mr.")
    assert (reading.titles, reading.title_printed) == (("Dr.", "Mr."), "Mr. Dr.")


def test_blank_name_is_an_empty_reading_to_be_asked() -> None:
    assert READER.read_whole(" ", title="Mr.") == NameReading(
        raw=" ", printed="", titles=("Mr.",), title_printed="Mr.", script="Zyyy", sure=False
    )


LETTERS = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Mn")), min_size=1, max_size=8)
NAMES = st.lists(LETTERS, min_size=1, max_size=4).map(" ".join)
KNOWN = st.sampled_from(["", "Mr. ", "H.E. Dr. ", "U ", "Daw ", "นาย", "PGS. TS. ", "M. ", "Ma "])
COUNTRIES = st.sampled_from([None, "CN", "VN", "KH", "TH", "LA", "MM", "DE"])


def letters(*texts: str | None) -> list[str]:
    return sorted("".join("".join(filter(None, texts)).split()))


@given(KNOWN, NAMES, COUNTRIES)
def test_no_letter_of_a_name_is_lost(title: str, name: str, country: str | None) -> None:
    reading = READER.read_whole(title + name, country=country)
    kept = letters(
        reading.title_printed,
        reading.given,
        reading.surname,
        reading.generation,
        reading.credentials,
    )
    assert kept == letters(title + name)


BURMESE = st.lists(
    st.sampled_from(["Aung", "KYAW", "Tun", "van", "Peng", "Khin", "Nguyễn"]), min_size=1
)


@given(BURMESE.map(" ".join), st.sampled_from(["", "U ", "Daw ", "Dr. "]))
def test_a_burmese_name_is_never_split(name: str, title: str) -> None:
    reading = READER.read_whole(title + name, country="MM")
    assert (reading.surname, reading.order) == (None, WHOLE)


@given(st.text(), COUNTRIES, st.text(max_size=8))
def test_any_text_can_be_read(text: str, country: str | None, title: str) -> None:
    reading = READER.read_whole(text, title=title, country=country)
    assert reading.raw == text
    assert (reading.surname is None) == (reading.order is WHOLE)
