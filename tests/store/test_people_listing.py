"""Lists of people: ids in order, rows, counts; compared with what each record says alone."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_builders import add_email, add_institution, add_name, add_person, add_post
from lmdesk.domain.facets import NOT_GIVEN, Facet
from lmdesk.domain.person_listing import (
    GROUPS,
    SORT_KEYS,
    PeopleFacets,
    PeopleQuery,
    PersonRow,
)
from lmdesk.store.desk import Desk
from lmdesk.store.people_facets import people_facets
from lmdesk.store.people_listing import people_ids, people_rows
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Event,
    Institution,
    InstitutionRelation,
    MatchDecision,
    Participation,
    Person,
    PersonName,
    PersonTag,
    Session,
    SessionRole,
    Tag,
)
from search_builders import searched_desk

COUNTRIES = ("CN", "LA", None)

OLD = range(3, 11)
"""People of whom nothing was said for more than a year; 1 and 2 were touched since."""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with forty people, each of whom differs from the next in something."""
    with searched_desk(tmp_path_factory.mktemp("crowd") / "d.lmdesk") as desk:
        with desk.step("list_imported") as step:
            ministry, school = add_institution(step), add_institution(step, "a School")
            step.update(Institution, ministry, type="ministry", country="LA")
            step.update(Institution, school, type="university")
            tags = [step.insert(Tag, name=name) for name in ("Speaker", "newsletter")]
            events = [
                step.insert(Event, uid=c, code=c, title=c, start_date=day, created_at=day)
                for c, day in (("NEW", "2026-02-01"), ("OLD", "2025-02-01"), ("BIN", "2026-05-01"))
            ]
            step.update(Event, events[2], deleted_at="2026-03-01")
            session = step.insert(Session, uid="s", event=events[0], code="P", kind="plenary")
            step.insert(
                InstitutionRelation, institution=school, other=ministry, kind="department_of"
            )
        now = desk.clock
        for number in range(40):
            old = f"2024-12-01T00:00:{number:02}Z"
            desk.clock = now if number >= OLD[-1] else partial(str, old)
            with desk.step("person_added", name=str(number)) as step:
                person = add_person(step, f"Name {number * 7 % 40:02}")
                body = (ministry, school, None)[number % 3]
                post = add_post(step, person, body, ("Clerk", "adviser", "Chief")[number % 3])
                step.update(Affiliation, post, country=COUNTRIES[number % 3])
                if number % 2:
                    add_email(step, person, f"p{number}@example.org")
                if number % 5 == 0:
                    own = add_name(step, person, f"苗{number}")
                    step.update(PersonName, own, script="Hans")
                for tag in tags[: number % 3]:
                    step.insert(PersonTag, person=person, tag=tag)
                if number % 4 == 0:
                    taking = [
                        step.insert(
                            Participation,
                            uid=f"{event}-{number}",
                            event=event,
                            person=person,
                            status="confirmed",
                            category=category,
                        )
                        for event, category in zip(events, (None, "Guest", "host"), strict=True)
                    ]
                    roles = ("chair", "speaker") if number % 8 == 0 else ()
                    for role in roles:
                        step.insert(
                            SessionRole, session=session, participation=taking[0], role=role
                        )
        with desk.step("person_edited", name="Name 00") as step:
            step.update(Person, 1, note="tea")
            binned = (2, 12, 22)
            for person in binned:
                step.update(Person, person, deleted_at="2026-03-01")
            step.update(Person, 33, merged_into=34, deleted_at="2026-03-01")
        yield desk


def rows_of(desk: Desk, *, in_bin: bool = False) -> list[PersonRow]:
    live = "IS NULL" if not in_bin else "IS NOT NULL AND merged_into_id IS NULL"
    ids = [row for (row,) in desk.sql(f"SELECT id FROM person WHERE deleted_at {live}")]
    return list(people_rows(desk, ids))


def types(row: PersonRow) -> str | None:
    return {"Ministry of Water": "ministry", "a School": "university"}.get(row.institution or "")


def bodies(row: PersonRow) -> set[str]:
    """Return the institutions that a person counts for: the school is a part of the ministry."""
    body = {"Ministry of Water": "1", "a School": "2"}.get(row.institution or "")
    return {"1": {"1"}, "2": {"1", "2"}}.get(body or "", set())


