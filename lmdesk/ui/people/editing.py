"""One person in the inspector: what may be changed, and where each value comes from."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.services import people
from lmdesk.services.people import PersonDetails, source_of
from lmdesk.ui.editing import RecordEditing
from lmdesk.ui.people.texts import source_text
from lmdesk.ui.shell import Shell
from lmdesk.ui.workspace import Workspace


class PersonEditing(RecordEditing):
    """A person; one in the bin, or merged into another, is only looked at."""

    def __init__(self, workspace: Workspace, shell: Shell, details: PersonDetails) -> None:
        record = details.record
        is_live = record.deleted_at is None and record.merged_into is None
        super().__init__(workspace, shell, record.id, is_live=is_live)
        self.details = details
        self.record = record

    def set_field(self, key: str, text: str) -> Change:
        """Change one fact of the person."""
        return self.write(lambda desk: people.edit(desk, self.id, {key: text}, self.readers))

    def source(self, table: str, row_id: int, *texts: str | None) -> str:
        """Return in words where a value comes from."""
        said = [text for text in texts if text]
        return source_text(source_of(self.details, table, row_id, said))


def links(*widgets: QWidget) -> QHBoxLayout:
    """Return a line of links."""
    line = QHBoxLayout()
    line.setSpacing(12)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
