"""Derived table: pairs of people who may be one, as they were found last."""

from peewee import FloatField, IntegerField

from lmdesk.store.tables.base import Table, serial_id, words


class DuplicatePair(Table):
    """Two people, `a` < `b`, who may be one. `why` is JSON: a list of codes with parameters."""

    id = serial_id()
    a = IntegerField()
    b = IntegerField(index=True)
    score = FloatField()
    why = words()

    class Meta:
        indexes = ((("a", "b"), True),)
