"""Names in running text: where a title shows one, and whether a line can be nothing but a name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lmdesk.domain.name_keys import search_key
from lmdesk.domain.name_suffixes import split_suffixes
from lmdesk.domain.post_words import is_post_word, kind_of
from lmdesk.domain.surnames import looks_vietnamese
from lmdesk.domain.text import fold, one_line, script_of
from lmdesk.domain.titles import TitleTable

MOST_WORDS = 6
_LOOK = 120
_START = re.compile(r"(?<![^\s(\[\"'“‘«/,:;>）（，、：。-])(?=[^\W\d_])")
_WORD = re.compile(
    r"[ \u00a0]*(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f.'’\u0e30-\u0e4e\u0eb0-\u0ecd-])*)"
)
_PARTICLE = re.compile(
    r"(?:van|von|der|den|de|del|della|da|dos|du|la|le|bin|binti|al|el|ibn|zu|ter)\b"
)
_CREDENTIAL = re.compile(
    r",\s*(?:Ph\.?\s?D|M\.?Sc|B\.?Sc|MBA|M\.?A|M\.?Eng|D\.?Phil|M\.?D|LL\.?[MB]|P\.?E)\.?(?![\w])"
)
_NO_NAME_WORDS = (
    "a the an and or of in on at to for from with by we i you he she it they our your their "
    "this that these those please dear best kind warm regards sincerely yours thank thanks "
    "hello hi good morning afternoon evening no not yes subject date place time republic "
    "kingdom people peoples socialist democratic union royal state states river lake sea "
    "north south east west upper lower new national regional international global united "
    "nations annex page table session workshop meeting conference training seminar forum "
    "programme project agenda list total name title position organisation organization "
    "institution email e-mail mail phone tel mobile fax address country nationality gender "
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december hotel airport street road "
    "avenue floor building city province district box chair chairman speaker speakers "
    "moderator participants participant delegation signed sealed bonjour madame monsieur "
    "cordialement bien merci cher chere objet peace independence unity prosperity nation "
    "religion king freedom happiness doc ref"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
"""Words that are no part of a name in a line that would be one."""

_PLAIN_TITLE_WORDS = (
    "general major colonel captain commander lieutenant brigadier admiral sergeant ambassador "
    "engineer attorney excellency commandant capitaine maître master sir dame dean"
)
_PLAIN_TITLES = frozenset(_PLAIN_TITLE_WORDS.split())
"""Titles that are also common words: only a name in capitals beside them counts."""

_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_HAN_TITLED = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}?)(先生|女士|小姐|教授|博士)")
_BOTH_GENDERS = re.compile(
    r"\s*[(（\[]?\s*(?:mr\.?|ông|นาย)\s*/\s*(?:mrs?\.?|ms\.?|miss|bà|นาง|นางสาว)\.?"
    r"(?:\s*/\s*\w+\.?)?"
    r"\s*[)）\]]?\s*",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """A name with its title in a text, from `start` to `end`.

    `text` has title and credentials, `words` is how many words the name has.
    """

    start: int
    end: int
    text: str
    words: int


def titled_names(text: str, titles: TitleTable) -> Iterator[Mention]:
    """Find the names that follow a title (or, in Chinese, stand before one).

    Nothing else is taken for a name: a text without titles gives none.
    """
    end = 0
    for place in _START.finditer(text):
        at = place.start()
        if at < end or not (text[at].isupper() or not text[at].islower()):
            continue
        found = _titled(text, at, titles) if text[at] < "\u2e80" else _han(text, at, titles)
        if found is not None:
            end = found.end
            yield found


def is_name(text: str, titles: TitleTable) -> bool:
    """Tell whether a whole line can be a name: two to six words in capitals or with a capital."""
    bare, _ = without_both_genders(one_line(text))
    split = titles.split_leading_titles(bare)
    rest = split_suffixes(split.rest).rest.strip(" ,")
    script = script_of(rest)
    if script == "Hans":
        return _HAN_NAME.fullmatch(rest.replace(" ", "")) is not None and kind_of(rest) is None
    if script in ("Thai", "Laoo", "Khmr", "Mymr"):
        words = rest.split()
        return 1 < len(words) < 4 and kind_of(rest) is None and len(rest) < 50
    if script != "Latn" or any(sign in rest for sign in ',;:@/()|"!?&') or _has_digit(rest):
        return False
    words = [word for word in rest.split() if not _PARTICLE.fullmatch(word)]
    least = 1 if split.titles else 2
    if not least <= len(words) <= MOST_WORDS:
        return False
    return all(map(_is_name_word, words)) and kind_of(rest) is None


def without_both_genders(text: str) -> tuple[str, str | None]:
    """Take a title that leaves the choice ("Mr./Ms.") out of a name; return both."""
    found = _BOTH_GENDERS.search(text)
    if found is None:
        return text, None
    return one_line(f"{text[: found.start()]} {text[found.end() :]}"), found.group().strip(" ()[]")


def fits_address(name: str, address: str) -> bool:
    """Tell whether the part of an address before the @ is made of the words of a name."""
    local = re.sub(r"[\d_.+-]+", " ", fold(address.partition("@")[0])).split()
    words = [word for word in re.split(r"[^\w]+", fold(name)) if len(word) > 1]
    tight = "".join(local)
    if any(len(word) > 2 and word in tight for word in words):
        return True
    return any(
        part.startswith(word) or word.startswith(part)
        for part in local
        for word in words
        if len(part) > 2
    )


def bare_name(text: str, titles: TitleTable) -> str:
    """Return a name without its titles and what follows it."""
    return split_suffixes(titles.split_leading_titles(one_line(text)).rest).rest


def name_mark(text: str, titles: TitleTable) -> str:
    """Return a text that is equal for two writings of a name, in any order of its words."""
    return search_key(bare_name(text, titles))


def same_name(one: str, other: str, titles: TitleTable) -> bool:
    """Tell whether two names have the same words, in any order."""
    mark = name_mark(one, titles)
    return bool(mark) and mark == name_mark(other, titles)


def looks_native(name: str) -> bool:
    """Tell whether a name in Latin letters is written as Vietnamese is, with its marks."""
    return looks_vietnamese(name) and not name.isupper()


def _titled(text: str, at: int, titles: TitleTable) -> Mention | None:
    piece = text[at : at + _LOOK].split("\n", 1)[0]
    split = titles.split_leading_titles(piece)
    if not split.titles:
        return None
    offset = len(piece) - len(split.rest)
    printed = piece[:offset]
    if re.search(r"[,;:，、()\n]", printed):
        return None
    end, words = _name_end(split.rest)
    if not words:
        return None
    name = split.rest[:end]
    plain = printed.strip(" .").casefold().split()
    if any(word in _PLAIN_TITLES for word in plain):
        before = text[:at].split()
        if not _has_capitals(name) or (before and is_post_word(before[-1])):
            return None
    if len(words) == 1 and (len(words[0].strip(".")) < 2 or words[0].casefold() in _NO_NAMES):
        return None
    if credential := _CREDENTIAL.match(split.rest, end):
        end = credential.end()
    return Mention(at, at + offset + end, piece[: offset + end].strip(), len(words))


def _name_end(rest: str) -> tuple[int, list[str]]:
    """Walk over the words of a name; return where it ends and its words."""
    words: list[str] = []
    at = end = 0
    local = script_of(rest[:6]) in ("Thai", "Laoo", "Khmr", "Mymr")
    while len(words) < (2 if local else MOST_WORDS) and (found := _WORD.match(rest, at)):
        word = found["word"]
        stop = word.endswith(".") and len(word.strip(".")) > 1 and "." not in word[:-1]
        bare = word.rstrip(".") if stop else word
        if not (_PARTICLE.fullmatch(bare) and words) and not _is_name_word(bare, titled=True):
            break
        words.append(bare)
        at = found.end()
        if not _PARTICLE.fullmatch(bare):
            end = at - (1 if stop else 0)
        if stop:
            break
    while words and _PARTICLE.fullmatch(words[-1]):
        words.pop()
    if local and kind_of(rest[:end]) is not None:
        return 0, []
    return end, words


def _is_name_word(word: str, *, titled: bool = False) -> bool:
    if not word or not (word[0].isupper() or script_of(word) not in ("Latn", "Cyrl", "Grek")):
        return False
    if word.strip(".").casefold() in _NO_NAMES and not (
        word.isupper() and len(word) > (1 if titled else 3)
    ):
        return False
    return not is_post_word(word)


def _han(text: str, at: int, titles: TitleTable) -> Mention | None:
    found = _HAN_TITLED.match(text, at)
    if found is None or kind_of(found[1]) is not None:
        return None
    return Mention(at, found.end(), found.group(), 2)


def _has_capitals(name: str) -> bool:
    return any(len(word) > 1 and word.isupper() for word in name.split())


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
