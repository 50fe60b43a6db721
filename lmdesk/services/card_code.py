"""The card of one person as a QR code, to be shown on the screen."""

from typing import NamedTuple

from lmdesk.errors import LmdeskError
from lmdesk.formats.card_code import QUIET, Matrix, coded_card
from lmdesk.store.desk import Desk
from lmdesk.store.person_cards import person_cards

__all__ = ["QUIET", "CardCode", "card_code"]


class CardCode(NamedTuple):
    """A code to be drawn: whose it is, the text that it holds, and its dots (True is dark).

    A margin of QUIET dots is to be left blank around it. `left_out` are codes of fields
    ("field.unit") that did not fit.
    """

    name: str
    text: str
    matrix: Matrix
    left_out: tuple[str, ...]


def card_code(desk: Desk, person_id: int) -> CardCode:
    """Return name, post, one number and one address of a live person as a code.

    Raises LmdeskError person_gone, card_code_too_large.
    """
    for card in person_cards(desk, (), [person_id]):
        coded = coded_card(card)
        name = " ".join(filter(None, (card.titles, card.name.printed)))
        left_out = tuple(f"field.{each}" for each in coded.left_out)
        return CardCode(name, coded.text, coded.matrix, left_out)
    raise LmdeskError("person_gone")
