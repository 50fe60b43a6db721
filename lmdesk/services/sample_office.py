"""The sample office: a desk with a real session's facts and an invented office around it.

The facts lie as text in `db/sample`; this builds them on a new desk, in one step.
"""

import json
from collections.abc import Mapping
from typing import Any

from lmdesk.domain.contact_block import read_block
from lmdesk.domain.contacts import ContactKind, PhoneReading
from lmdesk.domain.institution_names import institution_key, joint_names
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.text import script_of
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.new_people import NewPeople
from lmdesk.services.readers import Readers
from lmdesk.store.current import institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.step import Step
from lmdesk.store.tables import (
    ContactPoint,
    Event,
    EventOrganiser,
    EventTitle,
    Institution,
    InstitutionName,
    InstitutionRelation,
    ListMember,
    MailingList,
    Participation,
    PersonTag,
    Session,
    SessionRole,
    SessionTopic,
    Tag,
)
from lmdesk.store.uids import new_uid

Rows = tuple[dict[str, str], ...]
CENTRE = "lmec"
NEWSLETTER = "newsletter"


def build_sample_office(desk: Desk, readers: Readers) -> None:
    """Put the sample office on an empty desk, as one step."""
    with desk.step("sample_office_built", kind="edit") as step:
        _Builder(desk, step, readers).build()


def _facts(name: str) -> Rows:
    return read_rows(bundled("db", "sample", f"{name}.csv"))


