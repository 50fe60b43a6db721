"""Tests of the export dialog: what is chosen, what is remembered, and the file that is written."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desk_builders import add_crowd
from lmdesk.ui.exporting.dialog import ExportDialog, open_export_dialog
from lmdesk.ui.file_dialogs import show_folder
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work

FOCAL = "Workbook for a focal point"


class Asked:
    """Answers where a file is to lie, and remembers what was proposed."""

    def __init__(self, folder: Path, name: str | None = None) -> None:
        self.folder = folder
        self.name = name
        self.proposed: list[str] = []

    def __call__(self, parent: QWidget, proposed: Path) -> Path | None:
        self.proposed.append(proposed.name)
        return self.folder / (self.name or proposed.name)


def nowhere(parent: QWidget, proposed: Path) -> Path | None:
    """Answer that the file is not wanted after all."""
    return None


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    """A folder for the files."""
    (tmp_path / "lists").mkdir()
    return Asked(tmp_path / "lists")


@pytest.fixture
def opened(
    qtbot: QtBot, sample_workspace: Workspace, shell: EmptyShell, asked: Asked
) -> Iterator[ExportDialog]:
    """The export of the list of participants of one event."""
    dialog = open_export_dialog(
        None, sample_workspace, shell, "list-of-participants", event="RTD2020", ask_path=asked
    )
    with qtbot.captureExceptions() as exceptions:
        yield dialog
    assert exceptions == []


def press(dialog: QWidget, name: str) -> None:
    """Press the button with this name."""
    for kind in (QPushButton, QToolButton):
        for button in dialog.findChildren(kind):
            if button.accessibleName() == name:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
    raise AssertionError(f"no button {name}")


def rows(path: Path) -> list[list[str]]:
    """Return all cells of a csv file."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def ticked(dialog: ExportDialog) -> list[str]:
    """Return what stands at the ticked columns."""
    items = [dialog.columns.list.item(row) for row in range(dialog.columns.list.count())]
    return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]


def test_the_dialog_proposes_what_the_list_usually_is(opened: ExportDialog) -> None:
    assert opened.what.currentText() == "List of participants"
    assert opened.sources.event_box.currentData() == "RTD2020"
    assert [box.isVisible() for box in (opened.sources.session_box, opened.sources.people_box)] == [
        *(True, False),
    ]
    assert ticked(opened) == ["No.", "Name", "Position", "Institution"]
    assert opened.name.text().startswith("RTD2020 List of participants 20")
    assert opened.name.text().endswith(".xlsx")


def test_the_list_is_written_as_it_was_chosen_with_the_keyboard(
    qtbot: QtBot, opened: ExportDialog, sample_workspace: Workspace, asked: Asked, shell: EmptyShell
) -> None:
    opened.sources.session_box.setCurrentIndex(1)
    opened.order.setCurrentIndex(opened.order.findText("By name"))
    columns = opened.columns.list
    QTest.keyClick(columns, Qt.Key.Key_Space)
    for _ in range(6):
        QTest.keyClick(columns, Qt.Key.Key_Down)
    QTest.keyClick(columns, Qt.Key.Key_Space)
    for _ in range(6):
        QTest.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    opened.formats.button(1).click()
    name = opened.name.text()

    QTest.keyClick(opened.name, Qt.Key.Key_Return)
    wait_for_work(qtbot, sample_workspace)

    assert name.startswith("RTD2020 PS1 List of participants 20")
    assert asked.proposed == [name]
    written = rows(asked.folder / name)
    assert written[:3] == [
        ["Country", "Name", "Position", "Institution"],
        ["China", "Mr. CHEN Yaxiang", "Associate Researcher", written[1][3]],
        ["China", "Mr. HU Kehua", "Director", written[2][3]],
    ]
    assert shell.asked == [("banner", f"Written: {name}, 8 rows.", "info")]


def test_what_was_chosen_is_remembered_for_each_kind_of_list(
    qtbot: QtBot, opened: ExportDialog, sample_workspace: Workspace, asked: Asked, shell: EmptyShell
) -> None:
    opened.order.setCurrentIndex(1)
    opened.formats.button(1).click()
    opened.columns.list.setCurrentRow(1)
    press(opened, "Move the column up")
    QTest.keyClick(opened.columns.list, Qt.Key.Key_Space)
    press(opened, "Save…")
    wait_for_work(qtbot, sample_workspace)

    again = open_export_dialog(
        None, sample_workspace, shell, "list-of-participants", event="RTD2026", ask_path=nowhere
    )

    assert ticked(again) == ["Title", "No.", "Name", "Position", "Institution"]
    assert (again.ending(), again.order.currentText()) == (".csv", "By country, the host first")
    press(again, "As usual")
    assert ticked(again) == ["No.", "Name", "Position", "Institution"]
    again.what.setCurrentIndex(0)
    assert (again.what.currentText(), again.ending()) == ("People", ".xlsx")
    press(again, "Save…")
    assert again.isVisible()
    press(again, "Cancel")
    assert not again.isVisible()


