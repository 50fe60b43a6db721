"""Headings: which field a heading of a list means, in any of eight languages."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lmdesk.domain.heading_words import join_fields, native_marker, of_companion, pick_head
from lmdesk.domain.text import fold_words, script_of

_LONGEST_HEADING = 90
"""Longer texts are sentences, not headings."""

_LONGEST_KNOWN = 40
_LONGEST_PHRASE = 6
_LONGEST_RUN = 24
"""Words of a Latin phrase, and characters of a phrase of a script without spaces."""

_CACHE_LIMIT = 20_000
_NUMBERING = re.compile(r"\A\s*(?:[(\[]?\d{1,2}[.)\]]|[(\[]?[a-z][.)\]])\s+(?=\S)", re.I)
_AS_IN_PASSPORT = re.compile(
    r"[,;(\s]*\b(?:exactly )?as\b.{0,30}\b(?:passport|id card|travel document)\b\)?"
    r"|[,;(\s]*theo hộ chiếu\)?|[,;(\s]*tel(?:le)? que\b.{0,20}\bpasseport\b\)?",
    re.IGNORECASE,
)
"""How a name is to be written says nothing about what the column is."""

_BRACKETS = re.compile(r"[(\[{（【〔]([^()\[\]{}（）【】〔〕]*)[)\]}）】〕]")
_LINES = re.compile(r"[\n\r|/／\\]+|\s[-–—]+\s")
_PARTS = re.compile(
    r"[,，;；、·•&+]+|[-–—:](?=\s)|\b(?:and|or|et|ou|và|hoặc)\b"
    r"|และ|หรือ|ແລະ|ຫຼື|និង|ឬ|နှင့်|及|和|或|与",
    re.IGNORECASE,
)


class HeadingReading(NamedTuple):
    """What a heading means. `field` is None when it is not known.

    `sure` is False when only a part of it was recognised. `score` runs from 0 to 1: 1 for a
    known heading, less for wordings that were never seen.
    """

    field: str | None = None
    language: str | None = None
    sure: bool = False
    score: float = 0.0


_UNKNOWN = HeadingReading()


class HeadingTable:
    """Reads headings. Built from rows (heading, field, language) of `db/vocab/headings.csv`.

    Earlier rows win where a heading stands twice. Keep one instance: it remembers answers.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._exact: dict[str, HeadingReading] = {}
        self._folded: dict[str, HeadingReading] = {}
        self._cache: dict[str, HeadingReading] = {}
        for row in rows:
            reading = HeadingReading(row["field"], row["language"], True, 1.0)
            self._exact.setdefault(_plain(row["heading"]), reading)
            self._folded.setdefault(heading_key(row["heading"]), reading)
        self._phrases = {key: r for key, r in self._folded.items() if len(key) > 1}

    def read(self, heading: str) -> HeadingReading:
        """Return what one heading means: known, known in parts, or guessed from its words."""
        known = self._cache.get(heading)
        if known is None:
            if len(self._cache) > _CACHE_LIMIT:
                self._cache.clear()
            known = self._cache[heading] = self._read(heading)
        return known

    def field_of(self, text: str) -> str | None:
        """Return the field of a text that is a known heading as it stands, quickly."""
        text = text.strip()
        if not text or len(text) > _LONGEST_KNOWN:
            return None
        known = self._lookup(text)
        return known.field if known else None

    def read_stack(self, parts: Sequence[str]) -> HeadingReading:
        """Return what stacked headings mean: the lowest decides, the ones above help.

        "Name" over "Title" is a title; "Institution" over "Name" is an institution; whatever
        stands under "Interpreter" is not the delegate's.
        """
        readings = [self.read(part) for part in parts]
        if not readings:
            return _UNKNOWN
        lowest, above = readings[-1], [r for r in readings[:-1] if r.field]
        if not above:
            return lowest
        parent = above[-1]
        companion = of_companion((str(parent.field), str(lowest.field)))
        if companion and lowest.field and lowest.field != "remarks":
            return HeadingReading(companion, lowest.language, True, 1.0)
        if lowest.field is None:
            return parent._replace(sure=False, score=parent.score / 2)
        if lowest.field == "name" and parent.field in ("institution", "unit", "parent"):
            return parent
        if "other" in (r.field for r in above):
            personal = lowest.field not in ("ref", "name", "number", "registered", "remarks")
            stranger = any(self._is_stranger(part) for part in parts[:-1])
            if stranger or (not personal and lowest.field == "number"):
                return HeadingReading("other", lowest.language, True, 1.0)
        return lowest

    def _is_stranger(self, part: str) -> bool:
        """Tell whether a heading above speaks of somebody else than the delegate."""
        return not STRANGERS.isdisjoint(fold_words(part))

    def _read(self, heading: str) -> HeadingReading:
        text = unicodedata.normalize("NFKC", heading).strip()
        if not text or len(text) > _LONGEST_HEADING or "@" in text[1:]:
            return _UNKNOWN
        text = _NUMBERING.sub("", text).strip(" *:：.…")
        known = self._lookup(text or heading.strip())
        if known:
            return known
        text = _AS_IN_PASSPORT.sub("", text).strip() or text
        inside = _BRACKETS.findall(text)
        outside = _BRACKETS.sub(" ", text).strip(" *:：")
        if inside and outside:
            return self._read_bracketed(outside, inside)
        return self._read_parts(text) or self._read_words(text)

    def _lookup(self, text: str) -> HeadingReading | None:
        return self._exact.get(_plain(text)) or self._folded.get(heading_key(text))

    def _read_bracketed(self, outside: str, inside: Sequence[str]) -> HeadingReading:
        """Read "Tel (mobile)", "Name (in Chinese)", "Email (địa chỉ thư)", "Name (required)"."""
        outer = self._lookup(outside) or self._read_parts(outside) or self._read_words(outside)
        for text in inside:
            if outer.field == "name" and native_marker(text):
                return outer._replace(field="native_name")
            inner = self._lookup(text) or self._read_parts(text) or _UNKNOWN
            if outer.field is None and inner.field:
                return inner._replace(sure=False, score=inner.score * 0.8)
            if (outer.field, inner.field) in REFINED:
                return inner._replace(sure=outer.sure, score=outer.score)
        return outer

    def _read_parts(self, text: str) -> HeadingReading | None:
        """Read what is written twice or lists several things: "姓名 Name", "Phone/Fax"."""
        pieces: list[str] = []
        for line in filter(None, (piece.strip(" *:：") for piece in _LINES.split(text))):
            pieces += [line] if self._lookup(line) else self._divided(line)
        if len(pieces) < 2:
            return None
        readings = [self._lookup(piece) or _UNKNOWN for piece in pieces]
        known = [r for r in readings if r.field]
        if not known:
            return None
        if len(known) < len(readings):
            readings = [self._lookup(p) or self._read_words(p) for p in pieces]
            known = [r for r in readings if r.field]
        field, agreed = join_fields(tuple(str(r.field) for r in known))
        local = next((r.language for r in known if r.language != "en"), known[0].language)
        share = len(known) / len(pieces)
        return HeadingReading(field, local, agreed and share > 0.4, 0.9 if agreed else 0.7)

    def _divided(self, line: str) -> list[str]:
        """Divide a line of a heading at signs and little words, and where the script changes."""
        groups = _by_script(line)
        if len(groups) > 1 and all(self._lookup(group) for group in groups):
            return groups
        return [p for piece in _PARTS.split(line) for p in _by_script(piece.strip(" *:："))]

    def _read_words(self, text: str) -> HeadingReading:
        """Guess from known headings inside an unseen wording ("Office telephone number of …")."""
        words = fold_words(text)
        if not words or len(words) > 14:
            return _UNKNOWN
        if any(not word.isascii() for word in words):
            found, rest = self._runs(heading_key(text))
        else:
            found, rest = self._windows(words)
        if not found:
            return _UNKNOWN
        companion = of_companion(tuple(str(r.field) for _, r in found))
        if companion:
            return HeadingReading(companion, found[-1][1].language, companion == "other", 0.5)
        index = pick_head(
            tuple((str(r.field), key) for key, r in found), found[-1][1].language or "", words, rest
        )
        if index is None:
            return _UNKNOWN
        field, reading = found[index][1].field, found[index][1]
        if field == "name" and native_marker(text):
            field = "native_name"
        covered = sum(len(key) for key, _ in found) / max(len("".join(words)), 1)
        return HeadingReading(field, reading.language, covered >= 0.6, 0.4 + 0.2 * min(covered, 1))

    def _windows(self, words: Sequence[str]) -> tuple[list[tuple[str, HeadingReading]], list[str]]:
        """Take the longest known phrases of words from left to right."""
        found: list[tuple[str, HeadingReading]] = []
        rest: list[str] = []
        at = 0
        while at < len(words):
            for size in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
                key = " ".join(words[at : at + size])
                if key in self._phrases:
                    found.append((key, self._phrases[key]))
                    at += size
                    break
            else:
                rest.append(words[at])
                at += 1
        return found, rest

    def _runs(self, key: str) -> tuple[list[tuple[str, HeadingReading]], list[str]]:
        """Take the longest known runs of characters from left to right."""
        found: list[tuple[str, HeadingReading]] = []
        rest: list[str] = []
        at = 0
        while at < len(key):
            for size in range(min(_LONGEST_RUN, len(key) - at), 1, -1):
                run = key[at : at + size].strip()
                if run in self._phrases and not run.isascii():
                    found.append((run, self._phrases[run]))
                    at += size
                    break
            else:
                rest.append(key[at])
                at += 1
        return found, rest


