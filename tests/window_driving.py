"""Driving the window in tests: a shell that remembers, and ways to wait for work."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lmdesk.domain.round_trip import RoundTrip
from lmdesk.ui.workspace import Workspace


class EmptyShell:
    """Stands for the window around a page; `asked` holds what the page asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def toast(self, text: str, *, undo: bool = False) -> None:
        self.asked.append(("toast", text, undo))

    def banner(
        self, text: str, kind: str = "info", link: str = "", act: Callable[[], None] | None = None
    ) -> None:
        self.asked.append(("banner", text, kind))

    def open_record(self, kind: str, record_id: int) -> None:
        self.asked.append(("open_record", kind, record_id))

    def show_page(self, name: str) -> None:
        self.asked.append(("show_page", name))

    def import_files(self, paths: Sequence[Path]) -> None:
        self.asked.append(("import_files", tuple(paths)))

    def import_text(self, text: str, trip: RoundTrip | None = None) -> None:
        self.asked.append(("import_text", text, trip))

    def import_into(self, event: str, session: str | None) -> None:
        self.asked.append(("import_into", event, session))

    def show_duplicates(self, person_id: int | None = None, other: int | None = None) -> None:
        self.asked.append(("show_duplicates", person_id, other))

    def export(
        self,
        what: str,
        *,
        event: str | None = None,
        session: str | None = None,
        mailing_list: str | None = None,
        ids: Sequence[int] = (),
        ending: str | None = None,
    ) -> None:
        more = () if ending is None else (ending,)
        self.asked.append(("export", what, event, session, mailing_list, tuple(ids), *more))

    def set_theme(self, mode: str) -> None:
        self.asked.append(("set_theme", mode))

    def refused(self, error: Exception) -> None:
        raise error

    def widget(self) -> QWidget:
        raise AssertionError("this page asked for the window")


def wait_for_work(qtbot: QtBot, workspace: Workspace) -> None:
    """Wait until nothing runs in the background."""

    def is_idle() -> bool:
        lanes = (workspace.jobs, workspace.lookups, workspace.asides, workspace.searches)
        return all(lane.running is None for lane in lanes)

    qtbot.waitUntil(is_idle, timeout=20_000)
