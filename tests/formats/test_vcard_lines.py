"""Tests of cutting a file of cards into cards and content lines."""

import pytest

from lmdesk.formats.vcard_lines import cut_cards


def lines(text: str) -> list[tuple[int, str]]:
    [card] = cut_cards(text.encode()).cards
    return [(line.number, line.data.decode()) for line in card.lines]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_folded_lines_are_put_together_whatever_ends_them(end: str) -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nNOTE:one\n  two\n\tthree\nFN:A\nEND:VCARD\n".replace(
        "\n", end
    )

    assert lines(text) == [(2, "VERSION:3.0"), (3, "NOTE:one twothree"), (6, "FN:A")]


def test_soft_breaks_of_quoted_printable_are_taken_out() -> None:
    text = "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:=41=\n=42;C\nFN:A=\nEND:VCARD"

    assert lines(text) == [
        *((2, "VERSION:2.1"), (3, "N;ENCODING=QUOTED-PRINTABLE:=41=42;C"), (5, "FN:A=")),
    ]


def test_base64_goes_on_with_and_without_a_blank_until_a_line_is_empty() -> None:
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nPHOTO;ENCODING=BASE64;PNG:\n AAAA\nBBBB\n\nTEL:1\n"
        "LOGO;BASE64:CC\nFN:A\nEND:VCARD"
    )

    assert lines(text) == [
        (2, "VERSION:2.1"),
        (3, "PHOTO;ENCODING=BASE64;PNG:AAAABBBB"),
        (7, "TEL:1"),
        (8, "LOGO;BASE64:CC"),
        (9, "FN:A"),
    ]


def test_version_2_folds_before_a_blank_of_the_text_or_at_a_fixed_length() -> None:
    at_a_word = "NOTE:short line\n and more"
    anywhere = "NOTE:" + "x" * 70 + "\n yz"
    text = f"BEGIN:VCARD\nVERSION:2.1\n{at_a_word}\n{anywhere}\nEND:VCARD"

    assert [data for _, data in lines(text)[1:]] == [
        *("NOTE:short line and more", "NOTE:" + "x" * 70 + "yz"),
    ]


def test_a_card_without_an_end_stops_where_the_next_begins() -> None:
    cut = cut_cards(b"BEGIN:VCARD\nFN:A\nbegin:vcard\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C")

    assert [(card.number, card.is_whole) for card in cut.cards] == [
        *((1, False), (3, True), (6, False)),
    ]
    assert cut.cards[2].source == b"BEGIN:VCARD\nFN:C"


def test_the_card_of_an_agent_is_part_of_the_card_around_it() -> None:
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTEL:1\nEND:VCARD\n"
    )

    assert lines(text) == [
        (2, "VERSION:2.1"),
        (3, "FN:A"),
        (4, "AGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD"),
        (8, "TEL:1"),
    ]


def test_text_outside_of_cards_is_told() -> None:
    cut = cut_cards(b"\nBEGIN:VCARD\nFN:A\nEND:VCARD\n\nlost\n\x1a\nalso lost\n")

    assert (len(cut.cards), cut.strays) == (1, (6, 8))
