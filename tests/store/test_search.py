import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_builders import (
    MADE,
    add_email,
    add_institution,
    add_name,
    add_person,
    add_post,
)
from lmdesk.domain.institutions import InstitutionSummary
from lmdesk.domain.people import PersonSummary
from lmdesk.domain.text import clean
from lmdesk.store import search
from lmdesk.store.desk import Desk, Step
from lmdesk.store.institution_line import InstitutionLines
from lmdesk.store.search import found_people, search_institutions, search_people
from lmdesk.store.tables import ContactPoint, Institution, InstitutionName, Person
from search_builders import assert_lines_agree, expected_ids, searched_desk

NAMES = (
    "MIAO Hong",
    "Nguyễn Thị Hồng Hạnh",
    "Nguyen Van An",
    "San Win",
    "Souvanhnavong Khamphone",
    "张伟",
    "张 伟明",
    "สมชาย ใจดี",
    "ສຸວັນນະວົງ",
    "O'Neil Anh-Đào",
    "김민수",
    "Rama 9 Ltd2026x",
)
BODIES = (
    ("Ministry of Water Resources", "MWR", "水利部"),
    ("University of Vientiane", "UV", "ມະຫາວິທະຍາໄລວຽງຈັນ"),
    ("Ministry of Foreign Affairs", "MFA", "กระทรวงการต่างประเทศ"),
)
PHONES = ("+8613123450101", "+66812345678", "+8562055512345")

QUERIES = (
    *("", " ", "h", "ho", "hong", "ong", "HONG miao", "nguyễn", "nguyen thi", "duc", "anh dao"),
    *("min", "ministry", "minist mfa", "inistr", "univ", "of", "o", "m", "vanhnav", "anh", "n"),
    *("张", "张伟", "伟明", "水利部", "利部", "กระทรวง", "ทรว", "ใ", "ວຽງຈັນ", "ສຸວັນ", "민수", "외"),
    *("345", "013", "861", "105 551", "05-55", "23 4567", "9 2026", "12 345", "345 678", "x 345"),
    *("2345", "12345", "0812345678", "081 234 5678", "+86 131 2345 0101", "861", "9", "2026"),
    *("example org", "xampl", "@", "nobody", "nobody hong", "ong 张", "ong 2345", "ng ong"),
)

SIZES = MappingProxyType({"FEW": 2, "SORTED": 4, "COMMON": 2, "TERMS": 3, "WALK": 1})
"""What counts as many, so small that a handful of records takes every way."""


@pytest.fixture(params=["as it is", "few are many", "no walk", "always dense"])
def sizes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param != "as it is":
        for name, value in SIZES.items():
            monkeypatch.setattr(search, name, value)
    if request.param == "no walk":
        monkeypatch.setattr(search, "SORTED", 10**9)
    if request.param == "always dense":
        monkeypatch.setattr(search, "DENSE", 10**9)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with searched_desk(tmp_path_factory.mktemp("office") / "office.lmdesk") as desk:
        with desk.step("fill") as step:
            bodies = [add_institution(step, name) for name, _, _ in BODIES]
            for body, (_, *others) in zip(bodies, BODIES, strict=True):
                for kind, name in zip(("acronym", "native"), others, strict=True):
                    step.insert(
                        InstitutionName, institution=body, kind=kind, name=name, match_key=""
                    )
            for number in range(40):
                person = add_person(step, NAMES[number % len(NAMES)])
                if number % 3:
                    add_name(step, person, NAMES[number * 5 % len(NAMES)])
                add_post(step, person, bodies[number % 3], ("Director", "Officer")[number % 2])
                add_email(step, person, f"p{number}.hong@example.org")
                step.insert(
                    ContactPoint,
                    person=person,
                    kind="mobile",
                    raw=PHONES[number % 3],
                    normalised=PHONES[number % 3],
                    status="ok",
                )
            gone = add_person(step, "Nobody Hong")
            step.update(Person, gone, deleted_at=MADE)
        assert_lines_agree(desk)
        assert_lines_agree(desk, "institution")
        yield desk


def found(desk: Desk, text: str, limit: int = 200, offset: int = 0) -> tuple[list[int], int]:
    page = search_people(desk, text, limit=limit, offset=offset)
    return [row.person_id for row in page.rows], page.total


@pytest.mark.usefixtures("sizes")
@pytest.mark.parametrize("text", QUERIES)
def test_search_finds_what_the_rules_say(office: Desk, text: str) -> None:
    expected = expected_ids(office, text)
    assert found(office, text) == (expected, len(expected))
    assert found(office, text, limit=3) == (expected[:3], len(expected))
    assert found(office, text, limit=3, offset=2) == (expected[2:5], len(expected))
    assert found_people(office, text) == expected


LETTERS = "hongmian nguyễ张伟水利部กระทรวง0123456789 .-@ສຸວັນ"


