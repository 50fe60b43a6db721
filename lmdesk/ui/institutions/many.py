"""What is done with all selected institutions: the bar above the list, and the acts."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.progress import Progress, quiet
from lmdesk.services import many_institutions
from lmdesk.services.desks import Desk
from lmdesk.services.institutions import level_choices, type_choices
from lmdesk.ui.many.set_bar import SetBar, Settable
from lmdesk.ui.offers import Offers, among
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.workspace import Workspace

AT_ONCE = 500
"""Up to so many institutions are written at once, more of them as a job."""


class ManyInstitutions(QWidget):
    """Stands above the list. `selected` gives the institutions it is about: none in the bin."""

    def __init__(
        self, workspace: Workspace, shell: Shell, selected: Callable[[], Sequence[int]]
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._shell = shell
        self._selected = selected
        self._bar: SetBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ask_set(self) -> None:
        """Ask for a field of the selected institutions and its value."""
        ids = self._selected()
        if not ids or self._workspace.read_only:
            return
        if self._bar is None:
            readers = self._workspace.readers
            self._bar = SetBar(
                self._workspace,
                self._fields(),
                lambda desk, some, key, value: many_institutions.count_set(
                    desk, some, key, value, readers
                ),
                self._set,
                self._for_whom,
            )
            self._column.addWidget(self._bar)
        self._bar.open(ids)

    def _set(self, ids: Sequence[int], key: str, value: str, shown: str) -> None:
        readers = self._workspace.readers
        field = next(each.text for each in self._fields() if each.key == key)
        text = self.tr("{count}: {field} is {value}")
        told = text.format(count=count_text(len(ids)), field=field, value=shown)

        def work(desk: Desk, go: Progress) -> Change:
            return many_institutions.set_field(desk, ids, key, value, readers, progress=go)

        def tell(change: Change) -> None:
            if change.step is not None:
                self._shell.toast(told, undo=True)
            else:
                self._shell.toast(self.tr("All have this value already"))

        if len(ids) > AT_ONCE:
            title = self.tr("Setting a field of institutions")
            self._workspace.run(title, work, tell, change=lambda change: change)
        else:
            tell(self._workspace.write(lambda desk: work(desk, quiet)))

    def _fields(self) -> list[Settable]:
        desk = self._workspace.reading
        return [
            Settable("type", self.tr("Type"), offers=_words(lambda: type_choices(desk))),
            Settable("country", self.tr("Represents"), offers=_words(self._countries)),
            Settable("host_country", self.tr("Located in"), offers=_words(self._countries)),
            Settable("level", self.tr("Level"), offers=_words(lambda: level_choices(desk))),
            Settable("region", self.tr("Region")),
        ]

    def _countries(self) -> list[str]:
        return [each.short for each in self._workspace.readers.countries.all()]

    def _for_whom(self, count: int) -> str:
        text = self.tr("for 1 institution") if count == 1 else self.tr("for {count} institutions")
        return text.format(count=count_text(count))


def _words(words: Callable[[], Sequence[str]]) -> Offers:
    """Return what finds words that are read when somebody types."""
    return lambda typed: among(words())(typed)
