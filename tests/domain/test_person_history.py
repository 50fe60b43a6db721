"""Lines of the history of a person, made from the journal of their rows."""

from typing import Any

from lmdesk.domain.person_history import Names, history_lines
from lmdesk.domain.record_history import HistoryLine, RowChange

AT = "2026-04-12T08:00:00Z"
NAMES = Names({7: "Ministry of Water"}, {3: "Newsletter"}, {9: "River Workshop"}, {2: "San Win"})


def wrote(
    step: int, table: str, row: int, action: str, before: Any = None, after: Any = None, **more: Any
) -> RowChange:
    kind = more.get("kind", "edit")
    stands = more.get("stands", True)
    return RowChange(step, AT, "Dara", kind, table, row, action, before, after, stands)


def told(lines: tuple[HistoryLine, ...]) -> list[tuple[int, str, str, str | None, str | None]]:
    return [(line.step, line.what, line.action, line.before, line.after) for line in lines]


def test_person_who_came_with_all_parts_is_one_line() -> None:
    changes = [
        wrote(1, "person", 1, "insert"),
        wrote(1, "person_name", 4, "insert"),
        wrote(1, "affiliation", 5, "insert"),
    ]
    present = {("person", 1): {}, ("person_name", 4): {"printed": "MIAO Hong"}}

    assert told(history_lines(changes, present, NAMES)) == [(1, "person", "added", None, None)]


def test_inserted_part_says_what_it_was_then_and_not_what_it_became() -> None:
    changes = [
        wrote(2, "contact_point", 4, "insert"),
        wrote(3, "contact_point", 4, "update", {"raw": "old@x"}, {"raw": "new@x"}),
    ]
    present = {("contact_point", 4): {"raw": "new@x"}}

    assert told(history_lines(changes, present, NAMES)) == [
        (3, "raw", "changed", "old@x", "new@x"),
        (2, "contact_point", "added", None, "old@x"),
    ]


def test_part_that_came_and_went_has_both_lines() -> None:
    image = {"person_id": 1, "tag_id": 3}
    changes = [
        wrote(2, "person_tag", 4, "insert"),
        wrote(3, "person_tag", 4, "delete", image),
    ]

    assert told(history_lines(changes, {}, NAMES)) == [
        (3, "person_tag", "removed", "Newsletter", None),
        (2, "person_tag", "added", None, "Newsletter"),
    ]


def test_ids_are_told_by_name_and_blanks_as_nothing() -> None:
    changes = [
        wrote(2, "affiliation", 4, "update", {"institution_id": None}, {"institution_id": 7}),
        wrote(3, "affiliation", 4, "update", {"institution_id": 7}, {"institution_id": 8}),
        wrote(4, "person", 1, "update", {"merged_into_id": None}, {"merged_into_id": 2}),
        wrote(5, "person", 1, "update", {"note": ""}, {"note": "tea"}),
        wrote(6, "participation", 8, "delete", {"event_id": 9}),
    ]

    assert told(history_lines(changes, {}, NAMES)) == [
        (6, "participation", "removed", "River Workshop", None),
        (5, "note", "changed", None, "tea"),
        (4, "merged_into_id", "changed", None, "San Win"),
        (3, "institution_id", "changed", "Ministry of Water", "?"),
        (2, "institution_id", "changed", None, "Ministry of Water"),
    ]


def test_post_that_follows_another_is_one_line() -> None:
    changes = [
        wrote(
            *(2, "affiliation", 4, "update"),
            {"end_date": None, "is_primary": 1},
            {"end_date": "2026-04-12", "is_primary": 0},
            kind="import",
        ),
        wrote(2, "affiliation", 5, "insert", kind="import"),
    ]
    present = {
        ("affiliation", 4): {"position": "Section Chief", "institution_id": 7},
        ("affiliation", 5): {"position": "Deputy Director", "institution_id": 7},
    }

    assert told(history_lines(changes, present, NAMES)) == [
        (
            *(2, "affiliation", "changed"),
            "Section Chief, Ministry of Water",
            "Deputy Director, Ministry of Water",
        )
    ]


def test_parts_of_a_name_are_told_where_the_printed_name_does_not_say_it() -> None:
    caps = ({"printed": "MIAO Hong", "surname": "MIAO"}, {"printed": "Miao Hong"})
    changes = [
        wrote(2, "person_name", 4, "update", caps[0], {**caps[1], "surname": "Miao"}),
        wrote(3, "person_name", 4, "update", {"surname": "Miao"}, {"surname": None}),
    ]

    assert told(history_lines(changes, {}, NAMES)) == [
        (3, "surname", "changed", "Miao", None),
        (2, "printed", "changed", "MIAO Hong", "Miao Hong"),
    ]


def test_keys_and_what_stopped_being_preferred_are_not_told() -> None:
    changes = [
        wrote(2, "contact_point", 4, "update", {"is_preferred": 1}, {"is_preferred": 0}),
        wrote(2, "contact_point", 5, "update", {"is_preferred": 0}, {"is_preferred": 1}),
        wrote(3, "person_name", 6, "update", {"sort_key": "a"}, {"sort_key": "b"}),
    ]

    assert told(history_lines(changes, {}, NAMES)) == [(2, "is_preferred", "changed", "0", "1")]


def test_undone_step_and_its_undo_are_not_told() -> None:
    changes = [
        wrote(2, "person", 1, "update", {"note": None}, {"note": "tea"}, stands=False),
        wrote(3, "person", 1, "update", {"note": "tea"}, {"note": None}, stands=False, kind="undo"),
    ]

    assert history_lines(changes, {("person", 1): {"note": None}}, NAMES) == ()


def test_value_can_be_set_back_where_it_differs_and_stands_for_itself() -> None:
    changes = [
        wrote(2, "person", 1, "update", {"note": None}, {"note": "tea"}),
        wrote(3, "person", 1, "update", {"note": "tea"}, {"note": None}),
        wrote(4, "person", 1, "update", {"deleted_at": None}, {"deleted_at": AT}),
        wrote(5, "affiliation", 9, "update", {"position": "Clerk"}, {"position": "Chief"}),
    ]
    present = {("person", 1): {"note": None, "deleted_at": AT}}
    lines = history_lines(changes, present, NAMES)

    assert [(line.step, line.can_restore) for line in lines] == [
        *((5, False), (4, False), (3, True), (2, False)),
    ]
