"""Text: the one cleaner at the way in, one line, the search fold and the script of a text."""

import re
import unicodedata
from bisect import bisect_right
from types import MappingProxyType

from lmdesk.domain.problem import Problem

CELL_LIMIT = 32_767
"""The most characters that a spreadsheet cell can hold; longer text is told, never cut."""

NO_SCRIPT = "Zyyy"
"""ISO 15924 code for a text without letters."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f"
"""Thai, Lao, Burmese and Khmer: there a zero-width character shows where a word may break."""

_JOINING_LETTER = re.compile(r"[\u0600-\u07bf\u08a0-\u0dff]")
"""Arabic and Indic scripts: there the joiners change which letter form is shown."""

_SUSPECT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069"
    r"\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_LINE_END = re.compile(r"\r\n?|\u2028|\u2029")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_MARK_OF_NOTHING = re.compile(r"[\xad\u061c\u200e\u200f\u2060\ufeff]")
_ZERO_WIDTH = re.compile(rf"(?<![{_SPACELESS}])[\u200b-\u200d](?![{_SPACELESS}])")
_EDGES = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)

_LATIN_MARK = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_DIGIT_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x1040, 0x1090, 0x17E0)
"""Zero of the Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Shan, Khmer digits."""

_PLAIN = MappingProxyType(
    {
        **{chr(zero + n): str(n) for zero in _DIGIT_ZEROS for n in range(10)},
        **{chr(0xFEE0 + n): chr(n).lower() for n in range(0x21, 0x7F)},
        **dict.fromkeys("\u2018\u2019\u02bc\u02bb\u2032\xb4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\xa0\u2002\u2003\u2009\u202f\u3000", " "),
        **dict.fromkeys(
            "\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
            "\u2060\u2066\u2067\u2068\u2069\ufeff",
            "",
        ),
        **{"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"},
        **{"þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"},
    }
)
"""What the search fold writes for a character that Unicode does not take apart."""

_UNPLAIN = re.compile("[" + "".join(map(re.escape, _PLAIN)) + "]")

_WORD = re.compile(
    r"(?:[^\W_]|[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f"
    r"\u0670\u06d6-\u06ed\u0900-\u0963\u0970-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1"
    r"\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064"
    r"\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u17dd"
    r"\u3099\u309a\uaa7b-\uaa7d])+"
)
"""Letters, digits and the marks of the scripts that write vowels as marks."""

_ASCII_WORDS = bytes(
    ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256)
)
"""Folds plain letters and digits at once; all else that is ASCII stands between words."""

_FOLDED_ALREADY = re.compile(
    r"[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u1000-\u103f\u1780-\u17a2\u17b6-\u17d2"
    r"\u4e00-\u9fff ]+"
)
"""Letters and marks of the region that folding leaves alone in a text that is NFC."""

_BEYOND_LATIN = re.compile(r"[\u0370-\u1dff\u2c00-\uffff\U00010000-\U0010ffff]")
_LATIN_LETTER = re.compile(r"[A-Za-z\xaa\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff]")

_ONE_SCRIPT = re.compile(
    r"(?P<Hans>[\u4e00-\u9fff ]+)|(?P<Thai>[\u0e00-\u0e7f ]+)|(?P<Laoo>[\u0e80-\u0eff ]+)"
    r"|(?P<Khmr>[\u1780-\u17ff ]+)|(?P<Mymr>[\u1000-\u109f ]+)"
)
"""A text in one script of the region, which is told without counting letters."""

_SCRIPTS: tuple[tuple[int, str], ...] = (
    (0x0000, "Latn"),
    (0x0370, "Grek"),
    (0x0400, "Cyrl"),
    (0x0530, "Armn"),
    (0x0590, "Hebr"),
    (0x0600, "Arab"),
    (0x0900, "Deva"),
    (0x0980, "Beng"),
    (0x0A00, "Zzzz"),
    (0x0B80, "Taml"),
    (0x0C00, "Zzzz"),
    (0x0E00, "Thai"),
    (0x0E80, "Laoo"),
    (0x0F00, "Tibt"),
    (0x1000, "Mymr"),
    (0x10A0, "Geor"),
    (0x1100, "Hang"),
    (0x1200, "Zzzz"),
    (0x1780, "Khmr"),
    (0x1800, "Zzzz"),
    (0x1E00, "Latn"),
    (0x1F00, "Grek"),
    (0x2000, "Latn"),
    (0x2E80, "Hans"),
    (0x3040, "Jpan"),
    (0x3130, "Hang"),
    (0x3190, "Hans"),
    (0x31F0, "Jpan"),
    (0x3200, "Hans"),
    (0xA000, "Zzzz"),
    (0xA9E0, "Mymr"),
    (0xAA00, "Zzzz"),
    (0xAA60, "Mymr"),
    (0xAA80, "Zzzz"),
    (0xAC00, "Hang"),
    (0xD800, "Zzzz"),
    (0xF900, "Hans"),
    (0xFB00, "Latn"),
    (0xFB1D, "Hebr"),
    (0xFB50, "Arab"),
    (0xFF00, "Latn"),
    (0xFF66, "Jpan"),
    (0xFFA0, "Hang"),
    (0x10000, "Zzzz"),
    (0x20000, "Hans"),
    (0x323B0, "Zzzz"),
)
"""First code point of each run of blocks and the ISO 15924 code of its letters."""

_SCRIPT_STARTS = tuple(start for start, _ in _SCRIPTS)


def clean(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text as it may be stored, and remarks about what was left out.

    The result is NFC (never NFKC: that breaks Thai and Lao) without control characters, lone
    surrogates, byte order marks and text direction controls; line ends are "\\n", tabs stay.
    Spaces of every kind go at both ends. Zero-width characters stay where a script needs them
    and go elsewhere. Text over the limit of a spreadsheet cell is told, not cut.
    """
    if text.isascii() and text.isprintable():
        text = text.strip()
        return text, () if len(text) <= CELL_LIMIT else (_too_long(text),)
    problems: list[Problem] = []
    if _SUSPECT.search(text):
        text = _LINE_END.sub("\n", text)
        text, controls = _CONTROL.subn("", text)
        if controls:
            problems.append(Problem("control_characters"))
        text, directions = _BIDI.subn("", text)
        if directions:
            problems.append(Problem("bidi_characters"))
        text = _without_zero_width(_MARK_OF_NOTHING.sub("", text))
    text = unicodedata.normalize("NFC", text).strip(_EDGES)
    if len(text) > CELL_LIMIT:
        problems.append(_too_long(text))
    return text, tuple(problems)


