"""The pieces of work that are measured, each by name, in a process of its own."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import duplicates, exports, import_limits, saves, searches


def lmdesk_import(source: Path, desk: Path) -> None:
    """Import a list into an event of a new desk, as the command line does."""
    from lmdesk.cli import run

    status = run(["new", str(desk)])
    status = status or run(["--desk", str(desk), "import", str(source), "--event", "E"])
    assert status == 0


def lmdesk_import_again(source: Path, desk: Path) -> None:
    """Import a list that the desk knows already."""
    from lmdesk.cli import run

    assert run(["--desk", str(desk), "import", str(source), "--event", "E"]) == 0


def lmdesk_plan(source: Path, desk: Path) -> None:
    """Plan the import of a list against a desk."""
    from lmdesk.cli import run

    assert run(["--desk", str(desk), "import", str(source), "--plan"]) == 0


def make_desk(path: Path, count: int) -> None:
    """Make a desk of invented people where there is none yet."""
    from benchmarks.desk_of_people import desk_of

    if not path.exists():
        desk_of(path, count).close()


SUBJECTS: Mapping[str, Callable[..., object]] = {
    "import-lmdesk": lmdesk_import,
    "import-lmdesk-again": lmdesk_import_again,
    "plan-lmdesk": lmdesk_plan,
    "import-calamine": import_limits.import_with_calamine,
    "import-openpyxl": import_limits.import_with_openpyxl,
    "import-django": import_limits.import_with_django,
    "export-lmdesk": exports.export_with_lmdesk,
    "rows-only": exports.rows_only,
    "export-csv": exports.export_with_csv,
    "export-xlsxwriter": exports.export_with_xlsxwriter,
    "export-openpyxl": exports.export_with_openpyxl,
    "save-lmdesk": saves.save_with_lmdesk,
    "save-bare": saves.save_bare,
    "search": searches.search,
    "make-desk": make_desk,
    "duplicates-lmdesk": duplicates.with_lmdesk,
    "duplicates-splink": duplicates.with_splink,
}


def main() -> None:
    """Run one subject: its name and its paths or numbers come as words."""
    name, *words = sys.argv[1:]
    given = [int(word) if word.isdigit() else Path(word) for word in words]
    real, sys.stdout = sys.stdout, sys.stderr
    answer = SUBJECTS[name](*given)
    sys.stdout = real
    if answer is not None:
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
