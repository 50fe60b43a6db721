"""Tables of mailing lists and who is on them."""

from lmdesk.store.tables.base import Table, owner, reference, row_id, text, words
from lmdesk.store.tables.contacts import ContactPoint
from lmdesk.store.tables.people import Person


class MailingList(Table):
    """A list of people to write to; `name` is unique on the desk.

    `kind` is static or smart: who is on a smart list follows from `query`, which is JSON as
    `lmdesk.domain.smart_lists` writes it.
    """

    id = row_id()
    uid = words(unique=True)
    name = words(unique=True)
    purpose = text()
    kind = words()
    created_at = words()
    query = text()


class ListMember(Table):
    """A person on a mailing list with the one address chosen for it."""

    id = row_id()
    mailing_list = owner(MailingList)
    person = reference(Person, null=False)
    contact_point = reference(ContactPoint)

    class Meta:
        indexes = ((("mailing_list", "person"), True),)
