import pytest

from lmdesk.domain.name_cells import MAY_BE_ODD, read_name_cell


@pytest.mark.parametrize(
    ("text", "names", "code"),
    [
        ("2026-03-04", [], "date_in_name"),
        ("4 March 2026", [], "date_in_name"),
        ("12345", [], "name_without_letters"),
        ("& /", [], "name_without_letters"),
        ("Bouavanh Boun & Vilay Xaya", ["Bouavanh Boun", "Vilay Xaya"], "name_two_people"),
        ("Hồ Thanh Mai và Lê Kim", ["Hồ Thanh Mai", "Lê Kim"], "name_two_people"),
        ("HAN Yu / SOK Dara", ["HAN Yu", "SOK Dara"], "name_two_people"),
        ("Mr. Sok Dara and Ms. Keo Malis", ["Mr. Sok Dara", "Ms. Keo Malis"], "name_two_people"),
        ("HAN Yu\nSOK Dara", ["HAN Yu", "SOK Dara"], "name_two_people"),
        ("韩静、彭晓东", ["韩静", "彭晓东"], "name_two_people"),
        ("韩静/彭晓东", ["韩静", "彭晓东"], "name_two_people"),
        ("ສົມພອນ ແລະ ບົວວັນ", ["ສົມພອນ", "ບົວວັນ"], "name_two_people"),
        ("Nguyễn Văn An / Nguyen Van An", ["Nguyễn Văn An"], None),
        ("Nguyen Van An / Nguyễn Văn An", ["Nguyễn Văn An"], None),
        ("Mr. & Mrs. Smith", ["Mr. & Mrs. Smith"], None),
        ("Smith / 2", ["Smith / 2"], None),
        ("John Paul 2", ["John Paul 2"], None),
    ],
)
def test_name_cell_is_taken_apart(text: str, names: list[str], code: str | None) -> None:
    cell = read_name_cell(text)

    assert (list(cell.names), cell.problem.code if cell.problem else None) == (names, code)


@pytest.mark.parametrize("text", ["HAN Yulong", "Sandy Andersson", "Nguyễn Văn Vàng", "韩静"])
def test_plain_names_need_no_second_look(text: str) -> None:
    assert MAY_BE_ODD.search(text) is None
