"""What is said of a file above its rows, with the choice about rows that are hidden in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from lmdesk.domain.problem import Problem, Severity
from lmdesk.services.import_desk import ImportDraft, sheets_read
from lmdesk.services.import_hidden import HiddenRows, hidden_rows, with_hidden_rows
from lmdesk.ui.texts import code_text, problem_text
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.wrapping_row import WrappingLayout


class RemarksBar(QWidget):
    """Shows the remarks about a file and the shown sheet; an answer leaves as a mended draft."""

    mended = Signal(object)
    """An `ImportDraft` to be planned anew."""

    def __init__(self) -> None:
        super().__init__()
        self._draft: ImportDraft | None = None
        self._scope: str | None = None
        self.text = plain_label(wrap=True)
        self.told = plain_label(style="muted")
        self.take = link_button(self.tr("Take the hidden rows"), lambda: self._tell(taken=True))
        self.leave = link_button(
            self.tr("Leave the hidden rows out"), lambda: self._tell(taken=False)
        )
        answers = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        answers.setSizePolicy(policy)
        row = WrappingLayout(answers, space=16)
        for widget in (self.told, self.take, self.leave):
            row.addWidget(widget)
        self._answers = answers
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 16, 8)
        column.setSpacing(4)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.text)
        column.addWidget(answers)
        self.hide()

    def show_draft(self, draft: ImportDraft, scope: str | None) -> None:
        """Say what there is to say of a sheet, or of the whole draft (None)."""
        self._draft, self._scope = draft, scope
        told = self._remarks(draft, scope)
        hidden = hidden_rows(draft, scope)
        self.text.setText(told)
        self.text.setVisible(bool(told))
        words = {
            HiddenRows.TAKEN: self.tr("Hidden rows are taken."),
            HiddenRows.LEFT_OUT: self.tr("Hidden rows are left out."),
        }
        self.told.setText(words.get(hidden, "") if hidden else "")
        self.told.setVisible(hidden in words)
        self.take.setVisible(hidden in (HiddenRows.ASKED, HiddenRows.LEFT_OUT))
        self.leave.setVisible(hidden in (HiddenRows.ASKED, HiddenRows.TAKEN))
        self._answers.setVisible(hidden is not None)
        self.setVisible(bool(told) or hidden is not None)

    def _remarks(self, draft: ImportDraft, scope: str | None) -> str:
        told = [problem_text(p) for p in draft.plan.problems if _is_said(p, draft, scope)]
        sheets = [sheet for sheet in draft.plan.sheets if scope in (None, sheet.sheet)]
        if scope is not None and scope not in sheets_read(draft):
            told.append(self.tr("This sheet is left out. Tick it at the left to read it."))
        elif sheets and all(sheet.reason for sheet in sheets):
            told.append(code_text(sheets[0].reason or "no_list_found"))
            told.append(self.tr("If there is one: choose the row with its headings and press H."))
        return " ".join(told)

    def _tell(self, *, taken: bool) -> None:
        if self._draft is not None:
            self.mended.emit(with_hidden_rows(self._draft, self._scope, taken=taken))


def _is_said(problem: Problem, draft: ImportDraft, scope: str | None) -> bool:
    """Tell whether a remark is worth saying over a sheet: those of other sheets are not."""
    others = {sheet.name for sheet in draft.listing.sheets if scope not in (None, sheet.name)}
    return problem.severity is not Severity.INFO and problem.params.get("sheet") not in others
