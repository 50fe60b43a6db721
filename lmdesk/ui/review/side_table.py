"""The old place of the table of two sides, for those who still look for it here."""

from lmdesk.ui.widgets.side_table import SideLine, SideTable

__all__ = ("SideLine", "SideTable")
