"""Setting one field of many records: what would change, counted before anything is written."""

from typing import NamedTuple


class SetCount(NamedTuple):
    """What setting a field would do to some records.

    Of `records`, `changed` get the value, `same` have it already and `left` stay as they are,
    because nothing would be left of their post. `replaced` of those who change have another
    value now. `new_body` is the name of an institution that would be added to the desk.
    """

    records: int
    changed: int
    same: int
    replaced: int = 0
    left: int = 0
    new_body: str | None = None
