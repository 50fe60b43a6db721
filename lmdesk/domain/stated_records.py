"""Rows that say which record of the desk they are, as cards and lists of ours do."""

from collections.abc import Mapping
from types import MappingProxyType

from lmdesk.domain.known_people import KnownPerson
from lmdesk.domain.text import fold_words

NOBODY_STATED: Mapping[str, int] = MappingProxyType({})


def is_stated(said: KnownPerson, known: KnownPerson) -> bool:
    """Tell whether the row may be the person whose record it says to be.

    Who writes somebody else's name over an old card or row does not change the hidden name of the
    record: a name that has nothing in common with that of the person is somebody else.
    """
    if not set(said.natives).isdisjoint(known.natives):
        return True
    return not _words(said).isdisjoint(_words(known))


def _words(person: KnownPerson) -> frozenset[str]:
    names = (person.name, person.native_name or "", *person.latin)
    return frozenset(word for name in names for word in fold_words(name))
