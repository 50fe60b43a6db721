"""The choices of a merge: checked, completed by what is proposed, and values as they are shown."""

from collections.abc import Sequence
from typing import Any

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.history_lines import CODES, COUNTRIES, Kind, kind_of
from lmdesk.domain.merge_fields import choice_of
from lmdesk.domain.merging import Choices, MergeField
from lmdesk.errors import LmdeskError
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


def shown_value(table: str, column: str, value: Any, countries: CountryTable) -> str | None:
    """Return a stored value as a person reads it, None where nothing is known."""
    if value is None or value == "":
        return None
    if kind_of(table, column) is Kind.CLAIM:
        return word("claim.yes") if value else word("claim.no")
    if column in COUNTRIES:
        return countries.name(value) if countries.by_code(value) else str(value)
    if isinstance(value, bytes):
        return word("merge.picture")
    return WORDS.get(f"{CODES.get((table, column), column)}.{value}", str(value))
