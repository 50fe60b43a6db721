"""Tests of the sentences that tell what a revert left as it is."""

import re
from pathlib import Path

import pytest

from desk_builders import add_crowd, add_email, add_institution, add_person, add_post
from lmdesk.domain.change import Conflict
from lmdesk.domain.history_lines import RowName
from lmdesk.services import history
from lmdesk.services.history_conflicts import TOLD, conflict_lines, conflict_sentences
from lmdesk.store.desk import Desk
from lmdesk.store.history_names import RowNames
from lmdesk.store.tables import Affiliation, Person, PersonName, PersonTag, Tag

MOMENT = re.compile(r"\d{1,2} \w+ \d{4}, \d\d:\d\d")


def sentences(desk: Desk, conflicts: tuple[Conflict, ...]) -> list[str]:
    return [MOMENT.sub("THEN", told) for told in conflict_sentences(desk, conflicts)]


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Return a desk on which step 1 made a person with a post and an address."""
    with desk.step("person_added", name="MIAO Hong") as step:
        add_post(step, add_person(step), add_institution(step))
        add_email(step, 1)
    return desk


def change(desk: Desk, name: str, **values: object) -> int:
    with desk.step("person_edited", name=name) as step:
        step.update(Affiliation, 1, **values)
    assert step.change.step is not None
    return step.change.step


def test_a_value_that_was_changed_later_is_told_with_who_and_when(office: Desk) -> None:
    first = change(office, "MIAO Hong", position="Minister", unit_text="Cabinet", country="LA")
    change(office, "Hong again", position="President", country="CN")

    conflicts = history.revert(office, first).conflicts

    assert sentences(office, conflicts) == [
        "MIAO Hong: not set back: Position, Country represented. Dara changed this later, on THEN"
        " (Change of Hong again)."
    ]


def test_lines_tell_the_window_the_same_in_parts(office: Desk) -> None:
    first = change(office, "MIAO Hong", position="Minister")
    second = change(office, "Hong again", position="President")

    [line] = conflict_lines(office, history.revert(office, first).conflicts)

    moment = office.steps(before=second + 1, limit=1)[0].at
    assert tuple(line) == (
        RowName("MIAO Hong", "President, Ministry of Water", "person", 1),
        ("column.position",),
        ("Position",),
        second,
        "Change of Hong again",
        "Dara",
        moment,
    )
    assert line.code == "conflict.fields"


def test_a_record_that_stays_whole_is_told_once(office: Desk) -> None:
    change(office, "Hong again", position="President")

    conflicts = history.revert(office, 1).conflicts

    assert len(conflicts) > 2
    assert sentences(office, conflicts) == [
        "Ministry of Water stays: Dara needed or changed this later, on THEN"
        " (Change of Hong again).",
        "MIAO Hong stays: Dara needed or changed this later, on THEN (Change of Hong again).",
    ]


def test_each_later_step_has_its_own_sentence(office: Desk) -> None:
    first = change(office, "MIAO Hong", position="Minister", unit_text="Cabinet")
    change(office, "one", position="President")
    change(office, "two", unit_text="Office")

    told = sentences(office, history.revert(office, first).conflicts)

    assert sorted(text.rpartition("(")[2] for text in told) == [
        "Change of one).",
        "Change of two).",
    ]


def test_keys_that_nobody_reads_are_not_named(office: Desk) -> None:
    with office.step("person_edited", name="name") as step:
        step.update(PersonName, 1, printed="Hong Miao", search_key="a")
    first = step.change.step or 0
    with office.step("person_edited", name="again") as step:
        step.update(PersonName, 1, printed="Miao", search_key="b")

    [told] = sentences(office, history.revert(office, first).conflicts)

    assert told.startswith("Miao: not set back: Name as printed. ")


def test_what_has_no_record_to_open_is_told_too(desk: Desk) -> None:
    with desk.step("person_edited", name="tags") as step:
        tag, person = step.insert(Tag, name="speaker"), add_person(step)
    first = step.change.step or 0
    with desk.step("person_edited", name="tagged") as step:
        step.insert(PersonTag, person=person, tag=tag)

    told = sentences(desk, history.revert(desk, first).conflicts)

    assert told == [
        "MIAO Hong stays: Dara needed or changed this later, on THEN (Change of tagged).",
        "speaker stays: Dara needed or changed this later, on THEN (Change of tagged).",
    ]


def test_of_very_many_conflicts_the_rest_is_counted(desk: Desk) -> None:
    with desk.step("list_imported", kind="import", file="f", people=300) as step:
        crowd = add_crowd(step, 200)
    first = step.change.step or 0
    with desk.step("person_edited", name="notes") as step:
        for person in crowd:
            step.update(Person, person, note="a")

    conflicts = history.revert(desk, first).conflicts
    told = conflict_sentences(desk, conflicts)

    assert len(conflicts) == 600
    assert told[-1] == f"{600 - TOLD} more values stay as they are."


def test_without_conflicts_there_is_nothing_to_tell(office: Desk, tmp_path: Path) -> None:
    assert conflict_sentences(office, ()) == ()


def test_what_was_never_on_the_desk_has_no_name(desk: Desk) -> None:
    assert RowNames(desk, [("person", 99)]).of(("person", 99)) == RowName("")
