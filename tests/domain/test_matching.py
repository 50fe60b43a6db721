from typing import Any

import pytest

from lmdesk.domain.import_plan import Candidate
from lmdesk.domain.known_people import person_of_draft
from lmdesk.domain.matching import Level, Match, compare, fingerprint, match_keys
from lmdesk.domain.people import PersonDraft
from match_builders import draft, email, person

LAN_RIVER = "Lan River Center"
BASIN = "Ministry of Basin Affairs"


def meet(row: PersonDraft, known: PersonDraft) -> Match:
    """Compare a row with a person of the desk, who has the id 7."""
    return compare(person_of_draft(row, match_keys(row), 2), person(7, known))


def level(row: PersonDraft, known: PersonDraft) -> Level:
    return meet(row, known).level


def test_name_and_address_are_sure() -> None:
    known = draft("Luo Haoran", emails=["luo@example.org"], institution=LAN_RIVER)

    found = meet(draft("LUO Haoran", emails=["luo@example.org"]), known)

    assert found.level is Level.SURE
    assert found.candidate == Candidate(7, None, 94, "Luo Haoran", ("same_name", "same_email"))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (draft("Haoran LUO", mobiles=["+8613123450106"]), "same_name_swapped"),
        (draft("Lúo Haorán", mobiles=["+8613123450106"]), "same_name"),
        (draft("luo  haoran", mobiles=["+8613123450106"]), "same_name"),
    ],
)
def test_order_and_marks_of_a_name_do_not_matter(row: PersonDraft, code: str) -> None:
    found = meet(row, draft("LUO Haoran", mobiles=["+8613123450106"]))

    assert (found.level, found.candidate.evidence) == (Level.SURE, (code, "same_phone"))


HERE: dict[str, Any] = {
    "institution": LAN_RIVER,
    "emails": ["a@example.org"],
    "mobiles": ["+8613123450106"],
}
ELSEWHERE: dict[str, Any] = {
    "institution": BASIN,
    "emails": ["b@example.org"],
    "mobiles": ["+8613123450107"],
}


@pytest.mark.parametrize(
    ("row", "known", "expected"),
    [
        ({"institution": LAN_RIVER}, HERE, Level.LIKELY),
        ({"institution": LAN_RIVER, "emails": ["b@example.org"]}, HERE, Level.LIKELY),
        ({**ELSEWHERE, "institution": LAN_RIVER}, HERE, Level.PERHAPS),
        ({"institution": LAN_RIVER, "titles": "Ms."}, {**HERE, "titles": "Mr."}, Level.PERHAPS),
        ({"institution": LAN_RIVER, "titles": "Dr."}, {**HERE, "titles": "Mr."}, Level.LIKELY),
        ({"institution": LAN_RIVER, "gender": "f"}, {**HERE, "titles": "Mr."}, Level.PERHAPS),
        ({"institution": BASIN}, HERE, Level.PERHAPS),
        ({"institution": BASIN, "emails": ["b@example.org"]}, HERE, Level.PERHAPS),
        (
            {"institution": BASIN, "emails": ["b@example.org"], "country": "VN"},
            {**HERE, "country": "CN"},
            Level.NONE,
        ),
        (ELSEWHERE, HERE, Level.NONE),
        ({}, HERE, Level.PERHAPS),
        ({"offices": ["+861012340201"]}, {"offices": ["+861012340201"]}, Level.LIKELY),
        ({"shared": ["info@example.org"]}, {"shared": ["info@example.org"]}, Level.LIKELY),
        (
            {"shared": ["info@example.org"], "institution": BASIN},
            {"shared": ["info@example.org"], "institution": LAN_RIVER},
            Level.PERHAPS,
        ),
        ({"native_name": "罗浩然"}, {"native_name": "罗浩然"}, Level.LIKELY),
        (
            {"native_name": "罗浩然", "institution": BASIN},
            {**HERE, "native_name": "罗浩然"},
            Level.LIKELY,
        ),
        (
            {"native_name": "罗浩然", "institution": BASIN, "emails": ["b@example.org"]},
            {**HERE, "native_name": "罗浩然"},
            Level.PERHAPS,
        ),
        ({**ELSEWHERE, "native_name": "罗浩然"}, {**HERE, "native_name": "罗浩然"}, Level.NONE),
        ({"native_name": "骆昊然"}, {**HERE, "native_name": "罗浩然"}, Level.NONE),
        (
            {"native_name": "骆昊然", "institution": LAN_RIVER},
            {**HERE, "native_name": "罗浩然"},
            Level.PERHAPS,
        ),
        (
            {"native_name": "骆昊然", "emails": ["a@example.org"]},
            {**HERE, "native_name": "罗浩然"},
            Level.PERHAPS,
        ),
        ({}, {}, Level.LIKELY),
        ({"position": "Director"}, {"position": "director"}, Level.LIKELY),
        ({"position": "Director"}, {}, Level.PERHAPS),
        ({"country": "CN"}, {"country": "VN"}, Level.PERHAPS),
        ({"titles": "Mr."}, {"titles": "Ms."}, Level.PERHAPS),
    ],
)
def test_equal_names_are_weighed_with_the_rest(
    row: dict[str, Any], known: dict[str, Any], expected: Level
) -> None:
    assert level(draft("Luo Haoran", **row), draft("Luo Haoran", **known)) is expected