STRANGERS = frozenset(
    [
        "spouse",
        "interpreter",
        "companion",
        "accompanying",
        "assistant",
        "secretary",
        "emergency",
        "driver",
        "supervisor",
        "partner",
        "conjoint",
        "interprete",
        "accompagnant",
        "nominator",
        "focal",
        "liaison",
        "hotel",
    ]
)
"""English and French words for people and houses that are not the delegate."""

REFINED = frozenset(
    {
        ("phone", "mobile"),
        ("phone", "fax"),
        ("mobile", "im"),
        ("name", "surname"),
        ("name", "given"),
        ("contact", "email"),
        ("contact", "phone"),
        ("contact", "mobile"),
    }
)
"""Where the words in brackets say more than those before them: "Tel (mobile)"."""


def heading_key(heading: str) -> str:
    """Return the form in which two writings of a heading are the same.

    Letters and digits only; Latin words are kept apart, other scripts close up, because lists
    put spaces there as they like.
    """
    words = fold_words(unicodedata.normalize("NFKC", heading))
    key = ""
    for word in words:
        space = " " if key and key[-1].isascii() and word[0].isascii() else ""
        key += space + word
    return key or heading.strip()


def _plain(heading: str) -> str:
    """Return a heading with its marks: "Họ" and "Hồ" stay different."""
    text = unicodedata.normalize("NFKC", heading).casefold()
    return " ".join(re.sub(r"[.*:_]+", " ", text).split())


def _by_script(piece: str) -> list[str]:
    """Divide a text where it changes between Latin and another script ("姓名 Name")."""
    groups: list[str] = []
    kinds: list[bool] = []
    for word in piece.split():
        latin = script_of(word) in ("Latn", "Zyyy")
        if latin and script_of(word) == "Zyyy" and kinds:
            latin = kinds[-1]
        if kinds and kinds[-1] == latin:
            groups[-1] += " " + word
        else:
            groups.append(word)
            kinds.append(latin)
    divided: list[str] = []
    for group in groups:
        divided += [p for p in re.split(r"(?<=[^\x00-\u024f])(?=[A-Za-z])", group) if p]
    return divided
