"""The rows of an import plan by number: all sheets one after another, as a table shows them."""

from array import array
from bisect import bisect_left, bisect_right

from lmdesk.domain.import_plan import ImportPlan, PlannedRow, PlannedSheet, RowKey


class PlanIndex:
    """Finds planned rows by their place in the whole plan, counted from 0, and by key."""

    def __init__(self, plan: ImportPlan) -> None:
        self._sheets = plan.sheets
        self._by_name = {sheet.sheet: at for at, sheet in enumerate(plan.sheets)}
        self._starts = [0]
        self._numbers: list[array[int]] = []
        for sheet in plan.sheets:
            self._numbers.append(array("q", (row.row for row in sheet.rows)))
            self._starts.append(self._starts[-1] + len(sheet.rows))

    def __len__(self) -> int:
        return self._starts[-1]

    def sheet(self, index: int) -> PlannedSheet:
        """Return the sheet that holds a row."""
        return self._sheets[self._sheet_at(index)]

    def row(self, index: int) -> PlannedRow:
        """Return a planned row."""
        at = self._sheet_at(index)
        return self._sheets[at].rows[index - self._starts[at]]

    def key(self, index: int) -> RowKey:
        """Return the key that names a row."""
        at = self._sheet_at(index)
        place = index - self._starts[at]
        numbers = self._numbers[at]
        slot = place - bisect_left(numbers, numbers[place], 0, place) + 1
        return RowKey(self._sheets[at].sheet, numbers[place], slot)

    def index(self, key: RowKey) -> int | None:
        """Return the place of a row, or None when the plan has none with this key."""
        at = self._by_name.get(key.sheet)
        if at is None:
            return None
        numbers = self._numbers[at]
        place = bisect_left(numbers, key.row) + key.slot - 1
        if place >= len(numbers) or numbers[place] != key.row:
            return None
        return self._starts[at] + place

    def row_of(self, key: RowKey) -> PlannedRow | None:
        """Return the row with this key, or None when the plan has none."""
        place = self.index(key)
        return None if place is None else self.row(place)

    def of_sheet(self, name: str) -> range:
        """Return the places of all rows of a sheet."""
        at = self._by_name.get(name)
        return range(0) if at is None else range(self._starts[at], self._starts[at + 1])

    def at_row(self, sheet: str, row: int) -> range:
        """Return the places of all people of one row of a sheet."""
        at = self._by_name.get(sheet)
        if at is None:
            return range(0)
        numbers, start = self._numbers[at], self._starts[at]
        return range(start + bisect_left(numbers, row), start + bisect_right(numbers, row))

    def _sheet_at(self, index: int) -> int:
        if not 0 <= index < len(self):
            raise IndexError(index)
        return bisect_right(self._starts, index) - 1
