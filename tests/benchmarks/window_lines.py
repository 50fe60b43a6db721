"""The lines of the table about the window: start, the list of many people, the event loop."""

import os
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.lines import Line, judged
from benchmarks.lists import write_list
from benchmarks.measure import Usage, run

STARTS = 5
"""So many times each window is started, one after the other in turn."""


def people_desk(folder: Path, count: int) -> Path:
    """Return where the desk of so many people lies, which the suites of one run share."""
    return folder / f"people-{count}.lmdesk"


def start_lines(folder: Path, sizes: list[int]) -> Iterator[Line]:
    """Measure from the start of the process to the first paint, beside a bare window of Qt."""
    size = min(sizes)
    desk = people_desk(folder, size)
    run("make-desk", desk, size)
    bare, ours, names = _starts(folder, desk)
    what = f"start to first paint, desk of {size:,}"
    for name, of, unit, bar in (
        ("wall", lambda usage: 1000 * usage.wall, "ms", 2.0),
        ("CPU", lambda usage: 1000 * usage.cpu, "ms", 2.0),
        ("memory", lambda usage: usage.memory, "MB", 1.6),
    ):
        first, nothing = median(map(of, ours)), median(map(of, bare))
        yield judged(
            f"{what}, {name}, against a bare QMainWindow", first, nothing, unit, bar, f"<= {bar} x"
        )
        seen = median(map(of, names))
        yield Line(
            f"start until the first of {size:,} people are seen, {name}",
            f"{seen:.0f} {unit}",
            f"{nothing:.0f} {unit}",
            f"{seen / nothing:.2f}",
            "",
            None,
        )
    told, told_bare = ours[0].answer, bare[0].answer
    heavy = names[0].answer["heavy"]
    yield Line(
        "modules imported before it",
        str(told["modules"]),
        str(told_bare["modules"]),
        f"{told['modules'] / told_bare['modules']:.2f}",
        "",
        None,
    )
    yield Line(
        "heavy ones until people are seen", ", ".join(heavy) or "none", "", "", "none", not heavy
    )


def _starts(folder: Path, desk: Path) -> list[list[Usage]]:
    """Start the bare window, ours, and ours until people are seen, in turn.

    The first time only makes the bytecode.
    """

    def start(subject: str) -> Usage:
        module = "benchmarks.window_start"
        return run(subject, desk, module=module, environment=_with_bytecode(folder))

    subjects = ("bare", "frame", "names")
    turns = [[start(subject) for subject in subjects] for _ in range(STARTS + 1)][1:]
    return [list(of_one) for of_one in zip(*turns, strict=True)]


def _with_bytecode(folder: Path) -> dict[str, str]:
    """Return an environment in which modules are compiled once, as for whoever uses lmdesk."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def table_lines(folder: Path, sizes: list[int]) -> Iterator[Line]:
    """Measure the page of people on a large desk beside the same page on an empty one."""
    size = max(sizes)
    desk, empty = people_desk(folder, size), folder / "nobody.lmdesk"
    run("make-desk", desk, size)
    ours, nobody = _window(folder, "first-paints", desk), _window(folder, "first-paints", empty)
    name = f"the page of {size:,} people"
    for what, key in (("first paint", "paint"), ("first paint, CPU", "paint_cpu")):
        yield judged(
            f"{name}: {what}, against the empty page",
            ours[key],
            nobody[key],
            "ms",
            2.0,
            "<= 2.0 x",
        )
    moves = _window(folder, "moves", desk)
    middle, longest = median(moves["jumps"]), max(moves["jumps"])
    yield Line(f"{name}: jump, p50", f"{middle:.1f} ms", "", "", "<= 25 ms", middle <= 25)
    yield Line(f"{name}: jump, longest", f"{longest:.1f} ms", "", "", "<= 25 ms", longest <= 25)
    for key, (first, whole, bare) in moves["sorts"].items():
        what = f"{name}: sort by {key}"
        against = "against the bare query of all ids"
        yield judged(f"{what}, first people seen, {against}", first, bare, "ms", 1.3, "<= 1.3 x")
        yield judged(f"{what}, all in order, {against}", whole, bare, "ms", 1.3, "<= 1.3 x")
    late = moves["late"]
    yield Line(
        f"{name}: longest block of the event loop in all sorts",
        f"{late:.0f} ms",
        "",
        "",
        "<= 50 ms",
        late <= 50,
    )
    for when, memory in (
        ("peak of memory with the first page", ours["memory"]),
        ("memory after all sorts", moves["resident"]),
        ("peak of memory in all sorts", moves["memory"]),
    ):
        more = memory - nobody["memory"]
        yield Line(
            f"{name}: {when}",
            f"{memory:.0f} MB",
            f"{nobody['memory']:.0f} MB",
            f"+{more:.0f} MB",
            "<= +40 MB",
            more <= 40,
        )


def loop_lines(folder: Path, sizes: list[int]) -> Iterator[Line]:
    """Measure by how much the event loop is late while a list is imported, and cancel."""
    size = max(sizes)
    source = folder / f"list-{size}.xlsx"
    write_list(source, size)
    found = _window(folder, "import", source, folder / "loop.lmdesk")
    name = f"import of {size:,} rows in the window"
    longest = found["longest"]
    yield Line(
        f"{name}: longest block of the event loop, in {found['taken']:.0f} s",
        f"{longest:.0f} ms",
        "",
        "",
        "<= 50 ms",
        longest <= 50,
    )
    yield Line(f"{name}: p99 of the blocks", f"{found['p99']:.1f} ms", "", "", "", None)
    yield Line(
        f"{name}: slowest of {found['cancels']} cancels",
        f"{found['cancel']:.2f} s",
        "",
        "",
        "<= 1 s",
        found["cancel"] <= 1,
    )
    yield Line(f"{name}: cancels in vain", str(found["late"]), "", "", "0", found["late"] == 0)
    yield Line(f"{name}: traces they left", str(found["traces"]), "", "", "0", not found["traces"])


def _window(folder: Path, subject: str, *words: object) -> dict[str, Any]:
    module = "benchmarks.window_subjects"
    answer = run(subject, *words, module=module, environment=_with_bytecode(folder)).answer
    assert isinstance(answer, dict)
    return answer
