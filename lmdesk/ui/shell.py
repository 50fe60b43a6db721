"""What a page may ask of the window around it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtWidgets import QWidget

from lmdesk.domain.round_trip import RoundTrip


class ActionSpec(NamedTuple):
    """An action as data: menu, palette and shortcuts page are made of these.

    `menu` is file, edit, view, record, go, tools or help; `shortcut` a portable key sequence.
    """

    key: str
    text: str
    handler: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    menu: str = "record"


class Shell(Protocol):
    """The window as pages see it."""

    def toast(self, text: str, *, undo: bool = False) -> None:
        """Tell what was done, for ten seconds; with a button that undoes it."""

    def banner(
        self,
        text: str,
        kind: str = "info",
        link: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Tell a lasting state above the page. `kind` is info, warning or error."""

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a record: person, institution, event, mailing_list, step or waiting_row."""

    def show_page(self, name: str) -> None:
        """Show people, institutions, events, mailing, import, review or history."""

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring lists to the import page."""

    def import_text(self, text: str, trip: RoundTrip | None = None) -> None:
        """Bring pasted cells to the import page; `trip` says what they held when copied here."""

    def import_into(self, event: str, session: str | None) -> None:
        """Show the import page, with an event and a session (their codes) to bring a list to."""

    def show_duplicates(self, person_id: int | None = None, other: int | None = None) -> None:
        """Show a person beside one who may be the same: `other`, or who was found; or all pairs."""

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
        """Open the export of a kind of list; `ending` (".vcf") chooses the format."""

    def set_theme(self, mode: str) -> None:
        """Show the window light, dark, or as the system is."""

    def refused(self, error: Exception) -> None:
        """Show an expected error as a sentence."""

    def widget(self) -> QWidget:
        """Return the window, to be the parent of dialogs."""
