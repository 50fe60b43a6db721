"""A letter or mail cut into lines: quotation marks, mail headers, chat stamps and messages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lmdesk.domain.text import clean

TEXT, BLANK, HEADER, MARKER = "text", "blank_row", "mail_header", "mail_marker"

_QUOTED = re.compile(r"^(?:\s{0,3}[>＞|](?!\w)\s?)+")
_STAMP = re.compile(
    r"^\W?\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s*)?\d{1,2}:\d{2}(?::\d{2})?\s?"
    r"(?:[AaPp]\.?[Mm]\.?)?\]?"
    r"\s*[-–]?\s*(?P<who>[^:\n]{1,40}):\s+"
)
_HEADER = re.compile(
    r"^\*?(?P<key>from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?"
    r"|de|envoyé|à|objet|cci|von|gesendet|an|betreff"
    r"|发件人|发送时间|收件人|抄送|主题|日期|寄件者|收件者|主旨|副本"
    r"|จาก|ส่ง|ถึง|สำเนา|เรื่อง|วันที่"
    r"|từ|gửi|đến|ngày|tới|chủ đề|tiêu đề|đồng gửi"
    r"|ຈາກ|ເຖິງ|ວັນທີ|ຫົວຂໍ້)\*?[ \u00a0]?[:：]\*?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_FROM = frozenset(("from", "de", "von", "发件人", "寄件者", "จาก", "từ", "ຈາກ"))
_NEXT = re.compile(
    r"^-{2,}\s*(?:original message|forwarded message|message d['’]origine|message transféré"
    r"|原始邮件|转发邮件|邮件原件|ข้อความต้นฉบับ|thư gốc|tin nhắn gốc"
    r"|ursprüngliche nachricht)\s*-*\s*$"
    r"|^begin forwarded message:?$|^_{10,}$",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"^(?:on\b|le\b|vào\b|am\b|在|เมื่อ).{2,60}?(?P<who>[^\d:,]+?(?:\s*<[^<>\s]+@[^<>\s]+>)?)\s*"
    r"(?:wrote|a écrit|đã viết|viết|schrieb|写道|เขียนว่า)\s*[:：]?\s*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\"'“]?(?P<name>[^<>;,\"'“”]*?)[\"'”]?\s*<(?P<email>[^<>\s]+@[^<>\s]+)>")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `number` counts from 1, `text` is clean and without quotation marks.

    `kind` is text, blank_row, mail_header or mail_marker; `who` is the sender that a header or a
    chat stamp names.
    """

    number: int
    raw: str
    text: str
    kind: str
    depth: int = 0
    who: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """The lines of one message; `sender` and `address` are those of its header, if it has one."""

    lines: tuple[Line, ...]
    sender: str | None = None
    address: str | None = None
    sender_row: int | None = None


def cut_lines(raw: Sequence[str]) -> list[Line]:
    """Return the lines with what each one is.

    A mail header is a line From, To, Date … of a block that has From and another of them.
    """
    lines = [_line(number, text) for number, text in enumerate(raw, 1)]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].key:
            end += 1
        block = lines[at:end]
        if len(block) >= 2 and any(line.key in _FROM for line in block):
            for place in range(at, end):
                lines[place] = _as(lines[place], HEADER)
        at = max(end, at + 1)
    return lines


def messages(lines: Sequence[Line]) -> list[Message]:
    """Cut a reply chain into its messages: at headers, markers and where the quoting deepens."""
    found: list[list[Line]] = [[]]
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        starts = line.kind == MARKER
        if line.kind == HEADER:
            starts = before is None or before.kind not in (HEADER, MARKER)
        if starts and found[-1]:
            found.append([])
        found[-1].append(line)
    return [_message(part) for part in found if part]


def addresses(text: str) -> list[tuple[str, str]]:
    """Return the names and addresses of a header line: "Ann Lee <ann@example.org>; …"."""
    return [(found["name"].strip(" ,;"), found["email"]) for found in _ADDRESS.finditer(text)]


def _line(number: int, raw: str) -> Line:
    text = clean(raw.replace("\t", "\ue001"))[0].replace("\ue001", "\t")
    depth = 0
    if quoted := _QUOTED.match(text):
        depth = sum(text[: quoted.end()].count(sign) for sign in ">＞|")
        text = text[quoted.end() :]
    text = text.strip()
    if not text:
        return Line(number, raw, "", BLANK, depth)
    if _NEXT.match(text):
        return Line(number, raw, text, MARKER, depth)
    if wrote := _WROTE.match(text):
        return Line(number, raw, text, MARKER, depth, _who(wrote["who"]))
    if stamp := _STAMP.match(text):
        return Line(number, raw, text[stamp.end() :], TEXT, depth, stamp["who"].strip())
    header = _HEADER.match(text)
    key = header["key"].lower() if header else ""
    return Line(number, raw, text, TEXT, depth, None, key)


def _as(line: Line, kind: str) -> Line:
    return Line(line.number, line.raw, line.text, kind, line.depth, line.who, line.key)


def _who(text: str) -> str:
    """Return the name at the end of "On 10 April Ann Lee wrote": its words in capitals."""
    words = text.split("<", maxsplit=1)[0].split()
    kept: list[str] = []
    for word in reversed(words):
        if not word[:1].isupper() or word.strip(".,").casefold() in _MONTHS:
            break
        kept.insert(0, word)
    return " ".join(kept)


_MONTH_WORDS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_MONTHS = frozenset(_MONTH_WORDS.split())


def _message(lines: Sequence[Line]) -> Message:
    for line in lines:
        if line.kind == HEADER and line.key in _FROM:
            value = line.text.partition(":" if ":" in line.text else "：")[2].strip()
            named = addresses(value)
            name, email = named[0] if named else (value.split("<")[0].strip(), None)
            return Message(tuple(lines), name or None, email, line.number)
        if line.kind == MARKER and line.who:
            return Message(tuple(lines), line.who)
    return Message(tuple(lines))
