"""Invented lists of the kinds that an office receives, for the states of the window."""

import re
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from lmdesk.services.desks import open_desk
from lmdesk.services.export_list import Wanted, export

FORM, ATTENDANCE, CARDS = "nomination form.xlsx", "online meeting.csv", "contacts.vcf"
RETURNED = "returned by the focal point.xlsx"

HEADINGS = ("No.", "Name", "Native name", "Position", "Institution", "E-mail", "Interpreter")

DELEGATIONS: tuple[tuple[str | int | None, ...], ...] = (
    ("CAMBODIA",),
    (1, "H.E. SAR Bopha", "សរ បុប្ផា", "Secretary of State", "Ministry of Lakes", "sar@example.org"),
    (2, "Mr. HENG Dara", "ហេង ដារ៉ា", "Director", None, None),
    (3, "Ms. KEO Chanthou", None, "Officer", None, "keo.chanthou@example.org"),
    ("CHINA",),
    (
        *(4, "Mr. OUYANG Mingzhe", "欧阳明哲", "Director-General", "Bureau of Wetlands"),
        *("ouyang@example.org", "Ms. LUO Yun"),
    ),
    (5, "Ms. QIN Yue and Mr. BAI Lin", None, "Engineers", None, "wetlands@example.org"),
    ("MYANMAR",),
    (6, "Daw Khin Thandar Hlaing", "ဒေါ်ခင်သန္တာလှိုင်", "Deputy Director", "Department of Deltas"),
    (7, "U Zaw Lin Tun", None, "Officer", None, "zaw.lin.tun@example.org"),
    ("VIET NAM",),
    (
        *(8, "Mr. NGUYỄN HOÀNG Phương Khánh", None, "Head of Division"),
        *("Institute of Mangroves", "phuongkhanh@example.org"),
    ),
    (9, "Ms. TRẦN Thị Ngọc Ánh", None, "Researcher", None, "ngocanh@example.org"),
    ("Total: 10 persons",),
)
WITHDRAWN = "U Zaw Lin Tun"
"""His row is hidden in the form."""

KEPT_NAMES = ("Pasted text", "cards", "csv", "UTF-8")
"""Under such names the sheets of files without sheets are kept with their rows."""

LETTER = """MINISTRY OF LAKES
Phnom Penh, 3 March 2026

Subject: Nomination for the Roundtable Dialogue

Dear Colleagues,

We have the honour to nominate H.E. Ms. SAR Bopha, Secretary of State of the Ministry of Lakes, \
accompanied by Mr. VONG Rithy, Deputy Director of the Department of Fisheries.

The documents may be sent to our focal point:

Ms. KEO Chanthou
Officer, Department of Cooperation
Ministry of Lakes
Tel.: +855 23 456 789
E-mail: keo.chanthou@example.org
"""

_MEETING = """Meeting ID,Topic,Start Time,End Time,Participants
812 3456 7890,Roundtable Dialogue,2026-05-14 08:30,2026-05-14 12:00,4

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)
Heng Dara,,2026-05-14 08:41,2026-05-14 12:00,199
欧阳明哲,ouyang@example.org,2026-05-14 08:29,2026-05-14 11:58,209
Meeting room 2,,2026-05-14 08:15,2026-05-14 12:03,228
Tran Ngoc Anh (Hanoi),ngocanh@example.org,2026-05-14 09:02,2026-05-14 12:01,179
"""

_CARDS = """BEGIN:VCARD
VERSION:4.0
FN:Nguyễn Hoàng Phương Khánh
N:Nguyễn;Hoàng Phương Khánh;;Mr.;
ORG:Institute of Mangroves;Division of Coasts
TITLE:Head of Division
EMAIL:phuongkhanh@example.org
TEL:+84 24 3825 0101
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Daw Khin Thandar Hlaing
N:;Khin Thandar Hlaing;;Daw;
ORG:Department of Deltas
TITLE:Deputy Director
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:欧阳明哲
N:欧阳;明哲;;;
ORG:Bureau of Wetlands
EMAIL:ouyang@example.org
"""


def make_lists(folder: Path, office: Path, event: str) -> None:
    """Write the lists; the workbook that comes back went out of a desk for an event."""
    folder.mkdir()
    (folder / ATTENDANCE).write_text(_MEETING, encoding="utf-8")
    (folder / CARDS).write_text(_CARDS, encoding="utf-8")
    _write_form(folder / FORM)
    desk = open_desk(office)
    export(desk, "focal-point", folder / RETURNED, Wanted(event))
    desk.close()
    _edit_as_a_focal_point(folder / RETURNED)


def texts_of_lists(folder: Path) -> Iterator[str]:
    """Return all that stands in the lists, and their names: data in any language."""
    yield from _words_of(LETTER)
    yield from KEPT_NAMES
    for path in folder.iterdir():
        yield path.name
        if path.suffix == ".xlsx":
            book = load_workbook(path)
            for sheet in book.worksheets:
                yield sheet.title
                cells = (str(cell) for row in sheet.values for cell in row if cell is not None)
                for cell in cells:
                    yield from _words_of(cell)
        else:
            yield from _words_of(path.read_text("utf-8"))


def _words_of(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from (line, *re.split("[,;:–]", line))


def _write_form(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Delegations"
    sheet.append(["Roundtable Dialogue: nomination form"])
    sheet.append(["To be returned before 30 April 2026"])
    sheet.append([])
    sheet.append(list(HEADINGS))
    for row in DELEGATIONS:
        sheet.append(list(row))
        if WITHDRAWN in row:
            sheet.row_dimensions[sheet.max_row].hidden = True
    sheet.merge_cells("A1:G1")
    for first, last in ((6, 8), (10, 11), (13, 14), (16, 17)):
        sheet.merge_cells(start_row=first, end_row=last, start_column=5, end_column=5)
    observers = book.create_sheet("Observers")
    observers.append(["Full name", "Country", "Organization", "Email address"])
    observers.append(["Ms. Aiko Tanabe", "Japan", "Society for Rivers", "tanabe@example.org"])
    observers.append(["Mr. Jonas Lindqvist", "Sweden", "Lake Fund", "lindqvist@example.org"])
    rooms = book.create_sheet("Notes")
    rooms.append(["Lunch is offered on both days. Please tell the secretariat about diets."])
    book.save(path)


def _edit_as_a_focal_point(path: Path) -> None:
    """Change every second post and take some units away, as a person with a workbook does."""
    book = load_workbook(path)
    sheet = book["People"]
    headings = {str(cell.value): cell.column for cell in sheet[3]}
    for row in range(4, sheet.max_row + 1, 2):
        cell = sheet.cell(row, headings["Position"])
        cell.value = f"Acting {cell.value}" if cell.value else "Adviser"
    for row in range(5, sheet.max_row + 1, 6):
        sheet.cell(row, headings["Department"]).value = None
    book.save(path)
