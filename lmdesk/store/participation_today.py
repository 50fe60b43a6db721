"""People as they would be printed today: name, title, and the posts that they hold."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lmdesk.domain.event_snapshot import PersonToday, PostToday
from lmdesk.domain.institution_names import institution_key
from lmdesk.domain.names_in_force import name_at, names_in_force
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.institution_names import dated_names
from lmdesk.store.tables import Affiliation, PersonName
from lmdesk.store.tables.lines import PersonLine

FORMER = "former"


def people_today(
    desk: Desk, person_ids: Iterable[int], at: str | None = None
) -> dict[int, PersonToday]:
    """Return these people as they are now, by id; who is not live has no entry.

    Their institutions are called as they were at the date `at`, that of an event.
    """
    ids = list(dict.fromkeys(person_ids))
    query = (
        PersonLine.select(
            PersonLine.person,
            PersonLine.name,
            PersonLine.titles,
            PersonName.surname,
            PersonLine.native_name,
        )
        .join(PersonName, on=((PersonName.person == PersonLine.person) & PersonName.is_primary))
        .where(PersonLine.person.in_(among(ids)))
    )
    posts = _posts(desk, ids, at)
    return {
        person_id: PersonToday(name, title, surname, native_name, tuple(posts[person_id]))
        for person_id, name, title, surname, native_name in desk.rows(query)
    }


def _posts(desk: Desk, ids: Sequence[int], at: str | None) -> defaultdict[int, list[PostToday]]:
    query = (
        Affiliation.select(
            Affiliation.person,
            Affiliation.institution,
            Affiliation.position,
            Affiliation.unit_text,
            Affiliation.country,
        )
        .where(Affiliation.person.in_(among(ids)), Affiliation.end_date.is_null())
        .order_by(Affiliation.is_primary.desc(), Affiliation.id)
    )
    rows = desk.rows(query)
    names = _institutions(desk, {row[1] for row in rows if row[1] is not None}, at)
    found: defaultdict[int, list[PostToday]] = defaultdict(list)
    for person_id, institution, position, unit, country in rows:
        name, keys = names.get(institution, (None, frozenset()))
        found[person_id].append(PostToday(position, unit, name, keys, country))
    return found


def _institutions(
    desk: Desk, ids: Iterable[int], at: str | None
) -> dict[int, tuple[str, frozenset[str]]]:
    """Return what each institution is called, and the keys of all names that it bears, then or now.

    A list that was printed under a name of that time, or of today, means the same body.
    """
    found = {}
    for body, names in dated_names(desk, ids).items():
        called = name_at(names, at)
        borne = [name for name in names if name.kind != FORMER]
        if at is not None:
            borne += names_in_force(names, at)
        keys = frozenset(institution_key(name.name) for name in borne)
        found[body] = (called.name if called is not None else "", keys)
    return found
