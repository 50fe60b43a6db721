"""How the fields of events and sessions are read from what a person typed or chose."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from lmdesk.errors import LmdeskError
from lmdesk.services.typed_fields import line

Values = Mapping[str, Any]
"""Values by the key of their field; None and blank mean that the field is to be empty."""


def choice(value: str | None, codes: Collection[str]) -> str | None:
    """Return a code out of several, None for a blank.

    Any other text is a bug of the caller, because codes are chosen and never typed.
    """
    if not value:
        return None
    if value not in codes:
        raise ValueError(f"{value} is none of {', '.join(codes)}")
    return value


def whole_number(value: str | int | None) -> int | None:
    """Return a number from 0 on, None for a blank. Raises LmdeskError number_not_understood."""
    if value is None or not (digits := str(value).strip()):
        return None
    try:
        number = int(digits)
    except ValueError:
        number = -1
    if number < 0:
        raise LmdeskError("number_not_understood", text=digits)
    return number


def free_code(wanted: str | None, taken: Iterable[str], missing: str) -> str:
    """Return a code that nobody else has, whatever the letter case.

    Raises LmdeskError: the code `missing` where it is blank, code_taken.
    """
    code = line(wanted)
    if code is None:
        raise LmdeskError(missing)
    for other in taken:
        if other.casefold() == code.casefold():
            raise LmdeskError("code_taken", wanted=code, other=other)
    return code
