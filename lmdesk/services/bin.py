"""The bin: taking a record out of it, whatever kind it is."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from lmdesk.domain.change import Change
from lmdesk.services import events, institutions, people
from lmdesk.store.desk import Desk


def _event(desk: Desk, event_ids: Sequence[int]) -> Change:
    return events.out_of_bin(desk, event_ids[0])


_WAYS: Mapping[str, Callable[[Desk, Sequence[int]], Change]] = MappingProxyType(
    {"person": people.restore, "institution": institutions.restore, "event": _event}
)


def take_out(desk: Desk, kind: str, record_id: int) -> Change:
    """Take a person, an institution or an event out of the bin.

    Raises LmdeskError as the `restore` of people and of institutions, and record_gone.
    """
    return _WAYS[kind](desk, [record_id])
