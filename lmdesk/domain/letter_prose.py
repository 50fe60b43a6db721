"""People named in running text with a title, their posts, what they said and who they are."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lmdesk.domain.letter_contexts import (
    Standing,
    role_before,
    said_at,
    says_who_comes,
    standing,
)
from lmdesk.domain.letter_found import Found, LetterReaders, Piece
from lmdesk.domain.letter_lines import Line
from lmdesk.domain.letter_names import Mention, fits_address, titled_names
from lmdesk.domain.post_parts import ACRONYM, parts_of
from lmdesk.domain.post_phrases import read_post
from lmdesk.domain.post_words import POSITION, kind_of

_WRAPPED = 55
_SENTENCE = re.compile(
    r"(?:(?:(?<=[.!?])|(?<=[.!?][\"'”’»)]))\s+(?=[\"'“‘«(]?[A-ZÀ-ÖØ-Þ\u0100-\u024f\u1e00-\u1eff])|"
    r"(?<=[。！？])|\n)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:\w|mr|mrs|ms|dr|prof|assoc|asst|hon|gen|col|maj|capt|lt|eng|st|no|nos|ltd|co|inc"
    r"|tel|h\.e|e\.g|i\.e|etc|mme|ext)\.)\s*$",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s(?:said|says|stat(?:ed|es)|asked|noted|added|will|shall|would|can|could|may|is|are|was"
    r"|were|has|have"
    r"|had|who|which|whose|accompanied|together|attended|attends|attending|his|her|their|whom"
    r"|stressed"
    r"|underlined|explained|reported|thanked|welcomed|presented|replied|tel|phone|mobile"
    r"|e-?mail|both"
    r"|as (?:a |an |the |our )?(?:head|speaker|moderator|participant|observer|focal"
    r"|interpreter|delegate)"
    r"|to (?:attend|participate|join|be|speak|represent)|on (?:behalf|the|\d)|during|by|but"
    r"|because|when"
    r"|a (?:déclaré|dit|souligné|rappelé|ajouté)|sera|est|qui|and(?=\s*$))\b|[;:!?()\n\[\]“”\"]"
    r"|\.(?=\s|$)|\S+@|\+\d|\d{4,}",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^\s*(?:[,，–—-]|\b(?:of|from|at|representing|with|is|as|du|de|des|from)\b)\s*(?:(?:the"
    r"|our|a|an|la|le)\s+)?",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[^\s<>,;:()\[\]|@]{1,64}@[^\s<>,;:()\[\]|@]{1,200}\.\w+")
_PHONE = re.compile(r"\+\d|\d[\d ().-]{6,}\d")
_POST_BEFORE = re.compile(r"(?:[A-Z][\w'’-]+\s+(?:(?:of|for|the|and|de|du)\s+){0,2}){1,7}$")
_CAPITALS = re.compile(
    r"[^\W\d_a-zß-ÿ]\S*(?:\s+(?:(?:of|the|for|and|on|de|du|des|la|&)\s+){0,3}[^\W\d_a-zß-ÿ]\S*)*"
)
_TOGETHER = re.compile(
    r"accompanied by|together with|\band\b|\bwith\b|accompagnée? de|và|cùng", re.I
)
_MOST_FITTED = 60
"""Of more people in one paragraph nobody can tell whose an address is by its letters."""

_AROUND = 500
"""So much of a sentence before and behind a name says as what somebody is named."""

_THEIR = re.compile(r"^\W*(?:and )?(?:his|her|their|e-?mail|son|sa)\b", re.IGNORECASE)


class Paragraph(NamedTuple):
    """Lines joined to one text; a line that only wraps goes on in the next."""

    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    def row_at(self, place: int) -> int:
        """Return the number of the line in which a place of the text lies."""
        return self.numbers[bisect_right(self.starts, place) - 1]


def paragraph(lines: Sequence[Line]) -> Paragraph:
    """Join lines: with a space where one wraps, with a line feed else."""
    text = ""
    starts: list[int] = []
    for line in lines:
        if text:
            wraps = len(text) - starts[-1] >= _WRAPPED and text[-1] not in ".:;!?"
            text += " " if wraps else "\n"
        starts.append(len(text))
        text += line.text.replace("\t", " ")
    return Paragraph(text, tuple(starts), tuple(line.number for line in lines))


def people_in(part: Paragraph, readers: LetterReaders) -> list[Found]:
    """Return everybody whom a paragraph names with a title, in order."""
    people: list[Found] = []
    for start, end in _sentences(part.text):
        sentence = part.text[start:end]
        mentions = list(titled_names(sentence, readers.titles))
        if not mentions:
            _their_contacts(part, start, end, people)
            continue
        here = [
            _person(part, start, sentence, mentions, at, readers) for at in range(len(mentions))
        ]
        _share_bodies(here, sentence, mentions)
        people += here
    _give_addresses(part, people)
    return people


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _SENTENCE.finditer(text):
        if gap.group().strip("\n") and _ABBREVIATED.search(text[: gap.start() + 1][-12:]):
            continue
        # What somebody said in quotation marks belongs to the sentence before it.
        if gap.end() < len(text) and text[gap.end()] in '“«"' and text[gap.start() - 1] == ":":
            continue
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _person(
    part: Paragraph,
    start: int,
    sentence: str,
    mentions: Sequence[Mention],
    at: int,
    readers: LetterReaders,
) -> Found:
    """Read one mention with what stands before and behind it in its sentence."""
    mention = mentions[at]
    last = at + 1 == len(mentions)
    after = sentence[mention.end : None if last else mentions[at + 1].start]
    row = part.row_at(start + mention.start)
    before = sentence[max(mention.start - _AROUND, 0) : mention.start]
    behind = sentence[mention.end : mention.end + _AROUND]
    person = Found(row, mention.text, standing(before, behind))
    person.lines.add(row)
    rest = _take_post(person, after, readers)
    if person.post.is_empty:
        _take_post_before(person, sentence[mentions[at - 1].end if at else 0 : mention.start])
    said = said_at(rest)
    if said is not None:
        whole = sentence[mention.end + len(after) - len(rest) :]
        person.statement = whole[said:].strip().rstrip(",")
    former = mentions[at - 1].end if at else 0
    person.role = person.role or role_before(sentence[former : mention.start])
    if person.comes:
        known = not person.post.is_empty or person.role or said is not None
        person.sure = bool(known and mention.words > 1) or says_who_comes(before + behind)
    if _PHONE.search(after):
        person.contacts.append(Piece(row, _EMAIL.sub(" ", after)))
    if person.standing is Standing.CONTACT:
        person.contacts.append(Piece(row, after))
    return person


def _take_post(person: Found, after: str, readers: LetterReaders) -> str:
    """Take the post that follows a name; return what stands behind it."""
    rest = after
    while True:
        bracket = re.match(r"\s*[,]?\s*[(（]([^()（）]*)[)）]", rest)
        if bracket:
            person.take_posts(parts_of(bracket[1]), readers, in_brackets=True)
            rest = rest[bracket.end() :]
            continue
        opening = _OPENS.match(rest)
        if opening is None:
            return rest
        body = rest[opening.end() :]
        stop = _STOP.search(" " + body)
        text = body[: max(stop.start() - 1, 0)] if stop else body
        taken = 0
        for piece in parts_of(text):
            said = _known_piece(piece, person, readers)
            if said is None:
                break
            person.take_posts([said], readers)
            taken = text.find(said, taken) + len(said)
            if said != piece:
                break
        if not taken:
            return rest
        rest = body[taken:]


def _take_post_before(person: Found, before: str) -> None:
    """Take a post that stands before the title: "Director General Dr. X"."""
    found = _POST_BEFORE.search(before[-120:])
    if found is not None and kind_of(found.group()) == POSITION:
        person.post = read_post([found.group().strip()])._replace(rest=())


def _known_piece(piece: str, person: Found, readers: LetterReaders) -> str | None:
    """Return the piece, or the words with capitals it begins with, where they say something."""
    led = _CAPITALS.match(piece)
    for text in dict.fromkeys((piece, led.group() if led else piece)):
        read = read_post([text], acronyms=False)
        role = readers.roles.read(text)
        acronym = ACRONYM.fullmatch(text) is not None and not person.post.is_empty
        known = role.capacity or role.session_role or readers.countries.read(text) is not None
        if known or acronym or not (read.is_empty or read.rest):
            return text
    return None


def _share_bodies(people: Sequence[Found], sentence: str, mentions: Sequence[Mention]) -> None:
    """Give who accompanies somebody the institution of that person, where none is named."""
    for at in range(1, len(people)):
        former, person = people[at - 1], people[at]
        between = sentence[mentions[at - 1].end : mentions[at].start]
        lacks = person.comes and not person.post.institution and not person.post.is_empty
        if lacks and former.comes and former.post.institution and _TOGETHER.search(between):
            person.post = person.post._replace(institution=former.post.institution)
            person.places += former.places


def _their_contacts(part: Paragraph, start: int, end: int, people: Sequence[Found]) -> None:
    """Give a sentence "Her mobile is …" to the person named before it."""
    sentence = part.text[start:end]
    if people and _THEIR.match(sentence):
        people[-1].contacts.append(Piece(part.row_at(start), sentence))


def _give_addresses(part: Paragraph, people: Sequence[Found]) -> None:
    """Give each address to whom its letters fit, else to the one who is named just before it."""
    if len(people) > _MOST_FITTED:
        return
    known = {
        email
        for person in people
        for piece in person.contacts
        for email in _EMAIL.findall(piece.text)
    }
    for found in _EMAIL.finditer(part.text):
        email = found.group().rstrip(".")
        if email in known:
            continue
        row = part.row_at(found.start())
        fitting = [person for person in people if fits_address(person.name, email)]
        if len(fitting) != 1:
            bounds = next(
                (b for b in _sentences(part.text) if b[0] <= found.start() < b[1]), (0, 0)
            )
            before = part.text[bounds[0] : found.start()]
            fitting = [person for person in people if person.name in before][-1:]
            if fitting and not re.search(
                r"[(,:;]\s*(?:e-?mail\s*[:.]?\s*)?$|e-?mail\W*(?:is|:)?\W*$", before, re.I
            ):
                fitting = []
        if fitting:
            fitting[0].contacts.append(Piece(row, email))
