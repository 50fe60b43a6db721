"""Refuses texts in which no line ends: they are no lists, and reading one fills the memory."""

from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused


def refuse_endless_lines(data: bytes, limits: Limits) -> None:
    """Raise `file_not_a_list` when a line is longer than any list has; looks at line ends only."""
    place = 0
    while len(data) - place > limits.line_bytes:
        end = max(
            data.rfind(b"\n", place, place + limits.line_bytes),
            data.rfind(b"\r", place, place + limits.line_bytes),
        )
        if end < 0:
            raise Refused("file_not_a_list", what="a text without lines")
        place = end + 1
