"""Two records of the same person or body side by side, before they become one."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

KEEP = "keep"
ABSORB = "absorb"
BOTH = "both"

Choices = Mapping[str, str]
"""Field key -> KEEP, ABSORB or BOTH; a key that is not there goes as proposed."""

NO_CHOICES: Choices = MappingProxyType({})


class MergeField(NamedTuple):
    """One field of two records.

    `key` is what `choices` name it by, `label` the wording code of the field ("column.note").
    `keep` and `absorb` are the two values as they are shown, None where unknown. `proposed` is
    one of `options`, which are KEEP and ABSORB, and BOTH where two texts can stand one below
    the other. `why` is the wording code of the reason ("merge.only_one" …). There is nothing to
    choose where `is_open` is False.
    """

    key: str
    label: str
    keep: str | None
    absorb: str | None
    proposed: str
    why: str
    options: tuple[str, ...] = (KEEP, ABSORB)

    @property
    def is_open(self) -> bool:
        """Tell whether both records have a value and the two differ."""
        return self.keep is not None and self.absorb is not None and self.keep != self.absorb

    @property
    def says_something(self) -> bool:
        """Tell whether one of the records has a value."""
        return self.keep is not None or self.absorb is not None


class MergeChild(NamedTuple):
    """One thing that belongs to the record to be absorbed.

    `group` is names, posts, contacts, tags, events, lists, relations, people or roles; `text` is
    how it is shown. `comes` is False where the kept record has the same already: then it stays
    with the absorbed record, and comes back with it when the merge is taken back.
    """

    group: str
    text: str
    comes: bool = True


class MergeView(NamedTuple):
    """Two records side by side: ids, names as shown, fields in order, and what comes along."""

    keep: int
    absorb: int
    keep_name: str
    absorb_name: str
    fields: tuple[MergeField, ...]
    children: tuple[MergeChild, ...]
