"""Tables of institutions and of the names they have or had."""

from lmdesk.store.tables.base import Table, claim, owner, reference, row_id, text, words


class Institution(Table):
    """A body. `country` is the one it represents, `host_country` where it is located.

    `contact_block` is the contact text exactly as printed; what was understood of it lies in
    contact_point. `founded` is an ISO date cut to its `founded_precision` (year, month, day).
    """

    id = row_id()
    uid = words(unique=True)
    type = text()
    level = text()
    country = text()
    host_country = text()
    region = text()
    founded = text()
    founded_precision = text()
    boilerplate = text()
    contact_block = text()
    note = text()
    deleted_at = text()
    merged_into = reference("self")
    created_at = words()


class InstitutionName(Table):
    """One name of an institution. `match_key` is equal for names that mean the same body.

    `kind` is official, acronym, joint, former, native or variant.
    """

    id = row_id()
    institution = owner(Institution)
    kind = words()
    language = text()
    name = words()
    match_key = words(index=True)
    valid_from = text()
    valid_to = text()
    is_primary = claim()


class InstitutionRelation(Table):
    """What an institution is to another one: `institution` is `kind` of `other`.

    `kind` is department_of, branch_of, affiliated, successor_of or jointly_with. The first two
    make the tree of institutions; an institution is below one other at most.
    """

    id = row_id()
    institution = owner(Institution)
    other = reference(Institution, null=False)
    kind = words()

    class Meta:
        indexes = ((("institution", "other", "kind"), True),)
