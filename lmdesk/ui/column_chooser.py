"""Which columns a table shows, in which order and width: chosen by the person and remembered."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QTableView

from lmdesk.ui.cells import TableColumn
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.widgets.buttons import icon_button


class ColumnChooser(QObject):
    """Belongs to one table; keeps its choice under `settings_key`."""

    def __init__(
        self,
        table: QTableView,
        columns: Sequence[TableColumn],
        preferences: Preferences,
        settings_key: str,
        fit: Callable[[], None],
    ) -> None:
        super().__init__(table)
        self._table = table
        self._columns = columns
        self._preferences = preferences
        self._key = f"columns/{settings_key}"
        self._fit = fit
        self._is_ours = False
        self._given_way: set[int] = set()
        self._header = table.horizontalHeader()
        self.button = icon_button("columns-3", self.tr("Choose columns"), self.open)
        self.button.setParent(table)
        self._restore()
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._open_at)
        self._header.sectionMoved.connect(lambda: self._keep())
        self._header.sectionResized.connect(self._resized)
        self._header.sectionHandleDoubleClicked.connect(lambda: self._keep(widths=True))

    def order(self) -> list[int]:
        """Return the columns in the order in which they stand."""
        return [self._header.logicalIndex(place) for place in range(self._header.count())]

    def has_own_widths(self) -> bool:
        """Tell whether the person has set the widths of the columns."""
        return bool(self._preferences.state(self._key).get("widths"))

    def resize(self, column: int, width: int) -> None:
        """Set a width that is not to be remembered."""
        self._is_ours = True
        self._header.resizeSection(column, width)
        self._is_ours = False

    def give_way(self, column: int) -> None:
        """Leave a column out while there is no room for it; this is not remembered."""
        self._given_way.add(column)
        self._table.setColumnHidden(column, True)

    def take_back(self) -> None:
        """Show again what had given way."""
        for column in self._given_way:
            self._table.setColumnHidden(column, False)
        self._given_way.clear()

    def is_hidden(self, column: int) -> bool:
        """Tell whether the person has hidden a column."""
        return self._table.isColumnHidden(column) and column not in self._given_way

    def place(self) -> None:
        """Put the button at the right end of the headings."""
        size = self._header.height()
        self.button.setGeometry(self._table.width() - size - 2, 0, size, size)

    def open(self) -> None:
        """Open the list of columns under the button."""
        self._open_at(QPoint(self._table.width() - self._header.height(), self._header.height()))

    def menu(self) -> QMenu:
        """Return the list of columns with a tick at each that is shown."""
        menu = QMenu(self._table)
        for number, column in enumerate(self._columns):
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not self.is_hidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda on, at=number: self.show(at, shown=on))
        menu.addSeparator()
        orders = menu.addMenu(self.tr("Sort by"))
        for number, column in enumerate(self._columns):
            if column.sortable and not self._table.isColumnHidden(number):
                orders.addAction(column.heading, partial(self._sort, number))
        menu.addAction(self.tr("As at first"), self.reset)
        return menu

    def show(self, column: int, *, shown: bool) -> None:
        """Show or hide a column and remember it."""
        self.take_back()
        self._table.setColumnHidden(column, not shown)
        self._keep()
        self._fit()

    def reset(self) -> None:
        """Show the columns as they are for somebody new."""
        self.take_back()
        for number, column in enumerate(self._columns):
            self._table.setColumnHidden(number, not column.shown)
            self._header.moveSection(self._header.visualIndex(number), number)
        self._preferences.keep(self._key, {})
        self._fit()

    def _open_at(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(place))

    def _sort(self, column: int) -> None:
        """Do what a click on the heading does: a second time turns the order."""
        is_sorted = self._header.sortIndicatorSection() == column
        ascending = self._header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder
        turned = order.DescendingOrder if is_sorted and ascending else order.AscendingOrder
        self._header.setSortIndicator(column, turned)
        self._header.sectionClicked.emit(column)

    def _restore(self) -> None:
        state = self._preferences.state(self._key)
        hidden = state.get("hidden")
        for number, column in enumerate(self._columns):
            is_hidden = column.key in hidden if isinstance(hidden, list) else not column.shown
            self._table.setColumnHidden(number, is_hidden)
        keys = [column.key for column in self._columns]
        for place, key in enumerate(k for k in state.get("order", []) if k in keys):
            self._header.moveSection(self._header.visualIndex(keys.index(key)), place)
        for key, width in state.get("widths", {}).items():
            if key in keys and isinstance(width, int):
                self._header.resizeSection(keys.index(key), width)

    def _resized(self) -> None:
        # A column that stretches tells of its width, too, also while the button is down elsewhere
        # to open the page or to move a divider; only a drag of the heading counts.
        dragged = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if dragged and self._header.viewport().underMouse() and not self._is_ours:
            self._keep(widths=True)

    def _keep(self, *, widths: bool = False) -> None:
        keys = [column.key for column in self._columns]
        state = self._preferences.state(self._key)
        state["hidden"] = [keys[n] for n in range(len(keys)) if self.is_hidden(n)]
        state["order"] = [keys[n] for n in self.order()]
        if widths or state.get("widths"):
            state["widths"] = {keys[n]: self._header.sectionSize(n) for n in range(len(keys))}
        self._preferences.keep(self._key, state)
