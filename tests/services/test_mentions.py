"""What still mentions people and institutions."""

from lmdesk.services import institutions, people
from lmdesk.services.event_organisers import add_organiser
from lmdesk.services.event_people import add_people
from lmdesk.services.events import add_event
from lmdesk.services.institution_relations import add_relation
from lmdesk.services.mailing_lists import add_list, add_members
from lmdesk.services.mentions import mentions_of_institutions, mentions_of_people
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


def test_what_still_mentions_them_is_counted(desk: Desk, readers: Readers) -> None:
    ids = [
        people.add_person(desk, {"name": name, "institution": "Delta University"}, readers)[0]
        for name in ("SOK Dara", "Nilar Win")
    ]
    body = 1
    other = institutions.add_institution(desk, {"name": "Hill College"}, readers)[0]
    add_relation(desk, other, "affiliated", body)
    event = add_event(desk, {"code": "MEET"})[0]
    add_people(desk, event, None, ids)
    add_organiser(desk, event, body, "host")
    add_list(desk, "Rivers")
    add_members(desk, 1, ids[:1])
    people.to_bin(desk, ids)

    assert [
        mentions_of_people(desk, ids),
        mentions_of_people(desk, ids[1:]),
        mentions_of_people(desk, [99]),
        mentions_of_institutions(desk, [body]),
        mentions_of_institutions(desk, [other]),
    ] == [
        (("mention.events", 1), ("mention.mailing_lists", 1)),
        (("mention.events", 1),),
        (),
        (("mention.people", 2), ("mention.events", 1), ("mention.institutions", 1)),
        (),
    ]
