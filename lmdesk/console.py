"""What the command line shows: tables of text, and progress on a terminal."""

import sys
from collections.abc import Sequence

from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.text import display_width

JOINERS = frozenset("\u200b\u200c\u200d")
"""Letters without width that Khmer, Burmese and Lao are written with; they do no harm."""

CLEAR_LINE = "\r\x1b[K"


def printable(text: str) -> str:
    """Return data as one safe line: a cell never moves the cursor or turns the text around."""
    return "".join(c if c.isprintable() or c in JOINERS else " " for c in text)


def say(text: str) -> None:
    """Print one line; what a list or a file name holds never breaks it."""
    print(printable(text))


def complain(text: str) -> None:
    """Print one line on stderr, in place of the progress that may stand there."""
    start = CLEAR_LINE if sys.stderr and sys.stderr.isatty() else ""
    print(f"{start}{printable(text)}", file=sys.stderr)


def print_table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under headings, each column as wide as its widest cell, at most 40."""
    cells = [[printable("" if c is None else str(c)) for c in row] for row in (headings, *rows)]
    widths = [min(40, max(display_width(row[i]) for row in cells)) for i in range(len(headings))]
    for row in cells:
        padded = [
            _fit(cell, limit) + " " * (limit - display_width(_fit(cell, limit)))
            for cell, limit in zip(row, widths, strict=True)
        ]
        print("  ".join(padded).rstrip())


def _fit(text: str, limit: int) -> str:
    """Return a text cut to so many columns, in one walk: marks without width can be thousands."""
    width = end = 0
    for place, letter in enumerate(text, 1):
        width += display_width(letter)
        if width < limit:
            end = place
        elif width > limit:
            return text[:end] + "…"
    return text


def terminal_progress() -> Progress:
    """Return a progress that draws one line on a terminal, and none when piped."""
    if not (sys.stderr and sys.stderr.isatty()):
        return quiet

    def draw(done: int, total: int, note: str = "") -> None:
        share = 100 * done // total if total else 100
        told = f"{share:3d} %  {printable(note)}" if done < total else ""
        sys.stderr.write(CLEAR_LINE + told)
        sys.stderr.flush()

    return draw
