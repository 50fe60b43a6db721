"""What is done with institutions and all that belongs to them: selected, moved, their people."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.errors import LmdeskError
from lmdesk.services.institution_relations import move_below, people_of, subtree
from lmdesk.services.institutions import institution_rows
from lmdesk.ui.institutions.move_bar import MoveBar
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text, error_text
from lmdesk.ui.workspace import Workspace


class Belonging(QWidget):
    """Stands above the list, empty until something is to be moved.

    `selected` gives the institutions that are meant, `select` selects others in the list.
    """

    def __init__(
        self,
        workspace: Workspace,
        shell: Shell,
        selected: Callable[[], Sequence[int]],
        select: Callable[[frozenset[int]], int],
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._shell = shell
        self._selected = selected
        self._select = select
        self.bar = MoveBar(workspace, self._tell_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)

    def actions_offered(self) -> tuple[ActionSpec, ...]:
        """Return what can be done."""
        return (
            ActionSpec(
                "select_belonging",
                self.tr("Select with all that belongs to them"),
                self.select_all,
                "Ctrl+Shift+B",
                "list-tree",
            ),
            ActionSpec(
                "export_belonging",
                self.tr("Export the people of all that belongs to them…"),
                self.export_people,
                icon="download",
            ),
            ActionSpec(
                "move_institution",
                self.tr("Move below another institution…"),
                self.ask_move,
                "Ctrl+Shift+M",
                "list-tree",
            ),
        )

    def select_all(self) -> None:
        """Select the selected institutions with all that belongs to them."""
        ids = self._selected()
        if ids:
            count = self._select(subtree(self._workspace.reading, ids))
            text = self.tr("{count} institutions are selected")
            self._shell.toast(text.format(count=count_text(count)))

    def export_people(self) -> None:
        """Open the export of all who have a post there now: a list, cards or addresses."""
        ids, desk = self._selected(), self._workspace.reading
        people = people_of(desk, subtree(desk, ids)) if ids else []
        if people:
            self._shell.export("people", ids=people)
        elif ids:
            self._shell.toast(self.tr("Nobody has a post there now."))

    def ask_move(self) -> None:
        """Ask below which institution the selected ones are to stand."""
        ids = self._selected()
        if not ids or self._workspace.read_only:
            return
        rows = institution_rows(self._workspace.reading, ids[:1])
        many = self.tr("{count} institutions").format(count=count_text(len(ids)))
        self.bar.open(ids, rows[0].name if len(ids) == 1 and rows else many)

    def put_below(self, ids: Sequence[int], parent_id: int | None) -> None:
        """Put institutions below another one, or below none; what is refused is told."""
        if self._workspace.read_only:
            return
        try:
            change = self._workspace.write(lambda desk: move_below(desk, ids, parent_id))
        except LmdeskError as error:
            self._shell.toast(error_text(error))
        else:
            self._tell_moved(len(ids) if change.step is not None else 0)

    def _tell_moved(self, count: int) -> None:
        if count:
            self._shell.toast(self.tr("Moved in the tree"), undo=True)
