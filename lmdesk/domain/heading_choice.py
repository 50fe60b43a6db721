"""The choice among readings of headings: context, cells and one column for each field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lmdesk.domain.column_content import ColumnContent
from lmdesk.domain.fields import FIELDS
from lmdesk.domain.headings import heading_key

_REPEATABLE = frozenset(field.key for field in FIELDS if field.repeatable)


_OF_BODIES = ("acronym", "parent", "institution_type")


@dataclass(slots=True)
class Guess:
    """What one column may mean while the columns of a sheet are weighed against each other.

    `fixed` marks a choice of a person, which no rule changes.
    """

    index: int
    heading: str
    content: ColumnContent
    field: str | None
    sure: bool
    language: str | None
    score: float = 0.0
    fixed: bool = False

    def take(self, field: str, *, sure: bool) -> None:
        """Take the column for another field."""
        self.field, self.sure = field, sure


def settle(guesses: Sequence[Guess], chosen: Mapping[str, str]) -> None:
    """Settle the field of every column in place; `chosen` gives fields by heading key.

    What is fixed already stays.
    """
    for guess in guesses:
        field = chosen.get(heading_key(guess.heading)) if guess.heading else None
        if field is not None and not guess.fixed:
            guess.field, guess.sure, guess.fixed = field, True, True
    free = [guess for guess in guesses if not guess.fixed]
    for rule in _RULES:
        rule(free, guesses)


def _of(guesses: Sequence[Guess], *fields: str) -> list[Guess]:
    return [guess for guess in guesses if guess.field in fields]


def names_bodies(guesses: Sequence[Guess]) -> bool:
    """Tell whether the column of names holds names of institutions, not of people."""
    described = len({guess.field for guess in _of(guesses, *_OF_BODIES)})
    least = 0.1 if described >= 2 else 0.4
    return any(
        guess.content.organisation >= least and guess.content.person < 0.3
        for guess in _of(guesses, "name")
    )


def _is_code(content: ColumnContent) -> bool:
    """Tell whether every cell is a code of its own ("LM-001")."""
    alone = content.filled > 1 and content.unique == 1.0
    return alone and content.code >= 0.9 and content.length > 3


def _from_cells(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Decide columns with unknown headings by what stands in them."""
    for guess in free:
        content = guess.content
        if guess.field is not None or not content.filled:
            continue
        if content.email >= 0.6:
            guess.take("email", sure=False)
        elif content.phone >= 0.7:
            guess.take("phone", sure=False)
        elif content.running and not _of(guesses, "number"):
            guess.take("number", sure=not guess.heading)
        elif content.country >= 0.8 and content.filled > 1 and not _of(guesses, "country"):
            guess.take("country", sure=False)
        elif content.title >= 0.8 and not _of(guesses, "title") and content.filled > 1:
            guess.take("title", sure=False)
        elif not guess.heading and _is_code(content) and not _of(guesses, "ref"):
            guess.take("ref", sure=False)


