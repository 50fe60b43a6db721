"""Lists of what belongs to an institution: its parts and affiliated ones, and their people."""

from lmdesk.errors import LmdeskError
from lmdesk.services.institution_relations import people_of, subtree
from lmdesk.services.institutions import namesakes
from lmdesk.store.desk import Desk

OF_PEOPLE = ("people", "mailing-list", "focal-point")


def belonging_ids(desk: Desk, what: str, name: str) -> tuple[int, ...]:
    """Return the ids to which a list of the kind `what` is kept, see `Wanted.ids`.

    They are the institutions that bear a name, or bore it, with all that belongs to them, or the
    people with a post there now. Raises LmdeskError institution_not_found, and
    list_of_no_institution for a list about an event.
    """
    if what != "institutions" and what not in OF_PEOPLE:
        raise LmdeskError("list_of_no_institution")
    whole = subtree(desk, [row.institution_id for row in namesakes(desk, name)])
    if not whole:
        raise LmdeskError("institution_not_found", name=name)
    return tuple(sorted(whole) if what == "institutions" else people_of(desk, whole))
