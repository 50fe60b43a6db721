"""Tables of the office's own words and of facts about the desk."""

from lmdesk.store.tables.base import Table, claim, number, row_id, text, words


class Vocabulary(Table):
    """A row of a vocabulary that the office can extend, such as a title or a session role.

    `extra` is JSON with what one vocabulary needs and others do not.
    """

    id = row_id()
    domain = words()
    code = words()
    label = words()
    rank = number()
    is_active = claim(default=True)
    extra = text()

    class Meta:
        indexes = ((("domain", "code"), True),)


class Meta(Table):
    """A fact about this desk, by name."""

    id = row_id()
    name = words(unique=True)
    value = text()
