"""The inspector of one person: everything about them, edited in place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from lmdesk.services.people import person
from lmdesk.ui.editing import keyed
from lmdesk.ui.history_rows import FIRST
from lmdesk.ui.inspector import RecordInspector
from lmdesk.ui.people.contacts import addresses_of_person, contacts_of_person
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.people.facts import Facts
from lmdesk.ui.people.forms import Form
from lmdesk.ui.people.head import PersonHead
from lmdesk.ui.people.names import Names
from lmdesk.ui.people.new_person import new_person_form
from lmdesk.ui.people.parts import Events, PastOfPerson
from lmdesk.ui.people.paste import PasteDetails
from lmdesk.ui.people.photo import PhotoActs, holds_picture, on_clipboard
from lmdesk.ui.people.posts import Posts
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace


class PersonInspector(RecordInspector):
    """Shows one person, or the form for a new one. What concerns the list is told by signals."""

    kind = "person"
    bin_wanted = Signal(int)
    restore_wanted = Signal(int)
    added = Signal(int)
    """A new person is on the desk."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self.setAccessibleName(self.tr("Person"))
        self._asks_new = False
        self._form: Form | None = None
        self._open_posts: set[int] = set()
        self._opened: set[str] = set()
        self._pasted: str | None = None
        self._paste: PasteDetails | None = None
        self._is_live = False
        self._complaint = ""
        self._whole_past = False
        self._photos = PhotoActs(workspace, shell, self._complain, self)
        self.setAcceptDrops(True)
        workspace.duplicates.ended.connect(self.refresh)

    def show_person(self, person_id: int | None) -> None:
        """Show a person, or that nobody is chosen."""
        if person_id == self._id:
            return
        self._turn_to(person_id)
        self._open_posts.clear()
        self._opened.clear()
        self._whole_past = False
        self._pasted, self._complaint = None, ""
        self._fill_again()

    def paste_details(self) -> None:
        """Open the box for a signature or contact block, with the text on the clipboard."""
        if self._id is None or not self._is_live:
            return
        self._pasted, self._paste = on_clipboard().text(), None
        self._fill_again()
        self.verticalScrollBar().setValue(0)
        if self._paste is not None:
            self._paste.take_focus()

    def paste(self) -> bool:
        """Take what is on the clipboard for this person: a photo, or a text of several lines."""
        data = on_clipboard()
        if self._id is None or not self._is_live or not _is_for_person(data):
            return False
        if holds_picture(data):
            self._photos.take(self._id, data)
        else:
            self.paste_details()
        return True

    def event(self, event: QEvent) -> bool:
        """Ask for Ctrl+V where something on the clipboard is for this person."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Paste)
            and self._is_live
            and _is_for_person(on_clipboard())
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is pasted."""
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.paste()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is pasted into a field of one line and has no place there."""
        is_paste = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
            and isinstance(watched, QLineEdit)
        )
        return (is_paste and self.paste()) or super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a picture that is dragged over the panel; the window takes lists."""
        if self._is_live and holds_picture(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking it."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make the picture the photo of the person."""
        event.acceptProposedAction()
        if self._id is not None:
            self._photos.take(self._id, event.mimeData())

    def ask_new(self) -> None:
        """Open the form for a new person at the top."""
        self._asks_new = True
        self._fill_now()
        self.verticalScrollBar().setValue(0)
        if self._form is not None:
            self._form.open()

    def _fill_now(self) -> None:
        typed = {} if self._form is None else self._form.texts()
        if self._paste is not None and self._pasted is not None:
            self._pasted = self._paste.box.toPlainText()
        super()._fill_now()
        if self._asks_new and self._form is not None:
            self._form.show_texts(typed)

    def add_all(self) -> None:
        """Add the sections of the person, or say that nobody is chosen."""
        self._form = self._paste = None
        self._is_live = False
        if self._asks_new:
            self._form = new_person_form(self._workspace, self._added, self._no_new)
            self.add_section(self.tr("New person")).add(self._form)
        reading = self._workspace.reading
        details = person(reading, self._id) if self._id is not None else None
        if details is None:
            self._id = None
            if not self._asks_new:
                hint = self.tr("Choose a person to see names, posts, contacts and events.")
                self.add_section("").add(plain_label(hint, style="faint", wrap=True))
            return
        self._show(PersonEditing(self._workspace, self._shell, details, self._opened))
        for field in self.findChildren(InlineField):
            field.editor.installEventFilter(self)

    def _show(self, editing: PersonEditing) -> None:
        self._is_live = editing.is_open
        head = PersonHead(editing, self._photos, self._complaint)
        head.details_wanted.connect(self.paste_details)
        head.bin_wanted.connect(lambda: self.bin_wanted.emit(editing.id))
        head.restore_wanted.connect(lambda: self.restore_wanted.emit(editing.id))
        self.add_section("").add(head)
        if self._pasted is not None and editing.is_open:
            self._paste = PasteDetails(editing, self._pasted, self._keep_pasted)
            self.add_section(self.tr("Pasted details")).add(self._paste)
            self._paste.show()
        self.add_section(self.tr("Names")).add(Names(editing))
        posts = Posts(editing, self._open_posts)
        new_post = self._link("new post", self.tr("New post"), posts.open_form, "plus")
        self.add_section(self.tr("Posts"), new_post if editing.is_open else None).add(posts)
        contacts = self.add_section(self.tr("Contacts"))
        contacts.add(contacts_of_person(editing))
        contacts.add(addresses_of_person(editing))
        if editing.record.parts:
            self.add_section(self.tr("Events")).add(Events(editing))
        self.add_section(self.tr("Facts and notes")).add(Facts(editing))
        history = editing.details.history
        more = None
        if len(history) > FIRST and not self._whole_past:
            text = self.tr("Show all {count}").format(count=count_text(len(history)))
            more = self._link("all history", text, self._show_past, "")
        past = PastOfPerson(editing, whole=self._whole_past)
        self.add_section(self.tr("History"), more).add(past)

    def _keep_pasted(self, text: str | None) -> None:
        """Remember the text that is to be shown again, or that the box is closed."""
        self._pasted = text
        if text is None:
            self.refresh()

    def _complain(self, person_id: int, text: str) -> None:
        """Say under the name what is wrong with a photo, or in passing once another is shown."""
        if person_id != self._id:
            self._shell.toast(text)
        elif text != self._complaint:
            self._complaint = text
            self.refresh()

    def _link(self, key: str, text: str, act: Callable[[], object], icon: str) -> QWidget:
        return keyed(link_button(text, act, icon=icon), key)

    def _show_past(self) -> None:
        self._whole_past = True
        self._fill_again()

    def _added(self, person_id: int) -> None:
        self._no_new()
        self.added.emit(person_id)

    def _no_new(self) -> None:
        if self._asks_new:
            self._asks_new = False
            self.refresh()


def _is_for_person(data: QMimeData) -> bool:
    """Tell whether something on the clipboard is a photo, or lines that may be a signature."""
    if holds_picture(data):
        return True
    text = data.text()
    return "\t" not in text and sum(1 for line in text.splitlines() if line.strip()) > 1
