"""Mailing lists: who is on each, what is to be checked, and the addresses to write to."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from lmdesk.domain.change import Change
from lmdesk.domain.mailing import ListSummary, MemberRow
from lmdesk.domain.mailing_findings import WEIGHTS, CheckedList, Finding, Weight
from lmdesk.errors import LmdeskError
from lmdesk.services import mailing_lists as service
from lmdesk.services.desks import Desk
from lmdesk.ui.cells import GroupRow
from lmdesk.ui.exporting.dialog import open_export_dialog
from lmdesk.ui.mailing.add_people import AddPeople
from lmdesk.ui.mailing.address_choice import AddressChoice
from lmdesk.ui.mailing.columns import member_columns
from lmdesk.ui.mailing.finding_chips import TO_CHECK, FindingChips
from lmdesk.ui.mailing.list_panel import SEPARATORS, ListPanel
from lmdesk.ui.mailing.lists_panel import ListsPanel
from lmdesk.ui.page import INSPECTOR, Page
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text, word
from lmdesk.ui.widgets.buttons import plain_button
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.workspace import Workspace

SHOWN = frozenset(
    {"mailing_list", "list_member", "person", "person_name", "contact_point", "affiliation"}
    | {"institution", "institution_name"}
)
"""Tables of which something is seen on this page."""

AT_ONCE = 1000
"""A list of up to so many members is read at once, a longer one in the background."""

SIDE = 208
"""""" 
