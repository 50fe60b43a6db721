"""The table of the members of a list; those to check stand in groups by weight."""

from collections.abc import Collection, Sequence

from lmdesk.domain.mailing import MemberRow
from lmdesk.domain.mailing_findings import WEIGHTS, CheckedList, Finding, Weight
from lmdesk.services.desks import Desk
from lmdesk.services.mailing_lists import member_ids, member_rows
from lmdesk.ui.cells import GroupRow
from lmdesk.ui.mailing.columns import member_columns
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.texts import count_text, word

GROUPS = tuple(Weight)
"""The groups in their order; the first one has the id -1, the next one -2 and so on."""

NOBODY = CheckedList(())


class MemberTable(RecordTable):
    """Knows the list that is shown, how it is sorted and which groups are folded."""

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__(
            member_columns(),
            self._rows,
            settings_key="mailing",
            preferences=preferences,
            accessible_name="",
            group_of=self._group,
        )
        self.setAccessibleName(self.tr("People on the list"))
        self._desk = desk
        self._list_id = 0
        self._checked = NOBODY
        self._text = ""
        self._findings: Collection[Finding] | None = None
        self._sort, self._descending = "name", False
        self._grouped = False
        self._folded: set[Weight] = set()
        self._found = 0
        self.sort_wanted.connect(self._sort_members)
        self.group_toggled.connect(self._fold)

    def show_members(
        self,
        list_id: int,
        checked: CheckedList,
        text: str,
        findings: Collection[Finding] | None,
        *,
        grouped: bool,
    ) -> None:
        """Show those members of a checked list whom the words and the findings leave."""
        self._list_id, self._checked = list_id, checked
        self._text, self._findings, self._grouped = text, findings, grouped
        self._show()

    def found(self) -> int:
        """Return how many members are found, those in folded groups too."""
        return self._found

    def current_row(self) -> MemberRow | None:
        """Return the line of the current member, None when there is none."""
        person_id = self.current_id()
        if person_id is None:
            return None
        return next(iter(self._rows([person_id])))

    def _show(self) -> None:
        if not self._grouped:
            ids: Sequence[int] = self._ids(self._findings)
            self._found = len(ids)
        else:
            ids, self._found = [], 0
            for place, weight in enumerate(GROUPS, 1):
                members = self._ids([each for each in WEIGHTS if WEIGHTS[each] is weight])
                self._found += len(members)
                if members:
                    shown = () if weight in self._folded else members
                    ids = [*ids, -place, *shown]
        self.set_ids(ids)

    def _ids(self, findings: Collection[Finding] | None) -> Sequence[int]:
        return member_ids(
            self._desk,
            self._list_id,
            self._text,
            findings,
            sort=self._sort,
            descending=self._descending,
            checked=self._checked,
        )

    def _rows(self, ids: Sequence[int]) -> Sequence[MemberRow | None]:
        rows = member_rows(self._desk, self._list_id, ids, checked=self._checked)
        found = {row.person_id: row for row in rows}
        return [found.get(each) for each in ids]

    def _group(self, group_id: int) -> GroupRow:
        weight = GROUPS[-group_id - 1]
        one = {
            Weight.MUST_FIX: self.tr("1 person gets no mail as it is"),
            Weight.WORTH_A_LOOK: self.tr("1 person gets mail, perhaps not as meant"),
            Weight.LEFT_OUT: self.tr("1 person asked not to be written to"),
        }
        many = {
            Weight.MUST_FIX: self.tr("{count} people get no mail as it is"),
            Weight.WORTH_A_LOOK: self.tr("{count} people get mail, perhaps not as meant"),
            Weight.LEFT_OUT: self.tr("{count} people asked not to be written to"),
        }
        count = sum(
            number for each, number in self._checked.counts.items() if WEIGHTS[each] is weight
        )
        detail = (one if count == 1 else many)[weight].format(count=count_text(count))
        return GroupRow(word(f"weight.{weight}"), detail, collapsed=weight in self._folded)

    def _sort_members(self, key: str, descending: bool) -> None:
        self._sort, self._descending = key, descending
        self._show()

    def _fold(self, group_id: int) -> None:
        self._folded ^= {GROUPS[-group_id - 1]}
        self._show()
        self.select_id(group_id)
