"""A workbook that came back from a focal point, on the import page and in Review."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from focal_books import EVENT, bring_back, edited, first_name, send
from import_builders import bring_in, someone, write_list
from import_pages import import_page, take
from lmdesk.services import person_posts
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import load_readers
from lmdesk.ui.workspace import Workspace
from review_driving import opened, sides
from window_driving import EmptyShell


def conflicting(workspace: Workspace, folder: Path) -> Path:
    """Let both sides change the position of the one person at an event."""
    desk, readers = workspace.desk, load_readers(workspace.desk)
    bring_in(desk, write_list(folder / "a.csv", someone()), readers, ImportTarget(EVENT))
    path = send(desk, folder / "out.xlsx", event=EVENT)
    person_posts.edit_post(desk, 1, {"position": "Minister"}, readers)
    return edited(path, first_name(desk), Position="Adviser", Department=None)


def test_import_page_shows_the_conflict_with_what_went_out(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, tmp_path: Path
) -> None:
    path = conflicting(workspace, tmp_path)
    page = import_page(qtbot, workspace, shell)

    take(qtbot, page, path)

    target = page.files.target()
    assert target is not None
    assert target.event == EVENT
    shown = {field: rest for field, *rest in page.bench.panel.table.texts()}
    assert shown["Position"] == ["Minister\nwent out as Director", "Adviser", "both changed"]
    assert shown["Unit"] == ["Planning", "none", "emptied"]
    assert shown["Country"] == ["Cambodia", "Cambodia", "same"]
    assert "Both sides changed this" in page.bench.panel.problems.text()


def test_review_shows_the_conflict_with_what_went_out(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, tmp_path: Path
) -> None:
    path = conflicting(workspace, tmp_path)
    bring_back(workspace.desk, path, load_readers(workspace.desk))

    page = opened(qtbot, workspace, shell)

    assert sides(page)["Position"] == ("Minister\nwent out as Director", "Adviser", "both changed")
    assert sides(page)["Unit"] == ("Planning", "none", "emptied")
    assert page.rows.keep_button.isVisible()
    page.rows.keep_button.click()
    line = workspace.desk.sql("SELECT position, unit FROM person_line")
    assert line == [("Minister", "Planning")]
    assert len(page.rows.list.waiting_model.ids) == 0
