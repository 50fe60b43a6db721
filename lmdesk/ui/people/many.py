"""What is done with all selected people: the bars that ask for it, one of them open at a time."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.errors import LmdeskError
from lmdesk.services.export_names import CARDS
from lmdesk.services.many_people import count_set
from lmdesk.ui.many.set_bar import SetBar
from lmdesk.ui.people.acts import PeopleActs
from lmdesk.ui.people.add_to_bar import AddToBar
from lmdesk.ui.people.settable import settable_fields
from lmdesk.ui.people.tag_bar import TagBar
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text, error_text
from lmdesk.ui.widgets.in_place import InPlace
from lmdesk.ui.workspace import Workspace

Bar = TypeVar("Bar", bound=InPlace)


class ManyPeople(QWidget):
    """Stands above the list. `selected` gives the people it is about: none in the bin."""

    def __init__(
        self,
        workspace: Workspace,
        shell: Shell,
        acts: PeopleActs,
        selected: Callable[[], Sequence[int]],
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._shell = shell
        self._acts = acts
        self._selected = selected
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._tag: TagBar | None = None
        self._set: SetBar | None = None
        self._add: AddToBar | None = None

    def ask_tag(self, *, takes_off: bool = False) -> None:
        """Ask for a tag to be put on, or taken off."""
        if self._tag is None:
            self._tag = self._placed(TagBar(self._workspace, self._acts.tag, self._acts.untag))
        self._open(self._tag, partial(self._tag.open, takes_off=takes_off))

    def ask_set(self) -> None:
        """Ask for a field and its value."""
        if self._set is None:
            readers = self._workspace.readers
            made = SetBar(
                self._workspace,
                settable_fields(self._workspace),
                lambda desk, ids, key, value: count_set(desk, ids, key, value, readers),
                self._acts.set_field,
                self._for_whom,
            )
            self._set = self._placed(made)
        self._open(self._set, self._set.open)

    def ask_add(self) -> None:
        """Ask for an event, a session or a mailing list."""
        if self._add is None:
            acts = self._acts
            made = AddToBar(self._workspace, acts.add_to_event, acts.add_to_list)
            self._add = self._placed(made)
        self._open(self._add, self._add.open)

    def export_cards(self) -> None:
        """Open the export of the selected people as contact cards."""
        ids = self._selected()
        if ids:
            self._shell.export("people", ids=ids, ending=CARDS)

    def show_code(self) -> None:
        """Show the contact card of the first selected person as a QR code."""
        from lmdesk.services.card_code import card_code
        from lmdesk.ui.people.code_dialog import CodeDialog

        for person_id in self._selected()[:1]:
            try:
                code = card_code(self._workspace.reading, person_id)
            except LmdeskError as error:
                self._shell.toast(error_text(error))
                return
            CodeDialog(self.window(), code).open()

    def _placed(self, bar: Bar) -> Bar:
        self._column.addWidget(bar)
        return bar

    def _open(self, bar: InPlace, begin: Callable[[Sequence[int]], None]) -> None:
        ids = self._selected()
        if not ids:
            return
        for other in (self._tag, self._set, self._add):
            if other is not None and other is not bar:
                other.close_again()
        begin(ids)

    def _for_whom(self, count: int) -> str:
        text = self.tr("for 1 person") if count == 1 else self.tr("for {count} people")
        return text.format(count=count_text(count))
