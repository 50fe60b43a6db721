"""Making, opening, checking and backing up a desk."""

from pathlib import Path

from lmdesk.domain.progress import Progress, quiet
from lmdesk.services.backups import backup, backup_is_due, backups
from lmdesk.store.check import CheckReport, check_desk, pages_are_sound
from lmdesk.store.counts import count_records
from lmdesk.store.desk import Desk
from lmdesk.store.stopping import stoppable

__all__ = [
    "CheckReport",
    "Desk",
    "backup",
    "backup_is_due",
    "backups",
    "check",
    "counts",
    "new_desk",
    "new_sample_desk",
    "open_desk",
    "pages_are_sound",
    "stoppable",
]


def new_desk(path: Path) -> Desk:
    """Make an empty desk. Raises LmdeskError desk_exists when the file is there already."""
    return Desk.create(path)


def new_sample_desk(path: Path) -> Desk:
    """Make a desk with the sample office on it; a desk that could not be finished is removed."""
    # Only here is the whole of reading needed: the start does not wait for it.
    from lmdesk.services.readers import load_readers
    from lmdesk.services.sample_office import build_sample_office

    desk = Desk.create(path)
    try:
        build_sample_office(desk, load_readers(desk))
    except BaseException:
        desk.close()
        path.unlink(missing_ok=True)
        raise
    return desk


def open_desk(path: Path, *, read_only: bool = False, thorough: bool = True) -> Desk:
    """Open a desk. What is refused, and how, is told at `Desk.open`.

    `thorough=False` is for who calls `pages_are_sound` soon.
    """
    return Desk.open(path, read_only=read_only, thorough=thorough)


def counts(desk: Desk) -> dict[str, int]:
    """Return how many people, institutions and events are on a desk."""
    return count_records(desk)


def check(desk: Desk, *, progress: Progress = quiet) -> CheckReport:
    """Examine the whole desk; nothing is changed."""
    return check_desk(desk, progress)
