"""Reading a letter, mail, chat or signature: who is named in it as a participant, line by line."""

from collections.abc import Sequence

from lmdesk.domain.letter_blocks import items_in, table_in
from lmdesk.domain.letter_contexts import (
    Standing,
    comes_oneself,
    is_by_me,
    is_closing,
    unnamed_people,
)
from lmdesk.domain.letter_facts import letter_facts
from lmdesk.domain.letter_found import Found, LetterReaders, Piece
from lmdesk.domain.letter_lines import (
    BLANK,
    HEADER,
    TEXT,
    Line,
    Message,
    addresses,
    cut_lines,
    messages,
)
from lmdesk.domain.letter_names import name_mark, same_name
from lmdesk.domain.letter_people import person_of
from lmdesk.domain.letter_prose import paragraph, people_in
from lmdesk.domain.mapping import Column, SheetMapping
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.row_kinds import BLANK as BLANK_ROW
from lmdesk.domain.signature import signatures_in

RUNNING_TEXT = "letter_text"
PART = "letter_part"
MAIL_HEADER = "mail_header"

_LONGEST_SIGNATURE = 16
"""More lines than this behind "Best regards" are no signature."""

LINES = SheetMapping(columns=(Column(0, "", "other"),))
"""The layout of a letter: one column of lines, of which none is a heading."""


def read_letter(texts: Sequence[str], readers: LetterReaders) -> list[ReadRow]:
    """Return for each line of a text at least one row: a person, or why it is none.

    `row` is the line that names somebody first. Who is named as a contact, addressee, signer or
    as replaced is no participant; the row says so.
    """
    lines = cut_lines(texts)
    found: list[Found] = []
    for at, message in enumerate(messages(lines)):
        found += _people_of(message, readers, is_first=at == 0)
    _give_mail_addresses(found, lines, readers)
    found = _together(found, readers)
    facts = letter_facts(lines, found, readers)
    return _rows(lines, found, [person_of(each, facts, readers) for each in found])


def is_table_of_lines(texts: Sequence[str], readers: LetterReaders) -> bool:
    """Tell whether a text is a table whose cells were pasted below each other.

    Its headings then stand in lines of their own, and are no row of headings.
    """
    return bool(table_in(cut_lines(texts), readers))


def has_people(rows: Sequence[ReadRow]) -> bool:
    """Tell whether anybody was found."""
    return any(row.draft is not None for row in rows)


def _people_of(message: Message, readers: LetterReaders, *, is_first: bool) -> list[Found]:
    """Return everybody whom one message names."""
    lines = [line for line in message.lines if line.kind in (TEXT, BLANK)]
    body = _before_closing(lines)
    people = table_in(lines, readers) or items_in(body, readers)
    taken = {number for person in people for number in person.lines}
    people += _prose(body, taken, readers)
    taken |= {number for person in people for number in person.lines}
    signers = signatures_in(message, readers, taken, is_first=is_first)
    taken |= {number for person in signers for number in person.lines}
    people += _prose(lines[len(body) :], taken, readers)
    text = "\n".join(line.text for line in lines if line.kind == TEXT)
    if any(person.comes and person.sure for person in people) and not comes_oneself(text):
        for person in signers:
            person.standing = Standing.SIGNER
    everybody = [*people, *signers]
    _own_sender(message, text, everybody, readers)
    _by_writer(text, people, signers)
    return everybody


def _before_closing(lines: Sequence[Line]) -> list[Line]:
    """Return the lines up to the one that ends the letter: what follows is a signature."""
    for at, line in enumerate(lines):
        if line.kind == TEXT and is_closing(line.text):
            behind = sum(each.kind == TEXT for each in lines[at + 1 :])
            if behind <= _LONGEST_SIGNATURE:
                return list(lines[:at])
    return list(lines)


def _prose(lines: Sequence[Line], taken: set[int], readers: LetterReaders) -> list[Found]:
    """Read the paragraphs between what is taken; a line of a chat begins a new one."""
    found: list[Found] = []
    run: list[Line] = []
    for line in lines:
        free = line.kind == TEXT and line.number not in taken
        if run and (not free or line.who is not None):
            found += people_in(paragraph(run), readers)
            run = []
        if free:
            run.append(line)
    return found + (people_in(paragraph(run), readers) if run else [])


