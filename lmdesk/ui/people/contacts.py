"""The contacts and addresses of a person: numbers as they are printed, all else as used."""

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.contacts import ContactRecord
from lmdesk.services.postal_addresses import AddressRecord
from lmdesk.ui.address_rows import AddressRows
from lmdesk.ui.contact_rows import NUMBERS, ContactRows
from lmdesk.ui.people.editing import PersonEditing


def contacts_of_person(editing: PersonEditing) -> ContactRows:
    """Return the rows; each tells the list and the row it is from, or who typed it."""

    def shown(contact: ContactRecord) -> str:
        if contact.normalised is None:
            return contact.raw
        if contact.kind in NUMBERS:
            return editing.readers.phones.print_phone(contact.normalised, contact.extension)
        return contact.normalised

    return ContactRows(
        editing,
        editing.owner,
        editing.record.contacts,
        QCoreApplication.translate("people", "Add an e-mail address or a number"),
        shown,
        lambda contact: editing.source("contact_point", contact.id, contact.raw),
        editing.posts_by_id(),
    )


def addresses_of_person(editing: PersonEditing) -> AddressRows:
    """Return the postal addresses, those of posts too; each tells where it is from."""

    def source(record: AddressRecord) -> str:
        return editing.source("postal_address", record.id, *record.printed.split("\n"))

    return AddressRows(editing, editing.owner, editing.addresses, source, editing.posts_by_id())
