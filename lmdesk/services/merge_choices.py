"""The choices of a merge: checked, completed by what is proposed, and values as they are shown."""

from collections.abc import Mapping, Sequence
from typing import Any

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.history_lines import CODES, COUNTRIES, Kind, kind_of
from lmdesk.domain.merge_fields import NOT_CHOSEN, choice_of, merge_field
from lmdesk.domain.merging import Choices, MergeField
from lmdesk.errors import LmdeskError
from lmdesk.services.countries import country_table
from lmdesk.services.history_words import column_code
from lmdesk.wording import WORDS, word


def choices_made(fields: Sequence[MergeField], choices: Choices) -> dict[str, str]:
    """Return the choice for every field: as told, else as proposed.

    A field of which neither record knows anything is not missed. Raises LmdeskError
    merge_choice_unknown for a choice that a field does not have.
    """
    made = {}
    for field in fields:
        try:
            made[field.key] = choice_of(field, choices)
        except ValueError as error:
            raise LmdeskError(
                "merge_choice_unknown", field=field.key, choice=choices[field.key]
            ) from error
    return made


def column_fields(
    table: str, kept: Mapping[str, Any], absorbed: Mapping[str, Any]
) -> list[MergeField]:
    """Return a field for each column of two rows that can be chosen, in their order."""
    # Making the table takes a while, and hardly anybody's nationality is known.
    coded = any(row.get(column) for row in (kept, absorbed) for column in COUNTRIES)
    countries = country_table() if coded else None
    found = []
    for column in columns_chosen(kept):
        if kind_of(table, column) is Kind.CLAIM and not (kept[column] or absorbed[column]):
            continue
        values = (shown_value(table, column, row[column], countries) for row in (kept, absorbed))
        found.append(merge_field(column, column_code(table, column), *values))
    return found


def columns_chosen(row: Mapping[str, Any]) -> list[str]:
    """Return the columns of a record between whose values one chooses."""
    return [column for column in row if column not in NOT_CHOSEN]


def shown_value(table: str, column: str, value: Any, countries: CountryTable | None) -> str | None:
    """Return a stored value as a person reads it, None where nothing is known."""
    if value is None or value == "":
        return None
    if kind_of(table, column) is Kind.CLAIM:
        return word("claim.yes") if value else word("claim.no")
    if column in COUNTRIES and countries is not None:
        return countries.name(value) if countries.by_code(value) else str(value)
    if isinstance(value, bytes):
        return word("merge.picture")
    return WORDS.get(f"{CODES.get((table, column), column)}.{value}", str(value))
