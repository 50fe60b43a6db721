"""Takes a cell with phone numbers apart: labels, numbers, extensions, tails. Judges nothing."""

import re
import unicodedata
from dataclasses import dataclass, replace

from lmdesk.domain.contacts import ContactKind

_MOBILE = (
    "mobile (?:tele)?phone|cell phone|mobile|mob|cellular|cellphone|cell|m|hp|handphone"
    "|hand phone|gsm|portable|whatsapp|viber|zalo|signal|telegram|手机号码|手机号|手机|手機"
    "|移动电话|มือถือ|โทรศัพท์มือถือ|di động|điện thoại di động|đtdđ|dđ|ມືຖື|ໂທລະສັບມືຖື"
    "|ទូរស័ព្ទដៃ|ទូរសព្ទដៃ|မိုဘိုင်း"
)
_FAX = "telefax|facsimile|fax|f|télécopie|传真号|传真|傳真|โทรสาร|แฟกซ์|แฟ็กซ์|ແຟັກ|ແຟກ|ទូរសារ|ဖက်စ်"
_PHONE = (
    "telephone|phone|tel|téléphone|tél|tlf|ph|t|office|off|o|direct line|direct|work|w|home|h"
    "|landline|switchboard|联系电话|联系方式|办公电话|固定电话|电话号码|电话|電話|座机"
    "|โทรศัพท์|โทร|điện thoại|đt cố định|đt|ໂທລະສັບ|ໂທ|ទូរស័ព្ទ|ទូរសព្ទ|ဖုန်းနံပါတ်|ဖုန်း"
)
_EXTENSION = (
    r";ext=|extension|extn|ext|poste|#|x|转分机|转|轉|分机|内线|ต่อภายใน|ต่อ|máy lẻ|số lẻ|nhánh|ຕໍ່|បន្ត"
)

_NUMBER = re.compile(r"(?:\+[+ ]*\(?|\( ?\+ ?)?\(?\d(?:[\d .()\-]{0,38}\d)?", re.ASCII)
_AFTER_EXTENSION = re.compile(
    rf"[ ,]*\(?(?:{_EXTENSION})[ .:：]*(?P<extension>\d{{1,7}})\b\)?", re.IGNORECASE | re.ASCII
)
_AFTER_LABEL = re.compile(
    rf"[ ]*[(\[] ?(?:(?P<mobile>{_MOBILE})|(?P<fax>{_FAX})|(?P<phone>{_PHONE})) ?[)\]]",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"(?<![^\W\d_])(?:(?P<mobile>{_MOBILE})|(?P<fax>{_FAX})|(?P<phone>{_PHONE}))"
    r"(?=[\s.:：)+\-=&/]|[\d(]|\Z|and\b|và\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\s*(?:[/,;、，；&|~]|\bor\b|\band\b|\bvà\b|\bou\b|\bto\b|\bđến\b|至|หรือ|และ|或|和)?\s*", re.I
)
_SAME = re.compile(
    rf"(?:{_FAX})\W{{0,3}}(?:no\W{{0,3}})?(?:same|idem|ditto|同上|同电话|เหมือน)", re.IGNORECASE
)
_FOREIGN = re.compile(
    r"https?://\S+|www\.\S+|(?<![\d+\-.])(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?![\d\-.])"
    r"|[^\s<>,;:：，；、()]+ ?[\[({] ?at ?[\])}] ?[^\s<>,;()]+"
    r"|[^\s<>,;:：，；、()]*@+[^\s<>,;，；()]*"
    r"|\b(?:skype|(?<!direct )line(?: id)?|wechat(?: id)?|weixin|facebook|fb|qq"
    r"|微信号?|email|e-mail|邮箱|ไลน์)"
    r"[ ]?[:：][ ]?\S+",
    re.IGNORECASE,
)
_RUN_OF_SPACE = re.compile(r" {3,}")
_DASH_TAIL = re.compile(r"(?P<base>.*\d) ?[-~] ?(?P<tail>\d{1,5})", re.ASCII)


