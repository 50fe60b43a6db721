"""What was done to an institution, its names, contacts and relations."""

from lmdesk.services.institutions import history
from lmdesk.ui.history_rows import FIRST, HistoryRows
from lmdesk.ui.institutions.editing import InstitutionEditing


class HistoryOfInstitution(HistoryRows):
    """The newest lines, and the older ones when they are asked for."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__(editing)
        self.show_lines(history(editing.workspace.reading, editing.id), FIRST)
