"""The old place of the button with its key, for those who still look for it here."""

from lmdesk.ui.widgets.key_button import KeyButton

__all__ = ("KeyButton",)
