"""Tests of the line that says how the names of a list were read."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from lmdesk.domain.people import PersonDraft
from lmdesk.ui.import_list.page import ImportPage
from window_driving import wait_for_work

Paste = Callable[..., None]

LIST = "Full name\tCountry\tE-mail\nYang Gao\tChina\ty@example.org\nSong Hu\tChina\tl@example.org\n"
PARTS = "Family name\tGiven name\tE-mail\nSok\tDara\td@example.org\n"


def surnames(page: ImportPage) -> list[str | None]:
    entry = next(iter(page.entries))
    assert entry.draft is not None
    found = [row.draft for row in entry.draft.plan.sheets[0].rows]
    return [each.name.surname for each in found if isinstance(each, PersonDraft)]


def test_reading_of_names_is_said_and_can_be_told(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(LIST)
    assert page.names.isVisible()
    assert page.names.text.text().startswith("Names are read with the family name first.")
    assert surnames(page) == ["Yang", "Song"]

    page.names.order.setCurrentIndex(page.names.order.findData("given_first"))
    page.names.order.activated.emit(page.names.order.currentIndex())
    wait_for_work(qtbot, page.workspace)

    assert surnames(page) == ["Gao", "Hu"]
    assert page.names.text.text().startswith("Names are read with the given name first.")
    assert page.names.order.currentData() == "given_first"


def test_names_in_columns_of_their_own_offer_no_order(page: ImportPage, paste: Paste) -> None:
    paste(PARTS)

    assert page.names.isVisible()
    assert not page.names.order.isVisible()


def test_line_of_names_is_away_without_a_list(page: ImportPage) -> None:
    assert not page.names.isVisible()
