"""What was done to the record of an inspector, the newest first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lmdesk.domain.history_lines import CODES, Kind, kind_of
from lmdesk.domain.record_history import HistoryLine
from lmdesk.errors import LmdeskError
from lmdesk.services.history_restore import restore_field
from lmdesk.services.history_return import restore_row
from lmdesk.services.history_words import column_code
from lmdesk.ui.editing import RecordEditing, keyed
from lmdesk.ui.texts import count_text, error_text, moment_text, month_text, shortened, tip, word
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.labels import plain_label

FIRST = 5
"""So many lines are shown until more are asked for."""

PART = 50
"""So many more are made at a time: somebody may have thousands."""


class HistoryRows(QWidget):
    """Lines that tell what was changed, when and by whom; a value of before can be set back."""

    def __init__(self, editing: RecordEditing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_lines(self, lines: Sequence[HistoryLine], first: int) -> None:
        """Show the first lines, and offer the others, so many at a time."""
        for line in lines[:first]:
            self.add(line)
        rest = lines[first:]
        if not rest:
            return
        text = self.tr("Show {count} more").format(count=count_text(min(len(rest), PART)))

        def more() -> None:
            button.hide()
            self._column.removeWidget(button)
            button.deleteLater()
            self.show_lines(rest, PART)

        button = link_button(text, more, icon="chevron-down")
        self._column.addWidget(keyed(button, "more history"))

    def restore(self, line: HistoryLine) -> None:
        """Set back the value that a line tells as the one of before, or bring back its row."""
        step, table, row_id = line.step, line.table, line.row_id
        if line.action == "removed":
            told = self.tr("Back again")
            self._editing.do(lambda desk: restore_row(desk, step, table, row_id), told=told)
            return
        self._editing.do(lambda desk: restore_field(desk, step, table, row_id, line.what))

    def revert(self, line: HistoryLine) -> None:
        """Take back the whole step of a line; what was changed later stays, and is told."""
        try:
            self._editing.workspace.revert(line.step)
        except LmdeskError as error:
            self._editing.shell.toast(error_text(error))

    def add(self, line: HistoryLine) -> None:
        """Add a line at the end."""
        said = self._said(line)
        what = plain_label(shortened(said), wrap=True)
        what.setToolTip(tip(said))
        self._column.addWidget(what)
        below = QHBoxLayout()
        below.addWidget(plain_label(self._facts(line), style="faint small", wrap=True), 1)
        key = f"{line.step} {line.table} {line.row_id} {line.what}"
        if line.can_restore and self._editing.is_open:
            text = self.tr("Restore")
            button = link_button(text, partial(self.restore, line), icon="rotate-ccw")
            button.setAccessibleName(self.tr("Restore: {what}").format(what=shortened(said)))
            below.addWidget(keyed(button, f"restore {key}"))
        below.addWidget(keyed(self._menu_button(line, shortened(said)), f"menu of step {key}"))
        self._column.addLayout(below)

    def _menu_button(self, line: HistoryLine, said: str) -> QWidget:
        name = self.tr("What to do with this step: {what}").format(what=said)
        button = icon_button("ellipsis", name, None)
        menu = QMenu(button)
        show = menu.addAction(self.tr("Show the step"))
        shell = self._editing.shell
        show.triggered.connect(lambda: shell.open_record("step", line.step))
        if not self._editing.workspace.read_only:
            revert = menu.addAction(self.tr("Revert the whole step"))
            revert.triggered.connect(lambda: self.revert(line))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

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
        if line.action == "moved":
            pattern = self.tr("{what} came from {other}: {value}")
            return pattern.format(what=what, other=before, value=after)
        if line.action == "passed":
            pattern = self.tr("{what} went to {other}: {value}")
            return pattern.format(what=what, other=after, value=before)
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
        if kind is Kind.CODE:
            return word(f"{CODES[line.table, line.what]}.{value}")
        return value

    def _facts(self, line: HistoryLine) -> str:
        """Return when and by whom it was done: "12 Apr 2026, import of a.xlsx by Li Na"."""
        pattern = {
            "import": self.tr("{moment}, import of {file} by {person}"),
            "merge": self.tr("{moment}, merged by {person}"),
            "revert": self.tr("{moment}, reverted by {person}"),
        }.get(line.kind, self.tr("{moment}, {person}"))
        return pattern.format(moment=moment_text(line.at), person=line.by, file=line.file)
