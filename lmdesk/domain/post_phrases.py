"""A post in words: "Deputy Director of the Department of X, Ministry of Y" taken apart."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.native_names import split_native
from lmdesk.domain.post_parts import ACRONYM, divided, parts_of
from lmdesk.domain.post_words import INSTITUTION, POSITION
from lmdesk.domain.text import one_line, script_of

_ALSO = re.compile(r"\s*[(（]([A-Za-z][\w&/-]{1,11})[)）]\s*$")
_LEAD = re.compile(
    r"^(?:the|our|currently|now|as|is|a|an|who is|he is|she is|le|la|l['’])\s+", re.IGNORECASE
)

Phrase = tuple[str | None, str]
"""What a phrase speaks of ("position", "unit", "institution" or None) and its text."""


class Post(NamedTuple):
    """What somebody is and where, as printed; `rest` are pieces that say nothing of it."""

    position: str | None = None
    unit: str | None = None
    institution: str | None = None
    rest: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is known."""
        return not (self.position or self.unit or self.institution)


NO_POST = Post()


def placed(phrases: Sequence[Phrase], *, fill: bool = False) -> Post:
    """Put phrases in their places: several posts are kept, of bodies the last is the largest.

    In Chinese the first is, where the post comes behind them. With `fill` a unit stands for the
    institution where none is named.
    """
    posts = [text for kind, text in phrases if kind == POSITION]
    bodies = [(kind, text) for kind, text in phrases if kind not in (POSITION, None)]
    named = [at for at, (kind, _) in enumerate(bodies) if kind == INSTITUTION]
    if not named and fill and bodies:
        named = [len(bodies) - 1]
    falls = len(named) > 1 and phrases[-1][0] == POSITION and script_of(bodies[0][1]) == "Hans"
    main = None if not named else named[0] if falls else named[-1]
    units = [text for at, (_, text) in enumerate(bodies) if at != main]
    return Post(
        ", ".join(posts) or None,
        ", ".join(units) or None,
        None if main is None else bodies[main][1],
        tuple(text for kind, text in phrases if kind is None),
    )


def read_post(parts: Sequence[str], *, acronyms: bool = True) -> Post:
    """Read pieces of a post in order; of two of a kind the one in Latin letters counts.

    Without `acronyms` a lone word in capitals says nothing.
    """
    phrases: list[Phrase] = []
    for part in parts:
        for read, text in _readings(part):
            kinds = {kind for kind, _ in phrases if kind}
            lone = read is None and acronyms and kinds and ACRONYM.fullmatch(text)
            kind = INSTITUTION if lone and INSTITUTION not in kinds else read
            if kind is None or (kind, text) not in phrases:
                phrases.append((kind, text))
    return placed([each for each in phrases if not _is_repeated(each, phrases)])


def is_post(text: str) -> bool:
    """Tell whether every piece of a line is part of a post."""
    post = read_post(parts_of(text), acronyms=False)
    return not post.is_empty and not post.rest


def _is_repeated(phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Tell whether the same stands there once more in English, beside the own language."""
    kind, text = phrase
    others = [other for each, other in phrases if each == kind and kind]
    if script_of(text) != "Latn":
        return any(script_of(other) == "Latn" for other in others)
    return not text.isascii() and any(other.isascii() for other in others)


def _readings(part: str) -> list[Phrase]:
    """Read one piece: what it is, and the piece behind "of the" that is another thing."""
    text = one_line(part).strip(" .;,，。*·•")
    text = _ALSO.sub("", text)
    if not text:
        return []
    latin, other = split_native(text)
    if other:
        return [*_readings(other), *_readings(latin)]
    return list(divided(_LEAD.sub("", text)))
