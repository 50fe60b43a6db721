"""The actions of the page of mailing lists, for menu and palette."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lmdesk.ui.shell import ActionSpec

if TYPE_CHECKING:
    from lmdesk.ui.mailing.page import MailingPage


def offered_actions(page: "MailingPage", *, read_only: bool) -> Sequence[ActionSpec]:
    """Return what can be done on the page; a desk open for reading can only be copied from."""
    tr = QCoreApplication.translate
    copy = tr("mailing", "Copy the addresses")
    export = tr("mailing", "Export the list…")
    reading = (
        ActionSpec("mailing_copy", copy, page.copy_addresses, icon="copy"),
        ActionSpec("mailing_export", export, page.export_list, icon="download"),
    )
    if read_only:
        return reading
    new, add = tr("mailing", "New mailing list"), tr("mailing", "Add people")
    leave_out = tr("mailing", "Remove from the list")
    remove = tr("mailing", "Remove the list")
    return (
        ActionSpec("mailing_new", new, page.new_list, icon="plus"),
        ActionSpec("mailing_add", add, page.add_people, "Ctrl+Shift+A", "user-plus"),
        ActionSpec(
            "mailing_leave_out",
            leave_out,
            page.remove_selected,
            "Del",
            "user-x",
        ),
        *reading,
        ActionSpec("mailing_remove", remove, page.remove_list, icon="trash-2"),
    )
