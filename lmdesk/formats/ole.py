"""Looks whether the tables of an old office file ([MS-CFB]) can be followed to an end."""

import struct
from collections.abc import Sequence

from lmdesk.formats.refusal import Refused

_HEADER = struct.Struct("<8s16xHHHHH6x9I")
_NUMBER = struct.Struct("<I")
_LAST_SECTOR = 0xFFFFFFFA
_HEADER_PLACES = 109
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_SMALL = 4096
"""Streams below this size lie together in one of their own."""


def refuse_broken_tables(data: bytes) -> None:
    """Raise `file_damaged` where sizes exceed the file or a chain of sectors runs in a circle.

    A library that believes them asks for terabytes, or never comes to an end.
    """
    if len(data) < 512:
        raise Refused("file_damaged")
    head = _HEADER.unpack_from(data)
    shift, fat_count, directory = head[4], head[7], head[8]
    mini_count, more_place, more_count = head[12], head[13], head[14]
    if shift not in {9, 12}:
        raise Refused("file_damaged")
    size = 1 << shift
    sectors = len(data) // size + 1
    if max(fat_count, mini_count, more_count) > sectors or not fat_count:
        raise Refused("file_damaged")
    places = [_NUMBER.unpack_from(data, 76 + 4 * number)[0] for number in range(_HEADER_PLACES)]
    places += _more_places(data, size, more_place, more_count)
    table = b"".join(
        data[(place + 1) * size : (place + 2) * size]
        for place in places[:fat_count]
        if place < sectors
    )
    links = struct.unpack(f"<{len(table) // 4}I", table)
    visited: set[int] = set()
    entries = b"".join(
        data[(place + 1) * size : (place + 2) * size]
        for place in _followed(links, directory, visited)
    )
    for place in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        kind = entries[place + 66]
        start, length = struct.unpack_from("<II", entries, place + 116)
        if (kind == _ROOT and length) or (kind == _STREAM and length >= _SMALL):
            _followed(links, start, visited)


def _more_places(data: bytes, size: int, place: int, count: int) -> list[int]:
    """Return the sectors of the table that the header had no room for."""
    found: list[int] = []
    for _ in range(count):
        start = (place + 1) * size
        if place >= _LAST_SECTOR or start + size > len(data):
            raise Refused("file_damaged")
        found += struct.unpack_from(f"<{size // 4 - 1}I", data, start)
        place = _NUMBER.unpack_from(data, start + size - 4)[0]
    return found


def _followed(links: Sequence[int], place: int, visited: set[int]) -> list[int]:
    """Walk a chain of sectors to its end and return it; no sector belongs to two chains."""
    found: list[int] = []
    while place < _LAST_SECTOR:
        if place >= len(links) or place in visited:
            raise Refused("file_damaged")
        visited.add(place)
        found.append(place)
        place = links[place]
    return found
