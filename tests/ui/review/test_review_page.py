"""Tests of the page Review, driven with keys and clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desk_builders import MADE, add_person
from import_builders import HEADINGS, bring_in, someone, write_list
from lmdesk.domain.name_keys import search_key
from lmdesk.services import history
from lmdesk.services.desks import open_desk
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import load_readers
from lmdesk.store.tables import Person, PersonName
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from review_driving import button, current, decide_new, opened, people, press, rows, sides
from window_driving import EmptyShell

BOUAVANH, MIN, HUONG = 36, 52, 62


def test_the_page_lists_who_waits_and_opens_the_first(page: ReviewPage) -> None:
    model = page.rows.list.waiting_model

    assert [str(model.index(row, 0).data()) for row in range(3)] == [
        "Ms. Bouavanh Souannaleuth, Row 36 of 02_one_month_later.xlsx, Similar name ·"
        " Same native name · Same e-mail · Same mobile · Same institution · Same position, Likely",
        "Ko Min Tut Myint, Row 52 of 02_one_month_later.xlsx, Similar name · Same office phone ·"
        " Same institution · Same position · Another e-mail, Unclear",
        "Ms. Nguyễn Thị Thu Hương, Row 62 of 02_one_month_later.xlsx, Same name ·"
        " Same institution · Another e-mail · Another mobile, Unclear",
    ]
    assert page.heading.count_text() == "3 waiting"
    assert current(page) == BOUAVANH
    assert page.rows.panel.verdict.text() == "Probably the same person."


def test_the_desk_stands_beside_the_list(page: ReviewPage) -> None:
    press(page, Qt.Key.Key_Down)

    assert page.rows.panel.table.texts() == [
        ("Title", "Ko", "Ko", "same"),
        ("Name", "Min Htut Myint", "Min Tut Myint", "differs, kept"),
        ("Native name", "မင်းထွဋ်မြင့်", "none", "only on the desk"),
        ("Position", "Associate Professor", "Associate Professor", "same"),
        ("Unit", "Wetland Programme", "Wetland Programme", "same"),
        *[("Institution", *["Ayeyar Institute of Environment"] * 2, "same")],
        ("Country", "Myanmar", "Myanmar", "same"),
        ("E-mail", "minhtutmyint@aie.example", "mintutmyint@mail.example.com", "differs"),
        ("Mobile", "+95 9 212 3101", "none", "only on the desk"),
        ("Office phone", "+95 1 234 201", "+95 1 234 201", "same"),
    ]
    assert page.rows.panel.table.headings() == (
        "",
        "On the desk\nrow 50 of 01_clean_list.xlsx",
        "In the list\nrow 52 of 02_one_month_later.xlsx",
        "",
    )
    assert page.rows.panel.evidence.words() == [
        *("Similar name", "Same office phone", "Same institution", "Same position"),
        "Another e-mail",
    ]
    assert page.rows.panel.verdict.text() == "Perhaps the same person."


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_the_person_and_goes_on(
    page: ReviewPage, shell: EmptyShell, key: Qt.Key
) -> None:
    before = people(page.workspace.reading)

    press(page, key)

    assert people(page.workspace.reading) == before
    assert (rows(page), current(page)) == ([MIN, HUONG], MIN)
    assert page.heading.count_text() == "2 waiting"
    assert shell.asked == [("toast", "Taken over for Bouavanh Souvannaleuth.", True)]
    assert page.workspace.reading.sql(
        "SELECT decision, person_id FROM import_row WHERE row = 36 AND decision IS NOT NULL"
    ) == [("person", 33)]


def test_a_key_held_down_decides_one_row_only(page: ReviewPage) -> None:
    none = Qt.KeyboardModifier.NoModifier
    for held in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "", held)
        QApplication.sendEvent(page.rows.list, event)

    assert rows(page) == [MIN, HUONG]


@pytest.mark.parametrize(
    ("name", "decision", "told", "added"),
    [
        ("This person", "person", "Taken over for Bouavanh Souvannaleuth.", 0),
        ("New person", "new", "Added as a new person.", 1),
        ("Leave out", "skip", "Left out.", 0),
    ],
)
def test_each_answer_has_its_button(
    page: ReviewPage, shell: EmptyShell, name: str, decision: str, told: str, added: int
) -> None:
    before = people(page.workspace.reading)

    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)

    assert people(page.workspace.reading) == before + added
    assert page.workspace.reading.sql(
        "SELECT decision FROM import_row WHERE decision IS NOT NULL"
    ) == [(decision,)]
    assert shell.asked == [("toast", told, True)]
    assert current(page) == MIN


def test_the_answers_are_in_the_menu_with_their_keys(page: ReviewPage) -> None:
    assert [(spec.text, spec.shortcut) for spec in page.rows.actions_offered()] == [
        ("This person", "S"),
        ("Keep the desk's values", "D"),
        ("New person", "N"),
        ("Leave out", "K"),
        ("Decide later", "L"),
    ]


def test_later_goes_round_and_decides_nothing(page: ReviewPage, shell: EmptyShell) -> None:
    seen = [current(page)]
    for _ in range(3):
        QTest.mouseClick(button(page, "Later"), Qt.MouseButton.LeftButton)
        seen.append(current(page))

    assert seen == [BOUAVANH, MIN, HUONG, BOUAVANH]
    assert shell.asked == []
    assert rows(page) == [BOUAVANH, MIN, HUONG]


def test_after_the_last_row_the_one_before_is_current(page: ReviewPage) -> None:
    press(page, Qt.Key.Key_End)
    QTest.mouseClick(button(page, "Leave out"), Qt.MouseButton.LeftButton)

    assert (rows(page), current(page)) == ([BOUAVANH, MIN], MIN)


def test_when_all_is_decided_the_page_says_so(page: ReviewPage, shell: EmptyShell) -> None:
    for _ in range(3):
        QTest.mouseClick(button(page, "Leave out"), Qt.MouseButton.LeftButton)

    assert rows(page) == []
    assert page.heading.count_text() == ""
    shell.asked.clear()
    QTest.mouseClick(button(page, "Import a list"), Qt.MouseButton.LeftButton)
    assert shell.asked == [("show_page", "import")]


def test_an_undone_decision_waits_again(page: ReviewPage) -> None:
    press(page, Qt.Key.Key_Return)

    page.workspace.undo()

    assert rows(page) == [BOUAVANH, MIN, HUONG]
    assert current(page) == MIN


def test_several_rows_are_left_out_in_one_step(page: ReviewPage, shell: EmptyShell) -> None:
    QTest.keyClick(page.rows.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert not button(page, "This person").isEnabled()

    press(page, Qt.Key.Key_Return)
    assert rows(page) == [BOUAVANH, MIN, HUONG]
    page.rows.leave_out()

    assert (rows(page), current(page)) == ([HUONG], HUONG)
    assert shell.asked == [("toast", "Left out 2 rows.", True)]
    assert history.undo(page.workspace.desk).what == "Undo: Decision on 2 waiting rows"


def test_several_rows_become_new_people(page: ReviewPage, shell: EmptyShell) -> None:
    before = people(page.workspace.reading)
    QTest.keyClick(page.rows.list, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)

    page.rows.new_person()

    assert people(page.workspace.reading) == before + 3
    assert shell.asked == [("toast", "Added 3 new people.", True)]


def test_rows_are_searched_as_one_types(qtbot: QtBot, page: ReviewPage) -> None:
    search = page.heading.search
    assert search is not None
    QTest.keyClicks(search, "nguyen")
    search.search_now()
    assert (rows(page), current(page)) == ([HUONG], HUONG)

    QTest.keyClicks(search, " nobody")
    search.search_now()
    assert rows(page) == []
    QTest.mouseClick(button(page, "Show all rows"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(page) == [BOUAVANH, MIN, HUONG])


def test_letters_typed_into_the_search_decide_nothing(page: ReviewPage) -> None:
    search = page.heading.search
    assert search is not None

    QTest.keyClicks(search, "sk")
    QTest.keyClick(search, Qt.Key.Key_Return)

    assert rows(page) == []
    assert page.workspace.reading.sql(
        "SELECT count(*) FROM import_row WHERE decision IS NOT NULL"
    ) == [(0,)]


def test_a_row_is_shown_when_another_page_asks_for_it(page: ReviewPage) -> None:
    search = page.heading.search
    assert search is not None
    last = page.rows.list.waiting_model.ids[2]
    page.show_record(last)
    assert current(page) == HUONG

    QTest.keyClicks(search, "bouavanh")
    search.search_now()
    page.show_record(last)

    assert (current(page), search.text()) == (HUONG, "")


def test_somebody_else_can_be_found_and_taken(page: ReviewPage) -> None:
    picker = page.rows.panel.bar.picker
    QTest.keyClicks(picker, "Htut Myint")
    QTest.keyClick(picker, Qt.Key.Key_Return)

    assert page.rows.panel.bar.names() == ["Bouavanh Souvannaleuth", "Min Htut Myint"]
    assert page.rows.panel.person_name() == "Min Htut Myint"
    assert page.rows.panel.verdict.text() == "Compared with somebody whom you chose."
    assert page.rows.panel.evidence.words() == []
    assert sides(page)["Name"][0] == "Min Htut Myint"

    press(page, Qt.Key.Key_Return)
    assert page.workspace.reading.sql("SELECT person_id, verdict FROM match_decision") == [
        (49, "same")
    ]


def test_somebody_who_is_on_offer_already_is_not_offered_twice(page: ReviewPage) -> None:
    picker = page.rows.panel.bar.picker
    QTest.keyClicks(picker, "Souvannaleuth")
    QTest.keyClick(picker, Qt.Key.Key_Return)

    assert page.rows.panel.bar.names() == ["Bouavanh Souvannaleuth"]


def test_codes_are_told_in_words(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, tmp_path: Path
) -> None:
    readers = load_readers(workspace.desk)
    headings = (*HEADINGS, "Gender", "Nationality")
    told = {"Gender": "Female", "Nationality": "Lao"}
    path = write_list(tmp_path / "a.csv", someone(**told), headings=headings)
    bring_in(workspace.desk, path, readers, ImportTarget("E"))
    bring_in(
        workspace.desk, write_list(tmp_path / "again.csv", someone()), readers, ImportTarget("F")
    )
    typo = someone(**{"Family name": "Cheaa", "E-mail": "b@example.org", **told})
    path = write_list(tmp_path / "b.csv", typo, headings=headings)
    bring_in(workspace.desk, path, readers)
    page = opened(qtbot, workspace, shell)

    assert sides(page)["Gender"] == ("Female", "Female", "same")
    assert sides(page)["Nationality"] == ("Lao", "Lao", "same")
    assert page.rows.panel.table.headings()[1].startswith("On the desk\n2 events, row ")
    page.hide()


def test_a_person_who_came_from_no_list_and_was_nowhere_is_told_so(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, tmp_path: Path
) -> None:
    readers = load_readers(workspace.desk)
    with workspace.desk.step("person_added", name="MIAO Hong") as step:
        add_person(step, "Chea Sophea")
        step.update(PersonName, 1, search_key=search_key("Chea Sophea"))
    unsure = write_list(tmp_path / "b.csv", someone(**{"E-mail": "", "Mobile": ""}))
    bring_in(workspace.desk, unsure, readers)
    page = opened(qtbot, workspace, shell)

    assert page.rows.panel.table.headings()[1] == "On the desk\n"
    page.hide()


def test_a_row_that_is_like_nobody_offers_a_new_person(page: ReviewPage) -> None:
    with page.workspace.desk.step("person_edited", name="gone") as step:
        step.update(Person, 33, deleted_at=MADE)
    page.reload()

    assert page.rows.panel.verdict.text() == "Nobody on the desk is like this row."
    assert not button(page, "This person").isEnabled()
    assert sides(page)["E-mail"] == ("none", "bouavanh_souv@example.org", "new")
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert rows(page) == [BOUAVANH, MIN, HUONG]


def test_what_was_decided_elsewhere_is_refused_as_a_sentence(page: ReviewPage) -> None:
    row_id = page.rows.list.waiting_model.ids[0]
    decide_new(page.workspace, row_id)

    with pytest.raises(Exception, match="row_not_waiting"):
        page.rows.leave_out()


def test_a_desk_open_for_reading_takes_no_answers(
    qtbot: QtBot, theme: Theme, office: Workspace, preferences: Preferences, shell: EmptyShell
) -> None:
    reading = Workspace(open_desk(office.desk.path, read_only=True), preferences)
    page = opened(qtbot, reading, shell)

    press(page, Qt.Key.Key_Return)

    enabled = [b.text() for b in page.findChildren(QPushButton) if b.isEnabled() and b.isVisible()]
    assert enabled == ["Later"]
    assert [spec.text for spec in page.rows.actions_offered()] == ["Decide later"]
    assert rows(page) == [BOUAVANH, MIN, HUONG]
    page.hide()
    reading.close()


def test_the_page_tells_the_status_bar_where_one_is(page: ReviewPage) -> None:
    told: list[tuple[str, str]] = []
    page.facts.connect(lambda shown, selected: told.append((shown, selected)))

    press(page, Qt.Key.Key_Down)
    QTest.keyClick(page.rows.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert ("Row 2 of 3", "") in told
    assert told[-1] == ("Row 3 of 3", "2 selected")


def test_every_control_has_a_name_and_takes_the_keyboard(page: ReviewPage) -> None:
    controls = [
        each
        for kind in (QPushButton, QToolButton)
        for each in page.findChildren(kind)
        if each.isVisibleTo(page) and not isinstance(each.parent(), QLineEdit)
    ]

    assert [each for each in controls if not each.accessibleName()] == []
    assert [each.accessibleName() for each in controls if not each.focusPolicy() & TAB] == []


TAB = Qt.FocusPolicy.TabFocus


def test_in_the_window_letters_answer_and_the_rail_counts(
    qtbot: QtBot, empty_window: MainWindow, desk_path: Path, review_file: Path
) -> None:
    desk_path.write_bytes(review_file.read_bytes())
    empty_window.opening.open_now(desk_path)
    empty_window.open_record("waiting_row", 0)
    page = empty_window.page()
    assert isinstance(page, ReviewPage)
    empty_window.activateWindow()

    for key in (Qt.Key.Key_L, Qt.Key.Key_K, Qt.Key.Key_S, Qt.Key.Key_N):
        QTest.keyClick(page.rows.list, key)

    reading = page.workspace.reading
    decided = reading.sql(
        "SELECT row, decision FROM import_row WHERE decision IS NOT NULL ORDER BY row"
    )
    # The row of the list that said otherwise of the same person is answered with it.
    assert decided == [(25, "same"), (BOUAVANH, "new"), (MIN, "skip"), (HUONG, "person")]
