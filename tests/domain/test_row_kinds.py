import pytest

from lmdesk.domain.headings import heading_key
from lmdesk.domain.row_kinds import row_kind

HEADINGS = [{heading_key(h)} for h in ("No.", "Name", "Position", "E-mail")]


def kind(*texts: str) -> str | None:
    row = [*texts, *[""] * (4 - len(texts))]
    return row_kind(row, HEADINGS, naming={1, 3}, numbering={0})


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ((), "blank_row"),
        (("sep=;",), "separator_line"),
        (("No.", "NAME", "Position", "Email"), "repeated_header"),
        (("No.", "Name", "Position (see note)", "E-mail"), "repeated_header"),
        (("Total so far", "", "1152"), "total_row"),
        (("Sub-total China", "", "4"), "total_row"),
        (("TOTAL: 22 persons",), "total_row"),
        (("", "Total", "12"), "total_row"),
        (("合计", "3人"), "total_row"),
        (("Tổng số: 15 đại biểu",), "total_row"),
        (("รวม", "21 คน"), "total_row"),
        (("ລວມ", "3 ຄົນ"), "total_row"),
        (("សរុប", "3 នាក់"), "total_row"),
        (("Sous-total", "4"), "total_row"),
        (("17",), "numbered_blank_row"),
        (("Note: travel costs are covered.",), "note_row"),
        (("(* participates online)",), "note_row"),
        (("备注：请于五月前回复",), "note_row"),
        (("Ghi chú: gửi trước ngày 5",), "note_row"),
        (("-----", "-----"), "note_row"),
        (("x" * 90,), "note_row"),
        (("Signature: ________",), "signature_row"),
        (("Date: 12 April 2026", "", "Official seal"), "signature_row"),
        (("Focal point: Ms. XU Lan, Tel. 1",), "signature_row"),
        (("", "Approved by ........"), "signature_row"),
        (("填表人：王",), "signature_row"),
        (("CAMBODIA",), "group_row"),
        (("Head of delegation",), "group_row"),
        (("1", "HAN Yulong", "Officer", "han@example.org"), None),
        (("", "HAN Yulong"), None),
        (("", "", "", "han@example.org"), None),
        (("", "Total Sok", "Officer", "sok@example.org"), None),
        (("5", "", "Officer"), None),
        (("12", "Notenboom, Jan", "Name"), None),
    ],
)
def test_row_that_is_no_person_says_why(texts: tuple[str, ...], reason: str | None) -> None:
    assert kind(*texts) == reason


def test_single_text_of_a_narrow_list_is_no_group() -> None:
    headings = [{"institution"}, {"name"}]

    assert row_kind(["Bank of Sand", ""], headings, naming={1}, numbering=()) is None
