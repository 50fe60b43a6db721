"""What search sees of a contact point, and which of several a list shows."""

from lmdesk.store.search_words import join_numbers, pieces

NUMBERS = frozenset({"phone", "mobile", "fax"})
DEAD = frozenset({"invalid", "bounced", "wrong", "old"})


def contact_pieces(kind: str, raw: str, normalised: str | None, extension: str | None) -> str:
    """Return the folded pieces of a contact point, each followed by a space.

    A number that was understood is its digits. What was only written is searched as written.
    """
    if kind in NUMBERS:
        digits = f"{normalised[1:]} " if normalised else _each(join_numbers(raw))
        return f"{digits}{_each(extension)}" if extension else digits
    return _each(normalised or raw)


def is_usable(status: str) -> bool:
    """Tell whether a contact point with this status may be shown as the way to reach somebody."""
    return status not in DEAD


def is_better(is_preferred: bool, known_preferred: bool) -> bool:
    """Tell whether a later contact point is shown instead of an earlier one."""
    return is_preferred and not known_preferred


def _each(text: str) -> str:
    return "".join(f"{piece} " for piece in pieces(text))
