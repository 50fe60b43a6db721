"""How many lines a text takes in a cell of a given width."""

from math import ceil

from lmdesk.domain.text import display_width


def lines_of(text: str, width: float) -> int:
    """Return the lines a text takes when wrapped; `width` is in characters of the sheet's font.

    Han letters count twice and marks not at all. A width counts digits, and most letters are
    narrower than those, so that a line holds about as many letters although words do not break.
    """
    room = max(width, 1)
    return sum(max(1, ceil(display_width(line) / room)) for line in text.split("\n"))