class _Builder:
    def __init__(self, desk: Desk, step: Step, readers: Readers) -> None:
        self._desk = desk
        self._step = step
        self._readers = readers
        self._now = desk.clock()
        self._institutions: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self._people: dict[str, int] = {}
        self._drafts: dict[str, PersonDraft] = {}
        self._events: dict[str, int] = {}
        self._sessions: dict[tuple[str, str], int] = {}

    def build(self) -> None:
        for row in _facts("institutions"):
            self._add_institution(row)
        for row in _facts("relations"):
            self._step.insert(
                InstitutionRelation,
                institution=self._institutions[row["institution"]],
                other=self._institutions[row["other"]],
                kind=row["kind"],
            )
        self._add_contact_block()
        people = [(row, self._draft(row)) for row in (*_facts("speakers"), *_facts("people"))]
        known = institution_ids(self._desk)
        book = InstitutionBook(self._step, known, self._readers.countries, self._now)
        new_people = NewPeople(self._step, len(people), book, self._now)
        for row, draft in people:
            self._people[row["key"]] = new_people.add(draft)
            self._drafts[row["key"]] = draft
        new_people.write()
        self._add_tags([row for row, _ in people])
        events = json.loads(bundled("db", "sample", "events.json").read_text(encoding="utf-8"))
        for facts in events:
            self._add_event(facts)
        for row in _facts("participations"):
            self._take_part(row)

    def _add_institution(self, row: Mapping[str, str]) -> None:
        institution_id = self._step.insert(
            Institution,
            uid=new_uid(),
            type=row["type"],
            level=row["level"],
            country=row["country"] or None,
            host_country=row["host_country"] or None,
            founded="2017-11" if row["key"] == CENTRE else None,
            founded_precision="month" if row["key"] == CENTRE else None,
            created_at=self._now,
        )
        self._institutions[row["key"]] = institution_id
        self._names[row["key"]] = row["name"]
        parts = joint_names(row["name"])
        self._name(
            institution_id, "joint" if len(parts) > 1 else "official", row["name"], main=True
        )
        if len(parts) > 1:
            for part in parts:
                self._name(institution_id, "variant", part)
        self._name(institution_id, "acronym", row["acronym"])
        self._name(institution_id, "native", row["native_name"], row["native_language"])
        self._name(institution_id, "former", row["former_name"])

    def _name(
        self, institution_id: int, kind: str, name: str, language: str = "", *, main: bool = False
    ) -> None:
        if name:
            self._step.insert(
                InstitutionName,
                institution=institution_id,
                kind=kind,
                language=language or None,
                name=name,
                match_key=institution_key(name),
                is_primary=main,
            )

    def _add_contact_block(self) -> None:
        """Keep the centre's contact block exactly as printed, beside what is understood of it."""
        raw = bundled("db", "sample", "contact_block.txt").read_text(encoding="utf-8")
        centre = self._institutions[CENTRE]
        self._step.update(Institution, centre, contact_block=raw)
        readers = self._readers
        block = read_block(raw, readers.countries, readers.phones, readers.emails)
        for phone in block.phones:
            self._contact(
                centre,
                phone.kind,
                phone.raw,
                phone.e164,
                "ok" if phone.sure else "unsure",
                extension=phone.extension,
            )
        for email in block.emails:
            self._contact(centre, ContactKind.EMAIL, email.raw, email.address, "ok")
        for url in block.urls:
            self._contact(centre, ContactKind.URL, url, url, "ok")
        for account in block.accounts:
            self._contact(
                centre,
                ContactKind.IM,
                account.raw,
                account.name,
                "ok",
                service=account.service,
            )

    def _contact(
        self,
        institution_id: int,
        kind: ContactKind,
        raw: str,
        normalised: str | None,
        status: str,
        **more: str | None,
    ) -> None:
        self._step.insert(
            ContactPoint,
            institution=institution_id,
            kind=kind.value,
            raw=raw,
            normalised=normalised,
            status=status,
            **more,
        )

    def _draft(self, row: Mapping[str, str]) -> PersonDraft:
        order = NameOrder(row["order"])
        given, surname = row["given"], row["surname"] or None
        parts = (surname, given) if order is NameOrder.SURNAME_FIRST else (given, surname)
        printed = row.get("printed") or " ".join(part for part in parts if part)
        country = row["country"] or None
        titles, _ = self._readers.titles.read_titles(row["title"])
        reading = NameReading(
            raw=printed,
            printed=printed,
            given=given,
            surname=surname,
            order=order,
            titles=titles,
            title_printed=row["title"],
            script=script_of(printed),
            evidence=("capitals",) if surname and surname.isupper() else ("columns",),
        )
        emails, _ = self._readers.emails.read(row.get("email", ""))
        numbers: list[PhoneReading] = []
        for key, kind in (("mobile", ContactKind.MOBILE), ("phone", ContactKind.PHONE)):
            read, _ = self._readers.phones.read(row.get(key, ""), country=country, kind=kind)
            numbers.extend(read)
        return PersonDraft(
            name=reading,
            native_name=row.get("native_name") or None,
            position=row["position"] or None,
            unit=row["unit"] or None,
            institution=self._names[row["institution"]],
            country=country,
            emails=emails,
            phones=tuple(numbers),
        )

    def _add_tags(self, rows: list[dict[str, str]]) -> None:
        tags: dict[str, int] = {}
        members: list[str] = []
        for row in rows:
            for tag in filter(None, row.get("tags", "").split(";")):
                if tag not in tags:
                    tags[tag] = self._step.insert(Tag, name=tag)
                self._step.insert(PersonTag, person=self._people[row["key"]], tag=tags[tag])
                if tag == NEWSLETTER:
                    members.append(row["key"])
        newsletter = self._step.insert(
            MailingList,
            uid=new_uid(),
            name="Newsletter",
            purpose="News of the centre, four times a year",
            kind="static",
            created_at=self._now,
        )
        for key in members:
            self._step.insert(ListMember, mailing_list=newsletter, person=self._people[key])

    def _add_event(self, facts: Mapping[str, Any]) -> None:
        known = ("mode", "start_date", "end_date", "timezone", "venue", "city", "country")
        event_id = self._step.insert(
            Event,
            uid=new_uid(),
            code=facts["code"],
            title=facts["title"],
            created_at=self._now,
            **{key: facts[key] for key in known if key in facts},
        )
        self._events[facts["code"]] = event_id
        for title in facts["variants"]:
            self._step.insert(
                EventTitle, event=event_id, language="en", kind="variant", title=title
            )
        self._add_organisers(event_id, None, facts.get("organisers", ()))
        for session in facts["sessions"]:
            self._add_session(facts["code"], event_id, session)

    def _add_session(self, event_code: str, event_id: int, facts: Mapping[str, Any]) -> None:
        known = ("number", "title", "starts_at", "ends_at", "mode", "summary")
        session_id = self._step.insert(
            Session,
            uid=new_uid(),
            event=event_id,
            code=facts["code"],
            kind=facts["kind"],
            **{key: facts[key] for key in known if key in facts},
        )
        self._sessions[event_code, facts["code"]] = session_id
        for rank, topic in enumerate(facts["topics"], 1):
            self._step.insert(SessionTopic, session=session_id, rank=rank, topic=topic)
        self._add_organisers(event_id, session_id, facts.get("organisers", ()))
        for rank, key in enumerate(facts.get("speakers", ()), 1):
            capacity = next(row["capacity"] for row in _facts("speakers") if row["key"] == key)
            participation = self._participation(event_id, key, "confirmed", capacity or None, None)
            self._step.insert(
                SessionRole,
                session=session_id,
                participation=participation,
                role="speaker",
                rank=rank,
            )

    def _add_organisers(self, event_id: int, session_id: int | None, organisers: Any) -> None:
        for rank, (role, key, printed) in enumerate(organisers, 1):
            self._step.insert(
                EventOrganiser,
                event=event_id,
                session=session_id,
                institution=self._institutions[key],
                name_as_printed=printed,
                role=role,
                rank=rank,
            )

    def _take_part(self, row: Mapping[str, str]) -> None:
        participation = self._participation(
            self._events[row["event"]],
            row["person"],
            row["status"],
            row["capacity"],
            row["category"],
        )
        self._step.insert(
            SessionRole,
            session=self._sessions[row["event"], row["session"]],
            participation=participation,
            role=row["role"],
        )

    def _participation(
        self, event_id: int, key: str, status: str, capacity: str | None, category: str | None
    ) -> int:
        draft = self._drafts[key]
        return self._step.insert(
            Participation,
            uid=new_uid(),
            event=event_id,
            person=self._people[key],
            category=category,
            capacity=capacity,
            status=status,
            printed_name=draft.name.printed,
            printed_title=" ".join(draft.name.titles) or None,
            printed_position=draft.position,
            printed_unit=draft.unit,
            printed_institution=draft.institution,
            printed_country=draft.country,
            printed_at=self._now,
        )
