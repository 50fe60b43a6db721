"""Setting one value of a record back to what it was before a step."""

from lmdesk.domain.change import Change
from lmdesk.domain.history_lines import NEVER_ALONE, is_read, together_with
from lmdesk.errors import LmdeskError
from lmdesk.services.history_words import column_word, mentions_of
from lmdesk.store.desk import Desk
from lmdesk.store.history_items import values_before
from lmdesk.store.history_names import RowNames
from lmdesk.store.row_images import is_there, table_named


def restore_field(desk: Desk, step_id: int, table: str, row_id: int, column: str) -> Change:
    """Set a column of a row back to its value before a step, as a step of its own.

    Columns that follow from each other, such as a name and the keys by which it is found, go
    back together. `table` and `column` are as `step_details` names them. Raises LmdeskError
    value_not_in_step where the step did not change it or it cannot be set back alone,
    record_gone where the row or what the value mentions is no more, already_there.
    """
    mention = mentions_of(desk, table).get(column)
    columns = sorted(together_with(table, column))
    values = values_before(desk, step_id, table, row_id, columns)
    alone = column in NEVER_ALONE or (mention is not None and mention.owned)
    if column not in values or alone or not is_read(table, column):
        raise LmdeskError("value_not_in_step", step=step_id, field=column_word(table, column))
    value = values[column]
    if mention is not None and value is not None and not is_there(desk, mention.parent, value):
        raise LmdeskError("record_gone", table=mention.parent, id=value)
    name = RowNames(desk, [(table, row_id)]).of((table, row_id)).name
    field = column_word(table, column)
    with desk.step("value_restored", field=field, name=name) as step:
        step.update(table_named(table), row_id, **values)
    return step.change
