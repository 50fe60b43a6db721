"""Prints what lmdesk takes beside the limits and peers, measured in one run.

    python3 run.py bench                     everything
    python3 run.py bench import --rows 10000,100000
    python3 run.py bench search --people 100000,1000000
    python3 run.py bench duplicates --rows 10000,100000
    python3 run.py bench --write             also writes docs/benchmarks.md

Ratios count, not seconds: both sides of each are measured in this run, on this machine. Nothing
here is a test, for a busy machine must not make a test fail.
"""

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from benchmarks.duplicate_lines import duplicate_lines
from benchmarks.lines import Line, judged
from benchmarks.lists import write_list
from benchmarks.measure import best, run
from benchmarks.window_lines import loop_lines, people_desk, start_lines, table_lines


def import_lines(folder: Path, sizes: list[int]) -> Iterator[Line]:
    """Measure imports: the limit at every size, the slow peer at 10,000."""
    for size in sizes:
        source = folder / f"list-{size}.xlsx"
        write_list(source, size)
        limit = best("import-calamine", source, folder / f"limit-{size}.db")
        desk = folder / f"desk-{size}.lmdesk"
        ours = run("import-lmdesk", source, desk)
        name = f"import of {size:,} rows x 16, CPU"
        yield judged(
            f"{name}, against calamine + executemany", ours.cpu, limit.cpu, "s", 2.0, "<= 2.0 x"
        )
        other = run("import-openpyxl", source, folder / f"openpyxl-{size}.db")
        yield judged(
            f"{name}, against openpyxl + executemany", ours.cpu, other.cpu, "s", 2.0, ""
        )._replace(met=None)
        memory = f"{ours.memory:.0f} MB"
        yield Line(
            f"peak memory of it at {size:,}",
            memory,
            f"{limit.memory:.0f} MB",
            f"{ours.memory / limit.memory:.2f}",
            "<= 400 MB",
            ours.memory <= 400,
        )
        again = run("import-lmdesk-again", source, desk)
        yield judged(
            f"the same list again at {size:,}", again.cpu, limit.cpu, "s", 2.0, ""
        )._replace(met=None)
        if size == 10_000:
            peer = run("import-django", source, folder / "django.db")
            yield judged(
                f"{name}, against django-import-export", ours.cpu, peer.cpu, "s", 1 / 15, "<= 1/15"
            )
        if size == 100_000:
            yield matching_line(folder, desk)


def matching_line(folder: Path, desk: Path) -> Line:
    """Measure what matching adds: 1,000 rows against 100,000 people and against none."""
    source = folder / "list-1000.xlsx"
    write_list(source, 1000)
    empty = folder / "empty.lmdesk"
    run("import-lmdesk", folder / "list-1000.xlsx", empty)
    against_many = run("plan-lmdesk", source, desk)
    alone = run("plan-lmdesk", source, empty)
    added = against_many.cpu - alone.cpu
    return Line(
        "matching 1,000 rows against 100,000 people adds, CPU",
        f"{against_many.cpu:.2f} s",
        f"{alone.cpu:.2f} s",
        f"+{added:.2f} s",
        "<= 1 s",
        added <= 1.0,
    )


def export_lines(folder: Path, sizes: list[int]) -> Iterator[Line]:
    """Measure writing long lists; the making of the rows, which all share, is taken off."""
    for size in sizes:
        rows = run("rows-only", size).cpu
        ours = run("export-lmdesk", folder / "ours.xlsx", size)
        name = f"export of {size:,} rows x 16 to xlsx, CPU"
        for subject, title, bar in (
            ("export-xlsxwriter", "XlsxWriter constant_memory", "< 1 x"),
            ("export-openpyxl", "openpyxl write_only", "< 1 x"),
            ("export-csv", "csv.writer", ""),
        ):
            other = run(subject, folder / subject, size)
            line = judged(
                f"{name}, against {title}", ours.cpu - rows, other.cpu - rows, "s", 1.0, bar
            )
            yield line if bar else line._replace(met=None)
        yield Line(
            f"peak memory of it at {size:,}", f"{ours.memory:.0f} MB", "", "", "flat in n", None
        )


