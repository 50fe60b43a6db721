"""Reads a file of vCards into sheets: a row for each card, numbered by the line of its BEGIN."""

import codecs
import quopri
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from lmdesk.domain.fields import FIELDS
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.row_kinds import CARD_DAMAGED, CARD_OF_OTHERS
from lmdesk.formats.blocks import BlockSender
from lmdesk.formats.encoding import decode
from lmdesk.formats.frames import write_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.vcard_cells import (
    HEADINGS,
    KEPT,
    Cells,
    cells_of,
    cells_of_body,
    has_parts,
    is_exact,
    kind_of,
    uid_of,
)
from lmdesk.formats.vcard_lines import ContentLine, RawCard, cut_cards
from lmdesk.formats.vcard_property import Property, Unreadable, read_property

PEOPLE, BODIES = "cards", "institutions"
"""The names of the sheets."""

_MOST_COLUMNS = 8
"""More values of a kind than these share the last of the columns."""

_CELL = 32_000
"""A text longer than this goes on in a further column: no spreadsheet cell holds more."""

_REPEATED = frozenset(each.key for each in FIELDS if each.repeatable)
_SHOWN = 60
_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(slots=True)
class _Rows:
    """The cards of one kind."""

    cards: list[tuple[int, Cells]] = field(default_factory=list)
    remarks: list[tuple[int, Problem]] = field(default_factory=list)
    uids: dict[int, str] = field(default_factory=dict)
    exact: list[int] = field(default_factory=list)


def send_cards(
    data: bytes, wanted: str | None, out: BinaryIO, limits: Limits
) -> tuple[str, list[Problem]]:
    """Send the cards of a file; return its encoding and what is to be said about the whole.

    People and institutions go to a sheet each. A card that is damaged, or in part unreadable,
    costs no other card anything: what is to be said stands at its line. Messages as those of a
    workbook, and before the end of each sheet ("layout", kind, columns, numbers, remarks, uids,
    numbers of cards that a desk wrote).
    """
    data, encoding = _as_bytes(data, wanted)
    cut = cut_cards(data)
    problems: list[Problem] = []
    if encoding is None:
        encoding, problems = _encoding_of(cut.cards)
    if cut.strays:
        params = {"count": len(cut.strays), "line": cut.strays[0]}
        problems.append(Problem("cards_text_between", None, Severity.WARN, params))
    people, bodies = _Rows(), _Rows()
    for card in cut.cards:
        _take(card, encoding, people, bodies)
    _send(PEOPLE, "people", people, out, limits)
    _send(BODIES, "institutions", bodies, out, limits)
    return encoding, problems


def _as_bytes(data: bytes, wanted: str | None) -> tuple[bytes, str | None]:
    """Return the file with one byte for each ASCII sign, and its encoding if that is told."""
    if data.startswith(_WIDE):
        return decode(data, wanted).text.encode("utf-8", "replace"), "utf-8"
    if wanted:
        decode(data, wanted)
    return data, wanted


def _encoding_of(cards: Sequence[RawCard]) -> tuple[str, list[Problem]]:
    """Return UTF-8, or where values are in something else, what makes most sense of these."""
    odd = []
    for card in cards:
        for line in card.lines:
            try:
                read_property(line, card.version, "utf-8")
            except UnicodeError:
                odd.append(quopri.decodestring(line.data))
            except Unreadable:
                continue
    if not odd:
        return "utf-8", []
    decoded = decode(b"\n".join(odd))
    return decoded.encoding, list(decoded.problems)


