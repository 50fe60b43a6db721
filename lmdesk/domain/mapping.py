"""Which column of a list means what: the headings, the header rows and the guess."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.cells import cell_text, is_blank
from lmdesk.domain.column_content import LOOKED_AT, look_at
from lmdesk.domain.fields import FIELD_KEYS
from lmdesk.domain.header import Header, find_header, has_rows_below, told_header
from lmdesk.domain.heading_choice import Guess, names_bodies, settle
from lmdesk.domain.headings import HeadingTable, heading_key
from lmdesk.domain.other_headings import other_headings
from lmdesk.domain.sheet import FixedLayout, Sheet
from lmdesk.domain.sheet_kinds import (
    ATTENDANCE,
    LOGISTICS,
    PEOPLE,
    is_attendance,
    is_logistics,
)
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError

_SUBJECTS = frozenset(("name", "surname", "given", "native_name", "institution"))
"""A list without any of these names nobody."""

NO_CHOICES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list. `index` counts from 0; `heading` joins stacked headings with " / ".

    `field` is a key of `domain.fields`; `sure` is False when the guess should be looked at.
    `language` is that of the heading (en, zh, vi, th, km, lo, my, fr) where it is known.
    """

    index: int
    heading: str
    field: str
    sure: bool = True
    language: str | None = None


class SheetMapping(NamedTuple):
    """What was understood of a sheet's layout.

    `header_rows` count from 1; data starts in the row after the last of them. `reason` is a
    code of `lmdesk.wording` when nothing can be read: sheet_empty, no_header_found,
    no_list_found (where there are headings that name nobody, they are given) and no_rows (there
    are headings, which are given, and nothing under them).
    `other_headings` are rows of headings further down, each with whether its columns are the same.
    `kind` is people, institutions, attendance (of an online meeting) or logistics (rooms,
    travel). `language` is the main language of the headings.
    """

    header_rows: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    kind: str = "people"
    language: str | None = None
    reason: str | None = None
    other_headings: tuple[tuple[int, bool], ...] = ()


def guess_mapping(
    sheet: Sheet,
    headings: HeadingTable,
    *,
    overrides: Mapping[str, str] = NO_CHOICES,
    profile: Mapping[str, str] = NO_CHOICES,
    is_country: Callable[[str], bool] | None = None,
    mends: SheetMends = NO_MENDS,
) -> SheetMapping:
    """Guess what the columns of a sheet mean, from the headings first and the cells next.

    `overrides` and `profile` give fields by heading; overrides win over all, a profile (what
    was chosen the last time) over the guess. `is_country` tells whether a text is a country.
    `mends` say where the headings are, if a person told, and the fields of single columns, which
    win over what is said of their headings.
    Raises LmdeskError: map_field_unknown, map_heading_unknown (overrides only).
    """
    for heading, field in overrides.items():
        if field not in FIELD_KEYS:
            raise LmdeskError("map_field_unknown", field=field, heading=heading)
    if sheet.layout is not None:
        _check_headings(overrides, [heading for heading, _ in sheet.layout.columns])
        chosen = {**_by_key(profile), **_by_key(overrides)}
        return _fixed_mapping(sheet.layout, chosen, mends)
    told = mends.header_rows
    header = find_header(sheet, headings) if told is None else told_header(sheet, told)
    if header is None:
        _check_headings(overrides, ())
        return SheetMapping(reason=_reason_without_header(sheet))
    guesses = _first_guesses(sheet, header, headings, is_country)
    for guess in guesses:
        if guess.index in mends.fields:
            guess.field, guess.sure, guess.fixed = mends.fields[guess.index], True, True
    _check_headings(overrides, [guess.heading for guess in guesses])
    settle(guesses, {**_by_key(profile), **_by_key(overrides)})
    kind = _kind(guesses)
    if kind == PEOPLE:
        kind = _special_kind(guesses)
    columns = tuple(
        Column(g.index, g.heading, g.field or "other", g.sure, g.language) for g in guesses
    )
    reason = None if has_rows_below(sheet, header) else "no_rows"
    if not any(guess.field in _SUBJECTS for guess in guesses):
        reason = "no_list_found"
    first = {column.index: (column.heading, column.field) for column in columns}
    others = other_headings(sheet.rows, header.data_starts, headings, first)
    return SheetMapping(header.rows, columns, kind, _language(guesses), reason, others)


