"""Tests of who is worth a question, and why, with names of the six countries."""

import pytest

from duplicate_builders import codes, found, is_asked, record
from lmdesk.domain.duplicate_fields import PERSON_FIELDS, Field, Kind, Record
from lmdesk.domain.duplicate_finding import find_pairs
from lmdesk.domain.progress import Cancelled
from lmdesk.wording import word

BODY = {"institution": "7", "position": "director", "country": "VN"}
CONTACTS = {"email": "a@example.org", "mobile": "+84912345601"}
OTHER_CONTACTS = {"email": "b@example.org", "mobile": "+84912345699"}


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Hương", "Trần Văn Anh", "Wang Wei", "Wang Xiaoming", "Aung Win", "Sok Na"]
)
def test_shared_common_name_alone_is_no_evidence(name: str) -> None:
    assert not is_asked(record(1, name), record(2, name))


def test_long_name_of_common_words_alone_is_no_evidence() -> None:
    name = "Nguyễn Thị Thanh Huyền Anh Linh"

    assert not is_asked(record(1, name), record(2, name))


def test_rare_name_alone_is_worth_a_question() -> None:
    name = "Phetsamone Xaysombath"

    assert is_asked(record(1, name), record(2, name))


@pytest.mark.parametrize("name", ["Nguyễn Thị Hương", "Wang Wei", "Aung Win"])
def test_common_name_at_one_institution_is_worth_a_question(name: str) -> None:
    assert is_asked(record(1, name, **BODY), record(2, name, **BODY))


def test_namesakes_with_nothing_else_in_common_are_two() -> None:
    one = record(1, "Wang Wei", institution="1", country="CN", **CONTACTS)
    other = record(2, "Wang Wei", institution="2", country="CN", **OTHER_CONTACTS)

    assert not is_asked(one, other)


def test_shared_mailbox_and_office_telephone_are_never_enough() -> None:
    shared = {"mailbox": "info@example.org", "phone": "+842437654321", **BODY}

    assert found([record(1, "Vũ Lan", **shared), record(2, "Đỗ Hùng", **shared)]) == ()


def test_colleagues_who_give_one_address_as_their_own_are_two() -> None:
    assert found([record(1, "Vũ Lan", **CONTACTS), record(2, "Đỗ Hùng", **CONTACTS)]) == ()


@pytest.mark.parametrize(
    ("name", "other"),
    [("Kyaw Zeya", "Kyaw Zayya"), ("Zayya Phyo", "Phio Zeya"), ("Khin Thida", "Khin Teda")],
)
def test_other_spelling_of_words_at_an_address_of_their_own_is_worth_a_question(
    name: str, other: str
) -> None:
    one = {"email": "a@example.org", "institution": "7"}

    assert is_asked(record(1, name, **one), record(2, other, **one))
    assert found([record(1, name, **BODY), record(2, other, **BODY)]) == ()


@pytest.mark.parametrize(("name", "other"), [("Mei Lin", "Ma Lin"), ("Kyaw Zeya", "Kyaw Thiha")])
def test_words_with_too_few_letters_in_common_are_no_spellings_of_one(
    name: str, other: str
) -> None:
    assert found([record(1, name, **CONTACTS), record(2, other, **CONTACTS)]) == ()


def test_couple_at_one_address_is_two_people() -> None:
    one = record(1, "Phommachanh Khamla", given="Khamla", **CONTACTS, **BODY)
    other = record(2, "Phommachanh Bouavanh", given="Bouavanh", **CONTACTS, **BODY)

    assert found([one, other], min_score=0) == ()


def test_surname_changed_with_marriage_is_worth_a_question() -> None:
    one = record(1, "Bouavanh Phommachanh", given="Bouavanh", **CONTACTS)
    other = record(2, "Bouavanh Sisoulath", given="Bouavanh", **CONTACTS)

    [pair] = found([one, other])
    assert codes(pair) == ["same_phone", "same_email", "other_name"]


def test_given_name_alone_joins_nobody_without_an_own_contact() -> None:
    one = record(1, "Bouavanh Phommachanh", given="Bouavanh", **BODY)
    other = record(2, "Bouavanh Sisoulath", given="Bouavanh", **BODY)

    assert found([one, other], min_score=0) == ()


def test_reasons_are_told_with_the_strongest_first_and_what_speaks_against_last() -> None:
    one = record(1, "Phetsamone Xaysombath", position="director", email="l@example.org")
    other = record(2, "XAYSOMBATH Phetsamone", position="adviser", email="l@example.org")

    [pair] = found([one, other])
    assert (pair.a, pair.b) == (1, 2)
    assert codes(pair) == ["same_name_swapped", "same_email", "other_position"]


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Souksavanh Phommachanh", "Souksavan Pommachanh", "similar_name"),
        ("Li Yaxiang", "Li Ya Xiang", "same_name_joined"),
        ("Nguyễn Thị Hương Giang", "Nguyễn Giang", "part_of_name"),
        ("K. Phommachanh", "Khamla Phommachanh", "similar_name"),
        ("Wu Hao", "Wu Hoa", "similar_name"),
        ("Zaw Min Htun", "Htun Zaw Min", "same_name_swapped"),
    ],
)
def test_other_ways_to_write_a_name_are_seen(one: str, other: str, code: str) -> None:
    [pair] = found([record(1, one, **CONTACTS), record(2, other, **CONTACTS)])

    assert code in codes(pair)


def test_short_words_that_differ_are_two_people_without_an_own_contact() -> None:
    assert found([record(1, "Wu Hao", **BODY), record(2, "Wu Hoa", **BODY)], min_score=0) == ()


