"""The photo of a person, and details that are pasted: taken, refused, shown, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from import_builders import steps_of
from lmdesk.domain.people import PersonRecord
from lmdesk.domain.pictures import picture_head
from lmdesk.services import people
from lmdesk.services.person_photos import person_photo
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import (
    details,
    has,
    line,
    menu_with_keys,
    named,
    press,
    settle,
    texts,
)
from picture_builders import png, png_head
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key

SIGNATURE = """CHEN Ming
Counsellor
Ministry of Energy
021 212 257
ming@example.org"""

NEW_CONTACT = "Add an e-mail address or a number"


def record(workspace: Workspace, person_id: int) -> PersonRecord:
    return details(workspace, person_id).record


def photo_of(workspace: Workspace, person_id: int) -> bytes | None:
    return person_photo(workspace.reading, person_id)


def take_file(page: PeoplePage, workspace: Workspace, qtbot: QtBot, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(page, data)
    wait_for_work(qtbot, workspace)
    settle()


def drop(page: PeoplePage, data: QMimeData) -> bool:
    """Drag something over the inspector, and drop it where that is taken."""
    copy, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    page.person.dragEnterEvent(enter)
    if enter.isAccepted():
        page.person.dropEvent(QDropEvent(QPoint(9, 9), copy, data, buttons, keys))
    return enter.isAccepted()


def test_dropped_picture_becomes_a_small_photo_and_can_be_removed(
    page: PeoplePage,
    workspace: Workspace,
    hong: int,
    shell: EmptyShell,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "hong.dat"
    path.write_bytes(png(900, 600))
    take_file(page, workspace, qtbot, path)
    kept = photo_of(workspace, hong)
    assert kept is not None
    assert picture_head(kept) == ("jpeg", 320, 213)
    assert has(page.person, "Photo of MIAO Hong")
    assert "Photo added" in texts(page.person)
    menu_with_keys(page.person, "What to do with this person", "Remove the photo")

    assert photo_of(workspace, hong) is None
    assert not has(page.person, "Photo of MIAO Hong")
    assert shell.asked == [("toast", "Photo removed", True)]
    workspace.undo()
    settle()
    assert photo_of(workspace, hong) == kept


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("hong.png", b"no picture at all", "hong.png is no picture that can be shown."),
        ("bomb.png", png_head(90_000, 90_000), "bomb.png is 90000 x 90000 points"),
        ("cut.png", png_head(9, 9) + b"nothing more", "cut.png is no picture that can be shown."),
    ],
)
def test_what_is_no_photo_is_told_under_the_name_and_nothing_is_lost(
    page: PeoplePage,
    workspace: Workspace,
    hong: int,
    tmp_path: Path,
    qtbot: QtBot,
    name: str,
    data: bytes,
    told: str,
) -> None:
    good, bad = tmp_path / "good.png", tmp_path / name
    good.write_bytes(png(30, 20))
    bad.write_bytes(data)
    take_file(page, workspace, qtbot, good)
    kept, steps = photo_of(workspace, hong), steps_of(workspace.desk)
    take_file(page, workspace, qtbot, bad)

    assert any(text.startswith(told) for text in texts(page.person))
    assert (photo_of(workspace, hong), steps_of(workspace.desk)) == (kept, steps)
    take_file(page, workspace, qtbot, good)
    assert not any(text.startswith(told) for text in texts(page.person))


def test_file_of_200_megabytes_is_refused_unread(
    page: PeoplePage, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "huge.png"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    take_file(page, workspace, qtbot, path)

    said = "huge.png has 200 MB, and a photo may have 25 MB at most. Save it smaller and try again."
    assert said in texts(page.person)


def test_lists_that_are_dropped_are_left_to_the_window(page: PeoplePage, tmp_path: Path) -> None:
    for names in (["list.xlsx"], ["office.lmdesk"], ["a.png", "b.png"]):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
        assert not drop(page, data)


def test_picture_on_the_clipboard_is_pasted(
    page: PeoplePage, workspace: Workspace, hong: int, qtbot: QtBot
) -> None:
    image = QImage(40, 30, QImage.Format.Format_ARGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    button = named(page.person, "What to do with this person")
    button.setFocus()
    QTest.keyClick(button, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(qtbot, workspace)
    settle()

    kept = photo_of(workspace, hong)
    assert kept is not None
    assert picture_head(kept) == ("jpeg", 40, 30)
    QGuiApplication.clipboard().clear()


def test_pasted_signature_is_taken_one_by_one_and_then_whole(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    QGuiApplication.clipboard().setText(SIGNATURE)
    field = line(page.person, NEW_CONTACT)
    field.setFocus()
    QTest.keyClick(field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    box = named(page.person, "Signature or contact block")
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == SIGNATURE
    assert named(page.person, "Take all").hasFocus()
    assert "Counsellor, Ministry of Energy (ends: Director)" in texts(page.person)
    press(page.person, "Take E-mail: ming@example.org")
    assert [c.normalised for c in record(workspace, hong).contacts][1] == "ming@example.org"
    assert not has(page.person, "Take E-mail: ming@example.org")
    steps = steps_of(workspace.desk)
    press(page.person, "Take all")

    assert steps_of(workspace.desk) == steps + 1
    assert [p.position for p in record(workspace, hong).posts] == ["Counsellor", "Director"]
    assert not has(page.person, "Signature or contact block")


def test_text_of_nobody_is_said_to_be_such_and_can_be_typed_over(
    page: PeoplePage, workspace: Workspace, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("")
    page.paste_details()
    box = named(page.person, "Signature or contact block")
    assert isinstance(box, QPlainTextEdit)
    assert box.hasFocus()
    box.setPlainText("What a day.")
    qtbot.waitUntil(lambda: any(t.startswith("Nothing of a person") for t in texts(page.person)))
    box.setPlainText("hong@example.org")
    qtbot.waitUntil(lambda: "All of this is known." in texts(page.person))
    QTest.keyClick(box, Key.Key_Escape)
    settle()

    assert not has(page.person, "Signature or contact block")


def test_one_line_is_pasted_into_the_field_itself(page: PeoplePage) -> None:
    QGuiApplication.clipboard().setText("one line\n")
    field = line(page.person, NEW_CONTACT)
    field.setFocus()
    QTest.keyClick(field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert field.text().strip() == "one line"
    QTest.keyClick(field, Key.Key_Escape)


def test_photo_is_chosen_from_a_file(
    page: PeoplePage, workspace: Workspace, hong: int, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "hong.png"
    path.write_bytes(png(64, 64))
    menu_with_keys(page.person, "What to do with this person", "Choose a photo…")
    dialog = page.person.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(path)])
    dialog.reject()
    wait_for_work(qtbot, workspace)
    settle()

    assert photo_of(workspace, hong) is not None


def test_png_on_the_clipboard_is_judged_by_its_head(
    page: PeoplePage, workspace: Workspace, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setData("image/png", png_head(90_000, 90_000))
    QGuiApplication.clipboard().setMimeData(data)
    assert page.person.paste()
    wait_for_work(qtbot, workspace)
    settle()

    assert any(text.startswith("The picture is 90000 x 90000") for text in texts(page.person))
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("text", "is_wanted"),
    [(SIGNATURE, True), ("one line", False), ("a\tb\nc\td", False), ("", False)],
)
def test_ctrl_v_is_asked_for_only_where_lines_are_for_this_person(
    page: PeoplePage, text: str, is_wanted: bool
) -> None:
    QGuiApplication.clipboard().setText(text)
    button = named(page.person, "What to do with this person")
    button.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_V, keys)
    event.ignore()
    QApplication.sendEvent(button, event)

    assert event.isAccepted() is is_wanted
    assert page.person.paste() is is_wanted


def test_person_in_the_bin_takes_nothing(
    page: PeoplePage, workspace: Workspace, hong: int, tmp_path: Path
) -> None:
    workspace.write(lambda desk: people.to_bin(desk, [hong]))
    page.show_record(hong)
    settle()
    named(page, "Search people")
    page.person.show_person(hong)
    settle()
    QGuiApplication.clipboard().setText(SIGNATURE)
    page.paste_details()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])

    assert not has(page.person, "Signature or contact block")
    assert not page.person.paste()
    assert not drop(page, data)
    assert not any(has(page.person, f"Add: {field}") for field in ("Note", "Postal address"))


def test_photo_that_is_refused_late_is_told_of_in_passing(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "hong.png"
    path.write_bytes(b"no picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(page, data)
    page.table.select_id(2)
    wait_for_work(qtbot, workspace)
    settle()

    said = "hong.png is no picture that can be shown. Choose a PNG or JPEG file."
    assert shell.asked == [("toast", said, False)]
    assert said not in texts(page.person)


def test_text_typed_into_the_box_stays_when_the_page_is_read_again(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    QGuiApplication.clipboard().setText("first@example.org\nsecond@example.org")
    page.paste_details()
    box = named(page.person, "Signature or contact block")
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText("third@example.org")
    workspace.write(lambda desk: people.edit(desk, hong, {"note": "tea"}, workspace.readers))
    settle()

    box = named(page.person, "Signature or contact block")
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == "third@example.org"
    assert has(page.person, "Take E-mail: third@example.org")
