"""Review: the rows of lists that wait, and the people who may be on the desk twice."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget

from lmdesk.domain.change import Change
from lmdesk.ui.duplicates.pairs_view import PairsView
from lmdesk.ui.page import Page
from lmdesk.ui.review.part_switch import PAIRS, ROWS, PartSwitch
from lmdesk.ui.review.rows_view import RowsView
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.workspace import Workspace

SEEN = frozenset(
    {"import_row", "person", "person_name", "affiliation", "contact_point", "institution_name"}
    | {"participation", "event", "match_decision"}
)
"""Tables of which something is seen on this page."""


class ReviewPage(Page):
    """Two parts of one page: a switch at the head tells how much waits in each."""

    name: ClassVar[str] = "review"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self.chips.hide()
        self.switch = PartSwitch()
        self.switch.chosen.connect(self._turn_to)
        self.heading.add_beside_title(self.switch)
        search = self.heading.add_search(self.tr("Search name or file"))
        search.searched.connect(lambda _: self.reload())
        self.rows = RowsView(workspace, shell)
        self.pairs = PairsView(workspace, shell)
        self._told = {ROWS: ("", ""), PAIRS: ("", "")}
        self.rows.facts.connect(lambda *told: self._tell(ROWS, told))
        self.pairs.facts.connect(lambda *told: self._tell(PAIRS, told))
        self._stack = QStackedWidget()
        for view in (self.rows, self.pairs):
            view.all_wanted.connect(self._show_all)
            self._stack.addWidget(view)
        self.pairs.found.connect(self.reload)
        search.left_downwards.connect(self.take_focus)
        self.body.addWidget(self._stack, 1)

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Review")

    def reload(self) -> None:
        """Read what waits in the part shown anew; of the other one only how much that is."""
        self._shown().reload(self.heading.search.text() if self.heading.search is not None else "")
        rows, pairs = self.rows.count(), self.pairs.count()
        self.switch.set_counts(rows, pairs)
        total = rows + (pairs or 0)
        told = self.tr("{count} waiting").format(count=count_text(total))
        self.heading.set_count(told if total else "")

    def touches(self, change: Change) -> bool:
        """Tell whether something was changed of what waits, or of whom it may mean."""
        return bool(SEEN & change.touched.keys())

    def show_record(self, record_id: int) -> None:
        """Make a row current, whatever is searched."""
        self.switch.show_part(ROWS)
        self.rows.show_record(record_id)

    def take_people(self, person_id: int | None, other: int | None) -> None:
        """Show a person beside one who may be the same: `other`, or who was found; or all."""
        self.switch.show_part(PAIRS)
        if person_id is not None:
            self.pairs.show_people(person_id, other)

    def selected_ids(self) -> list[int]:
        """Return the selected rows."""
        return self.rows.selected_ids() if self._shown() is self.rows else []

    def take_focus(self) -> None:
        """Put the keyboard on the list: answers are keys there."""
        self._shown().take_focus()

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return the answers, with the keys that give them anywhere on the page."""
        return [*self._shown().actions_offered(), *self._ways()]

    def show_rows(self) -> None:
        """Show the rows that wait."""
        self.switch.show_part(ROWS)

    def show_pairs(self) -> None:
        """Show the possible duplicates."""
        self.switch.show_part(PAIRS)

    def _ways(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                f"review_{part}", self.switch.name_of(part), act, f"Alt+{number}", "", "view"
            )
            for number, (part, act) in enumerate(
                ((ROWS, self.show_rows), (PAIRS, self.show_pairs)), start=1
            )
        ]

    def _shown(self) -> RowsView | PairsView:
        return self.pairs if self._stack.currentWidget() is self.pairs else self.rows

    def _turn_to(self, part: str) -> None:
        self._stack.setCurrentWidget(self.pairs if part == PAIRS else self.rows)
        self.reload()
        self.facts.emit(*self._told[part])
        if self.isVisible():
            # The window offers other actions with other keys now.
            self.shell.show_page(self.name)

    def _tell(self, part: str, told: tuple[str, str]) -> None:
        self._told[part] = told
        if self._shown() is (self.pairs if part == PAIRS else self.rows):
            self.facts.emit(*told)

    def _show_all(self) -> None:
        """Take the search away and show all that waits."""
        if self.heading.search is not None:
            self.heading.search.clear()
            self.heading.search.search_now()
        self.reload()
