"""One step at the right of the page: what it added, changed and removed, and taking it back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lmdesk.domain.history_lines import (
    ChangedRow,
    FieldLine,
    NamedRow,
    RowName,
    RowsOfTable,
    StepDetails,
    StepLine,
)
from lmdesk.services.history_conflicts import ConflictLine
from lmdesk.ui.history.step_words import value_text
from lmdesk.ui.inspector import Inspector, Section
from lmdesk.ui.texts import count_text, moment_text, word
from lmdesk.ui.widgets.buttons import link_button, plain_button
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label
from lmdesk.ui.widgets.links import LinkButton

INDENT = 6
"""Text stands under the text of links, which have an edge for the focus."""

NAMES = 10
"""So many of the added or removed rows of a table are shown at first."""


class PanelActs(NamedTuple):
    """What can be asked for on the panel."""

    revert: Callable[[int], object]
    open_record: Callable[[str, int], object]
    open_step: Callable[[int], object]
    restore: Callable[[str, int, str], object]
    more: Callable[[int], object]
    bring_back: Callable[[str, int], object]
    take_out: Callable[[str, int], object]
    more_rows: Callable[[str, str, int], Sequence[NamedRow]]


class StepPanel(Inspector):
    """Shows a step. It is filled in parts: first the head, then what was read of the step."""

    def __init__(self, acts: PanelActs, *, read_only: bool) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("The step"))
        self._acts = acts
        self._read_only = read_only
        self._can_return = False
        self.revert_button: QPushButton | None = None
        self._changed: Section | None = None
        self._more: QWidget | None = None

    def show_nothing(self) -> None:
        """Show that no step is current."""
        self.clear()
        self.revert_button = None
        section = self.add_section("")
        section.add(plain_label(self.tr("Choose a step to see what it did."), style="muted"))

    def show_step(self, step: StepLine, conflicts: Sequence[ConflictLine]) -> None:
        """Show the head of a step, and what its revert left as it is."""
        self.clear()
        self._changed = self._more = None
        section = self.add_section("")
        section.add(plain_label(step.name, style="name", wrap=True))
        who = self.tr("{by}, {when}").format(by=step.by, when=moment_text(step.at))
        section.add(plain_label(who, style="muted", wrap=True))
        if step.taken_back is not None:
            back = step.taken_back
            text = self.tr("Taken back by {by}, {when}")
            told = text.format(by=back.by, when=moment_text(back.at))
            go = partial(self._acts.open_step, back.step)
            _add_left(
                section, LinkButton(told, go, spoken=self.tr("Show it: {what}").format(what=told))
            )
        if step.takes_back is not None:
            go = partial(self._acts.open_step, step.takes_back)
            text = self.tr("Show the step it takes back")
            _add_left(section, LinkButton(text, go))
        button = plain_button(
            self.tr("Revert this step"), partial(self._acts.revert, step.id), icon="rotate-ccw"
        )
        button.setEnabled(step.can_revert and not self._read_only)
        self.revert_button = button
        section.rows.addSpacing(8)
        _add_left(section, button)
        if conflicts:
            self._show_conflicts(conflicts)

    def show_details(self, details: StepDetails) -> None:
        """Show what the step did, below its head."""
        # What an undo took away comes back by its redo.
        self._can_return = details.step.stands and not self._read_only
        for rows in details.added:
            self._show_rows(rows, "insert")
        for rows in details.removed:
            self._show_rows(rows, "delete")
        self.add_changes(details.changed, details.more)
        if not (details.added or details.removed or details.changed):
            section = self.add_section("")
            section.add(plain_label(self.tr("Only keys and marks were written."), style="muted"))

    def add_changes(self, changed: Sequence[ChangedRow], more: int | None) -> None:
        """Show changed rows below those that are there, and how to go on."""
        if self._more is not None:
            self._more.hide()
            self._more.deleteLater()
            self._more = None
        if not changed:
            return
        if self._changed is None:
            self._changed = self.add_section(self.tr("Changed"))
        for row in changed:
            self._show_change(self._changed, row)
        if more is not None:
            self._more = link_button(
                self.tr("Show more"), partial(self._acts.more, more), icon="chevron-down"
            )
            _add_left(self._changed, self._more)

    def _show_rows(self, rows: RowsOfTable, action: str) -> None:
        counted = self.tr("{count} added") if action == "insert" else self.tr("{count} removed")
        count = counted.format(count=count_text(rows.rows))
        title = self.tr("{table}: {count}").format(table=word(f"table.{rows.table}"), count=count)
        section = self.add_section(title)
        self._add_rows(section, rows, action, rows.first[:NAMES], 0)

    def _add_rows(
        self,
        section: Section,
        rows: RowsOfTable,
        action: str,
        names: Sequence[NamedRow],
        behind: int,
    ) -> None:
        """Add names of rows, and offer those behind them; they are made when they are wanted."""
        for row in names:
            self._add_row(section, rows.table, action, row)
        shown = behind + len(names)
        if shown >= rows.rows or not names:
            return
        text = self.tr("Show more ({count})").format(count=count_text(rows.rows - shown))

        def show() -> None:
            button.hide()
            button.deleteLater()
            further = rows.first[shown:] or self._acts.more_rows(rows.table, action, shown)
            self._add_rows(section, rows, action, further, shown)

        button = link_button(text, show, icon="chevron-down")
        _add_left(section, button)

    def _add_row(self, section: Section, table: str, action: str, row: NamedRow) -> None:
        name = self._name(row.name)
        if action != "delete" or not self._can_return:
            _add_left(section, name)
            return
        bring = partial(self._acts.bring_back, table, row.row_id)
        button = link_button(self.tr("Restore"), bring)
        said = row.name.text or row.name.name
        button.setAccessibleName(self.tr("Restore {name}").format(name=said))
        _add_beside(section, name, button)

    def _show_change(self, section: Section, row: ChangedRow) -> None:
        name = self._name(row.name)
        if row.in_bin and self._can_return:
            take = partial(self._acts.take_out, row.table, row.row_id)
            button = link_button(self.tr("Take out of the bin"), take)
            spoken = self.tr("Take {name} out of the bin").format(name=row.name.name)
            button.setAccessibleName(spoken)
            _add_beside(section, name, button)
        else:
            _add_left(section, name)
        for line in row.fields:
            self._show_field(section, row, line)

    def _show_field(self, section: Section, row: ChangedRow, line: FieldLine) -> None:
        none = self.tr("none")
        before, after = value_text(line, line.before, none), value_text(line, line.after, none)
        field = word(line.code)
        text = self.tr("{field}: {before} → {after}")
        told = plain_label(text.format(field=field, before=before, after=after), wrap=True)
        told.setContentsMargins(INDENT, 0, 0, 0)
        if self._read_only or not line.can_restore:
            section.add(told)
            return
        restore = partial(self._acts.restore, row.table, row.row_id, line.column)
        button = link_button(self.tr("Set back"), restore)
        name = self.tr("Set {field} of {name} back to: {before}")
        button.setAccessibleName(name.format(field=field, name=row.name.name, before=before))
        section.add_line(told, button)

    def _show_conflicts(self, conflicts: Sequence[ConflictLine]) -> None:
        section = self.add_section(self.tr("What stayed as it is"))
        for each in conflicts:
            told = word(each.code).format(
                name=each.name.name or each.name.text,
                fields=", ".join(word(code) for code in each.fields),
                by=each.by,
                when=moment_text(each.at),
                what=each.what,
            )
            section.add(plain_label(told, wrap=True))
            if each.name.kind is not None and each.name.record_id is not None:
                _add_left(section, self._name(each.name))

    def _name(self, name: RowName) -> QWidget:
        """Return the name of a row: a link where its record can be opened."""
        text = self.tr("{name}: {text}").format(name=name.name, text=name.text)
        shown = text if name.text else name.name or self.tr("without a name")
        if name.kind is None or name.record_id is None:
            return ElidedLabel(shown)
        open_it = partial(self._acts.open_record, name.kind, name.record_id)
        return LinkButton(shown, open_it, spoken=self.tr("Open {name}").format(name=shown))


def _add_beside(section: Section, name: QWidget, button: QWidget) -> None:
    """Add a name that begins where the others do, with a button at the end of its line."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(name)
    line.addStretch(1)
    line.addWidget(button)
    section.rows.addLayout(line)


def _add_left(section: Section, widget: QWidget) -> None:
    """Add a row that is no wider than it needs to be."""
    section.rows.addWidget(widget, 0, LEFT)


LEFT = Qt.AlignmentFlag.AlignLeft
