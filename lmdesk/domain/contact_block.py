"""A contact block as letters and reports print it: read into parts, printed back unchanged."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.contacts import EmailReading, PhoneReading
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.postal_address import PostalAddress, read_address
from lmdesk.domain.problem import Problem
from lmdesk.domain.text import one_line

_SERVICES = "wechat|weixin|微信号|微信|whatsapp|line|zalo|telegram|viber|skype|facebook|signal|qq"
_SERVICE_NAMES = (("微信", "wechat"), ("weixin", "wechat"))

_LABEL = re.compile(
    r"(?<![\w@.-])(?:"
    r"(?P<address>(?:postal |mailing |office )?address|add|adresse|地址|通讯地址|ที่อยู่|địa chỉ"
    r"|ທີ່ຢູ່|អាសយដ្ឋាន|လိပ်စာ)"
    r"|(?P<phone>(?:telephone|phone|tel|téléphone|tél|mobile|mob|cell|hotline|fax|telefax|hp|t|m|f|p|ph"
    r"|电话|电话/传真|手机|传真|โทรศัพท์|โทร|โทรสาร|มือถือ|điện thoại|đt|di động|ໂທ|ແຟັກ)"
    r"(?: ?[/&+] ?(?:fax|tel|mobile|传真|phone))?(?: no| number)?)"
    r"|(?P<email>e-?mails?|courriel|e|邮箱|电子邮箱|电子邮件|อีเมล|thư điện tử|ອີເມວ)"
    r"|(?P<web>web ?sites?|web ?page|web|url|homepage|site|网址|网站|เว็บไซต์|w)"
    rf"|(?P<im>(?:{_SERVICES})(?: ?id| account|号)?)"
    r")(?P<end> ?[:：]|\.(?=[ +(\d])|(?=[ ]\+\d))\s*",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s<>，；,;]+|www\.[^\s<>，；,;]+", re.IGNORECASE)
_HEADING = re.compile(
    r"\W*(?:contacts?(?: (?:us?|details?|information|info|persons?))?|联系我们|联系方式|liên hệ"
    r"|ติดต่อ)\W*",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?P<noun>Cent(?:er|re)|Institute|Office|Secretariat|Commission|Committee|Department"
    r"|Agency|Bureau|Foundation|Association|Academy|University)\b(?= +[A-Z])"
)


class MessengerAccount(NamedTuple):
    """An account of a messenger service (vCard IMPP): service in small letters, and its name."""

    raw: str
    service: str
    name: str


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """What a block says. `raw` is the text as it came, every other part is a proposal.

    `heading` is a line like "Contact us" (also cut short); `names` are those of the body or
    person in front of the first label; phones hold the fax numbers too, by kind.
    """

    raw: str
    heading: str | None
    names: tuple[str, ...]
    address: PostalAddress | None
    phones: tuple[PhoneReading, ...]
    emails: tuple[EmailReading, ...]
    urls: tuple[str, ...]
    accounts: tuple[MessengerAccount, ...]
    problems: tuple[Problem, ...]


def read_block(
    text: str,
    countries: CountryTable,
    phones: PhoneReader,
    emails: EmailReader,
    *,
    country: str | None = None,
) -> ContactBlock:
    """Read a block. `country` reads its national numbers where the address names none."""
    labels = list(_LABEL.finditer(text))
    head = text[: labels[0].start()] if labels else text
    heading, lines = _head_lines(_URL.sub(" ", head))
    segments = _segments(text, labels)
    address_lines = segments["address"] or [line for line in lines if _is_address(line, countries)]
    others = [line for line in lines if line not in address_lines]
    address = read_address("\n".join(address_lines), countries)
    readings, problems = phones.read(
        "\n".join(segments["phone"] or others),
        country=(address and address.country) or country,
        mixed=True,
    )
    addresses, remarks = emails.read(text, mixed=True)
    return ContactBlock(
        raw=text,
        heading=heading,
        names=tuple(name for line in others for name in _names(line)),
        address=address,
        phones=readings,
        emails=addresses,
        urls=tuple(dict.fromkeys(url.rstrip(".)") for url in _URL.findall(text))),
        accounts=tuple(map(_account, segments["im"])),
        problems=(*problems, *remarks),
    )


def print_block(block: ContactBlock) -> str:
    """Return the block as it came, unchanged."""
    return block.raw


def read_accounts(text: str) -> tuple[MessengerAccount, ...]:
    """Return the messenger accounts that a cell names ("WeChat ID: x; LINE: y")."""
    return tuple(map(_account, _segments(text, list(_LABEL.finditer(text)))["im"]))


def _is_address(line: str, countries: CountryTable) -> bool:
    """Tell whether a line without label ends in a country and holds a number."""
    parts = line.rsplit(",", 1)
    reading = countries.read(parts[-1]) if len(parts) > 1 else None
    return bool(reading and reading.code) and re.search(r"\d", line) is not None


def _segments(text: str, labels: list[re.Match[str]]) -> dict[str, list[str]]:
    """Cut the text at its labels; phones and messengers keep theirs, for it says the kind."""
    segments: dict[str, list[str]] = {
        kind: [] for kind in ("address", "phone", "email", "web", "im")
    }
    ends = [*(label.start() for label in labels), len(text)][1:]
    for label, end in zip(labels, ends, strict=True):
        kind = next(kind for kind in segments if label[kind])
        start = label.start() if kind in ("phone", "im") else label.end()
        segments[kind].append(text[start:end].strip())
    return segments


def _account(segment: str) -> MessengerAccount:
    label = _LABEL.match(segment)
    name, rest = (label["im"].lower(), segment[label.end() :]) if label else ("", segment)
    service = re.sub(r" ?id$| account$|号$", "", name)
    words = rest.split()
    identifier = "".join(words) if rest[:1] == "+" else (words or [""])[0]
    raw = segment if rest[:1] == "+" or not words else segment[: -len(rest)] + words[0]
    service = dict(_SERVICE_NAMES).get(service, service)
    return MessengerAccount(raw, service, identifier.strip(";,，；."))


def _head_lines(head: str) -> tuple[str | None, list[str]]:
    """Return the heading line, if there is one, and the lines under it."""
    lines = [one_line(line) for line in head.splitlines()]
    lines = [line for line in lines if line and "@" not in line]
    if lines and _HEADING.fullmatch(lines[0]):
        return lines[0], lines[1:]
    return None, lines


def _names(line: str) -> list[str]:
    """Split a line that carries two names of bodies ("A Center B Center", "A / B")."""
    if " / " in line:
        return [part.strip() for part in line.split(" / ") if part.strip()]
    for found in _BODY.finditer(line):
        if line.endswith(" " + found["noun"]):
            return [line[: found.end()], line[found.end() :].strip()]
    return [line]
