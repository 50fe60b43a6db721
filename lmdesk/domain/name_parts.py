"""Parts of a name: a cell with titles, nickname and suffixes told apart from the name."""

import re
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.name_order import INDIVISIBLE
from lmdesk.domain.name_suffixes import Suffixes, may_be_suffix, split_suffixes
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.text import NO_SCRIPT, one_line, script_of
from lmdesk.domain.titles import TitleTable

_CACHE_LIMIT = 100_000
_MAY_HAVE_NICKNAME = re.compile(r"[(（\"“]")
_NICKNAME = re.compile(r"\s*(?:[(（]([^()（）]*)[)）]|[\"“]([^\"“”]*)[\"”])\s*")
_LOST = re.compile(r"\?\w|\?\?|\ufffd")
_LETTERS_LOST = Problem("letters_lost", "name")


class TitleCell(NamedTuple):
    """What a cell of a column of titles says."""

    titles: tuple[str, ...]
    printed: str | None
    honorific: bool
    problems: tuple[Problem, ...]


class Part(NamedTuple):
    """A name, or a part of one, after titles, nickname and suffixes were taken off."""

    text: str
    titles: tuple[str, ...]
    titles_printed: str | None
    honorific: bool
    nickname: str | None
    generation: str | None
    credentials: str | None
    script: str
    problems: tuple[Problem, ...]


NO_PART = Part("", (), None, False, None, None, None, NO_SCRIPT, ())
NO_TITLE = TitleCell((), None, False, ())


class PartReader:
    """Reads cells of names and of titles, and remembers them: lists repeat them."""

    def __init__(self, titles: TitleTable) -> None:
        self.titles = titles
        self._parts: dict[tuple[str, bool], Part] = {}
        self._title_cells: dict[str, TitleCell] = {}

    def title_cell(self, text: str) -> TitleCell:
        """Read a cell of a column of titles, once for each text."""
        known = self._title_cells.get(text)
        if known is None:
            if len(self._title_cells) > _CACHE_LIMIT:
                self._title_cells.clear()
            known = self._title_cells[text] = self._read_title_cell(one_line(text))
        return known

    def _read_title_cell(self, text: str) -> TitleCell:
        titles, unread = self.titles.read_titles(text)
        if not titles and not unread:
            return NO_TITLE
        problems: tuple[Problem, ...] = ()
        if unread:
            titles = self.titles.in_order((*titles, unread))
            params = MappingProxyType({"title": unread})
            problems = (Problem("title_unknown", "title", Severity.INFO, params),)
        honorific = any(map(self.titles.is_burmese, titles))
        return TitleCell(titles, text, honorific, problems)

    def part(self, text: str, burmese: bool) -> Part:
        """Read a cell of a column of given names or surnames, once for each text."""
        key = (text, burmese)
        part = self._parts.get(key)
        if part is None:
            if len(self._parts) > _CACHE_LIMIT:
                self._parts.clear()
            part = self._parts[key] = self.read(text, INDIVISIBLE if burmese else None, 1)
        return part

    def read(self, text: str, country: str | None, fewest: int = 2) -> Part:
        """Take titles, nickname and suffixes off a name, which keeps at least so many words."""
        line = one_line(text)
        titles, printed, rest, honorific = self.titles.split_leading_titles(line, country)
        nickname: str | None = None
        if _MAY_HAVE_NICKNAME.search(rest):
            found = self._find_nickname(rest)
            if found is not None:
                rest, nickname, bracketed = found
                if bracketed.titles:
                    titles = self.titles.in_order(titles + bracketed.titles)
                    printed = joined(printed, bracketed.printed)
        suffixes = Suffixes(rest)
        if "," in rest or may_be_suffix(rest.rpartition(" ")[2]):
            suffixes = split_suffixes(rest, fewest)
        rest = suffixes.rest
        return Part(
            rest,
            titles,
            printed,
            honorific,
            nickname,
            suffixes.generation,
            suffixes.credentials,
            script_of(rest),
            (_LETTERS_LOST,) if _LOST.search(rest) else (),
        )

    def _find_nickname(self, text: str) -> tuple[str, str | None, TitleCell] | None:
        """Take a nickname in brackets or quotes out of a name: rest, nickname, or titles."""
        found = _NICKNAME.search(text)
        if found is None:
            return None
        inside = (found[1] or found[2] or "").strip()
        rest = one_line(f"{text[: found.start()]} {text[found.end() :]}")
        if not rest or inside.count(" ") > 1 or any(map(str.isdigit, inside)) or "," in inside:
            return None
        cell = self._read_title_cell(inside)
        if cell.titles and not cell.problems and not cell.honorific:
            return rest, None, cell
        return rest, inside or None, NO_TITLE


def joined(*texts: str | None) -> str | None:
    """Return the texts that are there joined by a space, or None."""
    return " ".join(filter(None, texts)) or None
