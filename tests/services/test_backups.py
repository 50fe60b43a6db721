"""Tests of the backups of a desk: which are listed, when one is due, and going back to one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desk_builders import add_person
from lmdesk.errors import LmdeskError
from lmdesk.services.backups import (
    BackupFile,
    backup,
    backup_is_due,
    backups,
    check_backup,
    folder_of_backups,
    restore_backup,
    restored_desk,
)
from lmdesk.services.desks import counts
from lmdesk.store.desk import Desk

START = datetime.fromisoformat("2026-03-01T08:00:00+00:00")


class Calendar:
    """A clock that is set by hand, in days after the first of March 2026."""

    def __init__(self) -> None:
        self.day = 0.0

    def __call__(self) -> str:
        return (START + timedelta(days=self.day)).isoformat()


def work(desk: Desk) -> None:
    """Do something on a desk."""
    with desk.step("person_edited", name="x") as step:
        add_person(step)


def test_backups_are_listed_with_the_newest_first(tmp_path: Path) -> None:
    calendar = Calendar()
    with Desk.create(tmp_path / "d.lmdesk", clock=calendar) as desk:
        before = backups(desk)
        first = backup(desk)
        calendar.day = 1
        second = backup(desk)
        second.path.with_name(f"{second.path.name}.sha256").unlink()
        found = backups(desk)

    assert before == ()
    assert found == (
        BackupFile(second.path, second_at(second.at), second.size, verified=False),
        BackupFile(first.path, second_at(first.at), first.size, verified=True),
    )
    assert first.path.parent == folder_of_backups(desk.path)


def second_at(text: str) -> str:
    """Return a time as all times are told: in UTC, to the second."""
    return datetime.fromisoformat(text).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_backup_is_due_when_work_of_a_week_is_in_none(tmp_path: Path) -> None:
    calendar = Calendar()
    told = []
    with Desk.create(tmp_path / "d.lmdesk", clock=calendar) as desk:
        for day, act in (
            (20, None),
            (20, work),
            (27, None),
            (27.1, None),
            (28, backup),
            (40, None),
            (40, work),
            (41, backup),
            (48, work),
        ):
            calendar.day = day
            if act is not None:
                act(desk)
            told.append(backup_is_due(desk))

    assert told == [False, False, False, True, False, False, True, False, False]


def test_a_restored_backup_takes_the_place_of_the_desk_which_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "d.lmdesk"
    with Desk.create(path) as desk:
        saved = backup(desk).path
        work(desk)

    kept = restore_backup(path, saved)
    with restored_desk(path, saved) as again:
        assert counts(again)["people"] == 0

    assert kept is not None
    with Desk.open(path) as desk, Desk.open(kept, read_only=True) as before:
        assert (counts(desk)["people"], counts(before)["people"]) == (0, 1)


def test_a_backup_that_was_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.lmdesk"
    with Desk.create(path) as desk:
        saved = backup(desk).path
    with Desk.open(saved) as changed:
        work(changed)

    acts: tuple[Callable[[], object], ...] = (
        lambda: check_backup(saved),
        lambda: restore_backup(path, saved),
    )
    for act in acts:
        with pytest.raises(LmdeskError) as refusal:
            act()
        assert refusal.value.code == "backup_changed"
