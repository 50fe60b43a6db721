"""Tables of people: who they are, what they are called and which posts they hold."""

from lmdesk.store.tables.base import Table, claim, owner, reference, row_id, text, words
from lmdesk.store.tables.institutions import Institution


class Person(Table):
    """A person. Everything that can change over time lies in the tables below.

    `confirmed_at` is when somebody last said that all of it is still right.
    """

    id = row_id()
    uid = words(unique=True)
    address_as = text()
    gender = text()
    nationality = text()
    language = text()
    biography = text()
    note = text()
    do_not_contact = claim()
    deleted_at = text()
    merged_into = reference("self")
    created_at = words()
    confirmed_at = text()


class PersonName(Table):
    """One name of a person. `raw` never changes; `name_order` is a fact of this person.

    `titles` are the common English forms joined by a space, in order. `search_key` is equal for
    swapped order, `sound_key` for most typos, `sort_key` sorts lists.
    """

    id = row_id()
    person = owner(Person)
    script = words()
    kind = words()
    raw = words()
    titles = text()
    title_printed = text()
    given = text()
    middle = text()
    surname = text()
    nickname = text()
    name_order = words()
    printed = words()
    sort_key = words()
    search_key = words(index=True)
    sound_key = words(index=True)
    evidence = text()
    confirmed = claim()
    is_primary = claim()


class Affiliation(Table):
    """A post of a person at an institution, with dates. It is closed, never overwritten.

    `country` is the country represented in this post; `unit_text` the department as written.
    """

    id = row_id()
    person = owner(Person)
    institution = reference(Institution)
    unit_text = text()
    position = text()
    country = text()
    start_date = text()
    end_date = text()
    is_primary = claim(default=True)


class Tag(Table):
    """A word that the office sticks on people."""

    id = row_id()
    name = words(unique=True)


class PersonTag(Table):
    """A tag on a person."""

    id = row_id()
    person = owner(Person)
    tag = owner(Tag)

    class Meta:
        indexes = ((("person", "tag"), True),)
