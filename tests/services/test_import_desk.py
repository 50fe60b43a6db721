"""Tests of the import desk: opening, mending and planning lists anew."""

from pathlib import Path

import pytest

from import_builders import someone
from list_files import sample
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.import_desk import (
    ImportDraft,
    after_apply,
    apply_draft,
    decide,
    decide_each,
    is_current,
    mended,
    mends_of,
    open_draft,
    paste_draft,
    plan_again,
    with_sheets,
    with_target,
)
from lmdesk.services.import_lines import effects, open_rows
from lmdesk.services.import_sheets import summaries
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_text import PASTED
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from pasted_lists import at, cells, counted, imported, pasted, people

PASSWORD = "Mekong-2026"


def mend(desk: Desk, readers: Readers, draft: ImportDraft, column: int, field: str) -> ImportDraft:
    sheet = draft.plan.sheets[0].sheet
    told = mends_of(draft, sheet).with_field(column, field)
    return plan_again(desk, mended(draft, sheet, told), readers)


def test_a_protected_file_is_opened_with_its_password(desk: Desk, readers: Readers) -> None:
    with pytest.raises(LmdeskError) as refusal:
        open_draft(desk, sample("22"), readers)
    draft = open_draft(desk, sample("22"), readers, password=PASSWORD)

    assert refusal.value.code == "file_protected"
    assert (draft.path, draft.name) == (sample("22"), "22_protected.xlsx")
    assert counted(draft) == {"new": 12}


def test_a_text_is_read_in_the_encoding_told(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("05"), readers, encoding="gb18030")

    assert (draft.listing.encoding, counted(draft)["new"]) == ("gb18030", 25)


def test_a_file_without_a_list_is_shown_and_can_be_mended(desk: Desk, readers: Readers) -> None:
    draft = paste_draft(desk, "Wer\tWoher\nSOK Dara\tBank of Sand\n", readers)
    assert (draft.plan.sheets[0].reason, len(draft.rows)) == ("no_list_found", 0)

    told = mends_of(draft, PASTED).with_header([1]).with_field(0, "name")
    fresh = plan_again(desk, mended(draft, PASTED, told), readers)

    assert counted(fresh) == {"new": 1}
    assert people(desk) == []
    apply_draft(desk, fresh, readers)
    assert people(desk) == ["SOK Dara"]


def test_a_list_with_nothing_to_do_writes_nothing(desk: Desk, readers: Readers) -> None:
    draft = paste_draft(desk, "nothing\n", readers)

    assert apply_draft(desk, draft, readers).change.step is None


def test_rows_are_left_out_and_taken_by_hand(desk: Desk, readers: Readers) -> None:
    total = {"Family name": "Total", "Given name": ""}
    draft = pasted(desk, readers, someone(), total)
    assert counted(draft) == {"new": 1, "skipped": 1}
    told = mends_of(draft, PASTED).with_left_out([2]).with_taken([3])
    fresh = plan_again(desk, mended(draft, PASTED, told), readers)

    assert [fresh.row(place).skipped_because for place in (0, 1)] == ["left_out", None]
    assert counted(fresh) == {"new": 1, "skipped": 1}


def test_what_was_told_is_remembered_for_the_layout(desk: Desk, readers: Readers) -> None:
    text = "Name\tZzyzx\tE-mail\nSOK Dara\tBank of Sand\tdara@example.org\n"
    draft = paste_draft(desk, text, readers)
    assert not draft.plan.sheets[0].recognised
    draft = mend(desk, readers, draft, 1, "institution")
    assert [c.field for c in draft.plan.sheets[0].columns] == ["name", "institution", "email"]
    apply_draft(desk, draft, readers)

    again = paste_draft(desk, text.replace("ara", "eng"), readers)

    assert again.plan.sheets[0].recognised
    assert dict(again.plan.sheets[0].told) == {"Zzyzx": "institution"}
    assert again.row(0).draft.institution == "Bank of Sand"  # type: ignore[union-attr]  # a person


def test_columns_of_one_heading_are_remembered_by_their_place(desk: Desk, readers: Readers) -> None:
    text = "Name\tName\tE-mail\t\nSOK\tDara\tdara@example.org\tDriver\n"
    draft = paste_draft(desk, text, readers)
    for column, field in ((0, "surname"), (1, "given"), (3, "position")):
        draft = mend(desk, readers, draft, column, field)
    apply_draft(desk, draft, readers)

    again = paste_draft(desk, text.replace("ara", "eng"), readers)

    assert [c.field for c in again.plan.sheets[0].columns] == [
        *("surname", "given", "email", "position"),
    ]
    assert again.row(0).draft.name.surname == "SOK"  # type: ignore[union-attr]  # a person


def test_a_list_without_headings_is_not_remembered(desk: Desk, readers: Readers) -> None:
    text = "SOK Dara\tBank of Sand\tdara@example.org\n"
    draft = paste_draft(desk, text, readers)
    told = mends_of(draft, PASTED).with_header([]).with_field(0, "name").with_field(1, "unit")
    fresh = plan_again(desk, mended(draft, PASTED, told), readers)
    apply_draft(desk, fresh, readers)

    assert counted(fresh) == {"new": 1}
    assert desk.sql("SELECT count(*) FROM import_profile") == [(0,)]


