"""How many records of each kind are on a desk."""

from peewee import fn

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, Institution, Person


def count_records(desk: Desk) -> dict[str, int]:
    """Return the numbers of live people, institutions and events."""
    return {
        name: desk.value(table.select(fn.COUNT(table.id)).where(table.deleted_at.is_null()))
        for name, table in (("people", Person), ("institutions", Institution), ("events", Event))
    }
