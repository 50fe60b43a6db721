"""What leaves the desk carries bad texts escaped: a cell stays a cell and a card a card."""

import csv
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hostile_office import BAD, MARKUP, HostileOffice, fill
from lmdesk.domain.file_names import file_stem
from lmdesk.services.export_list import EXPORTS, Wanted, export
from lmdesk.services.import_list import open_list
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def office(desk: Desk, readers: Readers) -> HostileOffice:
    """Return an office full of bad texts."""
    return fill(desk, readers)


def code_of(desk: Desk, event: int) -> str:
    return str(desk.sql("SELECT code FROM event WHERE id = ?", (event,))[0][0])


def wanted(desk: Desk, office: HostileOffice, what: str) -> Wanted:
    about_event = what in ("participants", "list-of-participants", "focal-point")
    [(name,)] = desk.sql("SELECT name FROM mailing_list WHERE id = ?", (office.mailing_list,))
    return Wanted(
        event=code_of(desk, office.event) if about_event else None,
        mailing_list=name if what == "mailing-list" else None,
    )


def test_the_office_is_sound(desk: Desk, office: HostileOffice) -> None:
    assert check_desk(desk).problems == ()


@pytest.mark.parametrize("what", EXPORTS)
def test_every_workbook_has_them_as_plain_cells(
    desk: Desk, office: HostileOffice, what: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.xlsx"
    export(desk, what, path, wanted(desk, office, what))

    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    texts = [str(cell.value) for cell in cells]
    assert what == "mailing-list" or any(MARKUP in text for text in texts)
    assert [text for text in texts if FORBIDDEN.search(text)] == []
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize("what", [each for each in EXPORTS if each != "focal-point"])
def test_every_row_of_a_text_file_stays_a_row(
    desk: Desk, office: HostileOffice, what: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.csv"
    export(desk, what, path, wanted(desk, office, what))

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    widths = {len(row) for row in rows}
    assert what == "list-of-participants" or len(widths) == 1
    assert [cell for row in rows for cell in row if FORBIDDEN.search(cell)] == []


def test_every_card_stays_a_card(desk: Desk, office: HostileOffice, tmp_path: Path) -> None:
    for version in ("3.0", "4.0"):
        path = tmp_path / f"{version}.vcf"
        export(desk, "people", path, Wanted(vcard=version))

        text = path.read_text(encoding="utf-8")
        assert text.count("BEGIN:VCARD") == text.count("END:VCARD") == 3
        names = re.compile(r"(?:item\d+\.)?[A-Z][A-Z-]*[:;]")
        starts = [line for line in text.split("\r\n") if line and not line.startswith(" ")]
        assert [line for line in starts if not names.match(line)] == []
        [sheet] = open_list(path).sheets
        assert any(MARKUP in str(cell) for row in sheet.rows for cell in row)


def test_file_names_are_made_of_one_line(desk: Desk, office: HostileOffice) -> None:
    stem = file_stem(BAD)

    assert stem
    assert re.search(r"[\x00-\x1f/\\:*?\"<>|]", stem) is None
    assert len(file_stem(BAD * 100).encode()) < 250
