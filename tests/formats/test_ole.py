"""The tables of old office files: followed to an end, or refused before a library believes them."""

import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from list_files import sample
from lmdesk.formats.ole import refuse_broken_tables
from lmdesk.formats.refusal import Refused

FIRST_TABLE = 76
NONE = 0xFFFFFFFE


def patched(data: bytes, changes: dict[int, int]) -> bytes:
    made = bytearray(data)
    for place, value in changes.items():
        struct.pack_into("<I", made, place, value)
    return bytes(made)


def verdict(data: bytes) -> str:
    try:
        refuse_broken_tables(data)
    except Refused as error:
        return error.code
    return "sound"


@pytest.mark.parametrize("name", ["04", "22"])
def test_sound_tables_are_let_through(name: str) -> None:
    refuse_broken_tables(sample(name).read_bytes())


def test_tables_that_go_on_outside_the_header_are_followed() -> None:
    data = sample("04").read_bytes()
    data += bytes(-len(data) % 512)
    sector = len(data) // 512 - 1
    more = struct.pack("<127I", *[0xFFFFFFFF] * 127) + struct.pack("<I", NONE)

    refuse_broken_tables(patched(data + more, {68: sector, 72: 1}))


@pytest.mark.parametrize(
    "changes",
    [
        {44: 0},
        {44: 0xFFFFFFFF},
        {64: 0xFFFF},
        {72: 0xFFFF},
        {68: 0x00FFFFFF, 72: 1},
        {68: NONE, 72: 1},
        {48: 0x00FFFFFF},
    ],
)
def test_sizes_and_places_beyond_the_file_are_damage(changes: dict[int, int]) -> None:
    with pytest.raises(Refused, match="file_damaged"):
        refuse_broken_tables(patched(sample("04").read_bytes(), changes))


def test_chain_that_runs_in_a_circle_is_damage() -> None:
    data = sample("04").read_bytes()
    table = (struct.unpack_from("<I", data, FIRST_TABLE)[0] + 1) * 512
    directory = struct.unpack_from("<I", data, 48)[0]

    with pytest.raises(Refused, match="file_damaged"):
        refuse_broken_tables(patched(data, {table + 4 * directory: directory}))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 9724), st.integers(0, 2**32 - 1)), max_size=8))
def test_any_damage_ends_in_a_verdict(changes: list[tuple[int, int]]) -> None:
    data = patched(sample("04").read_bytes(), dict(changes))

    assert verdict(data) in {"sound", "file_damaged"}
