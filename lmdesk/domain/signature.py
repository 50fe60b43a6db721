"""Signatures under letters and mails, and contact blocks that stand alone."""

from collections.abc import Sequence

from lmdesk.domain.letter_blocks import take_line
from lmdesk.domain.letter_contexts import is_closing
from lmdesk.domain.letter_found import Found, LetterReaders
from lmdesk.domain.letter_lines import TEXT, Line, Message
from lmdesk.domain.letter_marks import belongs_to_block, is_contact
from lmdesk.domain.letter_names import fits_address, is_name, same_name, without_both_genders
from lmdesk.domain.name_suffixes import split_suffixes
from lmdesk.domain.post_parts import parts_of
from lmdesk.domain.post_phrases import is_post
from lmdesk.domain.text import script_of

_MOST_LINES = 16
_NEAR = 5


def signatures_in(
    message: Message, readers: LetterReaders, taken: set[int], *, is_first: bool
) -> list[Found]:
    """Return who signs a message; lines in `taken` belong to somebody else.

    A name without a title counts only where something else speaks for it: a closing before it,
    the sender of the message, an address made of it, or the start of a text that is nothing but
    a contact block. `is_first` tells that the message begins the text.
    """
    lines = [line for line in message.lines if line.kind == TEXT and line.number not in taken]
    found: list[Found] = []
    at = 0
    while at < len(lines):
        person, end = _signature(lines, at, message, readers, is_first=is_first)
        if person is None:
            at += 1
            continue
        found.append(person)
        at = end
    return found


def _signature(
    lines: Sequence[Line], at: int, message: Message, readers: LetterReaders, *, is_first: bool
) -> tuple[Found | None, int]:
    """Read a block that begins with a name at a line; None where nothing speaks for it."""
    line = lines[at]
    parts = parts_of(line.text)
    first, title = without_both_genders(parts[0] if parts else "")
    whole, both = without_both_genders(line.text)
    if is_name(whole, readers.titles) or (len(parts) > 1 and _is_credential(parts, readers)):
        first, title, parts = whole, both, []
    if not is_name(first, readers.titles) or (parts[1:] and not is_post(", ".join(parts[1:]))):
        return None, at
    person = Found(line.number, first, title=title, lines={line.number}, is_signature=True)
    person.take_posts(parts[1:], readers)
    end = _take_block(person, lines, at + 1, readers)
    before = lines[max(at - _NEAR, 0) : at]
    closed = any(is_closing(each.text) for each in before) or bool(title)
    known = not person.post.is_empty or bool(person.contacts)
    above = [each for each in before if is_post(each.text)]
    if not known and closed and above and end == at + 1:
        # "Director-General, [signed], name": the post stands above the name.
        person.take_posts(parts_of(above[-1].text), readers)
        person.lines.update(each.number for each in above)
        return person, end
    is_sender = message.sender is not None and same_name(
        person.name, message.sender, readers.titles
    )
    addressed = any(
        fits_address(person.name, piece.text) for piece in person.contacts if "@" in piece.text
    )
    alone = is_first and at == 0 and bool(person.contacts) and not person.post.is_empty
    if not known or not (closed or is_sender or addressed or alone):
        return None, at
    return person, end


def _take_block(person: Found, lines: Sequence[Line], at: int, readers: LetterReaders) -> int:
    """Take the lines of the block under its name; return where it ends."""
    first = at
    while at < len(lines) and at - first < _MOST_LINES:
        line = lines[at]
        gap = line.number - lines[at - 1].number
        if gap > 2 or (gap > 1 and not (is_contact(line.text) or is_post(line.text))):
            break
        if at == first and _is_other_script(person, line.text, readers):
            person.native, person.name = _native_last(person.name, line.text)
            if person.name == line.text:
                person.row = line.number
        elif not belongs_to_block(line.text, readers) or not take_line(person, line, readers):
            break
        person.lines.add(line.number)
        at += 1
    return at


def _is_other_script(person: Found, text: str, readers: LetterReaders) -> bool:
    """Tell whether the line under a name is the same name in the other script."""
    latin = script_of(person.name) == "Latn"
    return is_name(text, readers.titles) and latin != (script_of(text) == "Latn")


def _native_last(name: str, other: str) -> tuple[str, str]:
    """Return the name in the own script and the one in Latin letters."""
    return (other, name) if script_of(name) == "Latn" else (name, other)


def _is_credential(parts: Sequence[str], readers: LetterReaders) -> bool:
    """Tell whether what follows the first comma is a degree ("Ann Lee, Ph.D.")."""
    text = ", ".join(parts)
    return split_suffixes(text).rest == parts[0] and is_name(parts[0], readers.titles)
