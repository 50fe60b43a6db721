"""The line that says once how the names of a list were read, with the choice to tell it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from lmdesk.services.import_desk import ImportDraft
from lmdesk.services.import_names import CHOICES, names_shown, with_names
from lmdesk.ui.texts import problem_text, word
from lmdesk.ui.widgets.labels import plain_label


class NamesBar(QWidget):
    """Shows the reading of the names of a list; another one leaves as a mended draft."""

    mended = Signal(object)
    """An `ImportDraft` to be planned anew."""

    def __init__(self) -> None:
        super().__init__()
        self._draft: ImportDraft | None = None
        self._scope: str | None = None
        self.text = plain_label(wrap=True, style="muted")
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("How names are written"))
        for choice in CHOICES:
            self.order.addItem(word(f"names_of_list.{choice}"), choice)
        self.order.activated.connect(self._choose)
        self.ask = plain_label(self.tr("Names are:"), style="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 8)
        row.addWidget(self.text, 1)
        row.addWidget(self.ask)
        row.addWidget(self.order)
        self.hide()

    def show_draft(self, draft: ImportDraft, scope: str | None) -> None:
        """Say how the names of a sheet, or of the whole draft, were read."""
        self._draft, self._scope = draft, scope
        shown = names_shown(draft, scope)
        self.setVisible(shown is not None)
        if shown is not None:
            self.text.setText(" ".join(map(problem_text, shown.remarks)))
            self.order.setCurrentIndex(self.order.findData(shown.told))
            self.order.setVisible(shown.can_tell)
            self.ask.setVisible(shown.can_tell)

    def _choose(self, at: int) -> None:
        if self._draft is not None:
            choice = str(self.order.itemData(at))
            self.mended.emit(with_names(self._draft, self._scope, choice))
