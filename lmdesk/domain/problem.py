"""A problem: something in the data that a person should see. Bad data never raises."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

NO_PARAMS: Mapping[str, object] = MappingProxyType({})


class Severity(StrEnum):
    """How much a problem weighs."""

    INFO = "info"
    """Handled; worth a small mark at most."""
    WARN = "warn"
    """To be shown or asked."""
    ERROR = "error"
    """The value is not used until a person has decided."""


class Problem(NamedTuple):
    """One remark about a value. `code` names the sentence in `lmdesk.wording.PROBLEMS`.

    `field` is a key of `domain.fields`, or None when the whole row is meant.
    """

    code: str
    field: str | None = None
    severity: Severity = Severity.WARN
    params: Mapping[str, object] = NO_PARAMS