def _take(card: RawCard, encoding: str, people: _Rows, bodies: _Rows) -> None:
    """Read one card into the rows of its kind."""
    properties, said = _properties(card, encoding)
    kind = kind_of(properties)
    rows = bodies if kind == "org" and card.is_whole else people
    cells = cells_of_body(properties) if rows is bodies else cells_of(properties)
    if not card.is_whole or not cells:
        cells[KEPT] = [card.source.decode("utf-8", "replace")]
        said.insert(0, Problem(CARD_DAMAGED, None, Severity.ERROR))
    elif rows is bodies:
        said.append(Problem("card_of_institution", "institution", Severity.INFO))
    elif kind != "individual":
        said.insert(0, Problem(CARD_OF_OTHERS, None, Severity.INFO, {"kind": kind[:_SHOWN]}))
    elif "Name" in cells and not has_parts(properties):
        said.append(Problem("card_name_undivided", "name", Severity.WARN))
    rows.cards.append((card.number, cells))
    if (uid := uid_of(properties)) is not None:
        rows.uids[card.number] = uid
    if is_exact(properties):
        rows.exact.append(card.number)
    rows.remarks += [(card.number, problem) for problem in said]


def _properties(card: RawCard, encoding: str) -> tuple[list[Property], list[Problem]]:
    """Read the lines of a card; what cannot be read is said."""
    properties: list[Property] = []
    said: list[Problem] = []
    for line in card.lines:
        try:
            properties.append(_property(line, card.version, encoding, said))
        except Unreadable:
            text = line.data.decode("utf-8", "replace")[:_SHOWN]
            params = {"line": line.number, "text": text}
            said.append(Problem("card_line_unreadable", None, Severity.WARN, params))
    return properties, said


def _property(line: ContentLine, version: str, encoding: str, said: list[Problem]) -> Property:
    try:
        return read_property(line, version, "utf-8")
    except UnicodeError:
        pass
    try:
        return read_property(line, version, encoding)
    except UnicodeError:
        params = {"line": line.number}
        said.append(Problem("card_characters_lost", None, Severity.WARN, params))
        return read_property(line, version, encoding, errors="replace")


def _send(name: str, kind: str, rows: _Rows, out: BinaryIO, limits: Limits) -> None:
    """Send the cards of one kind as a sheet, under the headings that any of them needs."""
    if not rows.cards:
        return
    split = [(number, _in_cells(cells)) for number, cells in rows.cards]
    widths = dict.fromkeys(HEADINGS, 0)
    for _, cells in split:
        for heading, texts in cells.items():
            widths[heading] = max(widths[heading], len(texts))
    columns = [
        (heading if at == 0 else f"{heading} {at + 1}", known)
        for heading, known in HEADINGS.items()
        for at in range(widths[heading])
    ]
    write_frame(out, ("sheet", name, len(split)))
    sender = BlockSender(out, limits, name)
    sender.send(_row(cells, widths) for _, cells in split)
    remarks = [
        (number, each.code, each.field, each.severity.value, dict(each.params))
        for number, each in rows.remarks
    ]
    numbers = [number for number, _ in split]
    write_frame(out, ("layout", kind, columns, numbers, remarks, rows.uids, rows.exact))
    write_frame(out, ("sheet_end", sender.width, [], [], [], []))


def _in_cells(cells: Cells) -> Cells:
    """Return the texts as they fit into cells."""
    return {heading: _fitting(HEADINGS[heading], texts) for heading, texts in cells.items()}


def _fitting(known: str, texts: list[str]) -> list[str]:
    """Return the texts of one heading as the cells of its columns."""
    if known == "other":
        whole = "\n".join(texts)
        return [whole[at : at + _CELL] for at in range(0, len(whole), _CELL)]
    if known not in _REPEATED:
        return ["\n".join(texts)]
    if len(texts) <= _MOST_COLUMNS:
        return texts
    return [*texts[: _MOST_COLUMNS - 1], "\n".join(texts[_MOST_COLUMNS - 1 :])]


def _row(cells: Cells, widths: dict[str, int]) -> list[Any]:
    row: list[Any] = []
    for heading, width in widths.items():
        texts: Iterable[str] = cells.get(heading, ())
        row += [*texts, *("",) * (width - len(cells.get(heading, ())))]
    return row
