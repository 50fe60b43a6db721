"""What a row tells about the order of its own name, beside what the list and the country say."""

from enum import StrEnum
from typing import NamedTuple

from lmdesk.domain.name_emails import in_printed_order, order_in_address
from lmdesk.domain.name_order import EITHER_WAY, INDIVISIBLE, SURNAME_FIRST
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.name_stock import StockSays, stock_says
from lmdesk.domain.name_words import Word
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.people import PersonDraft

_DECISIVE = frozenset({"capitals", "comma", "script", "honorific"})
_LATIN_SURNAMES = frozenset({"CN", "VN", "KH", "HK", "MO", "TW", "KR", "KP", None})

_THAI_PARTICLES = frozenset({"na", "sae", "da", "de", "von", "van"})
"""Words that begin a Thai surname of two words."""


class Custom(StrEnum):
    """How names are said where a name comes from."""

    SURNAME_FIRST = "surname_first"
    GIVEN_FIRST = "given_first"
    UNKNOWN = "unknown"


class OwnEvidence(NamedTuple):
    """A name as its own row tells it.

    `decisive` evidence stands whatever is told of the list; `strong` evidence stands against
    what other rows say, but not against a person.
    """

    name: NameReading
    custom: Custom
    decisive: bool = False
    strong: bool = False


def read_evidence(draft: PersonDraft, names: NameReader) -> OwnEvidence:
    """Weigh own script, addresses and known surnames of a name of one cell with a surname."""
    name, country = draft.name, draft.country
    words = names.words_of(name)
    custom = custom_of(words, country)
    if name.evidence and name.evidence[0] in _DECISIVE:
        return OwnEvidence(name, custom, decisive=True)
    if len(words) < 2 or country == INDIVISIBLE:
        return OwnEvidence(name, custom, decisive=True)
    stock = stock_says(words, country)
    by_script = _order_in_script(draft, words, names)
    if by_script is not None:
        name = names.in_order(name, by_script, country, ("native_name",), sure=True)
        return OwnEvidence(name, custom, strong=True)
    if name.sure and stock.strong and stock.order is name.order:
        return OwnEvidence(name, custom, strong=True)
    by_address = _order_in_addresses(draft, words)
    if by_address is not None:
        return _by_address(draft, names, custom, by_address, stock)
    if stock.order is None:
        return OwnEvidence(_doubted(draft, words), custom)
    if stock.order is name.order:
        sure = name.sure or (stock.strong and custom is Custom.SURNAME_FIRST)
        return OwnEvidence(name._replace(sure=sure), custom, strong=stock.strong)
    if name.evidence == ("country",) or not name.sure:
        name = names.in_order(name, stock.order, country, ("surname_stock",), sure=False)
    return OwnEvidence(name, custom, strong=stock.strong)


def custom_of(words: tuple[Word, ...], country: str | None) -> Custom:
    """Return the custom of a name by its country, and by how it looks where that is China."""
    if country is None or country == "CN":
        inner = sum(word.pinyin for word in words)
        chinese = inner == len(words) and any("CN" in word.countries for word in words)
        if chinese or any(word.vietnamese for word in words):
            return Custom.SURNAME_FIRST
        return Custom.UNKNOWN
    if country in SURNAME_FIRST:
        return Custom.SURNAME_FIRST
    return Custom.UNKNOWN if country in EITHER_WAY else Custom.GIVEN_FIRST


def _by_address(
    draft: PersonDraft, names: NameReader, custom: Custom, order: NameOrder, stock: StockSays
) -> OwnEvidence:
    """Read a name as its address says; asked where country or surnames say otherwise."""
    name = draft.name
    agrees = stock.order is order
    against = stock.order is not None and not agrees
    if name.order is order:
        sure = (name.sure and not against) or agrees or (not name.sure and not against)
        return OwnEvidence(
            name._replace(evidence=(*name.evidence, "email"), sure=sure),
            custom,
            strong=not against,
        )
    sure = not against and custom is not Custom.GIVEN_FIRST
    name = names.in_order(name, order, draft.country, ("email",), sure=sure)
    return OwnEvidence(name, custom, strong=sure)


def _order_in_script(
    draft: PersonDraft, words: tuple[Word, ...], names: NameReader
) -> NameOrder | None:
    """Return the order by which end is a spelling of the surname of the Han name."""
    native = draft.native_name
    if not native or native[0] < "\u2e80":
        return None
    forms = names.latin_forms(native)
    first, last = words[0].key in forms, words[-1].key in forms
    if first is last:
        return None
    return NameOrder.SURNAME_FIRST if first else NameOrder.GIVEN_FIRST


def _order_in_addresses(draft: PersonDraft, words: tuple[Word, ...]) -> NameOrder | None:
    """Return the order that the addresses of the row agree on."""
    if not draft.emails:
        return None
    addresses = [email.address for email in draft.emails if email.address and not email.shared]
    if not addresses:
        return None
    folded = tuple([word.key for word in words])
    if not all(folded):
        return None
    known = tuple(bool(word.countries) for word in words)
    said = {order_in_address(folded, each, draft.country, known) for each in addresses}
    return said.pop() if len(said) == 1 else None


def _doubted(draft: PersonDraft, words: tuple[Word, ...]) -> NameReading:
    """Doubt an order that rests on the country alone where the row speaks against it.

    In a country that says the surname first, an address that has the words parted and as
    printed is as likely given name and surname; a name without any known surname in it is
    hardly of that country; and of three words in front of which no particle stands the first of
    a Thai name may be a title (Khun, M.L.).
    """
    name, country = draft.name, draft.country
    if not name.sure or name.evidence != ("country",):
        return name
    if country in SURNAME_FIRST:
        folded = [word.key for word in words]
        known = any(country in word.countries for word in words)
        weak = all(country in words[at].weak for at in (0, -1))
        foreign = not known and country in _LATIN_SURNAMES and not _marked(words)
        parted = any(in_printed_order(folded, e.address) for e in draft.emails if e.address)
        if weak or foreign or (parted and name.order is NameOrder.SURNAME_FIRST):
            return name._replace(sure=False)
    if country == "TH" and len(words) > 2 and words[1].key not in _THAI_PARTICLES:
        return name._replace(sure=False)
    return name


def _marked(words: tuple[Word, ...]) -> bool:
    return any(word.vietnamese for word in words)