@dataclass(frozen=True, slots=True)
class PhonePiece:
    """One number as it stands in a cell.

    `raw` is the text as it came with its extension, `number` the same in plain ASCII without
    it. `kinds` are what labels say (two for "Tel/Fax"), empty without a label. `joined` is
    True when only a separator stands between it and the number before.
    """

    raw: str
    number: str
    extension: str | None
    kinds: tuple[ContactKind, ...]
    joined: bool

    @property
    def digits(self) -> str:
        """The digits of the number alone."""
        return re.sub(r"\D", "", self.number)

    def without_tail(self) -> "tuple[PhonePiece, str] | None":
        """Return the piece up to its last dash and the digits behind it ("211-2")."""
        found = _DASH_TAIL.fullmatch(self.number)
        if found is None:
            return None
        raw = self.raw[: len(found["base"])]
        return replace(self, raw=raw, number=found["base"]), found["tail"]


def plain(text: str) -> str:
    """Return the text with full-width signs, local digits and dashes in ASCII, equally long."""
    if text.isascii():
        return text.replace("\t", "\n").replace("\r", "\n")
    return "".join(map(_plain_character, text))


def pieces_of(cell: str, *, mixed: bool = False) -> tuple[PhonePiece, ...]:
    """Return the numbers of a cell in order.

    With `mixed` the cell also holds other things (e-mails, links, words): these are passed
    over, and so are short numbers that stand alone (house numbers, postcodes, years).
    """
    text = _blank(_FOREIGN, plain(cell))
    text = _RUN_OF_SPACE.sub(lambda found: "\n" * len(found.group()), text) if mixed else text
    pieces: list[PhonePiece] = []
    kinds: tuple[ContactKind, ...] = ()
    end = 0
    while found := _NUMBER.search(text, end):
        gap = text[end : found.start()]
        joined = bool(pieces) and _JOINED.fullmatch(gap) is not None
        if not joined or "\n" in gap:
            kinds = _kinds(gap)
        stop, extension, own = _what_follows(text, found.end())
        if not mixed or joined or own or _is_number_like(found.group(), bool(kinds)):
            raw = cell[found.start() : stop if extension else found.end()]
            pieces.append(PhonePiece(raw, found.group(), extension, own or kinds, joined))
        end = stop
    if len(pieces) == 1 and not pieces[0].kinds and not mixed:
        pieces = [replace(pieces[0], raw=cell.strip())]
    return tuple(pieces)


def says_fax_is_same(cell: str) -> bool:
    """Tell whether the cell says "Fax: same as phone"."""
    return _SAME.search(cell) is not None


def _is_number_like(number: str, labelled: bool) -> bool:
    """Tell whether digits in running text can be a phone number."""
    digits = re.sub(r"\D", "", number)
    begins = labelled or number.lstrip("( ")[:1] in ("+", "0")
    return len(digits) >= (6 if begins else 8)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Replace what is no phone number by line ends, so that places stay the same."""
    return pattern.sub(lambda found: "\n" * len(found.group()), text)


def _what_follows(text: str, end: int) -> tuple[int, str | None, tuple[ContactKind, ...]]:
    """Read the extension and the label in brackets behind a number."""
    extension = None
    if found := _AFTER_EXTENSION.match(text, end):
        extension, end = found["extension"], found.end()
    if found := _AFTER_LABEL.match(text, end):
        return found.end(), extension, (_kind(found),)
    return end, extension, ()


def _kinds(gap: str) -> tuple[ContactKind, ...]:
    """Return what the labels in front of a number say; the last line counts."""
    line = gap.strip("\n ").rsplit("\n", 1)[-1]
    labels = _LABEL.finditer(line)
    kinds = tuple(dict.fromkeys(map(_kind, labels)))
    if len(kinds) > 1 and not re.search(r"[&/+]|and|và|和", line):
        return kinds[-1:]
    return kinds


def _kind(found: re.Match[str]) -> ContactKind:
    return ContactKind(found.lastgroup or "phone")


def _plain_character(character: str) -> str:
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    if character in "\t\r\u2028\u2029\u3001":
        return "\n" if character != "\u3001" else ","
    if character.isspace() or unicodedata.category(character) == "Cf":
        return character if character == "\n" else " "
    if character in "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d":
        return "-"
    value = unicodedata.decimal(character, None)
    if value is not None:
        return str(value)
    return character
