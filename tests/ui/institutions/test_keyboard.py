"""Every field of an institution is entered, changed, cleared and undone with keys alone."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QWidget

from institution_builders import Bodies, columns_of, names_of
from lmdesk.services.contacts import ContactOwner
from lmdesk.services.institution_relations import KINDS as RELATIONS
from lmdesk.services.postal_addresses import addresses
from lmdesk.store.contact_owners import contacts_of
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.workspace import Workspace
from page_parts import sentences, settle

MOST = 120
"""No panel has more stops of the Tab key than these."""

ANOTHER = "Add a number, an address or a link"


def focused() -> QWidget:
    """Return what has the keyboard.

    On the platform without a screen a list of offers that closes makes no window active again, as
    a desktop does.
    """
    settle()
    if QApplication.focusWidget() is None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow() and window.focusWidget() is not None:
                window.activateWindow()
        settle()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def go_to(name: str) -> QWidget:
    """Press Tab until the control with this name has the keyboard."""
    for _ in range(MOST):
        if focused().accessibleName() == name:
            return focused()
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"no way with Tab to {name}")


def press(name: str) -> None:
    QTest.keyClick(go_to(name), Qt.Key.Key_Space)
    settle()


def type_in(name: str, text: str) -> None:
    """Put a text in the place of what stands in a field, and keep it."""
    field = go_to(name)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(field, line)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def choose(name: str, text: str) -> None:
    """Open a list of choices, type the beginning of one, and take it."""
    box = go_to(name)
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle()
    assert box.view().isVisible()
    box.view().setCurrentIndex(box.model().index(0, 0))
    QTest.keyClicks(box.view(), text)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    settle()


@pytest.fixture
def bank(page: InstitutionsPage, bodies: Bodies) -> InstitutionsPage:
    """The page with the bank; the keyboard comes into its inspector with Enter."""
    page.table.select_id(bodies.bank)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    return page


def undo_all(workspace: Workspace, before: object, steps: int) -> None:
    assert len(workspace.reading.steps()) == steps
    while workspace.reading.dump() != before:
        workspace.undo()
        settle()


TEXTS = (
    ("Type", None, "type", ("bank", "commercial bank")),
    ("Level", "Level", "level", ("national", "regional")),
    ("Region", "Region", "region", ("Mekong", "<b>Mekong</b> &delta")),
    ("Founded", "Founded", "founded", ("1998", "1998-05-03")),
    ("Contact block", "Contact block", "contact_block", ("River House\n  Tel 1", "River House")),
    ("Text about it", "Text about it", "boilerplate", ("One.\nTwo.", "Three.")),
    ("Note", "Note", "note", ("a note", "another\nnote")),
)


@pytest.mark.parametrize(("name", "link", "column", "texts"), TEXTS, ids=[t[0] for t in TEXTS])
def test_text_is_entered_changed_cleared_and_undone(
    bank: InstitutionsPage,
    workspace: Workspace,
    bodies: Bodies,
    name: str,
    link: str | None,
    column: str,
    texts: Sequence[str],
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    if link is not None:
        press(f"Add: {link}")
        assert focused().accessibleName() == name

    kept = []
    for text in (*texts, ""):
        type_in(name, text)
        kept.append(columns_of(workspace.desk, bodies.bank, column)[column])

    assert kept == [*texts, None]
    assert focused().accessibleName() == name
    undo_all(workspace, before, steps + 3)


@pytest.mark.parametrize(
    ("name", "column"), [("Represents", "country"), ("Located in", "host_country")]
)
def test_country_is_chosen_changed_and_cleared(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, name: str, column: str
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    kept = []
    for text in ("Thailand", "Lao", "not given"):
        choose(name, text)
        kept.append(columns_of(workspace.desk, bodies.bank, column)[column])

    assert kept == ["TH", "LA", None]
    assert focused().accessibleName() == name
    undo_all(workspace, before, steps + 3)


@pytest.mark.parametrize(
    ("label", "kind", "texts"),
    [("Acronym", "acronym", ("LB", "LBK")), ("Native name", "native", ("Ngan hang", "Bank L"))],
)
def test_short_and_native_name_are_entered_changed_and_cleared(
    bank: InstitutionsPage,
    workspace: Workspace,
    bodies: Bodies,
    label: str,
    kind: str,
    texts: Sequence[str],
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    press(f"Add: {label}")
    kept = []
    for text in (*texts, ""):
        type_in(label, text)
        kept.append([row[1] for row in names_of(workspace.desk, bodies.bank) if row[0] == kind])

    assert kept == [[texts[0]], [texts[1]], []]
    assert focused().accessibleName() == label
    undo_all(workspace, before, steps + 3)


def test_main_name_is_changed_and_never_cleared(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    type_in("Name", "Lotus Bank of Cambodia")
    assert names_of(workspace.desk, bodies.bank)[0][1] == "Lotus Bank of Cambodia"
    type_in("Name", "")
    assert "Give the institution a name." in sentences(bank)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused().property("text") == "Lotus Bank of Cambodia"

    undo_all(workspace, before, steps + 1)


def test_all_about_a_name_is_said_changed_and_cleared(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    press("All about the name Lotus Bank")
    assert focused().accessibleName() == "All about the name Lotus Bank"
    type_in("Lotus Bank: Since", "May 1998")
    type_in("Lotus Bank: Since", "1998")
    type_in("Lotus Bank: Until", "1997")
    assert (
        "Lotus Bank would end (1997) before it began (1998). Correct one of the two dates."
    ) in sentences(bank)
    type_in("Lotus Bank: Until", "2030")
    choose("Lotus Bank: Language", "English")
    choose("Lotus Bank: Kind", "Also written")
    assert names_of(workspace.desk, bodies.bank) == [
        ("variant", "Lotus Bank", "en", "1998", "2030", 1)
    ]

    choose("Lotus Bank: Kind", "Official")
    choose("Lotus Bank: Language", "not given")
    type_in("Lotus Bank: Until", "")
    type_in("Lotus Bank: Since", "")
    assert names_of(workspace.desk, bodies.bank) == [
        ("official", "Lotus Bank", None, None, None, 1)
    ]
    press("All about the name Lotus Bank")
    assert "Lotus Bank: Since" not in {w.accessibleName() for w in visible(bank)}
    undo_all(workspace, before, steps + 9)


def visible(page: InstitutionsPage) -> list[QWidget]:
    return [widget for widget in page.findChildren(QWidget) if widget.isVisible()]


def test_institution_is_renamed_and_asked_for_a_date_by_keys(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    press("It was renamed")
    assert focused().accessibleName() == "New name"
    QTest.keyClicks(focused(), "Lotus Finance")
    type_in("since (today)", "2018-03")

    press("Names at a date")
    type_in("At which date: 2015, May 2015", "some day")
    assert any(text.startswith("some day is no date.") for text in sentences(bank))
    type_in("At which date: 2015, May 2015", "2015")
    assert "Former name: Lotus Bank" in sentences(bank)
    type_in("At which date: 2015, May 2015", "April 2018")
    assert "Official name: Lotus Finance" in sentences(bank)
    undo_all(workspace, before, steps + 1)


def test_another_name_is_added_made_the_main_one_and_removed(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    press("Another name")
    assert isinstance(focused(), QComboBox)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    type_in("Another name", "Lotus Bank / Lotus Fund")
    assert any("is the official name in this language" in text for text in sentences(bank))
    go_back_to("Kind of name")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    type_in("Another name", "Lotos Bank")
    press("All about the name Lotos Bank")
    press("Lotos Bank: Make it the main name")
    press("All about the name Lotus Bank")
    press("Lotus Bank: Remove")

    assert names_of(workspace.desk, bodies.bank) == [("variant", "Lotos Bank", None, None, None, 1)]
    undo_all(workspace, before, steps + 3)


def go_back_to(name: str) -> None:
    for _ in range(MOST):
        if focused().accessibleName() == name:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    raise AssertionError(f"no way back with Tab to {name}")


def test_contact_is_entered_changed_and_cleared(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    owner = ContactOwner("institution", bodies.bank)
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    type_in(ANOTHER, "desk@example.org")
    type_in("E-mail desk@example.org", "office@example.org")
    assert [each.normalised for each in contacts_of(workspace.desk, owner)] == [
        "office@example.org"
    ]
    type_in("E-mail office@example.org", "")

    assert contacts_of(workspace.desk, owner) == ()
    undo_all(workspace, before, steps + 3)


PARTS = (
    ("Street", "12 Ring Road", "14 Ring Road"),
    ("District", "Sikhottabong", "Chanthabuly"),
    ("City", "Pakse", "Thakhek"),
    ("Postcode", "01170", "01180"),
    ("Label", "visitors", "post"),
)


def whole(workspace: Workspace, owner: ContactOwner) -> str:
    """Return the only address as it is named, in one line."""
    [held] = addresses(workspace.reading, owner)
    return held.printed.replace("\n", ", ")


def test_address_is_entered_changed_part_by_part_and_cleared(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    owner = ContactOwner("institution", bodies.bank)
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    press("Add: Postal address")
    assert focused().accessibleName() == "New postal address"
    type_in("New postal address", "1 Fa Ngum Road\nVientiane 01160")
    assert "New postal address" not in {w.accessibleName() for w in visible(bank)}
    told = whole(workspace, owner)
    assert told == "1 Fa Ngum Road, Vientiane 01160"
    type_in(f"Postal address {told}", "3 Fa Ngum Road\nVientiane 01160")
    told = whole(workspace, owner)
    press(f"All about the address {told}")
    assert f"Belongs to of the address {told}" not in {w.accessibleName() for w in visible(bank)}
    for label, *texts in PARTS:
        for text in (*texts, ""):
            type_in(f"{label} of the address {whole(workspace, owner)}", text)
            [held] = addresses(workspace.reading, owner)
            assert getattr(held, label.lower()) == (text or None)
        type_in(f"{label} of the address {whole(workspace, owner)}", texts[0])
    for text, code in (("Thailand", "TH"), ("not given", None)):
        choose(f"Country of the address {whole(workspace, owner)}", text)
        assert addresses(workspace.reading, owner)[0].country == code
    type_in(f"Postal address {whole(workspace, owner)}", "")

    assert addresses(workspace.reading, owner) == ()
    undo_all(workspace, before, steps + 2 + 4 * len(PARTS) + 2 + 1)


def pick(name: str, text: str) -> None:
    picker = go_to(name)
    QTest.keyClicks(picker, text)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    settle()


def test_place_in_the_tree_is_said_changed_and_cleared(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    press("Part of another one")
    pick("Part of: search an institution", "water")
    press("Move to another one")
    pick("Part of: search an institution", "rivers")
    press("Remove the relation with Department of Rivers")

    undo_all(workspace, before, steps + 3)


@pytest.mark.parametrize("kind", RELATIONS)
def test_relation_is_said_and_taken_away(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, kind: str
) -> None:
    before, steps = workspace.reading.dump(), len(workspace.reading.steps())
    press("Another relation")
    box = focused()
    assert isinstance(box, QComboBox)
    for _ in range(RELATIONS.index(kind)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    pick("Search the other institution", "water")
    relation = "SELECT kind, institution_id, other_id FROM institution_relation ORDER BY id DESC"
    assert workspace.desk.sql(relation)[0] == (kind, bodies.bank, bodies.ministry)
    press("Remove the relation with Ministry of Water")

    undo_all(workspace, before, steps + 2)


HOSTILE = (
    "<img src=file:///etc/passwd>",
    "<b>bold</b> & co",
    "abc\u202etxt.exe",
    "a\x07b\x1bc",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(
    bank: InstitutionsPage, workspace: Workspace, bodies: Bodies, text: str
) -> None:
    def paste(name: str, put: Callable[[QWidget], object]) -> None:
        put(go_to(name))
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        settle()

    paste("Name", lambda field: field.setProperty("text", text))
    press("Add: Note")
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()

    name = names_of(workspace.desk, bodies.bank)[0][1]
    assert name in sentences(bank)
    from PySide6.QtWidgets import QLabel

    formats = {label.textFormat() for label in bank.findChildren(QLabel) if label.isVisible()}
    assert formats == {Qt.TextFormat.PlainText}
