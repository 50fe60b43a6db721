"""What a broken or hostile file is, how it is judged, and how its reading is measured."""

import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lmdesk.errors import LmdeskError
from lmdesk.formats.list_file import read_list_file


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file to be made: its name, how, and what must come of it.

    `outcome` is "read" or the code of the refusal; several that are as good are parted by "|"
    where the library that reads decides. `holds` is a text that a cell must have, `told` the code
    of a remark that must be made.
    """

    name: str
    make: Callable[..., bytes] | None
    outcome: str
    holds: str = ""
    told: str = ""
    place: Callable[[Path], object] | None = None

    def put(self, folder: Path) -> Path:
        """Make the file in a folder."""
        path = folder / self.name
        if self.place is not None:
            self.place(path)
        elif self.make is not None:
            path.write_bytes(self.make())
        return path


def judged(path: Path) -> tuple[str, set[str], set[str]]:
    """Return what came of a file: "read" or a code, the texts of its cells, codes of remarks."""
    try:
        read = read_list_file(path)
    except LmdeskError as error:
        return error.code, set(), set()
    cells = {str(cell) for sheet in read.sheets for row in sheet.rows for cell in row if cell}
    return "read", cells, {problem.code for problem in read.problems}


def _measured(each: Hostile) -> tuple[float, float, str]:
    """Read one file in a child; return seconds, mebibytes at the peak of any process, outcome."""
    with tempfile.TemporaryDirectory() as folder:
        path = each.put(Path(folder))
        started = time.monotonic()
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            outcome = judged(path)[0]
            of_reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            mine = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            os.write(writer, f"{max(of_reader, mine) / 1024} {outcome}".encode())
            os._exit(0)
        os.waitpid(child, 0)
        os.close(writer)
        with os.fdopen(reader) as said:
            peak, _, outcome = said.read().partition(" ")
        return time.monotonic() - started, float(peak), outcome


def report(files: Iterable[Hostile]) -> Iterator[str]:
    """Yield each file whose outcome is wrong, then the ten slowest and the ten largest."""
    found: list[tuple[float, float, str]] = []
    for each in files:
        seconds, peak, outcome = _measured(each)
        found.append((seconds, peak, each.name))
        if outcome not in each.outcome.split("|"):
            yield f"WRONG {each.name}: {outcome}, not {each.outcome}\n"
    for title, lines in (
        ("slowest", sorted(found, key=lambda line: -line[0])),
        ("largest", sorted(found, key=lambda line: -line[1])),
    ):
        yield f"{title}\n"
        yield from (f"  {line[0]:6.2f} s {line[1]:6.0f} MB  {line[2]}\n" for line in lines[:10])
