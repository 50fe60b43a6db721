"""What was done to an institution, its names, contacts and relations."""

from lmdesk.services.institutions import history
from lmdesk.ui.editing import keyed
from lmdesk.ui.history_rows import FIRST, HistoryRows
from lmdesk.ui.institutions.editing import InstitutionEditing
from lmdesk.ui.widgets.buttons import link_button


class HistoryOfInstitution(HistoryRows):
    """The newest lines, and the older ones when they are asked for."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__(editing)
        self._lines = history(editing.workspace.reading, editing.id)
        for line in self._lines[:FIRST]:
            self.add(line)
        rest = len(self._lines) - FIRST
        if rest > 0:
            text = self.tr("Show {count} more").format(count=rest)
            self.more = link_button(text, self.show_all, icon="chevron-down")
            self._column.addWidget(keyed(self.more, "more history"))

    def show_all(self) -> None:
        """Show the older lines too."""
        self.more.hide()
        for line in self._lines[FIRST:]:
            self.add(line)
