"""Builders for tests of the import desk: lists as they are pasted, and what they become."""

from collections.abc import Sequence

from import_builders import HEADINGS
from lmdesk.domain.import_plan import RowKey, Verdict
from lmdesk.services.import_desk import ImportDraft, apply_draft, paste_draft
from lmdesk.services.import_lines import counts
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_text import PASTED
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


def cells(*rows: dict[str, str], headings: Sequence[str] = HEADINGS) -> str:
    """Return rows under headings as Excel puts them on the clipboard."""
    lines = [headings, *([row.get(heading, "") for heading in headings] for row in rows)]
    return "\r\n".join("\t".join(line) for line in lines) + "\r\n"


def pasted(
    desk: Desk, readers: Readers, *rows: dict[str, str], target: ImportTarget | None = None
) -> ImportDraft:
    """Return the draft of a pasted list with the usual headings."""
    return paste_draft(desk, cells(*rows), readers, target=target)


def at(row: int, slot: int = 1) -> RowKey:
    """Return the key of a row of pasted cells."""
    return RowKey(PASTED, row, slot)


def counted(draft: ImportDraft) -> dict[str, int]:
    """Return how many rows have which verdict now, those of none left out."""
    return {verdict.value: count for verdict, count in counts(draft).items() if count}


def verdicts(draft: ImportDraft) -> list[Verdict]:
    """Return the verdict of each row as it is now."""
    return [draft.row(place).verdict for place in range(len(draft.rows))]


def imported(desk: Desk, readers: Readers, *rows: dict[str, str]) -> None:
    """Import a pasted list with the usual headings."""
    apply_draft(desk, pasted(desk, readers, *rows), readers)


def people(desk: Desk) -> list[str]:
    """Return the main names of all live people in the order in which they came."""
    found = desk.sql(
        "SELECT n.printed FROM person_name AS n JOIN person AS p ON p.id = n.person_id"
        " WHERE n.is_primary AND p.deleted_at IS NULL ORDER BY p.id"
    )
    return [name for (name,) in found]
