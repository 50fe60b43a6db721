"""Texts in columns of blanks, as they are pasted from a PDF."""

from lmdesk.formats.delimited import read_records
from lmdesk.formats.fixed_width import find_columns

LIST = """\
                 LIST OF SPEAKERS OF THE FORUM

No.  Name              Post                 E-mail
 9   Ann Lee           Director             ann@example.org
10   Bo Chan           Adviser to the       bo@example.org
                       Deputy Minister
11   Khamla Sy         Interpreter          khamla@example.org
"""


def rows(text: str) -> list[list[str]]:
    records = read_records(text)
    assert records.delimiter is None
    return list(records.rows)


def test_columns_are_found_and_wrapped_cells_put_together() -> None:
    assert rows(LIST) == [
        ["LIST OF SPEAKERS OF THE FORUM"],
        [],
        ["No.", "Name", "Post", "E-mail"],
        ["9", "Ann Lee", "Director", "ann@example.org"],
        ["10", "Bo Chan", "Adviser to the Deputy Minister", "bo@example.org"],
        [],
        ["11", "Khamla Sy", "Interpreter", "khamla@example.org"],
        [],
    ]


def test_wide_letters_and_marks_are_counted_as_they_are_shown() -> None:
    text = (
        "Name       Institution       Phone\n"
        "王小明     云南环境研究所    0871 6512\n"
        "ນາງ ຄຳຫຼ້າ   ກະຊວງ            021 212\n"
        "Ann Lee    River Office      02 123\n"
    )

    assert rows(text)[1:3] == [
        ["王小明", "云南环境研究所", "0871 6512"],
        ["ນາງ ຄຳຫຼ້າ", "ກະຊວງ", "021 212"],
    ]


def test_value_under_a_value_is_no_wrapped_cell() -> None:
    text = (
        "Country   Name          Mail\n"
        "Laos      Bo Chan       bo@example.org\n"
        "          Khamla Sy     khamla@example.org\n"
        "Thailand  Malee Dee     malee@example.org\n"
        "                        dee@example.org\n"
    )

    assert rows(text)[2] == ["", "Khamla Sy", "khamla@example.org"]
    assert rows(text)[4] == ["", "", "dee@example.org"]


def test_long_cell_stays_whole_in_its_column() -> None:
    text = (
        "Name        Post          City\n"
        "Ann Lee     Director      Hue\n" * 9 + "Bo Chan     Adviser-in-chief for rivers  Pakse\n"
    )

    assert rows(text)[-2] == ["Bo Chan", "Adviser-in-chief for rivers", "Pakse"]


def test_texts_without_common_columns_are_left_alone() -> None:
    assert find_columns("Dear all,\n\nplease find  the list.\n\nRegards\n") is None
    assert find_columns("a  b\nc  d\n") is None
    assert find_columns("one   two\nand here a longer line\nx      y      z\nmore of it\n") is None
    assert find_columns("\n".join(["x" + "  y" * 100] * 5)) is None


def test_padded_commas_and_tabs_win_over_blanks() -> None:
    padded = (
        "Name,        Post,      City\nAnn Lee,     Clerk,     Hue\nBo,          Chief,     Hue\n"
    )

    assert read_records(padded).delimiter == ","
    assert read_records("a\tb  c\nd\te  f\ng\th  i\n").delimiter == "\t"
