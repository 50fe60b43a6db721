"""Tables of what else belongs to a person: postal addresses, and a picture."""

from peewee import Check

from lmdesk.store.tables.base import Table, owner, row_id, text, words
from lmdesk.store.tables.institutions import Institution
from lmdesk.store.tables.people import Affiliation, Person


class PostalAddress(Table):
    """An address of exactly one owner (vCard ADR).

    `printed` is the address as it is printed, in lines; the parts are what was understood of it.
    `country` is an ISO 3166-1 code.
    """

    id = row_id()
    person = owner(Person, null=True)
    institution = owner(Institution, null=True)
    affiliation = owner(Affiliation, null=True)
    label = text()
    printed = words()
    street = text()
    district = text()
    city = text()
    postcode = text()
    country = text()

    class Meta:
        constraints = (
            Check(
                "(person_id IS NOT NULL) + (institution_id IS NOT NULL)"
                " + (affiliation_id IS NOT NULL) = 1"
            ),
        )


class PersonPhoto(Table):
    """A small picture of a person, apart from all else so that lists never read it.

    `jpeg` is the file in base64: the journal keeps rows as JSON, which has no bytes. A picture is
    never changed, only replaced; where a person has several the newest counts.
    """

    id = row_id()
    person = owner(Person)
    jpeg = words()
