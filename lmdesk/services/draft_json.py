"""Drafts as JSON: how a row that waits for a decision keeps what was understood of it."""

import json
from typing import Any

from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.import_plan import Candidate
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.returned_rows import CellEdit, Returned


def dump_draft(draft: PersonDraft) -> str:
    """Return a draft as JSON, leaving out what is empty."""
    values = {key: value for key, value in draft._asdict().items() if value or value == 0}
    values["name"] = {
        key: value
        for key, value in draft.name._asdict().items()
        if key != "problems" and value not in (None, ())
    }
    values["emails"] = [list(email) for email in draft.emails]
    values["phones"] = [list(phone) for phone in draft.phones]
    if draft.other:
        values["other"] = dict(draft.other)
    return json.dumps(values, ensure_ascii=False)


def load_draft(text: str) -> PersonDraft:
    """Return the draft that `dump_draft` wrote."""
    values: dict[str, Any] = json.loads(text)
    name = values.pop("name")
    for key in ("titles", "evidence"):
        name[key] = tuple(name.get(key, ()))
    name["order"] = NameOrder(name["order"])
    emails = tuple(EmailReading(*email) for email in values.pop("emails"))
    phones = tuple(
        PhoneReading(raw, e164, extension, ContactKind(kind), sure)
        for raw, e164, extension, kind, sure in values.pop("phones")
    )
    if "returned" in values:
        person_id, event, edits, is_copy = values["returned"]
        edited = tuple(CellEdit(*edit) for edit in edits)
        values["returned"] = Returned(person_id, event, edited, is_copy)
    return PersonDraft(name=NameReading(**name), emails=emails, phones=phones, **values)


def dump_cells(cells: tuple[str, ...]) -> str:
    """Return the cells of a row as JSON.

    Cells without a sign that JSON must write in another way, as nearly all are, are written down
    as they are: there are many.
    """
    text = '", "'.join(cells)
    if text.isprintable() and "\\" not in text and text.count('"') == 2 * (len(cells) - 1):
        return f'["{text}"]' if cells else "[]"
    return json.dumps(cells, ensure_ascii=False)


def dump_problems(problems: tuple[Problem, ...]) -> str | None:
    """Return problems as JSON, or None when there is none."""
    if not problems:
        return None
    rows = [[p.code, p.field, p.severity.value, dict(p.params)] for p in problems]
    return json.dumps(rows, ensure_ascii=False, default=str)


def load_problems(text: str | None) -> tuple[Problem, ...]:
    """Return the problems that `dump_problems` wrote."""
    if not text:
        return ()
    return tuple(
        Problem(code, field, Severity(severity), params)
        for code, field, severity, params in json.loads(text)
    )


def dump_candidates(candidates: tuple[Candidate, ...]) -> str | None:
    """Return candidates as JSON, or None when there is none."""
    return json.dumps(candidates, ensure_ascii=False) if candidates else None


def load_candidates(text: str | None) -> tuple[Candidate, ...]:
    """Return the candidates that `dump_candidates` wrote."""
    if not text:
        return ()
    return tuple(
        Candidate(person_id, row, score, name, tuple(evidence), sheet)
        for person_id, row, score, name, evidence, sheet in json.loads(text)
    )
