"""Which names of an institution hold at a date, and what it is called then."""

from collections.abc import Iterable, Mapping, Sequence

from lmdesk.domain.institutions import InstitutionNameRecord as Name

OFFICIAL = frozenset({"official", "joint"})
"""Kinds of which a body has one at a time in a language."""

CALLED = OFFICIAL | {"former"}
"""Kinds of names that an institution is called by; a former one in its own time."""

MANY = frozenset({"variant"})
"""Kinds of which any number hold together."""

FIRST, LAST = "0000-01-01", "9999-12-31"


def names_in_force(names: Sequence[Name], at: str) -> tuple[Name, ...]:
    """Return the names that hold at a date, at most one of a kind and language but for variants.

    Official, joint and former names count as one kind. `at` is a day; a month or year means its
    first day. A name holds from the first day that its `valid_from` can mean until the last one
    that its `valid_to` can mean; where two meet, the one that began later holds. A former name of
    which no date is known holds at none. A name that goes on, and of which nobody said when it
    began, begins as the names before it end.
    """
    day = first_day(at)
    began = _beginnings(names)
    there = [name for name in names if _holds(name, day, began)]
    return tuple(name for name in there if name.kind in MANY or _is_latest(name, there, began))


def name_at(names: Sequence[Name], at: str | None) -> Name | None:
    """Return the name that an institution is called by at a date; None without any name.

    It is the main name where that holds, else another official, joint or former one that does, of
    the same language if there is one. Where none is known to hold, and without a date, it is the
    main name.
    """
    main = min(
        names,
        key=lambda name: (not name.is_primary, name.kind not in OFFICIAL, name.id),
        default=None,
    )
    if main is None or not at:
        return main
    there = names_in_force(names, at)
    called = [name for name in there if name.kind in CALLED]
    if main in there or not called:
        return main
    return min(called, key=lambda name: (name.language != main.language, name.id))


def rival_of(names: Iterable[Name], wanted: Name) -> Name | None:
    """Return an official or joint name that would hold together with the wanted one.

    Only names of the same language are rivals. Names that follow one another may meet, as "until
    2018" and "since 2018" do; of what has no beginning it is not known that it met what ended.
    """
    for name in names:
        is_like = {name.kind, wanted.kind} <= OFFICIAL and name.language == wanted.language
        if is_like and name.id != wanted.id and not _follow(name, wanted):
            return name
    return None


def first_day(date: str) -> str:
    """Return the first day of a year, of a month, or of a day."""
    return date + FIRST[len(date) :]


def last_day(date: str) -> str:
    """Return a day after which there is none of a year or month; of a day, the day itself."""
    return date + "-12-31"[len(date) - 4 :] if len(date) < len(LAST) else date


def _beginnings(names: Sequence[Name]) -> dict[int, str]:
    """Return the first day of each name, by its id."""
    ends: dict[str | None, str] = {}
    for name in names:
        if name.kind in CALLED and name.valid_to:
            ends[name.language] = max(ends.get(name.language, FIRST), first_day(name.valid_to))
    found = {}
    for name in names:
        goes_on = name.kind in OFFICIAL and not name.valid_to
        unknown = ends.get(name.language, FIRST) if goes_on else FIRST
        found[name.id] = first_day(name.valid_from) if name.valid_from else unknown
    return found


def _holds(name: Name, day: str, began: Mapping[int, str]) -> bool:
    if name.kind == "former" and not (name.valid_from or name.valid_to):
        return False
    return began[name.id] <= day <= _end(name)


def _is_latest(name: Name, there: Sequence[Name], began: Mapping[int, str]) -> bool:
    alike = [
        each
        for each in there
        if each.language == name.language
        and (each.kind == name.kind or {each.kind, name.kind} <= CALLED)
    ]
    start = max(began[each.id] for each in alike)
    latest = (each for each in alike if began[each.id] == start)
    return name == min(latest, key=lambda each: (_end(each), not each.is_primary, each.id))


def _end(name: Name) -> str:
    return last_day(name.valid_to) if name.valid_to else LAST


def _follow(one: Name, other: Name) -> bool:
    """Tell whether one of two names may have ended when the other began."""
    return _may_be_before(one, other) or _may_be_before(other, one)


def _may_be_before(one: Name, other: Name) -> bool:
    if not one.valid_to:
        return False
    if not other.valid_from:
        return not other.valid_to
    known = min(len(one.valid_to), len(other.valid_from))
    return one.valid_to[:known] <= other.valid_from[:known]
