"""The lines about duplicates: how well and how fast they are found, beside Splink."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.lines import Line, judged
from benchmarks.measure import Usage, run

HELD_OUT = 20270315
"""The seed of the people of the six countries. Weights were chosen by looking at those of seed 1,
never at these."""

ENOUGH = 0.99
"""The F1 that is asked for on FEBRL 3 and 4."""


def duplicate_lines(_: Path, sizes: list[int]) -> Iterator[Line]:
    """Measure FEBRL 3 and 4, and invented people of the six countries at each size."""
    for name in ("febrl3", "febrl4"):
        ours, other = _both(name, 0)
        yield _quality(f"{name} without identity numbers", ours.answer, other.answer, ENOUGH)
    for size in sizes:
        ours, other = _both("people", size)
        what = f"duplicates among {size:,} people of six countries"
        yield _quality(what, ours.answer, other.answer, None)
        yield _of_ours(what, ours.answer)
        is_bar = size == 100_000
        line = judged(
            f"{what}, against Splink, wall",
            ours.answer["wall"],
            other.answer["wall"],
            "s",
            0.5,
            "<= 0.5 x" if is_bar else "",
        )
        yield line if is_bar else line._replace(met=None)
        yield judged(
            f"{what}, against Splink, CPU", ours.answer["cpu"], other.answer["cpu"], "s", 0.5, ""
        )._replace(met=None)
        yield judged(
            f"peak memory of it at {size:,}", ours.memory, other.memory, "MB", 0.5, ""
        )._replace(met=None)


def _both(name: str, size: int) -> tuple[Usage, Usage]:
    return (
        run("duplicates-lmdesk", name, size, HELD_OUT),
        run("duplicates-splink", name, size, HELD_OUT),
    )


def _quality(what: str, ours: dict[str, Any], other: dict[str, Any], bar: float | None) -> Line:
    return Line(
        f"F1, {what}",
        f"{ours['f1']:.4f}",
        f"Splink {other['f1']:.4f}, at its best threshold {other['best']:.4f}",
        "",
        "" if bar is None else f">= {bar}",
        None if bar is None else ours["f1"] >= bar,
    )


def _of_ours(what: str, ours: dict[str, Any]) -> Line:
    told = f"{ours['precision']:.4f} / {ours['recall']:.4f}"
    return Line(f"precision / recall, {what}", told, "", "", "", None)
