from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.contacts import EmailReading
from lmdesk.domain.differences import differences
from lmdesk.domain.import_plan import FieldChange
from lmdesk.domain.known_people import KnownPerson, KnownPost, joined, person_of_draft
from lmdesk.domain.matching import match_keys
from lmdesk.domain.people import PersonDraft
from match_builders import draft, mobile, person

FULL = draft(
    "MIAO Hong",
    titles="H.E. Dr.",
    native_name="苗红",
    gender="f",
    nationality="CN",
    position="Director",
    unit="Belt and Road Department",
    institution="River Center / Training Center",
    country="CN",
    country_from="cell",
    emails=["hong@example.org"],
    shared=["info@example.org"],
    mobiles=["+8613123450101"],
    offices=["+861012340201"],
    category="Delegate",
    delegation="China",
)


def changes(row: PersonDraft, known: KnownPerson, **options: bool) -> list[tuple[Any, ...]]:
    """Return what a row would change, as plain tuples."""
    said = person_of_draft(row, match_keys(row), 2)
    return [tuple(change)[:3] for change in differences(row, said, known, **options)]


def test_row_that_says_what_is_known_changes_nothing() -> None:
    assert changes(FULL, person(1, FULL)) == []


def test_everything_is_news_about_a_person_of_whom_only_the_name_is_known() -> None:
    assert changes(FULL, person(1, draft("Miao Hong"))) == [
        ("title", None, "H.E. Dr."),
        ("native_name", None, "苗红"),
        ("gender", None, "f"),
        ("nationality", None, "CN"),
        ("position", None, "Director"),
        ("unit", None, "Belt and Road Department"),
        ("institution", None, "River Center / Training Center"),
        ("country", None, "CN"),
        ("email", None, "hong@example.org"),
        ("email", None, "info@example.org"),
        ("mobile", None, "+8613123450101"),
        ("phone", None, "+861012340201"),
    ]


def test_blank_row_changes_nothing() -> None:
    assert changes(draft("Miao Hong"), person(1, FULL)) == []


@pytest.mark.parametrize(
    ("values", "change"),
    [
        ({"position": "Director-General"}, ("position", "Director", "Director-General")),
        ({"unit": "Cabinet"}, ("unit", "Belt and Road Department", "Cabinet")),
        ({"institution": "Oxfam"}, ("institution", "River Center / Training Center", "Oxfam")),
        ({"country": "LA", "country_from": "cell"}, ("country", "CN", "LA")),
        ({"titles": "Prof."}, ("title", "H.E. Dr.", "Prof.")),
        ({"emails": ["h@example.org"]}, ("email", "hong@example.org", "h@example.org")),
        ({"mobiles": ["+8613123450111"]}, ("mobile", "+8613123450101", "+8613123450111")),
        ({"offices": ["+861012340211"]}, ("phone", "+861012340201", "+861012340211")),
        ({"nationality": "VN"}, ("nationality", "CN", "VN")),
    ],
)
def test_other_value_is_a_change(values: dict[str, Any], change: tuple[str, str, str]) -> None:
    assert changes(draft("Miao Hong", **values), person(1, FULL)) == [change]


@pytest.mark.parametrize(
    "values",
    [
        {"position": "DIRECTOR "},
        {"unit": "Belt-and-Road department"},
        {"institution": "The Training Centre"},
        {"country": "LA", "country_from": "inferred"},
        {"titles": "Dr."},
        {"titles": "Ms."},
        {"position": "—"},
        {"native_name": "缪红"},
        {"offices": ["+8613123450101"]},
        {"shared": ["hong@example.org"]},
    ],
)
def test_same_value_in_other_writing_is_no_change(values: dict[str, Any]) -> None:
    assert changes(draft("Hong Miao", **values), person(1, FULL)) == []


def test_weightier_title_replaces_a_mere_mister() -> None:
    known = person(1, draft("Miao Hong", titles="Ms."))

    assert changes(draft("Miao Hong", titles="Dr."), known) == [("title", "Ms.", "Dr.")]
    assert changes(draft("Miao Hong", titles="Mrs."), known) == [("title", "Ms.", "Mrs.")]


