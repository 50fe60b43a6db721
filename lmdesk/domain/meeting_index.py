"""Who may be meant: an index from keys to the people known so far, grown row by row."""

from collections.abc import Collection
from typing import TypeVar

from lmdesk.domain.known_people import KnownPerson, KnownPost, joined, person_of_draft
from lmdesk.domain.letting_go import let_go
from lmdesk.domain.match_evidence import SIMILAR, key_likeness
from lmdesk.domain.match_keys import MatchKeys
from lmdesk.domain.people import PersonDraft

BLOCK = 20
"""A key that more people than this share says nothing by itself."""


Key = TypeVar("Key", str, tuple[str, str])


class Target:
    """Somebody whom later rows may mean: a person of the desk, or an earlier row.

    `keys` are those by which it was first put into the index, None once more was learned.
    `waits` marks a row that is unsure itself, so that nothing can be sure because of it.
    `said` are the single-valued fields that rows of this list gave for the person.
    """

    __slots__ = ("_draft", "_known", "_row", "keys", "said", "waits")

    def __init__(
        self, known: KnownPerson | None, keys: MatchKeys, draft: PersonDraft | None = None
    ) -> None:
        self._known = known
        self._draft = draft
        self._row: int | None = None
        self.keys: MatchKeys | None = keys
        self.waits = False
        self.said: frozenset[str] = frozenset()

    @classmethod
    def of_row(
        cls, draft: PersonDraft, keys: MatchKeys, row: int, *, waits: bool = False
    ) -> "Target":
        """Return the target for somebody who is in the list only."""
        target = cls(None, keys, draft)
        target._row = row
        target.waits = waits
        return target

    @property
    def known(self) -> KnownPerson:
        """What is known of the person by now; for a row it is worked out when first asked."""
        if self._known is None:
            assert self._draft is not None
            assert self.keys is not None
            self._known = person_of_draft(self._draft, self.keys, self._row)
        return self._known

    @property
    def is_row(self) -> bool:
        """Whether all that is known comes from this list."""
        return self._row is not None

    @property
    def institutions(self) -> Collection[str]:
        """The keys of the institutions where the person is known to be."""
        if self.keys is not None:
            return self.keys.institutions
        return sorted({key for post in self.known.posts for key in post.institutions})

    def knows(self, keys: MatchKeys) -> bool:
        """Tell whether a row with these keys adds no key by which the person could be found."""
        held = self.keys
        return held is not None and all(
            key in others
            for mine, others in (
                (keys.emails, held.emails),
                (keys.shared, held.shared),
                (keys.phones, held.phones),
                (keys.latin, held.latin),
                (keys.natives, held.natives),
                (keys.institutions, held.institutions),
            )
            for key in mine
        )

    def learn(self, said: KnownPerson, replaced: KnownPost) -> None:
        """Take over what a row says about the person."""
        self._known = joined(self.known, said, replaced)
        self.keys = None


Block = Target | list[Target]
"""Who shares a key. Nearly always it is one: a list for each would be half of the memory."""

Names = dict[str, Block]
Pairs = dict[tuple[str, str], Block]


