"""Who may be meant: an index from keys to the people known so far, grown row by row."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from lmdesk.domain.known_people import KnownPerson, KnownPost, joined, person_of_draft
from lmdesk.domain.match_keys import MatchKeys
from lmdesk.domain.people import PersonDraft

BLOCK = 20
"""A key that more people than this share says nothing by itself."""


Key = TypeVar("Key")


class Target:
    """Somebody whom later rows may mean: a person of the desk, or an earlier row.

    `waits` marks a row that is unsure itself, so that nothing can be sure because of it.
    `said` are the single-valued fields that rows of this list gave for the person.
    """

    __slots__ = ("_draft", "_keys", "_known", "_row", "said", "waits")

    def __init__(
        self,
        known: KnownPerson | None,
        draft: PersonDraft | None = None,
        keys: MatchKeys | None = None,
        row: int | None = None,
        *,
        waits: bool = False,
    ) -> None:
        self._known = known
        self._draft = draft
        self._keys = keys
        self._row = row
        self.waits = waits
        self.said: set[str] = set()

    @property
    def known(self) -> KnownPerson:
        """What is known of the person by now; for a row it is worked out when first asked."""
        if self._known is None:
            if self._draft is None or self._keys is None:
                raise ValueError("a target is a known person or a row")
            self._known = person_of_draft(self._draft, self._keys, self._row)
        return self._known

    @property
    def is_row(self) -> bool:
        """Whether all that is known comes from this list."""
        return self._row is not None

    def learn(self, said: KnownPerson, replaced: KnownPost) -> None:
        """Take over what a row says about the person."""
        self._known = joined(self.known, said, replaced)


class MeetingIndex:
    """Finds the targets that share a key with a row: few dict look-ups, no comparison yet."""

    def __init__(self) -> None:
        self._by_email: dict[str, list[Target]] = {}
        self._by_phone: dict[str, list[Target]] = {}
        self._by_name: dict[str, list[Target]] = {}
        self._by_name_at: dict[tuple[str, str], list[Target]] = {}

    def candidates(self, keys: MatchKeys) -> list[Target]:
        """Return the targets to compare with a row, each once, in the order they were met.

        Addresses, numbers, names, and names or sounds together with the institution lead to
        them. Of a key that too many share only the first few are given, and none of a name when
        the row has an address or mobile by which it would be found.
        """
        found: list[Target] = []
        for address in keys.emails:
            if address in self._by_email:
                found += self._by_email[address][:BLOCK]
        for number in keys.phones:
            block = self._by_phone.get(number)
            if block and (len(block) <= BLOCK or number in keys.mobiles):
                found += block[:BLOCK]
        identified = bool(keys.emails or keys.mobiles)
        for name in _names(keys):
            block = self._by_name.get(name)
            if block and (len(block) <= BLOCK or not identified):
                found += block[:BLOCK]
        for pair in _names_at(keys):
            if pair in self._by_name_at:
                found += self._by_name_at[pair][:BLOCK]
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def is_common(self, keys: MatchKeys) -> bool:
        """Tell whether more people bear the row's name than are looked at."""
        return any(len(self._by_name.get(name, ())) > BLOCK for name in _names(keys))

    def add(self, target: Target, keys: MatchKeys) -> None:
        """Let a target be found by these keys, besides those it has."""
        for address in keys.emails:
            _put(self._by_email, address, target)
        for address in keys.shared:
            _put(self._by_email, address, target)
        for number in keys.phones:
            _put(self._by_phone, number, target)
        for name in _names(keys):
            _put(self._by_name, name, target)
        for pair in _names_at(keys):
            _put(self._by_name_at, pair, target)

    def add_person(self, person: KnownPerson) -> Target:
        """Let a person of the desk be found, and return the target."""
        target = Target(person)
        institutions = dict.fromkeys(key for post in person.posts for key in post.institutions)
        keys = MatchKeys(
            person.emails,
            person.phones,
            person.latin,
            person.sounds,
            person.shared,
            person.mobiles,
            person.latin,
            person.natives,
            tuple(institutions),
        )
        self.add(target, keys)
        return target


def _names(keys: MatchKeys) -> Iterable[str]:
    return (*keys.latin, *keys.natives) if keys.natives else keys.latin


def _names_at(keys: MatchKeys) -> Iterator[tuple[str, str]]:
    """Yield each name and each sound together with each key of the institution."""
    for institution in keys.institutions:
        for name in keys.latin:
            yield name, institution
        for sound in keys.sound_keys:
            yield sound, institution
        for native in keys.natives:
            yield native, institution


def _put(index: dict[Key, list[Target]], key: Key, target: Target) -> None:
    block = index.get(key)
    if block is None:
        index[key] = [target]
    elif len(block) <= BLOCK and target not in block:
        block.append(target)
