"""Tables of taking part: who is at an event, how they were printed, and their session roles."""

from lmdesk.store.tables.base import Table, number, owner, reference, row_id, text, words
from lmdesk.store.tables.events import Event, Session
from lmdesk.store.tables.institutions import Institution
from lmdesk.store.tables.people import Person


class Participation(Table):
    """A person, or an unnamed seat of an institution, at an event.

    The printed_* fields are a snapshot: they keep name, title, post, institution and country as
    of `printed_at`, whatever happens to the person later.
    """

    id = row_id()
    uid = words(unique=True)
    event = owner(Event)
    person = reference(Person)
    institution = reference(Institution)
    category = text()
    capacity = text()
    status = words()
    delegation = text()
    nominated_by = reference(Institution)
    printed_name = text()
    printed_title = text()
    printed_position = text()
    printed_unit = text()
    printed_institution = text()
    printed_country = text()
    printed_at = text()
    rank = number()
    note = text()


class SessionRole(Table):
    """What somebody does in a session; `rank` is the order of speaking.

    `role` is chair, moderator, keynote, speaker, panellist, discussant, rapporteur, interpreter
    or participant.
    """

    id = row_id()
    session = owner(Session)
    participation = owner(Participation)
    role = words()
    rank = number()
