"""What was printed of somebody at an event, beside what is known today."""

from typing import NamedTuple

from lmdesk.domain.institution_names import institution_key
from lmdesk.domain.name_keys import search_key
from lmdesk.domain.text import fold, fold_words
from lmdesk.domain.title_weight import adds_titles

POST_FIELDS = frozenset({"position", "unit", "institution", "country"})


class Printed(NamedTuple):
    """The snapshot of a participation; `at` is the moment when it was taken."""

    name: str | None
    title: str | None
    position: str | None
    unit: str | None
    institution: str | None
    country: str | None
    at: str | None


class PostToday(NamedTuple):
    """An open post. `names` are the keys of all names the institution bears today."""

    position: str | None = None
    unit: str | None = None
    institution: str | None = None
    names: frozenset[str] = frozenset()
    country: str | None = None


class PersonToday(NamedTuple):
    """A person as printed today; the main post is the first."""

    name: str
    title: str | None
    surname: str | None
    native_name: str | None
    posts: tuple[PostToday, ...] = ()


class PrintedValue(NamedTuple):
    """One field as it was printed and as it is now; `differs` is no matter of spelling."""

    field: str
    printed: str | None
    today: str | None
    differs: bool


def post_meant(printed: Printed, today: PersonToday) -> PostToday:
    """Return the post of today that the snapshot speaks of.

    It is the one at the printed institution, else one with the printed position where no
    institution was printed, else the main post: who has several posts is printed with the one
    that matters at the event.
    """
    if not today.posts:
        return PostToday()
    key = institution_key(printed.institution or "")
    for post in today.posts:
        if key in post.names if key else _same(printed.position, post.position):
            return post
    return today.posts[0]


def compared(printed: Printed, today: PersonToday) -> tuple[PrintedValue, ...]:
    """Return each field as printed and as it is today.

    A blank in print differs from nothing: a list that did not tell the department says nothing
    about a change.
    """
    post = post_meant(printed, today)
    new_name = search_key(printed.name or "") != search_key(today.name)
    new_title = adds_titles(_words(today.title), _words(printed.title))
    moved = institution_key(printed.institution or "") not in post.names
    return (
        PrintedValue("title", printed.title, today.title, bool(printed.title) and new_title),
        PrintedValue("name", printed.name, today.name, bool(printed.name) and new_name),
        _value("position", printed.position, post.position),
        _value("unit", printed.unit, post.unit),
        PrintedValue(
            "institution",
            printed.institution,
            post.institution,
            bool(printed.institution) and moved,
        ),
        _value("country", printed.country, post.country),
    )


def post_differs(values: tuple[PrintedValue, ...]) -> bool:
    """Tell whether the post of today is another one than was printed."""
    return any(value.differs for value in values if value.field in POST_FIELDS)


def printed_anew(printed: Printed, today: PersonToday, now: str) -> Printed:
    """Return the snapshot as it would be taken today; the same one where nothing is new.

    A blank of today erases nothing, unless the person has moved to another institution, of
    which the former unit and position say nothing.
    """
    post = post_meant(printed, today)
    moved = bool(post.institution) and institution_key(printed.institution or "") not in post.names
    old = printed._replace(position=None, unit=None) if moved else printed
    # Names of one institution mean the same: what the list called it stays in print.
    institution = post.institution if moved else printed.institution
    anew = Printed(
        name=today.name or printed.name,
        title=today.title or printed.title,
        position=post.position or old.position,
        unit=post.unit or old.unit,
        institution=institution or post.institution,
        country=post.country or printed.country,
        at=printed.at,
    )
    return printed if anew == printed else anew._replace(at=now)


def surname_in_print(printed: str | None, surname: str | None) -> str | None:
    """Return the surname with the letters it has in a printed name, or None where it is not there.

    "HENG Dara" with the surname "Heng" gives "HENG".
    """
    if not printed or not surname:
        return None
    count = len(surname.split())
    words = printed.split()
    for start in range(len(words) - count + 1):
        piece = " ".join(words[start : start + count])
        if fold(piece) == fold(surname):
            return piece
    return surname if not surname.isascii() and surname in printed else None


def _value(field: str, printed: str | None, today: str | None) -> PrintedValue:
    return PrintedValue(field, printed, today, bool(printed) and not _same(printed, today))


def _same(first: str | None, second: str | None) -> bool:
    return first == second or fold_words(first or "") == fold_words(second or "")


def _words(titles: str | None) -> tuple[str, ...]:
    return tuple((titles or "").split())
