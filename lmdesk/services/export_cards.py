"""Contact cards of people, of the desk, an event or a mailing list, and of institutions."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from lmdesk.domain.contact_cards import PersonCard
from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.progress import Progress
from lmdesk.errors import LmdeskError
from lmdesk.formats.vcard_bodies import write_body_cards
from lmdesk.formats.vcard_cells import KEPT, PICTURE
from lmdesk.formats.vcard_writer import VERSIONS, write_cards
from lmdesk.services.countries import country_table
from lmdesk.services.export_participants import wanted_event
from lmdesk.services.export_records import TOLD_EVERY
from lmdesk.services.export_wanted import Wanted, Written
from lmdesk.services.mailing import sorted_out
from lmdesk.services.mailing_addressees import wanted_addressees
from lmdesk.store.desk import Desk
from lmdesk.store.institution_cards import institution_cards
from lmdesk.store.participation import participants
from lmdesk.store.person_cards import person_cards

__all__ = ["CARD_KINDS", "VERSIONS", "write_as_cards"]

CARD_KINDS = ("people", "institutions", "participants", "mailing-list")
"""The kinds of lists that can be written as cards."""

Card = TypeVar("Card")


def write_as_cards(
    desk: Desk, what: str, path: Path, wanted: Wanted, progress: Progress
) -> Written:
    """Write a card for each person or institution of a list, in version `wanted.vcard`.

    A card says what the desk knows today, also of those who take part in an event; places without
    a name have none. A card of a mailing list has the one address chosen for the list. Raises
    LmdeskError cards_not_written, card_version_unknown, or as the list itself does.
    """
    if what not in CARD_KINDS:
        raise LmdeskError("cards_not_written", path=path.name)
    if wanted.vcard not in VERSIONS:
        raise LmdeskError("card_version_unknown", version=wanted.vcard)
    table = country_table()
    if what == "institutions":
        bodies = _told(institution_cards(desk, wanted.ids), progress)
        return Written(write_body_cards(path, bodies, wanted.vcard, table.name))
    ids, chosen, left_out = _whom(desk, what, wanted)
    cards = person_cards(desk, (KEPT, PICTURE), ids)
    if chosen is not None:
        cards = (_with_address(card, chosen) for card in cards)
    count = write_cards(path, _told(cards, progress), wanted.vcard, table.name)
    return Written(count, left_out)


def _whom(
    desk: Desk, what: str, wanted: Wanted
) -> tuple[Sequence[int] | None, dict[int, str] | None, tuple[tuple[str, int], ...]]:
    """Return whose cards are wanted (None for all), their address if one was chosen, and the rest.

    The rest are codes of why somebody has no card, with how many there are.
    """
    if what == "people":
        return wanted.ids, None, ()
    if what == "participants":
        there = participants(desk, wanted_event(desk, wanted), wanted.ids)
        known = dict.fromkeys(each.person_id for each in there if each.person_id is not None)
        unnamed = sum(each.person_id is None for each in there)
        return list(known), None, (("place_without_name", unnamed),) if unnamed else ()
    written, left_out = sorted_out(wanted_addressees(desk, wanted))
    whys = [why for _, why in left_out]
    chosen = {each.person_id: each.email or "" for each in written}
    return list(chosen), chosen, tuple((why, whys.count(why)) for why in dict.fromkeys(whys))


def _with_address(card: PersonCard, chosen: dict[int, str]) -> PersonCard:
    """Return a card with the address chosen and no other."""
    address, email = chosen[card.person_id], ContactKind.EMAIL.value
    kept = [
        each._replace(is_preferred=True) if each.kind == email else each
        for each in card.contacts
        if each.kind != email or each.value == address
    ]
    return card._replace(contacts=tuple(kept))


def _told(cards: Iterator[Card], progress: Progress) -> Iterator[Card]:
    """Pass the cards on; tell now and then how many there were."""
    for count, card in enumerate(cards):
        if count % TOLD_EVERY == 0:
            progress(0, 0, str(count))
        yield card
