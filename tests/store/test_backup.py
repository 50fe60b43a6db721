import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desk_builders import add_crowd, add_person, new_desk, open_desk
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.store.backup import backup_desk, backup_file, hash_of, hash_path
from lmdesk.store.backup_folder import (
    TIME_IN_NAME,
    backups_of,
    folder_of_backups,
    new_backup_path,
    newest_backup,
    superfluous,
)

START = datetime(2026, 1, 31, 12, 0, 0)


def made_at(*times: datetime) -> list[Path]:
    """Return the paths that backups made at these times have, newest first."""
    names = [Path(f"office {at.strftime(TIME_IN_NAME)}.lmdesk") for at in times]
    return sorted(names, reverse=True)


def test_backup_is_a_whole_desk_with_its_hash(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            add_crowd(step, 3000)
        told: list[tuple[int, int]] = []
        record = backup_desk(desk, progress=lambda done, total, note="": told.append((done, total)))
        content = desk.dump()
        with desk.step("later") as step:
            add_person(step)

    assert record.path.parent == folder_of_backups(desk_path)
    assert sorted(record.path.parent.iterdir()) == [record.path, hash_path(record.path)]
    assert (record.size, record.sha256) == (record.path.stat().st_size, hash_of(record.path))
    assert hash_path(record.path).read_text() == f"{record.sha256}  {record.path.name}\n"
    assert told[-1][0] == told[-1][1] > 0
    with open_desk(record.path) as copy:
        assert copy.dump() == content
        assert [step.label for step in copy.steps()] == ["people"]


def test_backup_goes_where_it_is_told(desk_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.lmdesk"
    target.write_text("old")
    with new_desk(desk_path) as desk:
        assert backup_desk(desk, target).path == target
        for wrong, code in (
            (desk_path, "backup_onto_itself"),
            (tmp_path / "none" / "copy.lmdesk", "folder_missing"),
        ):
            with pytest.raises(LmdeskError) as caught:
                backup_desk(desk, wrong)
            assert caught.value.code == code
    open_desk(target).close()
    assert backups_of(desk_path) == []


def test_cancelled_backup_leaves_nothing(desk_path: Path, tmp_path: Path) -> None:
    def stop(done: int, total: int, note: str = "") -> None:
        raise Cancelled

    target = tmp_path / "copy.lmdesk"
    target.write_text("old")
    with new_desk(desk_path) as desk:
        with pytest.raises(Cancelled):
            backup_desk(desk, target, progress=stop)
        with desk.step("people") as step:
            add_person(step)

    assert target.read_text() == "old"
    assert sorted(tmp_path.iterdir()) == [target, desk_path]


def test_damaged_desk_is_not_backed_up_as_if_it_were_sound(desk_path: Path) -> None:
    with new_desk(desk_path) as desk, desk.step("people") as step:
        add_crowd(step, 500)
    content = bytearray(desk_path.read_bytes())
    page = content.index(b"p377@example.org") // 4096 * 4096
    content[page : page + 12] = b"\xff" * 12
    desk_path.write_bytes(content)

    with pytest.raises(LmdeskError) as caught:
        backup_file(desk_path)

    assert caught.value.code == "desk_damaged"
    assert list(folder_of_backups(desk_path).iterdir()) == []


def test_two_backups_of_one_second_stand_beside_each_other(desk_path: Path) -> None:
    new_desk(desk_path).close()
    folder_of_backups(desk_path).mkdir()
    first = new_backup_path(desk_path, START)
    first.touch()
    second = new_backup_path(desk_path, START)
    second.touch()
    (first.parent / "letter.lmdesk").touch()
    (first.parent / "office 2026.lmdesk").touch()

    assert (first.name, second.name) == (
        "office 2026-01-31 12-00-00.lmdesk",
        "office 2026-01-31 12-00-00 (2).lmdesk",
    )
    assert backups_of(desk_path) == [second, first]
    assert newest_backup(desk_path) == second
    assert newest_backup(desk_path.with_name("other.lmdesk")) is None


def test_thinning_keeps_recent_daily_and_monthly_backups() -> None:
    times = [START + timedelta(hours=6 * step) for step in range(4 * 120)]
    newest_first = made_at(*times)

    gone = set(superfluous(newest_first))
    kept = [path for path in newest_first if path not in gone]

    assert kept[:10] == newest_first[:10]
    days = {path.stem[7:17] for path in kept}
    assert len(days) == 30 + 4
    assert {day[:7] for day in days} == {"2026-01", "2026-02", "2026-03", "2026-04", "2026-05"}
    assert superfluous(kept) == []
    assert superfluous([]) == []


def test_wrong_clock_does_not_make_all_backups_old() -> None:
    newest_first = made_at(*(START + timedelta(days=day) for day in range(20)))
    far = made_at(datetime(2056, 1, 1))

    assert superfluous([*far, *newest_first]) == []


def test_old_backups_go_when_a_new_one_is_made(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        made = [backup_desk(desk).path for _ in range(13)]

        assert backups_of(desk_path) == made[:2:-1]
        assert len(list(folder_of_backups(desk_path).iterdir())) == 20


def test_backup_is_readable_by_any_sqlite(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        path = backup_desk(desk).path

    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()
