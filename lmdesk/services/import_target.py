"""Where the people of a list are to take part: an event and perhaps one of its sessions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.people import PersonDraft
from lmdesk.domain.roles import RoleReading, RoleTable
from lmdesk.store.desk import Desk
from lmdesk.store.step import Step
from lmdesk.store.tables import Event, Participation, Session, SessionRole
from lmdesk.store.targets import event_id_of, participations_of, session_id_of, session_members
from lmdesk.store.uids import new_uid, new_uids

PARTICIPANT = "participant"

PARTICIPATION_COLUMNS = (
    "id",
    "uid",
    "event_id",
    "person_id",
    "category",
    "capacity",
    "status",
    "delegation",
    "printed_name",
    "printed_title",
    "printed_position",
    "printed_unit",
    "printed_institution",
    "printed_country",
    "printed_at",
    "note",
)


EVENT_FIELDS = ("category", "delegation")


class TakingPart(NamedTuple):
    """Somebody of a list, and which of the EVENT_FIELDS the row changes.

    `place` is the number of the sheet and of the row: the order of the list is kept.
    """

    person_id: int
    draft: PersonDraft
    changed: frozenset[str] = frozenset()
    place: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """The codes of an event and of one of its sessions; an import may create both."""

    event: str
    session: str | None = None


def people_there(desk: Desk, target: ImportTarget) -> frozenset[int]:
    """Return the ids of the people who take part in the target: of its session, if it has one."""
    event_id = event_id_of(desk, target.event)
    if event_id is None:
        return frozenset()
    there = participations_of(desk, event_id)
    if not target.session:
        return frozenset(there)
    session_id = session_id_of(desk, event_id, target.session)
    members = session_members(desk, session_id) if session_id is not None else set()
    return frozenset(person for person, part in there.items() if part in members)


class Attendance:
    """Puts people on the target of an import, each once.

    Reading needs no step: `lacks` says who is not there yet.
    """

    def __init__(
        self, desk: Desk, target: ImportTarget, roles: RoleTable, *, status: str = "nominated"
    ) -> None:
        """Look up the target; who is put on it gets `status`: a list nominates."""
        self._target = target
        self._status = status
        self._roles = roles
        self._read_roles: dict[str | None, RoleReading] = {}
        self.event_id = event_id_of(desk, target.event)
        self.session_id: int | None = None
        self._participations: dict[int, int] = {}
        self._members: set[int] = set()
        if self.event_id is not None:
            self._participations = participations_of(desk, self.event_id)
            if target.session:
                self.session_id = session_id_of(desk, self.event_id, target.session)
        if self.session_id is not None:
            self._members = session_members(desk, self.session_id)

    def lacks(self, person_id: int) -> bool:
        """Say whether this person still has to be put on the event or the session."""
        participation = self._participations.get(person_id)
        if participation is None:
            return True
        return bool(self._target.session) and participation not in self._members

    def went_out(self, draft: PersonDraft) -> bool:
        """Say whether a row came back from a workbook for this event.

        Such a row puts nobody on it: who was taken off here meanwhile stays off.
        """
        event = draft.returned.event if draft.returned is not None else None
        return event is not None and event.casefold() == self._target.event.casefold()

    def write(self, step: Step, people: Iterable[TakingPart], now: str) -> None:
        """Put these people on the event and the session, which are created where missing.

        Who is there already keeps what was printed; a category or delegation that the row
        changes is taken over.
        """
        event_id = self._ensure_event(step, now)
        session_id = self._ensure_session(step, event_id)
        missing: dict[int, PersonDraft] = {}
        roles: dict[int, TakingPart] = {}
        changing: list[TakingPart] = []
        for someone in people:
            if someone.person_id not in self._participations:
                missing.setdefault(someone.person_id, someone.draft)
            if someone.changed:
                changing.append(someone)
            if session_id is not None:
                roles.setdefault(someone.person_id, someone)
        ids = step.reserve_ids(Participation, len(missing))
        self._participations.update(zip(missing, ids, strict=True))
        step.bulk_insert(
            Participation,
            PARTICIPATION_COLUMNS,
            (
                (row_id, uid, event_id, person_id, *self._printed(draft, now))
                for row_id, uid, (person_id, draft) in zip(
                    ids, new_uids(len(missing)), missing.items(), strict=True
                )
            ),
        )
        for person_id, draft, changed, _ in changing:
            said = {"category": draft.category, "delegation": draft.delegation}
            facts = {key: said[key] for key in EVENT_FIELDS if key in changed}
            step.update(Participation, self._participations[person_id], **facts)
        if session_id is not None:
            self._write_roles(step, session_id, sorted(roles.values(), key=_place))

    def _role(self, text: str | None) -> RoleReading:
        """Return what the words of a cell say, read once: lists repeat them."""
        known = self._read_roles.get(text)
        if known is None:
            known = self._read_roles[text] = self._roles.read(text)
        return known

    def _ensure_event(self, step: Step, now: str) -> int:
        if self.event_id is None:
            code = self._target.event
            self.event_id = step.insert(Event, uid=new_uid(), code=code, title=code, created_at=now)
        return self.event_id

    def _ensure_session(self, step: Step, event_id: int) -> int | None:
        code = self._target.session
        if code and self.session_id is None:
            self.session_id = step.insert(
                Session, uid=new_uid(), event=event_id, code=code, kind="parallel", title=code
            )
        return self.session_id

    def _printed(self, draft: PersonDraft, now: str) -> tuple[object, ...]:
        role = self._role(draft.role)
        category = self._role(draft.category)
        return (
            draft.category,
            role.capacity or category.capacity,
            self._status,
            draft.delegation,
            draft.name.printed,
            " ".join(draft.name.titles) or None,
            draft.position,
            draft.unit,
            draft.institution,
            draft.country,
            now,
            draft.remarks,
        )

    def _write_roles(self, step: Step, session_id: int, people: Iterable[TakingPart]) -> None:
        rows = []
        for person_id, draft, *_ in people:
            participation = self._participations[person_id]
            if participation in self._members:
                continue
            self._members.add(participation)
            said = self._role(draft.role).session_role
            said = said or self._role(draft.category).session_role
            rows.append((participation, said or PARTICIPANT, len(self._members)))
        ids = step.reserve_ids(SessionRole, len(rows))
        step.bulk_insert(
            SessionRole,
            ("id", "session_id", "participation_id", "role", "rank"),
            [(i, session_id, *row) for i, row in zip(ids, rows, strict=True)],
        )


def _place(someone: TakingPart) -> tuple[int, int]:
    return someone.place
