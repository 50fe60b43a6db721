"""Moving institutions in the tree by typing what they are to be a part of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lmdesk.domain.change import Change
from lmdesk.services.desks import Desk
from lmdesk.services.institution_relations import move_below
from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.labels import ElidedLabel
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace


class MoveBar(InPlace):
    """A search for what the institutions are to be below; a button lets them stand alone."""

    def __init__(self, workspace: Workspace, moved: Callable[[int], object]) -> None:
        super().__init__()
        self._workspace = workspace
        self._moved = moved
        self._ids: Sequence[int] = ()
        self.setProperty("bottom", "true")
        self._what = ElidedLabel("", style="muted")
        self.picker = RecordPicker(
            workspace.reading, ("institution",), self.tr("Below which institution?")
        )
        self.picker.picked.connect(lambda _, found: self._move(found))
        self.alone = plain_button(self.tr("Below none"), lambda: self._move(None))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._what, 1)
        line.addWidget(self.picker, 1)
        line.addWidget(self.alone)
        line.addWidget(icon_button("x", self.tr("Move nothing"), self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.remark)

    def open(self, ids: Sequence[int], what: str) -> None:
        """Ask where these institutions go; `what` says which they are."""
        self._ids = tuple(ids)
        self._what.setText(self.tr("Move {what}").format(what=what))
        self.remark.hide()
        self.picker.clear()
        self.show()
        self.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _move(self, parent_id: int | None) -> None:
        ids, told = self._ids, []

        def work(desk: Desk) -> Change:
            told.append(move_below(desk, ids, parent_id))
            return told[0]

        if accepted(lambda: self._workspace.write(work), self.remark):
            self.hide()
            self._moved(len(ids) if told[0].step is not None else 0)
