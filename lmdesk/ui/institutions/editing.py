"""One institution in the inspector: what may be changed."""

from lmdesk.domain.change import Change
from lmdesk.services import institutions
from lmdesk.services.institutions import InstitutionSheet
from lmdesk.ui.editing import RecordEditing
from lmdesk.ui.shell import Shell
from lmdesk.ui.workspace import Workspace


class InstitutionEditing(RecordEditing):
    """An institution; one in the bin is only looked at."""

    def __init__(self, workspace: Workspace, shell: Shell, sheet: InstitutionSheet) -> None:
        record = sheet.record
        super().__init__(
            workspace,
            shell,
            record.id,
            is_live=record.deleted_at is None and record.merged_into is None,
        )
        self.sheet = sheet
        self.record = record

    def set_field(self, key: str, text: str) -> Change:
        """Change one field of the institution."""
        return self.write(lambda desk: institutions.edit(desk, self.id, {key: text}, self.readers))
