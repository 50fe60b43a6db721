"""Many institutions at once: set, binned, restored, copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from institution_builders import Bodies
from lmdesk.services import institutions
from lmdesk.services.institutions import InstitutionQuery
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.workspace import Workspace
from people_driving import has, keys, line, named, press, rest, settle, texts
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key


def do(page: InstitutionsPage, key: str) -> None:
    next(spec for spec in page.actions_offered() if spec.key == key).handler()
    settle()


def test_a_field_of_all_selected_is_set_with_the_keyboard(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    page.table.selectAll()
    do(page, "set_institutions")
    field = named(page, "Field to be set")
    assert isinstance(field, QComboBox)
    QTest.keyClick(field, Key.Key_Down)
    assert field.currentData() == "country"
    typed = line(page, "Value for the selected")
    keys(typed, "Laos")
    rest(page)
    QTest.keyClick(typed, Key.Key_Return)
    settle()

    rows = institutions.institution_rows(workspace.reading, page.table.record_model.ids)
    assert [row.country for row in rows] == ["LA"] * 3
    assert shell.asked == [("toast", "3: Represents is Laos", True)]
    do(page, "set_institutions")
    assert "for 3 institutions" in texts(page)
    field.setCurrentIndex(field.findData("country"))
    keys(line(page, "Value for the selected"), "Lao PDR")
    press(page, "Set")
    assert shell.asked[-1] == ("toast", "All have this value already", False)


def test_what_is_typed_is_offered(page: InstitutionsPage) -> None:
    page.table.selectAll()
    do(page, "set_institutions")
    typed = line(page, "Value for the selected")
    field = named(page, "Field to be set")
    assert isinstance(field, QComboBox)
    found = []
    for key, text in (
        ("type", "minis"),
        ("host_country", "thai"),
        ("level", "nat"),
        ("region", "x"),
    ):
        field.setCurrentIndex(field.findData(key))
        keys(typed, text)
        model = typed.completer().model()
        found.append([model.index(row, 0).data() for row in range(model.rowCount())])
        typed.clear()

    assert [bool(each) for each in found] == [True, True, True, False]
    QTest.keyClick(typed, Key.Key_Escape)
    assert not has(page, "Field to be set")


def test_many_are_set_as_a_job(
    page: InstitutionsPage, workspace: Workspace, shell: EmptyShell, qtbot: QtBot
) -> None:
    for number in range(510):
        institutions.add_institution(workspace.desk, {"name": f"Body {number}"}, workspace.readers)
    page.reload()
    page.table.selectAll()
    do(page, "set_institutions")
    keys(line(page, "Value for the selected"), "school")
    QTest.keyClick(line(page, "Value for the selected"), Key.Key_Return)
    wait_for_work(qtbot, workspace)
    rest(page)

    assert shell.asked == [("toast", "513: Type is school", True)]


def test_several_go_into_the_bin_and_are_restored_from_it(
    page: InstitutionsPage, workspace: Workspace, bodies: Bodies, shell: EmptyShell
) -> None:
    for name in ("Hill College", "Lake College"):
        institutions.add_institution(workspace.desk, {"name": name}, workspace.readers)
    page.reload()
    ids = institutions.institution_ids(workspace.reading, InstitutionQuery(text="College"))
    page.narrow(InstitutionQuery(text="College"))
    page.table.selectAll()
    do(page, "bin_institution")
    do(page, "institution_bin")
    page.table.setFocus()
    page.table.selectAll()
    rest(page)
    said = has(page, "What still mentions the selected")
    press(page, "Restore the selected")

    assert len(ids) == 2
    assert said
    assert [asked[1] for asked in shell.asked] == [
        "2 institutions are in the bin",
        "3 institutions are out of the bin",
    ]


def test_institutions_in_the_bin_are_not_set(page: InstitutionsPage) -> None:
    do(page, "institution_bin")
    page.table.selectAll()
    do(page, "set_institutions")

    assert not has(page, "Field to be set")


def test_institutions_are_copied_with_their_headings(
    page: InstitutionsPage, shell: EmptyShell, bodies: Bodies
) -> None:
    page.table.select_id(bodies.bank)
    page.table.copy_rows()

    heading, row = QGuiApplication.clipboard().text().split("\n")
    assert (heading.split("\t")[0], row.split("\t")[0]) == ("Name", "Lotus Bank")
    assert shell.asked == [("toast", "1 row is on the clipboard.", False)]
