"""How much of a file is looked at before it is refused."""

from dataclasses import dataclass

MEBI = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds within which a list is read; the defaults hold for any list an office has.

    `seconds` and `memory_bytes` bound the process that parses; where the system has no memory
    limit the others hold alone. `ratio` is unpacked to packed size of a zip, looked at beyond
    `ratio_from_bytes`. `cells` counts cells of rows that are not blank. Sheets whose XML is larger
    than `marks_bytes` are not searched for hidden rows and formulas without a value.
    """

    file_bytes: int = 200 * MEBI
    seconds: float = 120.0
    memory_bytes: int = 1536 * MEBI
    zip_entries: int = 10_000
    unpacked_bytes: int = 1024 * MEBI
    ratio: int = 200
    ratio_from_bytes: int = 50 * MEBI
    rows: int = 1_048_576
    columns: int = 16_384
    cells: int = 12_000_000
    marks_bytes: int = 256 * MEBI
