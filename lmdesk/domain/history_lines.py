"""What was done on a desk, as a person reads it: steps by day, and what one step changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.facets import Facet

TECHNICAL = frozenset(
    {
        *("id", "uid", "sort_key", "search_key", "sound_key", "match_key", "created_at", "raw"),
        *("evidence", "script", "fingerprint", "draft", "candidates", "problems", "decided_at"),
        *("printed_at", "signature", "columns", "counts", "sha256", "container", "applied_at"),
        *("left_key", "extra", "skipped_because", "batch_id", "slot", "jpeg"),
    }
)
"""Columns that a person does not read: keys, marks and what follows from other columns."""

READ_RAW = frozenset({"contact_point"})
"""Tables in which `raw` is what a person reads; elsewhere it repeats another column."""

TABLE_ORDER = (
    *("person", "institution", "event", "session", "mailing_list", "participation"),
    *("session_role", "event_organiser", "affiliation", "contact_point", "person_name"),
    *("postal_address", "person_photo"),
    *("institution_name", "institution_relation", "person_tag", "tag", "list_member"),
    *("event_title", "session_topic", "vocabulary", "match_decision", "import_row"),
    *("import_batch", "import_profile"),
)
"""The tables in the order in which a step is told: what matters most comes first."""

TOGETHER: Mapping[str, tuple[frozenset[str], ...]] = MappingProxyType(
    {
        "person_name": (
            frozenset(
                {
                    *("script", "raw", "given", "middle", "surname", "name_order", "printed"),
                    *("sort_key", "search_key", "sound_key", "evidence"),
                }
            ),
            frozenset({"titles", "title_printed"}),
        ),
        "institution_name": (frozenset({"name", "match_key"}),),
        "institution": (frozenset({"founded", "founded_precision"}),),
        "contact_point": (frozenset({"kind", "raw", "normalised", "extension", "status"}),),
        "postal_address": (
            frozenset({"printed", "street", "district", "city", "postcode", "country"}),
        ),
    }
)
"""Columns that follow from each other: they go back to an earlier value together or not at all."""

NEVER_ALONE = frozenset(
    {"is_primary", "is_preferred", "merged_into_id", "deleted_at", "code", "rank", "person_id"}
)
"""Columns of which one value says something about other rows too: they are not set back alone."""


class Kind(StrEnum):
    """How a value is to be shown."""

    TEXT = "text"
    CLAIM = "claim"
    """"yes" or "no"."""
    CODE = "code"
    """A code whose word is "<words>.<code>" where there is one."""
    COUNTRY = "country"
    MOMENT = "moment"
    """A day or moment as ISO text."""


CODES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("participation", "status"): "status",
        ("participation", "capacity"): "capacity",
        ("session_role", "role"): "session_role",
        ("event_organiser", "role"): "organiser",
        ("event", "mode"): "mode",
        ("session", "mode"): "mode",
        ("session", "kind"): "session_kind",
        ("institution_name", "kind"): "name_kind",
        ("institution_relation", "kind"): "relation",
        ("contact_point", "kind"): "contact_kind",
        ("contact_point", "status"): "contact_status",
        ("person", "gender"): "gender",
        ("person_name", "name_order"): "name_order",
        ("person_name", "kind"): "person_name_kind",
        ("person", "language"): "language",
        ("institution_name", "language"): "language",
        ("event_title", "language"): "language",
        ("import_row", "verdict"): "verdict",
        ("import_row", "decision"): "decision",
    }
)
"""Columns that hold codes, and the group of words ("status.confirmed") that names them."""

COUNTRIES = frozenset({"country", "host_country", "nationality", "printed_country"})
MOMENTS = frozenset(
    {
        *("start_date", "end_date", "starts_at", "ends_at", "deleted_at", "valid_from"),
        "valid_to",
    }
)
CLAIMS = frozenset(
    {"is_primary", "is_preferred", "is_shared", "is_active", "confirmed", "do_not_contact"}
)


class Touch(NamedTuple):
    """How many rows of a table a step inserted, updated or deleted."""

    table: str
    action: str
    rows: int


class TakenBack(NamedTuple):
    """The step that took another one back."""

    step: int
    at: str
    by: str
    kind: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step, as a list of the history shows it.

    `at` is the moment in UTC as ISO text, `touches` what it wrote, the most important first.
    `stands` is False for a step that was taken back and for undoing and redoing themselves;
    `can_revert` tells whether it may be reverted now.
    """

    id: int
    at: str
    by: str
    kind: str
    name: str
    label: str
    params: Mapping[str, object]
    touches: tuple[Touch, ...]
    takes_back: int | None
    taken_back: TakenBack | None

    @property
    def stands(self) -> bool:
        """Whether what this step did holds."""
        return self.taken_back is None and self.kind not in {"undo", "redo"}

    @property
    def can_revert(self) -> bool:
        """Whether this step can be reverted: it stands, and is no undoing itself."""
        return self.stands

    @property
    def rows(self) -> int:
        """How many rows it wrote in all."""
        return sum(touch.rows for touch in self.touches)


