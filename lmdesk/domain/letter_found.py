"""Somebody found in a letter, before names, numbers and addresses are read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.letter_contexts import Standing
from lmdesk.domain.letter_lines import Line
from lmdesk.domain.post_phrases import NO_POST, Post, read_post
from lmdesk.domain.problem import Problem
from lmdesk.domain.read_row import ListReaders
from lmdesk.domain.roles import RoleTable
from lmdesk.domain.titles import TitleTable

_CAPACITIES = frozenset(("representative", "a representative", "délégué", "représentant"))
"""Words for the capacity in which somebody comes; none of them is a post."""


class LetterReaders(ListReaders, Protocol):
    """The readers that a letter needs; `lmdesk.services.readers.Readers` has them."""

    @property
    def titles(self) -> TitleTable:
        """Reads titles."""

    @property
    def headings(self) -> HeadingTable:
        """Reads labels as it does headings."""

    @property
    def roles(self) -> RoleTable:
        """Reads roles."""


class Piece(NamedTuple):
    """A text of a line that holds contacts."""

    row: int
    text: str


@dataclass(slots=True)
class Found:
    """Somebody named in a letter. `row` is the line that names them first, `lines` are theirs.

    `name` holds the titles too. `contacts` are texts with their numbers and addresses, `places`
    texts that may name their country. `is_item` says that they stand in an enumeration, a
    labelled block or a table, `is_signature` that they sign. `sure` is False where a person has
    to say whether they are meant.
    """

    row: int
    name: str
    standing: Standing = Standing.PARTICIPANT
    post: Post = NO_POST
    role: str | None = None
    statement: str | None = None
    native: str | None = None
    title: str | None = None
    country: str | None = None
    replaces: str | None = None
    contacts: list[Piece] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    is_item: bool = False
    is_signature: bool = False
    sure: bool = True

    @property
    def comes(self) -> bool:
        """Tell whether this is a participant and no contact, signer or the like."""
        return self.standing is Standing.PARTICIPANT

    def take_posts(
        self, parts: Sequence[str], readers: LetterReaders, *, in_brackets: bool = False
    ) -> tuple[str, ...]:
        """Take pieces of a post, of a role and of a country; return those that say nothing."""
        posts = []
        for part in parts:
            said = readers.roles.read(part.strip(" ()"))
            if (
                said.session_role
                or said.capacity in ("head", "deputy_head")
                or (said.capacity and in_brackets)
            ):
                self.role = self.role or part.strip(" ()")
            else:
                posts.append(part)
        own = (self.post.position, self.post.unit, self.post.institution)
        read = read_post([*filter(None, own), *posts])
        unread = []
        for part in read.rest:
            if readers.countries.read(part) is not None:
                self.places.append(part)
            else:
                unread.append(part)
        self.post = read._replace(rest=())
        if (self.post.position or "").casefold() in _CAPACITIES:
            self.role = self.role or self.post.position
            self.post = self.post._replace(position=None)
        return tuple(unread)


def rows_of(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of lines."""
    return {line.number for line in lines}
