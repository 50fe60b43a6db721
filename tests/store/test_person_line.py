from collections.abc import Callable
from pathlib import Path

import pytest

from desk_builders import (
    MADE,
    add_crowd,
    add_email,
    add_institution,
    add_name,
    add_person,
    add_post,
)
from lmdesk.domain.problem import Problem, Severity
from lmdesk.store import lines
from lmdesk.store.desk import Desk, Step
from lmdesk.store.person_line import PersonLines
from lmdesk.store.search import found_people, search_people
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Institution,
    InstitutionName,
    Person,
    PersonName,
    PersonTag,
    Tag,
)
from lmdesk.store.uids import new_uid
from search_builders import assert_lines_agree, expected_ids, searched_desk


def line_of(desk: Desk, person: int) -> tuple[object, ...] | None:
    found = desk.sql("SELECT * FROM person_line WHERE person_id = ?", (person,))
    return found[0] if found else None


def folded(desk: Desk, person: int) -> str:
    line = line_of(desk, person)
    assert line is not None
    return str(line[-1])


def test_line_shows_main_name_current_post_and_used_contacts(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            body = add_institution(step, "Ministry of Water")
            step.insert(InstitutionName, institution=body, kind="acronym", name="MOW", match_key="")
            step.insert(
                InstitutionName, institution=body, kind="native", name="水利部", match_key=""
            )
            step.update(Institution, body, country="CN")
            person = step.insert(Person, uid=new_uid(), created_at=MADE, note="Tel 081-234 5678")
            add_name(step, person, "苗红")
            first = add_name(step, person, "MIAO Hong", is_primary=True)
            step.update(PersonName, first, titles="Dr.", nickname="Lucy")
            [native] = desk.sql("SELECT min(id) FROM person_name")[0]
            step.update(PersonName, native, script="Hans")
            old = add_post(step, person, None, "Clerk")
            step.update(Affiliation, old, end_date="2020-01-01", unit_text="Archive")
            post = add_post(step, person, body)
            step.update(Affiliation, post, unit_text="规划司")
            add_email(step, person, "old@example.org")
            better = add_email(step, person, "Hong@example.org")
            step.update(ContactPoint, better, is_preferred=True)
            for kind, raw, e164, status in (
                ("fax", "111", "+86111111", "ok"),
                ("mobile", "222", "+86222222", "wrong"),
                ("phone", "010 3333 3333", None, "unsure"),
                ("im", "wechat: miao", None, "ok"),
            ):
                values = {"kind": kind, "raw": raw, "normalised": e164, "status": status}
                step.insert(ContactPoint, person=person, **values)
            step.insert(
                ContactPoint,
                affiliation=post,
                kind="phone",
                raw="x",
                normalised="+8677777",
                extension="8221",
                status="ok",
            )
            step.insert(PersonTag, person=person, tag=step.insert(Tag, name="VIP"))
        assert line_of(desk, person) == (
            person,
            "miao hong",
            "MIAO Hong",
            "Dr.",
            "苗红",
            "Director",
            "规划司",
            "Ministry of Water",
            "CN",
            "Hong@example.org",
            "010 3333 3333",
            " miao hong lucy | clerk archive ministry of water mow 水利部 director 规划司"
            " old example org hong example org wechat  miao vip tel |"
            " 苗红 水利部 规划司 86111111 86222222 01033333333 8677777 8221 0812345678 ",
        )
        assert_lines_agree(desk)


def test_person_without_anything_has_an_empty_line(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = step.insert(Person, uid=new_uid(), created_at=MADE)
        assert line_of(desk, person) == (person, "", "", *[None] * 8, " | | ")


def test_name_in_another_script_is_shown_once(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step, "苗红")
            step.update(PersonName, 1, script="Hans")
        line = line_of(desk, person)
        assert line is not None
        assert line[2:5] == ("苗红", None, None)


def test_ended_post_is_found_and_not_shown(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step)
            post = add_post(step, person, add_institution(step))
        with desk.step("b") as step:
            step.update(Affiliation, post, end_date="2026-01-01")
        line = line_of(desk, person)
        assert line is not None
        assert line[5:9] == (None, None, None, None)
        assert search_people(desk, "water").total == 1


def test_country_of_the_post_goes_before_that_of_the_institution(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            body = add_institution(step)
            step.update(Institution, body, country="TH")
            person = add_person(step)
            post = add_post(step, person, body)
        with desk.step("b") as step:
            step.update(Affiliation, post, country="LA")
        line = line_of(desk, person)
        assert line is not None
        assert line[8] == "LA"


def test_every_kind_of_change_reaches_the_line_and_undo_takes_it_back(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("start") as step:
            body, other = add_institution(step, "Water Board"), add_institution(step, "Fish Board")
            person, second = add_person(step, "MIAO Hong"), add_person(step, "San Win")
            post = add_post(step, person, body)
            name = add_name(step, person, "Lucy Miao")
            email = add_email(step, person, "hong@example.org")
            desk_phone = step.insert(
                ContactPoint,
                affiliation=post,
                kind="phone",
                raw="8",
                normalised="+85620551234",
                status="ok",
            )
            tag = step.insert(Tag, name="Expert")
            tagged = step.insert(PersonTag, person=person, tag=tag)
            [body_name] = desk.sql("SELECT min(id) FROM institution_name")[0]
        states = [desk.dump()]
        changes: tuple[Callable[[Step], object], ...] = (
            lambda s: s.update(InstitutionName, body_name, name="Flood Board"),
            lambda s: s.insert(
                InstitutionName, institution=body, kind="acronym", name="FB", match_key=""
            ),
            lambda s: s.delete(InstitutionName, body_name),
            lambda s: s.update(Affiliation, post, institution=other),
            lambda s: s.update(ContactPoint, email, person=second),
            lambda s: s.update(ContactPoint, desk_phone, affiliation=None, person=second),
            lambda s: s.update(PersonName, name, person=second),
            lambda s: s.delete(PersonName, name),
            lambda s: s.update(Tag, tag, name="Guest"),
            lambda s: s.delete(PersonTag, tagged),
            lambda s: s.delete(Tag, tag),
            lambda s: s.update(Person, person, note="likes tea"),
            lambda s: s.update(Person, person, deleted_at=MADE),
            lambda s: s.update(Person, person, deleted_at=None, merged_into=second),
            lambda s: s.delete(Affiliation, post),
            lambda s: s.delete(Person, person),
        )
        for change in changes:
            with desk.step("change") as step:
                change(step)
            assert_lines_agree(desk)
            states.append(desk.dump())
        for state in reversed(states[:-1]):
            desk.undo()
            assert desk.dump() == state
        assert_lines_agree(desk)


def test_deleted_and_merged_people_have_no_line(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            gone, merged, kept = (add_person(step, name) for name in ("A", "B", "C"))
            step.update(Person, gone, deleted_at=MADE)
            step.update(Person, merged, merged_into=kept)
        assert [row.person_id for row in search_people(desk, "").rows] == [kept]


def test_edit_that_no_list_shows_leaves_line_and_index_alone(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step)
        before = desk.sql("SELECT * FROM person_index_data")
        with desk.step("b") as step:
            step.update(Person, person, gender="f")
        assert desk.sql("SELECT * FROM person_index_data") == before


def test_crowd_in_bulk_has_the_lines_that_single_steps_give(
    desk_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = 60
    with searched_desk(tmp_path / "single.lmdesk") as desk:
        with desk.step("crowd") as step:
            add_crowd(step, size)
        singly = desk.sql("SELECT * FROM person_line")
    monkeypatch.setattr(lines, "MANY", 50)
    with searched_desk(desk_path) as desk:
        with desk.step("crowd") as step:
            add_crowd(step, size)
        assert desk.sql("SELECT * FROM person_line") == singly
        assert_lines_agree(desk)
        with desk.step("again") as step:
            add_crowd(step, size)
        assert expected_ids(desk, "ampl") == [
            row.person_id for row in search_people(desk, "ampl").rows
        ]
        assert search_people(desk, "ampl").total == 2 * size
        desk.undo()
        assert desk.sql("SELECT * FROM person_line") == singly
        assert_lines_agree(desk)


def test_bulk_step_that_edits_others_too_reaches_all_of_them(
    desk_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "MANY", 50)
    with searched_desk(desk_path) as desk:
        with desk.step("start") as step:
            body = add_institution(step, "Water Board")
            first, _, third = (add_person(step, name) for name in ("A", "B", "C"))
            add_post(step, third, body)
        with desk.step("mixed") as step:
            crowd = add_crowd(step, 150)
            add_email(step, first, "first@example.org")
            add_post(step, crowd[0], body)
            step.run(InstitutionName.update(name="Flood Board"))
        assert_lines_agree(desk)
        assert found_people(desk, "flood") == [third, crowd[0]]
        assert found_people(desk, "first") == [first]


def test_people_apart_from_each_other_are_refreshed_together(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("start") as step:
            first, second, third = (add_person(step, name) for name in ("A", "B", "C"))
        with desk.step("notes") as step:
            step.update(Person, first, note="likes tea")
            step.update(Person, third, note="likes tea")
        assert found_people(desk, "tea") == [first, third]
        assert folded(desk, second) == " b | | "
        assert_lines_agree(desk)


def test_rebuild_makes_the_same_lines_and_forgets_old_words(desk_path: Path) -> None:
    derived = PersonLines()
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step, "MIAO Hong")
            gone = add_person(step, "Unforgettable Name")
        with desk.step("b") as step:
            step.delete(Person, gone)
        before = desk.sql("SELECT * FROM person_line")
        assert "unforgettable" in desk.sql("SELECT words FROM person_word")[0][0]
        derived.rebuild(desk)
        assert desk.sql("SELECT * FROM person_line") == before
        assert desk.sql("SELECT words FROM person_word") == [(" hong miao ",)]
        assert [row.person_id for row in search_people(desk, "iao").rows] == [person]
        assert_lines_agree(desk)


def test_list_of_words_takes_no_word_twice_for_an_edit(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            person = add_person(step, "Khamphone Vong")
        for note in ("likes coffee", "likes green coffee"):
            with desk.step("b") as step:
                step.update(Person, person, note=note)
        [(words,)] = desk.sql("SELECT words FROM person_word")
        assert words == " khamphone vong coffee likes green "


def test_full_row_of_the_list_of_words_is_followed_by_another(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            add_person(step, " ".join(f"long{n}word" for n in range(500)))
        with desk.step("b") as step:
            person = add_person(step, "Khamphone")
        assert desk.sql("SELECT count(*) FROM person_word") == [(2,)]
        assert found_people(desk, "hampho") == [person]


def test_line_that_does_not_agree_is_told(desk_path: Path) -> None:
    derived = PersonLines()
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            add_person(step)
            add_person(step)
        desk.sql("UPDATE person_line SET phone = '1' WHERE person_id = 1")
        desk.sql("DELETE FROM person_line WHERE person_id = 2")
        assert derived.verify(desk) == (
            Problem("lines_differ", severity=Severity.ERROR, params={"count": 2}),
        )
