"""Reading an attendee list and planning what an import of it would do. Nothing is written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from lmdesk.domain.import_plan import ImportPlan, PlannedSheet, Verdict
from lmdesk.domain.mapping import SheetMapping, guess_mapping, layout_signature
from lmdesk.domain.matching import match_keys
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.planning import plan_rows
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.row_reading import ReadRow, read_list
from lmdesk.domain.sheet import ListFile, Sheet
from lmdesk.errors import LmdeskError
from lmdesk.formats.list_file import read_list_file
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.events import event_id_of
from lmdesk.store.imports import decisions_of, profile_of
from lmdesk.store.matching import known_people


def open_list(
    path: Path,
    *,
    encoding: str | None = None,
    password: str | None = None,
    progress: Progress = quiet,
) -> ListFile:
    """Read a file of any supported container into sheets of cells.

    Raises LmdeskError with a sentence where the file is no list, damaged, protected or too large.
    """
    return read_list_file(path, encoding=encoding, password=password, progress=progress)


def plan_import(
    desk: Desk,
    listing: ListFile,
    readers: Readers,
    *,
    sheets: Sequence[str] = (),
    overrides: Mapping[str, str] | None = None,
    target: ImportTarget | None = None,
    progress: Progress = quiet,
) -> ImportPlan:
    """Return what an import of this file would do, every row with its verdict.

    `sheets` names the sheets to read, all when it is empty; `overrides` maps headings to field
    keys where the guess is wrong. Raises LmdeskError when no sheet holds a list.
    """
    chosen = _chosen(listing, sheets)
    read: list[tuple[Sheet, SheetMapping, Sequence[ReadRow]]] = []
    for sheet in chosen:
        mapping = _mapping(desk, sheet, readers, overrides or {})
        rows = () if mapping.reason else read_list(sheet, mapping, readers, progress=progress)
        read.append((sheet, mapping, rows))
    if all(mapping.reason for _, mapping, _ in read):
        raise LmdeskError(read[0][1].reason or "no_list_found", file=listing.name, sheet=read[0][0].name)
    planned = _plan(desk, read, target, progress)
    counts = Counter(row.verdict for sheet in planned for row in sheet.rows)
    return ImportPlan(
        file=listing.name,
        sha256=listing.sha256,
        container=listing.container,
        sheets=planned,
        counts={verdict: counts[verdict] for verdict in Verdict},
        problems=listing.problems,
    )
