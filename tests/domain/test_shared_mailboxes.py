from lmdesk.domain.contacts import EmailReading
from lmdesk.domain.names import NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.shared_mailboxes import mark_shared_mailboxes


def row(number: int, name: str, *addresses: str | None, shared: bool = False) -> ReadRow:
    emails = tuple(EmailReading(str(a), a, None, shared) for a in addresses)
    return ReadRow(number, (), PersonDraft(NameReading(name, name), emails=emails))


def marks(rows: list[ReadRow]) -> list[list[bool]]:
    drafts = [r.draft for r in mark_shared_mailboxes(rows)]
    return [[e.shared for e in d.emails] for d in drafts if isinstance(d, PersonDraft)]


def test_address_of_two_people_is_shared_and_their_own_ones_are_not() -> None:
    rows = mark_shared_mailboxes(
        [
            row(2, "HAN Yulong", "box@example.org", "han@example.org"),
            row(3, "SOK Dara", "box@example.org"),
            ReadRow(4, (), None, "blank_row"),
        ]
    )
    problem = Problem("shared_email", "email", Severity.INFO, {"email": "box@example.org"})

    first, second = rows[0].draft, rows[1].draft
    assert isinstance(first, PersonDraft)
    assert isinstance(second, PersonDraft)
    assert [e.shared for e in first.emails] == [True, False]
    assert [e.shared for e in second.emails] == [True]
    assert [r.problems for r in rows] == [(problem,), (problem,), ()]


def test_other_writings_of_one_name_are_one_person() -> None:
    assert (
        marks(
            [
                row(2, "Nguyễn Văn Hùng", "hung@example.org"),
                row(3, "NGUYEN Van Hung", "hung@example.org"),
                row(4, "Hung Nguyen Van", "hung@example.org"),
                row(5, "Nguyen Van Hugn", "hung@example.org"),
                row(6, "Nguyen Hung", "hung@example.org"),
                row(7, "", "hung@example.org"),
            ]
        )
        == [[False]] * 6
    )


def test_boxes_known_as_shared_and_addresses_that_are_none_stay_as_they_are() -> None:
    assert marks(
        [
            row(2, "HAN Yulong", "info@example.org", None, shared=True),
            row(3, "SOK Dara", "info@example.org", None, shared=True),
        ]
    ) == [[True, True], [True, True]]


def test_rows_without_names_share_nothing() -> None:
    assert marks([row(2, "", "a@example.org"), row(3, "", "a@example.org")]) == [[False], [False]]
