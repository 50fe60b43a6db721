"""A pasted signature or contact block, offered for one person."""

import pytest

from import_builders import steps_of
from lmdesk.errors import LmdeskError
from lmdesk.services.people import add_person, person
from lmdesk.services.person_paste import Offer, offers_of, take_offers
from lmdesk.services.postal_addresses import ContactOwner, addresses
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

SIGNATURE = """Best regards,

CHANTHAVONG Noy (Ms.)
Deputy Director General
Department of Planning
Ministry of Water Resources
12 Fa Ngum Road, Sisattanak District, Vientiane 01160, Lao PDR
Tel: +856 21 212 257 ext. 12
Mobile: +856 20 5551 2345
E-mail: noy@example.org
www.water.example.org
WeChat: noyc"""

CHINESE = """赵明
国际合作司 副司长
水利部
电话：010-63201234
邮箱：ming@example.org
地址：北京市西城区白广路二条2号 100053"""

IN_THE_MIDDLE = """Tel: +86 10 6320 1234
2 Baiguang Road
Xicheng District, Beijing 100053
China"""

TWO = """Please register:
1. Ms. CHANTHAVONG Noy, Director, Ministry of Water, noy@example.org
2. Mr. Sok Dara, Adviser, Ministry of Energy, dara@example.org"""


@pytest.fixture
def noy(desk: Desk, readers: Readers) -> int:
    fields = {"name": "CHANTHAVONG Noy", "position": "Director", "country": "LA"}
    return add_person(desk, fields, readers)[0]


def shown(offers: tuple[Offer, ...]) -> list[tuple[str, str]]:
    return [(offer.kind, offer.text) for offer in offers]


def test_signature_offers_what_the_desk_does_not_know(
    desk: Desk, readers: Readers, noy: int
) -> None:
    steps = steps_of(desk)

    assert shown(offers_of(desk, noy, SIGNATURE, readers)) == [
        ("title", "Ms."),
        ("post", "Deputy Director General, Department of Planning, Ministry of Water Resources"),
        ("contact", "+856 21 212 257 ext. 12"),
        ("contact", "+856 20 5551 2345"),
        ("contact", "noy@example.org"),
        ("contact", "www.water.example.org"),
        ("contact", "WeChat: noyc"),
        ("address", "12 Fa Ngum Road, Sisattanak District, Vientiane 01160, Lao PDR"),
    ]
    assert steps_of(desk) == steps


def test_all_is_taken_in_one_step_and_then_known(desk: Desk, readers: Readers, noy: int) -> None:
    before, steps = desk.dump(), steps_of(desk)
    take_offers(desk, noy, offers_of(desk, noy, SIGNATURE, readers), readers)

    details = person(desk, noy)
    assert details is not None
    record = details.record
    assert steps_of(desk) == steps + 1
    assert [(p.position, p.institution, p.end_date is None) for p in record.posts] == [
        ("Deputy Director General", "Ministry of Water Resources", True),
        ("Director", None, False),
    ]
    assert sorted((c.kind, c.normalised, c.extension) for c in record.contacts) == [
        ("email", "noy@example.org", None),
        ("im", "noyc", None),
        ("mobile", "+8562055512345", None),
        ("phone", "+85621212257", "12"),
        ("url", "https://www.water.example.org", None),
    ]
    assert record.names[0].titles == "Ms."
    assert [a.city for a in addresses(desk, ContactOwner("person", noy))] == ["Vientiane"]
    assert offers_of(desk, noy, SIGNATURE, readers) == ()
    desk.undo()
    assert desk.dump() == before


def test_one_offer_is_taken_alone(desk: Desk, readers: Readers, noy: int) -> None:
    offers = offers_of(desk, noy, SIGNATURE, readers)
    take_offers(desk, noy, [offer for offer in offers if offer.text == "noy@example.org"], readers)

    details = person(desk, noy)
    assert details is not None
    assert [c.normalised for c in details.record.contacts] == ["noy@example.org"]
    assert len(offers_of(desk, noy, SIGNATURE, readers)) == len(offers) - 1


def test_name_in_the_own_script_is_offered_with_the_post(desk: Desk, readers: Readers) -> None:
    ming = add_person(desk, {"name": "ZHAO Ming", "country": "CN"}, readers)[0]
    offers = offers_of(desk, ming, CHINESE, readers)

    assert shown(offers) == [
        ("name", "赵明"),
        ("post", "副司长, 国际合作司, 水利部"),
        ("contact", "010-63201234"),
        ("contact", "ming@example.org"),
        ("address", "北京市西城区白广路二条2号 100053"),
    ]
    take_offers(desk, ming, offers, readers)
    details = person(desk, ming)
    assert details is not None
    assert details.native_name is not None
    assert details.native_name.printed == "赵明"


def test_lines_without_a_name_are_those_of_the_person(
    desk: Desk, readers: Readers, noy: int
) -> None:
    text = "Adviser, Ministry of Energy and Mines\n021 212 257\nnoy@example.org"
    offers = offers_of(desk, noy, text, readers)

    assert shown(offers) == [
        ("post", "Adviser, Ministry of Energy and Mines"),
        ("contact", "021 212 257"),
        ("contact", "noy@example.org"),
    ]
    assert offers[1].contacts[0].normalised == "+85621212257"


def test_address_is_found_among_other_lines_and_spoils_no_number(
    desk: Desk, readers: Readers, noy: int
) -> None:
    assert shown(offers_of(desk, noy, IN_THE_MIDDLE, readers)) == [
        ("contact", "+86 10 6320 1234"),
        ("address", "2 Baiguang Road\nXicheng District, Beijing 100053\nChina"),
    ]


def test_of_several_people_the_one_of_the_name_counts(
    desk: Desk, readers: Readers, noy: int
) -> None:
    texts = [offer.text for offer in offers_of(desk, noy, TWO, readers)]

    assert "noy@example.org" in texts
    assert "dara@example.org" not in texts


def test_post_that_is_held_is_not_offered_again(desk: Desk, readers: Readers) -> None:
    fields = {"name": "San Win", "position": "Professor", "institution": "Yangon University"}
    win = add_person(desk, {**fields, "email": "win@example.org"}, readers)[0]
    text = "San Win\nprofessor\nYangon University\nwin@example.org\n+95 9 42001 2345"

    assert shown(offers_of(desk, win, text, readers)) == [("contact", "+95 9 42001 2345")]


@pytest.mark.parametrize("text", ["", "  \n", "Thank you for the tea.", "\x00\u202e"])
def test_text_without_a_person_is_refused(
    desk: Desk, readers: Readers, noy: int, text: str
) -> None:
    with pytest.raises(LmdeskError) as refused:
        offers_of(desk, noy, text, readers)

    assert refused.value.code == "pasted_no_details"


def test_person_in_the_bin_takes_nothing(desk: Desk, readers: Readers) -> None:
    for act in (
        lambda: offers_of(desk, 99, SIGNATURE, readers),
        lambda: take_offers(desk, 99, (), readers),
    ):
        with pytest.raises(LmdeskError) as refused:
            act()
        assert refused.value.code == "person_gone"
