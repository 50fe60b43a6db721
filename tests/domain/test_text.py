"""The cleaner, one line, the search fold and the script of a text."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.text import (
    CELL_LIMIT,
    clean,
    display_width,
    fold,
    fold_words,
    one_line,
    script_of,
)


def test_plain_text_only_loses_spaces_at_its_ends() -> None:
    assert clean("  Peng  Xiaodong ") == ("Peng  Xiaodong", ())


def test_decomposed_letters_are_composed() -> None:
    assert clean("Nguye\u0302\u0303n") == ("Nguy\u1ec5n", ())


def test_thai_sara_am_stays_one_letter() -> None:
    assert clean("น้ำฝน") == ("น้ำฝน", ())


def test_full_width_letters_stay_as_they_came() -> None:
    assert clean("ＡＢＣ１２") == ("ＡＢＣ１２", ())


@pytest.mark.parametrize(
    "space", ["\xa0", "\u3000", "\u200b", "\ufeff", "\u2009", "\u202f", "\t", "\n", "\u2060"]
)
def test_spaces_of_every_kind_go_at_both_ends(space: str) -> None:
    assert clean(f"{space}สมชาย{space}{space}") == ("สมชาย", ())


def test_line_ends_become_one_kind_and_tabs_stay() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\tf") == ("a\nb\nc\nd\ne\tf", ())


def test_control_characters_are_left_out_and_told() -> None:
    assert clean("Dir\x0bec\x07tor\x00\x85") == ("Director", (Problem("control_characters"),))


def test_lone_surrogates_are_left_out_and_told() -> None:
    assert clean("a\ud83db") == ("ab", (Problem("control_characters"),))


def test_direction_overrides_are_left_out_and_told() -> None:
    problem = Problem("bidi_characters")
    assert clean("\u202eMr. Anan\u202c \u2066X\u2069") == ("Mr. Anan X", (problem,))


def test_direction_marks_soft_hyphens_and_byte_order_marks_go_silently() -> None:
    assert clean("\u200fIntha\xadvong\ufeff \u200eX") == ("Inthavong X", ())


@pytest.mark.parametrize("text", ["ក\u200bខ", "က\u200bခ", "ก\u200bข", "ກ\u200cຂ", "กา\u200b ณ"])
def test_zero_width_characters_stay_inside_scripts_without_spaces(text: str) -> None:
    assert clean(text) == (text, ())


def test_zero_width_characters_go_inside_latin_text() -> None:
    assert clean("Pe\u200bng\u200d Xiao\u200cdong") == ("Peng Xiaodong", ())


@pytest.mark.parametrize("text", ["👩\u200d🔬", "❤\ufe0f\u200d🔥", "می\u200cخواهم", "क्\u200dष"])
def test_joiners_stay_in_emoji_and_in_joining_scripts(text: str) -> None:
    assert clean(text) == (text, ())


def test_too_long_text_is_told_and_not_cut() -> None:
    text = "x" * (CELL_LIMIT + 1)
    cleaned, problems = clean(text)
    assert cleaned == text
    assert problems == (Problem("text_too_long", None, Severity.WARN, {"length": CELL_LIMIT + 1}),)
    assert clean("ễ" + text)[1][0].params == {"length": CELL_LIMIT + 2}
    assert clean(text[1:]) == (text[1:], ())


def test_one_line_turns_runs_of_spaces_into_one() -> None:
    assert one_line(" A\n\tB\u3000C\xa0 D ") == "A B C D"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("PENG Xiaodong", "peng xiaodong"),
        ("ĐẶNG Hữu Bình", "dang huu binh"),
        ("Łódź Øre Æsir Œuvre Þór ıI İ", "lodz ore aesir oeuvre thor ii i"),
        ("Straße ẞ ðe", "strasse ss de"),
        ("Άλφα Ёлка", "αλφα елка"),
        ("๑๒ ໓໔ ៥៦ ၇၈ ９０ ٤٥", "12 34 56 78 90 45"),
        ("Ａｂ＠Ｃ．ｄ", "ab@c.d"),
        ("김민수", "김민수"),
        ("กิติ", "กิติ"),
        ("ក\u200bខ", "កខ"),
        ("O’Neil — A‑B", "o'neil - a-b"),
        ("A\xa0é", "a e"),
    ],
)
def test_fold_makes_texts_comparable(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_fold_keeps_thai_vowels_because_they_make_different_words() -> None:
    assert fold("กิติ") != fold("กติ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jean-Luc O'Neil", ("jean", "luc", "o", "neil")),
        ("Peng", ("peng",)),
        ("", ()),
        (" -, ", ()),
        ("น้ำฝน ๑๒", ("น้ำฝน", "12")),
        ("ពេជ្រ សុផល", ("ពេជ្រ", "សុផល")),
        ("မင်းထွဋ်မြင့်", ("မင်းထွဋ်မြင့်",)),
        ("阿依努尔·买买提", ("阿依努尔", "买买提")),
        ("a_b", ("a", "b")),
    ],
)
def test_words_are_runs_of_letters_digits_and_vowel_marks(
    text: str, words: tuple[str, ...]
) -> None:
    assert fold_words(text) == words


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Peng", "Latn"),
        ("Nguyễn Thị", "Latn"),
        ("ＡＢＣ", "Latn"),
        ("彭晓东", "Hans"),
        ("马𫖮", "Hans"),
        ("田中 アイコさん", "Jpan"),
        ("田中愛子会社 さ", "Jpan"),
        ("สมชาย ใจดี", "Thai"),
        ("ວິໄລ", "Laoo"),
        ("ហេង តារា", "Khmr"),
        ("မိုးမင်း", "Mymr"),
        ("김민수", "Hang"),
        ("Иван", "Cyrl"),
        ("Άλφα", "Grek"),
        ("PENG Xiaodong 彭", "Latn"),
        ("彭晓东 P", "Hans"),
        ("123 -", "Zyyy"),
        ("", "Zyyy"),
        ("๑๒", "Zyyy"),
    ],
)
def test_script_is_that_of_most_letters(text: str, script: str) -> None:
    assert script_of(text) == script


ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.text(
    "aé \u200b\u200c\u200dกข👩🔬\ufe0f\u202e\r\n\x0b\xa0\u0301\ufeffក្ی", max_size=12
)


@given(ANY_TEXT)
@example("a\u200b\u200bก")
@example("\u0300\u17d2\u200b0")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once, _ = clean(text)
    assert clean(once)[0] == once
    assert unicodedata.is_normalized("NFC", once)


@given(ANY_TEXT)
@example("İßẞſﬃ")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_words_and_script_can_be_had_of_any_text(text: str) -> None:
    assert all(fold_words(text))
    assert len(script_of(text)) == 4


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("Hong", 4), ("苗红", 4), ("e\u0301", 1), ("Ｍ", 2), ("สมชาย", 5), ("บุญมี", 3)],
)
def test_display_width_counts_han_twice_and_marks_not(text: str, width: int) -> None:
    assert display_width(text) == width
