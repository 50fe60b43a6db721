from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from desk_builders import add_person
from lmdesk.domain.change import Change
from lmdesk.services.desks import Desk, counts, new_desk
from lmdesk.services.mailing_lists import add_list, add_smart_list, mailing_lists
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.mailing.page import MailingPage
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.tokens import DARK, LIGHT, tokens_for
from window_driving import wait_for_work


def add(desk: Desk) -> Change:
    with desk.step("person_added", name="MIAO Hong") as step:
        add_person(step)
    return step.change


def people(window: MainWindow) -> int:
    assert window.workspace is not None
    return counts(window.workspace.reading)["people"]


def action_texts(window: MainWindow, *keys: str) -> list[tuple[str, bool]]:
    actions = [window.menus.action(key) for key in keys]
    return [(action.text(), action.isEnabled()) for action in actions]


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(50, 50), copy, data, left, none))


def test_window_without_a_desk_offers_three_ways_to_begin(empty_window: MainWindow) -> None:
    first = empty_window.first_run

    assert empty_window.page() is None
    assert not empty_window.rail.isVisible()
    assert [b.accessibleName() for b in (first.sample, first.new, first.open)] == [
        "Open the sample office",
        "New desk…",
        "Open a desk…",
    ]
    assert action_texts(empty_window, "undo", "close", "go_people") == [
        ("Undo", False),
        ("&Close the desk", False),
        ("People", False),
    ]


