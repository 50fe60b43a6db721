"""What follows a name: the generation (Jr., III) and credentials (PhD)."""

from typing import NamedTuple

_GENERATIONS = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})
_DEGREES = frozenset(
    {"phd", "dphil", "mba", "msc", "llm", "llb", "mph", "mpa", "mpp", "esq", "cpa", "cfa", "dvm"}
)
"""Read as credentials even without a comma in front."""
_CREDENTIALS = _DEGREES | frozenset(
    {"md", "ma", "ba", "bsc", "meng", "beng", "jd", "edd", "dba", "dsc", "scd", "pe", "pmp"}
    | {"dr-ing", "obe", "cbe", "mbe", "frs", "facs", "rn", "eng", "bs", "ms", "drph", "mphil"}
)
_POST_NOMINAL_LENGTH = 2


class Suffixes(NamedTuple):
    """A name and what followed it, each with the letters as printed."""

    rest: str
    generation: str | None = None
    credentials: str | None = None


def may_be_suffix(word: str) -> bool:
    """Tell whether the last word of a name can be a generation or a degree."""
    key = _key(word)
    return key in _GENERATIONS or key in _DEGREES


def split_suffixes(text: str, fewest: int = _POST_NOMINAL_LENGTH) -> Suffixes:
    """Take generation and credentials off the end; a name of fewer words keeps everything.

    A whole name keeps two words (`fewest`), a cell of surnames or given names one.
    """
    generation: str | None = None
    credentials: list[str] = []
    rest = text
    while True:
        head, comma, tail = rest.rpartition(",")
        if comma and len(head.split()) >= fewest and _is_credential(tail):
            credentials.insert(0, tail.strip())
            rest = head.rstrip()
            continue
        head, _, tail = rest.rpartition(" ")
        head = head.rstrip(" ,")
        key = _key(tail)
        if len(head.split()) < fewest:
            break
        if key in _DEGREES and tail[0].isupper():
            credentials.insert(0, tail)
        elif key in _GENERATIONS and generation is None and tail[0].isupper():
            generation = tail
        else:
            break
        rest = head
    return Suffixes(rest, generation, ", ".join(credentials) or None)


def _is_credential(text: str) -> bool:
    """Tell whether all words after a comma are credentials, in capitals where they are short."""
    words = text.split()
    return bool(words) and all(
        _key(word) in _CREDENTIALS
        and (len(_key(word)) > _POST_NOMINAL_LENGTH or _key(word).upper() == word.replace(".", ""))
        for word in words
    )


def _key(word: str) -> str:
    return word.replace(".", "").strip(",").casefold()
