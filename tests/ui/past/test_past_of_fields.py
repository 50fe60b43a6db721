"""The past of a field: reached from the field itself, and set back there, with the keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from import_builders import bring_in, someone, write_list
from lmdesk.services import institutions, people
from lmdesk.services.person_posts import edit_post
from lmdesk.store.tables import Affiliation
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.past.panel import FIRST, PastPanel
from lmdesk.ui.past.places import place_of
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import activate, line, named, settle
from window_driving import EmptyShell, wait_for_work

POSITION = "Position of the post Senator"


@pytest.fixture
def listed(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A desk with one person (1), of one list, whose position was changed twice by hand."""
    path = write_list(tmp_path / "spring.csv", someone())
    bring_in(workspace.desk, path, workspace.readers)
    edit_post(workspace.desk, 1, {"position": "Minister"}, workspace.readers)
    edit_post(workspace.desk, 1, {"position": "Senator"}, workspace.readers)
    return workspace


@pytest.fixture
def page(listed: Workspace, shell: EmptyShell, qtbot: QtBot) -> Iterator[PeoplePage]:
    """The page of people, shown, with that person current."""
    made = PeoplePage(listed, shell)
    listed.changed.connect(lambda change: made.reload() if made.touches(change) else None)
    made.resize(1200, 800)
    activate(made)
    made.reload()
    wait_for_work(qtbot, listed)
    made.table.select_id(1)
    settle()
    yield made
    wait_for_work(qtbot, listed)
    delete(made)


def panel_of(page: QWidget, qtbot: QtBot, workspace: Workspace) -> PastPanel:
    wait_for_work(qtbot, workspace)
    settle()
    [panel] = [each for each in page.findChildren(PastPanel) if isValid(each) and each.isVisible()]
    return panel


def opened(page: PeoplePage, name: str, qtbot: QtBot, workspace: Workspace) -> PastPanel:
    field = named(page.person, name)
    field.setFocus()
    spec = next(each for each in page.actions_offered() if each.key == "field_history")
    assert spec.shortcut == "Ctrl+Shift+H"
    spec.handler()
    return panel_of(page, qtbot, workspace)


def test_a_field_tells_all_its_values_with_their_cell(
    page: PeoplePage, qtbot: QtBot, listed: Workspace
) -> None:
    panel = opened(page, POSITION, qtbot, listed)

    said = panel.texts()
    assert said.index("Senator") < said.index("Minister") < said.index("Director")
    assert "From spring.csv, cell D2 (Position)" in said
    assert panel.accessibleName() == "History of Position of Chea Sophea"
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    settle()
    assert line(page.person, POSITION).hasFocus()


def test_a_value_is_set_back_with_the_keyboard_alone(
    page: PeoplePage, qtbot: QtBot, listed: Workspace, shell: EmptyShell
) -> None:
    panel = opened(page, POSITION, qtbot, listed)
    names = [each.accessibleName() for each in panel.restore_buttons()]
    assert names == ["Restore: Minister", "Restore: Director"]
    assert panel.restore_buttons()[0].hasFocus()

    QTest.keyClick(panel.restore_buttons()[0], Qt.Key.Key_Space)
    settle()

    assert listed.desk.sql("SELECT position FROM affiliation") == [("Minister",)]
    assert ("toast", "Set back.", True) in shell.asked


def test_a_refusal_is_told_in_the_panel(page: PeoplePage, qtbot: QtBot, listed: Workspace) -> None:
    panel = opened(page, POSITION, qtbot, listed)
    with listed.desk.step("person_edited", name="x") as step:
        step.delete(Affiliation, 1)

    QTest.keyClick(panel.restore_buttons()[0], Qt.Key.Key_Space)

    assert panel.remark.text() == "The affiliation with number 1 is no longer there."
    panel.close()


