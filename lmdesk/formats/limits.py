"""How much of a file is looked at before it is refused."""

from dataclasses import dataclass

MEBI = 1024 * 1024

_SHORT_SECONDS = 4
_LONG_SECONDS = 9
_BASE_MEMORY = 300 * MEBI
"""Address space, of which a process fills less. A list of 100,000 rows (10 MB) fits."""
_MEMORY_PER_BYTE = 24


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds within which a list is read; the defaults hold for any list an office has.

    `seconds` and `memory_bytes` bound the process that parses, whatever the size of the file;
    `seconds_for` and `memory_for` bound it more closely for a small one, where the system can.
    `ratio` is unpacked to packed size of a zip, looked at beyond `ratio_from_bytes`. `cells`
    counts cells of rows that are not blank. Sheets whose XML is larger than `marks_bytes` are not
    searched for hidden rows and formulas without a value. `line_bytes` is more than the longest
    line of any list. An .ods whose XML is larger than `mended_bytes` is not mended.
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
    line_bytes: int = 8 * MEBI
    mended_bytes: int = 16 * MEBI

    def seconds_for(self, size: int) -> int:
        """Return how many seconds of computing a file of this many bytes is worth."""
        if size <= MEBI:
            return min(_SHORT_SECONDS, round(self.seconds))
        return min(max(_LONG_SECONDS, size // MEBI), round(self.seconds))

    def memory_for(self, size: int) -> int:
        """Return how much memory the process may take for a file of this many bytes."""
        return min(self.memory_bytes, max(_BASE_MEMORY, _MEMORY_PER_BYTE * size))
