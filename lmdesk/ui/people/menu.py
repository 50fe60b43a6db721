"""What can be done on the page of people, as actions for menu, palette and table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lmdesk.ui.shell import ActionSpec

if TYPE_CHECKING:
    from lmdesk.ui.people.page import PeoplePage


def offered_actions(page: "PeoplePage", *, read_only: bool) -> list[ActionSpec]:
    """Return the actions of the page; a desk that is only read offers those that change nothing."""
    translate = QCoreApplication.translate
    looking = [
        ActionSpec(
            "people_open",
            translate("people", "&Edit the person"),
            page.edit_current,
            "F2",
            "pencil",
        ),
        ActionSpec(
            "people_export",
            translate("people", "E&xport the selected people…"),
            page.export_selected,
            "",
            "download",
            needs_selection=True,
        ),
        ActionSpec(
            "people_filters",
            translate("people", "&Filters"),
            page.turn_filters,
            "F8",
            "list-filter",
            "view",
        ),
        ActionSpec(
            "people_bin", translate("people", "Show the &bin"), page.turn_bin, "", "trash-2"
        ),
    ]
    if read_only:
        return looking
    return [
        ActionSpec(
            "people_new", translate("people", "&New person"), page.new_person, "Ctrl+N", "user-plus"
        ),
        ActionSpec(
            "people_tag",
            translate("people", "&Tag the selected people"),
            page.tag_selected,
            "Ctrl+T",
            "tag",
            needs_selection=True,
        ),
        ActionSpec(
            "people_delete",
            translate("people", "&Put into the bin"),
            page.delete_selected,
            "Del",
            "trash-2",
            needs_selection=True,
        ),
        ActionSpec(
            "people_restore",
            translate("people", "&Restore from the bin"),
            page.restore_selected,
            "",
            "archive-restore",
            needs_selection=True,
        ),
        *looking,
    ]
