"""Builders for tests of contact cards: write a file, read it, look at its rows."""

from collections.abc import Mapping
from pathlib import Path

from list_files import read_here
from lmdesk.domain.sheet import ListFile, Sheet


def write_cards_file(path: Path, text: str, *, encoding: str = "utf-8") -> Path:
    """Write a file of cards; blanks at both ends of the text do not count."""
    path.write_bytes((text.strip() + "\n").replace("\n", "\r\n").encode(encoding))
    return path


def card(*lines: str, version: str = "3.0") -> str:
    """Return the text of one card."""
    return "\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def cells(sheet: Sheet, position: int = 0) -> dict[str, str]:
    """Return the cells of a row that hold something, by heading."""
    assert sheet.layout is not None
    headings = [heading for heading, _ in sheet.layout.columns]
    row = sheet.rows[position]
    return {heading: str(cell) for heading, cell in zip(headings, row, strict=False) if cell}


def said(sheet: Sheet) -> Mapping[int, list[str]]:
    """Return the codes of what is said of rows, by their numbers."""
    assert sheet.layout is not None
    return {number: [each.code for each in all_] for number, all_ in sheet.layout.remarks.items()}


def read_cards(folder: Path, *cards: str, encoding: str = "utf-8") -> ListFile:
    """Write cards to a file and read it."""
    path = write_cards_file(folder / "people.vcf", "".join(cards), encoding=encoding)
    return read_here(path)
