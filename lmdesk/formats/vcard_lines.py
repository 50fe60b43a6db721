"""Cuts the bytes of a vCard file into cards and their content lines, whatever breaks lines."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LINE_END = re.compile(rb"\r\n|\n|\r")
_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN\s*:\s*VCARD\s*\Z", re.IGNORECASE)
_END = re.compile(rb"\s*END\s*:\s*VCARD\s*\Z", re.IGNORECASE)
_VERSION = re.compile(rb"VERSION[^:]*:\s*([\d.]+)\s*\Z", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT[^:]*:\s*\Z", re.IGNORECASE)
_QUOTED = re.compile(rb"[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE\b[^:]*:", re.IGNORECASE)
_BASE64 = re.compile(rb"[^:]*;(?:ENCODING=)?\"?(?:BASE64|B)\"?(?=[;:])[^:]*:", re.IGNORECASE)
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]+={0,2}\Z")
_LONGEST_HEAD = 4096
"""Names and parameters of a property are not looked for further than this."""

_HARD_FOLD = range(72, 77)
"""Lengths in bytes at which programs cut a line anywhere, not before a blank of the text."""


class ContentLine(NamedTuple):
    """One property as it stands, put together again; `number` is the line where it begins."""

    number: int
    data: bytes


class RawCard(NamedTuple):
    """One card: the line of its BEGIN:VCARD, its version ("2.1", "3.0", "4.0") and its lines.

    `source` is the card as it came. `is_whole` is False when no END:VCARD closes it.
    """

    number: int
    version: str
    lines: tuple[ContentLine, ...]
    source: bytes
    is_whole: bool


class Cut(NamedTuple):
    """The cards of a file, and the numbers of lines with text outside of any card."""

    cards: tuple[RawCard, ...]
    strays: tuple[int, ...]


def cut_cards(data: bytes) -> Cut:
    """Cut a file into cards. A card without an end stops where the next one begins."""
    lines = _LINE_END.split(data)
    cards: list[RawCard] = []
    strays: list[int] = []
    at = 0
    while at < len(lines):
        if _BEGIN.match(lines[at]):
            end, is_whole = _end_of_card(lines, at + 1)
            cards.append(_card(lines, at, end, is_whole))
            at = end + 1 if is_whole else end
        else:
            if lines[at].strip(b" \t\x00\x1a\xef\xbb\xbf"):
                strays.append(at + 1)
            at += 1
    return Cut(tuple(cards), tuple(strays))


def _end_of_card(lines: Sequence[bytes], at: int) -> tuple[int, bool]:
    """Return where a card ends, at END:VCARD or, without one, at the next card.

    The card of an AGENT, which stands inside, is passed over.
    """
    depth = 0
    before = b""
    while at < len(lines):
        line = lines[at]
        if _END.match(line):
            if not depth:
                return at, True
            depth -= 1
        elif _BEGIN.match(line):
            if not _AGENT.match(before):
                return at, False
            depth += 1
        before = line if line.strip() else before
        at += 1
    return at, False


def _card(lines: Sequence[bytes], begin: int, end: int, is_whole: bool) -> RawCard:
    body = lines[begin + 1 : end]
    found = next((match for line in body if (match := _VERSION.match(line))), None)
    version = found[1].decode("ascii") if found else "3.0"
    source = b"\n".join(lines[begin : end + is_whole]).rstrip()
    whole = tuple(_content_lines(body, begin + 2, version))
    return RawCard(begin + 1, version, whole, source, is_whole)


def _content_lines(body: Sequence[bytes], first: int, version: str) -> Iterator[ContentLine]:
    """Put folded, soft-broken and base64 lines together again."""
    current: _Growing | None = None
    length, nested = 0, 0
    for number, line in enumerate(body, first):
        if nested or (current is not None and _BEGIN.match(line)):
            # The card of an agent goes on as the value of its property.
            nested += bool(_BEGIN.match(line)) - bool(_END.match(line))
            more: bytes | None = b"\n" + line
        else:
            more = None if current is None else current.continued_by(line, length, version)
        if more is not None and current is not None:
            current.add(more)
        elif line.strip():
            if current is not None:
                yield current.whole()
            current = _Growing(number, line.strip(b"\x00"))
        elif current is not None and current.is_packed:
            yield current.whole()
            current = None
        length = len(line)
    if current is not None:
        yield current.whole()


class _Growing:
    """A content line that may go on; `is_packed` says that its value is base64."""

    def __init__(self, number: int, line: bytes) -> None:
        self._number = number
        self._pieces = [line]
        self._look_at(line)

    def continued_by(self, line: bytes, length: int, version: str) -> bytes | None:
        """Return what the next line adds; None when that is another content line.

        `length` is that of the line before. Version 2.1 folds before a blank that belongs to the
        text; programs that cut anywhere add a blank, and cut at a fixed length.
        """
        if self._is_quoted and self._pieces[-1].endswith(b"="):
            self._pieces[-1] = self._pieces[-1][:-1]
            return line
        is_blank = line[:1] in (b" ", b"\t")
        if self.is_packed:
            packed = line.strip()
            return packed if packed and (is_blank or _BASE64_LINE.match(packed)) else None
        if not is_blank or not line.strip():
            return None
        if version.startswith("2") and length not in _HARD_FOLD:
            return b" " + line.lstrip(b" \t")
        return line[1:]

    def add(self, more: bytes) -> None:
        """Take in what another line adds."""
        self._pieces.append(more)
        if b":" not in self._head and len(self._head) < _LONGEST_HEAD:
            self._look_at(self._head + more)

    def whole(self) -> ContentLine:
        """Return the line put together."""
        return ContentLine(self._number, b"".join(self._pieces))

    def _look_at(self, head: bytes) -> None:
        self._head = head
        self._is_quoted = _QUOTED.match(head) is not None
        self.is_packed = _BASE64.match(head) is not None
