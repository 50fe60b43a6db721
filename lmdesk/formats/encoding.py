"""Finds the character encoding of a text file: by its mark, strictly, and then by likelihood."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from lmdesk.domain.problem import Problem, Severity
from lmdesk.formats.likelihood import SCORES, utf16_score
from lmdesk.formats.refusal import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SAMPLE_BYTES = 48_000
_TELLING_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_MOST_CONTROLS = 0.05
_SURE = 0.8
_HALVES = (*range(1, 9), *range(14, 32))
_CLEAR_LEAD = 0.15
_ANY_SENSE = 0.5


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the Python name of its encoding, and what a person should know about that."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, wanted: str | None = None) -> Decoded:
    """Decode the bytes of a text file; `wanted` forces an encoding.

    Order: byte order mark, strict UTF-8, UTF-16 without a mark, then the encoding of the six
    countries (and of western Europe) whose letters make most sense. A guess comes with the problem
    `encoding_guessed`, an unsure one with `encoding_unsure`, lost characters with
    `encoding_damaged`. Raises Refused `encoding_unknown`, `encoding_wrong` or, for bytes that
    are no text, `file_not_a_list`.
    """
    if wanted:
        return _forced(data, wanted)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding)
    if data.count(0) * 33 > len(data) and not _strays_in_utf8(data):
        encoding, score = utf16_score(data[: _SAMPLE_BYTES & ~1])
        if score > _SURE:
            return _checked(_marked(data, encoding))
    try:
        return _checked(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _checked(_guess(data))


def _strays_in_utf8(data: bytes) -> bool:
    """Tell whether zero bytes are strays in a text of UTF-8 rather than halves of UTF-16.

    Thai, Lao, Khmer and Burmese letters in UTF-16 have a control sign for their other half.
    """
    head = data[:_SAMPLE_BYTES]
    halves = sum(head.count(bytes((sign,))) for sign in _HALVES)
    if data.count(0) * 5 > len(data) or halves * 50 > len(head):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _forced(data: bytes, wanted: str) -> Decoded:
    """Decode as the person says."""
    try:
        encoding = codecs.lookup(wanted).name
        if encoding == "utf-8" and data.startswith(codecs.BOM_UTF8):
            encoding = "utf-8-sig"
        text = data.decode(encoding)
    except UnicodeError as error:
        raise Refused("encoding_wrong", encoding=wanted) from error
    except (LookupError, ValueError) as error:
        raise Refused("encoding_unknown", encoding=wanted) from error
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _marked(data: bytes, encoding: str) -> Decoded:
    """Decode a text whose encoding is known; single broken bytes are replaced and reported."""
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    return Decoded(text, encoding, _losses(text))


def _losses(text: str) -> tuple[Problem, ...]:
    """Report replaced characters."""
    lost = text.count("\ufffd")
    if not lost:
        return ()
    return (Problem("encoding_damaged", None, Severity.WARN, MappingProxyType({"count": lost})),)


def _checked(decoded: Decoded) -> Decoded:
    """Refuse what is no text at all: too many signs that no text has."""
    head = decoded.text[:_SAMPLE_BYTES]
    controls = len(_CONTROL.findall(head))
    if controls > 3 and controls > _MOST_CONTROLS * len(head):
        raise Refused("file_not_a_list", what="a file of an unknown kind")
    return decoded


def _guess(data: bytes) -> Decoded:
    """Take the encoding whose letters make most sense."""
    sample = b"\n".join(_telling_lines(data))
    ranking = sorted(
        ((score(sample), -place, name) for place, (name, score) in enumerate(SCORES)),
        reverse=True,
    )
    best, _, encoding = ranking[0]
    if best < _ANY_SENSE:
        encoding = _last_guess(data) or encoding
    text = data.decode(encoding, "replace")
    rival = next((score for score, _, name in ranking[1:] if _differs(sample, encoding, name)), 0.0)
    sure = best >= _SURE and best - rival >= _CLEAR_LEAD
    remark = Problem(
        "encoding_guessed" if sure else "encoding_unsure",
        None,
        Severity.INFO if sure else Severity.WARN,
        MappingProxyType({"encoding": encoding}),
    )
    return Decoded(text, encoding, (remark, *_losses(text)))


def _telling_lines(data: bytes) -> Iterator[bytes]:
    """Yield lines that are not plain ASCII, up to the size of a sample."""
    size = 0
    for match in islice(_TELLING_LINE.finditer(data), 5000):
        line = match.group()[:2000]
        size += len(line)
        if size > _SAMPLE_BYTES:
            break
        yield line


def _differs(sample: bytes, first: str, second: str) -> bool:
    """Tell whether two encodings read the sample differently."""
    return sample.decode(first, "replace") != sample.decode(second, "replace")


def _last_guess(data: bytes) -> str | None:
    """Ask charset-normalizer, which knows many more encodings."""
    from charset_normalizer import from_bytes

    found = from_bytes(data[:_SAMPLE_BYTES]).best()
    return codecs.lookup(found.encoding).name if found else None
