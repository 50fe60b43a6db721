"""Words for facts of people: from when to when, and where a value comes from."""

from PySide6.QtCore import QCoreApplication

from lmdesk.services.people import Source
from lmdesk.ui.texts import day_text, month_text

NAMELESS = ("csv",)
"""Sheets of files without sheets."""


def period_text(start: str | None, end: str | None) -> str:
    """Return from when to when something was."""
    since, until = month_text(start), month_text(end)
    translate = QCoreApplication.translate
    if since and until:
        pattern = translate("people", "{since} – {until}")
    elif until:
        pattern = translate("people", "until {until}")
    else:
        pattern = translate("people", "since {since}") if since else ""
    return pattern.format(since=since, until=until)


def source_text(source: Source) -> str:
    """Return in words where a value comes from."""
    translate = QCoreApplication.translate
    day = day_text(source.at)
    if source.file is not None:
        pattern = translate("people", "From {file}, sheet {sheet}, row {row}, {day}")
        if source.sheet in (source.file, *NAMELESS):
            pattern = translate("people", "From {file}, row {row}, {day}")
        told = pattern.format(file=source.file, sheet=source.sheet, row=source.row, day=day)
        if not source.by:
            return told
        pattern = translate("people", "{told}, taken over by {person}")
        return pattern.format(told=told, person=source.by)
    if source.by:
        pattern = translate("people", "By {person}, {day}")
        return pattern.format(person=source.by, day=day)
    return day
