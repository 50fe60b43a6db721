"""The readers of names, numbers, addresses, countries and headings, with the office's words."""

from dataclasses import dataclass

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.roles import RoleTable
from lmdesk.domain.surnames import SurnameTable
from lmdesk.domain.titles import TitleTable
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled
from lmdesk.store.desk import Desk
from lmdesk.store.vocabulary import vocabulary_rows


@dataclass(frozen=True, slots=True)
class Readers:
    """Everything that reading a list needs to know. They keep caches: make them once a run."""

    titles: TitleTable
    names: NameReader
    phones: PhoneReader
    emails: EmailReader
    countries: CountryTable
    headings: HeadingTable
    roles: RoleTable


def load_readers(desk: Desk) -> Readers:
    """Return readers that know the bundled vocabularies and the titles of this desk."""
    surnames = SurnameTable(_bundled("surnames"))
    # The first row for a form wins: the office knows its own words best.
    words = (*map(_title, vocabulary_rows(desk, "title")), *_bundled("titles"))
    titles = TitleTable(words, surnames.words_of("MM"))
    return Readers(
        titles=titles,
        names=NameReader(titles, surnames),
        phones=PhoneReader(),
        emails=EmailReader(),
        countries=CountryTable(_bundled("countries")),
        headings=HeadingTable(_bundled("headings")),
        roles=RoleTable(_bundled("roles")),
    )


def _title(row: dict[str, str]) -> dict[str, str]:
    """Return a title of the office as a row of the bundled table: the code is what is printed."""
    rank = {} if row["rank"] == "0" else {"rank": row["rank"]}
    more = {key: value for key, value in row.items() if key not in {"code", "label", "rank"}}
    return {"form": row["label"], "canonical": row["code"], **rank, **more}


def _bundled(name: str) -> tuple[dict[str, str], ...]:
    return read_rows(bundled("db", "vocab", f"{name}.csv"))
