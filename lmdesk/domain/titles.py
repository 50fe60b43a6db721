"""Titles in front of names: honorifics, academic and military ranks in six languages and more."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lmdesk.domain.text import fold
from lmdesk.domain.title_forms import (
    PIECE,
    RANK_OF_UNKNOWN,
    SEPARATORS,
    Title,
    is_han,
    is_spaceless,
    key_of,
    pieces_of,
    read_title,
    skip_separators,
    spellings,
)

MYANMAR = "MM"
BURMESE = "burmese"
_CACHE_LIMIT = 20_000

_PLACEHOLDERS = frozenset({"", "-", "--", "—", "–", "n/a", "na", "none", "nil", "?", "无", "無"})
_MIDDLE_DOTS = frozenset("·•・‧")
_AFTER_ONLY = re.compile(r"[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebd\u0ec8-\u0ecd]")
"""Thai and Lao vowels and marks that never start a word."""
_CONTINUES = re.compile(r"[\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u17dd]")
"""Burmese and Khmer signs that belong to the letter before them."""


class TitleSplit(NamedTuple):
    """What stood in front of a name. `printed` is the text of the titles, `rest` the name.

    `honorific` is True when a Burmese honorific (U, Daw, Ko, Ma) was among the titles.
    """

    titles: tuple[str, ...]
    printed: str | None
    rest: str
    honorific: bool = False


class _Token(NamedTuple):
    """What a token without spaces is: a title (unless one of `continuations` follows), or may
    start one."""

    title: Title | None
    continuations: frozenset[str]
    may_start: bool


class TitleTable:
    """Reads titles. Built from rows of `db/vocab/titles.csv`, to which an office adds its own.

    `burmese_words` are folded words of Burmese names; they tell "Ma Thida Aye" (Ms.) from the
    Chinese "Ma Lihua".
    """

    def __init__(
        self, rows: Iterable[Mapping[str, str]], burmese_words: Iterable[str] = ()
    ) -> None:
        self._burmese_words = frozenset(burmese_words)
        self._spaced: dict[tuple[str, ...], Title] = {}
        self._ranks: dict[str, int] = {}
        self._tokens: dict[str, _Token] = {}
        self._cells: dict[str, tuple[tuple[str, ...], str]] = {}
        prefixes: dict[str, list[tuple[str, Title]]] = {}
        suffixes: list[tuple[str, Title]] = []
        for row in rows:
            form = row["form"].strip()
            if not form:
                continue
            title = read_title(row)
            self._ranks.setdefault(title.canonical, title.rank)
            if is_han(form[0]):
                suffixes.append((form, title))
            elif is_spaceless(form[0]):
                for spelling, spelled in spellings(form, title):
                    prefixes.setdefault(form[0], []).append((spelling, spelled))
            else:
                self._spaced.setdefault(tuple(p for p, _, _ in pieces_of(form, 0, 9)), title)
        self._prefixes = {
            first: tuple(sorted(forms, key=lambda f: -len(f[0])))
            for first, forms in prefixes.items()
        }
        self._suffixes = tuple(sorted(suffixes, key=lambda f: -len(f[0])))
        self._burmese = frozenset(t.canonical for t in self._spaced.values() if t.kind == BURMESE)
        self._starts = frozenset(key[0] for key in self._spaced)
        self._longest = max(map(len, self._spaced), default=0)

    def read_titles(self, cell: str) -> tuple[tuple[str, ...], str]:
        """Read a cell of a column of titles: the titles in stack order and what is not known.

        "PGS. TS." gives Assoc. Prof. and Dr.; a dash or "n/a" gives nothing, and "Mr./Ms." is
        not known.
        """
        known = self._cells.get(cell)
        if known is None:
            if len(self._cells) > _CACHE_LIMIT:
                self._cells.clear()
            known = self._cells[cell] = self._read_cell(cell)
        return known

    def split_leading_titles(self, text: str, country: str | None = None) -> TitleSplit:
        """Take the titles off the front of a name (off the end for Han names).

        `country` is the ISO code of the person's country where it is known. A title that
        would leave nothing of the name is not taken.
        """
        first = text[:1]
        if first > "\u0dff":
            if first in self._prefixes:
                return self._split_prefixes(text)
            if is_han(first) or first in _MIDDLE_DOTS:
                return self._split_suffixes(text)
            return TitleSplit((), None, text)
        return self._split_spaced(text, country)

    def split_trailing_titles(self, text: str) -> TitleSplit:
        """Read a text after the last comma as titles ("DU, Yulong, Mr."); all of it or nothing."""
        found: list[Title] = []
        at = 0
        while at < len(text):
            match = self._match(text, at, column=True)
            if match is None or match[0].needs in {"column", "burmese", "words", "space"}:
                return TitleSplit((), None, text)
            found.append(match[0])
            at = skip_separators(text, match[1])
        return TitleSplit(_stack(found), text.strip() or None, "")

    def is_burmese(self, title: str) -> bool:
        """Tell whether a canonical title is a Burmese honorific (U, Daw, Ko, Ma, Maung)."""
        return title in self._burmese

    def in_order(self, titles: Iterable[str]) -> tuple[str, ...]:
        """Return canonical titles in stack order, each once; unknown ones before Mr. and Ms."""
        ranks = self._ranks
        return tuple(dict.fromkeys(sorted(titles, key=lambda t: ranks.get(t, RANK_OF_UNKNOWN))))

    def _read_cell(self, cell: str) -> tuple[tuple[str, ...], str]:
        text = cell.strip()
        if text.casefold() in _PLACEHOLDERS:
            return (), ""
        found: list[Title] = []
        unread: list[str] = []
        at = 0
        while at < len(text):
            match = self._match(text, at, column=True)
            if match is not None:
                found.append(match[0])
                at = skip_separators(text, match[1])
                continue
            piece = PIECE.match(text, at)
            end = piece.end() if piece else len(text)
            unread.append(text[at:end].strip(" ,"))
            at = skip_separators(text, end)
        if "/" in text and len({t.gender for t in found if t.gender}) > 1:
            return (), text
        return _stack(found), " ".join(filter(None, unread))

    def _match(self, text: str, at: int, *, column: bool) -> tuple[Title, int] | None:
        """Return the longest title that starts at `at`, and where it ends."""
        for spelling, title in self._prefixes.get(text[at : at + 1], ()):
            if text.startswith(spelling, at):
                end = at + len(spelling)
                after = text[end : end + 1]
                if after and (_AFTER_ONLY.match(after) or _CONTINUES.match(after)):
                    continue
                if title.needs == "space" and not column and not after.isspace():
                    continue
                return title, end
        for spelling, title in self._suffixes if column else ():
            if text.startswith(spelling, at):
                return title, at + len(spelling)
        end = text.find(" ", at)
        token = text[at:end] if end > 0 else text[at:]
        known = self._tokens.get(token)
        if known is None:
            known = self._read_token(token)
        if known.title is not None:
            following = text[end + 1 :].partition(" ")[0] if end > 0 else ""
            if key_of(following.partition(".")[0].strip(",")) not in known.continuations:
                return known.title, at + len(token)
        elif not known.may_start:
            return None
        return self._match_pieces(text, at, column=column)

    def _read_token(self, token: str) -> _Token:
        """Remember what one token in front of a name can be."""
        pieces = pieces_of(token, 0, self._longest + 1)
        key = tuple(p for p, _, _ in pieces)
        longer = (k for k in self._spaced if k[: len(key)] == key and len(k) > len(key))
        whole = bool(pieces) and pieces[-1][1] == len(token.rstrip(","))
        title = self._spaced.get(key) if whole else None
        known = _Token(
            title,
            frozenset(k[len(key)] for k in longer) if title else frozenset(),
            bool(key) and key[0] in self._starts,
        )
        if len(self._tokens) > _CACHE_LIMIT:
            self._tokens.clear()
        self._tokens[token] = known
        return known

    def _match_pieces(self, text: str, at: int, *, column: bool) -> tuple[Title, int] | None:
        pieces = pieces_of(text, at, self._longest)
        for count in range(len(pieces), 0, -1):
            title = self._spaced.get(tuple(p for p, _, _ in pieces[:count]))
            end = pieces[count - 1][1]
            if title is None or (title.joined and not column and " " in text[at:end].strip()):
                continue
            return title, end
        return None

    def _split_spaced(self, text: str, country: str | None) -> TitleSplit:
        found: list[Title] = []
        at = 0
        while True:
            match = self._match(text, at, column=False)
            if match is None or not self._may_take(match, text, at, country, bool(found)):
                break
            following = skip_separators(text, match[1])
            if following >= len(text):
                break
            found.append(match[0])
            at = following
        return _split(text, at, found)

    def _may_take(
        self, match: tuple[Title, int], text: str, at: int, country: str | None, after_title: bool
    ) -> bool:
        title, end = match
        if not title.needs:
            return True
        dotted = text[end - 1] == "."
        rest = text[skip_separators(text, end) :]
        if title.needs == "stop":
            return dotted
        if title.needs == "title":
            following = self._match(rest, 0, column=False)
            return following is not None and following[0].needs in {"", "words"}
        if title.needs == "words":
            words = rest.split()
            return dotted and (after_title or (len(words) > 1 and len(words[0].strip(".")) > 1))
        return title.needs == "burmese" and self._is_burmese(text[at:end], rest, country)

    def _is_burmese(self, form: str, rest: str, country: str | None) -> bool:
        """Tell whether U, Daw, Ko, Ma or Maung is an honorific here and not part of the name."""
        words = rest.split()
        if not words or words[0].casefold() == form.casefold() or form.endswith("."):
            return False
        if len(form) > 1 and form.isupper() and not rest.isupper():
            return False
        if country == MYANMAR:
            return True
        burmese = sum(fold(word) in self._burmese_words for word in words)
        if country is None and form.casefold() in {"u", "daw"}:
            return burmese * 2 >= len(words)
        return burmese == len(words)

    def _split_prefixes(self, text: str) -> TitleSplit:
        found: list[Title] = []
        at = 0
        while (match := self._match(text, at, column=False)) is not None:
            following = skip_separators(text, match[1])
            if match[0].needs == "column" or following >= len(text):
                break
            found.append(match[0])
            at = following
        return _split(text, at, found)

    def _split_suffixes(self, text: str) -> TitleSplit:
        found: list[Title] = []
        rest = text
        while True:
            for spelling, title in self._suffixes:
                if rest.endswith(spelling) and rest != spelling:
                    found.append(title)
                    rest = rest[: -len(spelling)].rstrip(SEPARATORS)
                    break
            else:
                break
        if not found or not rest:
            return TitleSplit((), None, text)
        return TitleSplit(_stack(found), text[len(rest) :].strip(), rest)


def _split(text: str, at: int, found: list[Title]) -> TitleSplit:
    if not found:
        return TitleSplit((), None, text)
    honorific = any(title.kind == BURMESE for title in found)
    return TitleSplit(_stack(found), text[:at].rstrip(" \t\n,;:"), text[at:], honorific)


def _stack(found: list[Title]) -> tuple[str, ...]:
    """Return the canonical titles in the order in which they are said, each once."""
    if len(found) == 1:
        return (found[0].canonical,)
    return tuple(dict.fromkeys(t.canonical for t in sorted(found, key=lambda t: t.rank)))
