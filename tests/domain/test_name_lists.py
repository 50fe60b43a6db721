"""Names of a list read together: the convention, those that follow it, and the odd ones out."""

import pytest

from list_readers import bundled_readers, read_sheet, sheet_of
from lmdesk.domain.name_lists import NO_NAMES_READ, NameListReading, read_together
from lmdesk.domain.name_remarks import name_remarks
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.sheet import CellValue

READERS = bundled_readers()
GIVEN_FIRST = ["Yating Jiang", "Ruoxi Pan", "Xiaofeng WU"]


def together(
    *names: str, countries: str | list[str] = "China", told: str | None = None
) -> tuple[list[ReadRow], NameListReading]:
    """Read a list of whole names with a column of countries."""
    each = [countries] * len(names) if isinstance(countries, str) else countries
    cells: list[list[CellValue]] = [["Full name", "Country"]]
    cells += [[name, country] for name, country in zip(names, each, strict=True)]
    _, rows = read_sheet(READERS, sheet_of(*cells))
    return read_together(rows, READERS.names, told)


def parts(row: ReadRow) -> tuple[str | None, str | None, tuple[str, ...], bool]:
    draft = row.draft
    assert isinstance(draft, PersonDraft)
    return draft.name.given, draft.name.surname, draft.name.evidence, draft.name.sure


def codes(row: ReadRow) -> list[str]:
    return [problem.code for problem in row.problems]


def test_name_that_fits_both_orders_follows_its_list() -> None:
    rows, reading = together(*GIVEN_FIRST, "Yang Gao")

    assert parts(rows[3]) == ("Yang", "Gao", ("list",), True)
    assert reading == NameListReading("given_first", 0, 4, 0, followed=1)


def test_same_name_alone_is_read_as_is_usual_in_its_country() -> None:
    rows, reading = together("Yang Gao")

    assert parts(rows[0])[:3] == ("Gao", "Yang", ("country",))
    assert reading == NameListReading("surname_first", 1, 0, 0)


def test_two_rows_are_too_few_for_others_to_follow() -> None:
    rows, _ = together(*GIVEN_FIRST[:2], "Yang Gao")

    assert parts(rows[2])[2] == ("country",)


def test_capitals_stand_against_the_list_and_are_told_as_odd() -> None:
    rows, reading = together(*GIVEN_FIRST, "Lei Tang", "MIAO Hong")

    assert parts(rows[4]) == ("Hong", "MIAO", ("capitals",), True)
    assert reading == NameListReading("given_first", 1, 4, 0, followed=1, odd=(6,))


def test_usual_order_of_chinese_names_says_nothing_of_others() -> None:
    rows, reading = together(
        *("WU Xiaofeng", "PAN Ruoxi", "JIANG Yating", "Helen Brook", "Somchai Jaidee"),
        countries=["China", "China", "China", "", "Thailand"],
    )

    assert parts(rows[3]) == ("Helen", "Brook", (), False)
    assert codes(rows[3])[-1:] == ["name_order_unsure"]
    assert parts(rows[4]) == ("Somchai", "Jaidee", ("country",), True)
    assert reading == NameListReading("own", 3, 2, 0, unsure=1)


def test_list_with_all_surnames_first_takes_thai_and_western_names_along() -> None:
    rows, reading = together(
        *("SMITH John", "DUBOIS Claire", "JAIDEE Somchai", "Boonrit Nattaya", "Brook Helen"),
        countries=["USA", "France", "Thailand", "Thailand", ""],
    )

    assert parts(rows[3]) == ("Nattaya", "Boonrit", ("list",), True)
    assert parts(rows[4]) == ("Helen", "Brook", ("list",), True)
    assert reading == NameListReading("surname_first", 5, 0, 0, followed=2)


def test_person_tells_the_order_and_capitals_still_stand() -> None:
    rows, reading = together(
        "Yang Gao",
        "Yating Jiang",
        "MIAO Hong",
        "San Win",
        told="given_first",
        countries=["China", "China", "China", "Myanmar"],
    )

    assert parts(rows[0]) == ("Yang", "Gao", ("list",), True)
    assert parts(rows[2])[:2] == ("Hong", "MIAO")
    assert parts(rows[3])[:2] == ("San Win", None)
    assert reading == NameListReading("given_first", 1, 2, 1, 1, 0, (4,), (), "given_first")


