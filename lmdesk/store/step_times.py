"""When the first and the last thing was done on a desk."""

from lmdesk.store.desk import Desk
from lmdesk.store.tables import ChangeSet


def first_and_last_step(desk: Desk) -> tuple[str, str] | None:
    """Return the times of the oldest and the newest step as ISO texts, None without any."""
    at = ChangeSet.select(ChangeSet.at)
    first = desk.value(at.order_by(ChangeSet.id).limit(1))
    last = desk.value(at.order_by(ChangeSet.id.desc()).limit(1))
    return None if first is None else (first, last)
