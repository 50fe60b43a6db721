"""The tables of a desk, each stored field written down once."""

from lmdesk.store.tables.base import Table
from lmdesk.store.tables.contacts import ContactPoint
from lmdesk.store.tables.events import Event, EventOrganiser, EventTitle, Session, SessionTopic
from lmdesk.store.tables.history import ChangeItem, ChangeSet
from lmdesk.store.tables.imports import ImportBatch, ImportProfile, ImportRow, MatchDecision
from lmdesk.store.tables.institutions import (
    Institution,
    InstitutionName,
    InstitutionRelation,
)
from lmdesk.store.tables.mailing import ListMember, MailingList
from lmdesk.store.tables.participation import Participation, SessionRole
from lmdesk.store.tables.people import Affiliation, Person, PersonName, PersonTag, Tag
from lmdesk.store.tables.person_details import PersonPhoto, PostalAddress
from lmdesk.store.tables.vocabulary import Meta, Vocabulary

RECORD_TABLES: tuple[type[Table], ...] = (
    Institution,
    InstitutionName,
    InstitutionRelation,
    Person,
    PersonName,
    Affiliation,
    Tag,
    PersonTag,
    ContactPoint,
    PostalAddress,
    PersonPhoto,
    Event,
    EventTitle,
    Session,
    SessionTopic,
    EventOrganiser,
    Participation,
    SessionRole,
    MailingList,
    ListMember,
    ImportProfile,
    ImportBatch,
    ImportRow,
    MatchDecision,
    Vocabulary,
)
"""What the office knows: journaled, undoable, in an order in which owners come first."""

HISTORY_TABLES: tuple[type[Table], ...] = (ChangeSet, ChangeItem)

ALL_TABLES: tuple[type[Table], ...] = (*RECORD_TABLES, *HISTORY_TABLES, Meta)

__all__ = [
    "ALL_TABLES",
    "HISTORY_TABLES",
    "RECORD_TABLES",
    "Affiliation",
    "ChangeItem",
    "ChangeSet",
    "ContactPoint",
    "Event",
    "EventOrganiser",
    "EventTitle",
    "ImportBatch",
    "ImportProfile",
    "ImportRow",
    "Institution",
    "InstitutionName",
    "InstitutionRelation",
    "ListMember",
    "MailingList",
    "MatchDecision",
    "Meta",
    "Participation",
    "Person",
    "PersonName",
    "PersonPhoto",
    "PersonTag",
    "PostalAddress",
    "Session",
    "SessionRole",
    "SessionTopic",
    "Table",
    "Tag",
    "Vocabulary",
]
