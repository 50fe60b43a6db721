"""Lists for tests of reading: samples with their truth, and zips broken on purpose."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from lmdesk.domain.progress import quiet
from lmdesk.domain.sheet import ListFile
from lmdesk.errors import LmdeskError
from lmdesk.formats.frames import load_frame, read_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.list_file import _Gathering
from lmdesk.formats.reader_process import answer, request_bytes

DATA = Path(__file__).parent / "data"


def sample(name: str) -> Path:
    """Return the one sample whose name starts with `name`, such as "05"."""
    return next(iter(sorted(DATA.glob(f"{name}*"))))


def truth(path: Path) -> dict[str, Any]:
    """Return what a careful secretary reads in a sample; `persons` is always a list of dicts."""
    found: dict[str, Any] = json.loads((DATA / "truth" / f"{path.name}.json").read_text("utf-8"))
    if "persons_table" in found:
        table = found["persons_table"]
        found["persons"] = [dict(zip(table["fields"], row, strict=True)) for row in table["rows"]]
    return found


def messages_of(
    path: Path,
    encoding: str | None = None,
    password: str | None = None,
    limits: Limits | None = None,
) -> list[tuple[Any, ...]]:
    """Do the work of the reading process in this one and return its messages."""
    request = request_bytes(path, encoding, password, limits or Limits())
    out = io.BytesIO()
    answer(json.loads(request), out)
    return frames_in(out)


def frames_in(out: BinaryIO) -> list[tuple[Any, ...]]:
    """Return the messages that were written to `out`."""
    out.seek(0)
    frames = []
    while (data := read_frame(out)) is not None:
        frames.append(load_frame(data))
    return frames


def read_here(path: Path, **options: Any) -> ListFile:
    """Read a harmless list without a process of its own; raises LmdeskError as that would."""
    gathering = _Gathering(quiet)
    for message in messages_of(path, **options):
        if message[0] == "error":
            raise LmdeskError(message[1], **{**message[2], "path": str(path)})
        gathering.take(message)
    return gathering.list_file(path)


def changed_zip(
    source: Path, target: Path, changes: Mapping[str, Callable[[bytes], bytes]]
) -> Path:
    """Copy a zip and change some of its parts; a part that is not there starts as b""."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {**dict.fromkeys(old.namelist()), **dict.fromkeys(changes)}:
            data = old.read(name) if name in old.namelist() else b""
            new.writestr(name, changes.get(name, bytes)(data))
    return target


def zip_of(target: Path, parts: Mapping[str, bytes]) -> Path:
    """Make a zip of these parts."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return target
