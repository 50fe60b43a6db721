"""Tests of the words that an office adds to those that come with lmdesk."""

from lmdesk.services.readers import load_readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Vocabulary


def test_a_title_of_the_office_is_taken_off_names(desk: Desk) -> None:
    with desk.step("person_edited", name="titles") as step:
        step.insert(Vocabulary, domain="title", code="Tan Sri", label="Tan Sri", rank=3)
        step.insert(
            Vocabulary,
            domain="title",
            code="Cmdr.",
            label="Commander",
            extra='{"kind": "military"}',
        )
        step.insert(Vocabulary, domain="title", code="X", label="Xyz", is_active=False)

    names = load_readers(desk).names

    assert names.read_whole("Tan Sri Dr. Ahmad Bin Ali").titles == ("Tan Sri", "Dr.")
    assert names.read_whole("Commander Sok Dara", country="KH").titles == ("Cmdr.",)
    assert names.read_whole("Xyz Dara", country="KH").titles == ()
