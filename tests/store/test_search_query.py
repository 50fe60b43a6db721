import pytest

from lmdesk.store.search_query import Piece, Rule, inside, query_pieces
from lmdesk.store.search_words import in_parts

HONG = in_parts("hong miao ", "director who 305 ", "苗红 外交部 8613123450101 ")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ()),
        ("@ | !", ()),
        ("Nguyễn d", (("nguyen", Rule.BEGINS), ("d", Rule.SHORT))),
        ("081 234-5678", (("812345678", Rule.NUMBER),)),
        ("+86 131 2345 0101", (("8613123450101", Rule.NUMBER),)),
        ("305, 12, 2026", (("305", Rule.PART), ("12", Rule.SHORT), ("2026", Rule.NUMBER))),
        ("268 27", (("26827", Rule.NUMBER),)),
        ("Room 12-7", (("room", Rule.BEGINS), ("12", Rule.SHORT), ("7", Rule.SHORT))),
        ("277", (("277", Rule.PART),)),
        ("00000", (("0", Rule.SHORT),)),
        ("外交部 Hong hong", (("外交部", Rule.RUN), ("hong", Rule.BEGINS))),
        ("ab\x00c\ud800d", (("abcd", Rule.BEGINS),)),
    ],
)
def test_query_is_cut_into_pieces_with_rules(
    query: str, expected: tuple[tuple[str, Rule], ...]
) -> None:
    assert tuple(piece[:2] for piece in query_pieces(query)) == expected


def test_end_of_an_endless_query_is_not_looked_at() -> None:
    assert query_pieces("miao" + " " * 300 + "hong") == (Piece("miao", Rule.BEGINS),)


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("hon", True),
        ("ong", False),
        ("dir", True),
        ("h", True),
        ("d", False),
        ("wh", False),
        ("305", True),
        ("30", False),
        ("345", True),
        ("101", True),
        ("861", True),
        ("102", False),
        ("34 50", True),
        ("34-51", False),
        ("1234", True),
        ("131234501", True),
        ("131234502", False),
        ("红", True),
        ("交部", True),
        ("外部", False),
    ],
)
def test_rules_say_where_a_piece_has_to_stand(query: str, fits: bool) -> None:
    [piece] = query_pieces(query)
    assert piece.fits(HONG) is fits


def test_second_look_goes_inside_of_longer_words_only() -> None:
    asked = inside(query_pieces("ong 305 交 h"))
    assert [piece.rule for piece in asked] == [Rule.INSIDE, Rule.PART, Rule.RUN, Rule.SHORT]
    assert [piece.fits(HONG) for piece in asked] == [True] * 4


def test_second_look_takes_short_numbers_that_stand_together_apart() -> None:
    assert inside(query_pieces("12 2025")) == (Piece("12", Rule.SHORT), Piece("2025", Rule.NUMBER))
    assert inside(query_pieces("081 234 5678")) == query_pieces("081 234 5678")


def test_long_numbers_and_runs_need_a_look_at_the_text() -> None:
    asked = query_pieces("外交 外交部 2026, 20261 hong h 305")
    assert [piece.is_exact for piece in asked] == [True, False, True, False, True, True, True]
