"""The tree of institutions on the page."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from lmdesk.domain.institution_tree import InstitutionTree
from lmdesk.services.institutions import InstitutionRow
from lmdesk.ui.fonts import row_height
from lmdesk.ui.institutions.tree_model import Index, InstitutionTreeModel
from lmdesk.ui.texts import count_text

WIDTHS = (9, 14, 9, 7, 9)
"""Letters of the columns behind the name."""

MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class InstitutionTreeView(QTreeView):
    """Shows institutions below what they belong to; tells the current one by `chosen`."""

    chosen = Signal(object)
    activated_id = Signal(object)
    move_wanted = Signal(object, object)
    """These institutions are to stand below another one, or with None below none."""

    def __init__(
        self,
        rows_of: Callable[[Sequence[int]], Sequence[InstitutionRow]],
        totals_of: Callable[[Sequence[int]], Mapping[int, int]],
    ) -> None:
        super().__init__()
        headings = (
            self.tr("Name"),
            self.tr("Acronym"),
            self.tr("Type"),
            self.tr("Represents"),
            self.tr("People"),
            self.tr("In all"),
        )
        self._texts = (_name, _acronym, _type, _country, _people)
        self.tree_model = InstitutionTreeModel(headings, self._texts, rows_of, totals_of, self)
        self.tree_model.dropped.connect(self.move_wanted)
        self.setModel(self.tree_model)
        self.setAccessibleName(self.tr("Tree of institutions"))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(False)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QTreeView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setItemDelegate(_Rows(row_height(self.font()), self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        for column, width in enumerate(WIDTHS, start=1):
            header.resizeSection(column, width * letter + 16)
        self.selectionModel().currentChanged.connect(lambda: self.chosen.emit(self.current_id()))
        self.doubleClicked.connect(lambda: self.activated_id.emit(self.current_id()))

    def show_tree(self, tree: InstitutionTree, wanted: Collection[int] | None) -> None:
        """Show a tree; what was open stays open, a searched one is opened whole."""
        current, opened = self.current_id(), self._opened()
        self.selectionModel().blockSignals(True)
        self.tree_model.set_tree(tree, wanted)
        self.selectionModel().blockSignals(False)
        if wanted is not None:
            self.expandAll()
        for each in opened:
            self.expand(self.tree_model.index_of(each))
        if current is not None:
            self.select_id(current)

    def select_id(self, institution_id: int) -> bool:
        """Make an institution current and open the way to it; tell whether it is shown."""
        index = self.tree_model.index_of(institution_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def current_id(self) -> int | None:
        """Return the current institution."""
        return self.tree_model.id_at(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the inspector; Alt+Shift with Right or Left moves what is current.

        Right puts it below the one before it, Left beside the one that it is a part of, as
        outlines of text programs do. The rest is as trees do.
        """
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.modifiers() == MOVING and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._shift(inwards=event.key() == Qt.Key.Key_Right)
        elif enter and self.current_id() is not None:
            self.activated_id.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def _shift(self, *, inwards: bool) -> None:
        index, current = self.currentIndex(), self.current_id()
        if current is None:
            return
        if inwards and index.row() > 0:
            before = self.tree_model.id_at(index.siblingAtRow(index.row() - 1))
            self.move_wanted.emit([current], before)
        whole = self.tree_model.whole_of(current)
        if not inwards and whole is not None:
            self.move_wanted.emit([current], self.tree_model.whole_of(whole))

    def _opened(self) -> list[int]:
        model = self.tree_model
        waiting = [model.index(row, 0) for row in range(model.rowCount())]
        opened = []
        while waiting:
            index = waiting.pop()
            if self.isExpanded(index):
                opened.append(int(index.internalId()))
                waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]
        return opened


class _Rows(QStyledItemDelegate):
    """Rows in which no sign of any script is cut."""

    def __init__(self, height: int, parent: QTreeView) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be high enough."""
        return QSize(super().sizeHint(option, index).width(), self._height)


def _name(row: InstitutionRow) -> str:
    return row.name


def _acronym(row: InstitutionRow) -> str:
    return row.acronym or ""


def _type(row: InstitutionRow) -> str:
    return row.type or ""


def _country(row: InstitutionRow) -> str:
    return row.country or "–"


def _people(row: InstitutionRow) -> str:
    return count_text(row.people) if row.people else ""
