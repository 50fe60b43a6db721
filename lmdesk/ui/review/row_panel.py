"""One row that waits: whom it may mean, why, and the desk beside the file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.errors import LmdeskError
from lmdesk.services import review_queue
from lmdesk.services.review_queue import OpenRow, ShownCandidate
from lmdesk.services.side_by_side import SideRow, in_words
from lmdesk.ui.cells import NameCell
from lmdesk.ui.review.candidates import CandidateBar, Choice
from lmdesk.ui.review.evidence import EvidencePanel
from lmdesk.ui.texts import problem_text, word
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label
from lmdesk.ui.widgets.name_label import NameLabel
from lmdesk.ui.widgets.side_table import SideLine, SideTable, with_base
from lmdesk.ui.workspace import Workspace


@dataclass(frozen=True)
class Shown:
    """What the panel shows: the row, and who is compared with it."""

    opened: OpenRow
    person: ShownCandidate | None


class RowPanel(QWidget):
    """Shows a row; `person_changed` tells that somebody else is compared with it now."""

    person_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: Shown | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 16, 12)
        head.setSpacing(8)
        self._name = QVBoxLayout()
        self.verdict = plain_label(style="strong", wrap=True)
        self.place = ElidedLabel(style="muted")
        self.problems = plain_label(wrap=True)
        self.bar = CandidateBar(workspace.reading)
        self.bar.chosen.connect(self.compare)
        self.bar.somebody_else.connect(self._add_person)
        self.evidence = EvidencePanel()
        head.addLayout(self._name)
        for widget in (self.place, self.verdict, self.problems, self.evidence, self.bar):
            head.addWidget(widget)
        column.addLayout(head)
        self.table = SideTable(self.tr("The desk beside the list"))
        column.addWidget(self.table, 1)

    def came_back(self) -> bool:
        """Tell whether the row is one that went out to be edited and came back."""
        return self._shown is not None and self._shown.opened.row.draft.returned is not None

    def person_id(self) -> int | None:
        """Return the id of the person who is compared with the row."""
        person = self._shown.person if self._shown is not None else None
        return person.person.person_id if person is not None else None

    def person_name(self) -> str:
        """Return the name of the person who is compared with the row."""
        person = self._shown.person if self._shown is not None else None
        return person.person.name if person is not None else ""

    def show_row(self, opened: OpenRow) -> None:
        """Show a row beside the person whom it means most likely."""
        person = next(iter(opened.candidates), None)
        self._shown = Shown(opened, person)
        draft = opened.row.draft
        while (old := self._name.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        cell = NameCell(" ".join(draft.name.titles), draft.name.printed, draft.name.surname)
        self._name.addWidget(NameLabel(cell, draft.native_name or ""))
        self.place.setText(
            self.tr("{file}, {sheet}, row {row}").format(
                file=opened.row.file, sheet=opened.row.sheet, row=opened.row.row
            )
        )
        problems = "\n".join(problem_text(problem) for problem in opened.row.problems)
        self.problems.setText(problems)
        self.problems.setVisible(bool(problems))
        self._fill()

    def compare(self, person_id: int) -> None:
        """Compare the row with one of the people on offer."""
        if self._shown is None:
            return
        for each in self._shown.opened.candidates:
            if each.person.person_id == person_id:
                self._shown = replace(self._shown, person=each)
        self._fill()

    def _add_person(self, person_id: int) -> None:
        """Offer somebody who was found by searching, and compare with them."""
        if self._shown is None:
            return
        opened = review_queue.with_person(self._workspace.reading, self._shown.opened, person_id)
        self._shown = replace(self._shown, opened=opened)
        self.compare(person_id)
        self.table.setFocus()

    def _fill(self) -> None:
        if self._shown is None:
            return
        opened, person = self._shown.opened, self._shown.person
        choices = [_choice(each) for each in opened.candidates]
        self.bar.show_choices(choices, self.person_id())
        self.verdict.setText(self._verdict(opened, person))
        speaks_for = person.speaks_for if person is not None else ()
        self.evidence.show_evidence(speaks_for, person.speaks_against if person else ())
        self._show_sides(opened, person)
        self.person_changed.emit()

    def _show_sides(self, opened: OpenRow, person: ShownCandidate | None) -> None:
        desk = self._workspace.reading
        person_id = person.person.person_id if person is not None else None
        try:
            readers = self._workspace.readers
            sides = review_queue.compared(desk, opened.row, person_id, readers)
        except LmdeskError:
            # The person went to the bin since; the row is read again with the next change.
            sides = review_queue.compared(desk, opened.row, None)
        in_list = self.tr("In the list\nrow {row} of {file}").format(
            file=opened.row.file, row=opened.row.row
        )
        self.table.show_sides(self._desk_heading(person), in_list, self._lines(sides))

    def _lines(self, sides: Sequence[SideRow]) -> list[SideLine]:
        return [
            SideLine(
                word(f"field.{side.field}"),
                with_base(self._value(side.field, side.known), side.base),
                self._value(side.field, side.incoming),
                word(f"mark.{side.mark}"),
                side.mark,
            )
            for side in sides
        ]

    def _value(self, field: str, value: str | None) -> str:
        if not value:
            return self.tr("none")
        if field == "gender":
            return word(f"gender.{value}")
        return in_words(field, value, self._workspace.readers)

    def _desk_heading(self, person: ShownCandidate | None) -> str:
        if person is None:
            return self.tr("On the desk\nnobody")
        parts = []
        if person.events:
            one, more = self.tr("1 event"), self.tr("{count} events")
            parts.append(one if person.events == 1 else more.format(count=person.events))
        if person.file is not None:
            text = self.tr("row {row} of {file}")
            parts.append(text.format(file=person.file, row=person.row))
        return self.tr("On the desk\n{facts}").format(facts=", ".join(parts))

    def _verdict(self, opened: OpenRow, person: ShownCandidate | None) -> str:
        if person is None:
            return self.tr("Nobody on the desk is like this row.")
        if not person.candidate.evidence:
            return self.tr("Compared with somebody whom you chose.")
        if len(opened.candidates) > 1:
            return self.tr("Several people are like this row.")
        if person.likely:
            return self.tr("Probably the same person.")
        return self.tr("Perhaps the same person.")


def _choice(shown: ShownCandidate) -> Choice:
    person = shown.person
    detail = ", ".join(filter(None, (person.position, person.institution)))
    return Choice(person.person_id, person.name, detail)