def test_sheets_can_be_left_out(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("24"), readers)
    names = [sheet.name for sheet in draft.listing.sheets]
    fresh = plan_again(desk, with_sheets(draft, names[:1]), readers)

    assert [(s.name, s.reason, s.read) for s in summaries(draft)] == [
        (names[0], "no_rows", True),
        (names[1], "sheet_empty", True),
    ]
    assert [(s.name, s.read) for s in summaries(fresh)] == [(names[0], True), (names[1], False)]


def test_another_target_plans_anew_and_counts_who_is_put_there(
    desk: Desk, readers: Readers
) -> None:
    apply_draft(desk, pasted(desk, readers, someone()), readers)
    draft = pasted(desk, readers, someone())
    on_event = plan_again(desk, with_target(draft, ImportTarget("RTD", "PS1")), readers)

    assert (effects(draft).changes, effects(on_event).placed) == (0, 1)
    assert effects(on_event).anything(unsure_wait=False)
    apply_draft(desk, on_event, readers)
    assert desk.sql("SELECT e.code, s.code FROM event AS e JOIN session AS s") == [("RTD", "PS1")]
    after = plan_again(desk, on_event, readers)
    other = plan_again(desk, with_target(after, ImportTarget("RTD", "PS2")), readers)
    event = plan_again(desk, with_target(after, ImportTarget("RTD")), readers)
    assert [effects(each).placed for each in (after, other, event)] == [0, 1, 0]


def test_a_draft_is_out_of_date_after_any_step(desk: Desk, readers: Readers) -> None:
    draft = pasted(desk, readers, someone())
    assert is_current(desk, draft)
    apply_draft(desk, draft, readers)
    assert not is_current(desk, draft)
    history.undo(desk)
    assert not is_current(desk, draft)
    assert is_current(desk, plan_again(desk, draft, readers))


def test_an_imported_list_is_not_imported_twice_and_comes_back_with_an_undo(
    desk: Desk, readers: Readers
) -> None:
    imported(desk, readers, someone())
    rows = (someone(**{"Family name": "Cheaa"}), someone(**{"Family name": "Sok", "E-mail": ""}))
    draft = pasted(desk, readers, *rows)
    draft = decide(desk, draft, [at(2), at(3)], Decision("new"))

    draft = plan_again(desk, after_apply(draft, apply_draft(desk, draft, readers)), readers)
    assert (counted(draft), effects(draft).anything(unsure_wait=True)) == ({"same": 2}, False)

    history.undo(desk)
    draft = plan_again(desk, draft, readers)
    assert (counted(draft), effects(draft).added) == ({"new": 2}, 2)

    history.redo(desk)
    draft = plan_again(desk, draft, readers)
    assert counted(draft) == {"same": 2}
    history.undo(desk)
    again = plan_again(desk, draft, readers)
    assert apply_draft(desk, again, readers).added == 2


def test_an_import_that_wrote_nothing_leaves_the_draft_as_it_is(
    desk: Desk, readers: Readers
) -> None:
    draft = paste_draft(desk, "nothing\n", readers)

    assert after_apply(draft, apply_draft(desk, draft, readers)) is draft


def test_a_cancelled_import_leaves_no_trace(desk: Desk, readers: Readers) -> None:
    draft = pasted(desk, readers, someone())
    before = desk.dump()

    def stop(done: int, total: int, note: str = "") -> None:
        if note == "rows":
            raise Cancelled

    with pytest.raises(Cancelled):
        apply_draft(desk, draft, readers, progress=stop)

    assert desk.dump() == before


def test_questions_of_a_second_list_are_answered_once(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    apply_draft(desk, open_draft(desk, sample("01"), readers), readers)
    target = ImportTarget("RTD", "PS1")
    draft = open_draft(desk, sample("02"), readers, target=target)
    asked = open_rows(draft)
    answers = [
        Decision("new"),
        Decision("skip"),
        Decision("person", draft.row(asked[2]).candidates[0].person_id),
    ]
    keys = [draft.rows.key(place) for place in asked]
    draft = decide_each(desk, draft, dict(zip(keys, answers, strict=True)))
    before = desk.dump()

    result = apply_draft(desk, draft, readers)

    assert (result.waiting, open_rows(draft)) == (0, [])
    dump = desk.dump()
    again = open_draft(desk, sample("02"), readers, target=target)
    assert open_rows(again) == []
    assert apply_draft(desk, again, readers).change.step is None
    assert desk.dump() == dump
    history.undo(desk)
    assert desk.dump() == before


def test_decisions_about_many_rows_are_one_call(desk: Desk, readers: Readers) -> None:
    rows = [someone(**{"Family name": name, "E-mail": f"{name}@example.org"}) for name in "ABC"]
    draft = paste_draft(desk, cells(*rows), readers)
    keys = [draft.rows.key(place) for place in range(3)]

    assert counted(decide(desk, draft, keys, Decision("skip"))) == {"skipped": 3}
    assert dict(draft.settled) == {}
