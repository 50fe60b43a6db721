"""Words for what kind of body an institution is: offered where one is chosen, never forced."""

TYPES = (
    *("ministry", "government agency", "environmental department", "embassy", "secretariat"),
    *("affiliated institution", "international organisation", "research institute", "university"),
    *("enterprise", "business association", "financial institution"),
    *("non-governmental organisation", "media"),
)
"""Kinds of bodies that take part in meetings of the region, those of states first."""

LEVELS = ("national", "sub-national", "regional", "international")
"""How far the remit of an institution reaches."""


def offered(standard: tuple[str, ...], in_use: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that an office uses first, as it writes them, then the standard ones."""
    known = {word.casefold() for word in in_use}
    return (*in_use, *(word for word in standard if word.casefold() not in known))
