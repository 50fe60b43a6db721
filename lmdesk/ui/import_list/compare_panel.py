"""One row beside those whom it may mean: the desk and the file, field by field, and the answers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lmdesk.domain.import_plan import Candidate, Verdict
from lmdesk.services.desks import Desk
from lmdesk.services.import_compare import Choice, Comparison, SideMark, SideRow
from lmdesk.services.import_lines import ImportLine
from lmdesk.services.readers import Readers
from lmdesk.services.side_by_side import in_words
from lmdesk.ui.cells import NameCell
from lmdesk.ui.import_list.line_words import verdict_chip
from lmdesk.ui.texts import problem_text, word
from lmdesk.ui.widgets.breaking import MAY_BREAK
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.chips import Chip
from lmdesk.ui.widgets.key_button import KeyButton
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.name_label import NameLabel
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.widgets.side_table import SideLine, SideTable, with_base
from lmdesk.ui.widgets.wrapping_row import WrappingLayout

EDGE = 16
NARROWEST = 352

PROBLEMS = 4
"""So many remarks about a row are shown."""


class ComparePanel(QFrame):
    """Shows a row; the answers leave as the kinds of decisions: person, new, same, skip."""

    answered = Signal(str)
    candidate_changed = Signal(object)
    """The `Candidate` who is compared now, None for nobody."""
    somebody_else = Signal(str, int)
    """Kind and id of a record that was searched for."""
    taken_back = Signal()
    moved = Signal(int)
    """To the next row (1), or to the one before (-1)."""

    def __init__(self, desk: Desk, readers: Callable[[], Readers]) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.setMinimumWidth(NARROWEST)
        self._readers = readers
        self._choices: tuple[Choice, ...] = ()
        self._person: Candidate | None = None
        self.place = plain_label(style="muted")
        self._head = QHBoxLayout()
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Whom the row is compared with"))
        self.who.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.who.setMinimumContentsLength(8)
        self.who.activated.connect(self._choose)
        self.other = link_button(self.tr("Somebody else…"), self._search, icon="search")
        self.picker = RecordPicker(desk, ("person",), self.tr("Search for somebody else"))
        self.picker.picked.connect(self.somebody_else)
        self.picker.hide()
        self.table = _WholeTable(self.tr("Desk and file"))
        self.remark = plain_label(style="muted", wrap=True)
        self.problems = plain_label(wrap=True)
        self.back = link_button(self.tr("As it was planned"), self.taken_back.emit, icon="undo-2")
        self.up = icon_button("chevron-up", self.tr("Row before"), lambda: self.moved.emit(-1))
        self.down = icon_button("chevron-down", self.tr("Next row"), lambda: self.moved.emit(1))
        self.buttons = {
            "person": KeyButton(self.tr("Update"), "U", lambda: self.answered.emit("person")),
            "new": KeyButton(self.tr("New"), "N", lambda: self.answered.emit("new")),
            "same": KeyButton(self.tr("Same"), "S", lambda: self.answered.emit("same")),
            "skip": KeyButton(self.tr("Skip"), "K", lambda: self.answered.emit("skip")),
        }
        self._build()

    def candidate(self) -> Candidate | None:
        """Return who is compared with the row."""
        return self._person

    def show_row(
        self,
        line: ImportLine,
        choices: Sequence[Choice],
        person: Candidate | None,
        comparison: Comparison,
        *,
        can_decide: bool,
        of_people: bool = True,
    ) -> None:
        """Show a row beside one of those whom it may mean."""
        self._choices, self._person = tuple(choices), person
        self._show_head(line)
        self._show_choices(can_decide=can_decide, of_people=of_people)
        heading = self.tr("In the desk") if person is None or person.row is None else ""
        heading = heading or self.tr("Row {row}").format(row=person.row if person else "")
        self.table.show_sides(heading, self.tr("In the file"), self._lines(comparison))
        self.table.setVisible(bool(comparison.rows))
        self.remark.setText(self._remark(person, comparison))
        told = [problem_text(problem) for problem in line.problems[:PROBLEMS]]
        if line.why is not None and line.why not in line.problems:
            told.insert(0, problem_text(line.why))
        self.problems.setText("\n".join(told))
        self.problems.setVisible(bool(told))
        self.back.setVisible(line.decided is not None)
        self._show_answers(line, person, can_decide=can_decide)

    def show_many(self, count: int) -> None:
        """Say that the answers are for several rows."""
        self.place.setText(self.tr("{count} rows").format(count=count))
        for kind in ("person", "same"):
            self.buttons[kind].setEnabled(True)

    def _show_head(self, line: ImportLine) -> None:
        self.place.setText(self.tr("Row {row}").format(row=line.key.row))
        while self._head.count():
            item = self._head.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        cell = NameCell(line.titles or None, line.name, line.surname)
        chip = verdict_chip(line.verdict)
        self._head.addWidget(NameLabel(cell, points=10), 1)
        self._head.addWidget(Chip(chip.text, chip.tone))

    def _show_choices(self, *, can_decide: bool, of_people: bool) -> None:
        self.who.clear()
        for choice in self._choices:
            self.who.addItem(self._choice_text(choice))
        candidates = [choice.candidate for choice in self._choices]
        if self._person in candidates:
            self.who.setCurrentIndex(candidates.index(self._person))
        self.who.setVisible(bool(self._choices))
        self.other.setVisible(can_decide and of_people)
        self.picker.hide()

    def _choice_text(self, choice: Choice) -> str:
        candidate = choice.candidate
        if candidate.person_id is None:
            text = self.tr("{name}, row {row} of this list")
            return text.format(name=candidate.name, row=candidate.row)
        if choice.known is None:
            return candidate.name
        parts = (candidate.name, choice.known.position, choice.known.institution)
        return ", ".join(part for part in parts if part)

    def _lines(self, comparison: Comparison) -> list[SideLine]:
        words = {
            SideMark.SAME: self.tr("same"),
            SideMark.NEW: self.tr("new"),
            SideMark.CHANGED: self.tr("changes"),
            SideMark.KEPT: self.tr("stays"),
            SideMark.ONLY_DESK: self.tr("stays"),
            SideMark.CONFLICT: self.tr("both changed"),
            SideMark.CLEARED: self.tr("emptied"),
        }
        return [
            SideLine(
                word(f"field.{side.field}"),
                with_base(self._value(side, side.known), side.base),
                self._value(side, side.incoming),
                words[side.mark],
                side.mark,
            )
            for side in comparison.rows
        ]

    def _value(self, side: SideRow, value: str | None) -> str:
        if not value:
            return self.tr("none")
        if side.field == "gender":
            return word(f"gender.{value}")
        if side.field == "email":
            # Places where a long address may go on in the next line.
            return value.replace("@", f"@{MAY_BREAK}").replace(".", f".{MAY_BREAK}")
        return in_words(side.field, value, self._readers())

    def _remark(self, person: Candidate | None, comparison: Comparison) -> str:
        if person is None:
            return self.tr("Nobody on the desk is like this row.") if comparison.rows else ""
        sentences = []
        evidence = [word(f"evidence.{code}") for code in person.evidence]
        if evidence:
            first, *rest = evidence
            small = [each[:1].lower() + each[1:] for each in rest]
            sentences.append(self.tr("{evidence}.").format(evidence=", ".join([first, *small])))
        if comparison.closes_post:
            sentences.append(self.tr("An update keeps the old post and closes it today."))
        return " ".join(sentences)

    def _show_answers(
        self, line: ImportLine, person: Candidate | None, *, can_decide: bool
    ) -> None:
        means = person is not None and can_decide
        for kind, button in self.buttons.items():
            button.setEnabled(means if kind in ("person", "same") else can_decide)
        outcome = {
            Verdict.NEW: "new",
            Verdict.UPDATE: "person",
            Verdict.SAME: "same",
            Verdict.SKIPPED: "skip",
            Verdict.UNSURE: "person" if person is not None else "new",
        }.get(line.verdict)
        for kind, button in self.buttons.items():
            button.set_primary(primary=can_decide and kind == outcome)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._choices):
            self.candidate_changed.emit(self._choices[at].candidate)

    def _search(self) -> None:
        self.picker.show()
        self.picker.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 6, 8, 6)
        head.setSpacing(8)
        head.addWidget(self.place)
        head.addLayout(self._head, 1)
        head.addWidget(self.up)
        head.addWidget(self.down)
        column.addLayout(head)
        whom = QHBoxLayout()
        whom.setContentsMargins(EDGE, 0, EDGE, 8)
        whom.setSpacing(8)
        whom.addWidget(self.who, 1)
        whom.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(whom)
        field = QHBoxLayout()
        field.setContentsMargins(EDGE, 0, EDGE, 0)
        field.addWidget(self.picker)
        column.addLayout(field)
        column.addWidget(self._middle(), 1)
        answers = QWidget()
        answers.setContentsMargins(12, 8, 8, 12)
        row = WrappingLayout(answers, space=4)
        for button in self.buttons.values():
            row.addWidget(button)
        column.addWidget(answers)

    def _middle(self) -> QScrollArea:
        """Return what scrolls together: both sides, and what is to be said of them."""
        inside = QFrame()
        inside.setProperty("panel", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        texts = QVBoxLayout()
        texts.setContentsMargins(EDGE, 8, EDGE, 8)
        texts.setSpacing(8)
        for widget in (self.problems, self.remark, self.back):
            texts.addWidget(widget)
        column.addLayout(texts)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area


class _WholeTable(SideTable):
    """The table of both sides, as high as its rows: the panel around it scrolls."""

    def show_sides(self, desk: str, file: str, lines: Sequence[SideLine]) -> None:
        """Show these rows, all of them."""
        super().show_sides(desk, file, lines)
        # The widths of columns come late; the header brings them up to date when it is asked.
        self.horizontalHeader().visualIndexAt(0)
        self.resizeRowsToContents()
        self._be_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the values anew, and be as high as they are then."""
        super().resizeEvent(event)
        self._be_whole()

    def _be_whole(self) -> None:
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.horizontalHeader().height() + self.verticalHeader().length() + 2)
