"""What is to be looked at before an event is printed, each with a way to its place."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.events import EventFinding
from lmdesk.ui.icons import set_icon
from lmdesk.ui.texts import problem_text
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "event_without_dates": "calendar",
        "session_without_title": "pencil",
        "session_without_chair": "mic",
        "needed_in_two_sessions": "users",
        "delegation_without_head": "flag",
        "place_without_name": "user",
        "printed_without_post": "briefcase",
        "printed_without_country": "globe",
        "post_changed_since": "refresh-cw",
    }
)
"""An icon for each kind of finding."""


class CheckList(QWidget):
    """Sentences under each other."""

    wanted = Signal(object)
    """Somebody wants to see what an `EventFinding` is about."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._shown: Sequence[EventFinding] | None = None
        self.show_findings(())

    def show_findings(self, findings: Sequence[EventFinding]) -> None:
        """Show these findings."""
        if findings == self._shown:
            return
        self._shown = findings
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in findings:
            self._column.addWidget(self._row(finding))
        if not findings:
            self._column.addWidget(plain_label(self.tr("Nothing to check."), style="muted"))

    def _row(self, finding: EventFinding) -> QWidget:
        sentence = problem_text(finding.problem)
        picture = plain_label()
        set_icon(picture, ICONS.get(finding.problem.code, "triangle-alert"))
        text = plain_label(sentence, wrap=True)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        if finding.participations or finding.session is not None:
            link = link_button(self.tr("Show"), self._show(finding))
            link.setAccessibleName(self.tr("Show: {sentence}").format(sentence=sentence))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _show(self, finding: EventFinding) -> Callable[[], None]:
        return lambda: self.wanted.emit(finding)
