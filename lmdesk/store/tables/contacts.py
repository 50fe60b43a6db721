"""The table of ways to reach a person or an institution."""

from peewee import Check

from lmdesk.store.tables.base import Table, claim, owner, row_id, text, words
from lmdesk.store.tables.institutions import Institution
from lmdesk.store.tables.people import Affiliation, Person


class ContactPoint(Table):
    """A number, address or account of exactly one owner.

    `raw` is what was written, `normalised` what was understood (E.164, address in lower case),
    None when it could not be. `status` is ok, unsure, invalid, bounced, wrong or old.
    """

    id = row_id()
    person = owner(Person, null=True)
    institution = owner(Institution, null=True)
    affiliation = owner(Affiliation, null=True)
    kind = words()
    service = text()
    raw = words()
    normalised = text(index=True)
    extension = text()
    label = text()
    is_preferred = claim()
    is_shared = claim()
    status = words()

    class Meta:
        constraints = (
            Check(
                "(person_id IS NOT NULL) + (institution_id IS NOT NULL)"
                " + (affiliation_id IS NOT NULL) = 1"
            ),
        )
