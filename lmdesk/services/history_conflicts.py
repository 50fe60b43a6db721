"""What a revert left as it is, told in words: which field of whom stayed, who changed it when."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from lmdesk.domain.change import Conflict
from lmdesk.domain.history_lines import RowName, is_read
from lmdesk.services.history import name_of
from lmdesk.services.history_days import Naming
from lmdesk.services.history_words import column_code, column_word
from lmdesk.store.desk import Desk
from lmdesk.store.history_names import RowNames
from lmdesk.store.history_steps import steps_with_ids
from lmdesk.wording import word

TOLD = 500
"""So many conflicts are looked at; of an import there may be as many as it had rows."""


class ConflictLine(NamedTuple):
    """Something of one record that stays.

    `fields` are the codes ("column.…") of the values that were not set back; without them the
    whole record stays that the reverted step had added, or what it had removed stays away.
    `what`, `by` and `at` (UTC) tell the later step because of which. `code` is that of the
    sentence.
    """

    name: RowName
    fields: tuple[str, ...]
    words: tuple[str, ...]
    step: int
    what: str
    by: str
    at: str

    @property
    def code(self) -> str:
        """Return the code of the sentence that tells this."""
        return "conflict.fields" if self.fields else "conflict.record"


def conflict_lines(
    desk: Desk, conflicts: Sequence[Conflict], *, naming: Naming = name_of
) -> tuple[ConflictLine, ...]:
    """Return what stays, one line for each record and each later step because of which it does."""
    told = conflicts[:TOLD]
    names = RowNames(desk, {(each.table, each.row_id) for each in told})
    steps = steps_with_ids(desk, {each.step for each in told})
    together: dict[tuple[object, ...], list[Conflict]] = {}
    for each in told:
        name = names.of((each.table, each.row_id))
        record = (name.kind, name.record_id) if name.kind else (each.table, each.row_id)
        together.setdefault((record, each.step), []).append(each)
    return tuple(_line(names, each, naming(steps[each[0].step])) for each in together.values())


def conflict_sentences(desk: Desk, conflicts: Sequence[Conflict]) -> tuple[str, ...]:
    """Return an English sentence for each thing that a revert left as it is."""
    sentences = [
        word(line.code).format(
            name=line.name.name or line.name.text,
            fields=", ".join(line.words),
            by=line.by,
            when=_when(line.at),
            what=line.what,
        )
        for line in conflict_lines(desk, conflicts)
    ]
    if len(conflicts) > TOLD:
        sentences.append(word("conflict.more").format(count=len(conflicts) - TOLD))
    return tuple(sentences)


def _line(names: RowNames, conflicts: list[Conflict], what: str) -> ConflictLine:
    first = conflicts[0]
    columns: Iterable[tuple[str, str]] = ()
    if all(each.fields for each in conflicts):
        columns = dict.fromkeys(
            (each.table, field)
            for each in conflicts
            for field in each.fields
            if is_read(each.table, field)
        )
    return ConflictLine(
        names.of((first.table, first.row_id)),
        tuple(column_code(*column) for column in columns),
        tuple(column_word(*column) for column in columns),
        first.step,
        what,
        first.by,
        first.at,
    )


def _when(at: str) -> str:
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone()
    return f"{moment.day} {moment:%B %Y, %H:%M}"
