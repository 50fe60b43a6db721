from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QRadioButton
from pytestqt.qtbot import QtBot

from institution_builders import Bodies
from lmdesk.services import institutions, merge
from lmdesk.ui.institutions.merge_choices import Choice
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.workspace import Workspace
from page_parts import button, control, line, sentences, settle
from window_driving import EmptyShell, wait_for_work

PICK = "Search the institution that stays"


def name_of(workspace: Workspace, institution_id: int) -> str:
    found = institutions.institution(workspace.reading, institution_id)
    assert found is not None
    return found.name


def pick(qtbot: QtBot, page: InstitutionsPage, text: str) -> None:
    field: QLineEdit = line(page, PICK)
    assert field.hasFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.merging.merge_button.isVisible)


def test_institution_is_merged_with_the_keyboard_alone(
    qtbot: QtBot, page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    institutions.edit(workspace.desk, bodies.bank, {"note": "One"}, workspace.readers)
    institutions.edit(workspace.desk, bodies.ministry, {"note": "Two"}, workspace.readers)
    page.table.select_id(bodies.bank)
    spec = next(each for each in page.actions_offered() if each.key == "merge_institution")
    spec.handler()
    settle()
    assert "Merge Lotus Bank into…" in sentences(page)

    pick(qtbot, page, "ministry of water")
    assert page.merging.merge_button.hasFocus()
    told = sentences(page)
    assert "Merge Lotus Bank into Ministry of Water" in told
    assert "Names: Lotus Bank" in told
    assert control(page, QRadioButton, "Note: Both").isChecked()
    theirs = control(page, QRadioButton, "Name: Lotus Bank")
    theirs.setFocus()
    QTest.keyClick(theirs, Qt.Key.Key_Space)
    QTest.keyClick(page.merging.merge_button, Qt.Key.Key_Space)
    wait_for_work(qtbot, workspace)
    settle()

    assert name_of(workspace, bodies.ministry) == "Lotus Bank"
    merged = merge.merged_into(workspace.reading, "institution", bodies.bank)
    assert merged is not None
    assert merged.other == bodies.ministry
    assert ("open_record", "institution", bodies.ministry) in shell.asked
    assert not page.merging.isVisible()
    assert page.table.isVisible()


def test_click_on_a_value_chooses_it(qtbot: QtBot, page: InstitutionsPage, bodies: Bodies) -> None:
    page.merging.open(bodies.bank)
    page.merging.compare(bodies.ministry)
    settle()
    choice = control(page, QRadioButton, "Type: enterprise")
    side = choice.parentWidget()
    assert isinstance(side, Choice)

    qtbot.mouseClick(side.label, Qt.MouseButton.LeftButton)

    assert choice.isChecked()


def test_the_other_one_may_stay(page: InstitutionsPage, bodies: Bodies) -> None:
    page.merging.open(bodies.bank)
    page.merging.compare(bodies.ministry)
    button(page, "Let the other one stay").click()

    assert "Merge Ministry of Water into Lotus Bank" in sentences(page)


def test_refusal_is_told_and_escape_gives_up(
    qtbot: QtBot, page: InstitutionsPage, bodies: Bodies
) -> None:
    page.merging.open(bodies.department)
    page.merging.compare(bodies.ministry)
    told = " ".join(sentences(page))
    assert "are related to each other, so they are two bodies" in told

    QTest.keyClick(line(page, PICK), Qt.Key.Key_Escape)
    settle()

    assert not page.merging.isVisible()
    assert page.table.isVisible()


def test_what_is_refused_in_the_end_is_told(
    qtbot: QtBot, page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    page.merging.open(bodies.bank)
    page.merging.compare(bodies.department)
    institutions.to_bin(workspace.desk, [bodies.department])
    button(page, "Merge").click()
    wait_for_work(qtbot, workspace)
    settle()

    assert "Department of Rivers is in the bin. Restore the record first, then merge." in sentences(
        page
    )
    assert page.merging.is_open()


def test_merge_is_taken_back_from_either_record(
    qtbot: QtBot, page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    for shown in (bodies.bank, bodies.ministry):
        workspace.write(lambda desk: merge.merge_institutions(desk, bodies.ministry, bodies.bank))
        page.show_record(shown)
        settle()
        if shown == bodies.bank:
            assert "Lotus Bank was merged into" in sentences(page)
            button(page, "Ministry of Water").click()
            assert shell.asked[-1] == ("open_record", "institution", bodies.ministry)
        else:
            assert "Lotus Bank was merged into this record" in sentences(page)
        button(page, "Take the merge of Lotus Bank back").click()
        wait_for_work(qtbot, workspace)

        assert merge.merged_into(workspace.reading, "institution", bodies.bank) is None


def test_menu_of_the_inspector_offers_the_merge(page: InstitutionsPage, bodies: Bodies) -> None:
    page.show_record(bodies.bank)
    settle()
    menu_button = button(page, "What to do with this institution")
    menu = menu_button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    act = next(each for each in menu.actions() if each.text() == "Merge into…")

    act.trigger()
    settle()

    assert "Merge Lotus Bank into…" in sentences(page)