def _against_cells(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Correct what the cells contradict: phones under "E-mail", addresses under "Contact"."""
    for guess in free:
        content, field = guess.content, guess.field
        if not content.filled:
            continue
        if field in ("contact", "phone", "mobile", "im", "address") and content.email >= 0.9:
            both = content.digits >= 0.3
            guess.take("contact" if both else "email", sure=field == "contact")
        elif field == "contact" and content.phone >= 0.9:
            guess.take("phone", sure=True)
        elif field == "email" and content.email < 0.1 and content.phone >= 0.9:
            guess.take("phone", sure=False)
        elif field in ("ref", "number") and content.date >= 0.9:
            guess.take("other", sure=False)


def _titles(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Tell the title of courtesy from the title of a post under the heading "Title"."""
    for guess in _of(free, "title"):
        content = guess.content
        if content.filled and content.title < 0.3 and content.length > 6:
            taken = [g for g in _of(guesses, "position") if g.sure]
            guess.take("other" if taken else "position", sure=not taken)
    for guess in _of(free, "position"):
        if guess.content.filled > 1 and guess.content.title >= 0.8 and not _of(guesses, "title"):
            guess.take("title", sure=True)


def _numbers(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Tell running numbers from codes that stay with a person."""
    for guess in _of(free, "ref"):
        if guess.content.running and not _of(guesses, "number"):
            guess.take("number", sure=True)
    for guess in _of(free, "number"):
        content = guess.content
        if _is_code(content) and not content.running and not _of(guesses, "ref"):
            guess.take("ref", sure=True)


def _names(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Divide columns of names: whole, parts, and the one in the person's own script."""
    names = _of(free, "name")
    latin = [guess for guess in names if guess.content.foreign < 0.5]
    if len(names) > 1 and latin and len(latin) < len(names) and not _of(guesses, "native_name"):
        for guess in names:
            if guess.content.foreign >= 0.5:
                guess.take("native_name", sure=True)
                break
    surnames, givens = _of(guesses, "surname"), _of(guesses, "given")
    if surnames and givens and not latin and not _of(guesses, "native_name"):
        in_latin = any(guess.content.foreign < 0.5 for guess in (*surnames, *givens))
        for guess in names[: 1 if in_latin else 0]:
            guess.take("native_name", sure=True)
    whole = _of(free, "name")
    if len(whole) == 1 and len(surnames) == 1 and not givens:
        whole[0].take("given", sure=True)
    elif len(whole) == 1 and len(givens) == 1 and not surnames and not givens[0].fixed:
        whole[0].take("surname", sure=True)
    elif not whole and len(surnames) + len(givens) == 1:
        for guess in (*surnames, *givens):
            if not guess.fixed:
                guess.take("name", sure=True)
    natives = _of(guesses, "native_name")
    of_bodies = _of(guesses, "institution") and _of(guesses, *_OF_BODIES)
    named = _of(guesses, "name", "surname", "given")
    if natives and not named and not of_bodies and not natives[0].fixed:
        natives[0].take("name", sure=True)


def _bodies(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Tell the institution from its part: alone, a column of institutions is one."""
    if not _of(guesses, "institution") and not names_bodies(guesses):
        for guess in _of(free, "unit", "delegation", "parent"):
            if guess.content.organisation >= 0.5 and _of(guesses, "name", "surname", "given"):
                guess.take("institution", sure=guess.field == "unit")
                break
    for guess in _of(free, "institution"):
        if (
            guess.content.filled > 1
            and guess.content.country >= 0.9
            and not _of(guesses, "country")
        ):
            guess.take("country", sure=False)
    for guess in _of(free, "country"):
        content = guess.content
        if content.filled > 1 and content.country <= 0.1 and content.organisation >= 0.6:
            guess.take("other" if _of(guesses, "institution") else "institution", sure=False)
    if _of(guesses, "name", "surname", "given") and not names_bodies(guesses):
        for guess in _of(free, *_OF_BODIES):
            guess.take("other", sure=False)


def _roles(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Take "Role" or "Capacity" for the post where there is no other column of posts."""
    if _of(guesses, "position"):
        return
    for guess in _of(free, "role"):
        if guess.content.filled and guess.content.role < 0.5:
            guess.take("position", sure=True)
            return


def _one_each(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Keep one column for each field that cannot repeat; the others stay as they came."""
    for field in {guess.field for guess in guesses if guess.field}:
        same = _of(guesses, field)
        if field in _REPEATABLE or len(same) < 2:
            continue
        best = max(
            same,
            key=lambda g: (g.fixed, g.content.filled > 0, g.sure, round(g.score, 2), -g.index),
        )
        for guess in same:
            if guess is not best and not guess.fixed:
                spare = "position" if field == "title" and guess.content.title < 0.3 else "other"
                guess.take("other" if _of(guesses, spare) else spare, sure=False)


def _rest(free: Sequence[Guess], guesses: Sequence[Guess]) -> None:
    """Keep every other column as it came; an unknown heading is worth a look."""
    for guess in free:
        if guess.field is None:
            guess.take("other", sure=not guess.content.filled)


_RULES: tuple[Callable[[Sequence[Guess], Sequence[Guess]], None], ...] = (
    _numbers,
    _from_cells,
    _against_cells,
    _titles,
    _names,
    _bodies,
    _roles,
    _one_each,
    _rest,
)
"""In this order: each rule builds on the ones before it."""
