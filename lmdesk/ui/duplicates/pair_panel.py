"""Two people side by side: why they may be one, field by field, and what would stay."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.errors import LmdeskError
from lmdesk.services import duplicate_queue
from lmdesk.services.duplicate_queue import KnownLine, OpenPair
from lmdesk.services.duplicates import Pair
from lmdesk.ui.duplicates.choice_table import ChoiceTable
from lmdesk.ui.duplicates.merge_lines import merge_lines
from lmdesk.ui.duplicates.reasons import reason_text
from lmdesk.ui.review.evidence import EvidencePanel
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace


class PairPanel(QWidget):
    """Shows a pair; `changed` tells that another one, or another choice, is shown."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._pair: Pair | None = None
        self._opened: OpenPair | None = None
        self._choices: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 16, 12)
        head.setSpacing(8)
        self.verdict = plain_label(style="strong", wrap=True)
        self.evidence = EvidencePanel()
        head.addWidget(self.verdict)
        head.addWidget(self.evidence)
        column.addLayout(head)
        self.table = ChoiceTable(self.tr("Two entries side by side, and what stays"))
        self.table.chosen.connect(self._choose)
        column.addWidget(self.table, 1)

    def show_pair(self, pair: Pair | None) -> None:
        """Show a pair, or none; what was chosen for the pair shown stays chosen."""
        desk = self._workspace.reading
        before = self._opened
        is_same = pair is not None and self._pair is not None and pair[:2] == self._pair[:2]
        self._pair, self._opened = pair, None
        if pair is not None:
            ids = duplicate_queue.proposed(desk, pair)
            if is_same and before is not None:
                ids = (before.keep.person.person_id, before.absorb.person.person_id)
            else:
                self._choices.clear()
            self._read(*ids)
        self._fill(anew=not is_same)

    def ids(self) -> tuple[int, int] | None:
        """Return who stays and who goes into it; None where nothing is shown."""
        opened = self._opened
        return (opened.keep.person.person_id, opened.absorb.person.person_id) if opened else None

    def name(self) -> str:
        """Return the name of who stays."""
        return self._opened.keep.person.name if self._opened is not None else ""

    def choices(self) -> dict[str, str]:
        """Return what was chosen otherwise than proposed: whose value, by field."""
        return dict(self._choices)

    def swap(self) -> None:
        """Let the other record stay; values are proposed anew."""
        ids = self.ids()
        if ids is not None:
            self._choices.clear()
            self._read(ids[1], ids[0])
            self._fill()

    def _choose(self, key: str, side: str) -> None:
        self._choices[key] = side
        self._fill()

    def _read(self, keep: int, absorb: int) -> None:
        try:
            self._opened = duplicate_queue.open_pair(self._workspace.reading, keep, absorb)
        except LmdeskError:
            # One of the two is not there any more; the pairs are read again with that change.
            self._opened = None

    def _fill(self, *, anew: bool = False) -> None:
        opened, pair = self._opened, self._pair
        if opened is None or pair is None:
            self.verdict.setText("")
            self.evidence.show_lines((), ())
            self.table.show_lines(("", "", "", ""), ())
            self.changed.emit()
            return
        self.verdict.setText(self._verdict(pair))
        against = [each for each in pair.why if duplicate_queue.speaks_against(each)]
        speaks_for = [each for each in pair.why if each not in against]
        readers = self._workspace.readers
        self.evidence.show_lines(
            [reason_text(each) for each in speaks_for], [reason_text(each) for each in against]
        )
        headings = (
            "",
            self._heading(self.tr("This entry stays"), opened.keep),
            self._heading(self.tr("This one goes into it"), opened.absorb),
            self.tr("After the merge\nall history is kept"),
        )
        self.table.show_lines(headings, merge_lines(opened, self._choices, readers), anew=anew)
        self.changed.emit()

    def _heading(self, title: str, known: KnownLine) -> str:
        parts = []
        if known.events:
            one, more = self.tr("1 event"), self.tr("{count} events")
            parts.append(one if known.events == 1 else more.format(count=known.events))
        if known.file is not None:
            text = self.tr("row {row} of {file}")
            parts.append(text.format(file=known.file, row=known.row))
        facts = ", ".join(parts) or self.tr("entered by hand")
        return f"{title}\n{facts}"

    def _verdict(self, pair: Pair) -> str:
        likely = duplicate_queue.likely(pair)
        if likely is None:
            return self.tr("Two people whom you chose.")
        return (
            self.tr("Probably the same person.") if likely else self.tr("Perhaps the same person.")
        )
