from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from institution_builders import Bodies
from lmdesk.services.institutions import InstitutionQuery
from lmdesk.ui.institutions.page import InstitutionsPage
from page_parts import button, control


def entries(page: InstitutionsPage, group: str) -> dict[str, QAction]:
    """Return the entries of a group of the filter menu by their texts."""
    menu = control(page, QToolButton, "Filter").menu()
    assert isinstance(menu, QMenu)
    chosen = next(a.menu() for a in menu.actions() if a.text() == group)
    assert isinstance(chosen, QMenu)
    return {action.text(): action for action in chosen.actions()}


def ids(page: InstitutionsPage) -> list[int]:
    return list(page.table.record_model.ids)


def test_menu_tells_how_many_each_filter_would_bring(page: InstitutionsPage) -> None:
    assert list(entries(page, "Type")) == ["ministry\t2", "enterprise\t1"]
    assert list(entries(page, "Represents")) == ["China\t2", "Viet Nam\t1"]


def test_chosen_filter_becomes_a_chip_that_takes_it_away(
    page: InstitutionsPage, bodies: Bodies
) -> None:
    entries(page, "Type")["enterprise\t1"].trigger()
    narrowed = ids(page)
    button(page, "Take away the filter Type: enterprise").click()

    assert narrowed == [bodies.bank]
    assert len(ids(page)) == 3


def test_several_values_share_one_chip_and_clear_takes_all(page: InstitutionsPage) -> None:
    entries(page, "Type")["enterprise\t1"].trigger()
    entries(page, "Type")["ministry\t2"].trigger()
    entries(page, "Represents")["China\t2"].trigger()

    assert len(ids(page)) == 2
    assert button(page, "Take away the filter Type: 2 chosen")
    assert entries(page, "Type")["ministry\t2"].isChecked()
    button(page, "Clear").click()
    assert len(ids(page)) == 3


def test_bin_is_a_filter_too(page: InstitutionsPage, bodies: Bodies) -> None:
    menu = control(page, QToolButton, "Filter").menu()
    assert isinstance(menu, QMenu)
    next(a for a in menu.actions() if a.text() == "In the bin (1)").trigger()

    assert ids(page) == [bodies.embassy]
    assert button(page, "Take away the filter In the bin")


def test_value_that_nothing_has_any_more_can_still_be_taken_away(page: InstitutionsPage) -> None:
    page.narrow(InstitutionQuery(type=frozenset({"gone & away", ""})))

    assert ids(page) == []
    assert entries(page, "Type")["gone && away\t0"].isChecked()
    assert entries(page, "Type")["not given\t0"].isChecked()


def test_list_is_narrowed_to_bodies_where_somebody_is(
    page: InstitutionsPage, bodies: Bodies
) -> None:
    entries(page, "People")["somebody\t1"].trigger()

    assert ids(page) == [bodies.ministry]
    button(page, "Take away the filter People: somebody").click()
    assert list(entries(page, "Level")) == ["not given\t3"]
