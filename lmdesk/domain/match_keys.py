"""Keys by which a row can meet somebody: addresses, numbers, names and institutions."""

from typing import NamedTuple

from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.institution_names import institution_keys
from lmdesk.domain.name_keys import SoundKeys, search_key
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.text import fold_words

# A member of an enumeration is looked up by a call each time.
_MOBILE = ContactKind.MOBILE

FIRST_BEYOND_LATIN = "\u0370"
"""Folded text in Latin letters has none from here on."""


class MatchKeys(NamedTuple):
    """What a draft can be found by.

    `emails` are addresses of one person, `shared` those of an office: they tell the institution,
    never the person. `mobiles` are sure mobile numbers; `phones` are all numbers (E.164), which
    colleagues share. `search_keys` are of all names, `latin` those in Latin letters; `natives`
    are names in other scripts without spaces. `sound_keys` are for typos, `institutions` the
    keys of the institution's whole and joint names.
    """

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    search_keys: tuple[str, ...] = ()
    sound_keys: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()
    latin: tuple[str, ...] = ()
    natives: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()


class KeyMaker:
    """Makes the keys of the drafts of one list; it remembers the words and institutions it met."""

    def __init__(self) -> None:
        self._institutions: dict[str, tuple[str, ...]] = {}
        self._sounds = SoundKeys()

    def keys(self, draft: PersonDraft) -> MatchKeys:
        """Return the keys of a draft. A draft without a name has no name keys."""
        name = draft.name
        search = sound = latin = natives = ()  # type: tuple[str, ...]
        if name.printed:
            key = search_key(name.printed)
            if key:
                search = (key,)
                sound = (self._sounds.of(key),)
                if name.script == "Latn":
                    latin = search
                else:
                    natives = (_native_of(name.printed, key),)
        if draft.native_name and draft.native_name != name.printed:
            search, latin, natives = _with_native(draft.native_name, search, latin, natives)
        emails = shared = mobiles = phones = ()  # type: tuple[str, ...]
        for email in draft.emails:
            address = email.address
            if address is not None:
                if email.shared:
                    shared = (*shared, address)
                else:
                    emails = (*emails, address)
        for phone in draft.phones:
            number = phone.e164
            if number is not None:
                phones = (*phones, number)
                if phone.sure and phone.kind is _MOBILE:
                    mobiles = (*mobiles, number) if mobiles or len(phones) > 1 else phones
        institutions = self._institution(draft.institution) if draft.institution else ()
        return MatchKeys(
            emails, phones, search, sound, shared, mobiles, latin, natives, institutions
        )

    def _institution(self, name: str) -> tuple[str, ...]:
        known = self._institutions.get(name)
        if known is None:
            known = self._institutions[name] = institution_keys(name)
        return known


def match_keys(draft: PersonDraft) -> MatchKeys:
    """Return the keys of one draft; for a whole list a `KeyMaker` is quicker."""
    return KeyMaker().keys(draft)


def native_key(name: str) -> str:
    """Return a name in its own script as it is compared: folded, without spaces."""
    return "".join(fold_words(name))


def _native_of(name: str, key: str) -> str:
    """Return the native key of a name whose search key is known: of one word it is the same."""
    return native_key(name) if " " in key else key


def _with_native(
    name: str, search: tuple[str, ...], latin: tuple[str, ...], natives: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Add the name of a column for native scripts, which may be in Latin letters (Vietnamese)."""
    key = search_key(name)
    if not key:
        return search, latin, natives
    if key not in search:
        search = (*search, key)
    if key[0] < FIRST_BEYOND_LATIN:
        return search, latin if key in latin else (*latin, key), natives
    native = _native_of(name, key)
    return search, latin, natives if native in natives else (*natives, native)
