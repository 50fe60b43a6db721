"""A reading of a name as a row of the desk."""

from lmdesk.domain.name_keys import SoundKeys, search_key, sort_key
from lmdesk.domain.names import NameReading

Values = tuple[object, ...]

NAME_COLUMNS = (
    "id",
    "person_id",
    "script",
    "kind",
    "raw",
    "titles",
    "title_printed",
    "given",
    "middle",
    "surname",
    "nickname",
    "name_order",
    "printed",
    "sort_key",
    "search_key",
    "sound_key",
    "evidence",
    "confirmed",
    "is_primary",
)


def name_values(
    name: NameReading, *, kind: str, is_primary: bool, sounds: SoundKeys | None = None
) -> Values:
    """Return the columns of `PersonName` from script on for one reading, in NAME_COLUMNS order.

    Who asks for many names gives the same `sounds` for all of them.
    """
    key = search_key(name.printed)
    return (
        name.script,
        kind,
        name.raw,
        " ".join(name.titles) or None,
        name.title_printed,
        name.given,
        name.middle,
        name.surname,
        name.nickname,
        name.order.value,
        name.printed,
        sort_key(name),
        key,
        (sounds or SoundKeys()).of(key),
        " ".join(name.evidence) or None,
        0,
        int(is_primary),
    )
