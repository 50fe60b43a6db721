"""How the reading process and the program that asked talk: lengths and marshalled values.

`marshal` is several times faster than JSON and knows no code that it could run; both ends are
always the same Python. Dates, which it does not know, travel beside the rows as whole numbers.
"""

import gc
import marshal
import struct
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from typing import Any, BinaryIO

_LENGTH = struct.Struct("<I")
_MICROSECOND = timedelta(microseconds=1)

Moment = tuple[int, int, int, int]
"""Row in the block, column, `Kind` and a number: a cell that marshal cannot carry."""


class Kind(IntEnum):
    """What the number of a `Moment` counts."""

    DATE = 0
    """Days, 1 is the first of January of the year 1."""
    DATETIME = 1
    """Microseconds since the year 1."""
    TIME = 2
    """Microseconds since midnight."""
    TIMEDELTA = 3
    """Microseconds."""


def write_frame(stream: BinaryIO, message: tuple[Any, ...]) -> None:
    """Send one message at once: the other end measures by it how far the work is."""
    data = marshal.dumps(message)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the bytes of the next message, None when the other end has stopped talking."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    data = stream.read(length)
    return data if len(data) == length else None


def load_frame(data: bytes) -> tuple[Any, ...]:
    """Return the message that `data` holds.

    The collector rests meanwhile: a hundred thousand new lists would make it search for garbage
    that cannot be there, and take three times as long.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        message: tuple[Any, ...] = marshal.loads(data)
    finally:
        if running:
            gc.enable()
    return message


def pack_moment(row: int, column: int, value: date | time | timedelta) -> Moment:
    """Return a date, date and time, time of day or duration as whole numbers."""
    if isinstance(value, datetime):
        count = (value.replace(tzinfo=None) - datetime.min) // _MICROSECOND
        return row, column, Kind.DATETIME.value, count
    if isinstance(value, date):
        return row, column, Kind.DATE.value, value.toordinal()
    if isinstance(value, time):
        count = (datetime.combine(date.min, value.replace(tzinfo=None)) - datetime.min) // (
            _MICROSECOND
        )
        return row, column, Kind.TIME.value, count
    return row, column, Kind.TIMEDELTA.value, value // _MICROSECOND


def put_moments(rows: Sequence[Any], moments: Sequence[Moment]) -> None:
    """Put the dates and times of a block back into its rows."""
    from_ordinal = date.fromordinal
    for row, column, kind, count in moments:
        if kind == Kind.DATE:
            rows[row][column] = from_ordinal(count)
        elif kind == Kind.DATETIME:
            rows[row][column] = datetime.min + count * _MICROSECOND
        elif kind == Kind.TIME:
            rows[row][column] = (datetime.min + count * _MICROSECOND).time()
        else:
            rows[row][column] = count * _MICROSECOND