def test_two_spellings_of_one_native_name_are_seen() -> None:
    one = record(1, "Wong Kar Wai", native="王家卫", institution="3")
    other = record(2, "Wang Jiawei", native="王家卫", institution="3")

    [pair] = found([one, other])
    assert codes(pair)[:2] == ["same_native_name", "same_institution"]


def test_homophones_with_other_characters_are_two() -> None:
    one = record(1, "Wang Wei", native="王伟", **BODY)
    other = record(2, "Wang Wei", native="王薇", **BODY)

    assert not is_asked(one, other)


def test_native_and_romanised_name_meet_by_an_own_contact() -> None:
    one = record(1, "Wang Wei", **CONTACTS)

    [pair] = found([one, record(2, native="王伟", **CONTACTS)])
    assert codes(pair) == ["same_phone", "same_email", "surname_fits"]
    assert found([one, record(2, native="李娜", **CONTACTS)], min_score=0.9) != ()


def test_native_and_romanised_name_with_another_surname_are_two() -> None:
    one, other = record(1, "Liu Na", email="a@example.org"), record(2, native="王伟", **CONTACTS)

    assert not is_asked(one, other)


def test_native_and_romanised_name_at_one_office_alone_are_not_asked_about() -> None:
    assert (
        found([record(1, "Wang Wei", **BODY), record(2, native="王伟", **BODY)], min_score=0) == ()
    )


def test_native_names_alone_are_compared_with_their_typos() -> None:
    one = record(1, native="สมชาย วงศ์ทองเจริญ", mobile=CONTACTS["mobile"], **BODY)

    [pair] = found([one, record(2, native="สมชาย วงษ์ทองเจริญ", **CONTACTS, **BODY)])
    assert codes(pair)[1] == "similar_native_name"


def test_former_post_counts_as_a_post() -> None:
    one = record(1, "Sok Dara", institution=("9", "4"), mobile="+85512345678")
    other = record(2, "Sok Dara", institution="4")

    [pair] = found([one, other])
    assert "same_institution" in codes(pair)


def test_all_names_of_a_person_are_compared() -> None:
    one = record(1, "Bouavanh Sisoulath", mobile="+8562055512345")
    names = ("bouavanh phommachanh", "bouavanh sisoulath")
    at = next(place for place, field in enumerate(PERSON_FIELDS) if field.key == "name")
    other = record(2, "Bouavanh Phommachanh", mobile="+8562055512345")
    both = other._replace(values=(*other.values[:at], names, *other.values[at + 1 :]))

    [pair] = found([one, both])
    assert "same_name" in codes(pair)


def test_people_of_whom_one_has_no_name_and_no_contact_are_not_asked_about() -> None:
    assert found([record(1, **BODY), record(2, "Wang Wei", **BODY)], min_score=0) == ()


def test_true_pair_in_a_crowd_of_namesakes_is_found_by_its_telephone() -> None:
    crowd = [record(n, "Nguyễn Văn Anh", mobile=f"+8491234{n:04}") for n in range(100, 400)]
    twice = record(500, "Nguyễn Văn Anh", mobile="+84912340150")

    assert [(pair.a, pair.b) for pair in found([*crowd, twice])] == [(150, 500)]


def test_number_of_comparisons_grows_with_the_records_only() -> None:
    told: list[int] = []
    crowd = [
        record(n, "Nguyễn Văn Anh", institution="1", email=f"{n}@example.org") for n in range(3000)
    ]

    found(crowd, progress=lambda done, total, note="": told.append(total))

    assert max(told) == 3000


def test_search_can_be_stopped() -> None:
    def stop(done: int, total: int, note: str = "") -> None:
        if note == "comparing":
            raise Cancelled

    with pytest.raises(Cancelled):
        found([record(1, "Wang Wei", **CONTACTS), record(2, "Wang Wei", **CONTACTS)], progress=stop)


def test_nobody_and_one_person_give_no_pairs() -> None:
    assert found([]) == ()
    assert found([record(1, "Wang Wei", **CONTACTS)]) == ()


def test_records_of_any_fields_are_compared() -> None:
    fields = (Field("name", Kind.NAME), Field("street"), Field("town"), Field("born"))
    rows = [
        (("mitchell green",), ("wallaby place",), ("cleveland",), ("19560409",)),
        (("green mitchel",), ("wallabyplace",), ("cleveland",), ("19560409",)),
        (("harley mccarthy",), ("wallaby place",), ("marsden",), ("19080419",)),
        ((), ("wallaby place",), (), ("19560409",)),
    ]
    records = [Record(number, values) for number, values in enumerate(rows)]

    pairs = find_pairs(records, fields)

    assert [(pair.a, pair.b) for pair in pairs] == [(0, 1), (0, 3)]
    assert codes(pairs[1]) == ["same_born", "same_street"]


def test_records_without_a_name_are_compared_by_the_rest() -> None:
    fields = (Field("street"), Field("town"), Field("born"))
    records = [Record(number, (("main street",), ("delmar",), ("19560409",))) for number in (4, 5)]

    assert [(pair.a, pair.b) for pair in find_pairs(records, fields)] == [(4, 5)]


def test_each_reason_has_its_words() -> None:
    from lmdesk.domain.duplicate_names import NameLikeness
    from lmdesk.domain.duplicate_reasons import CODES

    usual = {
        f"{how}_{field.key}"
        for field in PERSON_FIELDS
        if field.key not in CODES and field.kind is not Kind.NAME
        for how in ("same", "other", *(["similar"] if field.kind is Kind.TEXT else []))
    }
    special = {code for three in CODES.values() for code in three if code}
    names = {each.value for each in NameLikeness} - {NameLikeness.NONE.value}

    for code in (*usual, *special, *names, "same_name_swapped"):
        assert word(f"evidence.{code}")
