"""Tables of imports: profiles, batches, their raw rows, and the decisions people took."""

from lmdesk.store.tables.base import Table, number, owner, reference, row_id, text, words
from lmdesk.store.tables.events import Event, Session
from lmdesk.store.tables.people import Person


class ImportProfile(Table):
    """What was learned about one layout. `signature` is made of its headings; JSON in `columns`."""

    id = row_id()
    signature = words(unique=True)
    name = text()
    columns = words()


class ImportBatch(Table):
    """One import. `counts` and `columns` are JSON; the step that wrote it names who and when."""

    id = row_id()
    uid = words(unique=True)
    file_name = words()
    sha256 = words(index=True)
    container = words()
    event = reference(Event)
    session = reference(Session)
    columns = words()
    counts = words()
    applied_at = words()


class ImportRow(Table):
    """One row (or one person of a row) as it came, and what became of it.

    `raw` is a JSON list of the cells. `draft`, `candidates` and `problems` are JSON and kept
    while a person may still have to decide. `fingerprint` is equal for rows that say the same.
    """

    id = row_id()
    batch = owner(ImportBatch)
    sheet = words()
    row = number()
    slot = number(default=1)
    raw = words()
    draft = text()
    verdict = words()
    skipped_because = text()
    candidates = text()
    problems = text()
    fingerprint = text(index=True)
    decision = text()
    decided_at = text()
    person = reference(Person)


class MatchDecision(Table):
    """A remembered answer: the row or person behind `left_key` is, or is not, this person."""

    id = row_id()
    kind = words()
    left_key = words(index=True)
    person = owner(Person)
    verdict = words()
    decided_at = words()
