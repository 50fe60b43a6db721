"""What search sees of a contact point, and which of several a list shows."""

from lmdesk.store.search_words import GRAM, Words, words_of, words_of_note

NUMBERS = frozenset({"phone", "mobile", "fax"})
DEAD = frozenset({"invalid", "bounced", "wrong", "old"})


def contact_words(kind: str, raw: str, normalised: str | None, extension: str | None) -> Words:
    """Return the pieces of a contact point for a searched text.

    A number that was understood is its digits. What was only written is searched as written.
    """
    if kind not in NUMBERS:
        return words_of(normalised or raw)
    if normalised and len(normalised) > GRAM:
        words = "", f"{normalised[1:]} "
    else:
        words = words_of_note(normalised or raw)
    if not extension:
        return words
    more = words_of_note(extension)
    return words[0] + more[0], words[1] + more[1]
