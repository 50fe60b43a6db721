"""The list of people on a large desk: read in the background, the first ones before."""

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from lmdesk.services import people
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.people import list_reading
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import (
    line,
    rest,
    shown,
)
from window_driving import EmptyShell, wait_for_work

EVERYBODY = ["Ms. MIAO Hong", "Nguyễn Thị Hương", "Mr. Vanhone PHONNASANE", "Daw San Win"]
BY_COUNTRY = ["Nguyễn Thị Hương", "Daw San Win", "Mr. Vanhone PHONNASANE", "Ms. MIAO Hong"]
"""From Viet Nam to China, by the codes."""


def test_large_desk_is_read_in_the_background(
    page: PeoplePage, workspace: Workspace, hong: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reading, "AT_ONCE", 1)
    page.narrow(PeopleQuery("miao"))
    page.narrow(PeopleQuery("huong"))
    wait_for_work(qtbot, workspace)
    assert shown(page) == ["Nguyễn Thị Hương"]
    page.show_record(hong)
    wait_for_work(qtbot, workspace)

    assert (shown(page), page.table.current_id()) == (EVERYBODY, hong)


@pytest.mark.parametrize(
    ("key", "sorted_names"), [("name", EVERYBODY[::-1]), ("country", BY_COUNTRY)]
)
def test_large_list_shows_the_first_in_a_new_order_before_the_rest(
    page: PeoplePage,
    hong: int,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
    sorted_names: list[str],
) -> None:
    monkeypatch.setattr(list_reading, "AT_ONCE", 1)
    monkeypatch.setattr(list_reading, "FIRST", 2)
    seen: list[tuple[str, ...]] = []
    model = page.table.record_model
    for signal in (model.modelReset, model.dataChanged):
        signal.connect(lambda: seen.append(tuple(shown(page))))

    page.table.sort_wanted.emit(key, True)
    rest(page)

    assert seen == [(*sorted_names[:2], "…", "…"), tuple(sorted_names)]
    assert page.table.current_id() == hong
    assert line(page.person, "As printed").text() == "MIAO Hong"


def test_page_of_a_large_desk_shows_the_first_at_once(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reading, "AT_ONCE", 1)
    monkeypatch.setattr(list_reading, "FIRST", 2)
    again = PeoplePage(workspace, shell)
    again.reload()
    assert shown(again) == EVERYBODY[:2]

    rest(again)
    assert shown(again) == EVERYBODY
    delete(again)


def test_order_that_is_no_longer_wanted_is_not_shown(
    page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reading, "AT_ONCE", 1)
    monkeypatch.setattr(list_reading, "FIRST", 2)
    page.table.sort_wanted.emit("country", True)
    page.narrow(PeopleQuery("huong"))
    rest(page)

    assert shown(page) == ["Nguyễn Thị Hương"]


def test_many_people_go_to_the_bin_as_a_job(
    page: PeoplePage, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lmdesk.ui.people.acts.AT_ONCE", 1)
    page.table.selectAll()
    page.delete_selected()
    wait_for_work(qtbot, workspace)

    assert people.binned_total(workspace.reading) == 4
