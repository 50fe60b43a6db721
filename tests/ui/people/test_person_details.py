"""Every field of a person is entered, changed, cleared and undone with the keyboard alone."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QWidget,
)

from import_builders import steps_of
from lmdesk.domain.people import PersonRecord
from lmdesk.services.person_posts import add_post
from lmdesk.services.postal_addresses import ContactOwner, addresses
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import (
    choose_with_keys,
    details,
    has,
    line,
    menu_with_keys,
    named,
    press,
    settle,
    texts,
    type_into,
)
from window_driving import EmptyShell
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
