"""Why two records may be one, or not: codes that have their words as "evidence.CODE"."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lmdesk.domain.duplicate_fields import Field
from lmdesk.domain.duplicate_names import NameLikeness
from lmdesk.domain.duplicate_pairs import Reason
from lmdesk.domain.duplicate_scoring import Weighed
from lmdesk.domain.duplicate_values import Values

CODES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "native": ("same_native_name", "similar_native_name", "other_native_name"),
        "family": ("surname_fits", "", "surname_does_not_fit"),
        "mobile": ("same_phone", "", "other_phone"),
        "phone": ("same_office_phone", "", ""),
        "mailbox": ("shared_mailbox", "", ""),
    }
)
"""The codes for an equal, an alike and a different value, where they are not of the usual form."""

TELLING = 0.5
"""What weighs less than so many bits is not told."""


def reasons(weighed: Weighed, *, swapped: bool) -> tuple[Reason, ...]:
    """Return what speaks for a pair, the strongest first, then what speaks against it.

    `swapped` says that the words of the names stand in another order.
    """
    told = [*_of_name(weighed, swapped=swapped), *map(_of_field, weighed.values)]
    worth = [(bits, reason) for bits, reason in told if reason.code and abs(bits) >= TELLING]
    worth.sort(key=lambda found: (found[0] < 0, -abs(found[0]), found[1].code))
    return tuple(reason for _, reason in worth)


def _of_name(weighed: Weighed, *, swapped: bool) -> Iterator[tuple[float, Reason]]:
    likeness = weighed.name.likeness
    if likeness is NameLikeness.NONE:
        return
    code = "same_name_swapped" if swapped and likeness is NameLikeness.EQUAL else likeness.value
    against = likeness is NameLikeness.OTHER
    yield (-1.0 if against else max(weighed.name.bits, TELLING)), Reason(code)


def _of_field(found: tuple[Field, Values]) -> tuple[float, Reason]:
    field, values = found
    key = field.key
    same, similar, other = CODES.get(key, (f"same_{key}", f"similar_{key}", f"other_{key}"))
    if values.likeness == 1.0:
        return values.bits, Reason(same)
    return values.bits, Reason(similar if values.likeness > 0 else other)
