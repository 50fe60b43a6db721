"""The history in the inspector of a person: parts come back, steps are reverted."""

from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from lmdesk.services import people
from lmdesk.services.contacts import remove_contact
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import details, named, press, settle, texts
from window_driving import EmptyShell, wait_for_work


def test_a_removed_contact_comes_back_from_the_history(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    [(contact,)] = workspace.desk.sql("SELECT id FROM contact_point WHERE person_id = ?", (hong,))
    workspace.write(lambda desk: remove_contact(desk, contact))
    settle()
    assert "hong@example.org" not in [each.text() for each in page.person.findChildren(QLineEdit)]

    press(page.person, "Restore: Contact removed: hong@example.org")
    settle()

    assert [each.raw for each in details(workspace, hong).record.contacts] == ["hong@example.org"]
    assert ("toast", "Back again", True) in shell.asked


def test_the_whole_step_of_a_line_is_reverted(
    page: PeoplePage, workspace: Workspace, hong: int, qtbot: QtBot, shell: EmptyShell
) -> None:
    people.edit(workspace.desk, hong, {"note": "tea", "language": "zh"}, workspace.readers)
    page.reload()
    settle()
    button = named(page.person, "What to do with this step: Note: nothing → tea")
    [menu] = button.findChildren(QMenu)
    show, revert = menu.actions()
    show.trigger()
    assert shell.asked[-1][:2] == ("open_record", "step")
    revert.trigger()
    wait_for_work(qtbot, workspace)
    settle()

    record = details(workspace, hong).record
    assert (record.note, record.language) == (None, None)


def test_a_long_history_is_made_in_parts(page: PeoplePage, workspace: Workspace, hong: int) -> None:
    for number in range(60):
        people.edit(workspace.desk, hong, {"language": f"l{number}"}, workspace.readers)
    page.reload()
    settle()
    press(page.person, "Show all 62")
    assert "Language: l9 → l10" in texts(page.person)
    assert "Added to the desk" not in texts(page.person)

    press(page.person, "Show 12 more")

    assert "Added to the desk" in texts(page.person)
