"""Tables of history: every step and what it changed, row by row."""

from lmdesk.store.tables.base import Table, number, owner, serial_id, text, words


class ChangeSet(Table):
    """One step. `kind` is edit, import, merge, delete, undo, redo or revert.

    `label` is a code of `lmdesk.wording`, `params` JSON that fills its sentence. `reverses`
    is the step that this one takes back, `reversed_by` the step that took this one back. `counts`
    tells of a large step how many rows it wrote, as a JSON list of (table, action, rows).
    """

    id = serial_id()
    uid = words()
    at = words()
    by = words()
    kind = words()
    label = words()
    params = text()
    reverses = number(null=True, default=None)
    reversed_by = number(null=True, default=None)
    counts = text()


class ChangeItem(Table):
    """One changed row, or for a bulk insert a run of rows from `target_id` to `last_target_id`.

    `action` is insert, update or delete. An insert keeps no image: the row itself is there. An
    update keeps the changed columns before and after, a delete the whole row before, as JSON.
    `of_person` and `of_institution` are whose part a row was that was deleted or given to another.
    """

    id = serial_id()
    change_set = owner(ChangeSet)
    table_name = words()
    target_id = number(null=False, default=None)
    last_target_id = number(null=True, default=None)
    action = words()
    before = text()
    after = text()
    of_person = number(null=True, default=None)
    of_institution = number(null=True, default=None)

    class Meta:
        indexes = ((("table_name", "target_id"), False),)
