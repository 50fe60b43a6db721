"""What a line of a letter can be: numbered, labelled, a contact, an address, running text."""

import re
from typing import NamedTuple

from lmdesk.domain.letter_contexts import is_closing
from lmdesk.domain.letter_found import LetterReaders
from lmdesk.domain.post_parts import parts_of
from lmdesk.domain.post_phrases import is_post
from lmdesk.domain.text import one_line

_NUMBERED = re.compile(
    r"^(?:(?:no|nr|n°|số)\.?\s*)?[(（]?\d{1,3}\s*[.)、:：）]\s*(?=\D)|^[①-⑳]\s*|^[•▪●◦*–—-]\s+"
    r"(?=\S)"
    r"|^[(]?[a-z]\)\s+",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<label>[^:：@\d]{2,30}?)\s*[:：]\s*(?P<value>.*)$")
_CONTACT = re.compile(
    r"[^\s@]{1,64}@[^\s@]{1,200}\.\w|\bwww\.|https?://|\+\d[\d ().-]{6,}|^\W*(?:tel|t|m|f|p|e"
    r"|w|mob|mobile|phone"
    r"|fax|cell|email|e-mail"
    r"|ph|hp|tél|portable|courriel|web|website|zalo|wechat|whatsapp|line|skype|đt|đtdđ|di động"
    r"|điện thoại|fax"
    r"|手机|电话|传真|邮箱|微信|电子邮箱|网址|โทร|โทรศัพท์|มือถือ|แฟกซ์|โทรสาร|อีเมล|ໂທ|ໂທລະສັບ|ມືຖື"
    r"|ແຟັກ|ອີເມວ|ទូរស័ព្ទ)"
    r"\.?(?:\s*/\s*\w[\w-]*)?\s*[.:：]?\s*[+(\d]"
    r"|^\(?0\d[\d ().-]{6,}$",
    re.IGNORECASE,
)
_ADDRESS_LABEL = re.compile(
    r"^(?:address|add|adresse|地址|通讯地址|địa chỉ|ที่อยู่|ທີ່ຢູ່|អាសយដ្ឋាន)\s*[.:：]", re.IGNORECASE
)
_HAN_ADDRESS = re.compile(r"[\u4e00-\u9fff].*(?:市|区|路|号|街|胡同|省).*")
_STREET = re.compile(
    r"\b(?:road|rd|street|str|avenue|ave|lane|floor|building|district|rue|boulevard|bd|village"
    r"|p\.?o\.? ?box|soi"
    r"|phố|đường|quận|phường)\b",
    re.IGNORECASE,
)
CONTACT_FIELDS = frozenset(("email", "phone", "mobile", "fax", "contact", "im", "url"))


class Label(NamedTuple):
    """A line "Position: Director": the field of its label and what follows."""

    field: str
    value: str


def numbered(text: str) -> str | None:
    """Return what follows the number or bullet at the start of a line."""
    found = _NUMBERED.match(text)
    return text[found.end() :].strip() if found else None


def label_of(text: str, readers: LetterReaders) -> Label | None:
    """Read a label that is a heading too; the office's words for headings decide."""
    found = _LABEL.match(text)
    if found is None:
        return None
    reading = readers.headings.read(one_line(found["label"]))
    if reading.field is None or not reading.sure:
        return None
    return Label(reading.field, found["value"].strip())


def is_contact(text: str) -> bool:
    """Tell whether a line holds an address, a number or a link, and little else."""
    found = _CONTACT.search(text)
    return found is not None and (found.start() < 40 or len(text) < 100)


def is_address(text: str, readers: LetterReaders) -> bool:
    """Tell whether a line is a postal address."""
    if _ADDRESS_LABEL.match(text) or (_HAN_ADDRESS.match(text) and any(map(str.isdigit, text))):
        return True
    if len(text) > 140 or text.endswith((".", "!", "?")):
        return False
    parts = [part.strip() for part in text.split(",")]
    country = readers.countries.country_in_text(parts[-1]) is not None
    digits = any(map(str.isdigit, text))
    if len(parts) == 1:
        return readers.countries.read(text) is not None or (digits and bool(_STREET.search(text)))
    return (country and len(parts) < 8) or (digits and bool(_STREET.search(text)))


def belongs_to_block(text: str, readers: LetterReaders) -> bool:
    """Tell whether a line can stand under a name in a signature or a contact block."""
    if is_closing(text):
        return False
    if is_contact(text) or is_address(text, readers) or is_post(text):
        return True
    read = [part for part in parts_of(text) if not is_post(part)]
    return (
        len(read) < len(parts_of(text)) and len(text) < 120 and not text.endswith((".", "?", "!"))
    )
