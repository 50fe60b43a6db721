"""E-mail addresses: what a cell says; an address that is not valid is kept and told."""

import re
import unicodedata
from types import MappingProxyType

from lmdesk.domain.contacts import EmailReading
from lmdesk.domain.problem import Problem, Severity

EmailReadings = tuple[tuple[EmailReading, ...], tuple[Problem, ...]]

_SHARED_WORDS = (
    "abuse account accounts accreditation admin administration administrator admission "
    "admissions advisory affairs answer booking bureau cabinet centre center chancery "
    "commission committee communication communications conference conferences consular "
    "consulate contact contacts contactus coordination coordinator correspondence dean "
    "delegation department desk director dispatch division email embassy enquiries enquiry "
    "event events exhibition feedback finance focalpoint foreign forum general group help "
    "helpdesk hotline hr human information info inquiries inquiry international invitation "
    "it jobs library logistics mail mailbox marketing media meeting meetings mission news "
    "newsletter noreply office operator organiser organizer postmaster press procurement "
    "programme program project protocol public publications reception recruitment "
    "register registrar registration registry relations reply research resources rsvp sales "
    "secretaria secretariat secretary section service services staff support team training "
    "unit visa webmaster workshop"
)
SHARED_LOCAL_PARTS = frozenset(_SHARED_WORDS.split())
"""Words of boxes that an office shares. Every word of a local part must be one of them."""

_NO_BREAK = r"a-z0-9!#$%&'*+/=?^_`{|}~-"
_QUICK = re.compile(
    rf"(?=.{{3,254}}\Z)(?![^@]{{65}})[{_NO_BREAK}]+(?:\.[{_NO_BREAK}]+)*@"
    r"(?:(?!..--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+"
    r"(?!(?:arpa|invalid|local|localhost|onion|test)\Z)[a-z]{2,63}",
    re.ASCII | re.IGNORECASE,
)
"""Plain addresses; each of them is valid for email-validator too (a test compares)."""

_SEPARATOR = re.compile(
    r"[;,、，；\n\r\t|]+| +/+ +|/(?=[^\s@/]+@)|(?<=\.[a-z]{2})/|(?<=\.[a-z]{3})/"
)
_AT = re.compile(r" ?[\[({<] ?at ?[\])}>] ?| at (?=\S+\.\S)", re.IGNORECASE)
_DOT = re.compile(r" ?[\[({] ?dot ?[\])}] ?", re.IGNORECASE)
_NAMED = re.compile(r"(?P<name>[^<>]*)<(?P<address>[^<>]*)>\W*")
_LABEL = re.compile(
    r"\A\W*(?:mailto:|(?:e-?mails?|mails?|e|courriel|邮箱|电子邮箱|电子邮件|อีเมล|thư điện tử|ອີເມວ"
    r"|អ៊ីមែល|အီးမေးလ်)(?: address)?\s*[.:=]\s*)+",
    re.IGNORECASE,
)
_BRACKET_BEHIND = re.compile(r"(?<=\w)[(（].*\Z")
_QUOTED = re.compile(r'"[^"]*"')
_WORDS = re.compile(r"[._+\-]+")
_OPENING = "<([{\"'“‘«"
_CLOSING = ">)]}\"'”’».:!?"
_NOTHING = frozenset(("n/a", "na", "n.a.", "none", "nil", "no", "tbc", "tba", "无", "ไม่มี", "không"))
_FULL_WIDTH = re.compile("[\uff01-\uff5e\u3002\u3000]")


