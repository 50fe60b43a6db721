import os
from pathlib import Path

import pytest

from desk_builders import add_crowd, add_person, new_desk, open_desk
from lmdesk.errors import LmdeskError
from lmdesk.store.backup import backup_desk, hash_path
from lmdesk.store.restore import restore_desk


def desk_with_backup(path: Path) -> tuple[Path, str, str]:
    """Make a desk; return a backup of it, what that holds, and what the desk holds now."""
    with new_desk(path) as desk:
        with desk.step("people") as step:
            add_crowd(step, 200)
        backup, then = backup_desk(desk).path, desk.dump()
        with desk.step("later") as step:
            add_person(step)
        return backup, then, desk.dump()


def content_of(path: Path) -> str:
    with open_desk(path, read_only=True) as desk:
        return desk.dump()


def test_restored_desk_holds_the_backup_and_the_present_one_is_kept(desk_path: Path) -> None:
    backup, then, now = desk_with_backup(desk_path)

    kept = restore_desk(desk_path, backup)

    assert kept is not None
    assert (content_of(desk_path), content_of(kept)) == (then, now)
    assert sorted(p.name for p in desk_path.parent.iterdir()) == ["office backups", "office.lmdesk"]


def test_missing_desk_is_restored(desk_path: Path) -> None:
    backup, then, _ = desk_with_backup(desk_path)
    desk_path.unlink()

    assert restore_desk(desk_path, backup) is None
    assert content_of(desk_path) == then


def test_damaged_desk_is_kept_as_it_is(desk_path: Path) -> None:
    backup, then, _ = desk_with_backup(desk_path)
    os.truncate(desk_path, 20_000)
    desk_path.with_name("office.lmdesk-wal").write_bytes(b"stale")
    damaged = desk_path.read_bytes()

    kept = restore_desk(desk_path, backup)

    assert kept is not None
    assert kept.read_bytes() == damaged
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"stale"
    assert content_of(desk_path) == then
    assert not desk_path.with_name("office.lmdesk-wal").exists()


def test_changed_backup_is_refused_and_nothing_happens(desk_path: Path) -> None:
    backup, _, now = desk_with_backup(desk_path)
    content = bytearray(backup.read_bytes())
    place = content.index(b"p77@example.org")
    content[place : place + 3] = b"q78"
    backup.write_bytes(content)

    with pytest.raises(LmdeskError) as caught:
        restore_desk(desk_path, backup)

    assert (caught.value.code, caught.value.params) == ("backup_changed", {"path": str(backup)})
    assert content_of(desk_path) == now


def test_unfit_backups_are_refused(desk_path: Path, tmp_path: Path) -> None:
    backup, _, now = desk_with_backup(desk_path)
    letter, unfinished = tmp_path / "letter", tmp_path / "unfinished.lmdesk"
    letter.write_text("Dear colleagues,")
    unfinished.write_bytes(backup.read_bytes())
    (tmp_path / "unfinished.lmdesk-wal").write_bytes(b"more")
    hash_path(backup).unlink()
    os.truncate(backup, 20_000)
    for wrong, code in (
        (letter, "desk_foreign"),
        (unfinished, "desk_unfinished"),
        (backup, "desk_damaged"),
        (tmp_path / "none", "desk_missing"),
        (desk_path, "backup_onto_itself"),
    ):
        with pytest.raises(LmdeskError) as caught:
            restore_desk(desk_path, wrong)
        assert caught.value.code == code
    assert content_of(desk_path) == now


def test_open_desk_and_missing_folder_are_refused(desk_path: Path, tmp_path: Path) -> None:
    backup, _, _ = desk_with_backup(desk_path)
    with open_desk(desk_path), pytest.raises(LmdeskError) as caught:
        restore_desk(desk_path, backup)
    assert caught.value.code == "desk_locked"
    with pytest.raises(LmdeskError) as caught:
        restore_desk(tmp_path / "none" / "office.lmdesk", backup)
    assert caught.value.code == "folder_missing"
