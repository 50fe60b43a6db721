"""Sends the sheets of web pages, web archives and XML workbooks on, as other workbooks are sent."""

from collections.abc import Sequence
from typing import BinaryIO

from lmdesk.formats.blocks import BlockSender
from lmdesk.formats.frames import write_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused
from lmdesk.formats.table_layout import Layout, MarkedTable

Remark = tuple[str, str, dict[str, object]]
"""Code, severity and parameters of a problem, as it travels."""


def send_marked_up(
    kind: str, data: bytes, text: str, out: BinaryIO, limits: Limits
) -> tuple[str, list[Remark]]:
    """Send what a marked-up text holds; `kind` is what `markup.markup_kind` says of it.

    Returns the container (html, mhtml or xml) and remarks. Raises Refused `file_is_html` for a
    page without a table, `file_not_a_list`, `file_damaged`, `file_defines_entities` or what the
    limits say.
    """
    if kind == "xml":
        raise Refused("file_not_a_list", what="an XML document that is no workbook")
    if kind == "xml_workbook":
        return "xml", _send_workbook(text, out, limits)
    if kind == "mhtml":
        from lmdesk.formats.web_archive import archive_tables

        tables = archive_tables(data)
    else:
        from lmdesk.formats.html_tables import html_tables

        tables = html_tables(text)
    if not tables:
        raise Refused("file_is_html")
    _send_tables(tables, out, limits)
    return kind, []


def _send_workbook(text: str, out: BinaryIO, limits: Limits) -> list[Remark]:
    """Send the sheets of an XML workbook but for those that a program hid."""
    from lmdesk.formats.spreadsheet_xml import spreadsheet_xml

    found = spreadsheet_xml(text, limits)
    if not found.tables:
        raise Refused("file_damaged")
    _send_tables([each for each in found.tables if each.name not in found.left_out], out, limits)
    remarks: list[Remark] = [("sheet_left_out", "info", {"sheet": n}) for n in found.left_out]
    remarks += [("sheet_hidden", "warn", {"sheet": name}) for name in found.hidden]
    for sheet, cells in found.without_value.items():
        shown = ", ".join(cells[:5]) + (" …" if len(cells) > 5 else "")
        params: dict[str, object] = {"sheet": sheet, "count": len(cells), "cells": shown}
        remarks.append(("formula_without_value", "warn", params))
    return remarks


def _send_tables(tables: Sequence[MarkedTable], out: BinaryIO, limits: Limits) -> None:
    """Send each table as a sheet."""
    for table in tables:
        write_frame(out, ("sheet", table.name, len(table.rows)))
        sender = BlockSender(out, limits, table.name)
        layout = Layout(table, limits.columns)
        sender.send(layout.rows())
        hidden = layout.hidden_rows, layout.hidden_columns
        write_frame(out, ("sheet_end", sender.width, sorted(layout.merged), *hidden, []))
