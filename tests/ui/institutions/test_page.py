from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from institution_builders import Bodies
from lmdesk.services import institutions
from lmdesk.services.institution_relations import set_parent
from lmdesk.services.institutions import InstitutionQuery
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.workspace import Workspace
from page_parts import button, line, sentences, settle
from window_driving import EmptyShell, wait_for_work


def listed(page: InstitutionsPage) -> list[str]:
    model = page.table.record_model
    return [model.record(row).name for row in range(model.rowCount())]


def search(page: InstitutionsPage, text: str) -> QLineEdit:
    field = line(page, "Search institutions")
    field.setFocus()
    field.selectAll()
    # An input method brings Chinese whole; no key does.
    field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Down)
    return field


def test_list_shows_live_institutions_by_name(page: InstitutionsPage) -> None:
    assert listed(page) == ["Department of Rivers", "Lotus Bank", "Ministry of Water"]
    assert page.heading.count_text() == "3"
    assert page.title() == "Institutions"


def test_search_as_you_type_narrows_the_list_and_down_goes_to_it(
    page: InstitutionsPage, bodies: Bodies
) -> None:
    told: list[tuple[str, str]] = []
    page.facts.connect(lambda shown, selected: told.append((shown, selected)))

    search(page, "水利")

    assert listed(page) == ["Ministry of Water"]
    assert page.table.hasFocus()
    assert page.table.current_id() == bodies.ministry
    assert told[-1] == ("1 of 3 institutions", "1 selected")


def test_search_without_a_hit_says_so(page: InstitutionsPage) -> None:
    search(page, "nothing like it")

    assert "No institution fits what is asked for." in sentences(page)


def test_letter_typed_in_the_list_searches(qtbot: QtBot, page: InstitutionsPage) -> None:
    page.table.setFocus()
    QTest.keyClicks(page.table, "l")

    assert line(page, "Search institutions").text() == "l"
    qtbot.waitUntil(lambda: listed(page) == ["Lotus Bank"])


def test_click_on_a_heading_sorts(qtbot: QtBot, page: InstitutionsPage) -> None:
    header = page.table.horizontalHeader()
    keys = [column.key for column in page.table.record_model.columns]
    at = QPoint(header.sectionViewportPosition(keys.index("people")) + 12, 10)
    firsts = set()
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        wait_for_work(qtbot, page.workspace)
        settle()
        firsts.add(listed(page)[0])

    assert firsts == {"Department of Rivers", "Ministry of Water"}


def test_current_institution_is_shown_beside_the_list(
    page: InstitutionsPage, bodies: Bodies
) -> None:
    page.table.select_id(bodies.bank)

    assert line(page, "Name").text() == "Lotus Bank"
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert line(page, "Name").hasFocus()


def test_tree_shows_departments_below_their_ministry(
    page: InstitutionsPage, bodies: Bodies
) -> None:
    button(page, "As a tree").click()
    model = page.tree.tree_model
    ministry = model.index_of(bodies.ministry)

    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Lotus Bank",
        "Ministry of Water",
    ]
    assert model.index(0, 0, ministry).data() == "Department of Rivers"
    assert not page.tree.isExpanded(ministry)


def test_search_in_the_tree_opens_the_way_to_what_is_found(
    page: InstitutionsPage, bodies: Bodies
) -> None:
    button(page, "As a tree").click()
    search(page, "rivers")
    model = page.tree.tree_model

    assert model.rowCount() == 1
    assert page.tree.isExpanded(model.index_of(bodies.ministry))
    muted = model.index_of(bodies.ministry).data(Qt.ItemDataRole.ForegroundRole)
    assert muted is not None
    found = model.index_of(bodies.department)
    assert found.data(Qt.ItemDataRole.ForegroundRole) is None


