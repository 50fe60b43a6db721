"""What the cells of a column look like, to judge headings that are unknown or ambiguous."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple

from lmdesk.domain.cells import cell_text, says_nothing
from lmdesk.domain.sheet import CellValue
from lmdesk.domain.text import fold, fold_words, script_of

LOOKED_AT = 300
"""So many filled cells of a column are looked at; more would say the same."""

_LONGEST_LOOKED_AT = 120
"""The first characters of a cell show what it is; patterns are slow on very long texts."""

_EMAIL = re.compile(r"[^@\s]+[@＠][^@\s]+[.．][^@\s]+")
_PHONE = re.compile(
    r"[+＋(（]?[\d０-９๐-๙][\d０-９๐-๙\s()（）.\-–/+;,]{5,40}(?:\s*(?:ext|x|转|ต่อ).*)?", re.I
)
_DATE = re.compile(r"\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?(?:[ T]\d{1,2}:\d{2}.*)?")
_CODE = re.compile(r"[A-Za-z]{1,6}[-_/ ]?\d{1,8}(?:[-/]\d{1,6})?|\d{3,10}(?:[-/]\d{1,6})?")
_PERSON = re.compile(
    r"(?:(?:mr|mrs|ms|miss|mme|mlle|m|dr|prof|h\.?e)\.?|u|daw|ông|bà|gs|pgs|ts|ths)[. ]+"
    r"(?=[^\W\d_])"
    r"|นาย|นาง|ท่าน|ທ່ານ|ນາງ|លោក|ឯកឧត្តម|ဦး|ဒေါ်|ດຣ|ดร",
    re.IGNORECASE,
)
_TITLE_WORDS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mme",
        "m",
        "mlle",
        "dr",
        "prof",
        "professor",
        "he",
        "h",
        "e",
        "hon",
        "sir",
        "madam",
        "lady",
        "lord",
        "pr",
        "mx",
        "assoc",
        "asst",
        "associate",
        "assistant",
        "excellency",
        "his",
        "her",
        "the",
        "ambassador",
        "amb",
        "eng",
        "ing",
        "ir",
        "col",
        "gen",
        "maj",
        "capt",
        "lt",
        "u",
        "daw",
        "ko",
        "ma",
        "mg",
        "oknha",
        "lok",
        "samdech",
        "khun",
        "nai",
        "nang",
        "dato",
        "datuk",
        "rev",
        "fr",
        "st",
        "s",
        "ong",
        "ba",
        "gs",
        "ts",
        "pgs",
        "ths",
        "先生",
        "女士",
        "小姐",
        "博士",
        "教授",
        "太太",
        "นาย",
        "นาง",
        "นางสาว",
        "ดร",
        "ศ",
        "รศ",
        "ผศ",
        "พ",
        "อ",
        "ร",
        "ต",
        "ທ່ານ",
        "ນາງ",
        "ທ້າວ",
        "ດຣ",
        "ปร",
        "លោក",
        "លោកស្រី",
        "ឯកឧត្តម",
        "កញ្ញា",
        "អ្នកស្រី",
        "ឦ",
        "ဦး",
        "ဒေါ်",
        "ကို",
        "မ",
        "ဒေါက်တာ",
    ]
)
_ORGANISATION_WORDS = frozenset(
    [
        "ministry",
        "department",
        "university",
        "institute",
        "institution",
        "embassy",
        "centre",
        "center",
        "commission",
        "agency",
        "bank",
        "company",
        "corporation",
        "group",
        "ltd",
        "inc",
        "plc",
        "foundation",
        "association",
        "organisation",
        "organization",
        "office",
        "bureau",
        "council",
        "academy",
        "college",
        "committee",
        "authority",
        "network",
        "union",
        "enterprise",
        "federation",
        "secretariat",
        "programme",
        "fund",
        "society",
        "school",
        "consulate",
        "directorate",
        "ministere",
        "universite",
        "institut",
        "ambassade",
        "banque",
        "societe",
        "bo",
        "vien",
        "cuc",
        "vu",
        "truong",
        "tong",
        "cong",
        "ty",
        "ngan",
        "hang",
        "uy",
        "ban",
    ]
)
_ORGANISATION_RUNS = (
    *("部", "院", "大学", "公司", "中心", "局", "厅", "银行", "委员会", "协会", "大使馆", "研究所"),
    *("กระทรวง", "กรม", "มหาวิทยาลัย", "บริษัท", "สถาบัน", "มูลนิธิ", "สำนักงาน", "สถานทูต"),
    *("ກະຊວງ", "ກົມ", "ມະຫາວິທະຍາໄລ", "ບໍລິສັດ", "ສະຖາບັນ", "ອົງການ", "ຫ້ອງການ", "ທະນາຄານ"),
    *("ក្រសួង", "សាកលវិទ្យាល័យ", "វិទ្យាស្ថាន", "អង្គការ", "ក្រុមហ៊ុន", "ធនាគារ", "នាយកដ្ឋាន"),
    *("ဝန်ကြီးဌာန", "တက္ကသိုလ်", "ကုမ္ပဏီ", "ဦးစီးဌာန", "အဖွဲ့", "ဘဏ်"),
)
_ROLE_WORDS = frozenset(
    [
        "head",
        "delegation",
        "delegate",
        "delegates",
        "member",
        "members",
        "alternate",
        "leader",
        "deputy",
        "observer",
        "speaker",
        "panellist",
        "panelist",
        "moderator",
        "chair",
        "chairperson",
        "facilitator",
        "participant",
        "interpreter",
        "rapporteur",
        "resource",
        "person",
        "guest",
        "organiser",
        "organizer",
        "secretariat",
        "staff",
        "hod",
        "团长",
        "团员",
        "代表",
        "列席",
        "翻译",
        "嘉宾",
        "truong",
        "doan",
        "dai",
        "bieu",
        "thanh",
        "vien",
    ]
)


class ColumnContent(NamedTuple):
    """Shares, from 0 to 1, of the filled cells of a column that look like something.

    `filled` counts the cells looked at. `digits` is the share of cells with as many digits,
    beside an address, as a phone number has. `running` tells that they are 1, 2, 3 …; `unique` is
    the share of different values, `foreign` that of cells not in Latin letters, `length` the
    mean number of characters.
    """

    filled: int = 0
    email: float = 0.0
    phone: float = 0.0
    digits: float = 0.0
    date: float = 0.0
    running: bool = False
    code: float = 0.0
    unique: float = 0.0
    title: float = 0.0
    foreign: float = 0.0
    organisation: float = 0.0
    role: float = 0.0
    country: float = 0.0
    length: float = 0.0
    person: float = 0.0


def look_at(
    values: Sequence[CellValue], is_country: Callable[[str], bool] | None = None
) -> ColumnContent:
    """Return what the cells of one column look like. Cells that say nothing are left out."""
    cells = [
        (value, text[:_LONGEST_LOOKED_AT])
        for value in values
        if (text := cell_text(value).strip()) and not says_nothing(text, "other_field")
    ][:LOOKED_AT]
    if not cells:
        return ColumnContent()
    texts = [text for _, text in cells]
    count = len(texts)
    words = [frozenset(fold_words(text)) for text in texts]
    dates = sum(
        isinstance(value, date | datetime) or _DATE.fullmatch(text) is not None
        for value, text in cells
    )
    known = {text: is_country(text) for text in set(texts)} if is_country else {}
    return ColumnContent(
        filled=count,
        email=sum(map(bool, map(_EMAIL.search, texts))) / count,
        phone=sum(map(_is_phone, texts)) / count,
        digits=sum(_count_digits(_EMAIL.sub("", text)) >= 6 for text in texts) / count,
        date=dates / count,
        running=_is_running(texts),
        code=sum(map(bool, map(_CODE.fullmatch, texts))) / count,
        unique=len(set(texts)) / count,
        title=sum(bool(w) and w <= _TITLE_WORDS for w in words) / count,
        foreign=sum(script_of(text) not in ("Latn", "Zyyy") for text in texts) / count,
        organisation=sum(map(_is_organisation, texts, words)) / count,
        role=sum(bool(w & _ROLE_WORDS) for w in words) / count,
        country=sum(known[text] for text in texts) / count if known else 0.0,
        length=sum(map(len, texts)) / count,
        person=sum(map(bool, map(_PERSON.match, texts))) / count,
    )


def _count_digits(text: str) -> int:
    return sum(character.isdigit() for character in text)


def _is_phone(text: str) -> bool:
    digits = _count_digits(text)
    return (
        7 <= digits <= 30
        and _DATE.fullmatch(text) is None
        and _PHONE.fullmatch(text.lstrip("'")) is not None
        and (digits <= 15 or any(sign in text for sign in "/;,"))
    )


def _is_running(texts: Sequence[str]) -> bool:
    """Tell whether the cells count up; a list of groups may start again at 1."""
    numbers = [int(text) for text in texts if text.isascii() and text.isdigit()]
    if len(numbers) < max(2, len(texts) * 0.7):
        return False
    steps = sum(b - a == 1 or b == 1 for a, b in pairwise(numbers))
    return numbers[0] <= 1000 and steps >= (len(numbers) - 1) * 0.7


def names_organisation(text: str) -> bool:
    """Tell whether a text looks like the name of an institution."""
    return _is_organisation(text, frozenset(fold_words(text)))


def _is_organisation(text: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(_ORGANISATION_WORDS) or any(
        run in fold(text) for run in _ORGANISATION_RUNS
    )
