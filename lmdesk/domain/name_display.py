"""The order in which a name is shown, where a list gives the whole name beside its parts."""

from lmdesk.domain.names import NameOrder
from lmdesk.domain.text import fold_words


def order_displayed(name: str, given: str, surname: str) -> NameOrder | None:
    """Return the order in which the whole name shows the parts; None where it does not tell."""
    words = fold_words(name)
    first, last = fold_words(given)[:1], fold_words(surname)[:1]
    if not first or not last or first == last:
        return None
    if words.count(first[0]) != 1 or words.count(last[0]) != 1:
        return None
    goes_first = words.index(last[0]) < words.index(first[0])
    return NameOrder.SURNAME_FIRST if goes_first else NameOrder.GIVEN_FIRST
