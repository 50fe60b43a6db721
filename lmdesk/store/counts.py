"""How many records of each kind are on a desk."""

from peewee import fn

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, Institution, Person


def count_records(desk: Desk) -> dict[str, int]:
    """Return the numbers of live people, institutions and events."""
    queries = {
        "people": Person.select(fn.COUNT(Person.id)).where(
            Person.deleted_at.is_null(), Person.merged_into.is_null()
        ),
        "institutions": Institution.select(fn.COUNT(Institution.id)).where(
            Institution.deleted_at.is_null(), Institution.merged_into.is_null()
        ),
        "events": Event.select(fn.COUNT(Event.id)).where(Event.deleted_at.is_null()),
    }
    return {name: desk.value(query) for name, query in queries.items()}
