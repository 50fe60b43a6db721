"""Why two people may be one, in words."""

from lmdesk.services.duplicates import Reason
from lmdesk.services.readers import Readers
from lmdesk.services.side_by_side import in_words
from lmdesk.ui.texts import word

FIELDS = (
    *(("same_email", "email"), ("shared_mailbox", "email")),
    *(("same_phone", "phone"), ("same_office_phone", "phone")),
)
"""Codes behind which the value is told, with the field that it is printed as."""


def reason_text(reason: Reason) -> str:
    """Return a reason in words."""
    return word(f"evidence.{reason.code}")


def reason_with_value(reason: Reason, readers: Readers) -> str:
    """Return a reason in words with the value that both have, where it tells something."""
    text, value = reason_text(reason), str(reason.params.get("value") or "")
    field = dict(FIELDS).get(reason.code)
    return f"{text}  {in_words(field, value, readers)}" if field and value else text