class Day(NamedTuple):
    """The steps of one day, the newest first."""

    day: date
    steps: tuple[StepLine, ...]


class StepFilter(NamedTuple):
    """Which steps are wanted: of these kinds, all when there are none; by one person, or by all."""

    kinds: frozenset[str] = frozenset()
    by: str | None = None


ALL_STEPS = StepFilter()


class StepFacets(NamedTuple):
    """By what the steps of a desk can be narrowed, each with how many there are, most first."""

    kinds: tuple[Facet, ...]
    by: tuple[Facet, ...]


class Days(NamedTuple):
    """Some days, the newest first. `older` is where to go on, None when there is no more."""

    days: tuple[Day, ...]
    older: int | None


class RowName(NamedTuple):
    """What a row of a table is called.

    `name` is the person, institution, event, list or file that it belongs to, `text` what it
    says itself (a post, an address) where that is another. `kind` and `record_id` are what can
    be opened: kind is person, institution, event or mailing_list, None where there is no such.
    """

    name: str
    text: str = ""
    kind: str | None = None
    record_id: int | None = None


class FieldLine(NamedTuple):
    """One value before and after a step; the word for the field is `code` ("column.…").

    `words` is the group of words for a value that is a code.
    """

    column: str
    code: str
    before: str | None
    after: str | None
    kind: Kind
    can_restore: bool
    words: str = ""


class ChangedRow(NamedTuple):
    """A row whose values a step changed. `in_bin`: it put a record there, which lies there yet."""

    table: str
    row_id: int
    name: RowName
    fields: tuple[FieldLine, ...]
    in_bin: bool = False


class NamedRow(NamedTuple):
    """A row that a step added or removed."""

    row_id: int
    name: RowName


class RowsOfTable(NamedTuple):
    """The rows of one table that a step added or removed: how many, and the first of them."""

    table: str
    rows: int
    first: tuple[NamedRow, ...]


@dataclass(frozen=True, slots=True)
class StepDetails:
    """What one step did. `more` is where further changed rows begin, None when all are here."""

    step: StepLine
    added: tuple[RowsOfTable, ...]
    removed: tuple[RowsOfTable, ...]
    changed: tuple[ChangedRow, ...]
    more: int | None


def is_read(table: str, column: str) -> bool:
    """Tell whether a person reads this column."""
    return column not in TECHNICAL or (column == "raw" and table in READ_RAW)


def kind_of(table: str, column: str) -> Kind:
    """Return how values of a column are shown."""
    if (table, column) in CODES:
        return Kind.CODE
    for kind, columns in (
        (Kind.CLAIM, CLAIMS),
        (Kind.COUNTRY, COUNTRIES),
        (Kind.MOMENT, MOMENTS),
    ):
        if column in columns:
            return kind
    return Kind.TEXT


def together_with(table: str, column: str) -> frozenset[str]:
    """Return the columns that go back to an earlier value with this one, itself among them."""
    groups = TOGETHER.get(table, ())
    return next((group for group in groups if column in group), frozenset({column}))


def touches(counts: Mapping[str, Mapping[str, int]]) -> tuple[Touch, ...]:
    """Return what a step wrote, the most important tables first, additions before the rest."""
    order = {table: place for place, table in enumerate(TABLE_ORDER)}
    actions = ("insert", "update", "delete")
    return tuple(
        Touch(table, action, counts[table][action])
        for table in sorted(counts, key=lambda table: order.get(table, len(order)))
        for action in actions
        if action in counts[table]
    )
