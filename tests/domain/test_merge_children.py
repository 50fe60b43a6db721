"""Which rows of a record to be absorbed stay with it, because the kept one says the same."""

from typing import Any

from lmdesk.domain.merge_children import plan_children, rule_for, same_post


def contact(row: int, raw: str, **more: Any) -> dict[str, Any]:
    usual = {"kind": "email", "normalised": raw, "status": "ok", "is_shared": 0}
    return {
        "id": row,
        "raw": raw,
        "extension": None,
        "service": None,
        "label": None,
        **usual,
        **more,
    }


def post(row: int, **more: Any) -> dict[str, Any]:
    columns = ("institution_id", "unit_text", "position", "country", "start_date", "end_date")
    return {"id": row, **dict.fromkeys(columns), **more}


def test_rows_of_an_unknown_table_are_twins_where_all_else_is_equal() -> None:
    rule = rule_for("table_to_come", "person_id")
    kept = [{"id": 1, "person_id": 7, "street": "A", "is_primary": 1}]
    others = [
        {"id": 2, "person_id": 8, "street": "A", "is_primary": 0},
        {"id": 3, "person_id": 8, "street": "B", "is_primary": 1},
    ]

    plan = plan_children(rule, kept, others)

    assert (plan.moves, plan.twins, plan.updates) == ([3], {2: 1}, {})


def test_row_of_an_unknown_table_for_whose_place_there_is_one_row_stays() -> None:
    kept, others = (
        [{"id": 1, "person_id": 7, "file": "a"}],
        [{"id": 2, "person_id": 8, "file": "b"}],
    )

    one_each = rule_for("photo", "person_id", (("uid",), ("person_id",)))
    one_of_a_file = rule_for("photo", "person_id", (("person_id", "file"),))

    assert plan_children(one_each, kept, others).twins == {2: 1}
    assert plan_children(one_of_a_file, kept, others).moves == [2]


def test_what_is_known_against_a_contact_is_not_forgotten() -> None:
    rule = rule_for("contact_point", "person_id")
    others = [
        contact(2, "A@example.org", status="bounced", label="work"),
        contact(3, "a@example.org", is_shared=1, label="home"),
    ]

    plan = plan_children(rule, [contact(1, "a@example.org")], others)

    assert plan.twins == {2: 1, 3: 1}
    assert plan.updates == {1: {"status": "bounced", "label": "work", "is_shared": 1}}


def test_number_with_another_extension_is_another_contact() -> None:
    rule = rule_for("contact_point", "person_id")
    kept = [contact(1, "+861", kind="phone", extension="12")]

    plan = plan_children(rule, kept, [contact(2, "+861", kind="fax", extension="13")])

    assert plan.moves == [2]


def test_snapshot_of_an_event_is_taken_over_whole_where_there_is_none() -> None:
    rule = rule_for("participation", "person_id")
    printed = ("name", "title", "position", "unit", "institution", "country", "at")
    empty = {f"printed_{each}": None for each in printed}
    told = {f"printed_{each}": each for each in printed}
    facts = ("institution_id", "category", "capacity", "delegation", "nominated_by_id", "note")
    kept = {
        "id": 1,
        "event_id": 5,
        "status": "declined",
        "rank": 0,
        **dict.fromkeys(facts),
        **empty,
    }
    other = {**kept, **told, "id": 2, "status": "confirmed", "rank": 4, "category": "Delegate"}

    plan = plan_children(rule, [kept], [other])

    assert plan.updates == {1: {**told, "status": "confirmed", "rank": 4, "category": "Delegate"}}


def test_a_post_with_and_one_without_a_position_are_two() -> None:
    assert same_post(post(1, position="Adviser"), post(2, position="adviser", country="LA"))
    assert not same_post(post(1, position="Adviser"), post(2))
    assert not same_post(post(1, end_date="2020"), post(2))


def test_rows_named_as_own_move_in_any_case() -> None:
    rule = rule_for("person_tag", "person_id")
    rows = [{"id": 1, "person_id": 7, "tag_id": 3}], [{"id": 2, "person_id": 8, "tag_id": 3}]

    assert plan_children(rule, *rows).twins == {2: 1}
    assert plan_children(rule, *rows, frozenset({2})).moves == [2]