def layout_signature(mapping: SheetMapping) -> str:
    """Return a text that is the same for lists with the same headings in the same order.

    Case, punctuation and spaces do not count, nor what the columns were taken for.
    """
    return "|".join(heading_key(column.heading) for column in mapping.columns)


def _fixed_mapping(
    layout: FixedLayout, chosen: Mapping[str, str], mends: SheetMends
) -> SheetMapping:
    """Return the columns as the format of the file gives them, but for what a person told."""
    columns = tuple(
        Column(at, heading, mends.fields.get(at) or chosen.get(heading_key(heading), field))
        for at, (heading, field) in enumerate(layout.columns)
    )
    return SheetMapping((), columns, layout.kind)


def _first_guesses(
    sheet: Sheet,
    header: Header,
    headings: HeadingTable,
    is_country: Callable[[str], bool] | None,
) -> list[Guess]:
    """Return a guess for each column that has a heading or cells."""
    rows = [r for r in sheet.rows[header.data_starts :] if not all(map(is_blank, r))][:LOOKED_AT]
    width = max([len(header.stacks), *map(len, rows)])
    guesses = []
    for index in range(width):
        stack = header.stacks[index] if index < len(header.stacks) else ()
        content = look_at([row[index] for row in rows if index < len(row)], is_country)
        if not stack and not content.filled:
            continue
        reading = headings.read_stack(stack)
        guesses.append(
            Guess(
                index,
                " / ".join(" ".join(part.split()) for part in stack),
                content,
                reading.field,
                reading.sure,
                reading.language,
                reading.score,
            )
        )
    return guesses


def _by_key(choices: Mapping[str, str]) -> dict[str, str]:
    return {heading_key(heading): field for heading, field in choices.items()}


def _check_headings(overrides: Mapping[str, str], known: Sequence[str]) -> None:
    keys = {heading_key(heading) for heading in known}
    for heading in overrides:
        if heading_key(heading) not in keys:
            raise LmdeskError(
                "map_heading_unknown", heading=heading, headings=", ".join(filter(None, known))
            )


def _reason_without_header(sheet: Sheet) -> str:
    """Tell an empty sheet, a list without headings and a sheet of text apart."""
    rows = [[c for c in row if not is_blank(c)] for row in sheet.rows[: LOOKED_AT * 2]]
    rows = [row for row in rows if row]
    if not rows:
        return "sheet_empty"
    wide = sum(len(row) >= 3 for row in rows)
    addresses = sum(any("@" in cell_text(cell) for cell in row) for row in rows)
    if max(wide, addresses) >= max(2, len(rows) * 0.5):
        return "no_header_found"
    return "no_list_found"


def _kind(guesses: Sequence[Guess]) -> str:
    """Tell a list of people from a list of institutions, and name its main column right."""
    fields = {guess.field for guess in guesses}
    if fields & {"surname", "given", "gender", "position", "title"}:
        return "people"
    names = [guess for guess in guesses if guess.field == "name"]
    if not names:
        return "institutions" if "institution" in fields else "people"
    free = names[0].sure and not names[0].fixed
    if "institution" not in fields and free and names_bodies(guesses):
        names[0].field = "institution"
        return "institutions"
    return "people"


def _special_kind(guesses: Sequence[Guess]) -> str:
    """Tell people from connections to a meeting, and from a list of rooms and travel."""
    headings = [guess.heading for guess in guesses if guess.heading]
    if is_attendance(headings):
        return ATTENDANCE
    fields = [guess.field for guess in guesses if guess.field]
    return LOGISTICS if is_logistics(headings, fields) else PEOPLE


def _language(guesses: Sequence[Guess]) -> str | None:
    """Return the language of most headings; English words stand in lists of any language."""
    counts = Counter(guess.language for guess in guesses if guess.language and guess.field)
    local = [(count, language) for language, count in counts.items() if language != "en"]
    if local:
        count, language = max(local)
        if count >= 2 and count * 2 >= sum(counts.values()) - counts["en"] // 2:
            return language
    return counts.most_common(1)[0][0] if counts else None