def search_lines(folder: Path, sizes: list[int]) -> Iterator[Line]:
    """Measure search as you type and check it against brute force."""
    for size in sizes:
        found = run("search", people_desk(folder, size), size, 20).answer
        bar = 8 if size <= 100_000 else 50
        share = 10 if size <= 100_000 else 40
        yield Line(
            f"search among {size:,} people, p95, CPU",
            f"{found['p95']:.2f} ms",
            f"LIKE {found['like_p95']:.0f} ms",
            f"1/{found['like_p95'] / found['p95']:.0f}",
            f"<= {bar} ms, <= 1/{share} of LIKE",
            found["p95"] <= bar,
        )
        yield Line(
            f"search among {size:,} people, p50, CPU",
            f"{found['p50']:.2f} ms",
            f"LIKE {found['like_p50']:.0f} ms",
            f"1/{found['like_p50'] / found['p50']:.0f}",
            "",
            None,
        )
        yield Line(
            f"answers equal to brute force at {size:,}",
            str(found["equal"]),
            str(found["asked"]),
            "",
            "all",
            found["equal"] == found["asked"],
        )
        slowest = max(found["classes"], key=found["classes"].get)
        yield Line(
            f"slowest class at {size:,}: {slowest}, p95",
            f"{found['classes'][slowest]:.2f} ms",
            "",
            "",
            "",
            None,
        )


def save_lines(folder: Path, _: list[int]) -> Iterator[Line]:
    """Measure one interactive save, history and search index included."""
    ours = run("save-lmdesk", folder / "save.lmdesk", 400).answer
    bare = run("save-bare", folder / "save.db", 400).answer
    yield judged(
        "one save, p50, against a bare durable commit",
        1000 * ours,
        1000 * bare,
        "ms",
        1.5,
        "<= 1.5 x",
    )


SUITES: Mapping[str, Callable[[Path, list[int]], Iterator[Line]]] = {
    "import": import_lines,
    "export": export_lines,
    "search": search_lines,
    "save": save_lines,
    "start": start_lines,
    "table": table_lines,
    "loop": loop_lines,
    "duplicates": duplicate_lines,
}

OF_PEOPLE = frozenset({"search", "start", "table"})
"""The suites whose sizes count people of a desk, not rows of a list."""


def table(lines: list[Line]) -> str:
    """Return the lines as a Markdown table."""
    words = {True: "yes", False: "**no**", None: ""}
    rows = [("what", "lmdesk", "other", "ratio", "bar", "met"), ("---",) * 6]
    rows += [(*line[:5], words[line.met]) for line in lines]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def machine() -> str:
    """Return in a line what this was measured on."""
    return ", ".join(
        (
            f"{platform.system()} {platform.machine()}",
            f"{os.cpu_count()} cores",
            f"Python {platform.python_version()}",
            f"SQLite {sqlite3.sqlite_version}",
            date.today().isoformat(),
        )
    )


def main() -> None:
    """Run the suites asked for and print the table of each as soon as it is there."""
    parser = argparse.ArgumentParser(prog="run.py bench")
    parser.add_argument("suites", nargs="*", choices=[[], *SUITES], metavar="SUITE")
    parser.add_argument("--rows", default="10000,100000")
    parser.add_argument("--people", default="100000,1000000")
    parser.add_argument("--write", type=Path, metavar="FILE", help="append the table to this file")
    options = parser.parse_args()
    lines: list[Line] = []
    print(machine())
    with tempfile.TemporaryDirectory(prefix="lmdesk-bench-") as name:
        for suite in options.suites or SUITES:
            words = options.people if suite in OF_PEOPLE else options.rows
            for line in SUITES[suite](Path(name), [int(word) for word in words.split(",")]):
                lines.append(line)
                print(f"{line.what}: {line.ours} / {line.other} = {line.ratio} ({line.bar})")
                sys.stdout.flush()
    print(table(lines))
    if options.write:
        options.write.write_text(f"{machine()}\n\n{table(lines)}", encoding="utf-8")


if __name__ == "__main__":
    main()
