"""The institutions that an import meets: found by any of their names, or added once."""

from typing import NamedTuple

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.institution_names import institution_key, joint_names
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.text import one_line
from lmdesk.services.contact_rows import email_values, phone_values
from lmdesk.store.step import Step
from lmdesk.store.tables import ContactPoint, Institution, InstitutionName
from lmdesk.store.uids import new_uids

INSTITUTION_COLUMNS = ("id", "uid", "type", "country", "host_country", "note", "created_at")
NAME_COLUMNS = ("id", "institution_id", "kind", "name", "match_key", "is_primary")


class _Added(NamedTuple):
    institution_id: int
    name: str
    draft: InstitutionDraft | None


class InstitutionBook:
    """Resolves institution names to ids; new bodies are collected and written once.

    `known` maps match keys to ids of the desk's institutions.
    """

    def __init__(
        self, step: Step, known: dict[str, int], countries: CountryTable, now: str
    ) -> None:
        self._step = step
        self._by_key = dict(known)
        self._by_text: dict[str, int] = {}
        self._countries = countries
        self._now = now
        self._added: list[_Added] = []

    def id_of(self, name: str) -> int:
        """Return the id of the body with this name, adding it when the desk does not know it."""
        found = self._by_text.get(name)
        if found is None:
            found = self._by_key.get(institution_key(name))
            if found is None:
                found = self._add(one_line(name), None)
            self._by_text[name] = found
        return found

    def add(self, draft: InstitutionDraft) -> int:
        """Add an institution of a list of institutions and return the id it will have."""
        return self._add(draft.name, draft)

    def _add(self, name: str, draft: InstitutionDraft | None) -> int:
        institution_id = self._step.reserve_ids(Institution, 1)[0]
        self._added.append(_Added(institution_id, name, draft))
        for part in (name, *joint_names(name)):
            self._by_key.setdefault(institution_key(part), institution_id)
        return institution_id

    def write(self) -> None:
        """Write the new institutions; joint names ("A / B") are kept whole and in parts."""
        if not self._added:
            return
        uids = new_uids(len(self._added))
        rows = [self._row(added, uid) for added, uid in zip(self._added, uids, strict=True)]
        self._step.bulk_insert(Institution, INSTITUTION_COLUMNS, rows)
        names = [name for added in self._added for name in _names(added)]
        ids = self._step.reserve_ids(InstitutionName, len(names))
        self._step.bulk_insert(
            InstitutionName, NAME_COLUMNS, [(i, *n) for i, n in zip(ids, names, strict=True)]
        )
        for added in self._added:
            self._write_contacts(added)
        self._added.clear()

    def _row(self, added: _Added, uid: str) -> tuple[object, ...]:
        draft = added.draft
        country, host = self._where(added.name)
        return (
            added.institution_id,
            uid,
            draft.institution_type if draft else None,
            (draft.country if draft else None) or country,
            host,
            draft.remarks if draft else None,
            self._now,
        )

    def _where(self, name: str) -> tuple[str | None, str | None]:
        embassy = self._countries.embassy_in_text(name)
        if embassy is not None:
            return embassy
        return self._countries.country_in_text(name), None

    def _write_contacts(self, added: _Added) -> None:
        if added.draft is None:
            return
        contacts = [
            *(email_values(email, is_preferred=False) for email in added.draft.emails),
            *(phone_values(phone, is_preferred=False) for phone in added.draft.phones),
        ]
        for values in contacts:
            self._step.insert(ContactPoint, institution=added.institution_id, **values._asdict())


def _names(added: _Added) -> list[tuple[object, ...]]:
    """Return the name rows of a new institution, without their ids."""
    parts = joint_names(added.name)
    kind = "joint" if len(parts) > 1 else "official"
    texts = [(kind, added.name)]
    if len(parts) > 1:
        texts.extend(("variant", part) for part in parts)
    if added.draft is not None:
        texts.extend(
            (kind, text)
            for kind, text in (
                ("acronym", added.draft.acronym),
                ("native", added.draft.native_name),
            )
            if text
        )
    return [
        (added.institution_id, kind, text, institution_key(text), int(number == 0))
        for number, (kind, text) in enumerate(texts)
    ]
