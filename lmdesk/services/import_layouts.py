"""What the columns of each sheet mean: guessed, told now, or told for the layout before."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.headings import heading_key
from lmdesk.domain.mapping import Column, SheetMapping, guess_mapping, layout_signature
from lmdesk.domain.sheet import Sheet
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.profiles import profile_of

NOT_MENDED: Mapping[str, SheetMends] = MappingProxyType({})

NAMES = "#names"
"""Under this name it is remembered for a layout how its names are written."""

NOT_OURS: Mapping[str, str] = MappingProxyType({})

_PLACE = re.compile(r"#(\d{1,5})")
"""How a column is named whose heading is blank or stands twice: by its place in the layout."""


class Layout(NamedTuple):
    """What a sheet's columns mean, and what is to be remembered of it for this layout.

    `told` gives fields by heading (or place), and under NAMES how names are written, which
    `name_order` is; `recognised` says that some were told before.
    """

    mapping: SheetMapping
    told: Mapping[str, str]
    recognised: bool
    name_order: str | None = None


def read_layouts(
    desk: Desk,
    sheets: Sequence[Sheet],
    readers: Readers,
    overrides: Mapping[str, str],
    mends: Mapping[str, SheetMends] = NOT_MENDED,
    ours: Mapping[str, str] = NOT_OURS,
) -> list[Layout]:
    """Guess what each sheet holds, with the fields that were told for its headings.

    An override counts where the sheet has its heading, and so does what was told for the same
    layout before. `mends` are corrections by the name of the sheet, `ours` the fields of headings
    that a workbook of ours went out with. Raises LmdeskError map_heading_unknown,
    map_field_unknown.
    """
    layouts = []
    unused = dict(overrides)
    for sheet in sheets:
        mine = mends.get(sheet.name, NO_MENDS)
        guess = _guess(sheet, readers, {}, mine)
        there = {heading_key(column.heading) for column in guess.columns}
        said = {h: field for h, field in overrides.items() if heading_key(h) in there}
        known = profile_of(desk, layout_signature(guess)) if guess.columns else {}
        recognised = bool(known)
        remembered = known.pop(NAMES, None)
        order = mine.name_order or remembered
        sure = {h: field for h, field in ours.items() if heading_key(h) in there}
        if known or said or sure:
            places = _by_place(known, guess.columns)
            named = {h: field for h, field in known.items() if heading_key(h) in there}
            fields = MappingProxyType({**places, **mine.fields})
            told_now = SheetMends(mine.header_rows, fields)
            guess = _guess(sheet, readers, {**sure, **named, **said}, told_now)
        told = {**known, **said, **_by_heading(guess.columns, mine.fields)}
        if order is not None:
            told[NAMES] = order
        layouts.append(Layout(guess, told, recognised, order))
        unused = {h: field for h, field in unused.items() if h not in said}
    if unused:
        # Asked of the first sheet once more, it says which headings there are.
        _guess(sheets[0], readers, unused, NO_MENDS)
    return layouts


def _guess(
    sheet: Sheet, readers: Readers, overrides: Mapping[str, str], mends: SheetMends
) -> SheetMapping:
    def is_country(text: str) -> bool:
        return readers.countries.read(text) is not None

    return guess_mapping(
        sheet, readers.headings, overrides=overrides, is_country=is_country, mends=mends
    )


def _by_place(known: Mapping[str, str], columns: Sequence[Column]) -> dict[int, str]:
    """Return remembered fields of columns without a heading of their own, by column index."""
    places = ((_PLACE.fullmatch(name), field) for name, field in known.items())
    return {
        columns[int(place[1])].index: field
        for place, field in places
        if place is not None and int(place[1]) < len(columns)
    }


def _by_heading(columns: Sequence[Column], fields: Mapping[int, str]) -> dict[str, str]:
    """Return what was told for columns as it is remembered; nothing of a list without headings."""
    count = Counter(heading_key(column.heading) for column in columns)
    if not any(count):
        return {}
    told = {}
    for place, column in enumerate(columns):
        if column.index in fields:
            key = heading_key(column.heading)
            name = column.heading if key and count[key] == 1 else f"#{place}"
            told[name] = fields[column.index]
    return told