class MeetingIndex:
    """Finds the targets that share a key with a row: few dict look-ups, no comparison yet."""

    def __init__(self) -> None:
        self._by_email: Names = {}
        self._by_phone: Names = {}
        self._by_name: Names = {}
        self._by_name_at: Pairs = {}
        self._by_sound_at: Pairs = {}

    def close(self) -> None:
        """Let go of everybody; the index is not to be asked any more."""
        let_go(self._by_email, self._by_phone, self._by_name, self._by_name_at, self._by_sound_at)

    def candidates(self, keys: MatchKeys) -> list[Target]:
        """Return the targets to compare with a row, each once, in the order they were met.

        Addresses, numbers, names, and sounds together with the institution lead to them. Of a
        key that too many share only the first few are given, and of a common name none but
        those at the same institution when the row has an address or mobile to be found by.
        """
        found: list[Target] = []
        for address in keys.emails:
            if address in self._by_email:
                found += _listed(self._by_email[address])
        for number in keys.phones:
            if number in self._by_phone:
                found += self._of_number(number, keys)
        for name in keys.latin + keys.natives:
            if name in self._by_name:
                found += self._of_name(name, keys)
        for institution in keys.institutions:
            for sound in keys.sound_keys:
                if (sound, institution) in self._by_sound_at:
                    found += _listed(self._by_sound_at[sound, institution])
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def is_common(self, keys: MatchKeys) -> bool:
        """Tell whether more people bear the row's name than are looked at."""
        names = keys.latin + keys.natives
        return any(len(_listed(self._by_name.get(name, []))) > BLOCK for name in names)

    def add(self, target: Target, keys: MatchKeys) -> None:
        """Let a target be found by these keys, besides those it has."""
        for address in keys.emails + keys.shared:
            if self._by_email.setdefault(address, target) is not target:
                _join(self._by_email, address, target)
        for number in keys.phones:
            if self._by_phone.setdefault(number, target) is not target:
                _join(self._by_phone, number, target)
        for name in keys.latin + keys.natives:
            if self._by_name.setdefault(name, target) is target:
                continue
            if not _join(self._by_name, name, target):
                self._put_common(name, target, keys)
        for institution in keys.institutions:
            for sound in keys.sound_keys:
                pair = sound, institution
                if self._by_sound_at.setdefault(pair, target) is not target:
                    _join(self._by_sound_at, pair, target)

    def add_person(self, person: KnownPerson) -> Target:
        """Let a person of the desk be found, and return the target."""
        institutions = dict.fromkeys(key for post in person.posts for key in post.institutions)
        keys = MatchKeys(
            emails=person.emails,
            phones=person.phones,
            search_keys=person.latin,
            sound_keys=person.sounds,
            shared=person.shared,
            mobiles=person.mobiles,
            latin=person.latin,
            natives=person.natives,
            institutions=tuple(institutions),
        )
        target = Target(person, keys)
        self.add(target, keys)
        return target

    def _of_number(self, number: str, keys: MatchKeys) -> list[Target]:
        """Return who has a number; of colleagues with one office number those of like names."""
        block = _listed(self._by_phone[number])
        if number in keys.mobiles:
            return block
        return [] if len(block) > BLOCK else [each for each in block if _alike(keys, each)]

    def _of_name(self, name: str, keys: MatchKeys) -> list[Target]:
        """Return the bearers of a name, without those who are clearly somebody else."""
        block = _listed(self._by_name[name])
        if not (keys.emails or keys.mobiles):
            return block
        if len(block) <= BLOCK:
            return [each for each in block if not _apart(keys, each.keys)]
        found: list[Target] = []
        for institution in keys.institutions:
            found += _listed(self._by_name_at.get((name, institution), []))
        return found

    def _put_common(self, name: str, target: Target, keys: MatchKeys) -> None:
        """Index the bearers of a name by institution too, once they are too many."""
        if (name, "") not in self._by_name_at:
            self._by_name_at[name, ""] = []
            for each in _listed(self._by_name[name]):
                for institution in each.institutions:
                    self._put_at((name, institution), each)
        for institution in keys.institutions:
            self._put_at((name, institution), target)

    def _put_at(self, pair: tuple[str, str], target: Target) -> None:
        if self._by_name_at.setdefault(pair, target) is not target:
            _join(self._by_name_at, pair, target)


def _apart(keys: MatchKeys, others: MatchKeys | None) -> bool:
    """Tell whether institution, addresses and mobiles are all told and all differ.

    Such namesakes are different people whatever else is said, and there are many of them.
    """
    if others is None or not (keys.emails and keys.mobiles and keys.institutions):
        return False
    if not (others.emails and others.mobiles and others.institutions):
        return False
    return (
        _disjoint(keys.emails, others.emails)
        and _disjoint(keys.mobiles, others.mobiles)
        and _disjoint(keys.institutions, others.institutions)
    )


def _disjoint(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) == 1 and len(other) == 1:
        return one[0] != other[0]
    return frozenset(one).isdisjoint(other)


def _alike(keys: MatchKeys, target: Target) -> bool:
    known = target.known
    if not (keys.latin and known.latin):
        return not keys.latin or not known.latin
    return key_likeness(keys.latin, keys.sound_keys, known.latin, known.sounds) >= SIMILAR


def _listed(block: Block) -> list[Target]:
    return block if isinstance(block, list) else [block]


def _join(index: dict[Key, Block], key: Key, target: Target) -> bool:
    """Put a target beside those that have the key already; say whether there was room."""
    block: list[Target] = _listed(index[key])
    if target in block:
        return True
    if len(block) > BLOCK:
        return False
    index[key] = [*block, target]
    return True
