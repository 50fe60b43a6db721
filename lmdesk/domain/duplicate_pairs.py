"""Two records that may be one person: how likely that is, and why."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

THRESHOLD = 0.5
"""From this score on a pair is worth a question. It is the same for every desk."""


class Reason(NamedTuple):
    """One thing that speaks for or against: `code` has its words as "duplicate.CODE"."""

    code: str
    params: Mapping[str, object] = MappingProxyType({})


class Pair(NamedTuple):
    """Two people, `a` < `b`, who may be one; the score runs from 0 to 1.

    `why` tells what speaks for it, the strongest first, and after that what speaks against it.
    """

    a: int
    b: int
    score: float
    why: tuple[Reason, ...]