@pytest.mark.usefixtures("sizes")
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.one_of(
        st.text(st.sampled_from(LETTERS), max_size=8),
        st.lists(
            st.sampled_from((*NAMES, *PHONES, *(name for body in BODIES for name in body))).flatmap(
                lambda text: st.tuples(st.integers(0, len(text)), st.integers(1, 8)).map(
                    lambda cut: text[cut[0] : cut[0] + cut[1]]
                )
            ),
            min_size=1,
            max_size=3,
        ).map(" ".join),
    )
)
def test_any_search_finds_what_the_rules_say(office: Desk, text: str) -> None:
    expected = expected_ids(office, text)
    assert found(office, text) == (expected, len(expected))


@settings(max_examples=25, deadline=None)
@given(
    names=st.lists(
        st.text(st.sampled_from("abAB ễđ张伟สา็2026-'"), min_size=1, max_size=12).map(
            lambda name: clean(name)[0]
        ),
        min_size=1,
        max_size=6,
    ),
    texts=st.lists(st.text(st.sampled_from("ab ed张伟สา็2026"), max_size=5), max_size=5),
)
def test_search_finds_what_the_rules_say_on_any_desk(names: list[str], texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, searched_desk(Path(folder) / "a.lmdesk") as desk:
        with desk.step("fill") as step:
            people = [add_person(step, name) for name in names]
        with desk.step("less") as step:
            step.delete(Person, people[0])
        for text in texts:
            expected = expected_ids(desk, text)
            assert found(desk, text) == (expected, len(expected))
        assert_lines_agree(desk)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("nguyen hanh", ["Nguyễn Thị Hồng Hạnh"]),
        ("souvanh", ["Souvanhnavong Khamphone"]),
        ("vanhnav", ["Souvanhnavong Khamphone"]),
        ("张伟明", ["张 伟明"]),
        ("dao anh", ["O'Neil Anh-Đào"]),
    ],
)
def test_people_are_found_by_what_one_would_type(
    desk_path: Path, text: str, names: list[str]
) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("fill") as step:
            for name in NAMES:
                add_person(step, name)
        assert [row.name for row in search_people(desk, text).rows] == names


def test_people_come_as_lists_show_them(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("fill") as step:
            person = add_person(step)
            add_post(step, person, add_institution(step))
            add_email(step, person)
        assert search_people(desk, "hong").rows == [
            PersonSummary(
                person_id=person,
                name="MIAO Hong",
                titles=None,
                native_name=None,
                position="Director",
                unit=None,
                institution="Ministry of Water",
                country=None,
                email="hong@example.org",
                phone=None,
            )
        ]


@pytest.mark.parametrize("text", ["water", "mwr", "水利部", "利部", "istr", "foreign", "", "none"])
def test_institutions_are_found_by_any_name(office: Desk, text: str) -> None:
    expected = expected_ids(office, text, "institution")
    page = search_institutions(office, text)
    assert ([row.institution_id for row in page.rows], page.total) == (expected, len(expected))


def test_institutions_come_as_lists_show_them(office: Desk) -> None:
    assert search_institutions(office, "mwr").rows == [
        InstitutionSummary(1, "Ministry of Water Resources", "MWR", "水利部", None, None)
    ]


def test_institution_lines_follow_every_change(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("start") as step:
            body, other = add_institution(step, "Water Board"), add_institution(step, "Fish Board")
            name = step.insert(
                InstitutionName, institution=body, kind="acronym", name="WB", match_key=""
            )
            phone = step.insert(
                ContactPoint,
                institution=body,
                kind="phone",
                raw="1",
                normalised="+8562055512345",
                status="ok",
            )
        states = [desk.dump()]
        changes: tuple[Callable[[Step], object], ...] = (
            lambda s: s.update(Institution, body, note="moved", type="board"),
            lambda s: s.update(InstitutionName, name, institution=other),
            lambda s: s.update(ContactPoint, phone, institution=other),
            lambda s: s.delete(ContactPoint, phone),
            lambda s: s.delete(InstitutionName, name),
            lambda s: s.update(Institution, body, deleted_at=MADE),
            lambda s: s.delete(Institution, body),
        )
        for change in changes:
            with desk.step("change") as step:
                change(step)
            assert_lines_agree(desk, "institution")
            states.append(desk.dump())
        for state in reversed(states[:-1]):
            desk.undo()
            assert desk.dump() == state
        assert_lines_agree(desk, "institution")


def test_institution_without_a_name_has_an_empty_line(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            body = step.insert(Institution, uid="i", created_at=MADE)
            person = add_person(step)
            add_post(step, person, body)
        assert desk.sql("SELECT * FROM institution_line") == [
            (body, "", "", None, None, None, None, " | | ")
        ]
        assert search_people(desk, "hong").rows[0].institution is None


def test_rebuilt_institution_lines_are_the_same(office: Desk) -> None:
    before = office.sql("SELECT * FROM institution_line")
    InstitutionLines().rebuild(office)
    assert office.sql("SELECT * FROM institution_line") == before
    assert_lines_agree(office, "institution")
