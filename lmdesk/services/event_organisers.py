"""Who holds an event or a session: institutions with their roles, in the order of print."""

from lmdesk.domain.change import Change
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.event_codes import ORGANISER_ROLES
from lmdesk.domain.institution_names import institution_keys
from lmdesk.errors import LmdeskError
from lmdesk.services.countries import country_table
from lmdesk.services.event_fields import Values, choice
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.institution_names import name_at
from lmdesk.services.typed_fields import line
from lmdesk.store.desk import Desk
from lmdesk.store.events_desk import (
    OrganiserMark,
    event_date,
    event_mark,
    institution_name,
    organiser_ids,
    organiser_mark,
    session_mark,
)
from lmdesk.store.person_parts import institutions_named
from lmdesk.store.step import Step
from lmdesk.store.tables import EventOrganiser

USUAL_ROLE = "organiser"


def add_organiser(
    desk: Desk,
    event_id: int,
    institution: int | str,
    role: str = USUAL_ROLE,
    *,
    session_id: int | None = None,
    name_as_printed: str | None = None,
    countries: CountryTable | None = None,
) -> tuple[int, Change]:
    """Add an institution, by id or by name, to those who hold an event or a session of it.

    It is printed last, under the name by which it is given unless another one is told; one given
    by its id under the name that it bears on the day of the event. An institution whose name the
    desk does not know is added. Raises LmdeskError: record_gone, organiser_missing.
    """
    event = event_mark(desk, event_id)
    if event is None:
        raise LmdeskError("record_gone", table="event", id=event_id)
    if session_id is not None and session_mark(desk, session_id) is None:
        raise LmdeskError("record_gone", table="session", id=session_id)
    name = _name_of(desk, institution, event.start_date)
    printed = line(name_as_printed) or name
    rank = len(organiser_ids(desk, event_id, session_id)) + 1
    with desk.step("organiser_added", organiser=printed, event=event.code) as step:
        organiser_id = step.insert(
            EventOrganiser,
            event=event_id,
            session=session_id,
            institution=_resolved(desk, step, institution, name, countries),
            name_as_printed=printed,
            role=choice(role, ORGANISER_ROLES) or USUAL_ROLE,
            rank=rank,
        )
        _rank(desk, step, organiser_ids(desk, event_id, session_id))
    return organiser_id, step.change


def edit_organiser(desk: Desk, organiser_id: int, values: Values) -> Change:
    """Set the role or the printed name (name_as_printed) of an organiser.

    A blank name stands for the one that the institution has on the day of the event. Raises
    LmdeskError record_gone.
    """
    known = _known(desk, organiser_id)
    facts: dict[str, str] = {}
    for key, value in values.items():
        if key == "role":
            facts[key] = choice(value, ORGANISER_ROLES) or known.role
        elif key == "name_as_printed":
            then = name_at(desk, known.institution_id, event_date(desk, known.event_id))
            facts[key] = line(value) or then or known.name
        else:
            raise KeyError(key)
    with desk.step("organiser_edited", organiser=known.name, event=_code(desk, known)) as step:
        step.update(EventOrganiser, organiser_id, **facts)
    return step.change


def move_organiser(desk: Desk, organiser_id: int, by: int) -> Change:
    """Move an organiser so many places down, or up where `by` is negative, in the order of print.

    At the end of the list it stays. Raises LmdeskError record_gone.
    """
    known = _known(desk, organiser_id)
    order = organiser_ids(desk, known.event_id, known.session_id)
    at = order.index(organiser_id)
    to = min(max(at + by, 0), len(order) - 1)
    if to == at:
        return Change(None)
    order.insert(to, order.pop(at))
    with desk.step("organiser_moved", organiser=known.name, event=_code(desk, known)) as step:
        _rank(desk, step, order)
    return step.change


def remove_organiser(desk: Desk, organiser_id: int) -> Change:
    """Take an institution off those who hold the event. Raises LmdeskError record_gone."""
    known = _known(desk, organiser_id)
    with desk.step("organiser_removed", organiser=known.name, event=_code(desk, known)) as step:
        step.delete(EventOrganiser, organiser_id)
        _rank(desk, step, organiser_ids(desk, known.event_id, known.session_id))
    return step.change


def _rank(desk: Desk, step: Step, order: list[int]) -> None:
    """Number the organisers in this order: ranks may have gaps, or be equal, after an import."""
    for rank, organiser_id in enumerate(order, 1):
        step.update(EventOrganiser, organiser_id, rank=rank)


def _name_of(desk: Desk, institution: int | str, at: str | None) -> str:
    if isinstance(institution, str):
        name = line(institution)
        if name is None:
            raise LmdeskError("organiser_missing")
        return name
    if institution_name(desk, institution) is None:
        raise LmdeskError("record_gone", table="institution", id=institution)
    return name_at(desk, institution, at) or ""


def _resolved(
    desk: Desk, step: Step, institution: int | str, name: str, countries: CountryTable | None
) -> int:
    if isinstance(institution, int):
        return institution
    known = institutions_named(desk, institution_keys(name))
    return InstitutionBook(step, known, countries or country_table(), desk.clock()).id_of(name)


def _known(desk: Desk, organiser_id: int) -> OrganiserMark:
    known = organiser_mark(desk, organiser_id)
    if known is None:
        raise LmdeskError("record_gone", table="event_organiser", id=organiser_id)
    return known


def _code(desk: Desk, known: OrganiserMark) -> str:
    event = event_mark(desk, known.event_id)
    assert event is not None
    return event.code