def test_sample_office_is_made_once_and_opened_with_people_shown(
    empty_window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(empty_window.first_run.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: empty_window.workspace is not None, timeout=60_000)
    made = people(empty_window)
    empty_window.commands.set_theme("light")
    empty_window.menus.action("sample").trigger()
    qtbot.waitUntil(lambda: empty_window.workspace is not None, timeout=20_000)

    page = empty_window.page()
    assert page is not None
    assert (page.name, made > 300, people(empty_window)) == ("people", True, made)
    assert empty_window.preferences.recent[0].name == "sample-office.lmdesk"


def test_new_desk_gets_its_ending_and_is_opened(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    empty_window.opening.make(tmp_path / "office")
    qtbot.waitUntil(lambda: empty_window.workspace is not None)

    assert (tmp_path / "office.lmdesk").exists()
    assert empty_window.windowTitle() == "office.lmdesk – lmdesk"
    assert empty_window.status.texts()[0] == "office.lmdesk"


def test_what_is_no_desk_is_refused_in_a_banner(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    empty_window.opening.open(tmp_path / "gone.lmdesk")
    qtbot.waitUntil(lambda: bool(empty_window.banners.texts()))

    assert [text.startswith("There is no desk") for text in empty_window.banners.texts()] == [True]
    assert empty_window.workspace is None


def test_desk_that_is_open_elsewhere_can_be_opened_for_reading(
    empty_window: MainWindow, qtbot: QtBot, desk_path: Path
) -> None:
    with new_desk(desk_path):
        empty_window.opening.open(desk_path)
        qtbot.waitUntil(lambda: bool(empty_window.banners.texts()))
        empty_window.opening.open(desk_path, read_only=True)
        qtbot.waitUntil(lambda: empty_window.workspace is not None)

        workspace = empty_window.workspace
        assert workspace is not None
        assert workspace.read_only
        assert "Open for reading only" in empty_window.status.texts()
        assert empty_window.close_desk()


def test_each_place_of_the_rail_has_its_page_and_key(sample_window: MainWindow) -> None:
    shown = []
    for name in ("institutions", "events", "mailing", "import", "review", "history", "people"):
        sample_window.menus.action(f"go_{name}").trigger()
        page = sample_window.page()
        shown.append(page.name if page else None)

    assert shown == [
        "institutions",
        "events",
        "mailing",
        "import",
        "review",
        "history",
        "people",
    ]


def test_undo_and_redo_name_what_they_do_in_menu_and_toast(window: MainWindow) -> None:
    assert window.workspace is not None
    window.workspace.write(add)
    texts = [action_texts(window, "undo", "redo")]

    window.menus.action("undo").trigger()
    texts.append(action_texts(window, "undo", "redo"))
    told = window.toast_box.sentence.text()
    window.menus.action("redo").trigger()

    assert texts == [
        [("Undo: New person MIAO Hong", True), ("Redo", False)],
        [("Undo", False), ("Redo: New person MIAO Hong", True)],
    ]
    assert (told, people(window)) == ("Undo: New person MIAO Hong", 1)


def test_toast_undoes_with_its_button(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workspace is not None
    window.workspace.write(add)
    window.toast("Added", undo=True)

    qtbot.mouseClick(window.toast_box.undo, Qt.MouseButton.LeftButton)

    assert people(window) == 0


def test_palette_finds_people_and_actions_and_does_them(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    palette = sample_window.palette_box
    sample_window.menus.action("palette").trigger()
    qtbot.keyClicks(palette.field, "> hist")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page = sample_window.page()
    first = page.name if page else None

    sample_window.menus.action("palette").trigger()
    qtbot.keyClicks(palette.field, "miao")
    entries = [palette.results.item(row).text() for row in range(palette.results.count())]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page = sample_window.page()

    assert first == "history"
    assert entries[0] == "People"
    assert any("MIAO" in entry or "Miao" in entry for entry in entries)
    assert page is not None
    assert (page.name, len(page.selected_ids()), palette.isVisible()) == ("people", 1, False)


def test_palette_goes_to_lists_of_both_kinds(sample_window: MainWindow, qtbot: QtBot) -> None:
    workspace = sample_window.workspace
    assert workspace is not None
    query = PeopleQuery(country=frozenset({"LA"}))
    workspace.write(lambda desk: add_smart_list(desk, "Lao colleagues", query))
    workspace.write(lambda desk: add_list(desk, "Quarterly zine"))
    shown = []
    for typed in ("colleag", "quarterl"):
        sample_window.menus.action("palette").trigger()
        qtbot.keyClicks(sample_window.palette_box.field, typed)
        qtbot.keyClick(sample_window.palette_box.field, Qt.Key.Key_Return)
        shown.append(sample_window.page())

    people_page, mailing_page = shown
    assert isinstance(people_page, PeoplePage)
    assert people_page.query() == query
    assert isinstance(mailing_page, MailingPage)
    names = {each.list_id: each.name for each in mailing_lists(workspace.reading)}
    assert names[mailing_page.current_list() or 0] == "Quarterly zine"


def test_palette_closes_with_escape(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.menus.action("palette").trigger()
    opened = sample_window.palette_box.isVisible()

    qtbot.keyClick(sample_window.palette_box.field, Qt.Key.Key_Escape)

    assert (opened, sample_window.palette_box.isVisible()) == (True, False)


def test_dropped_desk_is_opened(empty_window: MainWindow, qtbot: QtBot, desk_path: Path) -> None:
    new_desk(desk_path).close()

    drop(empty_window, desk_path)
    qtbot.waitUntil(lambda: empty_window.workspace is not None)

    assert empty_window.workspace is not None
    assert empty_window.workspace.desk.path == desk_path


def test_list_dropped_without_a_desk_is_answered_with_what_to_do(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    drop(empty_window, tmp_path / "guests.xlsx")

    assert empty_window.banners.texts() == ["Open or make a desk first; then drop the list again."]


def test_list_dropped_anywhere_comes_to_the_import_page(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    drop(sample_window, Path(__file__).parents[2] / "resources" / "lists" / "attendees.xlsx")
    assert sample_window.workspace is not None
    wait_for_work(qtbot, sample_window.workspace)

    page = sample_window.page()
    assert page is not None
    assert page.name == "import"


def test_pasted_cells_come_to_the_import_page(sample_window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Name\tInstitution\nMIAO Hong\tMinistry of Water\n")

    sample_window.menus.action("paste").trigger()
    assert sample_window.workspace is not None
    wait_for_work(qtbot, sample_window.workspace)

    page = sample_window.page()
    assert page is not None
    assert page.name == "import"


@pytest.mark.parametrize(("mode", "tokens"), [("dark", DARK), ("light", LIGHT)])
def test_theme_is_switched_and_remembered(
    sample_window: MainWindow, preferences: Preferences, theme: Theme, mode: str, tokens: object
) -> None:
    sample_window.menus.action(f"theme_{mode}").trigger()

    assert (preferences.theme, theme.tokens) == (mode, tokens)
    assert tokens_for(sample_window.palette()) is tokens
    theme.set_mode("light")


def test_rail_folds_in_a_small_window_and_on_wish(sample_window: MainWindow) -> None:
    states = [sample_window.rail.is_collapsed]
    sample_window.resize(1024, 640)
    states.append(sample_window.rail.is_collapsed)
    sample_window.resize(1440, 900)
    states.append(sample_window.rail.is_collapsed)
    sample_window.menus.action("rail").trigger()
    states.append(sample_window.rail.is_collapsed)

    assert states == [False, True, False, True]
    assert sample_window.preferences.state("rail") == {"collapsed": True}


def test_check_tells_that_the_desk_is_sound(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.menus.action("check").trigger()
    assert sample_window.workspace is not None
    wait_for_work(qtbot, sample_window.workspace)

    assert sample_window.toast_box.sentence.text() == "The desk is sound."


def test_size_of_the_window_is_remembered(
    qtbot: QtBot, empty_window: MainWindow, preferences: Preferences, theme: Theme, tmp_path: Path
) -> None:
    empty_window.resize(800, 555)
    empty_window.close()

    other = MainWindow(preferences, theme, tmp_path)
    qtbot.addWidget(other)

    assert (other.width(), other.height()) == (800, 555)


def test_closed_desk_is_offered_among_the_recent_ones(
    window: MainWindow, desk_path: Path, qtbot: QtBot
) -> None:
    window.menus.action("close").trigger()

    assert window.workspace is None
    assert window.preferences.recent == (desk_path,)
    assert window.stack.currentWidget() is window.first_run
