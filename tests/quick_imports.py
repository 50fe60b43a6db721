"""Builders for tests of imports that read small lists in this process, and look at the desk."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from import_builders import Imported, write_list
from list_files import read_here
from lmdesk.formats.xlsx_writer import OutColumn, OutSheet, write_xlsx
from lmdesk.services.apply_import import Accept, apply_import
from lmdesk.services.import_list import plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

SheetOf = tuple[str, Sequence[str], Sequence[Sequence[str]]]
"""Name, headings and rows of a sheet."""


def brought(
    desk: Desk,
    path: Path,
    readers: Readers,
    target: ImportTarget | None = None,
    accept: Accept = Accept.CERTAIN,
    **options: Any,
) -> Imported:
    """Read a harmless list in this process, plan and write it."""
    plan = plan_import(desk, read_here(path), readers, target=target, **options)
    return Imported(plan, apply_import(desk, plan, readers, target=target, accept=accept))


class Office:
    """A desk to which lists of a few rows are brought, one after another."""

    def __init__(self, desk: Desk, readers: Readers, folder: Path) -> None:
        self.desk = desk
        self.readers = readers
        self._folder = folder
        self._lists = 0

    def file(self, *rows: dict[str, str], **options: Any) -> Path:
        """Write a list with the usual headings, or with `headings`."""
        self._lists += 1
        return write_list(self._folder / f"list {self._lists}.csv", *rows, **options)

    def book(self, *sheets: SheetOf) -> Path:
        """Write a workbook."""
        self._lists += 1
        path = self._folder / f"list {self._lists}.xlsx"
        out = [OutSheet(name, [OutColumn(h) for h in head], rows) for name, head, rows in sheets]
        write_xlsx(path, out)
        return path

    def bring(
        self,
        *rows: dict[str, str],
        target: ImportTarget | None = None,
        accept: Accept = Accept.CERTAIN,
        **options: Any,
    ) -> Imported:
        """Write a list of these rows and import it."""
        path = self.file(*rows, **options)
        return brought(self.desk, path, self.readers, target, accept)

    def bring_book(self, *sheets: SheetOf, **options: Any) -> Imported:
        """Write a workbook of these sheets and import it."""
        return brought(self.desk, self.book(*sheets), self.readers, **options)

    def posts(self) -> list[tuple[Any, ...]]:
        """Return all posts: position, unit, institution, whether current, whether the main one."""
        return self.desk.sql(
            "SELECT a.position, a.unit_text, n.name, a.end_date IS NULL, a.is_primary"
            " FROM affiliation AS a LEFT JOIN institution_name AS n"
            " ON n.institution_id = a.institution_id AND n.is_primary ORDER BY a.id"
        )

    def contacts(self) -> list[tuple[Any, ...]]:
        """Return all contacts: kind, raw, normalised, whether preferred, status."""
        return self.desk.sql(
            "SELECT kind, raw, normalised, is_preferred, status FROM contact_point ORDER BY id"
        )

    def names_of_bodies(self) -> list[tuple[Any, ...]]:
        """Return all names of institutions: id of the institution, kind, name."""
        return self.desk.sql("SELECT institution_id, kind, name FROM institution_name ORDER BY id")
