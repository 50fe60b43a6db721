"""Two people of one name, address and institution, and rows that contradict a decided one."""

from pathlib import Path

from import_builders import bring_in, someone, steps_of, write_list
from lmdesk.domain.import_plan import RowKey
from lmdesk.services import review
from lmdesk.services.import_desk import ImportDraft, apply_draft, decide, open_draft
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk

NEW = Decision("new")


def two_of_a_name(tmp_path: Path) -> Path:
    """A clerk and a driver who share name, office and address."""
    return write_list(tmp_path / "list.csv", someone(Position="Clerk"), someone(Position="Driver"))


def read(desk: Desk, path: Path, readers: Readers) -> list[tuple[str, int | None]]:
    """Plan a list again: its verdicts, and whom its rows mean."""
    rows = open_draft(desk, path, readers).plan.sheets[0].rows
    return [(row.verdict.value, row.matched.person_id if row.matched else None) for row in rows]


def decided(desk: Desk, draft: ImportDraft, row: int) -> ImportDraft:
    return decide(desk, draft, [RowKey(draft.plan.sheets[0].sheet, row)], NEW)


def test_two_people_alike_are_both_kept_when_the_list_comes_again(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = two_of_a_name(tmp_path)
    draft = open_draft(desk, path, readers)
    result = apply_draft(desk, decided(desk, draft, 3), readers)
    assert (result.added, result.waiting) == (2, 0)

    assert read(desk, path, readers) == [("same", 1), ("same", 2)]
    assert bring_in(desk, path, readers).result.change.step is None


def test_two_people_alike_are_both_kept_after_review(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = two_of_a_name(tmp_path)
    bring_in(desk, path, readers)
    [row] = review.waiting_rows(desk)
    review.decide(desk, row.id, NEW, readers)

    assert read(desk, path, readers) == [("same", 1), ("same", 2)]


def test_third_person_alike_still_waits_when_one_was_decided(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    rows = [someone(Position=post) for post in ("Clerk", "Driver", "Cook")]
    path = write_list(tmp_path / "list.csv", *rows)
    draft = open_draft(desk, path, readers)
    result = apply_draft(desk, decided(desk, draft, 3), readers)

    assert (result.added, result.waiting) == (2, 1)
    assert [row.draft.position for row in review.waiting_rows(desk)] == ["Cook"]


def test_post_decided_in_review_is_not_changed_back_by_its_list(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = two_of_a_name(tmp_path)
    bring_in(desk, path, readers)
    [row] = review.waiting_rows(desk)
    review.decide(desk, row.id, Decision("person", 1), readers)
    before = steps_of(desk)

    assert read(desk, path, readers) == [("same", 1), ("same", 1)]
    assert bring_in(desk, path, readers).result.change.step is None
    assert steps_of(desk) == before