def test_the_step_is_shown_when_asked_for(
    page: PeoplePage, qtbot: QtBot, listed: Workspace, shell: EmptyShell
) -> None:
    panel = opened(page, POSITION, qtbot, listed)

    QTest.keyClick(named(panel, "Show the step: Change of a post of Chea Sophea"), Qt.Key.Key_Space)

    assert shell.asked[-1] == ("open_record", "step", 3)


def test_the_menu_of_a_field_leads_to_its_past(
    page: PeoplePage, qtbot: QtBot, listed: Workspace
) -> None:
    people.edit(listed.desk, 1, {"gender": "female"}, listed.readers)
    page.reload()
    wait_for_work(qtbot, listed)
    for name, entries in ((POSITION, 2), ("Gender", 1), ("Does not want to be written to", 1)):
        field = named(page.person, name)
        keyboard = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(field, QContextMenuEvent(keyboard, QPoint(2, 2), QPoint(2, 2)))
        menu = next(each for each in field.findChildren(QMenu) if each.isVisible())
        texts = [action.text() for action in menu.actions()]
        assert texts[-1] == "History of this field…"
        assert len(texts) >= entries
        menu.actions()[-1].trigger()
        menu.close()
        panel_of(page, qtbot, listed).close()
        settle()


def test_a_tooltip_says_where_a_value_comes_from(
    page: PeoplePage, qtbot: QtBot, listed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = line(page.person, "Title")
    monkeypatch.setattr(field, "underMouse", lambda: True, raising=False)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(2, 2), field.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(field, event)
    wait_for_work(qtbot, listed)
    settle()

    assert "From spring.csv, cell A2 (Title)" in QToolTip.text()


def test_many_changes_are_shown_in_parts(page: PeoplePage, qtbot: QtBot, listed: Workspace) -> None:
    for number in range(FIRST + 5):
        edit_post(listed.desk, 1, {"position": f"Post {number}"}, listed.readers)
    page.reload()
    wait_for_work(qtbot, listed)
    settle()
    last = f"Position of the post Post {FIRST + 4}"
    panel = opened(page, last, qtbot, listed)
    assert "spring.csv" not in panel.texts()

    QTest.keyClick(named(panel, "Show 8 more"), Qt.Key.Key_Space)

    assert "spring.csv" in panel.texts()
    panel.close()


def test_every_field_of_a_person_and_of_an_institution_has_a_past(
    page: PeoplePage, qtbot: QtBot, listed: Workspace, shell: EmptyShell
) -> None:
    facts = {"type": "ministry", "level": "national", "region": "North", "founded": "1990"}
    facts |= {"country": "KH", "host_country": "LA", "note": "Moved."}
    institutions.edit(listed.desk, 1, facts, listed.readers)
    bodies = InstitutionsPage(listed, shell)
    bodies.resize(1200, 800)
    activate(bodies)
    bodies.reload()
    wait_for_work(qtbot, listed)
    bodies.show_record(1)
    settle()
    for shown, kind, names in (
        (
            page.person,
            "person",
            *(("As printed", "Title", "Note", "Biography", "Gender", "Languages", POSITION),),
        ),
        (
            bodies.inspector,
            "institution",
            ("Name", "Type", "Level", "Represents", "Located in", "Region", "Founded", "Note"),
        ),
    ):
        assert shown is not None
        found = {each.accessibleName(): place_of(each, kind, 1) for each in all_controls(shown)}
        assert [name for name in names if found.get(name) is None] == []
    wait_for_work(qtbot, listed)
    delete(bodies)


def all_controls(root: QWidget) -> list[QWidget]:
    return [each for each in root.findChildren(QWidget) if each.accessibleName()]


def test_nothing_opens_where_no_field_has_the_keyboard(
    page: PeoplePage, qtbot: QtBot, listed: Workspace
) -> None:
    page.table.setFocus()
    page.person.past.open_focused()
    page.person.past.open(QLineEdit(page))
    wait_for_work(qtbot, listed)
    settle()

    assert [each for each in page.findChildren(PastPanel) if each.isVisible()] == []