def _own_sender(
    message: Message, text: str, everybody: list[Found], readers: LetterReaders
) -> None:
    """Put a signer on the line From that names them; propose a sender who says to come."""
    sender = message.sender
    if sender is None or message.sender_row is None:
        return
    for person in everybody:
        if person.is_signature and same_name(person.name, sender, readers.titles):
            person.row = message.sender_row
            if message.address:
                person.contacts.insert(0, Piece(message.sender_row, message.address))
            return
    if comes_oneself(text) and len(sender.split()) > 1:
        person = Found(message.sender_row, sender, is_signature=True)
        if message.address:
            person.contacts.append(Piece(message.sender_row, message.address))
        everybody.append(person)


def _by_writer(text: str, people: Sequence[Found], signers: Sequence[Found]) -> None:
    """Tell of whom the writer takes the place, or one named person that of another."""
    for person in people:
        if person.standing is not Standing.REPLACED:
            continue
        others = [each for each in people if each.comes and each.row == person.row]
        heirs = list(signers) if is_by_me(text) else others
        if len(heirs) == 1:
            heirs[0].replaces = person.name
            heirs[0].standing = Standing.PARTICIPANT
            params = {"name": person.name}
            heirs[0].problems.append(Problem("replacement", None, Severity.INFO, params))


def _give_mail_addresses(
    people: Sequence[Found], lines: Sequence[Line], readers: LetterReaders
) -> None:
    """Give addresses of mail headers to those who are named elsewhere in the text."""
    named: dict[str, list[Piece]] = {}
    for line in lines:
        if line.kind == HEADER:
            for name, email in addresses(line.text.partition(":")[2]):
                named.setdefault(name_mark(name, readers.titles), []).append(
                    Piece(line.number, email)
                )
    for person in people:
        person.contacts += named.get(name_mark(person.name, readers.titles) or "-", ())


def _together(people: Sequence[Found], readers: LetterReaders) -> list[Found]:
    """Join those who are named several times; the first line counts, blanks are filled in."""
    kept: dict[str, Found] = {}
    for person in people:
        key = name_mark(person.name, readers.titles) or person.name
        if key in kept:
            _join(kept[key], person)
        else:
            kept[key] = person
    return list(kept.values())


def _join(former: Found, person: Found) -> None:
    post = former.post
    former.post = post._replace(
        position=post.position or person.post.position,
        unit=post.unit or person.post.unit,
        institution=post.institution or person.post.institution,
    )
    if not former.comes and person.comes and former.standing is not Standing.REPLACED:
        former.standing = Standing.PARTICIPANT
    for key in ("role", "native", "title", "country", "replaces"):
        setattr(former, key, getattr(former, key) or getattr(person, key))
    former.statement = " ".join(filter(None, (former.statement, person.statement))) or None
    former.contacts += person.contacts
    former.places += person.places
    former.lines |= person.lines
    former.sure = former.sure or person.sure
    former.problems += person.problems


def _rows(
    lines: Sequence[Line],
    found: Sequence[Found],
    read: Sequence[tuple[PersonDraft, tuple[Problem, ...]]],
) -> list[ReadRow]:
    """Return the rows in the order of the lines."""
    rows: list[ReadRow] = []
    owned = {number for person in found if person.comes for number in person.lines}
    by_row: dict[int, list[tuple[Found, tuple[PersonDraft, tuple[Problem, ...]]]]] = {}
    for person, result in zip(found, read, strict=True):
        by_row.setdefault(person.row, []).append((person, result))
    for line in lines:
        raw = (line.raw,)
        told = _told(line)
        here = by_row.get(line.number, [])
        comes = [(p, r) for p, r in here if p.comes]
        for person, (draft, problems) in comes:
            own = told if person is comes[0][0] else ()
            rows.append(ReadRow(line.number, raw, draft, None, (*problems, *own)))
        for person, _ in here:
            if not person.comes:
                code = person.standing.value
                problem = Problem(code, None, Severity.INFO, {"name": person.name})
                rows.append(ReadRow(line.number, raw, None, code, (problem,)))
        if not comes and (told or not here):
            rows.append(ReadRow(line.number, raw, None, _reason(line, owned), told))
    return rows


def _told(line: Line) -> tuple[Problem, ...]:
    unnamed = unnamed_people(line.text) if line.kind == TEXT else None
    if unnamed is None:
        return ()
    return (Problem("unnamed_people", None, Severity.INFO, {"text": unnamed}),)


def _reason(line: Line, owned: set[int]) -> str:
    if line.kind == BLANK:
        return BLANK_ROW
    if line.number in owned:
        return PART
    return RUNNING_TEXT if line.kind == TEXT else MAIL_HEADER
