"""One field of many people set to one value, as one step, with what changes counted before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from lmdesk.domain.change import Change
from lmdesk.domain.gender import read_gender
from lmdesk.domain.institution_names import institution_keys
from lmdesk.domain.many import SetCount
from lmdesk.domain.progress import Progress, quiet, told
from lmdesk.errors import LmdeskError
from lmdesk.services.history_words import column_word
from lmdesk.services.typed_fields import country_code, is_before, line
from lmdesk.store.desk import Desk
from lmdesk.store.many_people import facts_of, posts_held
from lmdesk.store.person_parts import StoredPost, institutions_named
from lmdesk.store.step import Step
from lmdesk.store.tables import Affiliation, Person

if TYPE_CHECKING:
    from lmdesk.services.readers import Readers

__all__ = ["SETTABLE", "SetCount", "count_set", "set_field"]

_POST_COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "institution": "institution",
        "unit": "unit_text",
        "position": "position",
        "country": "country",
    }
)
SETTABLE = (*_POST_COLUMNS, "nationality", "language", "gender", "do_not_contact")
"""The fields that can be set for many; the first ones are those of the main post."""


def count_set(
    desk: Desk, person_ids: Sequence[int], field: str, typed: str, readers: "Readers"
) -> SetCount:
    """Count what `set_field` would do; nothing is written. Raises LmdeskError as it does."""
    wish = _read(desk, field, typed, readers)
    facts = facts_of(desk, person_ids, wish.column if wish.is_fact else "id")
    if not facts:
        raise LmdeskError("person_gone")
    posts = {} if wish.is_fact else posts_held(desk, person_ids)
    changed = same = replaced = left = 0
    for person_id, fact in facts.items():
        known = fact if wish.is_fact else _known(posts.get(person_id), wish)
        if not wish.is_fact and _would_be_empty(posts.get(person_id), wish):
            left += 1
        elif _is_there(known, wish):
            same += 1
        else:
            changed += 1
            replaced += known not in (None, False)
    name = wish.text if wish.field == "institution" and wish.value is None else None
    return SetCount(len(facts), changed, same, replaced, left, name)


def set_field(
    desk: Desk,
    person_ids: Sequence[int],
    field: str,
    typed: str,
    readers: "Readers",
    *,
    progress: Progress = quiet,
) -> Change:
    """Set one field (see SETTABLE) of many people, in one step; who has the value is left alone.

    A blank makes a field unknown. The institution opens a new post from today where there is
    another one, which is closed and keeps what it was; position and country go along, the
    department does not. Unit, position and country represented correct the main post; who has
    no post gets one. do_not_contact is "yes" or "no". Raises LmdeskError person_gone,
    country_not_known, gender_not_known, value_needed.
    """
    wish = _read(desk, field, typed, readers)
    facts = facts_of(desk, person_ids, wish.column if wish.is_fact else "id")
    if len(facts) < len(set(person_ids)) or not facts:
        raise LmdeskError("person_gone")
    named = column_word("person" if wish.is_fact else "affiliation", wish.column)
    count, value = len(facts), wish.told or "-"
    with desk.step(
        "people_set", field=named[:1].upper() + named[1:], value=value, count=count
    ) as step:
        changing = (
            [each for each, known in facts.items() if not _is_there(known, wish)]
            if wish.is_fact
            else list(facts)
        )
        if wish.is_fact:
            for person_id in told(changing, progress):
                step.update(Person, person_id, **{wish.column: wish.value})
        else:
            writer = _PostWriter(desk, step, _with_body(desk, step, wish, readers))
            posts = posts_held(desk, changing)
            for person_id in told(changing, progress):
                writer.write(person_id, posts.get(person_id, []))
    return step.change


class _Wish(NamedTuple):
    """A value to be set: the column of `Person` or `Affiliation`, and how a person reads it."""

    field: str
    column: str
    value: Any
    text: str | None
    is_fact: bool

    @property
    def told(self) -> str | None:
        if self.field == "do_not_contact":
            return "yes" if self.value else "no"
        return self.text


def _read(desk: Desk, field: str, typed: str, readers: "Readers") -> _Wish:
    if field not in SETTABLE:
        raise ValueError(f"no field that is set for many: {field}")
    text = line(typed)
    value: Any = text
    if field in ("country", "nationality"):
        value = country_code(text, readers.countries)
    elif field == "gender" and text is not None:
        value = read_gender(text)
        if value is None:
            raise LmdeskError("gender_not_known", text=text)
    elif field == "do_not_contact":
        value = text == "yes"
    elif field == "institution":
        if text is None:
            raise LmdeskError("value_needed")
        value = _body_named(desk, text)
    shown = readers.countries.name(value) if field in ("country", "nationality") and value else text
    return _Wish(field, _POST_COLUMNS.get(field, field), value, shown, field not in _POST_COLUMNS)


def _body_named(desk: Desk, text: str) -> int | None:
    """Return the institution with this name, as an import would find it; None for a new one."""
    keys = institution_keys(text)
    known = institutions_named(desk, keys)
    whole, *parts = keys or ("",)
    bodies = {known.get(part) for part in parts}
    return known.get(whole) or (bodies.pop() if len(bodies) == 1 else None)


def _with_body(desk: Desk, step: Step, wish: _Wish, readers: "Readers") -> _Wish:
    """Return the wish with the institution that it names, added where the desk has none such."""
    if wish.field != "institution" or wish.value is not None:
        return wish
    from lmdesk.services.institution_book import InstitutionBook

    known = institutions_named(desk, institution_keys(wish.text or ""))
    book = InstitutionBook(step, known, readers.countries, desk.clock())
    return wish._replace(value=book.id_of(wish.text or ""))


def _known(posts: Sequence[StoredPost] | None, wish: _Wish) -> Any:
    return getattr(posts[0], wish.column) if posts else None


def _is_there(known: Any, wish: _Wish) -> bool:
    if wish.field == "do_not_contact":
        return bool(known) is wish.value
    if wish.field == "institution" and wish.value is None:
        return False
    return bool(known == wish.value)


def _would_be_empty(posts: Sequence[StoredPost] | None, wish: _Wish) -> bool:
    """Tell whether a post would say nothing any more: such a post is left as it is."""
    if not posts or wish.value is not None or wish.field == "institution":
        return False
    others = (c for c in _POST_COLUMNS.values() if c != wish.column)
    is_set = getattr(posts[0], wish.column) is not None
    return is_set and all(getattr(posts[0], column) is None for column in others)


@dataclass(slots=True)
class _PostWriter:
    """Sets one column of the main post of each person."""

    desk: Desk
    step: Step
    wish: _Wish

    def write(self, person_id: int, posts: Sequence[StoredPost]) -> None:
        """Set the column for a person who holds these posts, the main one first."""
        wish = self.wish
        if not posts:
            if wish.value is not None:
                self.step.insert(Affiliation, person=person_id, **{wish.column: wish.value})
            return
        main = posts[0]
        if _is_there(getattr(main, wish.column), wish) or _would_be_empty(posts, wish):
            return
        if wish.field != "institution" or main.institution is None:
            self.step.update(Affiliation, main.id, **{wish.column: wish.value})
            return
        held = next((post for post in posts if post.institution == wish.value), None)
        if held is None:
            self._move(main)
        else:
            # They are there already, in a post beside the main one.
            self.step.update(Affiliation, main.id, is_primary=False)
            self.step.update(Affiliation, held.id, is_primary=True)

    def _move(self, main: StoredPost) -> None:
        """Close the main post today and open one at the new institution."""
        today = self.desk.clock()[:10]
        begun_later = main.start_date and is_before(today, main.start_date)
        ends = main.start_date if begun_later else today
        self.step.update(Affiliation, main.id, end_date=ends, is_primary=False)
        self.step.insert(
            Affiliation,
            person=main.person,
            institution=self.wish.value,
            position=main.position,
            country=main.country,
            start_date=ends,
            is_primary=True,
        )