def test_tree_is_walked_with_the_keyboard_and_stays_open(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    button(page, "As a tree").click()
    page.tree.setFocus()
    page.tree.select_id(bodies.ministry)
    QTest.keyClick(page.tree, Qt.Key.Key_Right)
    QTest.keyClick(page.tree, Qt.Key.Key_Down)
    shown = line(page, "Name").text()

    workspace.write(lambda desk: set_parent(desk, bodies.bank, bodies.department))

    assert shown == "Department of Rivers"
    assert page.selected_ids() == [bodies.department]
    assert page.tree.isExpanded(page.tree.tree_model.index_of(bodies.ministry))
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    assert line(page, "Name").hasFocus()


def test_record_is_shown_whatever_the_filters_are(page: InstitutionsPage, bodies: Bodies) -> None:
    search(page, "lotus")

    page.show_record(bodies.ministry)

    assert line(page, "Search institutions").text() == ""
    assert page.selected_ids() == [bodies.ministry]
    page.show_record(bodies.embassy)
    assert listed(page) == ["Embassy of Laos in China"]
    assert "In the bin" in sentences(page)


def test_new_institution_is_made_in_place(page: InstitutionsPage, workspace: Workspace) -> None:
    button(page, "New institution").click()
    name = line(page, "Name of the new institution")
    QTest.keyClicks(name, "Embassy of Myanmar in China")
    QTest.keyClick(name, Qt.Key.Key_Return)

    [row] = institutions.namesakes(workspace.reading, "Embassy of Myanmar in China")
    assert (row.country, row.host_country) == ("MM", "CN")
    assert page.selected_ids() == [row.institution_id]
    assert not name.isVisible()
    assert line(page, "Name").text() == "Embassy of Myanmar in China"


def test_new_institution_without_a_name_is_told_at_the_line(
    page: InstitutionsPage, workspace: Workspace
) -> None:
    before = workspace.reading.dump()
    button(page, "New institution").click()
    name = line(page, "Name of the new institution")
    QTest.keyClick(name, Qt.Key.Key_Return)

    assert "Give the institution a name." in sentences(page)
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert not name.isVisible()
    assert workspace.reading.dump() == before


def test_name_that_is_there_already_is_offered_instead(
    qtbot: QtBot, page: InstitutionsPage, bodies: Bodies
) -> None:
    button(page, "New institution").click()
    QTest.keyClicks(line(page, "Name of the new institution"), "ministry of water")
    qtbot.waitUntil(lambda: any("already" in b for b in link_names(page)))

    # The builder's match keys are the small letters of the name.
    button(page, "On the desk already: Ministry of Water").click()

    assert page.selected_ids() == [bodies.ministry]


def link_names(page: InstitutionsPage) -> list[str]:
    from PySide6.QtWidgets import QToolButton

    return [b.accessibleName() for b in page.findChildren(QToolButton) if b.isVisible()]


def test_institution_goes_into_the_bin_and_back(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    actions = {spec.key: spec.handler for spec in page.actions_offered()}
    page.table.select_id(bodies.bank)
    actions["bin_institution"]()
    gone = listed(page)
    actions["institution_bin"]()
    binned = listed(page)
    page.table.select_id(bodies.bank)
    actions["restore_institution"]()

    assert gone == ["Department of Rivers", "Ministry of Water"]
    assert binned == ["Embassy of Laos in China", "Lotus Bank"]
    assert bodies.bank in institutions.institution_ids(workspace.reading, InstitutionQuery())
    assert shell.asked == [
        ("toast", "Put into the bin", True),
        ("toast", "Taken out of the bin", True),
    ]


def test_institution_where_people_work_is_not_put_into_the_bin(
    page: InstitutionsPage, bodies: Bodies, shell: EmptyShell
) -> None:
    page.table.select_id(bodies.ministry)
    next(s for s in page.actions_offered() if s.key == "bin_institution").handler()

    [(kind, sentence, undo)] = shell.asked
    assert (kind, undo) == ("toast", False)
    assert str(sentence).startswith("Ministry of Water has people who work there now (2).")


def test_what_belongs_to_an_institution_is_listed(page: InstitutionsPage, bodies: Bodies) -> None:
    page.table.select_id(bodies.ministry)
    next(s for s in page.actions_offered() if s.key == "below_institution").handler()

    assert listed(page) == ["Department of Rivers", "Ministry of Water"]
    button(page, "Take away the filter Belongs to: Ministry of Water").click()
    assert len(listed(page)) == 3


def test_several_institutions_stay_selected_after_a_change_elsewhere(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies
) -> None:
    page.table.selectAll()
    readers = workspace.readers

    workspace.write(lambda desk: institutions.edit(desk, bodies.bank, {"note": "x"}, readers))

    assert len(page.selected_ids()) == 3


def test_empty_page_offers_one_action(empty_page: InstitutionsPage) -> None:
    assert any(text.startswith("No institutions yet.") for text in sentences(empty_page))
    empty_page._empty.button.click()

    assert line(empty_page, "Name of the new institution").isVisible()


def test_export_of_the_selected_asks_the_window(page: InstitutionsPage, shell: EmptyShell) -> None:
    page.table.selectAll()
    next(s for s in page.actions_offered() if s.key == "export_institutions").handler()

    ids = tuple(page.table.record_model.ids)
    assert shell.asked == [("export", "institutions", None, None, None, ids)]
