"""A cell that went out, was changed on both sides, and came back: theirs, ours and the base."""

from enum import StrEnum

from lmdesk.domain.text import clean, one_line


class Way(StrEnum):
    """What becomes of a cell that came back."""

    NOTHING = "nothing"
    """Nobody changed it, or both sides changed it to the same."""
    OURS = "ours"
    """Only the desk changed it: that stays."""
    THEIRS = "theirs"
    """Only they changed it: that is taken over."""
    CLEARED = "cleared"
    """They emptied what had a value, and the desk still has it: asked, never silent."""
    CONFLICT = "conflict"
    """Both sides changed it, each in its own way: asked."""


ASKED = frozenset({Way.CLEARED, Way.CONFLICT})
"""Ways that a person decides."""


def cell_key(text: str) -> str:
    """Return the text of a cell as it is compared: clean, with any run of spaces as one."""
    return one_line(clean(text)[0])


def three_way(base: str, ours: str, theirs: str) -> Way:
    """Compare a cell as it went out (`base`), as the desk has it now and as it came back.

    Texts are compared as `cell_key` gives them, letter case included: a correction of case is a
    correction.
    """
    base, ours, theirs = cell_key(base), cell_key(ours), cell_key(theirs)
    if theirs == ours:
        return Way.NOTHING
    if theirs == base:
        return Way.OURS
    if ours != base:
        return Way.CONFLICT
    return Way.THEIRS if theirs else Way.CLEARED