def test_a_refusal_stands_in_the_dialog_and_can_be_mended(
    qtbot: QtBot, opened: ExportDialog, sample_workspace: Workspace, asked: Asked
) -> None:
    for row in range(opened.columns.list.count()):
        opened.columns.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    opened.save()
    without_columns = opened.complaint.text()
    opened.columns.reset()
    asked.name = "list.pdf"
    opened.save()
    wait_for_work(qtbot, sample_workspace)
    wrong_ending = opened.complaint.text()
    asked.name = None
    opened.save()
    wait_for_work(qtbot, sample_workspace)

    assert without_columns == "Choose at least one column."
    assert "list.pdf cannot be written" in wrong_ending
    assert [path.suffix for path in asked.folder.iterdir()] == [".xlsx"]


def test_a_name_that_was_typed_stays_and_gets_the_ending_of_the_format(
    qtbot: QtBot, opened: ExportDialog, sample_workspace: Workspace, asked: Asked
) -> None:
    opened.name.clear()
    QTest.keyClicks(opened.name, "for print")
    opened.sources.session_box.setCurrentIndex(1)
    opened.save()
    wait_for_work(qtbot, sample_workspace)

    assert asked.proposed == ["for print.xlsx"]


def test_a_change_of_format_changes_the_ending_of_the_name(opened: ExportDialog) -> None:
    opened.formats.button(1).click()
    plain = opened.name.text()
    opened.formats.button(0).click()

    assert Path(plain).suffix == ".csv"
    assert Path(opened.name.text()).suffix == ".xlsx"


def test_the_people_of_a_mailing_list_are_written_and_who_is_left_out_is_told(
    qtbot: QtBot, sample_workspace: Workspace, shell: EmptyShell, asked: Asked
) -> None:
    dialog = open_export_dialog(
        *(None, sample_workspace, shell, "mailing-list"),
        mailing_list="Newsletter",
        ending=".csv",
        ask_path=asked,
    )
    boxes = (dialog.sources.people_box, dialog.sources.event_box, dialog.order)
    shown = [box.isVisible() for box in boxes]
    dialog.save()
    wait_for_work(qtbot, sample_workspace)

    [file] = asked.folder.iterdir()
    assert shown == [True, False, False]
    assert file.name.startswith("Newsletter 20")
    assert len(rows(file)) == 60
    assert shell.asked == [
        ("banner", f"Written: {file.name}, 59 rows. No usable e-mail address: 4.", "info")
    ]


def test_the_people_of_an_event_can_be_chosen_for_a_mailing_list(
    qtbot: QtBot, sample_workspace: Workspace, shell: EmptyShell, asked: Asked
) -> None:
    dialog = open_export_dialog(
        None, sample_workspace, shell, "mailing-list", event="WS2024", ending=".csv", ask_path=asked
    )
    dialog.save()
    wait_for_work(qtbot, sample_workspace)

    [file] = asked.folder.iterdir()
    assert file.name.startswith("WS2024 Mailing list 20")
    assert len(rows(file)) == 102


@pytest.mark.parametrize(
    ("what", "event", "kinds"),
    [
        ("people", None, ["People", "Mailing list", FOCAL]),
        ("institutions", None, ["Institutions"]),
        (
            *("participants", "RTD2020"),
            ["Participants", "List of participants", "Mailing list", FOCAL],
        ),
    ],
)
def test_chosen_records_leave_as_the_lists_that_they_can_make(
    qtbot: QtBot,
    sample_workspace: Workspace,
    shell: EmptyShell,
    asked: Asked,
    what: str,
    event: str | None,
    kinds: list[str],
) -> None:
    dialog = open_export_dialog(
        *(None, sample_workspace, shell, what),
        event=event,
        ids=[1, 2],
        ending=".csv",
        ask_path=asked,
    )
    assert [dialog.what.itemText(row) for row in range(dialog.what.count())] == kinds
    dialog.save()
    wait_for_work(qtbot, sample_workspace)

    [file] = asked.folder.iterdir()
    assert len(rows(file)) == 3


