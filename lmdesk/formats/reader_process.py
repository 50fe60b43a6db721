"""The process that parses a list, so that no file can take the desk down with it.

Started by `reader_client`; reads one JSON request from standard input and answers with frames
on standard output. Message kinds: ready, sheet, rows, layout, sheet_end, end, error.
"""

import gc
import hashlib
import io
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from lmdesk.domain.problem import Problem
from lmdesk.formats.blocks import BlockSender
from lmdesk.formats.container import sniff
from lmdesk.formats.endless_lines import refuse_endless_lines
from lmdesk.formats.frames import write_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused

Request = dict[str, Any]
"""path, encoding, password and limits."""


def request_bytes(path: Path, encoding: str | None, password: str | None, limits: Limits) -> bytes:
    """Return a request as it goes to standard input; a password must not be on a command line."""
    request = {
        "path": os.fspath(path),
        "encoding": encoding,
        "password": password,
        "limits": asdict(limits),
    }
    return json.dumps(request).encode()


def answer(request: Request, out: BinaryIO) -> None:
    """Read the file of a request and send it; every failure becomes an error message."""
    write_frame(out, ("ready",))
    try:
        end = _read(request, Limits(**request["limits"]), out)
    except Refused as error:
        end = ("error", error.code, error.params)
    except MemoryError:
        end = ("error", "file_too_large", {})
    except OSError as error:
        end = ("error", "file_unreadable", {"reason": error.strerror or ""})
    except BaseException:
        end = ("error", "file_damaged", {})
    with suppress(BrokenPipeError):
        write_frame(out, end)


def _read(request: Request, limits: Limits, out: BinaryIO) -> tuple[Any, ...]:
    """Read one file; return the message that ends the answer."""
    with open(request["path"], "rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        stream.seek(0)
        container = sniff(stream, limits)
        stream.seek(0)
        if container == "text":
            data = stream.read()
            return _read_text(data, request, digest, out, limits)
        if container == "vcf":
            return _read_cards(stream.read(), request, digest, out, limits)
        from lmdesk.formats.workbook import read_workbook

        container, date_1904, remarks = read_workbook(
            stream, container, request["password"], out, limits
        )
    return ("end", container, digest, None, None, date_1904, remarks)


def _read_text(
    data: bytes, request: Request, digest: str, out: BinaryIO, limits: Limits
) -> tuple[Any, ...]:
    """Send the rows of a text file, or the tables of a marked-up one."""
    from lmdesk.formats.delimited import read_records, short_lines
    from lmdesk.formats.encoding import decode
    from lmdesk.formats.markup import declared_encoding, looks_marked_up, markup_kind

    refuse_endless_lines(data, limits)
    wanted = request["encoding"]
    if not wanted and looks_marked_up(data):
        wanted = declared_encoding(data)
    decoded = decode(data, wanted)
    told = [_remark(problem) for problem in decoded.problems]
    kind = markup_kind(decoded.text)
    if kind:
        from lmdesk.formats.marked_up import send_marked_up

        container, remarks = send_marked_up(kind, data, decoded.text, out, limits)
        return ("end", container, digest, decoded.encoding, None, False, told + remarks)
    # Our own CSV has a byte order mark; from elsewhere an apostrophe is kept as it came.
    records = read_records(decoded.text, guarded=decoded.encoding == "utf-8-sig")
    container, name = "csv", "csv"
    if records.delimiter in {"\t", None}:
        tabbed = Path(request["path"]).suffix.lower() in {".tsv", ".tab"}
        container, name = ("tsv" if tabbed and records.delimiter else "text"), "text"
    write_frame(out, ("sheet", name, decoded.text.count("\n")))
    lines = short_lines(decoded.text)
    if lines:
        write_frame(out, ("lines", lines))
    sender = BlockSender(out, limits, name)
    sender.send(records.rows)
    write_frame(out, ("sheet_end", sender.width, [], [], [], []))
    told += map(_remark, records.problems)
    return ("end", container, digest, decoded.encoding, records.delimiter, False, told)


def _remark(problem: Problem) -> tuple[str, str, dict[str, object]]:
    """Return a problem as it travels."""
    return problem.code, problem.severity.value, dict(problem.params)


def _read_cards(
    data: bytes, request: Request, digest: str, out: BinaryIO, limits: Limits
) -> tuple[Any, ...]:
    """Send the cards of a vCard file."""
    from lmdesk.formats.vcard_reader import send_cards

    encoding, problems = send_cards(data, request["encoding"], out, limits)
    return ("end", "vcf", digest, encoding, None, False, list(map(_remark, problems)))


def _bound(limits: Limits, path: str) -> None:
    """Bound memory and computing time of this process, where the system can, by the file's size.

    Time is that of the processor: on a busy computer a good list must not be refused. No memory
    image is left behind.
    """
    try:
        import resource
    except ImportError:
        return
    size = 0
    with suppress(OSError, ValueError):
        size = Path(path).stat().st_size
    memory, seconds = limits.memory_for(size), limits.seconds_for(size)
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
    ):
        with suppress(ValueError, OSError):
            # One second more for the hard limit: at the soft one the system says which it was.
            hard = most + 1 if what == resource.RLIMIT_CPU else most
            resource.setrlimit(what, (most, hard))


def main() -> int:
    """Answer the one request on standard input."""
    request = json.load(sys.stdin.buffer)
    # Whatever a library prints must not come between the frames.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb", io.DEFAULT_BUFFER_SIZE)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _bound(Limits(**request["limits"]), request["path"])
    gc.disable()  # nothing here lives in cycles, and the process ends soon
    answer(request, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
