import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton

from institution_builders import Bodies, columns_of, names_of
from lmdesk.services import institutions
from lmdesk.services.institution_names import rename
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.workspace import Workspace
from page_parts import box, button, control, line, lines, reveal, sentences, settle
from window_driving import EmptyShell


@pytest.fixture
def ministry(page: InstitutionsPage, bodies: Bodies) -> InstitutionsPage:
    """The page with the ministry beside the list."""
    page.table.select_id(bodies.ministry)
    settle()
    return page


@pytest.fixture
def bank(page: InstitutionsPage, bodies: Bodies) -> InstitutionsPage:
    """The page with the bank beside the list."""
    page.table.select_id(bodies.bank)
    settle()
    return page


def type_into(field: QLineEdit, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    field.setFocus()
    field.selectAll()
    if text:
        field.insert(text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, key)
    settle()


def choose_in_menu(page: InstitutionsPage, name: str, entry: str) -> None:
    menu = control(page, QToolButton, name).findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == entry).trigger()
    settle()


def test_everything_about_the_institution_is_shown(ministry: InstitutionsPage) -> None:
    shown = sentences(ministry)

    assert line(ministry, "Acronym").text() == "MoW"
    assert line(ministry, "Native name").text() == "水利部"
    assert line(ministry, "Type").text() == "ministry"
    assert box(ministry, "Represents").currentText() == "China"
    for text in ("People (2)", "Director", "Before", "2016 – 2021", "Host", "Sponsor of P1"):
        assert text in shown
    assert "as “Ministry of Waters”" in shown
    assert "Department" in shown


