import json
from pathlib import Path

from desk_builders import MADE, add_person
from lmdesk.domain.imports import BatchRecord, Origin
from lmdesk.store.desk import Step
from lmdesk.store.imports import import_batches, origins_of
from lmdesk.store.tables import Event, ImportBatch, ImportRow, Session
from search_builders import searched_desk

COLUMNS = {"List": [[0, "No.", "number"], [1, "Name", "name"], [3, "E-mail", "email"]]}


def add_batch(
    step: Step, file_name: str, event: int | None = None, session: int | None = None
) -> int:
    return step.insert(
        ImportBatch,
        uid=file_name,
        file_name=file_name,
        sha256="0",
        container="xlsx",
        event=event,
        session=session,
        columns=json.dumps(COLUMNS),
        counts=json.dumps({"new": 1, "unsure": 2}),
        applied_at=MADE,
    )


def add_row(step: Step, batch: int, row: int, verdict: str, **values: object) -> int:
    return step.insert(
        ImportRow,
        batch=batch,
        sheet="List",
        row=row,
        raw=json.dumps(["1", "MIAO Hong", "", "hong@example.org", "odd"]),
        verdict=verdict,
        **values,
    )


def test_batches_are_told_latest_first_with_rows_that_wait(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            event = step.insert(Event, uid="e", code="E26", title="T", created_at=MADE)
            session = step.insert(Session, uid="s", event=event, code="S1", kind="plenary")
            first = add_batch(step, "a.xlsx")
            second = add_batch(step, "b.xlsx", event, session)
            add_row(step, first, 2, "new")
            add_row(step, first, 3, "unsure", draft="{}", decision="skip")
            for row in (2, 3):
                add_row(step, second, row, "unsure", draft="{}")
        counts = {"new": 1, "unsure": 2}
        assert import_batches(desk) == [
            BatchRecord(second, "b.xlsx", "xlsx", MADE, "E26", "S1", counts, 2),
            BatchRecord(first, "a.xlsx", "xlsx", MADE, None, None, counts, 0),
        ]


def test_values_of_a_person_lead_back_to_file_sheet_and_row(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person, other = add_person(step), add_person(step)
            first, second = add_batch(step, "a.xlsx"), add_batch(step, "b.xlsx")
            add_row(step, first, 5, "new", person=person)
            add_row(step, first, 6, "new", person=other)
            add_row(step, second, 7, "unsure", person=person, decision="person", slot=2)
        cells = (("No.", "1"), ("Name", "MIAO Hong"), ("E-mail", "hong@example.org"), ("", "odd"))
        assert origins_of(desk, person) == [
            Origin(second, "b.xlsx", MADE, "List", 7, 2, "unsure", "person", cells, step.id),
            Origin(first, "a.xlsx", MADE, "List", 5, 1, "new", None, cells, step.id),
        ]
        assert origins_of(desk, 99) == []
