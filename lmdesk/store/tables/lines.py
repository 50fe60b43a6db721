"""Derived tables: one line for each live person or institution, as lists show and sort them."""

from peewee import IntegerField

from lmdesk.store.tables.base import Table, text, words


class PersonLine(Table):
    """What a list shows of a person; see `lmdesk.store.person_line` for how it is worked out.

    `folded` is the folded text that search compares (`lmdesk.store.search_words`).
    """

    person = IntegerField(column_name="person_id", primary_key=True)
    sort_key = words()
    name = words()
    titles = text()
    native_name = text()
    position = text()
    unit = text()
    institution = text()
    country = text()
    email = text()
    phone = text()
    folded = words()


class InstitutionLine(Table):
    """What a list shows of an institution."""

    institution = IntegerField(column_name="institution_id", primary_key=True)
    sort_key = words()
    name = words()
    acronym = text()
    native_name = text()
    type = text()
    country = text()
    folded = words()
