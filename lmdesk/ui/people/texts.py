"""Words for facts of people: dates of posts, sources, values of the history."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.history_lines import Kind, kind_of
from lmdesk.domain.person_history import HistoryLine
from lmdesk.services.history_words import column_code
from lmdesk.services.people import Source
from lmdesk.ui.texts import day_text, moment_text, word

LONGEST = 160
"""Letters of a value that are shown; the tooltip has the whole."""


def month_text(iso: str | None) -> str:
    """Return a date as far as it is known: "2026", "Apr 2026" or "12 Apr 2026"."""
    month = QDate.fromString(f"{iso}-01", "yyyy-MM-dd") if iso and len(iso) == 7 else QDate()
    return QLocale().toString(month, "MMM yyyy") if month.isValid() else day_text(iso)


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
    if source.file is not None:
        pattern = translate("people", "From {file}, sheet {sheet}, row {row}, {day}")
        return pattern.format(
            file=source.file, sheet=source.sheet, row=source.row, day=day_text(source.at)
        )
    if source.by:
        pattern = translate("people", "By {person}, {day}")
        return pattern.format(person=source.by, day=day_text(source.at))
    return day_text(source.at)


def history_text(line: HistoryLine, countries: CountryTable) -> str:
    """Return what a line of the history tells: "Position: Clerk → Chief"."""
    translate = QCoreApplication.translate
    if line.what == "person":
        return translate("people", "Added to the desk")
    is_part = line.what == line.table
    what = word(f"part.{line.table}") if is_part else word(column_code(line.table, line.what))
    before = _value(line, line.before, countries)
    after = _value(line, line.after, countries)
    if line.action == "added":
        return translate("people", "{what} added: {value}").format(what=what, value=after)
    if line.action == "removed":
        return translate("people", "{what} removed: {value}").format(what=what, value=before)
    pattern = translate("people", "{what}: {before} → {after}")
    return pattern.format(what=what, before=before, after=after)


def history_facts(line: HistoryLine) -> str:
    """Return when and by whom it was done: "12 Apr 2026, import by Li Na"."""
    translate = QCoreApplication.translate
    pattern = translate("people", "{moment}, {person}")
    if line.kind == "import":
        pattern = translate("people", "{moment}, import by {person}")
    elif line.kind == "revert":
        pattern = translate("people", "{moment}, reverted by {person}")
    return pattern.format(moment=moment_text(line.at), person=line.by)


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= LONGEST else f"{one_line[:LONGEST]}…"


def _value(line: HistoryLine, value: str | None, countries: CountryTable) -> str:
    translate = QCoreApplication.translate
    if value is None:
        return translate("people", "nothing")
    kind = kind_of(line.table, line.what)
    if kind is Kind.CLAIM:
        return translate("people", "yes") if value == "1" else translate("people", "no")
    if kind is Kind.COUNTRY and countries.by_code(value) is not None:
        return countries.name(value)
    if kind is Kind.MOMENT:
        return moment_text(value) if "T" in value else month_text(value)
    for code in (line.what, f"contact_{line.what}"):
        if kind is Kind.CODE and word(f"{code}.{value}") != value:
            return word(f"{code}.{value}")
    return value
