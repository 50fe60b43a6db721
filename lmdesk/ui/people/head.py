"""The head of the inspector: who the person is at a glance, and what is done with them whole."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lmdesk.services.people import PersonDetails
from lmdesk.ui.cells import NameCell
from lmdesk.ui.editing import keyed, links
from lmdesk.ui.merged_lines import MergedLines
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.people.photo import PhotoActs, holds_picture, on_clipboard, photo_label
from lmdesk.ui.people.tags import Tags
from lmdesk.ui.texts import moment_text
from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.widgets.name_label import NameLabel


class PersonHead(QWidget):
    """Photo, name, post, tags, and a menu. `complaint` says what is wrong with a photo."""

    bin_wanted = Signal()
    restore_wanted = Signal()
    details_wanted = Signal()
    """Details of the person are to be pasted."""

    def __init__(self, editing: PersonEditing, photos: PhotoActs, complaint: str) -> None:
        super().__init__()
        self._editing = editing
        self._photos = photos
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        if editing.photo is not None:
            name = editing.details.name.printed if editing.details.name else ""
            beside.addWidget(photo_label(editing, name), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        beside.addLayout(self._column, 1)
        whole.addLayout(beside)
        self._add_name()
        self._add_post()
        if complaint:
            whole.addWidget(plain_label(complaint, style="bad small", wrap=True))
        self._add_twins(whole)
        whole.addWidget(Tags(editing))
        self._add_state(whole)

    def _add_name(self) -> None:
        line = QHBoxLayout()
        line.addWidget(_name_label(self._editing.details), 1)
        if self._editing.is_open:
            line.addWidget(self._menu_button())
        self._column.addLayout(line)

    def _add_post(self) -> None:
        held = [post for post in self._editing.record.posts if post.end_date is None]
        for post in held[:1]:
            if post.position:
                self._column.addWidget(plain_label(post.position, wrap=True))
            if post.institution and post.institution_id is not None:
                open_record = self._editing.shell.open_record
                lead = partial(open_record, "institution", post.institution_id)
                link = LinkButton(post.institution, lead)
                self._column.addLayout(links(keyed(link, "institution of the person")))

    def _add_twins(self, column: QVBoxLayout) -> None:
        """Lead to the entries that may be the same person."""
        person_id = self._editing.id
        if self._editing.workspace.duplicates.pairs_of(person_id):
            lead = partial(self._editing.shell.show_duplicates, person_id)
            link = LinkButton(self.tr("Possible duplicate"), lead)
            column.addLayout(links(keyed(link, "possible duplicate")))

    def _add_state(self, column: QVBoxLayout) -> None:
        record = self._editing.record
        column.addWidget(
            MergedLines(self._editing.workspace, self._editing.shell, "person", record.id)
        )
        if record.deleted_at is not None and record.merged_into is None:
            told = self.tr("In the bin since {moment}")
            since = told.format(moment=moment_text(record.deleted_at))
            column.addWidget(plain_label(since, style="bad", wrap=True))
            if not self._editing.workspace.read_only:
                restore = self.restore_wanted.emit
                back = plain_button(self.tr("Restore"), restore, icon="archive-restore")
                column.addLayout(links(keyed(back, "restore person")))

    def _menu_button(self) -> QWidget:
        button = icon_button("ellipsis", self.tr("What to do with this person"), None)
        keyed(button, "menu of person")
        menu = QMenu(button)

        def add(text: str, act: Callable[[], object]) -> None:
            menu.addAction(text).triggered.connect(lambda: act())

        person_id = self._editing.id
        add(self.tr("Paste details…"), self.details_wanted.emit)
        menu.addSeparator()
        add(self.tr("Choose a photo…"), lambda: self._photos.choose(person_id))
        paste = menu.addAction(self.tr("Paste the photo"))
        paste.triggered.connect(lambda: self._photos.take(person_id, on_clipboard()))
        # Asking the clipboard means asking another program: only when the menu opens.
        menu.aboutToShow.connect(lambda: paste.setEnabled(holds_picture(on_clipboard())))
        if self._editing.photo is not None:
            add(self.tr("Remove the photo"), lambda: self._photos.remove(person_id))
        menu.addSeparator()
        add(self.tr("Put into the bin"), self.bin_wanted.emit)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button


def _name_label(details: PersonDetails) -> QWidget:
    name, native = details.name, details.native_name
    if name is None:
        return plain_label()
    cell = NameCell(name.titles, name.printed, name.surname)
    return NameLabel(cell, native.printed if native is not None else "")