@pytest.mark.parametrize(
    ("row", "known", "expected"),
    [
        ({"emails": ["a@example.org"]}, HERE, Level.PERHAPS),
        ({"mobiles": ["+8613123450106"]}, HERE, Level.PERHAPS),
        ({"institution": LAN_RIVER}, HERE, Level.NONE),
        (
            {"institution": LAN_RIVER, "position": "Engineer"},
            {**HERE, "position": "Engineer"},
            Level.PERHAPS,
        ),
        (
            {"institution": LAN_RIVER, "position": "Engineer", "emails": ["b@example.org"]},
            {**HERE, "position": "Engineer"},
            Level.NONE,
        ),
        (
            {
                "institution": LAN_RIVER,
                "position": "Engineer",
                "emails": ["b@example.org"],
                "offices": ["+861012340201"],
            },
            {**HERE, "position": "Engineer", "offices": ["+861012340201"]},
            Level.PERHAPS,
        ),
        ({}, {}, Level.NONE),
    ],
)
def test_similar_names_are_a_question_where_something_confirms_them(
    row: dict[str, Any], known: dict[str, Any], expected: Level
) -> None:
    names = "Bouavanh Souannaleuth", "Bouavanh Souvannaleuth"

    found = meet(draft(names[0], **row), draft(names[1], **known))

    assert found.level is expected
    assert found.candidate.evidence[0] == "similar_name"
    assert (50 <= found.candidate.score < 90) is (expected is Level.PERHAPS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LYU Zeitng", "LYU Zeting"),
        ("Min Tut Myint", "Min Htut Myint"),
        ("Xaysombath Phouvong", "Saysombat Fouvong"),
        ("San Win Maung", "San Win Maung Htun"),
        ("Yaxiang CHEN", "Ya Xiang Chen"),
        ("Thnadar Nwe Yi", "Thandar Nwe Yi"),
    ],
)
def test_typos_and_other_romanisations_are_similar_names(one: str, other: str) -> None:
    same = ["box@example.org"]

    found = meet(draft(one, emails=same), draft(other, emails=same))

    assert (found.level, found.candidate.evidence) == (
        Level.PERHAPS,
        ("similar_name", "same_email"),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn Bình", "Nguyễn Văn Thắng"),
        ("Li Na", "Li Wei"),
        ("Li", "Li Wei"),
        ("Kevin MAY", "San Win"),
        ("王伟", "李娜"),
    ],
)
def test_address_of_two_people_does_not_make_them_one(one: str, other: str) -> None:
    same = ["box@example.org"]

    found = meet(draft(one, emails=same), draft(other, emails=same))

    assert (found.level, found.candidate.score < 50) == (Level.NONE, True)


def test_shared_mailbox_is_told_and_confirms_nobody_of_another_name() -> None:
    found = meet(
        draft("Kevin MAY", shared=["info@example.org"]),
        draft("San Win", emails=["info@example.org"]),
    )

    assert (found.level, found.candidate.evidence) == (Level.NONE, ("shared_mailbox",))


