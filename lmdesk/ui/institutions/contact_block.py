"""The contact block of an institution, exactly as it is printed, and what can be taken from it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.domain.typed_contacts import TypedContact
from lmdesk.services.institution_contacts import add_proposed, proposed_contacts
from lmdesk.ui.editing import keyed
from lmdesk.ui.institutions.editing import InstitutionEditing
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.buttons import link_button, plain_button
from lmdesk.ui.widgets.labels import plain_label


class BlockOfContacts(QWidget):
    """A plain field of several lines. Contacts in it are proposed when they are asked for."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        self._editing = editing
        block = editing.record.contact_block or ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.field = editing.field(
            "contact_block",
            "",
            as_edited(block),
            multiline=True,
            placeholder=self.tr("as it is printed") if editing.is_open else "",
            name=self.tr("Contact block"),
        )
        self._column.addWidget(self.field)
        self.proposed: Sequence[TypedContact] = ()
        if block and editing.is_open:
            self.find_link = link_button(
                self.tr("Find contacts in it"), self.look, icon="list-plus"
            )
            keyed(self.find_link, "find contacts")
            self._column.addWidget(self.find_link)

    def look(self) -> None:
        """Show the contacts that the block says and that are not known yet."""
        workspace = self._editing.workspace
        self.proposed = proposed_contacts(workspace.reading, self._editing.id, workspace.readers)
        self.find_link.hide()
        if not self.proposed:
            known = self.tr("All contacts in it are known already.")
            self._column.addWidget(plain_label(known, style="faint", wrap=True))
            return
        for contact in self.proposed:
            kind = word(f"contact_kind.{contact.kind}")
            text = self.tr("{kind}: {text}").format(kind=kind, text=contact.mark)
            self._column.addWidget(plain_label(text, wrap=True))
        count = len(self.proposed)
        add = self.tr("Add this contact") if count == 1 else self.tr("Add these {count} contacts")
        self.add_button = plain_button(add.format(count=count), self.add, icon="plus")
        self._column.addWidget(keyed(self.add_button, "add found contacts"))
        self.add_button.setFocus()

    def add(self) -> None:
        """Add what was found."""
        institution_id, proposed = self._editing.id, self.proposed
        self._editing.do(lambda desk: add_proposed(desk, institution_id, proposed))


def as_edited(text: str) -> str:
    """Return a text as a field of Qt gives it back, so that a look at it is no change.

    Qt makes all line ends "\\n" and no-break spaces plain ones; the desk keeps what it has until
    something is typed.
    """
    for end in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return text.replace("\xa0", " ")
