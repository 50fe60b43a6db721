"""The table of participants: numbered rows under the headings of their delegations."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.domain.event_codes import HEAD
from lmdesk.domain.participation import ParticipantGroup, ParticipantRow
from lmdesk.services.participation import participant_ids, participant_rows
from lmdesk.ui.cells import ChipCell, GroupRow, MarkedCell, TableColumn
from lmdesk.ui.events.event_texts import joined, name_cell, status_cell
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.texts import choices, word
from lmdesk.ui.workspace import Workspace

NOBODY_LEADS = "participant"


class ParticipantTable(QWidget):
    """Shows groups of participants; a group can be folded."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._groups: tuple[ParticipantGroup, ...] = ()
        self._grouping = "delegation"
        self._session: int | None = None
        self._folded: set[str] = set()
        self._numbers: dict[int, int] = {}
        self.table = RecordTable(
            self._columns(),
            self._read,
            settings_key="participants",
            preferences=workspace.preferences,
            accessible_name=self.tr("Participants"),
            group_of=self._group_row,
        )
        self.table.group_toggled.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_groups(
        self, groups: tuple[ParticipantGroup, ...], grouping: str, session: int | None
    ) -> None:
        """Show these groups; `session` is the one whose roles can be changed in the row."""
        self._groups, self._grouping, self._session = groups, grouping, session
        self._numbers = {row: at for at, row in enumerate(participant_ids(groups), 1)}
        self._show()

    def count(self) -> int:
        """Return how many people are listed, folded ones too."""
        return len(self._numbers)

    def select(self, participation_id: int) -> bool:
        """Make somebody current, unfolding the group; tell whether they are listed."""
        for group in self._groups:
            if participation_id in group.ids and group.key in self._folded:
                self._folded.discard(group.key)
                self._show()
        return self.table.select_id(participation_id)

    def edit_current(self) -> None:
        """Open the choices of the current cell, or of the status where it has none."""
        index = self.table.currentIndex()
        model = self.table.record_model
        if self.table.current_id() is None:
            return
        if not model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            keys = [column.key for column in model.columns]
            index = model.index(index.row(), keys.index("status"))
            self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _show(self) -> None:
        ids: list[int] = []
        for number, group in enumerate(self._groups):
            if self._grouping != "none":
                ids.append(-number - 1)
                if group.key in self._folded:
                    continue
            ids.extend(group.ids)
        self.table.set_ids(ids)

    def _toggle(self, group_id: int) -> None:
        self._folded ^= {self._groups[-group_id - 1].key}
        self._show()
        self.table.select_id(group_id)

    def _read(self, ids: Sequence[int]) -> list[ParticipantRow | None]:
        there = {row.id: row for row in participant_rows(self._workspace.reading, ids)}
        return [there.get(each) for each in ids]

    def _group_row(self, group_id: int) -> GroupRow:
        group = self._groups[-group_id - 1]
        missing = []
        if group.head_missing:
            missing.append(self.tr("no head named"))
        if group.unnamed == 1:
            missing.append(self.tr("one place without a name"))
        elif group.unnamed:
            missing.append(self.tr("{count} places without a name").format(count=group.unnamed))
        detail = self.tr("{coming} of {expected} confirmed").format(
            coming=group.coming, expected=group.expected
        )
        return GroupRow(
            self._group_name(group),
            detail,
            group.country or "",
            joined(*missing),
            group.key in self._folded,
        )

    def _group_name(self, group: ParticipantGroup) -> str:
        if group.name is None:
            return {
                "institution": self.tr("Without an institution"),
                "category": self.tr("Without a category"),
            }.get(self._grouping, self.tr("Without a country"))
        return word(f"status.{group.name}") if self._grouping == "status" else group.name

    def _columns(self) -> list[TableColumn]:
        capacities = [("", "–"), *choices("capacity")]
        short = dict(capacities) | {HEAD: self.tr("Head")}

        def capacity(row: ParticipantRow) -> ChipCell | str | None:
            text = short.get(row.capacity or "", row.capacity)
            return ChipCell(str(text), "same") if row.capacity == HEAD else text

        return [
            TableColumn("number", self.tr("No."), 4, "number", sortable=False, value=self._number),
            TableColumn(
                "name", self.tr("Name as printed"), 25, "name", sortable=False, value=self._name
            ),
            TableColumn("native_name", self.tr("Native name"), 13, sortable=False, gives_way=True),
            TableColumn(
                *("position", self.tr("Position as printed"), 24, "marked"),
                sortable=False,
                value=self._position,
            ),
            TableColumn(
                "institution", self.tr("Institution"), 13, "muted", sortable=False, gives_way=True
            ),
            TableColumn("country", self.tr("Country"), 6, "code", shown=False, sortable=False),
            TableColumn("delegation", self.tr("Delegation"), 14, shown=False, sortable=False),
            TableColumn("category", self.tr("Category"), 14, shown=False, sortable=False),
            TableColumn(
                *("capacity", self.tr("Capacity"), 10, "chip"),
                sortable=False,
                value=capacity,
                choices=tuple((code, short[code]) for code, _ in capacities),
            ),
            TableColumn(
                *("role", self.tr("Role"), 9),
                sortable=False,
                gives_way=True,
                value=self._role,
                choices=tuple(choices("session_role")),
            ),
            TableColumn(
                *("status", self.tr("Status"), 13, "status"),
                sortable=False,
                value=lambda row: status_cell(row.status),
                choices=tuple(choices("status")),
            ),
        ]

    def _number(self, row: ParticipantRow) -> int | None:
        return self._numbers.get(row.id)

    def _name(self, row: ParticipantRow) -> object:
        return name_cell(row, self.tr("(no name yet)"))

    def _position(self, row: ParticipantRow) -> MarkedCell:
        chip = ChipCell(self.tr("changed since"), "unsure") if row.changed_since else None
        return MarkedCell(row.position or "", chip)

    def _role(self, row: ParticipantRow) -> str:
        """Return the role in the session that is shown, or what sets somebody apart elsewhere."""
        if self._session is not None:
            roles = [part.role for part in row.parts if part.session_id == self._session]
            return joined(*(word(f"session_role.{role}") for role in roles))
        return joined(
            *(
                f"{word(f'session_role.{part.role}')} ({part.session_code})"
                for part in row.parts
                if part.role != NOBODY_LEADS
            )
        )
