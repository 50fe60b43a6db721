"""What every part of an inspector needs: the record, the desk, and one way to write."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLineEdit, QWidget

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import Desk
from lmdesk.services.readers import Readers
from lmdesk.ui.offers import Offers, offer
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import error_text
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.workspace import Workspace

_ADJUST = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class RecordEditing(ABC):
    """One record in its inspector. `is_open` tells whether it may be changed here and now.

    `opened` are the keys of what was opened to be filled in.

    Every control has a key that stays the same when the inspector is filled anew, so that the
    keyboard, and a text that is not kept yet, stay where they are.
    """

    def __init__(
        self, workspace: Workspace, shell: Shell, record_id: int, *, is_live: bool
    ) -> None:
        self.workspace = workspace
        self.shell = shell
        self.id = record_id
        self.is_open = is_live and not workspace.read_only
        self.opened: set[str] = set()

    @property
    def readers(self) -> Readers:
        """The readers of names, numbers, addresses and countries."""
        return self.workspace.readers

    def write(self, work: Callable[[Desk], Change]) -> Change:
        """Do one step. LmdeskError passes to the field."""
        return self.workspace.write(work)

    def do(self, work: Callable[[Desk], Change], *, told: str = "") -> None:
        """Do one step that no field asks for; `told` is said with a button that undoes it."""
        try:
            change = self.workspace.write(work)
        except LmdeskError as error:
            self.shell.toast(error_text(error))
        else:
            if told and change.step is not None:
                self.shell.toast(told, undo=True)

    @abstractmethod
    def set_field(self, key: str, text: str) -> Change:
        """Change one field of the record itself."""

    def field(
        self,
        key: str,
        label: str,
        value: str | None,
        commit: Callable[[str], object] | None = None,
        *,
        name: str | None = None,
        multiline: bool = False,
        placeholder: str = "",
        tip_text: str = "",
        problem: str = "",
        offers: Offers | None = None,
    ) -> InlineField:
        """Return a field that is edited in place; without `commit` it sets the field `key`."""
        made = InlineField(
            label,
            value or "",
            commit or partial(self.set_field, key),
            accessible_name=name,
            multiline=multiline,
            placeholder=placeholder,
            tip_text=tip_text,
            problem=problem,
            read_only=not self.is_open,
        )
        keyed(made.editor, key)
        if offers is not None and self.is_open and isinstance(made.editor, QLineEdit):
            offer(made.editor, offers)
        return made

    def choice(
        self,
        key: str,
        label: str,
        choices: list[tuple[str, str]],
        value: str | None,
        commit: Callable[[str], object] | None = None,
    ) -> ChoiceField:
        """Return a choice that is kept at once; without `commit` it sets the field `key`."""
        made = ChoiceField(
            label,
            choices,
            value or "",
            commit or partial(self.set_field, key),
            read_only=not self.is_open,
        )
        # A long name among the choices does not make the panel wider.
        made.box.setSizeAdjustPolicy(_ADJUST)
        made.box.setMinimumContentsLength(8)
        keyed(made.box, key)
        return made

    def country_choices(self, none: str) -> list[tuple[str, str]]:
        """Return all countries by name, to be chosen from; `none` stands for no country."""
        countries = sorted(self.readers.countries.all(), key=lambda country: country.short)
        return [("", none), *((country.code, country.short) for country in countries)]


def keyed(widget: QWidget, key: str) -> QWidget:
    """Give a control the key by which it is found again."""
    widget.setObjectName(key)
    return widget


def links(*widgets: QWidget) -> QHBoxLayout:
    """Return a line of links."""
    line = QHBoxLayout()
    line.setSpacing(12)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line


def turned(opened: set[str], key: str, show: Callable[[bool], object]) -> None:
    """Open what is closed and close what is open; `show` hears which it is now."""
    opened ^= {key}
    show(key in opened)


@contextmanager
def keyboard_kept(panel: QWidget) -> Iterator[None]:
    """Give the keyboard back to the control with the key of the one in the panel that had it."""
    focused = QApplication.focusWidget()
    key = focused.objectName() if focused is not None and panel.isAncestorOf(focused) else ""
    yield
    again = panel.findChild(QWidget, key) if key else None
    if again is not None:
        again.setFocus()
