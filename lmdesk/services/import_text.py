"""Pasted cells: what was copied in Excel or a mail becomes a list of one sheet."""

import hashlib
from itertools import islice

from lmdesk.domain.sheet import ListFile, Sheet
from lmdesk.errors import LmdeskError
from lmdesk.formats.delimited import read_records
from lmdesk.formats.limits import Limits

PASTED = "Pasted cells"
"""The name of the list and of its one sheet."""


def pasted_list(text: str) -> ListFile:
    """Return copied cells as a list: rows in lines, cells between tabs.

    A text without a tab is cut as a CSV file is. Raises LmdeskError pasted_nothing where there is
    nothing but blanks, too_many_rows.
    """
    text = text.replace("\x00", "").strip("\r\n\x1a")
    if not text.strip():
        raise LmdeskError("pasted_nothing")
    records = read_records(text, delimiter="\t" if "\t" in text else None)
    limit = Limits().rows
    rows = [tuple(row) for row in islice(records.rows, limit + 1)]
    if len(rows) > limit:
        raise LmdeskError("too_many_rows", path=PASTED, sheet=PASTED, limit=limit)
    return ListFile(
        name=PASTED,
        container="text",
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        sheets=(Sheet(PASTED, rows),),
        delimiter=records.delimiter,
        problems=tuple(records.problems),
    )