def test_titles_of_two_words_are_known_as_the_desk_stores_them() -> None:
    row = draft("Miao Hong")
    row = row._replace(name=row.name._replace(titles=("Assoc. Prof.", "Dr.")))

    assert changes(row, person(1, draft("Miao Hong", titles="Assoc. Prof. Dr."))) == []


def test_value_that_was_not_understood_is_no_change() -> None:
    row = draft("Miao Hong")._replace(
        emails=(EmailReading("h@@x", None),), phones=(mobile("12")._replace(e164=None),)
    )

    assert changes(row, person(1, FULL)) == []


def test_value_given_twice_is_one_change() -> None:
    row = draft("Miao Hong", emails=["h@example.org"] * 2, mobiles=["+8613123450111"] * 2)

    assert [change[0] for change in changes(row, person(1, FULL))] == ["email", "mobile"]


def test_row_is_compared_with_the_post_at_its_institution() -> None:
    second = KnownPost("Adviser", "Board", "Oxfam", frozenset({"oxfam"}), "GB")
    known = person(1, FULL)
    known = known._replace(posts=(*known.posts, second))

    assert changes(draft("Miao Hong", institution="Oxfam", position="Adviser"), known) == []
    assert changes(draft("Miao Hong", position="adviser"), known) == []
    assert changes(draft("Miao Hong", institution="Oxfam", position="Director"), known) == [
        ("position", "Adviser", "Director")
    ]


def test_place_at_the_event_counts_only_for_an_import_into_it() -> None:
    row = draft("Miao Hong", category="Observer", delegation="Laos")
    known = person(1, FULL, in_event=True)

    assert changes(row, known) == []
    assert changes(row, known._replace(in_event=False), for_event=True) == []
    assert changes(row, known, for_event=True) == [
        ("category", "Delegate", "Observer"),
        ("delegation", "China", "Laos"),
    ]


def test_what_was_printed_at_the_event_is_known() -> None:
    printed = KnownPost("Deputy", "Cabinet", "Oxfam", frozenset({"oxfam"}), "LA")
    known = person(1, FULL, printed=printed, printed_titles=("Prof.",))
    row = draft(
        "Miao Hong",
        titles="Prof.",
        position="Deputy",
        unit="Cabinet",
        institution="Oxfam",
        country="LA",
    )

    assert changes(row, known) == []
    assert [change[0] for change in changes(row, person(1, FULL))] == [
        *("title", "position", "unit", "institution", "country")
    ]


TEXTS = st.sampled_from([None, "Director", "Adviser", "Oxfam", "River Center / Training Center"])
POSTS = {"position": TEXTS, "unit": TEXTS, "institution": TEXTS}
DRAFTS = st.builds(
    draft,
    st.just("Miao Hong"),
    titles=st.sampled_from(["", "Ms.", "Dr.", "H.E. Dr."]),
    emails=st.sets(st.sampled_from(["a@example.org", "b@example.org"])).map(sorted),
    mobiles=st.sets(st.sampled_from(["+8613123450101", "+8613123450111"])).map(sorted),
    category=TEXTS,
    **POSTS,
)


@given(known=DRAFTS, row=DRAFTS)
def test_row_that_was_taken_over_changes_nothing_more(known: PersonDraft, row: PersonDraft) -> None:
    before = person(1, known, in_event=True)
    said = person_of_draft(row, match_keys(row), 2)
    found = differences(row, said, before, for_event=True)
    after = joined(before, said, before.post)

    assert changes(row, after, for_event=True) == []
    assert all(isinstance(change, FieldChange) and change.incoming for change in found)


@given(known=DRAFTS)
def test_blank_never_erases(known: PersonDraft) -> None:
    before = person(1, known, in_event=True)
    blank = draft("Miao Hong")

    assert joined(before, person_of_draft(blank, match_keys(blank), 2), before.post) == before


def test_person_who_moves_keeps_no_department_of_the_former_institution() -> None:
    before = person(1, FULL)
    row = draft("Miao Hong", institution="Oxfam")

    after = joined(before, person_of_draft(row, match_keys(row), 2), before.post)

    assert after.posts == (KnownPost("Director", None, "Oxfam", frozenset({"oxfam"}), "CN"),)
