"""The institutions that an import meets: found by any of their names, or added once."""

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.import_plan import Candidate, PlannedRow, Verdict
from lmdesk.domain.institution_names import institution_key, institution_keys, joint_names
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.text import one_line
from lmdesk.services.contact_rows import email_values, phone_values
from lmdesk.store.step import Step
from lmdesk.store.tables import ContactPoint, Institution, InstitutionName, InstitutionRelation
from lmdesk.store.uids import new_uid

NEW_FIELDS = frozenset({"acronym", "native_name", "email", "phone", "mobile", "fax"})


class InstitutionBook:
    """Resolves institution names to ids; a body that the desk does not know is added.

    `known` maps match keys to ids of the desk's institutions.
    """

    def __init__(
        self, step: Step, known: dict[str, int], countries: CountryTable, now: str
    ) -> None:
        self._step = step
        self._by_key = dict(known)
        self._by_text: dict[str, int] = {}
        self._by_row: dict[tuple[str, int], int] = {}
        self._countries = countries
        self._now = now

    def id_of(self, name: str) -> int:
        """Return the id of the body with this name, adding it when the desk does not know it."""
        found = self.find(name)
        if found is None:
            found = self._by_text[name] = self._add(one_line(name))
        return found

    def find(self, name: str) -> int | None:
        """Return the id of the body with this name, or None when the desk does not know it.

        Joint names in another order mean the same body; one of them alone does not make a
        body of "A / C" the same as "A / B".
        """
        found = self._by_text.get(name)
        if found is None:
            whole, *parts = institution_keys(name) or ("",)
            found = self._by_key.get(whole)
            bodies = {self._by_key.get(part) for part in parts}
            if found is None and len(bodies) == 1:
                found = bodies.pop()
        if found is not None:
            self._by_text[name] = found
        return found

    def take(self, row: PlannedRow, sheet: str) -> None:
        """Write a row of a list of institutions: a new body, or what it adds to a known one."""
        draft = row.draft
        if not isinstance(draft, InstitutionDraft):
            return
        if row.verdict is Verdict.NEW or row.matched is None:
            facts = {"type": draft.institution_type, "note": draft.remarks}
            # A body given in its own script alone goes by that name.
            name = draft.name or draft.native_name or ""
            institution_id = self._add(name, draft.country, **facts)
            self._by_row[sheet, row.row] = institution_id
            self._put_below(institution_id, draft.parent)
            changed = NEW_FIELDS
        else:
            institution_id = self._by_row[sheet, row.row] = self._matched(row.matched, sheet)
            changed = frozenset(change.field for change in row.changes)
            said = {"country": draft.country, "institution_type": draft.institution_type}
            facts = {key: value for key, value in said.items() if key in changed}
            if facts:
                columns = {key.removeprefix("institution_"): facts[key] for key in facts}
                self._step.update(Institution, institution_id, **columns)
            if "name" in changed:
                # A person said that it is this body: so it goes by the row's name, too.
                self._name(institution_id, "variant", draft.name)
        if "acronym" in changed:
            self._name(institution_id, "acronym", draft.acronym)
        if "native_name" in changed:
            self._name(institution_id, "native", draft.native_name)
        self._add_contacts(institution_id, draft, changed)

    def _put_below(self, institution_id: int, parent: str | None) -> None:
        """Make a new body a department of one that is known; a name alone makes no body above."""
        found = self.find(parent) if parent else None
        if found is not None and found != institution_id:
            self._step.insert(
                InstitutionRelation, institution=institution_id, other=found, kind="department_of"
            )

    def _matched(self, match: Candidate, sheet: str) -> int:
        """Return the id of a body of the desk, or of the one that an earlier row has added."""
        if match.person_id is not None:
            return match.person_id
        assert match.row is not None
        return self._by_row[match.sheet or sheet, match.row]

    def _add_contacts(
        self, institution_id: int, draft: InstitutionDraft, changed: frozenset[str]
    ) -> None:
        contacts = [
            *(email_values(email, is_preferred=False) for email in draft.emails),
            *(phone_values(phone, is_preferred=False) for phone in draft.phones),
        ]
        for contact in contacts:
            if contact.kind in changed:
                self._step.insert(ContactPoint, institution=institution_id, **contact._asdict())

    def _add(self, name: str, country: str | None = None, **facts: str | None) -> int:
        """Add a body. Joint names ("A / B") are kept whole and in parts: one body, two names."""
        represented, host = self._where(name)
        institution_id = self._step.insert(
            Institution,
            uid=new_uid(),
            country=country or represented,
            host_country=host,
            created_at=self._now,
            **facts,
        )
        parts = joint_names(name)
        is_joint = len(parts) > 1
        self._name(institution_id, "joint" if is_joint else "official", name, is_primary=True)
        for part in parts if is_joint else ():
            self._name(institution_id, "variant", part)
        return institution_id

    def _name(
        self, institution_id: int, kind: str, name: str | None, *, is_primary: bool = False
    ) -> None:
        if not name:
            return
        key = institution_key(name)
        self._step.insert(
            InstitutionName,
            institution=institution_id,
            kind=kind,
            name=name,
            match_key=key,
            is_primary=is_primary,
        )
        if key:
            self._by_key.setdefault(key, institution_id)

    def _where(self, name: str) -> tuple[str | None, str | None]:
        """Return the country that a body represents and where it is, as far as its name says."""
        embassy = self._countries.embassy_in_text(name)
        if embassy is not None:
            return embassy
        return self._countries.country_in_text(name), None
