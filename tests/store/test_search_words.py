import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.text import clean, fold, fold_words
from lmdesk.store.search_words import (
    Tokens,
    in_parts,
    is_spaceless,
    join_numbers,
    known_word,
    pieces,
    searched_text,
    words_of,
    words_of_name,
    words_of_note,
    words_of_shared,
)

TEXTS = st.text(st.sampled_from("abzAZ09 .-@'/éễĐđßñ中国张伟สมชายๆ์๑ສົມວັນចាន់មន်မာ김민ёЯ\t")).map(
    lambda text: clean(text)[0]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MIAO Hong", ("miao", "hong")),
        ("Nguyễn Đức O'Neil", ("nguyen", "duc", "o", "neil")),
        ("外交部 MFA司", ("外交部", "mfa", "司")),
        ("นาย สมชาย ๑๒", ("นาย", "สมชาย", "12")),
        ("a_b@example.org", ("a", "b", "example", "org")),
        ("김민수 Kim", ("김민수", "kim")),
        ("--- |", ()),
    ],
)
def test_text_is_cut_into_folded_words_and_unbroken_runs(
    text: str, expected: tuple[str, ...]
) -> None:
    assert pieces(text) == expected


@given(TEXTS)
def test_short_cuts_for_plain_texts_give_the_same_pieces(text: str) -> None:
    slowly = []
    for word in fold_words(text):
        run = ""
        for letter in word:
            if run and is_spaceless(letter) != is_spaceless(run):
                slowly.append(run)
                run = ""
            run += letter
        slowly.append(run)
    assert pieces(text) == tuple(slowly)


@given(TEXTS)
def test_no_piece_is_lost_on_the_way_into_a_searched_text(text: str) -> None:
    plain, marked = words_of(text)
    words = pieces(text)
    assert set(plain.split()) | set(marked.split()) >= set(words)
    assert all(is_spaceless(piece) or piece.isdecimal() for piece in marked.split())
    assert not any(is_spaceless(piece) for piece in plain.split())
    assert fold(plain) == plain == unicodedata.normalize("NFC", plain)


def test_numbers_in_a_word_are_marked_beside_it() -> None:
    assert words_of("room h2010x 305 20261") == ("room h2010x 305 ", "2010 20261 ")


def test_han_name_with_a_gap_is_one_run() -> None:
    assert words_of_name("张 伟") == ("", "张伟 ")
    assert words_of_name("สมชาย ใจดี") == ("", "สมชาย ใจดี ")


def test_runs_of_shared_texts_are_words_as_well() -> None:
    assert words_of_shared("MFA 外交部 20261") == ("mfa 外交部 ", "外交部 20261 ")
    assert words_of_shared("Director 20261") == ("director ", "20261 ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tel. 081-234 5678", "tel. 0812345678"),
        ("+86 (10) 8226-8277", "+861082268277"),
        ("12 345", "12 345"),
        ("h2010 20112012", "h2010 20112012"),
        ("2026-03-01", "20260301"),
    ],
)
def test_groups_of_a_long_number_are_one_number(text: str, expected: str) -> None:
    assert join_numbers(text) == expected
    assert words_of_note(text) == words_of(expected)


def test_tokens_are_words_beginnings_of_names_pairs_and_fours() -> None:
    tokens = Tokens().of(in_parts("hong ", "who ", "苗红 86131 "))
    assert tokens.split() == ["hong", "who", "ho", "h", "苗", "红", "苗红", *_fours("86131")]


def test_equal_texts_have_equal_tokens_whatever_was_met_before() -> None:
    tokens = Tokens()
    texts = [
        searched_text([words_of_name("张 伟 Wei")], [words_of(f"+{n}")]) for n in (1234, 56789)
    ]
    first = [tokens.of(text) for text in texts]
    assert [Tokens().of(text) for text in texts] == first == [tokens.of(text) for text in texts]


def test_word_list_takes_long_words_and_shared_runs() -> None:
    asked = ("hong", "who", "外交部", "外交", "20261", "h2010")
    assert [known_word(piece) for piece in asked] == [True, False, True, False, False, True]


def _fours(number: str) -> list[str]:
    return [
        chr(0xE000 + int(number[i : i + 2])) + chr(0xE000 + int(number[i + 2 : i + 4]))
        for i in range(len(number) - 3)
    ]
