"""Tables of events: their titles, organisers, sessions and topics."""

from lmdesk.store.tables.base import Table, number, owner, reference, row_id, text, words
from lmdesk.store.tables.institutions import Institution


class Event(Table):
    """A meeting as a whole. `code` is the office's short name for it, unique on the desk.

    Dates are ISO texts; unknown dates stay unknown. `mode` is in_person, online or hybrid.
    """

    id = row_id()
    uid = words(unique=True)
    code = words(unique=True)
    title = words()
    acronym = text()
    mode = text()
    start_date = text()
    end_date = text()
    timezone = text()
    venue = text()
    city = text()
    country = text()
    summary = text()
    deleted_at = text()
    created_at = words()


class EventTitle(Table):
    """Another title under which an event is printed: official, short or variant."""

    id = row_id()
    event = owner(Event)
    language = text()
    kind = words()
    title = words()


class Session(Table):
    """A meeting session of an event. `code` is unique within the event.

    `kind` is plenary, parallel, side, bilateral, break or social.
    """

    id = row_id()
    uid = words(unique=True)
    event = owner(Event)
    parent = reference("self")
    code = words()
    kind = words()
    number = number(null=True, default=None)
    title = text()
    starts_at = text()
    ends_at = text()
    room = text()
    mode = text()
    link = text()
    languages = text()
    summary = text()

    class Meta:
        indexes = ((("event", "code"), True),)


class SessionTopic(Table):
    """A topic of a session, in order."""

    id = row_id()
    session = owner(Session)
    rank = number()
    topic = words()


class EventOrganiser(Table):
    """The part an institution has in holding an event or one of its sessions.

    `role` is host, organiser, co_organiser, sponsor, supporter or partner; `rank` the order in
    print; `name_as_printed` stays when the institution is renamed.
    """

    id = row_id()
    event = owner(Event)
    session = owner(Session, null=True)
    institution = reference(Institution, null=False)
    name_as_printed = words()
    role = words()
    rank = number()
