"""Names whose parts stand in each other's column: the surname under "Given name"."""

from types import MappingProxyType

from lmdesk.domain.name_printing import print_name
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.names import NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem
from lmdesk.domain.text import fold

_STOCK = frozenset({"CN", "VN"})
"""Where surnames are few enough that one in the other column is no chance."""


def put_right(draft: PersonDraft, names: NameReader) -> tuple[NameReading, Problem] | None:
    """Return a name with its parts exchanged, and what is told of it; None for one in order.

    The surname of the name in Han characters decides; else a well-known surname in the column of
    given names beside a word that is none, in names of China and Viet Nam.
    """
    name = draft.name
    given, surname = name.given, name.surname
    if not given or not surname or " " in given or name.script != "Latn":
        return None
    native = draft.native_name
    forms = names.latin_forms(native) if native and native[0] >= "\u2e80" else frozenset()
    if forms:
        if fold(given) not in forms or fold(surname) in forms:
            return None
    elif not _surname_is_given(draft, given, surname, names):
        return None
    printed = print_name(surname, given, name.order)
    if name.generation:
        printed = f"{printed} {name.generation}"
    swapped = name._replace(
        given=surname,
        surname=given,
        middle=names.middle_of(surname, given, draft.country) or None,
        printed=printed,
        evidence=(*name.evidence, "native_name" if forms else "surname_stock"),
        sure=bool(forms),
    )
    params = MappingProxyType({"surname": given, "given": surname})
    return swapped, Problem("name_columns_swapped", "name", params=params)


def _surname_is_given(draft: PersonDraft, given: str, surname: str, names: NameReader) -> bool:
    if draft.country is not None and draft.country not in _STOCK:
        return False
    others = [names.word(text) for text in surname.split(" ")]
    if len(others) == 1 and draft.country in others[0].countries:
        return False
    word = names.word(given)
    for country in (draft.country,) if draft.country else word.countries:
        if country not in _STOCK or country not in word.countries or country in word.weak:
            continue
        if any(country in each.countries and country not in each.weak for each in others):
            continue
        if len(others) == 1 and country in others[0].countries:
            continue
        if country == "CN" and not all(each.pinyin for each in others):
            continue
        if country == "VN" and draft.country is None and not word.vietnamese:
            continue
        return True
    return False
