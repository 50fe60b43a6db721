import pytest

from lmdesk.domain.cell_remarks import LONGEST, remarks_on
from lmdesk.domain.cells import read_cell
from lmdesk.domain.problem import Severity


@pytest.mark.parametrize(
    ("text", "field", "code"),
    [
        ('=HYPERLINK("http://example.org")', "position", "formula_text"),
        ("@SUM(1+1)", "position", "formula_text"),
        ("+1-2+A1", "position", "formula_text"),
        ("-2+3", "position", "formula_text"),
        ("@Rice Office", "institution", "formula_text"),
        ("=+0912345177", "phone", "formula_text"),
        ("<b>Ann</b> LEE", "name", "html_markup"),
        ("Rice &amp; Water", "institution", "html_markup"),
        ("3-4", "position", "date_text"),
        ("01/02/2026", "unit", "date_text"),
        ("\u103b\u1019\u1014\u1039\u1019\u102c", "name", "zawgyi_text"),
        ("x" * (LONGEST + 1), "position", "long_text"),
    ],
)
def test_text_that_looks_like_something_else_is_told(text: str, field: str, code: str) -> None:
    [problem] = remarks_on(text, field)

    assert (problem.code, problem.field, problem.severity) == (code, field, Severity.WARN)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("+86 10 1234 0260", "phone"),
        ("Ann <ann@example.org>", "email"),
        ("Ann <ann@example.org>", "contact"),
        ("Research & Development", "unit"),
        ("- Director", "position"),
        ("R&D; Water", "unit"),
        ("3-4", "remarks"),
        ("x" * (LONGEST + 1), "remarks"),
        ("a < b", "position"),
        ("+1", "number"),
        ("+0", "position"),
        ("ဦးအောင်မင်းသူ", "native_name"),
    ],
)
def test_what_lists_commonly_hold_is_not_told(text: str, field: str) -> None:
    assert remarks_on(text, field) == ()


def test_name_is_proposed_without_markup_and_a_post_stays_as_typed() -> None:
    assert read_cell("<i>Daw Khin Su</i>", "name")[0] == "Daw Khin Su"
    assert read_cell("<b>Director</b>", "position")[0] == "<b>Director</b>"
    assert read_cell("<b></b>", "name")[0] == "<b></b>"


def test_long_text_is_shown_in_short() -> None:
    [problem] = remarks_on("=" + "A" * 100, "position")

    assert problem.params["text"] == "=" + "A" * 58 + "…"


def test_number_with_more_digits_than_a_spreadsheet_keeps_is_told() -> None:
    text, [problem] = read_cell(123456789012345680, "ref")

    assert (text, problem.code, problem.field) == ("123456789012345680", "digits_cut", "ref")
    assert read_cell(8562023120113, "mobile") == ("8562023120113", ())
