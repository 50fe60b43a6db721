"""An import plan as the JSON object that `lmdesk import --plan --json` prints."""

from lmdesk.domain.contacts import PhoneReading
from lmdesk.domain.import_plan import Candidate, ImportPlan, PlannedRow, PlannedSheet
from lmdesk.domain.name_lists import NameListReading
from lmdesk.domain.name_remarks import name_remarks
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.problem import Problem
from lmdesk.wording import sentence

JsonObject = dict[str, object]


def plan_object(plan: ImportPlan) -> JsonObject:
    """Return the plan as one JSON-ready object: file, sheets with their rows, counts."""
    return {
        "file": plan.file,
        "sheets": [_sheet(sheet) for sheet in plan.sheets],
        "counts": {verdict.value: count for verdict, count in plan.counts.items()},
        "problems": [_problem(problem) for problem in plan.problems],
    }


def _sheet(sheet: PlannedSheet) -> JsonObject:
    shown: JsonObject = {
        "sheet": sheet.sheet,
        "kind": sheet.kind,
        "header_rows": list(sheet.header_rows),
        "columns": [
            {"index": c.index, "heading": c.heading, "field": c.field, "sure": c.sure}
            for c in sheet.columns
        ],
        "rows": [_row(key.slot, row) for key, row in sheet.keyed_rows()],
    }
    if sheet.name_reading.convention is not None:
        shown["names"] = _names(sheet.name_reading)
    if sheet.reason is not None:
        shown["reason"] = sentence(sheet.reason, {"sheet": sheet.sheet})
    return shown


def _names(reading: NameListReading) -> JsonObject:
    """Return how the names of the list were read, with the sentences about it."""
    told = " ".join(sentence(each.code, each.params) for each in name_remarks(reading))
    return {**reading._asdict(), "text": told}


def _row(slot: int, row: PlannedRow) -> JsonObject:
    shown: JsonObject = {
        "row": row.row,
        "slot": slot,
        "verdict": row.verdict.value,
        "skipped_because": row.skipped_because,
        "group": row.group,
    }
    if isinstance(row.draft, InstitutionDraft):
        shown["institution"] = _institution(row.draft)
    else:
        shown["person"] = _person(row.draft) if row.draft else None
    matched = (row.matched,) if row.matched else ()
    shown["candidates"] = [_candidate(candidate) for candidate in (*matched, *row.candidates)]
    shown["changes"] = [
        {"field": c.field, "known": c.known, "incoming": c.incoming} for c in row.changes
    ]
    shown["problems"] = [_problem(problem) for problem in row.problems]
    return shown


def _person(draft: PersonDraft) -> JsonObject:
    name = draft.name
    return {
        "title": " ".join(name.titles) or None,
        "given": name.given,
        "surname": name.surname,
        "order": name.order.value,
        "name_sure": name.sure,
        "name_evidence": list(name.evidence),
        "name_printed": name.printed,
        "native_name": draft.native_name,
        "position": draft.position,
        "unit": draft.unit,
        "institution": draft.institution,
        "country": draft.country,
        "country_from": draft.country_from,
        "emails": [email.address for email in draft.emails if email.address],
        "phones": [_phone(phone) for phone in draft.phones],
        "category": draft.category,
        "role": draft.role,
        "other": dict(draft.other),
        "linked_to_slot": draft.linked_to,
    }


def _institution(draft: InstitutionDraft) -> JsonObject:
    shown = dict(draft._asdict())
    shown["emails"] = [email.address for email in draft.emails if email.address]
    shown["phones"] = [_phone(phone) for phone in draft.phones]
    shown["other"] = dict(draft.other)
    return shown


def _phone(phone: PhoneReading) -> JsonObject:
    return {**phone._asdict(), "kind": phone.kind.value}


def _candidate(candidate: Candidate) -> JsonObject:
    return {**candidate._asdict(), "evidence": list(candidate.evidence)}


def _problem(problem: Problem) -> JsonObject:
    return {
        "code": problem.code,
        "field": problem.field,
        "severity": problem.severity.value,
        "text": sentence(problem.code, problem.params),
    }
