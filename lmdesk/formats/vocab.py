"""Reads the vocabularies that ship with lmdesk: CSV files whose rows the office may extend."""

import csv
from pathlib import Path


def read_rows(path: Path) -> tuple[dict[str, str], ...]:
    """Return the rows of a bundled vocabulary, each as heading -> text; blank lines are left out.

    The file is UTF-8 with one header row. A row with more or fewer cells than the header raises
    ValueError: a bundled file is ours, so that is a bug and not a person's mistake.
    """
    with path.open(encoding="utf-8-sig", newline="") as stream:
        lines = csv.reader(stream, strict=True)
        header = next(lines, [])
        rows = [(lines.line_num, cells) for cells in lines if any(cells)]
    for line, cells in rows:
        if len(cells) != len(header):
            raise ValueError(f"{path}, line {line}: {len(cells)} cells, header has {len(header)}")
    return tuple(dict(zip(header, cells, strict=True)) for _, cells in rows)
