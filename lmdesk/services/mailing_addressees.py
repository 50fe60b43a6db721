"""Who is written to by a list that goes out: members of a list, people, or those of an event."""

from collections.abc import Sequence

from lmdesk.domain.mailing import Addressee
from lmdesk.errors import LmdeskError
from lmdesk.services.export_participants import wanted_event
from lmdesk.services.export_wanted import Wanted
from lmdesk.store.desk import Desk
from lmdesk.store.mailing import addressees, members_of
from lmdesk.store.participation import participants


def wanted_addressees(desk: Desk, wanted: Wanted) -> Sequence[Addressee]:
    """Return the people whom a mailing list is about.

    Raises LmdeskError mailing_list_not_found, event_not_named, event_not_found,
    session_not_found.
    """
    ids = wanted.ids
    if wanted.mailing_list is not None:
        people = members_of(desk, wanted.mailing_list)
        if people is None:
            raise LmdeskError("mailing_list_not_found", name=wanted.mailing_list)
        return [person for person in people if ids is None or person.person_id in set(ids)]
    if ids is not None and wanted.event is None:
        return addressees(desk, list(dict.fromkeys(ids)))
    there = participants(desk, wanted_event(desk, wanted), ids)
    known = dict.fromkeys(p.person_id for p in there if p.person_id is not None)
    return addressees(desk, list(known))
