from pathlib import Path

from desk_builders import add_institution, add_person, add_post, new_desk
from lmdesk.store.participation_since import posts_changed_at
from lmdesk.store.tables import Affiliation, InstitutionName


def test_posts_of_an_import_are_known_by_their_run(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("a") as step:
            people = [add_person(step) for _ in range(3)]
            body = add_institution(step)
            ids = step.reserve_ids(Affiliation, 2)
            step.bulk_insert(
                Affiliation,
                ("id", "person_id", "institution_id"),
                [(row, person, body) for row, person in zip(ids, people, strict=False)],
            )
        first = desk.steps(limit=1)[0].at
        assert posts_changed_at(desk, people) == {people[0]: first, people[1]: first}
        with desk.step("b") as step:
            step.update(Affiliation, ids[1], position="Director")
        second = desk.steps(limit=1)[0].at
        assert posts_changed_at(desk, people) == {people[0]: first, people[1]: second}
        with desk.step("c") as step:
            step.update(InstitutionName, 1, name="Ministry of Rivers")
        third = desk.steps(limit=1)[0].at
        assert posts_changed_at(desk, people) == {people[0]: third, people[1]: third}


def test_a_post_without_an_institution_has_its_own_time(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step)
            add_post(step, person, None)
            add_post(step, person, None, "Adviser")
        assert posts_changed_at(desk, [person]) == {person: desk.steps(limit=1)[0].at}
        assert posts_changed_at(desk, []) == {}
