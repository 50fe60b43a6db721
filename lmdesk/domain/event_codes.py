"""The codes that events use: how they are held, what a session is, who does what, who comes."""

MODES = ("in_person", "online", "hybrid")
"""How an event or a session is held."""

SESSION_KINDS = ("plenary", "parallel", "side", "bilateral", "break", "social")
"""What a session is."""

WITHOUT_CHAIR = frozenset({"break", "social"})
"""Kinds of sessions that nobody leads and that need no title."""

ORGANISER_ROLES = ("host", "organiser", "co_organiser", "sponsor", "supporter", "partner")
"""The part that an institution has in an event."""

STATUSES = (
    *("invited", "nominated", "registered", "confirmed"),
    *("attended", "declined", "replaced", "cancelled"),
)
"""How far somebody is on the way to an event, or why not."""

COMING = frozenset({"confirmed", "attended"})
"""Statuses of those who come or came for certain."""

NOT_COMING = frozenset({"declined", "replaced", "cancelled"})
"""Statuses of those who are kept on the desk and not printed."""

CAPACITIES = (
    *("head", "deputy_head", "delegate", "alternate", "adviser", "expert"),
    *("observer", "resource", "press", "staff", "guest", "spouse"),
)
"""In which capacity somebody comes, in the order in which a delegation is listed."""

HEAD = "head"
"""The capacity of a head of delegation."""

SESSION_ROLES = (
    *("chair", "moderator", "keynote", "speaker", "panellist"),
    *("discussant", "rapporteur", "interpreter", "participant"),
)
"""What somebody does in a session."""

LEADING = frozenset({"chair", "moderator"})
"""Roles of those who lead a session."""

SIX = ("KH", "CN", "LA", "MM", "TH", "VN")
"""The countries of the cooperation (ISO 3166-1)."""
