"""Forms of titles: one row of the vocabulary, and a text cut into the pieces that titles have."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

RANK_OF_UNKNOWN = 70
SEPARATORS = " \t\n.,/;:，、\xa0\u3000"
"""What may stand between titles."""

PIECE = re.compile(r"[\s,]*([^\s.,/;:，、]+)(\.?)")


class Title(NamedTuple):
    """One row of the vocabulary of titles.

    `rank` is the place in a stack of titles (H.E. before ranks before Prof. before Mr.).
    `needs` says when the form is taken off the front of a name: empty = always; `stop` = only
    with its full stop; `title` = only before another title; `words` = with its full stop
    before a name of two words or after a title; `space` = only before a space; `burmese` =
    only when the country or the rest of the name is Burmese; `column` = never, it is read
    only in a column of titles. `joined` forms (H.E.) are not read when spaces part them.
    """

    canonical: str
    rank: int
    kind: str
    gender: str | None
    needs: str
    joined: bool


def read_title(row: Mapping[str, str]) -> Title:
    """Read a row; an office's own row may have only `form`."""
    pieces = [p for p, _, _ in pieces_of(row["form"], 0, 9)]
    return Title(
        canonical=row.get("canonical") or row["form"].strip(),
        rank=int(row.get("rank") or RANK_OF_UNKNOWN),
        kind=row.get("kind") or "",
        gender=row.get("gender") or None,
        needs=row.get("needs") or "",
        joined=len(pieces) > 1 and all(len(p) == 1 for p in pieces),
    )


def spellings(form: str, title: Title) -> Iterable[tuple[str, Title]]:
    """Return the ways to write a title of a script without spaces: with and without stops."""
    yield form, title
    tight = form.replace(" ", "")
    if tight != form:
        yield tight, title
    bare = tight.replace(".", "")
    if bare != tight and len(bare) > 1:
        needs = "column" if title.needs == "column" else "space"
        yield bare, title._replace(needs=needs)


def pieces_of(text: str, at: int, most: int) -> list[tuple[str, int, bool]]:
    """Return up to `most` pieces (parted by spaces and full stops): key, end, has a stop."""
    pieces: list[tuple[str, int, bool]] = []
    while len(pieces) < most and (piece := PIECE.match(text, at)) is not None:
        at = piece.end()
        pieces.append((key_of(piece[1]), at, bool(piece[2])))
    return pieces


def key_of(piece: str) -> str:
    """Return a piece as titles are compared: small letters, plain apostrophe."""
    return piece.casefold().replace("\u2019", "'")


def skip_separators(text: str, at: int) -> int:
    """Return the place of the next character that is no separator."""
    while at < len(text) and text[at] in SEPARATORS:
        at += 1
    return at


def is_han(character: str) -> bool:
    """Tell whether a character is Han: there titles follow the name."""
    return "\u2e80" <= character <= "\u9fff" or character >= "\U00020000"


def is_spaceless(character: str) -> bool:
    """Tell whether a character is Thai, Lao, Khmer or Burmese: titles touch the name."""
    return "\u0e00" <= character <= "\u0eff" or "\u1000" <= character <= "\u17ff"
