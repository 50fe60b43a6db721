"""People as they would be printed today: name, title, and the posts that they hold."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lmdesk.domain.event_snapshot import PersonToday, PostToday
from lmdesk.domain.institution_names import institution_key
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import IdSlice, among
from lmdesk.store.institution_text import main_name, read_names
from lmdesk.store.tables import Affiliation, PersonName
from lmdesk.store.tables.lines import PersonLine

FORMER = "former"


def people_today(desk: Desk, person_ids: Iterable[int]) -> dict[int, PersonToday]:
    """Return these people as they are now, by id; who is not live has no entry."""
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
    posts = _posts(desk, ids)
    return {
        person_id: PersonToday(name, title, surname, native_name, tuple(posts[person_id]))
        for person_id, name, title, surname, native_name in desk.rows(query)
    }


def _posts(desk: Desk, ids: Sequence[int]) -> defaultdict[int, list[PostToday]]:
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
    names = _institutions(desk, {row[1] for row in rows if row[1] is not None})
    found: defaultdict[int, list[PostToday]] = defaultdict(list)
    for person_id, institution, position, unit, country in rows:
        name, keys = names.get(institution, (None, frozenset()))
        found[person_id].append(PostToday(position, unit, name, keys, country))
    return found


def _institutions(desk: Desk, ids: Iterable[int]) -> dict[int, tuple[str, frozenset[str]]]:
    """Return the main name of each institution and the keys of all names that it bears now."""
    wanted = sorted(ids)
    if not wanted:
        return {}
    return {
        body: (
            main_name(names),
            frozenset(institution_key(name) for kind, name, _ in names if kind != FORMER),
        )
        for body, names in read_names(desk.connection, IdSlice(wanted)).items()
    }
