"""One person with post and body in one cell, taken apart: name, position, unit, institution."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.name_suffixes import may_be_suffix
from lmdesk.domain.person_cells import PersonCell, read_labels
from lmdesk.domain.post_parts import ACRONYM, divided, parts_of
from lmdesk.domain.post_phrases import Phrase, placed
from lmdesk.domain.post_words import INSTITUTION, POSITION, UNIT, kind_of
from lmdesk.domain.text import script_of
from lmdesk.domain.titles import TitleTable

_TWO_WORDS = re.compile(r"[A-Za-zÀ-ỹ'-]+, ?[A-Za-zÀ-ỹ'-]+")
"""A family and a given name, though it be "WILSON, Dean"."""

_PLACES = frozenset(("province", "city", "district", "delegation"))
_LETTERS = MappingProxyType({POSITION: "P", UNIT: "U", INSTITUTION: "I", None: "?"})
_BODY_TOLD = re.compile(r"P[UI?]*I|I[UI?]*P")
_BODY_ASKED = re.compile(r"P+[UI?]*|[UI][UI?]*P?")
"""Orders of a post and bodies in a cell; anything else may be several posts in several bodies."""

_CERTAIN = 4
_FEWEST_WITH_POST = 3
_LONGEST_NAME = 7
_LONGEST_NATIVE = 40


class CombinedCells:
    """Takes cells apart that hold a name together with a post or a body.

    The words of `post_words` tell the parts; titles and capitals tell the name. What the words
    do not tell goes by its place: behind the name stands the post, last the institution.
    """

    def __init__(self, titles: TitleTable, countries: CountryTable) -> None:
        self._titles = titles
        self._countries = countries

    def read(self, text: str, country: str | None = None) -> PersonCell:
        """Return the parts of a cell; without any sign of a post or body it is all name."""
        labelled = read_labels(text)
        if labelled is not None:
            return labelled
        parts = [each for part in parts_of(text) for each in self._at_title(part, country)]
        if len(parts) < 2 or _TWO_WORDS.fullmatch(text):
            return PersonCell(text)
        kinds = [_kind_of_part(part) for part in parts]
        names = self._name_parts(parts, kinds, country)
        if not names or not any(kind for at, kind in enumerate(kinds) if at not in names):
            return PersonCell(text)
        others = [(kinds[at], parts[at]) for at in range(len(parts)) if at not in names]
        name = ", ".join(parts[at] for at in names)
        return self._placed(name, others)

    def is_person(self, text: str, country: str | None = None) -> bool:
        """Tell whether a text is a title and a name behind it."""
        return self._weight(text, kind_of(text), country) >= _CERTAIN

    def read_post(self, text: str, *, asks_body: bool = False) -> PersonCell:
        """Return the parts of a cell of posts that names the body too ("Director, Rice Bank").

        `asks_body` says that the heading asks for the institution: then a unit may stand for it,
        an acronym, what follows "of", or by its place a name of which nothing is known, and the
        post may be missing. It may also come behind ("Rice Bank, Director").
        """
        parts = parts_of(text)
        kinds = [_kind_of_part(part) for part in parts]
        shape = "".join(_LETTERS[kind] for kind in kinds)
        if not (_BODY_ASKED if asks_body else _BODY_TOLD).fullmatch(shape):
            return PersonCell("", text)
        found = self._placed("", list(zip(kinds, parts, strict=True)))
        return found if self._may_be_body(found.institution) else PersonCell("", text)

    def titled(self, text: str, country: str | None = None) -> bool:
        """Tell whether a text begins with a title that only people have."""
        return bool(self._titles.split_leading_titles(text, country).titles)

    def _at_title(self, part: str, country: str | None) -> list[str]:
        """Divide "RBK Coordinator Ms. Ann LEE" at the title, and an acronym from the post."""
        words = part.split(" ")
        if len(words) < _FEWEST_WITH_POST or self.titled(part, country):
            return [part]
        for at in range(1, len(words) - 1):
            before, rest = " ".join(words[:at]), " ".join(words[at:])
            if kind_of(before) is None or kind_of(rest) is not None:
                continue
            if self.titled(rest, country):
                first, _, more = before.partition(" ")
                apart = ACRONYM.fullmatch(first) and kind_of(more) == POSITION
                return [first, more, rest] if apart else [before, rest]
        return [part]

    def _name_parts(
        self, parts: Sequence[str], kinds: Sequence[str | None], country: str | None
    ) -> list[int]:
        """Return which parts are the name: one, or family and given name and titles beside it."""
        weights = [
            self._weight(part, kind, country) for part, kind in zip(parts, kinds, strict=True)
        ]
        best = max(range(len(parts)), key=lambda at: (weights[at], -at))
        if weights[best] <= 0:
            return []
        found = [best]
        following = best + 1
        if self._is_surname(parts, kinds, best):
            found.append(following)
            following += 1
        while following < len(parts) and self._is_suffix(parts[following]):
            found.append(following)
            following += 1
        return found

    def _weight(self, part: str, kind: str | None, country: str | None) -> int:
        """Say how much a part looks like a person; 0 and less: not at all."""
        if any(map(str.isdigit, part)) or "@" in part:
            return 0
        split = self._titles.split_leading_titles(part, country)
        name = split.rest
        words = name.split()
        titled = bool(split.titles) and kind_of(name) is None
        if kind is not None and not titled:
            return 0
        if script_of(name) == "Latn":
            if len(words) > _LONGEST_NAME or not any(word[:1].isupper() for word in words):
                return 0
            capitals = any(len(w) > 1 and w.isupper() and "." not in w for w in words)
            capitals = capitals and (len(words) > 1 or titled)
            return _CERTAIN * titled + 2 * capitals + (len(words) > 1) + 1
        return _CERTAIN * titled + (2 if len(name) <= _LONGEST_NATIVE else 0)

    def _is_surname(self, parts: Sequence[str], kinds: Sequence[str | None], at: int) -> bool:
        """Tell whether a part is a family name with the given name behind a comma."""
        if at + 1 >= len(parts) or kinds[at + 1] is not None:
            return False
        name, given = self._titles.split_leading_titles(parts[at]).rest, parts[at + 1]
        last = at + 2 < len(parts) and self._is_title(parts[at + 2])
        short = len(given.split()) <= 2 and given[:1].isupper()
        short = short and not (ACRONYM.fullmatch(given) and given.isupper())
        return " " not in name and short and (name.isupper() or last) and len(name) > 1

    def _is_suffix(self, part: str) -> bool:
        return self._is_title(part) or (" " not in part and may_be_suffix(part))

    def _is_title(self, part: str) -> bool:
        return bool(self._titles.split_trailing_titles(part).titles) and kind_of(part) is None

    def _placed(self, name: str, others: Sequence[Phrase]) -> PersonCell:
        """Put the parts beside the name in their places, those that say nothing by their order."""
        phrases: list[Phrase] = []
        country = ""
        for kind, part in others:
            has_body = any(known != POSITION for known, _ in phrases)
            if kind is not None:
                phrases += divided(part) if kind_of(part) else [(kind, part)]
            elif not phrases and not ACRONYM.fullmatch(part):
                phrases.append((POSITION, part))
            elif has_body and self._is_country(part):
                country = part
            else:
                phrases.append((UNIT, part))
        post = placed(phrases, fill=True)
        found = (post.position or "", post.unit or "", post.institution or "")
        return PersonCell(name, *found, country)

    def _may_be_body(self, text: str) -> bool:
        known = kind_of(text) is not None or ACRONYM.fullmatch(text) is not None
        return known or (" " in text and not self._is_country(text))

    def _is_country(self, part: str) -> bool:
        reading = self._countries.read(part)
        return reading is not None and reading.code is not None


def _kind_of_part(text: str) -> str | None:
    """Return what a part speaks of; beside a post or name "Rose Province" is an authority.

    In an address it is a place, so the words of `post_words` do not know it.
    """
    words = text.casefold().split()
    is_place = len(words) > 1 and words[-1] in _PLACES
    return kind_of(text) or (INSTITUTION if is_place else None)
