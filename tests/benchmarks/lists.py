"""Attendee lists of any length for the benchmarks: one header row, 16 columns."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.people import synthetic_institutions, synthetic_people
from lmdesk.formats.xlsx_writer import OutColumn, OutSheet, write_xlsx

HEADINGS = (
    "No.",
    "Title",
    "Family name",
    "Given name",
    "Name in native script",
    "Gender",
    "Position",
    "Department",
    "Organisation",
    "Country",
    "E-mail",
    "Mobile",
    "Office phone",
    "Category",
    "Registered",
    "Remarks",
)
COUNTRIES = {
    "CN": "China",
    "VN": "Viet Nam",
    "TH": "Thailand",
    "LA": "Lao PDR",
    "KH": "Cambodia",
    "MM": "Myanmar",
}
CATEGORIES = ("Delegate", "Observer", "Expert", "Speaker", "Staff")


def list_rows(count: int) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a list of `count` people, the same on every run."""
    institutions = synthetic_institutions()
    for person in synthetic_people(count):
        number = person.number
        yield (
            number + 1,
            person.titles,
            person.surname or "",
            person.given,
            person.native_name or "",
            "F" if number % 2 else "M",
            person.position,
            person.unit,
            institutions[person.institution].name,
            COUNTRIES[person.country],
            person.email,
            person.phone,
            "",
            CATEGORIES[number % 5],
            f"2026-03-{number % 28 + 1:02d}",
            "vegetarian" if number % 17 == 0 else "ordinary",
        )


def write_list(path: Path, count: int) -> None:
    """Write such a list to a workbook."""
    columns = [OutColumn(heading) for heading in HEADINGS]
    write_xlsx(path, [OutSheet("Participants", columns, list_rows(count))])  # type: ignore[arg-type]  # text and numbers
