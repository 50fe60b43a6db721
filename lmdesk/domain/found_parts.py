"""Where in a text the words are that were searched for, to be shown to a person."""

from collections.abc import Iterable

from lmdesk.domain.text import fold


def found_parts(text: str, wanted: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return start and end of the parts of a text that searched words stand for, in order.

    `wanted` are folded words. One counts where a word begins with it, and only where none does,
    inside of words; so do two letters or less only where they are Han, Thai or the like. Parts do
    not overlap.
    """
    folded, places = _folded(text)
    taken = [False] * len(text)
    for word in wanted:
        starts = [at for at in _places(folded, word) if at == 0 or not folded[at - 1].isalnum()]
        if not starts and (len(word) > 2 or not word.isascii()):
            starts = _places(folded, word)
        for at in starts:
            for place in places[at : at + len(word)]:
                taken[place] = True
    return tuple(_runs(taken))


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text folded letter by letter, and where each letter of it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for each in fold(letter):
            letters.append(each)
            places.append(place)
    return "".join(letters), places


def _places(folded: str, word: str) -> list[int]:
    found, at = [], folded.find(word) if word else -1
    while at >= 0:
        found.append(at)
        at = folded.find(word, at + 1)
    return found


def _runs(taken: list[bool]) -> Iterable[tuple[int, int]]:
    start = None
    for place, each in enumerate([*taken, False]):
        if each and start is None:
            start = place
        elif not each and start is not None:
            yield start, place
            start = None
