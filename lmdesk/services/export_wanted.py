"""What a list that goes out is to be, and what came of it."""

from dataclasses import dataclass

from lmdesk.wording import note


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to be about: an event, a session of it, or a mailing list; by name.

    `columns` are keys in the order wanted, None for the usual ones. `ids` keeps a list to some
    records: to people, or to institutions, or where an event is named to participations in it.
    `order` is one of ARRANGEMENTS, for the list of participants; `vcard` is the version of the
    cards that people are written as, "3.0" or "4.0". `country` (a code or name) and
    `delegation` keep a workbook for a focal point to these.
    """

    event: str | None = None
    session: str | None = None
    mailing_list: str | None = None
    columns: tuple[str, ...] | None = None
    ids: tuple[int, ...] | None = None
    order: str | None = None
    vcard: str = "3.0"
    country: str | None = None
    delegation: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows a file got, and who was left out of it.

    `left_out` has reasons, codes of `wording.NOTES`, each with how many people it concerns.
    """

    rows: int
    left_out: tuple[tuple[str, int], ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what a person should know, in English sentences."""
        return tuple(f"{note(why)}: {count}." for why, count in self.left_out)