def test_each_row_for_itself_follows_nobody() -> None:
    rows, reading = together(*GIVEN_FIRST, "Yang Gao", told="each")

    assert parts(rows[3])[2] == ("country",)
    assert (reading.convention, reading.followed, reading.told) == ("own", 0, "each")


@pytest.mark.parametrize(
    ("family", "given", "read"),
    [
        ("Siyu", "Zheng", ("Siyu", "Zheng")),
        ("Zheng", "Siyu", ("Siyu", "Zheng")),
        ("Gao", "Yang", ("Yang", "Gao")),
        ("Memet", "Li", ("Li", "Memet")),
        ("Wang", "Zhang", ("Zhang", "Wang")),
        ("Siyu", "Hong", ("Hong", "Siyu")),
    ],
)
def test_surname_in_the_column_of_given_names_is_put_right(
    family: str, given: str, read: tuple[str, str]
) -> None:
    sheet = sheet_of(["Family name", "Given name", "Country"], [family, given, "China"])
    [row], reading = read_together(read_sheet(READERS, sheet)[1], READERS.names)

    assert parts(row)[:2] == read
    swapped = (family, given) == ("Siyu", "Zheng")
    assert (codes(row)[:1] == ["name_columns_swapped"]) is swapped
    assert reading.swapped == ((2,) if swapped else ())
    assert reading.convention == "columns"


def test_han_name_tells_which_column_has_the_surname() -> None:
    head: list[CellValue] = ["Family name", "Given name", "Name in native script"]
    sheet = sheet_of(head, ["Gao", "Yang", "\u6768\u9ad8"], ["Yang", "Gao", "\u6768\u9ad8"])
    rows, reading = read_together(read_sheet(READERS, sheet)[1], READERS.names)

    assert [parts(row)[:2] for row in rows] == [("Gao", "Yang"), ("Gao", "Yang")]
    assert parts(rows[0])[3]
    assert reading.swapped == (2,)


def test_reading_is_told_in_sentences_once() -> None:
    reading = NameListReading("own", 3, 2, 1, 4, 5, tuple(range(2, 20)), (7,))

    assert [(each.code, dict(each.params)) for each in name_remarks(reading)] == [
        ("names_own", {"surname_first": 3, "given_first": 2, "whole": 1}),
        ("names_followed", {"count": 4}),
        ("names_odd", {"rows": "2, 3, 4, 5, 6, 7, 8, 9, 10, 11 \u2026"}),
        ("names_swapped", {"rows": "7"}),
        ("names_unsure", {"count": 5}),
    ]
    assert name_remarks(NO_NAMES_READ) == ()
    assert [
        name_remarks(NameListReading(kind))[0].code
        for kind in ("columns", "surname_first", "given_first")
    ] == ["names_columns", "names_surname_first", "names_given_first"]


def parted(family: str, given: str, country: str = "") -> tuple[str | None, str | None]:
    sheet = sheet_of(
        ["Family name", "Given name", "Country", "E-mail"],
        [family, given, country, "somebody@example.org"],
    )
    [row], _ = read_together(read_sheet(READERS, sheet)[1], READERS.names)
    return parts(row)[:2]


def test_parts_are_exchanged_only_where_surnames_are_few() -> None:
    assert parted("Thu Ha", "Ph\u1ea1m", "Viet Nam") == ("Thu Ha", "Ph\u1ea1m")
    assert parted("Thu Ha", "Ph\u1ea1m") == ("Thu Ha", "Ph\u1ea1m")
    assert parted("Thu Ha", "Pham") == ("Pham", "Thu Ha")
    assert parted("Siyu", "Zheng") == ("Siyu", "Zheng")
    assert parted("Jaidee", "Wang", "Thailand") == ("Wang", "Jaidee")
    assert parted("Wang", "Chen") == ("Chen", "Wang")


def test_row_in_error_is_not_asked_about_its_order() -> None:
    rows, reading = together("Helen Brook & Norah Hale", countries="")

    assert "name_order_unsure" not in codes(rows[0])
    assert reading.unsure == 2
