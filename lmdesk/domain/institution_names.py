"""Names of institutions: when two of them mean the same body, and the two names of one body."""

import re
from types import MappingProxyType

from lmdesk.domain.text import fold, fold_words, script_of

_SPELLINGS = MappingProxyType(
    {
        "centre": "center",
        "centres": "centers",
        "programme": "program",
        "programmes": "programs",
        "organisation": "organization",
        "defence": "defense",
        "labour": "labor",
        "incorporated": "inc",
        "corporation": "corp",
        "pcl": "plc",
    }
)
"""Words that are written in two ways and mean the same."""

_FORMS: tuple[tuple[str, str], ...] = (
    (r"\bviet nam\b", "vietnam"),
    (r"\bpublic (?:company|co) (?:limited|ltd)$", "plc"),
    (r"\b(?:(?:company|co) )?(?:limited|ltd)$", "ltd"),
    (r"^the ", ""),
)
_FORM_PATTERNS = tuple((re.compile(pattern), plain) for pattern, plain in _FORMS)

_BRACKETED = re.compile(r"^(.+?)\s*[(（]([^()（）]{2,12})[)）]\s*$", re.DOTALL)
_SMALL_WORDS = frozenset({"of", "and", "the", "for", "on", "in", "to", "de", "du", "des"})

_SPACED_SLASH = re.compile(r"\s+[/／]\s+")
_HAN_SLASH = re.compile(r"(?<=[\u3400-\u9fff])\s*[/／]\s*(?=[\u3400-\u9fff])")


def institution_key(name: str) -> str:
    """Return a text that is equal for names which mean the same body.

    Letter case, marks, punctuation, spaces, a leading "the", "&" for "and", the forms of "Co.,
    Ltd." and British or American spelling do not matter, nor does an acronym in brackets at the
    end that is made of the name's own initials. No word that tells bodies apart is dropped.
    A name without any letter or digit has the key "".
    """
    bracketed = _BRACKETED.match(name)
    if bracketed and _is_acronym(bracketed[2], bracketed[1]):
        name = bracketed[1]
    words = fold_words(name.replace("&", " and ").replace("＆", " and "))
    if not name.isascii() and script_of(name) != "Latn":
        return "".join(words)
    key = " ".join([_SPELLINGS.get(word, word) for word in words])
    for pattern, plain in _FORM_PATTERNS:
        key = pattern.sub(plain, key)
    return key


def joint_names(name: str) -> tuple[str, ...]:
    """Return the names of one body that are joined by " / ", or the one name there is.

    Between Chinese characters the slash needs no spaces. "Forest/Water Unit" stays whole.
    """
    if "/" not in name and "／" not in name:
        return (name,)
    parts = [
        part.strip() for piece in _SPACED_SLASH.split(name) for part in _HAN_SLASH.split(piece)
    ]
    return tuple(part for part in parts if part) or (name,)


def institution_keys(name: str) -> tuple[str, ...]:
    """Return the key of the whole name first, then those of its joint names; none is empty."""
    parts = joint_names(name)
    whole = institution_key(name)
    if len(parts) == 1:
        return (whole,) if whole else ()
    keys = (whole, *(institution_key(part) for part in parts))
    return tuple(dict.fromkeys(key for key in keys if key))


def _is_acronym(short: str, name: str) -> bool:
    """Tell whether the capitals of `short` are the initials of the name's weighty words."""
    capitals = [letter.lower() for letter in short if letter.isupper()]
    initials = [
        fold(word)[:1]
        for word in re.findall(r"[^\W\d_]+", name)
        if word.lower() not in _SMALL_WORDS
    ]
    return len(capitals) >= 2 and capitals == initials
