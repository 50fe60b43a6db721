"""Merging an institution into another one: both side by side, in place of the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lmdesk.domain.merging import MergeChild, MergeView
from lmdesk.errors import LmdeskError
from lmdesk.services import merge
from lmdesk.services.institutions import institution_rows
from lmdesk.ui.institutions.merge_choices import MergeChoices
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text, error_text, word
from lmdesk.ui.widgets.buttons import plain_button
from lmdesk.ui.widgets.in_place import accepted, refusal_label
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace

TOLD = 8
"""So many parts of a kind are named; the others are counted."""


class MergingInstitutions(QScrollArea):
    """Asks for the other institution, then for the values that stay. Escape gives up."""

    closed = Signal()

    def __init__(self, workspace: Workspace, shell: Shell, views: QStackedWidget) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Merge an institution into another one"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._workspace, self._shell, self._views = workspace, shell, views
        self._absorb: int | None = None
        self._keep: int | None = None
        self._build()
        views.addWidget(self)

    def _build(self) -> None:
        content = QWidget()
        # Texts break their lines rather than make the panel wider than the page.
        content.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 12, 16, 16)
        column.setSpacing(8)
        self.title = plain_label(style="name", wrap=True)
        self.hint = plain_label(style="muted", wrap=True)
        self.picker = RecordPicker(
            self._workspace.reading, ("institution",), self.tr("Search the institution that stays")
        )
        self.picker.picked.connect(lambda _, found: self.compare(found))
        self.remark = refusal_label()
        self.sides = QWidget()
        self._sides = QVBoxLayout(self.sides)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._choices: MergeChoices | None = None
        line = QHBoxLayout()
        line.setSpacing(8)
        self.merge_button = plain_button(self.tr("Merge"), self.merge)
        self.swap_button = plain_button(self.tr("Let the other one stay"), self.swap)
        self.cancel_button = plain_button(self.tr("Do not merge"), self.close_again)
        for button in (self.merge_button, self.swap_button, self.cancel_button):
            line.addWidget(button)
        line.addStretch(1)
        for widget in (self.title, self.hint, self.picker, self.remark, self.sides):
            column.addWidget(widget)
        column.addLayout(line)
        column.addStretch(1)
        self.setWidget(content)

    def is_open(self) -> bool:
        """Tell whether a merge is being prepared."""
        return self._absorb is not None

    def open(self, absorb: int) -> None:
        """Ask which institution this one is to be merged into."""
        if self._workspace.read_only:
            return
        self._absorb, self._keep = absorb, None
        self._show_sides(None)
        self._views.setCurrentWidget(self)
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def compare(self, keep: int) -> None:
        """Show the two side by side."""
        assert self._absorb is not None
        absorb = self._absorb
        found: list[MergeView] = []

        def read() -> None:
            found.append(merge.compare_institutions(self._workspace.reading, keep, absorb))

        if accepted(read, self.remark):
            self._keep = keep
            self._show_sides(found[0])
            self.merge_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def swap(self) -> None:
        """Let the institution stay that was to go into the other one."""
        if self._keep is not None and self._absorb is not None:
            keep, self._absorb = self._absorb, self._keep
            self.compare(keep)

    def merge(self) -> None:
        """Merge the two, as one step."""
        keep, absorb = self._keep, self._absorb
        if keep is None or absorb is None or self._choices is None:
            return
        chosen = self._choices.chosen()
        self._workspace.run(
            self.tr("Merging"),
            lambda desk, _: merge.merge_institutions(desk, keep, absorb, chosen),
            lambda _: self._merged(keep),
            change=lambda change: change,
            failed=self._refused,
        )

    def _merged(self, keep: int) -> None:
        self.close_again()
        self._shell.open_record("institution", keep)
        self._shell.toast(self.tr("Merged"), undo=True)

    def _refused(self, error: LmdeskError) -> None:
        self.remark.setText(error_text(error))
        self.remark.show()

    def close_again(self) -> None:
        """Give up, and show the list again."""
        self._absorb = self._keep = None
        self._show_sides(None)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_again()
        else:
            super().keyPressEvent(event)

    def _show_sides(self, view: MergeView | None) -> None:
        while (item := self._sides.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._choices = None
        self.remark.hide()
        self.sides.setVisible(view is not None)
        self.picker.setVisible(view is None)
        for button in (self.merge_button, self.swap_button):
            button.setVisible(view is not None)
        self._tell(view)
        if view is not None:
            self._choices = MergeChoices(view)
            self._sides.addWidget(self._choices)
            for text in _parts(view.children):
                self._sides.addWidget(plain_label(text, wrap=True))

    def _tell(self, view: MergeView | None) -> None:
        self.hint.setVisible(view is not None)
        if view is None:
            rows = institution_rows(self._workspace.reading, [self._absorb or 0])
            name = rows[0].name if rows else ""
            self.title.setText(self.tr("Merge {name} into…").format(name=name))
            return
        title = self.tr("Merge {name} into {other}")
        self.title.setText(title.format(name=view.absorb_name, other=view.keep_name))
        self.hint.setText(
            self.tr(
                "Everything that belongs to the first goes to the second. "
                "The merge can be taken back at any later date."
            )
        )


def _parts(children: Sequence[MergeChild]) -> list[str]:
    """Return a line for each kind of what comes along."""
    lines = []
    for group in dict.fromkeys(child.group for child in children):
        coming = [child for child in children if child.group == group and child.comes]
        if coming:
            rest = sum(child.rows for child in coming[TOLD:])
            more = f" (+{count_text(rest)})" if rest else ""
            texts = "; ".join(child.text for child in coming[:TOLD])
            lines.append(f"{word(f'merge_group.{group}')}: {texts}{more}")
    return lines