def test_chosen_participants_can_be_written_to(
    qtbot: QtBot, sample_workspace: Workspace, shell: EmptyShell, asked: Asked
) -> None:
    dialog = open_export_dialog(
        *(None, sample_workspace, shell, "participants"),
        event="RTD2026",
        ids=[9, 10],
        ending=".csv",
        ask_path=asked,
    )
    dialog.what.setCurrentIndex(2)
    assert dialog.wanted().event == "RTD2026"
    assert not dialog.sources.people_box.isVisible()
    dialog.formats.button(1).click()
    dialog.save()
    wait_for_work(qtbot, sample_workspace)

    assert [file.suffix for file in asked.folder.iterdir()] == [".csv"]


def test_a_desk_without_events_and_lists_says_so(
    workspace: Workspace, shell: EmptyShell, asked: Asked
) -> None:
    told = []
    for what in ("participants", "mailing-list"):
        dialog = open_export_dialog(None, workspace, shell, what, ask_path=asked)
        dialog.save()
        told.append(dialog.complaint.text())
        dialog.reject()

    assert told == ["There is no event or mailing list yet that this could be about."] * 2
    assert asked.proposed == []


def test_a_list_that_is_stopped_leaves_no_file_and_the_dialog_open(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, asked: Asked
) -> None:
    with workspace.desk.step("person_edited", name="crowd") as step:
        add_crowd(step, 3000)
    dialog = open_export_dialog(None, workspace, shell, "people", ask_path=asked)
    press(dialog, "Save…")
    press(dialog, "Cancel")
    wait_for_work(qtbot, workspace)

    assert dialog.isVisible()
    assert dialog.name.isEnabled()
    assert list(asked.folder.iterdir()) == []
    press(dialog, "Cancel")
    assert not dialog.isVisible()


class Opened(QObject):
    """Takes the places that are to be shown by the system."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.folders.append(url.toLocalFile())


def test_the_folder_of_a_written_file_is_shown_by_the_system(theme: object, tmp_path: Path) -> None:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # the stub wants bytes
    try:
        show_folder(tmp_path)
    finally:
        QDesktopServices.unsetUrlHandler("file")

    assert [Path(each) for each in opened.folders] == [tmp_path]


def test_people_become_contact_cards_of_a_version_that_is_remembered(
    qtbot: QtBot, sample_workspace: Workspace, asked: Asked, shell: EmptyShell
) -> None:
    dialog = open_export_dialog(None, sample_workspace, shell, "people", ask_path=asked)
    before = dialog.columns.isVisible(), dialog.version.isVisible()

    dialog.formats.button(2).click()
    dialog.version.setCurrentIndex(1)
    during = dialog.columns.isVisible(), dialog.version.isVisible()
    name = dialog.name.text()
    dialog.save()
    wait_for_work(qtbot, sample_workspace)
    again = open_export_dialog(None, sample_workspace, shell, "people", ask_path=nowhere)

    assert (before, during) == ((True, False), (False, True))
    assert name.endswith(".vcf")
    assert (asked.folder / name).read_bytes().startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert (again.ending(), again.wanted().vcard) == (".vcf", "4.0")
    again.what.setCurrentIndex(again.what.findData("list-of-participants"))
    assert again.formats.button(2).isHidden()
    assert (again.ending(), again.columns.isVisible()) == (".xlsx", True)
    again.what.setCurrentIndex(again.what.findData("mailing-list"))
    assert again.wanted().vcard == "4.0"
    again.reject()


def test_workbook_for_a_focal_point_is_always_a_workbook(
    qtbot: QtBot, opened: ExportDialog, sample_workspace: Workspace, asked: Asked
) -> None:
    opened.choose_ending(".csv")
    opened.what.setCurrentIndex(opened.what.findData("focal-point"))

    assert (opened.ending(), opened.wanted().event) == (".xlsx", "RTD2020")
    assert [not button.isHidden() for button in opened.formats.buttons()] == [True, False, False]
    opened.what.setCurrentIndex(opened.what.findData("people"))
    assert [not button.isHidden() for button in opened.formats.buttons()] == [True, True, True]
    opened.what.setCurrentIndex(opened.what.findData("focal-point"))
    press(opened, "Save…")
    wait_for_work(qtbot, sample_workspace)
    (written,) = asked.folder.iterdir()
    assert written.name.startswith("RTD2020 Workbook for a focal point")


def test_workbook_for_chosen_people_is_about_no_event(
    sample_workspace: Workspace, shell: EmptyShell, asked: Asked
) -> None:
    dialog = open_export_dialog(
        None, sample_workspace, shell, "focal-point", ids=(1, 2), ask_path=asked
    )

    assert (dialog.wanted().event, dialog.wanted().session) == (None, None)
    assert dialog.wanted().ids == (1, 2)
    dialog.reject()
