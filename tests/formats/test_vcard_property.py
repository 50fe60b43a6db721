"""Tests of reading one content line of a card."""

import pytest

from lmdesk.formats.vcard_kept import kept_line, read_kept
from lmdesk.formats.vcard_lines import ContentLine
from lmdesk.formats.vcard_property import Property, Unreadable, preferred, read_property


def read(line: str | bytes, version: str = "3.0", charset: str = "utf-8") -> Property:
    data = line.encode() if isinstance(line, str) else line
    return read_property(ContentLine(7, data), version, charset)


def test_group_name_parameters_and_value_are_told_apart() -> None:
    each = read('item1.X-Thing;type=HOME,Work;LABEL="a:b;c,d":x\\, y\\n\\;z')

    assert (each.group, each.name, each.written, each.line) == ("item1", "X-THING", "X-Thing", 7)
    assert each.params == (("TYPE", ("HOME", "Work")), ("LABEL", ("a:b;c,d",)))
    assert (each.types, each.text) == (frozenset(("home", "work")), "x, y\n;z")


def test_bare_words_of_version_2_are_types_and_encodings() -> None:
    each = read(b"TEL;WORK;FAX;QUOTED-PRINTABLE;CHARSET=GB2312:=B8=DF", "2.1")

    assert (each.params, each.value) == ((("TYPE", ("WORK",)), ("TYPE", ("FAX",))), "高")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("N:Le;Anne,Marie;B\\;c;Dr.;", ["Le", "Anne Marie", "B;c", "Dr.", ""]),
        ("N:Doe\\, PhD;A", ["Doe, PhD", "A", "", "", ""]),
    ],
)
def test_components_are_split_at_signs_without_a_backslash(line: str, parts: list[str]) -> None:
    assert read(line).lists(5) == parts


def test_version_2_takes_commas_and_backslashes_as_they_stand() -> None:
    each = read("N:Smith, Jr.;John\\;x", "2.1")

    assert each.lists(2) == ["Smith, Jr.", "John;x"]
    assert each.components(2) == ["Smith, Jr.", "John;x"]


def test_caret_escapes_of_parameters_are_undone_and_written_again() -> None:
    each = read("X-A;LABEL=\"say ^'hi^'^n^^\":1")

    assert each.param("LABEL") == ('say "hi"\n^',)
    assert kept_line(each) == "X-A;LABEL=\"say ^'hi^'^n^^\":1"


@pytest.mark.parametrize("line", ["TEL;TYPE=CELL", "no colon here", ": value", "two words:x", ""])
def test_what_is_no_property_is_told(line: str) -> None:
    with pytest.raises(Unreadable):
        read(line)


def test_an_open_quotation_mark_ends_at_the_first_colon() -> None:
    assert read('X-A;LABEL="open:value').value == "value"


def test_a_charset_that_nobody_knows_is_taken_for_that_of_the_file() -> None:
    assert read("FN;CHARSET=KLINGON-1:Đào", "2.1").text == "Đào"


def test_the_preferred_property_comes_first_in_every_version() -> None:
    found = [read("TEL:1"), read("TEL;PREF=2:2"), read("TEL;TYPE=pref:3"), read("TEL;PREF=x:4")]

    assert [each.value for each in preferred(found)] == ["3", "4", "2", "1"]


def test_values_of_version_2_are_kept_with_the_escapes_of_version_3() -> None:
    note = read("NOTE;ENCODING=QUOTED-PRINTABLE:a, b=0D=0Ac;d", "2.1")
    address = read("ADR;WORK:;;Main, 1;City", "2.1")
    unknown = read("X-OWN;ENCODING=QUOTED-PRINTABLE:a;b=0Ac", "2.1")

    assert [kept_line(each) for each in (note, address, unknown)] == [
        *("NOTE:a\\, b\\nc\\;d", "ADR;TYPE=WORK:;;Main\\, 1;City", "X-OWN:a;b\\nc"),
    ]


def test_kept_lines_that_are_no_property_are_passed_over() -> None:
    assert [each.name for each in read_kept("BDAY:1\nbroken\n\nX-A:b")] == ["BDAY", "X-A"]
