"""What is said of a file above its rows, and why a sheet holds no list."""

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.problem import Severity
from lmdesk.services.import_desk import ImportDraft
from lmdesk.ui.texts import code_text, problem_text


def sheet_remarks(draft: ImportDraft, scope: str | None) -> str:
    """Return the remarks about a file and the shown sheet (None: all of them) as one text."""
    told = [problem_text(p) for p in draft.plan.problems if p.severity is not Severity.INFO]
    sheets = [sheet for sheet in draft.plan.sheets if scope in (None, sheet.sheet)]
    if sheets and all(sheet.reason for sheet in sheets):
        told.append(code_text(sheets[0].reason or "no_list_found"))
        told.append(
            QCoreApplication.translate(
                "sheet_remarks", "If there is one: choose the row with its headings and press H."
            )
        )
    return " ".join(told)