class EmailReader:
    """Reads cells with e-mail addresses; keep one for a list.

    Addresses come out in small letters, local part too: mail systems in use do not tell them
    apart, and lists compare them so. Nothing is looked up in the network. Codes:
    email_invalid, email_obfuscated, email_fullwidth, email_trailing_dot.
    """

    def __init__(self) -> None:
        import email_validator

        self._library = email_validator

    def read(self, cell: str, *, mixed: bool = False) -> EmailReadings:
        """Return the addresses of a cell in order, and what is to be said about them.

        With `mixed` the cell also holds other things (phones, words), which are passed over.
        In a cell that holds one address only, a comma at its end may mean that something is
        missing: the address is proposed (`proposal` of the problem), not taken.
        """
        if _QUICK.fullmatch(cell):
            return (self._reading(cell, cell),), ()
        text = cell.strip()
        if not text or text.strip(" .-/_?–—").casefold() in ("", *_NOTHING):
            return (), ()
        readings: list[EmailReading] = []
        problems: list[Problem] = []
        parts = _parts(text, mixed)
        if len(parts) == 1 and text[-1] in ",，" and not mixed:
            proposal = self._valid(_plain(parts[0]).lower())
            return (EmailReading(text, None),), (_invalid(text, proposal),)
        for part in parts:
            self._read_part(part, mixed, readings, problems)
        unique: dict[str, EmailReading] = {}
        for reading in readings:
            unique.setdefault(reading.address or reading.raw, reading)
        return tuple(unique.values()), tuple(problems)

    def _read_part(
        self, part: str, mixed: bool, readings: list[EmailReading], problems: list[Problem]
    ) -> None:
        """Read the piece between two separators: a name and an address, or several addresses."""
        plain = _LABEL.sub("", _plain(part))
        remarks = []
        if _FULL_WIDTH.search(part) and "@" in plain:
            remarks.append(_remark("email_fullwidth", part, Severity.INFO))
        if "@" not in plain and _AT.search(plain):
            plain = _DOT.sub(".", _AT.sub("@", plain, count=1))
            remarks.append(_remark("email_obfuscated", part, Severity.WARN))
        name = None
        if named := _NAMED.fullmatch(plain):
            name, plain = named["name"].strip(" \"'") or None, named["address"]
        words = [word for word in plain.split() if "@" in word]
        found = [self._read_word(word, name, remarks) for word in words]
        if words and all(found):
            whole = named or _plain(part) == plain == words[0]
            good = [reading for reading in found if reading]
            readings.extend(good if not whole else [good[0]._replace(raw=part)])
            problems.extend(remarks)
        elif words or not mixed:
            bad = (
                part
                if not mixed
                else next(word for word, ok in zip(words, found, strict=True) if not ok)
            )
            readings.extend(reading for reading in found if reading)
            readings.append(EmailReading(bad, None))
            problems.append(_invalid(bad, None if mixed else self._proposed(plain)))

    def _read_word(
        self, word: str, name: str | None, remarks: list[Problem]
    ) -> EmailReading | None:
        """Read one address, rid of signs around it that are no part of it."""
        word = _BRACKET_BEHIND.sub("", word)
        bare = _LABEL.sub("", word.lstrip(_OPENING).rsplit(":", 1)[-1]).rstrip(_CLOSING)
        address = self._valid(bare)
        if address is None:
            return None
        if word.endswith("."):
            remarks.append(_remark("email_trailing_dot", word, Severity.INFO))
        return self._reading(bare, address, name)

    def _proposed(self, text: str) -> str | None:
        """Return the address that a text would be without the spaces in it, to be asked about."""
        tight = "".join(text.split()).lower()
        return self._valid(tight) if tight != text and tight.count("@") == 1 else None

    def _valid(self, text: str) -> str | None:
        """Return the address in its normal form, or None when it is no valid one."""
        if _QUICK.fullmatch(text):
            return text
        try:
            found = self._library.validate_email(text, check_deliverability=False)
        except self._library.EmailNotValidError:
            return None
        return found.normalized

    def _reading(self, raw: str, address: str, name: str | None = None) -> EmailReading:
        small = address.lower()
        # A list holds many addresses: one that is written so already is not held twice.
        address = raw if small == raw else small
        return EmailReading(raw, address, name, is_shared(small.partition("@")[0]))


def is_shared(local_part: str) -> bool:
    """Tell whether a local part names a box of an office (info, visa-section, office2)."""
    shared = False
    for piece in _WORDS.split(local_part.lower()):
        word = piece.rstrip("0123456789")
        if word:
            if word not in SHARED_LOCAL_PARTS:
                return False
            shared = True
    return shared


def _parts(text: str, mixed: bool) -> list[str]:
    """Split a cell at its separators; a comma inside a name ("LEE, Ann <a@...>") is none."""
    quoted = _QUOTED.sub(lambda found: found.group().replace(",", "\0"), text)
    parts: list[str] = []
    for piece in _SEPARATOR.split(quoted):
        part = piece.replace("\0", ",").strip()
        before = parts[-1] if parts else "@"
        if "<" in part and part[0] != "<" and not (mixed or "@" in before or _AT.search(before)):
            parts[-1] = f"{before}, {part}"
        elif part:
            parts.append(part)
    return parts


def _plain(text: str) -> str:
    """Return the text with full-width signs in ASCII; the rest stays as it is."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text).replace("。", ".").replace("\u200b", "")


def _remark(code: str, text: str, severity: Severity) -> Problem:
    return Problem(code, "email", severity, MappingProxyType({"text": text}))


def _invalid(text: str, proposal: str | None) -> Problem:
    params = MappingProxyType({"text": text, "proposal": proposal or "?"})
    return Problem("email_invalid", "email", Severity.ERROR, params)
