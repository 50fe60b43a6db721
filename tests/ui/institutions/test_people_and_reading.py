from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desk_builders import add_person, add_post
from institution_builders import Bodies, some_bodies
from lmdesk.services import institutions
from lmdesk.services.desks import new_desk, open_desk
from lmdesk.store.tables import Affiliation
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from page_parts import box, button, line, sentences, settle
from window_driving import EmptyShell


@pytest.fixture
def reading_page(
    qtbot: QtBot, theme: Theme, desk_path: Path, preferences: Preferences, shell: EmptyShell
) -> Iterator[InstitutionsPage]:
    """The page on a desk that is open for reading only."""
    assert theme
    with new_desk(desk_path) as desk:
        bodies = some_bodies(desk)
        with desk.step("institution_edited", name="x") as step:
            step.update(Affiliation, 1, start_date="2020-01")
    workspace = Workspace(open_desk(desk_path, read_only=True), preferences)
    page = InstitutionsPage(workspace, shell)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.reload()
    page.show()
    page.show_record(bodies.ministry)
    settle()
    yield page
    workspace.close()


def test_desk_open_for_reading_shows_and_changes_nothing(reading_page: InstitutionsPage) -> None:
    assert line(reading_page, "Name").isReadOnly()
    assert not box(reading_page, "Represents").isEnabled()
    assert not button(reading_page, "New institution").isEnabled()
    offered = {b.accessibleName() for b in reading_page.findChildren(QToolButton) if b.isVisible()}
    closed = {"It was renamed", "Another name", "Another relation", "Restore", "Add: Region"}
    assert not closed & offered
    assert "Names at a date" in offered
    reading_page.open_new()
    assert not reading_page.new_bar.isVisible()


def test_post_with_a_beginning_says_since_when(reading_page: InstitutionsPage) -> None:
    assert "since 2020-01" in sentences(reading_page)


def test_of_very_many_people_the_first_are_shown(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    with workspace.desk.step("institution_edited", name="x") as step:
        for number in range(53):
            person = add_person(step, f"Person {number:02}")
            add_post(step, person, bodies.bank, "")
        ended = add_post(step, 3, bodies.bank)
        step.update(Affiliation, ended, end_date="2019")
    page.show_record(bodies.bank)

    shown = sentences(page)
    assert "People (53)" in shown
    assert "and 3 more" in shown
    assert "until 2019" in shown


def test_tree_answers_like_a_model(page: InstitutionsPage, bodies: Bodies) -> None:
    button(page, "As a tree").click()
    model = page.tree.tree_model
    ministry = model.index_of(bodies.ministry)

    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(QModelIndex()) is None
    assert model.data(ministry, Qt.ItemDataRole.DecorationRole) is None
    assert model.data(ministry, Qt.ItemDataRole.ToolTipRole) == "<qt>Ministry of Water</qt>"
    assert not model.parent(QModelIndex()).isValid()
    assert not model.index(99, 0).isValid()
    assert model.rowCount(ministry.siblingAtColumn(1)) == 0


def test_tree_of_an_institution_that_has_just_gone_stays_whole(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    page.tree.select_id(bodies.bank)
    button(page, "As a tree").click()
    page.tree.select_id(bodies.bank)

    workspace.write(lambda desk: institutions.to_bin(desk, [bodies.bank]))

    assert page.selected_ids() == []
    assert not page.tree.select_id(bodies.bank)
