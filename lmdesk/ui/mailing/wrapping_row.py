"""The old place of the row that wraps, for those who still look for it here."""

from lmdesk.ui.widgets.wrapping_row import WrappingLayout

__all__ = ("WrappingLayout",)