def test_new_surname_under_the_same_address_is_a_question() -> None:
    known = draft("Mary Smith", given="Mary", emails=["mary@example.org"])

    assert level(draft("Mary Jones", given="MARY", emails=["mary@example.org"]), known) is (
        Level.PERHAPS
    )
    assert level(draft("Mary Jones", given="Mary"), known) is Level.NONE


def test_same_native_name_in_other_letters_is_a_question() -> None:
    known = draft("Zheng Siyu", native_name="郑思雨", **HERE)

    found = meet(draft("Cheng Szu-yu", native_name="郑思雨"), known)

    assert (found.level, found.candidate.evidence) == (
        Level.PERHAPS,
        ("similar_name", "same_native_name"),
    )
    assert level(draft("Cheng Szu-yu", native_name="郑思雨", **ELSEWHERE), known) is Level.NONE


def test_name_known_in_one_script_only_is_found_by_it() -> None:
    known = draft("Zheng Siyu", native_name="郑思雨", institution=LAN_RIVER)

    assert level(draft("郑思雨", institution=LAN_RIVER), known) is Level.LIKELY
    assert level(draft("郑思雨"), known) is Level.PERHAPS


def test_names_in_different_scripts_are_a_question_when_an_address_is_shared() -> None:
    known = draft("Zheng Siyu", emails=["siyu@example.org"])

    assert level(draft("郑思雨", emails=["siyu@example.org"]), known) is Level.PERHAPS
    assert level(draft("郑思雨"), known) is Level.NONE


def test_burmese_names_of_the_same_words_are_other_people() -> None:
    known = draft("Thu Tun Wai Phyo", **HERE)

    assert level(draft("Thu Phyo Tun Wai", **ELSEWHERE), known) is Level.NONE
    assert level(draft("Thu Phyo Tun Wai", institution=LAN_RIVER), known) is Level.PERHAPS
    assert level(draft("Thu Phyo Tun Wai", emails=["a@example.org"]), known) is Level.SURE


def test_several_posts_are_all_looked_at() -> None:
    row = draft("Luo Haoran", institution=BASIN, position="Adviser")
    second = person(8, draft("x", institution=BASIN, position="adviser")).posts
    known = person(7, draft("Luo Haoran", institution=LAN_RIVER))

    found = compare(
        person_of_draft(row, match_keys(row)), known._replace(posts=(*known.posts, *second))
    )

    assert (found.level, found.candidate.evidence) == (
        Level.LIKELY,
        ("same_name", "same_institution", "same_position"),
    )


def test_fingerprint_is_equal_for_rows_that_name_the_same_person() -> None:
    one = draft("LUO Haoran", emails=["luo@example.org"], institution="The Lan River Center")
    same = draft("Haoran Luo", shared=["luo@example.org"], institution=LAN_RIVER, position="x")

    assert fingerprint(one) == fingerprint(same) == fingerprint(one, match_keys(one))


@pytest.mark.parametrize(
    "other",
    [
        draft("LUO Haoran", emails=["other@example.org"]),
        draft("LUO Haoran", mobiles=["+8613123450106"], emails=["luo@example.org"]),
        draft("LUO Haoran", native_name="罗浩然", emails=["luo@example.org"]),
        draft("LUO Haoran", institution=BASIN, emails=["luo@example.org"]),
        draft("LUO Hao", emails=["luo@example.org"]),
    ],
)
def test_fingerprint_differs_with_any_value_that_names_a_person(other: PersonDraft) -> None:
    assert fingerprint(other) != fingerprint(draft("LUO Haoran", emails=["luo@example.org"]))


def test_post_is_part_of_the_fingerprint_only_without_contacts() -> None:
    def marks(**values: Any) -> set[str]:
        return {fingerprint(draft("Luo", position=post, **values)) for post in ("A", "B")}

    assert (len(marks()), len(marks(emails=["a@example.org"]))) == (2, 1)


def test_invalid_address_is_no_part_of_the_fingerprint() -> None:
    row = draft("Luo", institution=BASIN)

    broken = row._replace(emails=(email("x")._replace(address=None),))

    assert fingerprint(broken) == fingerprint(row)
