"""The command `about`: everything that is known of a person."""

from pathlib import Path

import pytest

from command_line import CommandLine
from lmdesk.services import people
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact
from lmdesk.services.desks import new_desk
from lmdesk.services.person_names import add_name
from lmdesk.services.person_photos import set_photo
from lmdesk.services.person_posts import add_post
from lmdesk.services.postal_addresses import add_address
from lmdesk.services.readers import load_readers
from lmdesk.store.tables import Event, Participation, Person
from picture_builders import jpeg_head


@pytest.fixture
def about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line of a desk with MIAO Hong (1), two Nguyens (2, 3) and one merged (4)."""
    path = tmp_path / "office.lmdesk"
    with new_desk(path) as desk:
        readers = load_readers(desk)
        fields = {"name": "Ms. MIAO Hong 苗红", "country": "CN", "position": "Clerk"}
        hong, _ = people.add_person(desk, fields, readers)
        owner = ContactOwner("person", hong)
        add_name(desk, hong, {"printed": "Lucy MIAO", "kind": "passport"}, readers)
        add_post(desk, hong, {"position": "Director", "start_date": "2024-05"}, readers)
        number = add_contact(desk, owner, "010 6320 1234 ext 12", readers).ids[0]
        edit_contact(desk, number, {"status": "old", "label": "desk"}, readers)
        edit_contact(
            desk,
            add_contact(desk, owner, "WeChat: hm", readers).ids[0],
            {"is_shared": True},
            readers,
        )
        add_address(desk, owner, "5 Fuxing Road\nBeijing 100038\nChina", readers, label="office")
        facts: dict[str, str | bool | None] = {
            "gender": "f",
            "nationality": "CN",
            "language": "Chinese, Hmong",
            "note": "Tea,\nno milk.",
            "do_not_contact": True,
        }
        people.edit(desk, hong, facts, readers)
        people.add_tag(desk, [hong], "Climate")
        set_photo(desk, hong, jpeg_head(10, 10))
        people.add_person(desk, {"name": "Nguyen Van An"}, readers)
        people.add_person(desk, {"name": "Nguyen Van Anh"}, readers)
        gone, _ = people.add_person(desk, {"name": "Miao H."}, readers)
        with desk.step("person_edited", name="x") as step:
            step.update(Person, gone, merged_into=hong, deleted_at=desk.clock())
            event = step.insert(Event, uid="e", code="W", title="Workshop", created_at="2026")
            step.insert(Participation, uid="p", event=event, person=hong, status="confirmed")
    return CommandLine(path, capsys)


def test_all_is_told_in_lines(about: CommandLine) -> None:
    assert about("about", "1").splitlines() == [
        "MIAO Hong (1)",
        "Names:",
        "  Ms. MIAO Hong: Official name; Surname known from its capitals",
        "  苗红: In the own script; Surname from a column of its own",
        "  Lucy MIAO: As in the passport; Surname known from its capitals",
        "Address as: Ms. Miao",
        "Posts:",
        "  Director (since 2024-05; main post)",
        "  Clerk [CN] (–2024-05)",
        "Contacts:",
        "  Phone: +861063201234 ext. 12 (desk; old)",
        "  wechat: hm (shared)",
        "Postal addresses:",
        "  5 Fuxing Road, Beijing 100038, China (office)",
        "Gender: Female",
        "Nationality: CN",
        "Languages: Chinese, Hmong",
        "Tags: Climate",
        "Photo: 1 kB",
        "Note: Tea, no milk.",
        "Does not want to be written to",
        "Events:",
        "  Workshop (Confirmed)",
    ]


def test_the_same_comes_as_an_object(about: CommandLine) -> None:
    told = about.json("about", "Lucy", "MIAO")

    assert (told["id"], told["salutation"], told["languages"]) == (1, "Ms. Miao", ["zh", "Hmong"])
    assert [(name["printed"], name["kind"], name["main"]) for name in told["names"]] == [
        ("MIAO Hong", "official", True),
        ("苗红", "native", False),
        ("Lucy MIAO", "passport", False),
    ]
    assert [(post["position"], post["until"], post["main"]) for post in told["posts"]] == [
        ("Director", None, True),
        ("Clerk", "2024-05", False),
    ]
    assert told["addresses"][0]["printed"] == ["5 Fuxing Road", "Beijing 100038", "China"]
    assert told["addresses"][0]["postcode"] == "100038"
    assert told["contacts"][0]["status"] == "old"
    assert (told["do_not_contact"], told["in_bin_since"], told["sources"]) == (True, None, [])


def test_old_number_of_a_merged_person_leads_to_the_one_who_stands(about: CommandLine) -> None:
    assert about.json("about", "4")["id"] == 1


def test_one_who_is_called_just_so_is_meant(about: CommandLine) -> None:
    assert about.json("about", "Nguyen Van An")["id"] == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Nguyen"], "Nguyen names 2 people. Give the number of one: 2, 3."),
        (["Zork"], "Nobody is called Zork. Look for the person with: lmdesk find."),
        (["77"], "There is no person with the number 77."),
        (["9" * 40], "There is no person with the number 99"),
    ],
)
def test_who_cannot_be_told_is_refused_with_a_sentence(
    about: CommandLine, words: list[str], said: str
) -> None:
    assert said in about("about", *words, status=1)


def test_person_in_the_bin_is_told_as_such(about: CommandLine) -> None:
    with new_desk(about.desk.with_name("other.lmdesk")) as desk:
        hong, _ = people.add_person(desk, {"name": "San Win"}, load_readers(desk))
        people.to_bin(desk, [hong])
    about.desk = about.desk.with_name("other.lmdesk")

    assert about("about", 1).splitlines()[1].startswith("In the bin since 20")
