"""Pictures of people, read one at a time."""

from collections.abc import Sequence

from lmdesk.store.desk import Desk
from lmdesk.store.step import Step
from lmdesk.store.tables import PersonPhoto


def photo_of(desk: Desk, person_id: int) -> str | None:
    """Return the newest picture of a person, a JPEG file in base64; None when there is none."""
    query = (
        PersonPhoto.select(PersonPhoto.jpeg)
        .where(PersonPhoto.person == person_id)
        .order_by(PersonPhoto.id.desc())
        .limit(1)
    )
    found: str | None = desk.value(query)
    return found


def people_with_photo(desk: Desk, person_ids: Sequence[int]) -> frozenset[int]:
    """Return those of some people of whom there is a picture."""
    query = PersonPhoto.select(PersonPhoto.person).where(PersonPhoto.person.in_(person_ids))
    return frozenset(person for (person,) in desk.rows(query))


def replace_photo(desk: Desk, step: Step, person_id: int, jpeg: str | None) -> None:
    """Write within a step what a person's picture is now, or that there is none.

    The row of a former one goes whole into the journal, once; a change would be there twice.
    """
    query = PersonPhoto.select(PersonPhoto.id, PersonPhoto.jpeg)
    known = desk.rows(query.where(PersonPhoto.person == person_id))
    if [text for _, text in known] == [jpeg]:
        return
    for row, _ in known:
        step.delete(PersonPhoto, row)
    if jpeg is not None:
        step.insert(PersonPhoto, person=person_id, jpeg=jpeg)
