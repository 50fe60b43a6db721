"""What was done to the record of an inspector, the newest first."""

from abc import abstractmethod
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.history_lines import CODES, Kind, kind_of
from lmdesk.domain.record_history import HistoryLine
from lmdesk.services.history_words import column_code
from lmdesk.ui.editing import RecordEditing, keyed
from lmdesk.ui.texts import moment_text, month_text, tip, word
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label

FIRST = 5
"""So many lines are shown until more are asked for."""

LONGEST = 160
"""Letters of a line that are shown; the tooltip has the whole."""


class HistoryRows(QWidget):
    """Lines that tell what was changed, when and by whom; a value of before can be set back.

    Each kind of record has its own way to `restore` a value.
    """

    def __init__(self, editing: RecordEditing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @abstractmethod
    def restore(self, line: HistoryLine) -> None:
        """Set back the value that a line tells as the one of before."""

    def add(self, line: HistoryLine, *, can_restore: bool) -> None:
        """Add a line at the end."""
        said = self._said(line)
        what = plain_label(_shortened(said), wrap=True)
        what.setToolTip(tip(said))
        self._column.addWidget(what)
        below = QHBoxLayout()
        below.addWidget(plain_label(self._facts(line), style="faint small"), 1)
        if can_restore and self._editing.is_open:
            text = self.tr("Restore")
            button = link_button(text, partial(self.restore, line), icon="rotate-ccw")
            button.setAccessibleName(self.tr("Restore: {what}").format(what=_shortened(said)))
            below.addWidget(keyed(button, f"restore {line.step} {line.row_id} {line.what}"))
        self._column.addLayout(below)

    def _said(self, line: HistoryLine) -> str:
        """Return what a line tells: "Position: Clerk → Chief"."""
        if line.what in ("person", "institution") and line.action == "added":
            return self.tr("Added to the desk")
        is_part = line.what == line.table
        what = word(f"part.{line.table}" if is_part else column_code(line.table, line.what))
        before, after = self._value(line, line.before), self._value(line, line.after)
        if is_part and line.before is None and line.after is None:
            # A photo says nothing in words.
            added = self.tr("{what} added") if line.action == "added" else self.tr("{what} removed")
            return added.format(what=what)
        if line.action == "added":
            return self.tr("{what} added: {value}").format(what=what, value=after)
        if line.action == "removed":
            return self.tr("{what} removed: {value}").format(what=what, value=before)
        return self.tr("{what}: {before} → {after}").format(what=what, before=before, after=after)

    def _value(self, line: HistoryLine, value: str | None) -> str:
        if value is None:
            return self.tr("nothing")
        kind, countries = kind_of(line.table, line.what), self._editing.readers.countries
        if kind is Kind.CLAIM:
            return word("claim.yes" if value == "1" else "claim.no")
        if kind is Kind.COUNTRY and countries.by_code(value) is not None:
            return countries.name(value)
        if kind is Kind.MOMENT:
            return moment_text(value) if "T" in value else month_text(value)
        code = f"{CODES.get((line.table, line.what))}.{value}"
        return word(code) if word(code) != code else value

    def _facts(self, line: HistoryLine) -> str:
        """Return when and by whom it was done: "12 Apr 2026, import by Li Na"."""
        pattern = {
            "import": self.tr("{moment}, import by {person}"),
            "revert": self.tr("{moment}, reverted by {person}"),
        }.get(line.kind, self.tr("{moment}, {person}"))
        return pattern.format(moment=moment_text(line.at), person=line.by)


def _shortened(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= LONGEST else f"{one_line[:LONGEST]}…"
