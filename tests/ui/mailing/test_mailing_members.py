"""Tests of the members of a mailing list: their addresses, adding and removing them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QRadioButton,
    QWidget,
)

from desk_builders import add_post
from lmdesk.store.tables import Affiliation, ContactPoint
from lmdesk.ui.mailing.page import MailingPage
from lmdesk.ui.widgets.chips import Chip
from lmdesk.ui.widgets.record_picker import RecordPicker
from mailing_driving import (
    addresses,
    field,
    names,
    press,
    radios,
    sentences,
    settle,
    table,
)
from window_driving import EmptyShell

Key = Qt.Key


def test_the_search_finds_members_and_leads_to_the_table(page: MailingPage) -> None:
    search = field(page, "Search this list")
    QTest.keyClicks(search, "bel")
    QTest.keyClick(search, Key.Key_Down)

    assert names(page) == ["Bela"]
    view = table(page)
    view.setFocus()
    QTest.keyClicks(view, "c")
    assert search.text() == "c"


def test_another_of_the_known_addresses_is_used_for_the_list(page: MailingPage) -> None:
    table(page).selectRow(0)
    QTest.keyClicks(field(page, "Another address"), "anna.b@example.org")
    QTest.keyClick(field(page, "Another address"), Key.Key_Return)
    after_typing = (radios(page), addresses(page))
    [first, _] = [each for each in page.findChildren(QRadioButton) if each.isVisible()]
    first.setFocus()
    QTest.keyClick(first, Key.Key_Space)
    before_use = addresses(page)
    press(page, "Use for this list")

    assert after_typing == (
        [("anna@example.org", False), ("anna.b@example.org", True)],
        "anna.b@example.org",
    )
    assert before_use == "anna.b@example.org"
    assert addresses(page) == "anna@example.org"
    page.workspace.undo()
    assert radios(page) == after_typing[0]
    press(page, "Use the preferred one")
    assert addresses(page) == "anna@example.org"


def test_an_address_that_is_none_is_told_at_its_field_and_stays(page: MailingPage) -> None:
    table(page).selectRow(0)
    other = field(page, "Another address")
    QTest.keyClicks(other, "anna@@example.org")
    press(page, "Use for this list")

    told = "anna@@example.org is no e-mail address. See whether it is written right."
    assert told in sentences(page)
    assert other.text() == "anna@@example.org"
    assert addresses(page) == "anna@example.org"


def test_what_was_typed_and_not_used_is_told_when_another_person_is_chosen(
    page: MailingPage, shell: EmptyShell
) -> None:
    view = table(page)
    view.selectRow(0)
    QTest.keyClicks(field(page, "Another address"), "anna@@")
    view.selectRow(1)

    assert shell.asked[-1] == ("toast", "Not used: anna@@", False)
    assert radios(page) == [("bela@example.org", True)]


def test_each_address_says_what_is_known_of_it(page: MailingPage) -> None:
    with page.workspace.desk.step("person_edited", name="x") as step:
        own = ContactPoint.select(ContactPoint.id).where(ContactPoint.person == 1)
        step.update(ContactPoint, page.workspace.desk.value(own), is_preferred=True)
        post = add_post(step, 1, None)
        step.update(Affiliation, post, end_date="2025")
        for owner, text, more in (
            ({"affiliation": post}, "former@example.org", {"status": "ok"}),
            ({"person": 1}, "office@example.org", {"status": "ok", "is_shared": True}),
            ({"person": 1}, "old@example.org", {"status": "old"}),
        ):
            step.insert(ContactPoint, kind="email", raw=text, normalised=text, **owner, **more)
    page.reload()
    table(page).selectRow(0)

    told = [
        (each.text() if isinstance(each, QLabel | Chip) else each.accessibleName())
        for each in page.findChildren(QWidget)
        if isinstance(each, QRadioButton | QLabel | Chip) and each.isVisible()
    ]
    at = [told.index(each.accessibleName()) for each in page.findChildren(QRadioButton)]
    assert [(told[place], told[place + 1]) for place in at] == [
        ("anna@example.org", "preferred"),
        ("former@example.org", "Post ended"),
        ("office@example.org", "Shared box"),
        ("old@example.org", "Old"),
    ]


def test_an_edit_keeps_the_keyboard_at_its_field(page: MailingPage) -> None:
    page.activateWindow()
    table(page).selectRow(0)
    other = field(page, "Another address")
    other.setFocus()
    QTest.keyClicks(other, "anna2@example.org")
    QTest.keyClick(other, Key.Key_Return)
    settle()

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Another address"
    assert focus is field(page, "Another address")


def test_a_member_can_be_left_out_and_brought_back(page: MailingPage, shell: EmptyShell) -> None:
    table(page).selectRow(1)
    press(page, "Leave out")

    assert names(page) == ["Anna", "Cho"]
    assert shell.asked == [("toast", "1 person removed from Climate", True)]
    page.workspace.undo()
    assert names(page) == ["Anna", "Bela", "Cho"]


def test_the_selected_members_are_removed_in_one_step(page: MailingPage, shell: EmptyShell) -> None:
    table(page).selectAll()
    [remove] = [each for each in page.actions_offered() if each.key == "mailing_leave_out"]
    assert page.selected_ids() == [1, 2, 3]
    remove.handler()

    assert "Nobody is on this list yet." in sentences(page)
    assert shell.asked == [("toast", "3 people removed from Climate", True)]
    assert page.workspace.undo_name() == "3 removed from Climate"


def test_people_are_added_one_after_another_without_the_mouse(page: MailingPage) -> None:
    [add] = [each for each in page.actions_offered() if each.key == "mailing_add"]
    add.handler()
    picker = page.findChild(RecordPicker)
    assert isinstance(picker, RecordPicker)
    told = []
    for text in ("dao", "anna"):
        QTest.keyClicks(picker, text)
        picker.search_now()
        QTest.keyClick(picker, Key.Key_Return)
        told.append([each for each in sentences(page) if each.startswith(text.title())][-1])

    assert told == ["Dao was added", "Anna is on the list already"]
    assert names(page) == ["Anna", "Bela", "Cho", "Dao"]
    assert picker.isVisible()
    QTest.keyClick(picker, Key.Key_Escape)
    assert not picker.isVisible()


def test_enter_opens_the_person(page: MailingPage, shell: EmptyShell) -> None:
    view = table(page)
    view.selectRow(2)
    QTest.keyClick(view, Key.Key_Return)
    view.actions()[0].trigger()

    assert shell.asked == [("open_record", "person", 3)] * 2