def taking(row: PersonRow) -> set[tuple[str, str | None]]:
    """Return the events of a person with the roles, as the fixture gave them."""
    number = row.person_id - 1
    if number % 4:
        return set()
    events: set[tuple[str, str | None]] = {("1", None), ("2", "guest")}
    if number % 8 == 0:
        events |= {("1", "chair"), ("1", "speaker")}
    return events


def takes(row: PersonRow, query: PeopleQuery) -> bool:
    if not query.event and not query.role:
        return True
    return any(
        (not query.event or event in query.event) and (not query.role or role in query.role)
        for event, role in taking(row)
    )


def to_check(row: PersonRow) -> set[str]:
    return {"unconfirmed"} if row.person_id in OLD else set()


def wanted(desk: Desk, query: PeopleQuery) -> list[PersonRow]:
    return [
        row
        for row in rows_of(desk, in_bin=query.in_bin)
        if (not query.country or (row.country or NOT_GIVEN) in query.country)
        if (not query.institution_type or types(row) in query.institution_type)
        if (not query.institution or query.institution & bodies(row))
        if (not query.tag or query.tag.intersection(row.tags))
        if takes(row, query)
        if (not query.email or ("with" if row.email else "without") in query.email)
        if (not query.to_check or query.to_check & to_check(row))
        if query.text in f"{row.name} {'' if query.in_bin else row.institution}".casefold()
    ]


def ordered(rows: list[PersonRow], sort: str, *, descending: bool) -> list[int]:
    by_name = sorted(rows, key=lambda row: (row.name, row.person_id))
    if sort == "name":
        return [row.person_id for row in (by_name[::-1] if descending else by_name)]
    have = [row for row in by_name if getattr(row, sort) is not None]
    have.sort(key=lambda row: getattr(row, sort).casefold())
    if descending:
        values = sorted({getattr(row, sort).casefold() for row in have}, reverse=True)
        have = [row for v in values for row in have if getattr(row, sort).casefold() == v]
    return [row.person_id for row in (*have, *(r for r in by_name if r not in have))]


QUERIES = st.builds(
    PeopleQuery,
    text=st.sampled_from(["", "", "ministry", "name 07", "nobody"]),
    country=st.frozensets(st.sampled_from(["CN", "LA", NOT_GIVEN, "VN"]), max_size=2),
    tag=st.frozensets(st.sampled_from(["Speaker", "newsletter", "gone"]), max_size=2),
    institution_type=st.frozensets(st.sampled_from(["ministry", "university"]), max_size=2),
    institution=st.frozensets(st.sampled_from(["1", "2", "99", "x"]), max_size=2),
    event=st.frozensets(st.sampled_from(["1", "2", "3"]), max_size=1),
    role=st.frozensets(st.sampled_from(["chair", "speaker", "guest", "host"]), max_size=1),
    email=st.frozensets(st.sampled_from(["with", "without"])),
    to_check=st.frozensets(st.sampled_from(["unconfirmed", "duplicate", "?"]), max_size=2),
    in_bin=st.booleans(),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=QUERIES, sort=st.sampled_from(SORT_KEYS), descending=st.booleans())
def test_list_is_what_each_person_alone_says(
    crowd: Desk, query: PeopleQuery, sort: str, descending: bool
) -> None:
    expected = ordered(wanted(crowd, query), sort, descending=descending)

    assert list(people_ids(crowd, query, sort, descending=descending)) == expected


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=QUERIES)
def test_counts_are_those_of_the_list_with_nothing_chosen_in_the_group(
    crowd: Desk, query: PeopleQuery
) -> None:
    facets = people_facets(crowd, query)

    def count(group: str, of: Callable[[PersonRow], Iterable[str | None]]) -> dict[str, int]:
        rows = wanted(crowd, query.choosing(group, frozenset()))
        return counted(value for row in rows for value in of(row))

    found = {group: {f.value: f.records for f in facets.of(group)} for group in GROUPS}
    assert found == {
        "country": count("country", lambda row: [row.country or NOT_GIVEN]),
        "institution_type": count("institution_type", lambda row: [types(row)]),
        "institution": count("institution", bodies),
        "event": count("event", lambda row: at(row, query.role, "event")),
        "role": count("role", lambda row: at(row, query.event, "role")),
        "tag": count("tag", lambda row: row.tags),
        "email": {"with": 0, "without": 0}
        | count("email", lambda row: ["with" if row.email else "without"]),
        "to_check": count("to_check", to_check),
    }
    assert (facets.in_bin, facets.total) == (3, 36)