def test_enter_keeps_a_field_as_one_step_and_the_keyboard_stays(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    steps = len(workspace.reading.steps())

    type_into(line(bank, "Type"), "commercial bank")

    assert columns_of(workspace.desk, bodies.bank, "type") == {"type": "commercial bank"}
    assert len(workspace.reading.steps()) == steps + 1
    assert line(bank, "Type").hasFocus()
    assert bank.table.record_model.record(bank.table.record_model.row_of(bodies.bank)).type == (
        "commercial bank"
    )


def test_tab_keeps_a_field_and_goes_to_the_next(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    reveal(bank, "Founded")
    reveal(bank, "Region")
    type_into(line(bank, "Region"), "Mekong", Qt.Key.Key_Tab)

    assert columns_of(workspace.desk, bodies.bank, "region") == {"region": "Mekong"}
    assert line(bank, "Founded").hasFocus()


def test_escape_takes_back(bank: InstitutionsPage, workspace: Workspace) -> None:
    before = workspace.reading.dump()
    field = line(bank, "Name")
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == "Lotus Bank"
    assert workspace.reading.dump() == before


def test_walking_through_all_fields_writes_nothing(
    ministry: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    readers = workspace.readers
    block = "River House\r\n\tTel: 010 8226 8277\xa0\r\n"
    workspace.write(
        lambda desk: institutions.edit(desk, bodies.ministry, {"contact_block": block}, readers)
    )
    settle()
    before = workspace.reading.dump()
    for label in ("Level", "Region", "Founded", "Located in", "Text about it", "Note"):
        reveal(ministry, label)
    line(ministry, "Name").setFocus()
    walked = set()
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.add(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    settle()

    assert workspace.reading.dump() == before
    assert {"Name", "Acronym", "Represents", "Contact block", "Note", "MIAO Hong"} <= walked


def test_refused_text_is_told_at_its_field_and_stays(
    bank: InstitutionsPage, workspace: Workspace
) -> None:
    before = workspace.reading.dump()
    reveal(bank, "Founded")
    type_into(line(bank, "Founded"), "long ago")

    assert line(bank, "Founded").text() == "long ago"
    assert any(text.startswith("long ago is no date.") for text in sentences(bank))
    assert workspace.reading.dump() == before
    type_into(line(bank, "Founded"), "May 1998")
    assert line(bank, "Founded").text() == "1998-05"


def test_refused_text_stays_over_a_change_and_is_told_when_another_one_is_shown(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    reveal(bank, "Founded")
    type_into(line(bank, "Founded"), "long ago")
    readers = workspace.readers
    workspace.write(lambda desk: institutions.edit(desk, bodies.bank, {"note": "x"}, readers))
    settle()
    assert line(bank, "Founded").text() == "long ago"
    assert line(bank, "Founded").hasFocus()

    bank.table.select_id(bodies.ministry)
    settle()
    assert shell.asked == [("toast", "Not kept: long ago", False)]
    reveal(bank, "Founded")
    assert line(bank, "Founded").text() == ""


def test_country_is_chosen_by_name(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    choice = box(bank, "Located in")
    assert choice.currentText() == "Cambodia"
    choice.setFocus()
    choice.setCurrentIndex(choice.findData("LA"))
    choice.activated.emit(choice.currentIndex())
    settle()

    assert columns_of(workspace.desk, bodies.bank, "host_country") == {"host_country": "LA"}
    assert box(bank, "Located in").hasFocus()


def test_acronym_is_added_mended_and_taken_away(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    kept = []
    reveal(bank, "Acronym")
    for text in ("LB", "LBK", ""):
        type_into(line(bank, "Acronym"), text)
        kept.append([name for _, name, *_ in names_of(workspace.desk, bodies.bank)])

    assert kept == [["Lotus Bank", "LB"], ["Lotus Bank", "LBK"], ["Lotus Bank"]]


def test_main_name_cannot_be_blank(bank: InstitutionsPage) -> None:
    type_into(line(bank, "Name"), "")

    assert "Give the institution a name." in sentences(bank)


def test_institution_is_renamed_and_keeps_its_former_name(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    button(bank, "It was renamed").click()
    QTest.keyClicks(line(bank, "New name"), "Lotus Finance")
    QTest.keyClicks(line(bank, "since (today)"), "some day")
    QTest.keyClick(line(bank, "since (today)"), Qt.Key.Key_Return)
    assert any(text.startswith("some day is no date.") for text in sentences(bank))
    type_into(line(bank, "since (today)"), "2018-03")

    assert names_of(workspace.desk, bodies.bank) == [
        ("former", "Lotus Bank", None, None, "2018-03", 0),
        ("official", "Lotus Finance", None, "2018-03", None, 1),
    ]
    assert line(bank, "Former name").text() == "Lotus Bank"
    assert any(text.startswith("until ") for text in sentences(bank))
    button(bank, "All about the name Lotus Bank").click()
    assert line(bank, "Lotus Bank: Until").text() == "2018-03"
    type_into(line(bank, "Lotus Bank: Since"), "1998")
    assert names_of(workspace.desk, bodies.bank)[0][3] == "1998"


def test_escape_closes_the_form(bank: InstitutionsPage) -> None:
    button(bank, "It was renamed").click()
    field = line(bank, "New name")
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert not field.isVisible()


def test_another_name_of_any_kind_is_added(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    button(bank, "Another name").click()
    kinds = box(bank, "Kind of name")
    kinds.setCurrentIndex(kinds.findText("Also written"))
    type_into(line(bank, "Another name"), "Lotos Bank")

    assert names_of(workspace.desk, bodies.bank)[1][:2] == ("variant", "Lotos Bank")
    button(bank, "All about the name Lotos Bank").click()
    button(bank, "Lotos Bank: Make it the main name").click()
    assert line(bank, "Name").text() == "Lotos Bank"
    button(bank, "All about the name Lotus Bank").click()
    button(bank, "Lotus Bank: Remove").click()
    assert [name for _, name, *_ in names_of(workspace.desk, bodies.bank)] == ["Lotos Bank"]


def test_name_that_became_the_main_one_elsewhere_is_not_removed(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    workspace.write(lambda desk: rename(desk, bodies.bank, "Lotus Finance", "2018"))
    settle()
    button(bank, "All about the name Lotus Bank").click()
    remove = button(bank, "Lotus Bank: Remove")
    workspace.desk.undo()
    remove.click()

    assert shell.asked == [
        (
            "toast",
            "Lotus Bank is the main name. Make another name the main one first, or rename it.",
            False,
        )
    ]


def test_person_and_event_are_opened(ministry: InstitutionsPage, shell: EmptyShell) -> None:
    button(ministry, "MIAO Hong").click()
    found = [b for b in ministry.findChildren(QToolButton) if b.accessibleName() == "Roundtable"]
    found[0].click()

    assert shell.asked == [("open_record", "person", 1), ("open_record", "event", 1)]


def test_long_texts_are_kept_with_their_lines(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    reveal(bank, "Text about it")
    field = lines(bank, "Text about it")
    field.setFocus()
    field.setPlainText("One.\n\nTwo.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()

    assert columns_of(workspace.desk, bodies.bank, "boilerplate") == {"boilerplate": "One.\n\nTwo."}


def test_history_tells_what_was_done_and_puts_it_back(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    type_into(line(bank, "Type"), "bank")
    said = "Type: enterprise → bank"
    assert said in sentences(bank)

    button(bank, f"Restore: {said}").click()
    settle()

    assert columns_of(workspace.desk, bodies.bank, "type") == {"type": "enterprise"}


def test_older_history_is_shown_when_asked_for(bank: InstitutionsPage) -> None:
    reveal(bank, "Region")
    for number in range(6):
        type_into(line(bank, "Region"), f"R{number}")
    assert "Added to the desk" not in sentences(bank)

    button(bank, "Show 2 more").click()

    assert "Added to the desk" in sentences(bank)


def test_history_speaks_in_words(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    readers = workspace.readers
    workspace.write(lambda desk: institutions.edit(desk, bodies.bank, {"country": ""}, readers))
    workspace.write(lambda desk: rename(desk, bodies.bank, "Lotus Finance", "2018"))
    settle()

    shown = sentences(bank)
    for text in (
        "Country represented: Viet Nam → nothing",
        "Kind: Official name → Former name",
        "Name added: Lotus Finance",
    ):
        assert text in shown


def test_institution_in_the_bin_is_shown_but_not_changed(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    page.show_record(bodies.embassy)
    assert line(page, "Name").isReadOnly()
    assert not box(page, "Represents").isEnabled()

    button(page, "Restore").click()
    settle()

    assert columns_of(workspace.desk, bodies.embassy, "deleted_at") == {"deleted_at": None}
    assert not line(page, "Name").isReadOnly()


def test_menu_of_the_institution_bins_it_and_shows_what_belongs_to_it(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    page.table.select_id(bodies.ministry)
    choose_in_menu(page, "What to do with this institution", "Show with all that belongs to it")
    assert list(page.table.record_model.ids) == [bodies.department, bodies.ministry]
    page.show_record(bodies.bank)
    choose_in_menu(page, "What to do with this institution", "Put into the bin")
    gone = columns_of(workspace.desk, bodies.bank, "deleted_at")["deleted_at"]

    assert gone is not None
    assert "In the bin" in sentences(page)


def test_institution_that_is_gone_leaves_an_empty_panel(
    page: InstitutionsPage, workspace: Workspace
) -> None:
    page._add("Short-lived Office")
    settle()
    workspace.undo()
    settle()

    assert "Choose an institution to see its names, contacts and people." in sentences(page)


def test_panel_is_hidden_and_shown(page: InstitutionsPage, bodies: Bodies) -> None:
    page.table.select_id(bodies.bank)
    button(page, "Show the inspector").click()
    assert not page.panel.isVisible()
    button(page, "Show the inspector").click()
    settle()

    assert line(page, "Name").text() == "Lotus Bank"
