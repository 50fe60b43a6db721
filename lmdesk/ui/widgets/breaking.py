"""Where a word that has no room may be broken."""

import re
from bisect import bisect_right

from PySide6.QtGui import QFontMetrics

MAY_BREAK = "\u200b"
"""Has no width; a text may go on in the next line after it."""
LAST_WITH_BLANKS = "\u0e00"
"""Scripts whose letters come before this one set blanks between words."""
_WORDS = re.compile(rf"([\s{MAY_BREAK}])")


def breakable(metrics: QFontMetrics, text: str, room: int) -> str:
    """Return a text in which words that are wider than the room may be broken.

    Scripts without blanks between words are left to Qt, which knows where they may be broken.
    """
    return "".join(_in_pieces(metrics, word, room) for word in _WORDS.split(text))


def _in_pieces(metrics: QFontMetrics, word: str, room: int) -> str:
    if not word or max(word) >= LAST_WITH_BLANKS:
        return word
    pieces = []
    # No letter is narrower than a pixel: of a very long word only so much is measured.
    while word and metrics.horizontalAdvance(word[: room + 1]) > room:
        lengths = range(1, min(len(word), room + 1))
        too_wide = bisect_right(lengths, room, key=lambda n: metrics.horizontalAdvance(word[:n]))
        at = max(1, too_wide)
        pieces.append(word[:at])
        word = word[at:]
    return MAY_BREAK.join((*pieces, word))
