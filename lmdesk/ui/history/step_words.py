"""Steps in the words of the window: their names, moments, and what they touched."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, QDateTime, QLocale, QTimeZone

from lmdesk.domain.history_lines import FieldLine, Kind, Touch
from lmdesk.services.history import TAKING_BACK, StepRecord
from lmdesk.ui.texts import count_text, day_text, moment_text, step_text, word


def step_name(step: StepRecord) -> str:
    """Return what a step is called in the language of the window."""
    what = step_text(step.label, step.params)
    return step_text(step.kind, {"what": what}) if step.kind in TAKING_BACK else what


def time_text(iso: str) -> str:
    """Return the local time of day of a moment in UTC: "14:05"."""
    moment = QDateTime.fromString(iso, "yyyy-MM-ddTHH:mm:ssZ")
    moment.setTimeZone(QTimeZone.utc())
    return QLocale().toString(moment.toLocalTime(), "HH:mm")


def weekday_text(day: date) -> str:
    """Return a day as a heading: "Tuesday, 24 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")


def touches_text(touches: Iterable[Touch], *, first: int | None = None) -> str:
    """Return what a step wrote: "People: 60 added; Posts: 11 added, 7 changed"."""
    tables: dict[str, list[str]] = {}
    for touch in touches:
        done = word(f"done.{touch.action}").format(count=count_text(touch.rows))
        tables.setdefault(touch.table, []).append(done)
    told = [f"{word(f'table.{table}')}: {', '.join(done)}" for table, done in tables.items()]
    return "; ".join(told[:first]) + (" …" if first is not None and len(told) > first else "")


def value_text(line: FieldLine, value: str | None, none: str) -> str:
    """Return a value before or after a step as it is printed; `none` stands for a blank."""
    if value is None:
        return none
    if line.kind is Kind.CLAIM:
        return word(f"claim.{value}")
    if line.kind is Kind.CODE:
        return word(f"{line.words}.{value}")
    if line.kind is Kind.MOMENT:
        return moment_text(value) if "T" in value else day_text(value)
    return value
