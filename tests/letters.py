"""Reading texts in tests: the readers that a letter needs, and what comes out in short."""

from dataclasses import dataclass

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.letter_reading import read_letter
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.roles import RoleTable
from lmdesk.domain.titles import TitleTable
from name_builders import name_reader, surname_table, vocabulary


@dataclass(frozen=True, slots=True)
class LetterWords:
    """Everything that reading a letter needs."""

    titles: TitleTable
    names: NameReader
    phones: PhoneReader
    emails: EmailReader
    countries: CountryTable
    headings: HeadingTable
    roles: RoleTable


def letter_words() -> LetterWords:
    """Readers as the services make them."""
    return LetterWords(
        TitleTable(vocabulary("titles"), surname_table().words_of("MM")),
        name_reader(),
        PhoneReader(),
        EmailReader(),
        CountryTable(vocabulary("countries")),
        HeadingTable(vocabulary("headings")),
        RoleTable(vocabulary("roles")),
    )


def rows_of(text: str, readers: LetterWords) -> list[ReadRow]:
    """The rows of a text."""
    return read_letter(text.split("\n"), readers)


def drafts_of(text: str, readers: LetterWords) -> list[PersonDraft]:
    """Everybody whom a text proposes."""
    return [row.draft for row in rows_of(text, readers) if isinstance(row.draft, PersonDraft)]


def names_of(text: str, readers: LetterWords) -> list[str]:
    """The names of everybody whom a text proposes."""
    return [draft.name.printed for draft in drafts_of(text, readers)]


def post_of(draft: PersonDraft) -> tuple[str | None, str | None, str | None, str | None]:
    """Position, unit, institution and country of a person."""
    return draft.position, draft.unit, draft.institution, draft.country


def reasons(text: str, readers: LetterWords) -> dict[int, str]:
    """Why lines are no people, by their numbers; mere text and blank lines left out."""
    plain = {"letter_text", "letter_part", "blank_row"}
    return {
        row.row: row.skipped_because
        for row in rows_of(text, readers)
        if row.skipped_because and row.skipped_because not in plain
    }


def codes(text: str, readers: LetterWords) -> dict[str, int]:
    """What is said of a text, each with the line."""
    return {problem.code: row.row for row in rows_of(text, readers) for problem in row.problems}
