"""What merges made of a record: into which one it went, which ones went into it, and back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.services.merge import Merged, absorbed_by, merged_into
from lmdesk.ui.editing import keyed
from lmdesk.ui.shell import Shell
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.workspace import Workspace


class MergedLines(QWidget):
    """Lines with links; hidden for a record without merges.

    A merge is taken back as a step of the history is: what stays is told by the window.
    """

    def __init__(self, workspace: Workspace, shell: Shell, noun: str, record_id: int) -> None:
        super().__init__()
        self._workspace, self._shell, self._noun = workspace, shell, noun
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        merged = merged_into(workspace.reading, noun, record_id)
        if merged is not None:
            self._add_own(merged)
        absorbed = absorbed_by(workspace.reading, noun, record_id)
        for each in absorbed:
            text = self.tr("{name} was merged into this record").format(name=each.name)
            self._column.addWidget(plain_label(text, style="muted", wrap=True))
            self._add_back(each)
        self.setVisible(merged is not None or bool(absorbed))

    def _add_own(self, merged: Merged) -> None:
        lead = partial(self._shell.open_record, self._noun, merged.other)
        text = self.tr("{name} was merged into").format(name=merged.name)
        self._column.addWidget(plain_label(text, style="muted", wrap=True))
        link = keyed(LinkButton(merged.other_name, lead), "merged into")
        self._column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        self._add_back(merged)

    def _add_back(self, merged: Merged) -> None:
        if self._workspace.read_only or merged.step is None:
            return
        back = link_button(
            self.tr("Take the merge back"),
            partial(self._workspace.revert, merged.step),
            icon="undo-2",
        )
        back.setAccessibleName(self.tr("Take the merge of {name} back").format(name=merged.name))
        self._column.addWidget(keyed(back, f"take merge back {merged.id}"))
