"""What was done to an institution: which fact, before and after, when and by whom."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.person_history import HistoryLine
from lmdesk.errors import LmdeskError
from lmdesk.services.institutions import history
from lmdesk.ui.institutions.editing import Editing, keyed
from lmdesk.ui.texts import error_text, moment_text, tip, word
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label

FIRST = 5
"""So many lines are shown until more are asked for."""

LONGEST = 80
"""Letters of a value that are shown; the tooltip has the whole."""

COUNTRIES = frozenset({"country", "host_country"})
PARTS = frozenset({"institution", "institution_name", "contact_point", "institution_relation"})


class HistoryOfInstitution(QWidget):
    """Lines, the newest first; a value of before can be put back."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._lines = history(editing.workspace.reading, editing.id)
        for line in self._lines[:FIRST]:
            self._add(line)
        rest = len(self._lines) - FIRST
        if rest > 0:
            text = self.tr("Show {count} more").format(count=rest)
            self.more = link_button(text, self.show_all, icon="chevron-down")
            self._column.addWidget(keyed(self.more, "more history"))

    def show_all(self) -> None:
        """Show the older lines too."""
        self.more.hide()
        for line in self._lines[FIRST:]:
            self._add(line)

    def _add(self, line: HistoryLine) -> None:
        said = self._said(line)
        what = plain_label(_short(said), wrap=True)
        what.setToolTip(tip(said))
        self._column.addWidget(what)
        facts = self.tr("{moment}, {person}").format(moment=moment_text(line.at), person=line.by)
        below = QHBoxLayout()
        below.addWidget(plain_label(facts, style="faint small"))
        below.addStretch(1)
        if line.can_restore and line.table == "institution" and self._editing.is_open:
            restore = link_button(
                self.tr("Restore"), partial(self._restore, line), icon="rotate-ccw"
            )
            name = self.tr("Restore: {what}").format(what=_short(said))
            restore.setAccessibleName(name)
            below.addWidget(keyed(restore, f"restore {line.step} {line.what}"))
        self._column.addLayout(below)

    def _said(self, line: HistoryLine) -> str:
        if line.what == "institution":
            return self.tr("Added to the desk")
        what = word(f"column.{line.what}")
        if line.what in PARTS:
            what = self._part(line.what)
        before, after = self._value(line, line.before), self._value(line, line.after)
        if line.action == "added":
            return self.tr("{what} added: {value}").format(what=what, value=after)
        if line.action == "removed":
            return self.tr("{what} removed: {value}").format(what=what, value=before)
        return self.tr("{what}: {before} → {after}").format(what=what, before=before, after=after)

    def _part(self, table: str) -> str:
        return {
            "institution_name": self.tr("Name"),
            "contact_point": self.tr("Contact"),
            "institution_relation": self.tr("Relation"),
        }[table]

    def _value(self, line: HistoryLine, value: str | None) -> str:
        if value is None:
            return self.tr("nothing")
        if line.what in COUNTRIES:
            return self._editing.readers.countries.name(value)
        if line.what == "deleted_at":
            return moment_text(value)
        for group in ("name_kind", "contact_status", "contact_kind", "relation"):
            if line.what in ("kind", "status") and word(f"{group}.{value}") != value:
                return word(f"{group}.{value}")
        return value

    def _restore(self, line: HistoryLine) -> None:
        try:
            self._editing.set_field(line.what, line.before or "")
        except LmdeskError as error:
            self._editing.shell.toast(error_text(error))


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 2 * LONGEST else f"{one_line[: 2 * LONGEST]}…"
