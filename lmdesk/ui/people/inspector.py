"""The inspector of one person: everything about them, edited in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lmdesk.services.people import PersonDetails, person
from lmdesk.ui.cells import NameCell
from lmdesk.ui.editing import keyed
from lmdesk.ui.history_rows import FIRST
from lmdesk.ui.inspector import RecordInspector
from lmdesk.ui.people.contacts import contacts_of_person
from lmdesk.ui.people.editing import PersonEditing, links
from lmdesk.ui.people.forms import Form
from lmdesk.ui.people.names import Names
from lmdesk.ui.people.new_person import new_person_form
from lmdesk.ui.people.parts import Events, Facts, PastOfPerson
from lmdesk.ui.people.posts import Posts
from lmdesk.ui.people.tags import Tags
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text, moment_text
from lmdesk.ui.widgets.buttons import icon_button, link_button, plain_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.widgets.name_label import NameLabel
from lmdesk.ui.workspace import Workspace


class PersonInspector(RecordInspector):
    """Shows one person, or the form for a new one. What concerns the list is told by signals."""

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
        self._parts_open = False
        self._whole_past = False
        self._names: Names | None = None
        workspace.duplicates.ended.connect(self.refresh)

    def show_person(self, person_id: int | None) -> None:
        """Show a person, or that nobody is chosen."""
        if person_id == self._id:
            return
        self._turn_to(person_id)
        self._open_posts.clear()
        self._whole_past = False
        self._fill_again()

    def ask_new(self) -> None:
        """Open the form for a new person at the top."""
        self._asks_new = True
        self._fill_now()
        self.verticalScrollBar().setValue(0)
        if self._form is not None:
            self._form.open()

    def _fill_now(self) -> None:
        typed = {} if self._form is None else self._form.texts()
        if self._names is not None:
            self._parts_open = not self._names.parts.isHidden()
        super()._fill_now()
        if self._asks_new and self._form is not None:
            self._form.show_texts(typed)

    def add_all(self) -> None:
        """Add the sections of the person, or say that nobody is chosen."""
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
        self.add_section(self.tr("Contacts")).add(contacts_of_person(editing))
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
        if self._workspace.duplicates.pairs_of(editing.id):
            twin = partial(self._shell.show_duplicates, editing.id)
            link = LinkButton(self.tr("Possible duplicate"), twin)
            column.addLayout(links(keyed(link, "possible duplicate")))
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
