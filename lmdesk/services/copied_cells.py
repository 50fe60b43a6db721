"""Copied cells of a table as text: divided by tabs, under their headings, as Excel takes them."""

from collections.abc import Iterable, Sequence

from lmdesk.formats.escape import tsv_cell


def copied_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return headings and rows, a line for each, so that no cell is taken for a formula."""
    return "\n".join("\t".join(map(tsv_cell, row)) for row in (headings, *rows))
