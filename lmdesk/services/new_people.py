"""New people of a list, collected row by row and written with one bulk insert per table."""

from collections.abc import Iterable, Iterator, Sequence
from operator import add

from lmdesk.domain.name_keys import SoundKeys
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.text import script_of
from lmdesk.services.contact_rows import ContactValues, contact_values
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.name_rows import NAME_COLUMNS, name_values
from lmdesk.store.step import Step
from lmdesk.store.tables import Affiliation, ContactPoint, Person, PersonName, Table
from lmdesk.store.uids import new_uids

PERSON_COLUMNS = ("id", "uid", "gender", "nationality", "created_at")
AFFILIATION_COLUMNS = ("id", "person_id", "institution_id", "unit_text", "position", "country")
CONTACT_COLUMNS = ("id", "person_id", *ContactValues._fields)

Values = tuple[object, ...]


def native_reading(native_name: str) -> NameReading:
    """Return the reading of a name given in a column of its own for native scripts: whole."""
    return NameReading(
        raw=native_name,
        printed=native_name,
        given=native_name,
        order=NameOrder.WHOLE,
        script=script_of(native_name),
        evidence=("columns",),
    )


class NewPeople:
    """Collects the rows of people that a step is to add.

    Call `add` for each draft, in order, then `write` once; `ids` are the people's ids. Until then
    only the drafts are held: their values are made one by one while they are being written.
    """

    def __init__(self, step: Step, count: int, institutions: InstitutionBook, now: str) -> None:
        self.ids = step.reserve_ids(Person, count)
        self._step = step
        self._institutions = institutions
        self._now = now
        self._drafts: list[PersonDraft] = []
        self._bodies: list[int | None] = []

    def add(self, draft: PersonDraft) -> int:
        """Take one draft and return the id that the person will have."""
        person_id = self.ids[len(self._drafts)]
        self._drafts.append(draft)
        institution = draft.institution
        self._bodies.append(self._institutions.id_of(institution) if institution else None)
        return person_id

    def write(self) -> None:
        """Write everything that was collected."""
        drafts = self._drafts
        uids = new_uids(len(drafts))
        self._step.bulk_insert(
            Person,
            PERSON_COLUMNS,
            (
                (person_id, uid, draft.gender, draft.nationality, self._now)
                for person_id, uid, draft in zip(self.ids, uids, drafts, strict=True)
            ),
        )
        names = len(drafts) + sum(map(_has_own_script, drafts))
        self._bulk(PersonName, NAME_COLUMNS, names, self._names())
        posts = sum(map(_has_post, drafts, self._bodies))
        self._bulk(Affiliation, AFFILIATION_COLUMNS, posts, self._posts())
        contacts = sum(len(draft.emails) + len(draft.phones) for draft in drafts)
        self._bulk(ContactPoint, CONTACT_COLUMNS, contacts, self._contacts())

    def _names(self) -> Iterator[Values]:
        sounds = SoundKeys()
        for person_id, draft in zip(self.ids, self._drafts, strict=True):
            yield (
                person_id,
                *name_values(draft.name, kind="official", is_primary=True, sounds=sounds),
            )
            if draft.native_name and _has_own_script(draft):
                own = native_reading(draft.native_name)
                yield (
                    person_id,
                    *name_values(own, kind="native", is_primary=False, sounds=sounds),
                )

    def _posts(self) -> Iterator[Values]:
        for person_id, draft, body in zip(self.ids, self._drafts, self._bodies, strict=True):
            if _has_post(draft, body):
                yield person_id, body, draft.unit, draft.position, draft.country

    def _contacts(self) -> Iterator[Values]:
        for person_id, draft in zip(self.ids, self._drafts, strict=True):
            for values in contact_values(draft):
                yield person_id, *values

    def _bulk(
        self, table: type[Table], columns: Sequence[str], count: int, rows: Iterable[Values]
    ) -> None:
        ids = self._step.reserve_ids(table, count)
        self._step.bulk_insert(table, columns, map(add, zip(ids), rows))


def _has_own_script(draft: PersonDraft) -> bool:
    """Tell whether the name in the own script is another one than the name."""
    return bool(draft.native_name) and draft.native_name != draft.name.printed


def _has_post(draft: PersonDraft, body: int | None) -> bool:
    return bool(body or draft.position or draft.unit or draft.country)
