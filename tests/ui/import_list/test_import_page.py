"""Tests of the import page, driven with keys and clicks: the main job."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from import_builders import someone
from import_pages import cell, chips, import_page, shown_rows, take, verdict_of
from list_files import sample
from lmdesk.services import history
from lmdesk.services.import_desk import apply_draft, open_draft
from lmdesk.services.readers import load_readers
from lmdesk.services.review import waiting_rows
from lmdesk.store.tables import Person
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.workspace import Workspace
from pasted_lists import cells, imported, people
from window_driving import EmptyShell, wait_for_work

TYPO = someone(**{"Family name": "Cheaa", "Position": "Minister"})
OTHER = someone(**{"Family name": "Sok", "E-mail": "sok@example.org", "Mobile": ""})


Paste = Callable[..., None]


def press(qtbot: QtBot, page: ImportPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.bench.table, key)


def apply(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.mouseClick(page.bench.foot.apply_button, Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)


def test_the_empty_page_says_what_to_do(page: ImportPage) -> None:
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    assert "Drop a list or a letter here, or paste cells or a text with Ctrl+V." in texts
    assert not page.files.isVisible()


def test_a_list_is_shown_and_applied_and_undone(
    qtbot: QtBot, page: ImportPage, shell: EmptyShell
) -> None:
    take(qtbot, page, sample("01"))
    assert chips(page) == ["All 60", "New 60"]
    assert page.bench.foot.sentence.text() == "60 rows: 60 new."
    assert page.bench.foot.apply_button.text() == "Apply 60 changes"

    apply(qtbot, page)

    assert len(people(page.workspace.reading)) == 60
    assert shell.asked[-1] == ("toast", "Imported 01_clean_list.xlsx: 60 new, 0 updated.", True)
    assert page.notice.sentence.text() == "Imported 01_clean_list.xlsx: 60 new, 0 updated."
    page.workspace.undo()
    wait_for_work(qtbot, page.workspace)
    assert people(page.workspace.reading) == []
    assert chips(page) == ["All 60", "New 60"]
    apply(qtbot, page)
    assert len(people(page.workspace.reading)) == 60


def test_questions_are_answered_with_single_keys(
    qtbot: QtBot, page: ImportPage, shell: EmptyShell
) -> None:
    desk = page.workspace.desk
    readers = load_readers(desk)
    apply_draft(desk, open_draft(desk, sample("01"), readers), readers)
    take(qtbot, page, sample("02"))
    page.take_focus()
    assert [row[0] for row in shown_rows(page)[:4]] == ["36", "52", "62", "2"]
    assert chips(page)[-1] == "Unsure 3"

    press(qtbot, page, Qt.Key.Key_Return)
    assert page.bench.table.currentIndex().row() == 1
    press(qtbot, page, Qt.Key.Key_N)
    assert page.bench.table.currentIndex().row() == 2
    press(qtbot, page, Qt.Key.Key_K)

    assert [row[1] for row in shown_rows(page)[:3]] == ["Same", "New", "Skipped"]
    assert page.bench.foot.unsure_wait.isHidden()
    apply(qtbot, page)
    assert waiting_rows(desk) == []
    assert [each[0] for each in shell.asked] == ["toast"]
    take(qtbot, page, sample("02"))
    assert chips(page) == ["All 63", "Same 62", "Skipped 1"]
    assert page.bench.foot.apply_button.text() == "Nothing to apply"
    assert not page.bench.foot.apply_button.isEnabled()


def test_the_desk_stands_beside_the_file(page: ImportPage, paste: Paste) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(TYPO)

    assert page.bench.panel.table.texts()[2:4] == [
        ("Position", "Director", "Minister", "changes"),
        ("Unit", "Planning", "Planning", "same"),
    ]
    assert page.bench.panel.who.currentText() == "Chea Sophea, Director, Ministry of Water"
    assert "An update keeps the old post and closes it today." in page.bench.panel.remark.text()
    assert cell(page, 0, "why") == "May be Chea Sophea"


def test_a_person_may_stay_as_the_desk_has_them(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(TYPO)
    press(qtbot, page, Qt.Key.Key_S)
    assert (verdict_of(page, 0), page.bench.foot.apply_button.text()) == (
        "Same",
        "Keep decisions",
    )

    apply(qtbot, page)

    assert page.workspace.desk.sql("SELECT position FROM affiliation") == [("Director",)]


def test_a_decision_can_be_taken_back(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    paste(someone(), OTHER)
    press(qtbot, page, Qt.Key.Key_K)
    assert verdict_of(page, 0) == "Skipped"
    page.bench.table.select_id(0)
    assert page.bench.panel.back.isVisible()

    press(qtbot, page, Qt.Key.Key_Backspace)

    assert verdict_of(page, 0) == "New"


def test_many_rows_are_decided_at_once(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone(), OTHER)
    paste(TYPO, someone(**{"Family name": "Sokk", "E-mail": "sok@example.org"}))
    page.bench.table.selectAll()
    assert page.bench.panel.place.text() == "2 rows"

    press(qtbot, page, Qt.Key.Key_U)

    assert [row[1] for row in shown_rows(page)] == ["Update", "Update"]


def test_somebody_else_can_be_meant(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone(), OTHER)
    paste(TYPO)
    qtbot.mouseClick(page.bench.panel.other, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.bench.panel.picker, "Sok")
    qtbot.keyClick(page.bench.panel.picker, Qt.Key.Key_Return)
    assert page.bench.panel.who.currentText().startswith("Sok Sophea")

    press(qtbot, page, Qt.Key.Key_U)

    draft = page.bench.draft()
    assert draft is not None
    assert [decision.person_id for decision in draft.decisions.values()] == [2]
    assert page.bench.panel.who.count() == 2


def test_another_candidate_is_chosen_from_the_list(page: ImportPage, paste: Paste) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(TYPO, someone(**{"Family name": "Cheaaa", "E-mail": "", "Mobile": ""}))
    page.bench.table.select_id(1)
    who = page.bench.panel.who
    texts = [who.itemText(number) for number in range(who.count())]
    assert "Cheaa Sophea, row 2 of this list" in texts

    who.activated.emit(texts.index("Cheaa Sophea, row 2 of this list"))

    assert page.bench.panel.table.headings()[1] == "Row 2"


def test_chips_narrow_the_rows_and_headings_sort_them(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(OTHER, {"Family name": "Total: 2"}, someone(), someone())
    assert chips(page) == ["All 4", "New 2", "Same 1", "Skipped 1"]
    skipped = next(b for b in page.bench.chips.buttons.values() if "Skipped" in b.toolTip())
    qtbot.mouseClick(skipped, Qt.MouseButton.LeftButton)
    assert [row[0] for row in shown_rows(page)] == ["3"]
    qtbot.mouseClick(page.bench.chips.buttons[None], Qt.MouseButton.LeftButton)

    header = page.bench.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(3) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row[2] for row in shown_rows(page)][:2] == ["Ms. Chea Sophea", "Ms. Chea Sophea"]
    assert not page.bench.chips.order.isChecked()
    qtbot.mouseClick(page.bench.chips.order, Qt.MouseButton.LeftButton)
    assert [row[0] for row in shown_rows(page)] == ["2", "3", "4", "5"]


def test_unsure_rows_wait_in_review_or_are_left_out(
    qtbot: QtBot, page: ImportPage, paste: Paste, shell: EmptyShell
) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(TYPO)
    assert page.bench.foot.apply_button.text() == "Send 1 row to Review"
    qtbot.mouseClick(page.bench.foot.unsure_wait, Qt.MouseButton.LeftButton)
    assert page.bench.foot.apply_button.text() == "Nothing to apply"
    qtbot.mouseClick(page.bench.foot.unsure_wait, Qt.MouseButton.LeftButton)

    apply(qtbot, page)

    assert shell.asked[-1] == ("banner", "1 row of Pasted cells waits in Review.", "warning")
    assert len(waiting_rows(page.workspace.desk)) == 1


def test_the_plan_follows_other_changes_of_the_desk(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(someone(Position="Minister"))
    assert verdict_of(page, 0) == "Update"

    def forget(desk: object) -> object:
        with page.workspace.desk.step("person_edited", name="x") as step:
            step.update(Person, 1, deleted_at="2026-03-01T00:00:00Z")
        return step.change

    page.workspace.write(forget)  # type: ignore[arg-type]  # a change
    wait_for_work(qtbot, page.workspace)

    assert verdict_of(page, 0) == "New"


def test_a_list_goes_into_a_new_event(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    paste(someone())
    qtbot.keyClicks(page.files.event_box, "RTD-2026")
    qtbot.keyClick(page.files.event_box, Qt.Key.Key_Return)
    wait_for_work(qtbot, page.workspace)
    qtbot.keyClicks(page.files.session_box, "PS1")
    qtbot.keyClick(page.files.session_box, Qt.Key.Key_Return)
    wait_for_work(qtbot, page.workspace)

    apply(qtbot, page)

    desk = page.workspace.desk
    assert desk.sql("SELECT e.code, s.code FROM event AS e JOIN session AS s") == [
        ("RTD-2026", "PS1")
    ]
    assert desk.sql("SELECT person_id FROM participation") == [(1,)]


def test_an_event_there_is_can_be_chosen(
    qtbot: QtBot, sample_workspace: Workspace, shell: EmptyShell
) -> None:
    page = import_page(qtbot, sample_workspace, shell)
    page.take_text(cells(someone()))
    wait_for_work(qtbot, sample_workspace)
    box = page.files.event_box
    assert box.count() > 1
    box.setCurrentIndex(1)
    box.activated.emit(1)
    wait_for_work(qtbot, sample_workspace)

    target = page.files.target()
    draft = page.bench.draft()
    assert target is not None
    assert draft is not None
    assert draft.target == target
    assert target.event == box.itemData(1)


def test_rows_with_problems_are_saved(
    qtbot: QtBot, page: ImportPage, paste: Paste, shell: EmptyShell, tmp_path: Path
) -> None:
    paste(someone(Phone="12"), OTHER)
    assert page.bench.foot.save_button.isEnabled()

    page.save_problems(tmp_path / "look.xlsx")
    wait_for_work(qtbot, page.workspace)

    assert shell.asked[-1] == ("toast", "1 rows are saved in look.xlsx.", False)
    assert (tmp_path / "look.xlsx").exists()


def test_the_sheet_and_the_rows_follow_each_other(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(someone(), OTHER, {"Family name": "Total: 2"})
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.bench.sheet.currentIndex().row() == 2

    page.bench.sheet.setCurrentIndex(page.bench.sheet.sheet.index(3, 0))

    assert page.bench.table.current_id() == 2


def test_the_history_is_told_as_one_step(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    paste(someone(), OTHER)
    apply(qtbot, page)

    assert history.name_of(history.list_steps(page.workspace.reading)[0]) == (
        "Import of Pasted cells, 2 new people"
    )
