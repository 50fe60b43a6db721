"""Values by which a long list is narrowed, and how many records have each."""

from collections.abc import Iterable
from typing import NamedTuple

NOT_GIVEN = ""
"""Stands among the values for records that have none."""

NO_CHOICE: frozenset[str] = frozenset()


class Facet(NamedTuple):
    """One value by which a list can be narrowed, and how many records of the list have it."""

    value: str
    records: int


def in_order(facets: Iterable[Facet]) -> tuple[Facet, ...]:
    """Order values by how many records have them, then by name; what is not given comes last."""
    return tuple(sorted(facets, key=lambda f: (f.value == NOT_GIVEN, -f.records, f.value)))
