"""The inspector of one person: everything about them, edited in place."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lmdesk.services.people import PersonDetails, person
from lmdesk.ui.cells import NameCell
from lmdesk.ui.inspector import Inspector
from lmdesk.ui.people.contacts import Contacts
from lmdesk.ui.people.editing import PersonEditing, keyed, links
from lmdesk.ui.people.forms import Form
from lmdesk.ui.people.names import Names
from lmdesk.ui.people.new_person import new_person_form
from lmdesk.ui.people.parts import FIRST, Events, Facts, PastOfPerson
from lmdesk.ui.people.posts import Posts
from lmdesk.ui.people.tags import Tags
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text, moment_text
from lmdesk.ui.widgets.buttons import icon_button, link_button, plain_button
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.widgets.name_label import NameLabel
from lmdesk.ui.workspace import Workspace


class PersonInspector(Inspector):
    """Shows one person, or the form for a new one. What concerns the list is told by signals."""

    bin_wanted = Signal(int)
    restore_wanted = Signal(int)
    added = Signal(int)
    """A new person is on the desk."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Person"))
        self._workspace = workspace
        self._shell = shell
        self._id: int | None = None
        self._asks_new = False
        self._form: Form | None = None
        self._open_posts: set[int] = set()
        self._parts_open = False
        self._whole_past = False
        self._names: Names | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._fill_again)

    def shown_id(self) -> int | None:
        """Return the person who is shown."""
        return self._id

    def show_person(self, person_id: int | None) -> None:
        """Show a person, or that nobody is chosen."""
        if person_id == self._id:
            return
        self._tell_unsaved()
        self._id = person_id
        self._open_posts.clear()
        self._whole_past = False
        self.verticalScrollBar().setValue(0)
        self._fill_keeping({})

    def refresh(self) -> None:
        """Read the person again, once the edit that is under way has ended.

        A field keeps its text while it loses the keyboard: filling the panel anew at that moment
        would take away the control that the keyboard goes to.
        """
        self._again.start()

    def ask_new(self) -> None:
        """Open the form for a new person at the top."""
        self._asks_new = True
        self._fill_now()
        self.verticalScrollBar().setValue(0)
        if self._form is not None:
            self._form.open()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        for field in self.findChildren(InlineField):
            field.editor.setFocus()
            return

    def unsaved(self) -> InlineField | None:
        """Return a field whose text was changed and not kept."""
        fields = self.findChildren(InlineField)
        return next((field for field in fields if field.has_unsaved()), None)

    def _tell_unsaved(self) -> None:
        """Say what was typed and refused, and would go without a word."""
        field = self.unsaved()
        if field is not None:
            told = self.tr("Not kept: {text}").format(text=field.text())
            self._shell.toast(told)

    def _fill_again(self) -> None:
        """Fill anew; the keyboard and texts that are not kept yet stay where they were."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        key = focused.objectName() if inside and focused is not None else ""
        fields = self.findChildren(InlineField)
        self._fill_keeping({f.editor.objectName(): f.text() for f in fields if f.has_unsaved()})
        again = self.findChild(QWidget, key) if key else None
        if again is not None:
            again.setFocus()

    def _fill_keeping(self, kept: Mapping[str, str]) -> None:
        typed = {} if self._form is None else self._form.texts()
        self._fill_now()
        if self._asks_new and self._form is not None:
            self._form.show_texts(typed)
        for field in self.findChildren(InlineField):
            text = kept.get(field.editor.objectName())
            if text is not None:
                _show_text(field, text)

    def _fill_now(self) -> None:
        if self._names is not None:
            self._parts_open = not self._names.parts.isHidden()
        self.clear()
        # What is added to a hidden widget is shown with it, at once, and can take the keyboard.
        self._content.hide()
        self._add_all()
        self._content.show()

    def _add_all(self) -> None:
        self._names = self._form = None
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
        self._show(PersonEditing(self._workspace, self._shell, details))

    def _show(self, editing: PersonEditing) -> None:
        self.add_section("").add(self._head(editing))
        self._names = Names(editing, parts_open=self._parts_open)
        self.add_section(self.tr("Names")).add(self._names)
        posts = Posts(editing, self._open_posts)
        new_post = self._link("new post", self.tr("New post"), posts.open_form, "plus")
        self.add_section(self.tr("Posts"), new_post if editing.is_open else None).add(posts)
        self.add_section(self.tr("Contacts")).add(Contacts(editing))
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

    def _head(self, editing: PersonEditing) -> QWidget:
        details, record = editing.details, editing.record
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(_name_label(details), 1)
        if editing.is_open:
            line.addWidget(self._menu_button(editing))
        column.addLayout(line)
        held = [post for post in record.posts if post.end_date is None]
        for post in held[:1]:
            if post.position:
                column.addWidget(plain_label(post.position, wrap=True))
            if post.institution and post.institution_id is not None:
                lead = partial(self._shell.open_record, "institution", post.institution_id)
                link = LinkButton(post.institution, lead)
                column.addLayout(links(keyed(link, "institution of the person")))
        column.addWidget(Tags(editing))
        if record.merged_into is not None:
            other = partial(self._shell.open_record, "person", record.merged_into)
            merged = LinkButton(self.tr("Merged into another person"), other)
            column.addLayout(links(keyed(merged, "merged into")))
        elif record.deleted_at is not None:
            self._add_bin(column, editing, record.deleted_at)
        return head

    def _add_bin(self, column: QVBoxLayout, editing: PersonEditing, since: str) -> None:
        told = self.tr("In the bin since {moment}").format(moment=moment_text(since))
        column.addWidget(plain_label(told, style="bad", wrap=True))
        if not self._workspace.read_only:
            back = plain_button(
                self.tr("Restore"),
                lambda: self.restore_wanted.emit(editing.id),
                icon="archive-restore",
            )
            column.addLayout(links(keyed(back, "restore person")))

    def _menu_button(self, editing: PersonEditing) -> QWidget:
        button = icon_button("ellipsis", self.tr("What to do with this person"), None)
        keyed(button, "menu of person")
        menu = QMenu(button)
        gone = menu.addAction(self.tr("Put into the bin"))
        gone.triggered.connect(lambda: self.bin_wanted.emit(editing.id))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button


def _name_label(details: PersonDetails) -> QWidget:
    name, native = details.name, details.native_name
    if name is None:
        return plain_label()
    cell = NameCell(name.titles, name.printed, name.surname)
    return NameLabel(cell, native.printed if native is not None else "")


def _show_text(field: InlineField, text: str) -> None:
    """Put a text into a field as if it had been typed and not kept yet."""
    editor = field.editor
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    else:
        editor.setText(text)
