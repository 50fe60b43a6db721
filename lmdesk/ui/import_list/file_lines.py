"""The lines of the side list: files with their sheets, and what is to be said of each."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from lmdesk.domain.sheet_kinds import ATTENDANCE
from lmdesk.services.apply_import import ImportResult
from lmdesk.services.import_desk import ImportDraft, sheets_read
from lmdesk.services.import_sheets import SheetSummary, has_named_sheets, summaries
from lmdesk.services.import_text import PASTED_TEXT, pasted_name
from lmdesk.ui.import_list.encoding_box import known_encoding
from lmdesk.ui.import_list.entries import Entry, State
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.side_list import SideItem

LONGEST = 80
"""So much of the first line of a pasted text is shown."""


class FileLines(QObject):
    """Makes the lines of lists and of their sheets."""

    def lines(self, entries: Iterable[Entry]) -> list[SideItem]:
        """Return a line for each list, and one for each sheet below it."""
        found = []
        for entry in entries:
            found.append(self._of_list(entry))
            if entry.draft is not None and entry.state is not State.DONE:
                sheets = summaries(entry.draft)
                found += [
                    self._of_sheet(entry.sheet_id(place), sheet, entry.draft)
                    for place, sheet in enumerate(sheets)
                ]
        return found

    def pasted(self, text: str) -> str:
        """Return how a pasted text is called on the page."""
        is_text = pasted_name(text) == PASTED_TEXT
        return self.tr("Pasted text") if is_text else self.tr("Pasted cells")

    def outcome(self, name: str, result: ImportResult) -> str:
        """Return what an import has brought."""
        if result.change.step is None:
            return self.tr("{file} brought nothing new.").format(file=name)
        text = self.tr("Imported {file}: {added} new, {updated} updated.")
        return text.format(
            file=name, added=count_text(result.added), updated=count_text(result.updated)
        )

    def waiting(self, name: str, result: ImportResult) -> str:
        """Return how many rows of a list wait in Review now."""
        one, more = (
            self.tr("1 row of {file} waits in Review."),
            self.tr("{count} rows of {file} wait in Review."),
        )
        text = one if result.waiting == 1 else more
        return text.format(count=count_text(result.waiting), file=name)

    def _of_list(self, entry: Entry) -> SideItem:
        detail, tone, icon = "", "", "file-spreadsheet"
        if entry.path is None:
            icon = "clipboard-paste"
            detail = _beginning(entry.text or "")
        if entry.state in (State.QUEUED, State.READING):
            detail = self.tr("Reading…") if entry.state is State.READING else self.tr("Waiting…")
        elif entry.state is State.STOPPED:
            detail = self.tr("Not read")
        elif entry.state is State.PROTECTED:
            detail, icon = self.tr("Enter the password…"), "lock"
        elif entry.state is State.REFUSED:
            detail, tone, icon = entry.complaint, "error", "file-x"
        elif entry.state is State.DONE:
            detail, tone, icon = self.tr("Imported"), "new", "circle-check"
        return SideItem(entry.id, entry.name, "", detail, icon, tone)

    def _of_sheet(self, line: int, sheet: SheetSummary, draft: ImportDraft) -> SideItem:
        """Return the line of a sheet; the one of a text has no name of its own."""
        name, number = sheet.name, self._count(sheet)
        if not has_named_sheets(draft):
            name, number = number, _encoding(draft)
        detail = ""
        if sheet.unsure:
            text = self.tr("{count} to decide")
            detail = text.format(count=count_text(sheet.unsure))
        several = len(draft.listing.sheets) > 1
        tick = sheet.name in sheets_read(draft) if several else None
        return SideItem(line, name, number, detail, "", "unsure" if detail else "", 1, tick)

    def _count(self, sheet: SheetSummary) -> str:
        if not sheet.read:
            return self.tr("not read")
        if sheet.reason is not None:
            return self.tr("no list")
        if sheet.kind == ATTENDANCE:
            return self.tr("attendance of a meeting")
        one, more = self.tr("1 person"), self.tr("{count} people")
        if sheet.kind == "institutions":
            one, more = self.tr("1 institution"), self.tr("{count} institutions")
        return one if sheet.rows == 1 else more.format(count=count_text(sheet.rows))


def _encoding(draft: ImportDraft) -> str:
    """Return the name of an encoding as it fits beside a line."""
    return known_encoding(draft.listing.encoding or "").upper()


def _beginning(text: str) -> str:
    """Return the first line of a pasted text, by which one tells it from others."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return next(filter(None, lines), "")[:LONGEST]
