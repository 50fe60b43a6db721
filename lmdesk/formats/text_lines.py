"""How many lines a text takes in a cell of a given width."""

import unicodedata
from math import ceil


def lines_of(text: str, width: float) -> int:
    """Return the lines a text takes when wrapped; `width` is in characters of the sheet's font.

    Han letters count twice and marks not at all. Words do not break, so that a line holds a
    little less than its width.
    """
    room = max(width * 0.9, 1)
    return sum(max(1, ceil(_columns(line) / room)) for line in text.split("\n"))


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )
