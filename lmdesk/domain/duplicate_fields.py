"""Which fields of a record are compared when duplicates are looked for, and how they count."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """How the values of a field are compared."""

    NAME = "name"
    """Folded words with spaces between them, in any order; words may differ by typos."""
    TEXT = "text"
    """A text in which there can be typos."""
    CODE = "code"
    """A text that is equal or is not: an address, a number, a key."""


class Meets(StrEnum):
    """How the values of a field bring two records together, so that they are compared at all."""

    NEVER = "never"
    WITH_NAME = "with_name"
    """Together with a word of the name, as a post does."""
    WITH_ANY = "with_any"
    """Together with any other value."""
    ALONE = "alone"
    """By itself."""


class Field(NamedTuple):
    """One field of the records.

    All weights are in bits. `kept` is the share of true pairs in which the value is the same:
    an equal value speaks for a pair by `kept` over its share among all records, but by `most` at
    the most, and no value is taken for rarer than `rarest`. Where both records have values and
    none is like another, `differs` (0 or less) is added; in between it is what the likeness says.
    Fields of one `group` say much the same (the post, the place): together they count up to the
    limit of the group; of the group "name" only the strongest counts. Only an `own` field can
    join people whose names cannot be compared. A pair is given up when the name `decides` and
    differs. A `fallback` is looked at where neither the name nor what stands before it is known.
    """

    key: str
    kind: Kind = Kind.TEXT
    meets: Meets = Meets.WITH_ANY
    kept: float = 0.9
    differs: float = -3.0
    most: float = 30.0
    rarest: float = 0.0
    group: str = ""
    own: bool = False
    decides: bool = False
    fallback: bool = False


class Record(NamedTuple):
    """One record: for each field its values, the main one first; none where it is unknown.

    `given` are the folded words known to be given names, `printed` is the main name as printed.
    """

    id: int
    values: tuple[tuple[str, ...], ...]
    given: frozenset[str] = frozenset()
    printed: str = ""


NAME_GROUP = "name"

GROUP_LIMIT = 9.0
"""So many bits at the most speak for a pair out of one group: as many as colleagues share."""

PERSON_FIELDS: tuple[Field, ...] = (
    Field("name", Kind.NAME, Meets.WITH_NAME, kept=0.95, differs=-8.0, decides=True),
    Field("native", Kind.TEXT, Meets.ALONE, 0.95, -7.0, rarest=0.0002, group=NAME_GROUP),
    Field("family", Kind.CODE, Meets.NEVER, 0.98, -8.0, 4, 0.02, NAME_GROUP, fallback=True),
    Field("email", Kind.CODE, Meets.ALONE, kept=0.6, differs=-1.0, own=True),
    Field("mobile", Kind.CODE, Meets.ALONE, kept=0.7, differs=-1.5, own=True),
    Field("phone", Kind.CODE, Meets.WITH_NAME, kept=0.7, differs=0, most=5, group="post"),
    Field("mailbox", Kind.CODE, Meets.WITH_NAME, kept=0.7, differs=0, most=3, group="post"),
    Field("institution", Kind.CODE, Meets.WITH_NAME, 0.7, -1.5, 7, 0.002, "post"),
    Field("position", Kind.TEXT, Meets.NEVER, 0.7, -0.7, 4, 0.02, "post"),
    Field("unit", Kind.TEXT, Meets.NEVER, 0.7, -0.3, 3, 0.02, "post"),
    Field("country", Kind.CODE, Meets.NEVER, 0.9, -2.5, 2, 0.02, "post"),
    Field("nationality", Kind.CODE, Meets.NEVER, 0.95, -3.0, 2, 0.02, "post"),
    Field("gender", Kind.CODE, Meets.NEVER, kept=0.98, differs=-6.0, most=0.5),
)
"""What people are compared by. `family` holds the spellings of the surname of somebody known in
Han characters only, and all words of the name of somebody known in Latin letters only."""
