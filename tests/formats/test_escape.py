"""What may stand in a CSV cell, in XML and in a file name."""

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.formats.escape import (
    csv_cell,
    csv_plain,
    file_name,
    tsv_cell,
    tsv_quoted,
    xml_legal,
    xml_text,
)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1-2+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1+1)",
        "\t=1",
        "\r=1",
        "=+0912345177",
        "+CMD",
        "--",
        "'=1",
        "''@x",
        "-Oudomxay",
        "+1-2",
    ],
)
def test_formula_like_text_gets_an_apostrophe(text: str) -> None:
    assert csv_cell(text) == "'" + text
    assert csv_plain(csv_cell(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Miao",
        "-",
        "-5",
        "+5",
        "-1.234,50",
        "-12%",
        "+855 23 123 456",
        "+86-10-82268277",
        "+66 (2) 123 4567",
        "+8613123450119",
        "O'Leary",
        "'quoted'",
        "a=b",
        "'s-Hertogenbosch",
    ],
)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert csv_cell(text) == text
    assert csv_plain(text) == text


def test_apostrophe_before_a_formula_sign_is_taken_off() -> None:
    assert csv_plain("'+855 23 123 456") == "+855 23 123 456"


@given(st.text(alphabet="'=+-@\t\r1a ", max_size=8) | st.text())
def test_guarded_text_comes_back_equal(text: str) -> None:
    assert csv_plain(csv_cell(text)) == text


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_can_stand_in_xml(text: str) -> None:
    document = ElementTree.fromstring(f'<a b="{xml_text(text)}">{xml_text(text)}</a>'.encode())

    assert (document.text or "") == xml_legal(text)


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert xml_legal("a\x00b\x0bc\ud800d\ufffee\tf\r\ng\rh") == "abcde\tf\ng\nh"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("List of participants", "List of participants"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("a:b*c?d", "a-b-c-d"),
        ("CON", "_CON"),
        ("com1.x", "_com1.x"),
        ("Lpt¹", "_Lpt¹"),
        ("console", "console"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("evil\u202egpj.exe", "evilgpj.exe"),
        ("nul\x00l", "null"),
        ("ສປປ ລາວ", "ສປປ ລາວ"),
        ("", "list"),
        ("???", "list"),
        ("e\u0301", "é"),
    ],
)
def test_file_name_is_one_that_windows_and_linux_take(text: str, name: str) -> None:
    assert file_name(text) == name


def test_long_file_name_is_cut_between_characters() -> None:
    assert file_name("x" * 300) == "x" * 180
    assert file_name("ที่" * 100) == "ที่" * 20
    assert file_name("ab" + "ที่" * 100) == "ab" + "ที่" * 19


@given(st.text(alphabet=st.characters(codec=None)))
def test_file_name_never_leaves_its_folder(text: str) -> None:
    name = file_name(text)

    assert Path("folder", name).name == name
    assert name == name.strip()
    assert not name.endswith(".")
    assert not set(name) & set('<>:"/\\|?*\x00\n\r\t')
    assert file_name(name) == name


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("plain text", "plain text"),
        ("a\tb", '"a\tb"'),
        ("two\r\nlines", '"two\nlines"'),
        ('the "Delta"', '"the ""Delta"""'),
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'),
        ("+855 12 345 678", "+855 12 345 678"),
        ("nul\x00l", "null"),
    ],
)
def test_copied_cell_is_one_cell_and_no_formula(text: str, cell: str) -> None:
    assert tsv_cell(text) == cell


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=3)))
def test_cells_divided_by_tabs_are_read_back_as_they_were(rows: list[list[str]]) -> None:
    text = "\n".join("\t".join(map(tsv_quoted, row)) for row in rows)

    read = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))

    plain = [
        [c.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "") for c in row] for row in rows
    ]
    assert read == plain
