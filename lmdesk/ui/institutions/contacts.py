"""The contacts and addresses of an institution: numbers as it gives them itself."""

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.contacts import ContactRecord
from lmdesk.services.contacts import ContactOwner
from lmdesk.services.postal_addresses import addresses
from lmdesk.ui.address_rows import AddressRows
from lmdesk.ui.contact_rows import NUMBERS, ContactRows
from lmdesk.ui.institutions.editing import InstitutionEditing


def contacts_of_institution(editing: InstitutionEditing) -> ContactRows:
    """Return the rows."""

    def shown(contact: ContactRecord) -> str:
        is_number = contact.kind in NUMBERS
        return contact.raw if is_number else contact.normalised or contact.raw

    return ContactRows(
        editing,
        ContactOwner("institution", editing.id),
        editing.record.contacts,
        QCoreApplication.translate("institutions", "Add a number, an address or a link"),
        shown,
    )


def addresses_of_institution(editing: InstitutionEditing) -> AddressRows:
    """Return the postal addresses."""
    owner = ContactOwner("institution", editing.id)
    return AddressRows(editing, owner, addresses(editing.workspace.reading, owner))
