"""A person as the inspector shows them: the record, and what is to be said about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from lmdesk.domain.imports import Origin
from lmdesk.domain.name_printing import salutation
from lmdesk.domain.names import NameOrder
from lmdesk.domain.people import NameRecord, PersonRecord
from lmdesk.domain.record_history import HistoryLine

CONFIRMED = "confirmed"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """All about one person.

    `country` is the one represented now, as lists show it, else the nationality. `evidence` are
    the codes of what the order of the main name rests on ("confirmed" where a person has divided
    it, "unknown" where nothing speaks for it). `origins` are the rows of lists that told
    something, the latest first; `history` has the latest change first.
    """

    record: PersonRecord
    country: str | None
    evidence: tuple[str, ...]
    origins: tuple[Origin, ...]
    history: tuple[HistoryLine, ...]

    @property
    def name(self) -> NameRecord | None:
        """Return the main name."""
        return next(iter(self.record.names), None)

    @property
    def native_name(self) -> NameRecord | None:
        """Return the first name in another script than the Latin one, beside the main name."""
        others = self.record.names[1:]
        return next((name for name in others if name.script != "Latn"), None)

    @property
    def salutation(self) -> str:
        """Return how the person is addressed: as somebody said, else as is the custom."""
        return self.record.address_as or self.usual_salutation

    @property
    def usual_salutation(self) -> str:
        """Return how the person is addressed by custom."""
        name = self.name
        if name is None:
            return ""
        titles = tuple((name.titles or "").split())
        order = NameOrder(name.order)
        return salutation(titles, name.given, name.surname, order, self.country)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from: the row of a list, or who wrote it (`at` is ISO text, UTC)."""

    at: str
    by: str
    file: str | None = None
    sheet: str | None = None
    row: int | None = None


def source_of(details: PersonDetails, table: str, row_id: int, texts: Sequence[str]) -> Source:
    """Return where a row of a person comes from, `texts` being what it says.

    It is the step that wrote the row. Where that was an import, the row of the list is that of
    this import, the first one in which a cell holds one of the texts; a value that was put
    together of several cells is in none of them whole. Where the row of the import cannot be told
    by its step, as with rows that waited, any list with one of the texts counts.
    """
    record = details.record
    wrote = [line for line in details.history if (line.table, line.row_id) == (table, row_id)]
    if all(line.action != "added" for line in wrote):
        # What was written together with the person has no line of its own.
        wrote += [line for line in details.history if line.what == "person"]
    at, by = (wrote[0].at, wrote[0].by) if wrote else (record.created_at, "")
    by_hand = bool(wrote) and wrote[0].kind == "edit" and wrote[0].action != "added"
    found = None if by_hand else _row_of_list(details.origins, wrote, texts)
    if found is None:
        return Source(at, by)
    by = next((line.by for line in wrote if line.step == found.step), by)
    return Source(found.applied_at, by, found.file_name, found.sheet, found.row)


def _row_of_list(
    origins: Sequence[Origin], wrote: Sequence[HistoryLine], texts: Sequence[str]
) -> Origin | None:
    """Return the row of a list that told a value; `wrote` are the lines about it, latest first."""
    steps = list(dict.fromkeys(line.step for line in reversed(wrote) if line.kind == "import"))
    written = [each for step in steps for each in reversed(origins) if each.step == step]
    for several in (written, list(reversed(origins))):
        for each in several:
            if any(text and text in cell for _, cell in each.cells for text in texts):
                return each
        if several:
            return several[0] if several is written else None
    return None


def evidence_codes(evidence: Sequence[str], *, confirmed: bool) -> tuple[str, ...]:
    """Return the codes of what is to be said about how the order of a name is known."""
    return (CONFIRMED,) if confirmed else tuple(evidence) or (UNKNOWN,)