def one_line(text: str) -> str:
    """Return the text with line ends, tabs and runs of spaces of any kind as one space."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """Return the text as search compares it: small letters, Latin marks gone, plain digits.

    đ ł ø ð þ ß æ œ ı are folded by hand because Unicode does not take them apart. Vowel marks
    of Thai, Lao, Khmer and Burmese stay: without them different words become equal. The
    result is NFC, so that Hangul syllables are whole. Punctuation stays.
    """
    if text.isascii():
        return text.lower()
    if _FOLDED_ALREADY.fullmatch(text) and unicodedata.is_normalized("NFC", text):
        return text
    folded = _LATIN_MARK.sub("", unicodedata.normalize("NFD", text.casefold()))
    if folded.isascii():
        return folded
    folded = _UNPLAIN.sub(_plain, folded)
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded words: runs of letters, digits and vowel marks ("O'Neil" gives two)."""
    if not text.isascii():
        text = fold(text)
        if not text.isascii():
            return (text,) if text.isalpha() else tuple(_WORD.findall(text))
    return tuple(text.encode().translate(_ASCII_WORDS).decode().split())


def script_of(text: str) -> str:
    """Return the ISO 15924 code of the script that most letters of the text are in.

    Han is "Hans"; with kana among it, it is "Jpan". Without letters the answer is "Zyyy".
    """
    if text.isascii() or not _BEYOND_LATIN.search(text):
        return "Latn" if _LATIN_LETTER.search(text) else NO_SCRIPT
    alone = _ONE_SCRIPT.fullmatch(text)
    if alone and alone.lastgroup and text[0].isalpha():
        return alone.lastgroup
    counts: dict[str, int] = {}
    for letter in filter(str.isalpha, text):
        script = _SCRIPTS[bisect_right(_SCRIPT_STARTS, ord(letter)) - 1][1]
        counts[script] = counts.get(script, 0) + 1
    if not counts:
        return NO_SCRIPT
    main = max(counts, key=counts.__getitem__)
    return "Jpan" if main == "Hans" and "Jpan" in counts else main


def display_width(text: str) -> int:
    """Return how many columns of a terminal or sheet a text takes: Han letters two, marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(letter) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(letter) in {"W", "F"})
        for letter in text
    )


def _too_long(text: str) -> Problem:
    return Problem("text_too_long", params=MappingProxyType({"length": len(text)}))


def _without_zero_width(text: str) -> str:
    """Take out zero-width characters that no script needs where they stand.

    Composing a text puts its marks in order, and so can give such a character another neighbour:
    it is composed before each look, until nothing more goes.
    """
    text = unicodedata.normalize("NFC", text)
    while (less := unicodedata.normalize("NFC", _ZERO_WIDTH.sub(_joiner_or_nothing, text))) != text:
        text = less
    return text


def _joiner_or_nothing(found: re.Match[str]) -> str:
    """Keep a joiner that holds an emoji together or shapes an Arabic or Indic letter."""
    joiner, text = found.group(), found.string
    before = text[found.start() - 1 : found.start()]
    after = text[found.end() : found.end() + 1]
    if joiner == "\u200b" or not before or not after:
        return ""
    shapes = _JOINING_LETTER.match(before) and _JOINING_LETTER.match(after)
    emoji = joiner == "\u200d" and _is_pictograph(before) and _is_pictograph(after)
    return joiner if shapes or emoji else ""


def _is_pictograph(character: str) -> bool:
    """Tell whether an emoji sequence can have this character beside a joiner."""
    return character == "\ufe0f" or unicodedata.category(character) in {"So", "Sk"}


def _plain(found: re.Match[str]) -> str:
    return _PLAIN[found.group()]
