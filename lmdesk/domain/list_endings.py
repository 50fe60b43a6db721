"""The endings of the files that are read as lists: what a dialog offers and a name promises."""

from collections.abc import Mapping
from types import MappingProxyType

LIST_ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam"),
        "xls": (".xls", ".xlt"),
        "xlsb": (".xlsb",),
        "ods": (".ods", ".ots"),
        "csv": (".csv",),
        "tsv": (".tsv", ".tab"),
        "text": (".txt",),
        "html": (".htm", ".html", ".xhtml"),
        "xml": (".xml",),
        "mhtml": (".mht", ".mhtml"),
        "vcf": (".vcf", ".vcard"),
    }
)
"""Container -> endings of its own. What a file is, its content says and not its ending."""

PLAIN_TEXTS = frozenset(("csv", "tsv", "text"))
"""Containers that any ending may hold which promises nothing else."""


def list_endings() -> tuple[str, ...]:
    """Return all endings, the most usual ones first: ".xlsx", ".xlsm" …"""
    return tuple(ending for endings in LIST_ENDINGS.values() for ending in endings)


def endings_filter() -> str:
    """Return all endings as a file dialog wants them: "*.xlsx *.xlsm …"."""
    return " ".join(f"*{ending}" for ending in list_endings())
