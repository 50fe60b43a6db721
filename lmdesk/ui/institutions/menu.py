"""The actions of the page of institutions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lmdesk.services.institutions import InstitutionQuery
from lmdesk.ui.shell import ActionSpec

if TYPE_CHECKING:
    from lmdesk.ui.institutions.page import InstitutionsPage


def offered_actions(page: "InstitutionsPage") -> tuple[ActionSpec, ...]:
    """Return what can be done with institutions."""
    return (*record_actions(page), *view_actions(page))


def record_actions(page: "InstitutionsPage") -> tuple[ActionSpec, ...]:
    """Return what can be done with the current one, or with those selected."""
    translate = QCoreApplication.translate
    return (
        ActionSpec(
            "new_institution",
            translate("institutions", "New institution"),
            page.open_new,
            "Ctrl+N",
            "plus",
        ),
        ActionSpec(
            "set_institutions",
            translate("institutions", "Set a field of the selected institutions"),
            page.many.ask_set,
            "Ctrl+Shift+S",
            "pencil",
        ),
        ActionSpec(
            "bin_institution",
            translate("institutions", "Put into the bin"),
            lambda: page.to_bin(page.selected_ids()),
            "Del",
            "trash-2",
        ),
        ActionSpec(
            "restore_institution",
            translate("institutions", "Restore from the bin"),
            lambda: page.restore(page.selected_ids()),
            icon="archive-restore",
        ),
        page.panel.past.action(),
        ActionSpec(
            "merge_institution",
            translate("institutions", "Merge into…"),
            lambda: page.for_current(page.merging.open),
        ),
        ActionSpec(
            "below_institution",
            translate("institutions", "Show with all that belongs to it"),
            lambda: page.for_current(page.show_below),
            icon="list-tree",
        ),
        *page.belonging.actions_offered(),
        ActionSpec(
            "export_institutions",
            translate("institutions", "Export the selected institutions…"),
            lambda: page.shell.export("institutions", ids=page.selected_ids()),
            icon="download",
        ),
    )


def view_actions(page: "InstitutionsPage") -> tuple[ActionSpec, ...]:
    """Return the ways to look at them."""
    translate = QCoreApplication.translate
    return (
        ActionSpec(
            "institution_tree",
            translate("institutions", "As a tree"),
            page.tree_button.click,
            menu="view",
        ),
        ActionSpec(
            "institution_list",
            translate("institutions", "As a list"),
            page.list_button.click,
            menu="view",
        ),
        ActionSpec(
            "institution_bin",
            translate("institutions", "Show the bin"),
            lambda: page.narrow(InstitutionQuery(in_bin=True)),
            menu="view",
        ),
    )
