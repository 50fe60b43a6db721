import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton

from institution_builders import Bodies, columns_of
from lmdesk.services import institutions
from lmdesk.services.contacts import ContactOwner, add_contact
from lmdesk.services.institution_relations import set_parent
from lmdesk.store.contact_owners import contacts_of
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace
from page_parts import box, button, control, line, lines, reveal, sentences, settle
from window_driving import EmptyShell

ANOTHER = "Add a number, an address or a link"


@pytest.fixture
def bank(page: InstitutionsPage, bodies: Bodies) -> InstitutionsPage:
    """The page with the bank beside the list."""
    page.table.select_id(bodies.bank)
    settle()
    return page


def contacts(workspace: Workspace, bodies: Bodies) -> list[tuple[str, str | None, str]]:
    found = contacts_of(workspace.desk, ContactOwner("institution", bodies.bank))
    return [(c.kind, c.normalised, c.status) for c in found]


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def choose(page: InstitutionsPage, text: str, entry: str) -> None:
    menu = control(page, QToolButton, f"What to do with {text}").findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == entry).trigger()
    settle()


def pick(page: InstitutionsPage, name: str, text: str) -> None:
    picker = control(page, RecordPicker, name)
    picker.setFocus()
    QTest.keyClicks(picker, text)
    picker.search_now()
    QTest.keyClick(picker, Qt.Key.Key_Return)
    settle()


def test_contact_is_added_by_what_it_looks_like_and_the_line_is_ready_again(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    type_into(line(bank, ANOTHER), "023 880 123")
    type_into(line(bank, ANOTHER), "info@example.org")

    assert contacts(workspace, bodies) == [
        ("phone", "+85523880123", "ok"),
        ("email", "info@example.org", "ok"),
    ]
    assert line(bank, ANOTHER).hasFocus()
    assert "shared" in chips(bank)


def chips(page: InstitutionsPage) -> list[str]:
    from lmdesk.ui.widgets.chips import Chip

    return [chip.text() for chip in page.findChildren(Chip) if chip.isVisible()]


def test_bad_contact_is_kept_marked_and_told(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    type_into(line(bank, ANOTHER), "info@")

    assert contacts(workspace, bodies) == [("email", None, "invalid")]
    assert "Not valid" in chips(bank)
    assert str(shell.asked[0][1]).startswith("info@ is no valid e-mail address.")
    type_into(line(bank, "E-mail info@"), "desk@example.org")
    assert contacts(workspace, bodies) == [("email", "desk@example.org", "ok")]


def test_menu_of_a_contact_says_what_is_known_of_it(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    type_into(line(bank, ANOTHER), "vanna@example.org")
    choose(bank, "vanna@example.org", "Bounced")
    choose(bank, "vanna@example.org", "Shared by several people")
    choose(bank, "vanna@example.org", "Preferred")

    [contact] = contacts_of(workspace.desk, ContactOwner("institution", bodies.bank))
    assert (contact.status, contact.is_shared, contact.is_preferred) == ("bounced", True, True)
    choose(bank, "vanna@example.org", "Remove")
    assert contacts(workspace, bodies) == []
    assert shell.asked == [("toast", "Contact removed", True)]


def test_contact_that_is_emptied_is_removed(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    type_into(line(bank, ANOTHER), "desk@example.org")
    type_into(line(bank, "E-mail desk@example.org"), "")

    assert contacts(workspace, bodies) == []


def test_contact_block_is_kept_exactly_and_understood_when_asked(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    reveal(bank, "Contact block")
    assert lines(bank, "Contact block").hasFocus()
    field = lines(bank, "Contact block")
    field.setFocus()
    field.setPlainText("Lotus  Bank\n\tTel: 023 880 123\nEmail: desk@example.org")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    kept = columns_of(workspace.desk, bodies.bank, "contact_block")
    assert kept == {"contact_block": "Lotus  Bank\n\tTel: 023 880 123\nEmail: desk@example.org"}
    assert contacts(workspace, bodies) == []

    button(bank, "Find contacts in it").click()
    assert "Phone: +85523880123" in sentences(bank)
    button(bank, "Add these 2 contacts").click()
    settle()

    assert contacts(workspace, bodies) == [
        ("phone", "+85523880123", "ok"),
        ("email", "desk@example.org", "ok"),
    ]
    button(bank, "Find contacts in it").click()
    assert "All contacts in it are known already." in sentences(bank)


def test_one_found_contact_is_named_as_one(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    readers = workspace.readers
    fields = {"contact_block": "Tel: 023 880 123"}
    workspace.write(lambda desk: institutions.edit(desk, bodies.bank, fields, readers))
    settle()
    button(bank, "Find contacts in it").click()

    assert button(bank, "Add this contact").isVisible()


def test_institution_is_put_below_another_one_and_taken_out_again(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    button(bank, "Part of another one").click()
    pick(bank, "Part of: search an institution", "water")

    assert institutions.tree(workspace.reading).children[bodies.ministry] == (
        bodies.department,
        bodies.bank,
    )
    button(bank, "Part of Ministry of Water").click()
    assert shell.asked == [("open_record", "institution", bodies.ministry)]
    button(bank, "Remove the relation with Ministry of Water").click()
    settle()
    assert institutions.tree(workspace.reading).children[bodies.ministry] == (bodies.department,)


def test_department_is_moved_to_another_one(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    page.show_record(bodies.department)
    settle()
    steps = len(workspace.reading.steps())
    button(page, "Move to another one").click()
    pick(page, "Part of: search an institution", "lotus")

    assert institutions.tree(workspace.reading).children == {bodies.bank: (bodies.department,)}
    assert len(workspace.reading.steps()) == steps + 1


def test_circle_is_refused_at_its_place(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    page.table.select_id(bodies.ministry)
    settle()
    before = workspace.reading.dump()
    button(page, "Part of another one").click()
    pick(page, "Part of: search an institution", "rivers")

    assert (
        "Department of Rivers belongs to Ministry of Water already. "
        "An institution cannot be above itself."
    ) in sentences(page)
    assert workspace.reading.dump() == before


def test_another_relation_is_added_and_seen_from_both_sides(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    button(bank, "Another relation").click()
    kinds = box(bank, "Kind of relation")
    assert kinds.hasFocus()
    kinds.setCurrentIndex(kinds.findText("Successor of"))
    pick(bank, "Search the other institution", "water")

    assert "Successor of" in sentences(bank)
    bank.show_record(bodies.ministry)
    assert "Succeeded by" in sentences(bank)


def test_relation_with_one_in_the_bin_says_so(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    workspace.write(lambda desk: set_parent(desk, bodies.bank, bodies.department))
    workspace.write(lambda desk: institutions.to_bin(desk, [bodies.department]))
    settle()

    assert "in the bin" in sentences(bank)


def test_service_of_an_account_stands_beside_it(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    owner, readers = ContactOwner("institution", bodies.bank), workspace.readers
    workspace.write(lambda desk: add_contact(desk, owner, "WeChat: lotus-kh", readers).change)
    settle()

    assert line(bank, "Messenger lotus-kh").text() == "lotus-kh"
    assert "wechat" in sentences(bank)
