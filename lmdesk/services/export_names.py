"""The name that is proposed for the file of a list."""

from datetime import datetime

from lmdesk.domain.file_names import file_stem
from lmdesk.services.export_wanted import Wanted
from lmdesk.store.desk import Desk
from lmdesk.wording import word

FORMATS = (".xlsx", ".csv")
"""The endings of files that lists are written to."""


def formats_of(what: str) -> tuple[str, ...]:
    """Return the endings of files that a list of this kind can be written to, the usual first."""
    return FORMATS[:1] if what == "focal-point" else FORMATS


def proposed_name(desk: Desk, what: str, wanted: Wanted, ending: str = ".xlsx") -> str:
    """Return a name for the file of a list: of what, which list it is, and the day it is made.

    "RTD2026 PS1 List of participants 2026-03-01.xlsx"; a mailing list goes by its own name.
    """
    day = datetime.fromisoformat(desk.clock()).astimezone().date().isoformat()
    kind = wanted.mailing_list or word(f"export.{what}")
    parts = (wanted.event, wanted.session, kind, day)
    return file_stem(" ".join(part for part in parts if part)) + ending
