"""What can be done on the page of people, as actions for menu, palette and table."""

from functools import partial
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
    many = page.many
    new, tag = translate("people", "&New person"), translate("people", "&Tag the selected people")
    untag = translate("people", "Take a tag &off the selected people")
    to_set = translate("people", "&Set a field of the selected people")
    to_add = translate("people", "&Add the selected people to an event or list")
    confirm = translate("people", "Confirm as still ri&ght")
    save = translate("people", "Save the filters as a s&mart list…")
    paste = translate("people", "P&aste details of the person…")
    merge = translate("people", "&Merge the two selected people…")
    return [
        ActionSpec("people_new", new, page.new_person, "Ctrl+N", "user-plus"),
        ActionSpec("people_paste", paste, page.paste_details, "Ctrl+Shift+V", "clipboard-paste"),
        ActionSpec("people_tag", tag, many.ask_tag, "Ctrl+T", "tag"),
        ActionSpec("people_untag", untag, partial(many.ask_tag, takes_off=True), "Ctrl+Shift+T"),
        ActionSpec("people_set", to_set, many.ask_set, "Ctrl+Shift+S", "pencil"),
        ActionSpec("people_add", to_add, many.ask_add, "Ctrl+Shift+A", "list-plus"),
        ActionSpec("people_merge", merge, page.merge_selected, "Ctrl+M", "copy-check"),
        ActionSpec("people_confirm", confirm, page.confirm_selected, "", "badge-check"),
        ActionSpec("people_smart_list", save, page.smart_lists.save, "", "list-filter"),
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
    cards = translate("people", "Export as contact &cards…")
    code = translate("people", "Show the &QR code of the person")
    return [
        ActionSpec("people_open", edit, page.edit_current, "F2", "pencil"),
        ActionSpec(
            "people_export",
            translate("people", "E&xport the selected people…"),
            page.export_selected,
            "",
            "download",
        ),
        ActionSpec("people_cards", cards, page.many.export_cards, "", "contact"),
        ActionSpec("people_code", code, page.many.show_code, "Ctrl+Shift+Q", "smartphone"),
        page.person.past.action(),
        ActionSpec("people_bin", show, page.turn_bin, "", "trash-2"),
        ActionSpec("people_filters", filters, page.turn_filters, "F8", "list-filter", "view"),
    ]