def at(row: PersonRow, others: frozenset[str], group: str) -> set[str | None]:
    """Return the events of a person that go with the chosen roles, or the other way round."""
    return {
        event if group == "event" else role
        for event, role in taking(row)
        if not others or (role if group == "event" else event) in others
    }


def counted(values: Iterable[str | None]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for value in values:
        if value is not None:
            counts[value] = counts.get(value, 0) + 1
    return counts


def test_counts_come_with_the_most_people_first_and_what_is_not_given_last(crowd: Desk) -> None:
    facets = people_facets(crowd, PeopleQuery(tag=frozenset({"Speaker"})))

    assert facets == PeopleFacets(
        country=(Facet("LA", 12), Facet(NOT_GIVEN, 11)),
        institution_type=(Facet("university", 12),),
        institution=(Facet("1", 12), Facet("2", 12)),
        event=(Facet("1", 5), Facet("2", 5)),
        role=(Facet("guest", 5), Facet("chair", 2), Facet("speaker", 2)),
        tag=(Facet("Speaker", 23), Facet("newsletter", 11)),
        email=(Facet("with", 11), Facet("without", 12)),
        to_check=(Facet("unconfirmed", 5),),
        names={
            ("institution", "1"): "Ministry of Water",
            ("institution", "2"): "a School",
            ("event", "1"): "NEW",
            ("event", "2"): "OLD",
        },
        in_bin=3,
        total=36,
    )


@pytest.mark.parametrize("sort", SORT_KEYS)
def test_bin_is_listed_like_the_live_people(crowd: Desk, sort: str) -> None:
    query = PeopleQuery(in_bin=True)
    expected = ordered(rows_of(crowd, in_bin=True), sort, descending=True)

    assert list(people_ids(crowd, query, sort, descending=True)) == expected


@pytest.mark.parametrize("sort", SORT_KEYS)
@pytest.mark.parametrize(
    "query", [PeopleQuery(), PeopleQuery(text="name 1"), PeopleQuery(in_bin=True)]
)
@pytest.mark.parametrize("descending", [False, True])
def test_first_people_are_those_with_whom_the_whole_list_begins(
    crowd: Desk, sort: str, query: PeopleQuery, descending: bool
) -> None:
    everybody = people_ids(crowd, query, sort, descending=descending)

    assert people_ids(crowd, query, sort, descending=descending, limit=5) == everybody[:5]


def test_bin_is_narrowed_and_searched_by_names(crowd: Desk) -> None:
    rows = rows_of(crowd, in_bin=True)
    first = rows[0]

    assert [row.in_bin for row in rows] == [True] * 3
    assert list(people_ids(crowd, PeopleQuery(first.name.upper(), in_bin=True))) == [
        first.person_id
    ]
    assert list(people_ids(crowd, PeopleQuery("Ministry", in_bin=True))) == []
    assert people_facets(crowd, PeopleQuery(in_bin=True)).total == 36


def test_person_is_listed_in_the_bin_as_before_it(tmp_path: Path) -> None:
    with searched_desk(tmp_path / "d.lmdesk") as desk:
        with desk.step("person_added", name="MIAO Hong") as step:
            body = add_institution(step)
            step.update(Institution, body, country="CN")
            person = add_person(step)
            step.update(PersonName, 1, titles="Ms.", surname="MIAO")
            own = add_name(step, person, "苗红")
            step.update(PersonName, own, script="Hans")
            over = add_post(step, person, body, "Clerk")
            step.update(Affiliation, over, end_date="2020")
            side = add_post(step, person, None, "Adviser")
            step.update(Affiliation, side, is_primary=False)
            add_post(step, person, body, "Director")
            old = add_email(step, person, "old@example.org")
            step.update(ContactPoint, old, status="bounced")
            add_email(step, person)
            mobile = step.insert(
                ContactPoint, person=person, kind="mobile", raw="12", status="unsure"
            )
            step.update(ContactPoint, mobile, is_preferred=True)
        [before] = people_rows(desk, [person])
        with desk.step("person_binned", name="MIAO Hong") as step:
            step.update(Person, person, deleted_at="2026-03-02")

        assert people_rows(desk, [person, 99]) == (
            before._replace(in_bin=True, changed="2026-03-01T00:00:02Z"),
        )
        assert before == PersonRow(
            *(person, "MIAO Hong", "Ms.", "MIAO", "苗红", "Director", None),
            *("Ministry of Water", "CN", "hong@example.org", "12", (), None),
            *("2026-03-01T00:00:01Z", False),
        )


def test_last_event_is_the_latest_by_its_first_day(crowd: Desk) -> None:
    [first, second] = people_rows(crowd, [1, 3])

    assert (first.last_event, second.last_event) == ("NEW", None)


def test_change_of_any_part_counts_also_its_removal(tmp_path: Path) -> None:
    with searched_desk(tmp_path / "d.lmdesk") as desk:
        with desk.step("list_imported") as step:
            people = [add_person(step, name) for name in "ABCDE"]
            email, post = add_email(step, people[0]), add_post(step, people[1], None)
        marks = []
        for table, row in ((ContactPoint, email), (Affiliation, post)):
            with desk.step("person_edited", name="A") as step:
                step.delete(table, row)
            marks.append(desk.steps(limit=1)[0].at)
        with desk.step("person_edited", name="C") as step:
            step.insert(PersonTag, person=people[2], tag=step.insert(Tag, name="t"))
        marks.append(desk.steps(limit=1)[0].at)
        made = desk.steps(limit=9)[-1].at

        changed = [row.changed for row in people_rows(desk, people)]

        assert changed == [*marks, made, made]
        assert list(people_ids(desk, PeopleQuery(), "changed", descending=True)) == [
            *(people[2], people[1], people[0], people[3], people[4])
        ]


def test_rows_come_in_a_number_of_queries_that_does_not_depend_on_how_many(crowd: Desk) -> None:
    asked: list[str] = []
    crowd.connection.set_trace_callback(asked.append)
    people_rows(crowd, [1])
    few = len(asked)
    people_rows(crowd, list(range(1, 41)))
    crowd.connection.set_trace_callback(None)

    # The second time three people are in the bin: one query more.
    assert len(asked) - few == few + 1


def test_all_people_by_name_walk_the_index(crowd: Desk) -> None:
    asked: list[str] = []
    crowd.connection.set_trace_callback(asked.append)
    people_ids(crowd, PeopleQuery(), descending=True)
    crowd.connection.set_trace_callback(None)
    plan = [row[3] for row in crowd.sql(f"EXPLAIN QUERY PLAN {asked[0]}")]

    assert plan == ["SCAN l USING COVERING INDEX person_line_sort_key"]


def test_unknown_sort_key_is_a_bug(crowd: Desk) -> None:
    with pytest.raises(ValueError, match="not sorted by folded"):
        people_ids(crowd, PeopleQuery(), "folded")


def test_possible_duplicates_are_the_live_people_of_pairs_that_nobody_told_apart(
    tmp_path: Path,
) -> None:
    with searched_desk(tmp_path / "d.lmdesk") as desk:
        desk.sql("CREATE TABLE IF NOT EXISTS duplicate_pair (id INTEGER, a, b, score, why)")
        with desk.step("list_imported") as step:
            people = [add_person(step, f"Name {number}") for number in range(7)]
            apart = {"kind": "pair", "left_key": f"person:{people[2]}", "verdict": "different"}
            step.insert(MatchDecision, person=people[3], decided_at="2026-03-01", **apart)
            step.update(Person, people[5], deleted_at="2026-03-01")
        for number, (a, b) in enumerate(((0, 1), (2, 3), (4, 5))):
            pair = (number, people[a], people[b], 1.0, "[]")
            desk.sql(
                "INSERT INTO duplicate_pair (id, a, b, score, why) VALUES (?, ?, ?, ?, ?)", pair
            )
        query = PeopleQuery(to_check=frozenset({"duplicate"}))

        assert list(people_ids(desk, query)) == people[:2]
        assert people_facets(desk, PeopleQuery()).to_check == (Facet("duplicate", 2),)
