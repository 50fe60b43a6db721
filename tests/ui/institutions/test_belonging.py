"""Tests of the tree as a whole: what belongs to what is moved, selected and counted."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from desk_builders import add_person, add_post
from institution_builders import Bodies
from lmdesk.services import institutions
from lmdesk.services.institution_relations import add_relation, people_of
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace
from page_parts import button, control, sentences, settle
from window_driving import EmptyShell

Keys = Qt.KeyboardModifier
MOVING = Keys.AltModifier | Keys.ShiftModifier


@pytest.fixture
def tree_page(page: InstitutionsPage) -> InstitutionsPage:
    """The page with its tree."""
    button(page, "As a tree").click()
    settle()
    return page


def children(workspace: Workspace) -> dict[int, tuple[int, ...]]:
    return dict(institutions.tree(workspace.reading).children)


def act(page: InstitutionsPage, key: str) -> None:
    next(spec for spec in page.actions_offered() if spec.key == key).handler()
    settle()


def test_department_leaves_the_ministry_and_comes_back_by_keys(
    tree_page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    tree = tree_page.tree
    tree.setFocus()
    tree.select_id(bodies.department)
    steps = len(workspace.reading.steps())

    QTest.keyClick(tree, Qt.Key.Key_Left, MOVING)
    settle()
    assert children(workspace) == {}
    assert tree.current_id() == bodies.department

    tree.select_id(bodies.ministry)
    QTest.keyClick(tree, Qt.Key.Key_Right, MOVING)
    settle()
    assert children(workspace) == {bodies.bank: (bodies.ministry,)}
    assert len(workspace.reading.steps()) == steps + 2
    assert shell.asked == [("toast", "Moved in the tree", True)] * 2
    assert tree.hasFocus()


def test_keys_that_lead_nowhere_write_nothing(
    tree_page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    before = workspace.reading.dump()
    tree = tree_page.tree
    tree.setCurrentIndex(QModelIndex())
    QTest.keyClick(tree, Qt.Key.Key_Left, MOVING)
    tree.setCurrentIndex(tree.tree_model.index(0, 0))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(tree, key, MOVING)

    assert workspace.reading.dump() == before


def test_dropped_institution_stands_below_what_it_was_dropped_on(
    tree_page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    model = tree_page.tree.tree_model
    bank, ministry = model.index_of(bodies.bank), model.index_of(bodies.ministry)
    data = model.mimeData([bank, bank.siblingAtColumn(1)])

    assert data.formats() == model.mimeTypes()
    assert model.flags(bank) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, ministry)
    settle()
    assert children(workspace) == {bodies.ministry: (bodies.department, bodies.bank)}

    ministry = model.index_of(bodies.ministry)
    department = model.index_of(bodies.department)
    model.dropMimeData(model.mimeData([ministry]), Qt.DropAction.MoveAction, -1, -1, department)
    settle()
    assert str(shell.asked[-1][1]).startswith("Department of Rivers belongs to")
    model.dropMimeData(model.mimeData([department]), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    settle()
    assert children(workspace) == {bodies.ministry: (bodies.bank,)}


def test_selected_ones_are_moved_below_what_is_typed(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    page.table.select_ids([bodies.department, bodies.ministry])
    act(page, "move_institution")
    assert "Move 2 institutions" in sentences(page)
    picker = control(page, RecordPicker, "Below which institution?")
    assert picker.hasFocus()

    QTest.keyClicks(picker, "rivers")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    settle()
    assert any("Department of Rivers" in text for text in sentences(page.belonging.bar))
    assert page.belonging.bar.remark.isVisible()
    QTest.keyClicks(picker, "lotus")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    settle()

    assert not picker.isVisible()
    assert children(workspace) == {bodies.bank: (bodies.department, bodies.ministry)}
    assert shell.asked == [("toast", "Moved in the tree", True)]


def test_moved_below_none_it_is_a_root(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    page.table.select_id(bodies.department)
    act(page, "move_institution")
    assert "Move Department of Rivers" in sentences(page)
    button(page, "Below none").click()

    assert children(workspace) == {}
    act(page, "move_institution")
    QTest.keyClick(control(page, RecordPicker, "Below which institution?"), Qt.Key.Key_Escape)
    assert not page.belonging.bar.isVisible()


def test_with_nothing_selected_nothing_happens(page: InstitutionsPage, shell: EmptyShell) -> None:
    page.table.clearSelection()
    for key in ("select_belonging", "export_belonging", "move_institution"):
        act(page, key)

    assert shell.asked == []
    assert not page.belonging.bar.isVisible()


def test_all_that_belongs_to_an_institution_is_selected(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    workspace.write(lambda desk: add_relation(desk, bodies.bank, "affiliated", bodies.ministry))
    settle()
    page.table.select_id(bodies.ministry)
    act(page, "select_belonging")

    assert set(page.selected_ids()) == {bodies.ministry, bodies.department, bodies.bank}
    assert shell.asked[-1] == ("toast", "3 institutions are selected", False)


def test_what_a_filter_hides_is_shown_to_be_selected(
    tree_page: InstitutionsPage, bodies: Bodies
) -> None:
    tree_page.narrow(institutions.InstitutionQuery(text="MoW"))
    tree_page.tree.select_id(bodies.ministry)
    act(tree_page, "select_belonging")

    assert set(tree_page.selected_ids()) == {bodies.ministry, bodies.department}
    assert tree_page.table.isVisible()


def test_people_of_all_that_belongs_to_it_are_exported(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    with workspace.desk.step("person_added", name="x") as step:
        new = add_person(step, "Anong Srisuk")
        add_post(step, new, bodies.department, "Officer")
    page.table.select_id(bodies.ministry)
    act(page, "export_belonging")
    page.table.select_id(bodies.bank)
    act(page, "export_belonging")

    exported, nobody = shell.asked
    assert exported[:2] == ("export", "people")
    assert exported[-1] == tuple(people_of(workspace.desk, [bodies.ministry, bodies.department]))
    assert new in people_of(workspace.desk, [bodies.department])
    assert nobody == ("toast", "Nobody has a post there now.", False)


def test_tree_counts_the_people_of_all_parts(
    tree_page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    with workspace.desk.step("person_added", name="x") as step:
        new = add_person(step, "Anong Srisuk")
        add_post(step, new, bodies.department, "Officer")
    tree_page.reload()
    settle()
    model = tree_page.tree.tree_model

    def shown(each: int) -> list[str]:
        index = model.index_of(each)
        return [index.siblingAtColumn(column).data() for column in (4, 5)]

    assert model.headerData(5, Qt.Orientation.Horizontal) == "In all"
    assert [shown(each) for each in (bodies.ministry, bodies.department)] == [
        ["2", "3"],
        ["1", ""],
    ]
