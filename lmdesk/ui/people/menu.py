"""What can be done on the page of people, as actions for menu, palette and table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lmdesk.ui.shell import ActionSpec

if TYPE_CHECKING:
    from lmdesk.ui.people.page import PeoplePage


def offered_actions(page: "PeoplePage", *, read_only: bool) -> list[ActionSpec]:
    """Return the actions of the page; a desk that is only read offers those that change nothing."""
    return looking_actions(page) if read_only else [*writing_actions(page), *looking_actions(page)]


def writing_actions(page: "PeoplePage") -> list[ActionSpec]:
    """Return the actions that change something."""
    translate = QCoreApplication.translate
    new, tag = translate("people", "&New person"), translate("people", "&Tag the selected people")
    merge = translate("people", "&Merge the two selected people…")
    return [
        ActionSpec("people_new", new, page.new_person, "Ctrl+N", "user-plus"),
        ActionSpec("people_tag", tag, page.tag_selected, "Ctrl+T", "tag"),
        ActionSpec("people_merge", merge, page.merge_selected, "Ctrl+M", "copy-check"),
        ActionSpec(
            "people_delete",
            translate("people", "&Put into the bin"),
            page.delete_selected,
            "Del",
            "trash-2",
        ),
        ActionSpec(
            "people_restore",
            translate("people", "&Restore from the bin"),
            page.restore_selected,
            "",
            "archive-restore",
        ),
    ]


def looking_actions(page: "PeoplePage") -> list[ActionSpec]:
    """Return the actions that change nothing on the desk."""
    translate = QCoreApplication.translate
    edit, show = translate("people", "&Edit the person"), translate("people", "Show the &bin")
    filters = translate("people", "&Filters")
    return [
        ActionSpec("people_open", edit, page.edit_current, "F2", "pencil"),
        ActionSpec(
            "people_export",
            translate("people", "E&xport the selected people…"),
            page.export_selected,
            "",
            "download",
        ),
        ActionSpec("people_bin", show, page.turn_bin, "", "trash-2"),
        ActionSpec("people_filters", filters, page.turn_filters, "F8", "list-filter", "view"),
    ]
