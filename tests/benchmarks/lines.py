"""The lines of the table that the benchmarks print."""

from typing import NamedTuple


class Line(NamedTuple):
    """One line of the table: what was measured, the figures, the bar and whether it is met."""

    what: str
    ours: str
    other: str
    ratio: str
    bar: str
    met: bool | None


def judged(what: str, ours: float, other: float, unit: str, bar: float, bar_text: str) -> Line:
    """Return a line whose bar is a ratio of ours to the other that must not be passed."""
    ratio = ours / other
    return Line(
        what, f"{ours:.3g} {unit}", f"{other:.3g} {unit}", f"{ratio:.2f}", bar_text, ratio <= bar
    )
