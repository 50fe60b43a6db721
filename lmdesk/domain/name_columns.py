"""The columns of names of a list, read together: parts, whole names, titles, own script."""

from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.gender import read_gender, title_from_gender
from lmdesk.domain.name_cells import MAY_BE_ODD, read_name_cell
from lmdesk.domain.name_display import order_displayed
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.names import NameReading
from lmdesk.domain.native_names import split_native
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.row_columns import Block
from lmdesk.domain.row_countries import RowCountry
from lmdesk.domain.text import script_of

NO_NAME = NameReading("", "")
"""Stands for the name of a row that has none."""

_ALL_CAPS = Problem("name_all_caps", "name", Severity.INFO)
_PADDED = Problem("padded_name", "name", Severity.INFO)
_MISSING = Problem("name_missing", "name", Severity.ERROR)
_TITLE_PROPOSED = Problem("title_from_gender", "title", Severity.INFO)
_NAMES = ("name", "surname", "given", "native_name")


class ReadNames(NamedTuple):
    """The names of a block of rows.

    A row without a name has a reading without `printed`; its titles are kept.
    """

    readings: list[NameReading]
    natives: list[str | None]
    genders: Sequence[str | None]


def subjects(block: Block) -> list[str]:
    """Return for each row the text that names the person, to judge its script."""
    return [
        native or name or f"{surname} {given}".strip()
        for name, surname, given, native in zip(*map(block.column, _NAMES), strict=True)
    ]


class NameColumns:
    """Reads the columns of names; `language` is that of the list's headings.

    In a list with Vietnamese headings a Vietnamese name is the name in the own script too.
    """

    def __init__(self, names: NameReader, language: str | None) -> None:
        self._names = names
        self._vietnamese = language == "vi"

    def read(self, block: Block, countries: Sequence[RowCountry]) -> ReadNames:
        """Return the names of all rows; what is to be said goes to the block's notes."""
        told = block.column("gender")
        meant = {text: read_gender(text) if text else None for text in set(told)}
        genders = [meant[text] for text in told]
        found = ReadNames([], [], genders)
        columns = map(block.column, ("title", "name", "surname", "given", "middle", "native_name"))
        for at, (title, name, surname, given, middle, native) in enumerate(
            zip(*columns, strict=True)
        ):
            country = countries[at].code
            own = native
            if surname or given:
                reading = self._parts(block, at, title, name, surname, given, middle, country)
                if not own and not name.isascii() and script_of(name) != reading.script:
                    own = name
            else:
                if not name and native:
                    name = native  # noqa: PLW2901 -- the only name of this row
                if not name:
                    reading = self._nameless(block, at, title)
                else:
                    if not own and not name.isascii():
                        name, own = _divided(name)  # noqa: PLW2901 -- without the other script
                    reading = self._whole(block, at, title, name, country)
            if genders[at] and not reading.titles:
                reading = _with_title(block, at, reading, block.column("gender")[at])
            found.readings.append(reading)
            found.natives.append(self._native(own, reading, whole=not (surname or given)))
            if reading.problems:
                block.notes[at].extend(reading.problems)
        return found

    def _parts(
        self,
        block: Block,
        at: int,
        title: str,
        name: str,
        surname: str,
        given: str,
        middle: str,
        country: str | None,
    ) -> NameReading:
        if not (surname.isalpha() and given.isalpha()) and any(map(str.isdigit, surname + given)):
            for text in filter(None, (surname, given)):
                cell = read_name_cell(text)
                if cell.problem and not cell.names:
                    block.notes[at].append(cell.problem)
                    return self._titled(title)
        return self._names.read_parts(
            title=title,
            given=given,
            surname=surname,
            middle=middle,
            name=name,
            country=country,
            prefer=order_displayed(name, given, surname) if name else None,
        )

    def _whole(
        self,
        block: Block,
        at: int,
        title: str,
        name: str,
        country: str | None,
    ) -> NameReading:
        if MAY_BE_ODD.search(name):
            cell = read_name_cell(name)
            if not cell.names:
                if cell.problem:
                    block.notes[at].append(cell.problem)
                return self._titled(title)
            name = cell.names[0] if len(cell.names) == 1 else name
        reading = self._names.read_whole(name, title=title, country=country)
        if reading.script == "Latn":
            if reading.printed.isupper() and " " in reading.printed:
                block.notes[at].append(_ALL_CAPS)
        elif reading.script == "Hans" and len(name.split()) > 1 and _is_short(reading.printed):
            block.notes[at].append(_PADDED)
        return reading

    def _nameless(self, block: Block, at: int, title: str) -> NameReading:
        block.notes[at].append(_MISSING)
        return self._titled(title)

    def _titled(self, title: str) -> NameReading:
        """Return a reading of no name that keeps the title of its row."""
        if not title:
            return NO_NAME
        return self._names.read_whole("", title=title)

    def _native(self, own: str, reading: NameReading, *, whole: bool) -> str | None:
        """Return the name in the person's own script.

        Columns of parts give a name as it is sorted and printed; only a whole name is one as
        its owner writes it.
        """
        if own:
            tight = own.replace(" ", "").replace("\u3000", "")
            return tight if len(tight) <= 4 and script_of(own) == "Hans" else own
        printed = reading.printed
        if not printed:
            return None
        if reading.script not in ("Latn", "Zyyy"):
            return printed
        if whole and self._vietnamese and not _is_plain(printed):
            return printed.title() if printed.isupper() else printed
        return None


def _divided(name: str) -> tuple[str, str]:
    latin, native = split_native(name)
    return latin, native or ""


def _is_short(name: str) -> bool:
    """Tell whether a Han name has a length at which lists pad it to line up with others."""
    return len(name) <= 4 and " " not in name


def _is_plain(name: str) -> bool:
    """Tell whether a name has no letter with a mark, so that it may be anybody's."""
    return name.isascii()


def _with_title(block: Block, at: int, reading: NameReading, gender: str) -> NameReading:
    """Propose the title that a gender column tells."""
    title = title_from_gender(gender)
    if title is None:
        return reading
    block.notes[at].append(_TITLE_PROPOSED)
    return reading._replace(titles=(title,))
