"""What a line offers while it is typed in: institutions of the desk, tags in use."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from lmdesk.services.desks import Desk
from lmdesk.services.institutions import InstitutionQuery, institution_ids, institution_rows

Offers = Callable[[str], Sequence[str]]
"""Returns texts for what is typed so far."""

SHOWN = 8


def offer(line: QLineEdit, offers: Offers) -> None:
    """Offer texts under a line; one of them is taken with Down and Enter, or a click."""
    texts = QStringListModel(line)
    completer = QCompleter(texts, line)
    # The texts fit already: they are found by other words than those they begin with.
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    line.setCompleter(completer)
    # The line tells what was edited before the completer looks for what fits.
    line.textEdited.connect(lambda typed: texts.setStringList(list(offers(typed))))


def institutions_of(desk: Desk) -> Offers:
    """Return what finds institutions by any of their names."""

    def offers(typed: str) -> Sequence[str]:
        if len(typed.strip()) < 2:
            return ()
        found = institution_ids(desk, InstitutionQuery(text=typed))
        return [row.name for row in institution_rows(desk, found[:SHOWN])]

    return offers


def among(words: Sequence[str]) -> Offers:
    """Return what finds words that hold what is typed."""

    def offers(typed: str) -> Sequence[str]:
        wanted = typed.strip().casefold()
        return [word for word in words if wanted in word.casefold()][:SHOWN]

    return offers
