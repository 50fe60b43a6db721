"""Why two people may be one, in words."""

from lmdesk.services.duplicates import Reason
from lmdesk.ui.texts import word


def reason_text(reason: Reason) -> str:
    """Return a reason in words."""
    return word(f"evidence.{reason.code}").format(**reason.params)
