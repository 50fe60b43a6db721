"""The export dialog: which list, which columns, which file; then it is written as a job."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lmdesk.errors import LmdeskError
from lmdesk.services.export_list import (
    ARRANGEMENTS,
    EXPORTS,
    VERSIONS,
    Wanted,
    Written,
    columns_of,
    export,
    formats_of,
    kinds_of_ids,
)
from lmdesk.services.export_names import CARDS, FORMATS, proposed_name
from lmdesk.ui.exporting.column_list import ColumnList
from lmdesk.ui.exporting.sources import Sources
from lmdesk.ui.file_dialogs import ask_where_to_save, show_folder
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text, error_text, translated, word
from lmdesk.ui.widgets.buttons import plain_button, primary_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace
from lmdesk.wording import note

AskPath = Callable[[QWidget, Path], Path | None]
"""Asks a person where a file is to lie; None when they would rather not."""

_ARRANGED = "list-of-participants"
_LAST = "export/last"
HEIGHT = 560


class ExportDialog(QDialog):
    """Remembers for each kind of list the columns, their order and the format."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        shell: Shell,
        kinds: Sequence[str],
        ids: Sequence[int],
        ask_path: AskPath,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shell = shell
        self._ids = tuple(ids)
        self._ask_path = ask_path
        self._own_name = False
        self._is_writing = False
        self._low, self._high = False, HEIGHT
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("List"))
        for kind in kinds:
            self.what.addItem(word(f"export.{kind}"), kind)
        self._fields = QWidget()
        self._form = QFormLayout(self._fields)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Arranged"))
        for order in ARRANGEMENTS:
            self.order.addItem(word(f"arrangement.{order}"), order)
        self.columns = ColumnList()
        self.version = QComboBox()
        self.version.setAccessibleName(self.tr("Version"))
        for version, text in zip(
            VERSIONS, (self.tr("3.0 – any phone or program"), self.tr("4.0 – newest")), strict=True
        ):
            self.version.addItem(text, version)
        self.formats = QButtonGroup(self)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("File name"))
        self.complaint = plain_label(style="bad", wrap=True)
        self._build()
        self.what.currentIndexChanged.connect(lambda: self._show_kind())
        self.sources.changed.connect(self._propose_name)
        self.formats.idToggled.connect(lambda: self._change_ending())
        self.name.textEdited.connect(self._name_typed)
        self._show_kind()

    def kind(self) -> str:
        """Return the kind of list that is chosen."""
        return str(self.what.currentData())

    def ending(self) -> str:
        """Return the ending of the chosen format."""
        return FORMATS[max(0, self.formats.checkedId())]

    def choose_ending(self, ending: str) -> None:
        """Choose a format by its ending."""
        self.formats.button(FORMATS.index(ending)).setChecked(True)

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        event = self.sources.chosen_event()
        return Wanted(
            event,
            self.sources.chosen_session(),
            self.sources.chosen_list(),
            columns=self.columns.chosen(),
            ids=self._ids or None,
            order=str(self.order.currentData()) if self.kind() == _ARRANGED else None,
            vcard=str(self.version.currentData()),
        )

    def save(self) -> None:
        """Ask for the place and write the list there."""
        if self.sources.is_missing():
            self._say(self.tr("There is no event or mailing list yet that this could be about."))
            return
        if not self.columns.chosen() and self.ending() != CARDS:
            self._complain(LmdeskError("columns_missing"))
            return
        path = self._ask_path(self, self._folder() / self._file_name())
        if path is None:
            return
        self._remember(path.parent)
        self._set_writing(writing=True)
        kind, wanted = self.kind(), self.wanted()
        self._workspace.run(
            self.tr("Writing {file}").format(file=path.name),
            lambda desk, progress: export(desk, kind, path, wanted, progress=progress),
            lambda written: self._written(path, written),
            failed=self._complain,
            cancelled=lambda: self._set_writing(writing=False),
        )

    def reject(self) -> None:
        """Close; while the list is being written, stop that first."""
        if self._is_writing:
            self._workspace.jobs.cancel()
        else:
            super().reject()

    def _build(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.addRow(_label(self.what), self.what)
        if self._ids:
            chosen = self.tr("Only the {count} selected").format(count=count_text(len(self._ids)))
            self._form.addRow("", plain_label(chosen, style="muted"))
        self.sources = Sources(self._workspace.reading, self._form)
        self._form.addRow(_label(self.order), self.order)
        self._form.addRow(plain_label(self.tr("Columns"), style="muted"), self.columns)
        told = plain_label(self.tr("A card says all that is known of a person."), style="muted")
        self._of_cards = told
        self._form.addRow("", told)
        formats = QHBoxLayout()
        formats.setSpacing(16)
        names = (
            self.tr("Excel workbook (.xlsx)"),
            self.tr("Plain list (.csv)"),
            self.tr("Contact cards (.vcf)"),
        )
        for number, text in enumerate(names):
            button = QRadioButton(text)
            button.setAccessibleName(text)
            self.formats.addButton(button, number)
            formats.addWidget(button)
        formats.addStretch(1)
        self._form.addRow(plain_label(self.tr("Format"), style="muted"), formats)
        self._form.addRow(_label(self.version), self.version)
        self._form.addRow(_label(self.name), self.name)
        self._save = primary_button(self.tr("Save…"), "download", self.save)
        self._save.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(plain_button(self.tr("Cancel"), self.reject))
        buttons.addWidget(self._save)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(12)
        outer.addWidget(self._fields, 1)
        outer.addWidget(self.complaint)
        outer.addLayout(buttons)
        self.complaint.hide()
        self.resize(560, HEIGHT)

    def _show_kind(self) -> None:
        kind = self.kind()
        kept = self._workspace.preferences.state(f"export/{kind}")
        self.columns.offer(columns_of(kind), _texts(kept, "columns"), _texts(kept, "order"))
        ending, offered = kept.get("ending"), formats_of(kind)
        for number, each in enumerate(FORMATS):
            self.formats.button(number).setVisible(each in offered)
        self.choose_ending(ending if ending in offered else offered[0])
        # A version that was chosen for one kind of list holds for the others too.
        last = self._workspace.preferences.state(_LAST).get("vcard")
        self.version.setCurrentIndex(max(0, self.version.findData(last or kept.get("vcard"))))
        self._show_cards()
        self.order.setCurrentIndex(max(0, self.order.findData(kept.get("arranged"))))
        self._form.setRowVisible(self.order, kind == _ARRANGED)
        self.sources.show_for(kind, ids_are_chosen=bool(self._ids))
        self._propose_name()

    def _propose_name(self) -> None:
        if not self._own_name:
            name = proposed_name(self._workspace.reading, self.kind(), self.wanted(), self.ending())
            self.name.setText(name)

    def _show_cards(self) -> None:
        """Show the columns of a list, or what there is to choose of cards."""
        cards = self.ending() == CARDS
        for field, is_shown in (
            (self.columns, not cards),
            (self._of_cards, cards),
            (self.version, cards),
        ):
            self._form.setRowVisible(field, is_shown)
        # Without its columns the dialog needs less room; what a person gave it stays.
        outer = self.layout()
        if outer is not None and self._low != cards:
            outer.activate()
            self._high = self._high if cards is False else self.height()
            self.resize(self.width(), self.minimumSizeHint().height() if cards else self._high)
            self._low = cards

    def _change_ending(self) -> None:
        self._show_cards()
        path = Path(self.name.text())
        if path.suffix.lower() in FORMATS:
            self.name.setText(str(path.with_suffix(self.ending())))

    def _name_typed(self) -> None:
        self._own_name = bool(self.name.text().strip())

    def _file_name(self) -> str:
        name = self.name.text().strip()
        return name if Path(name).suffix.lower() in FORMATS else f"{name}{self.ending()}"

    def _folder(self) -> Path:
        kept = self._workspace.preferences.state(_LAST).get("folder")
        if isinstance(kept, str) and Path(kept).is_dir():
            return Path(kept)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place))

    def _remember(self, folder: Path) -> None:
        state = {
            "columns": self.columns.chosen(),
            "order": self.columns.order(),
            "ending": self.ending(),
            "arranged": self.order.currentData(),
            "vcard": self.version.currentData(),
        }
        self._workspace.preferences.keep(f"export/{self.kind()}", state)
        last = {"folder": str(folder), "vcard": self.version.currentData()}
        self._workspace.preferences.keep(_LAST, last)

    def _written(self, path: Path, written: Written) -> None:
        self._is_writing = False
        told = self.tr("Written: {file}, {count} rows.").format(
            file=path.name, count=count_text(written.rows)
        )
        reasons = [f"{translated(note(why))}: {count_text(n)}." for why, n in written.left_out]
        self._shell.banner(
            " ".join((told, *reasons)),
            "info",
            self.tr("Show in folder"),
            lambda: show_folder(path.parent),
        )
        self.accept()

    def _complain(self, error: LmdeskError) -> None:
        self._set_writing(writing=False)
        self._say(error_text(error))

    def _say(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.show()

    def _set_writing(self, *, writing: bool) -> None:
        self._is_writing = writing
        self._fields.setEnabled(not writing)
        self._save.setEnabled(not writing)
        if writing:
            self.complaint.hide()


def open_export_dialog(
    parent: QWidget | None,
    workspace: Workspace,
    shell: Shell,
    what: str,
    *,
    event: str | None = None,
    session: str | None = None,
    mailing_list: str | None = None,
    ids: Sequence[int] = (),
    ending: str | None = None,
    ask_path: AskPath | None = None,
) -> ExportDialog:
    """Open the export of a kind of list and return the dialog.

    `ids` keep it to some records: participations where an event is named, else people or
    institutions. `ending` chooses a format whatever was used last.
    """
    kinds = kinds_of_ids(what, of_event=event is not None) if ids else EXPORTS
    dialog = ExportDialog(parent, workspace, shell, kinds, ids, ask_path or ask_for_list)
    dialog.what.setCurrentIndex(dialog.what.findData(what))
    dialog.sources.begin_with(event, session, mailing_list)
    if ending is not None:
        dialog.choose_ending(ending)
    dialog.open()
    return dialog


def ask_for_list(parent: QWidget, proposed: Path) -> Path | None:
    """Ask where a list is to lie."""
    return ask_where_to_save(parent, parent.windowTitle(), proposed, f"*{proposed.suffix}")


def _label(field: QWidget) -> QWidget:
    label = plain_label(field.accessibleName(), style="muted")
    label.setBuddy(field)
    return label


def _texts(state: dict[str, object], key: str) -> list[str]:
    """Return kept texts; whatever else was kept counts as nothing."""
    found = state.get(key)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
