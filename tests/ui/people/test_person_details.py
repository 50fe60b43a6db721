"""Every field of a person is entered, changed, cleared and undone with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

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
    QComboBox,
    QFileDialog,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from import_builders import steps_of
from lmdesk.domain.people import PersonRecord
from lmdesk.domain.pictures import picture_head
from lmdesk.services import people
from lmdesk.services.person_photos import person_photo
from lmdesk.services.person_posts import add_post
from lmdesk.services.postal_addresses import ContactOwner, addresses
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import details, has, line, named, press, settle, texts, type_into
from picture_builders import png, png_head
from window_driving import EmptyShell, wait_for_work
from window_focus import controls, out_of_reach, walk_with_tab

Key = Qt.Key

SIGNATURE = """CHEN Ming
Counsellor
Ministry of Energy
021 212 257
ming@example.org"""

NEW_CONTACT = "Add an e-mail address or a number"
ADDRESS = "12 Fa Ngum Road, Vientiane 01160"


def record(workspace: Workspace, person_id: int) -> PersonRecord:
    return details(workspace, person_id).record


def choose_with_keys(root: QWidget, name: str, text: str) -> None:
    """Open a choice with a key and go to an entry with the arrows."""
    box = named(root, name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Key.Key_Down)
    settle()
    view = box.view()
    QTest.keyClick(view, Key.Key_Home)
    for _ in range(box.findText(text)):
        QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)
    settle()


def menu_with_keys(root: QWidget, name: str, text: str) -> None:
    """Open a menu with a key and go to an entry with the arrows."""
    press(root, name)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        QTest.keyClick(menu, Key.Key_Down)
        if menu.activeAction() and menu.activeAction().text() == text:
            break
    QTest.keyClick(menu, Key.Key_Return)
    settle()


class Field(NamedTuple):
    """A field by its accessible name, what is typed, and where it is kept.

    `opened` are buttons that are pressed before, `read` returns what the desk holds.
    """

    name: str
    typed: tuple[str, str]
    kept: tuple[object, object, object]
    read: Callable[[PersonRecord], object]
    opened: tuple[str, ...] = ()


def fact(key: str) -> Callable[[PersonRecord], object]:
    return lambda found: getattr(found, key)


def part(rows: str, place: int, key: str) -> Callable[[PersonRecord], object]:
    return lambda found: getattr(getattr(found, rows)[place], key)


PARTS = ("Parts of the name",)
POST = ("All about the post Director",)
OTHER = ("All about the name 苗红",)

FIELDS = (
    Field("Title", ("Dr.", "Prof."), ("Dr.", "Prof.", None), part("names", 0, "titles")),
    Field("Nickname", ("Lucy", "Lu"), ("Lucy", "Lu", None), part("names", 0, "nickname"), PARTS),
    Field("Surname", ("Miao", "Ma"), ("Miao", "Ma", None), part("names", 0, "surname"), PARTS),
    Field("Given name", ("Hui", "Li"), ("Hui", "Li", "MIAO"), part("names", 0, "given"), PARTS),
    Field(
        "Title of 苗红", ("Dr.", "Prof."), ("Dr.", "Prof.", None), part("names", 1, "titles"), OTHER
    ),
    Field("Address as", ("Madam", "Dear"), ("Madam", "Dear", None), fact("address_as")),
    Field(
        "Biography",
        ("One.", "Two."),
        ("One.", "Two.", None),
        fact("biography"),
        ("Add: Biography",),
    ),
    Field("Note", ("Tea.", "No tea."), ("Tea.", "No tea.", None), fact("note"), ("Add: Note",)),
    Field(
        "Languages",
        ("Lao, English", "Hmong"),
        ("lo, en", "Hmong", None),
        fact("language"),
        ("Add: Languages",),
    ),
    Field(
        "Unit of the post Director",
        ("Planning", "Trade"),
        ("Planning", "Trade", None),
        part("posts", 0, "unit"),
        POST,
    ),
    Field(
        "Represents of the post Director",
        ("Laos", "VN"),
        ("LA", "VN", None),
        part("posts", 0, "country"),
        POST,
    ),
    Field(
        "Institution of the post Director",
        ("Ministry of Trade", "Ministry of Water"),
        ("Ministry of Trade", "Ministry of Water", None),
        part("posts", 0, "institution"),
        POST,
    ),
    Field(
        "Since of the post Director",
        ("2020", "May 2021"),
        ("2020", "2021-05", None),
        part("posts", 0, "start_date"),
        POST,
    ),
    Field(
        "Until of the post Director",
        ("2024-06", "2025"),
        ("2024-06", "2025", None),
        part("posts", 0, "end_date"),
        POST,
    ),
)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_field_is_entered_changed_cleared_and_undone(
    page: PeoplePage, workspace: Workspace, hong: int, field: Field
) -> None:
    for name in field.opened:
        press(page.person, name)
    before = field.read(record(workspace, hong))
    held = [before]
    for text, kept in zip((*field.typed, ""), field.kept, strict=True):
        steps = steps_of(workspace.desk)
        type_into(page.person, field.name, text)
        assert field.read(record(workspace, hong)) == kept
        assert steps_of(workspace.desk) == steps + 1
        held.append(kept)
    for kept in held[-2::-1]:
        workspace.undo()
        settle()
        assert field.read(record(workspace, hong)) == kept


CHOICES = (
    ("Gender", "gender", (("Female", "f"), ("Male", "m"), ("not given", None)), "Add: Gender"),
    (
        "Nationality",
        "nationality",
        (("Lao PDR", "LA"), ("China", "CN"), ("not given", None)),
        "Add: Nationality",
    ),
)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice[0])
def test_choice_is_made_changed_cleared_and_undone(
    page: PeoplePage,
    workspace: Workspace,
    hong: int,
    choice: tuple[str, str, tuple[tuple[str, str | None], ...], str],
) -> None:
    name, key, values, link = choice
    press(page.person, link)
    assert named(page.person, name).hasFocus()
    for text, kept in values:
        choose_with_keys(page.person, name, text)
        assert getattr(record(workspace, hong), key) == kept
    assert named(page.person, name).hasFocus()
    workspace.undo()
    settle()
    assert getattr(record(workspace, hong), key) == values[1][1]


def test_kind_and_order_of_names_are_chosen(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    press(page.person, "Parts of the name")
    choose_with_keys(page.person, "Kind", "Romanised")
    choose_with_keys(page.person, "Order", "Given name first")
    press(page.person, "All about the name 苗红")
    choose_with_keys(page.person, "Kind of 苗红", "Former name")

    assert [(name.kind, name.printed) for name in record(workspace, hong).names] == [
        ("romanised", "Hong MIAO"),
        ("former", "苗红"),
    ]
    assert "Former name" in texts(page.person)


def test_name_is_confirmed_with_a_key(page: PeoplePage, workspace: Workspace, hong: int) -> None:
    press(page.person, "Confirm the name MIAO Hong")

    assert "Confirmed by hand" in texts(page.person)
    assert [name.confirmed for name in record(workspace, hong).names] == [True, False]
    assert not has(page.person, "Confirm the name MIAO Hong")


def test_very_long_name_is_refused_at_its_field(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    field = line(page.person, "As printed")
    field.setFocus()
    field.setText("Ma " * 170)
    QTest.keyClick(field, Key.Key_Return)

    assert any(text.startswith("This has 509 characters") for text in texts(page.person))
    assert field.text().startswith("Ma Ma")
    assert record(workspace, hong).names[0].printed == "MIAO Hong"


def test_post_beside_the_one_that_is_held(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    press(page.person, "New post")
    press(page.person, "The post held until now goes on")
    type_into(page.person, "Position", "Adviser")

    assert [(p.position, p.end_date) for p in record(workspace, hong).posts] == [
        ("Director", None),
        ("Adviser", None),
    ]


def test_contact_has_a_label_a_state_and_a_post_by_its_menu(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    menu = "What to do with hong@example.org"
    menu_with_keys(page.person, menu, "Label…")
    assert line(page.person, "Label of hong@example.org").hasFocus()
    type_into(page.person, "Label of hong@example.org", "private")
    menu_with_keys(page.person, menu, "Bounced")
    menu_with_keys(page.person, menu, "Of the post Director, Ministry of Water")
    [contact] = record(workspace, hong).contacts
    post = record(workspace, hong).posts[0].id
    assert (contact.label, contact.status, contact.affiliation_id) == ("private", "bounced", post)
    assert has(page.person, "Of the post Director, Ministry of Water")
    type_into(page.person, "Label of hong@example.org", "")
    menu_with_keys(page.person, menu, "Their own, whatever the post")

    [contact] = record(workspace, hong).contacts
    assert (contact.label, contact.affiliation_id) == (None, None)


def test_making_a_contact_preferred_takes_the_mark_from_the_other(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    type_into(page.person, NEW_CONTACT, "second@example.org")
    menu_with_keys(page.person, "What to do with second@example.org", "Preferred")

    found = record(workspace, hong).contacts
    assert [(c.normalised, bool(c.is_preferred)) for c in found] == [
        ("second@example.org", True),
        ("hong@example.org", False),
    ]


def test_extension_is_typed_behind_a_number_and_taken_off(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    type_into(page.person, NEW_CONTACT, "+86 10 8226 8277 ext. 12")
    assert record(workspace, hong).contacts[1].extension == "12"
    type_into(page.person, "Phone +86 10 8226 8277 ext. 12", "+86 10 8226 8277")

    assert record(workspace, hong).contacts[1].extension is None


def test_address_is_entered_changed_part_by_part_and_cleared(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    owner = ContactOwner("person", hong)
    press(page.person, "Add: Postal address")
    field = named(page.person, "New postal address")
    assert isinstance(field, QPlainTextEdit)
    assert field.hasFocus()
    type_into(page.person, "New postal address", ADDRESS)
    assert not has(page.person, "New postal address")
    assert has(page.person, f"Postal address {ADDRESS}")
    press(page.person, f"All about the address {ADDRESS}")
    type_into(page.person, f"Label of the address {ADDRESS}", "home")
    type_into(page.person, f"City of the address {ADDRESS}", "Pakse")
    [held] = addresses(workspace.reading, owner)
    whole = held.printed.replace("\n", ", ")
    choose_with_keys(page.person, f"Country of the address {whole}", "Thailand")
    [held] = addresses(workspace.reading, owner)
    assert (held.label, held.city, held.country) == ("home", "Pakse", "TH")
    whole = held.printed.replace("\n", ", ")
    choose_with_keys(
        page.person, f"Belongs to of the address {whole}", "Director, Ministry of Water"
    )
    [held] = addresses(workspace.reading, owner)
    assert held.affiliation_id == record(workspace, hong).posts[0].id
    type_into(page.person, f"Postal address {whole}", "")

    assert addresses(workspace.reading, owner) == ()
    assert shell.asked == [("toast", "Address removed", True)]
    workspace.undo()
    settle()
    assert has(page.person, f"Postal address {whole}")


def test_address_is_printed_as_is_the_custom(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    printed = "12 Fa Ngum Road, Vientiane 01160, Lao PDR"
    press(page.person, "Add: Postal address")
    type_into(page.person, "New postal address", printed)
    press(page.person, f"All about the address {printed}")
    press(page.person, f"Print as is the custom of the address {printed}")
    [held] = addresses(workspace.reading, ContactOwner("person", hong))
    assert held.printed == "12 Fa Ngum Road\n01160 Vientiane\nLao PDR"
    whole = held.printed.replace("\n", ", ")
    press(page.person, f"Remove of the address {whole}")

    assert addresses(workspace.reading, ContactOwner("person", hong)) == ()


def test_what_is_not_known_takes_no_room(page: PeoplePage) -> None:
    for field in ("Gender", "Nationality", "Languages", "Biography", "Note"):
        assert not has(page.person, field)
        assert has(page.person, f"Add: {field}")


def test_languages_are_offered_one_after_another(page: PeoplePage) -> None:
    press(page.person, "Add: Languages")
    field = line(page.person, "Languages")
    for letter in "Lao, eng":
        QTest.keyClicks(field, letter)
    model = field.completer().model()

    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Lao, English"]
    QTest.keyClick(field, Key.Key_Escape)


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


def test_all_that_is_opened_has_a_name_and_is_reached_with_tab(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    add_post(workspace.desk, hong, {"position": "Adviser"}, workspace.readers, beside=True)
    press(page.person, "Add: Postal address")
    type_into(page.person, "New postal address", ADDRESS)
    QGuiApplication.clipboard().setText(SIGNATURE)
    page.paste_details()
    for name in (
        *("Parts of the name", "All about the name 苗红", "All about the post Director"),
        *("Another name", "New post", f"All about the address {ADDRESS}", "Add: Note"),
    ):
        press(page.person, name)
    inspector = page.person
    named(inspector, "Signature or contact block").setFocus()
    stops = walk_with_tab(page)

    assert [str(each) for each in controls(inspector) if not each.name.strip()] == []
    assert out_of_reach(inspector, stops) == []


def test_markup_in_any_field_stays_text(page: PeoplePage, workspace: Workspace, hong: int) -> None:
    bad = "<b>x</b><img src=y> & \u202eevil"
    clean = "<b>x</b><img src=y> & evil"
    press(page.person, "Add: Postal address")
    type_into(page.person, "New postal address", bad)
    press(page.person, "Add: Languages")
    type_into(page.person, "Languages", bad)
    menu_with_keys(page.person, "What to do with hong@example.org", "Label…")
    type_into(page.person, "Label of hong@example.org", bad)
    press(page.person, "Another name")
    type_into(page.person, "Another name, in any script", bad)

    assert has(page.person, f"Postal address {clean}")
    assert record(workspace, hong).contacts[0].label == clean
    assert clean in texts(page.person)
    QGuiApplication.clipboard().setText(f"San Win\nDirector, {bad}\nwin@example.org")
    page.paste_details()
    for label in page.person.findChildren(QWidget):
        tip = label.toolTip()
        assert "<img" not in tip.replace("&lt;img", "")


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
