"""New people of a list, collected row by row and written with one bulk insert per table."""

from collections.abc import Sequence

from lmdesk.domain.name_keys import search_key, sort_key, sound_key
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.text import script_of
from lmdesk.services.contact_rows import ContactValues, contact_values
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.store.step import Step
from lmdesk.store.tables import Affiliation, ContactPoint, Person, PersonName
from lmdesk.store.uids import new_uids

PERSON_COLUMNS = ("id", "uid", "gender", "nationality", "created_at")
NAME_COLUMNS = (
    "id",
    "person_id",
    "script",
    "kind",
    "raw",
    "titles",
    "title_printed",
    "given",
    "middle",
    "surname",
    "nickname",
    "name_order",
    "printed",
    "sort_key",
    "search_key",
    "sound_key",
    "evidence",
    "confirmed",
    "is_primary",
)
AFFILIATION_COLUMNS = ("id", "person_id", "institution_id", "unit_text", "position", "country")
CONTACT_COLUMNS = ("id", "person_id", *ContactValues._fields)

Values = tuple[object, ...]


def name_values(name: NameReading, *, kind: str, is_primary: bool) -> Values:
    """Return the columns of `PersonName` from script on for one reading, in NAME_COLUMNS order."""
    return (
        name.script,
        kind,
        name.raw,
        " ".join(name.titles) or None,
        name.title_printed,
        name.given,
        name.middle,
        name.surname,
        name.nickname,
        name.order.value,
        name.printed,
        sort_key(name),
        search_key(name.printed),
        sound_key(name.printed),
        " ".join(name.evidence) or None,
        0,
        int(is_primary),
    )


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

    Call `add` for each draft, in order, then `write` once; `ids` are the people's ids.
    """

    def __init__(self, step: Step, count: int, institutions: InstitutionBook, now: str) -> None:
        self.ids = step.reserve_ids(Person, count)
        self._step = step
        self._institutions = institutions
        self._now = now
        self._drafts: list[PersonDraft] = []
        self._names: list[Values] = []
        self._affiliations: list[Values] = []
        self._contacts: list[Values] = []

    def add(self, draft: PersonDraft) -> int:
        """Take one draft and return the id that the person will have."""
        person_id = self.ids[len(self._drafts)]
        self._drafts.append(draft)
        name = draft.name
        self._names.append((person_id, *name_values(name, kind="official", is_primary=True)))
        native = draft.native_name
        if native and native != name.printed:
            values = name_values(native_reading(native), kind="native", is_primary=False)
            self._names.append((person_id, *values))
        institution_id = self._institutions.id_of(draft.institution) if draft.institution else None
        if institution_id or draft.position or draft.unit or draft.country:
            self._affiliations.append(
                (person_id, institution_id, draft.unit, draft.position, draft.country)
            )
        self._contacts.extend([(person_id, *values) for values in contact_values(draft)])
        return person_id

    def write(self) -> None:
        """Write everything that was collected."""
        uids = new_uids(len(self._drafts))
        people = [
            (person_id, uid, draft.gender, draft.nationality, self._now)
            for person_id, uid, draft in zip(self.ids, uids, self._drafts, strict=True)
        ]
        self._step.bulk_insert(Person, PERSON_COLUMNS, people)
        self._bulk(PersonName, NAME_COLUMNS, self._names)
        self._bulk(Affiliation, AFFILIATION_COLUMNS, self._affiliations)
        self._bulk(ContactPoint, CONTACT_COLUMNS, self._contacts)

    def _bulk(self, table: type, columns: Sequence[str], rows: list[Values]) -> None:
        ids = self._step.reserve_ids(table, len(rows))
        self._step.bulk_insert(
            table, columns, [(i, *row) for i, row in zip(ids, rows, strict=True)]
        )
