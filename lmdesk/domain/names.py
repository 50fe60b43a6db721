"""Names of people: how one is read, printed, addressed, sorted and searched."""

from enum import StrEnum
from typing import NamedTuple

from lmdesk.domain.problem import Problem


class NameOrder(StrEnum):
    """In which order the parts of a name are said (CLDR: givenFirst, surnameFirst)."""

    GIVEN_FIRST = "given_first"
    SURNAME_FIRST = "surname_first"
    WHOLE = "whole"
    """One indivisible name: it stands whole in `given`, `surname` is None."""


class NameReading(NamedTuple):
    """A name as understood. `raw` and `printed` keep the letters as they came.

    `titles` are the common English forms in order ("H.E.", "Dr."), `title_printed` what stood
    there; `given` holds all given names, `middle` the part of them that is a middle name;
    `printed` is the name without titles and credentials in its own order; `generation` ("Jr.",
    "III") and `credentials` ("PhD") are what followed it; `script` is the ISO 15924 code
    (Latn, Hans, Thai, Laoo, Khmr, Mymr); `evidence` names what the order rests on: columns,
    capitals, comma, script, country, honorific, surname_stock, email, list; `sure` is False
    when a person should be asked.
    """

    raw: str
    printed: str
    given: str | None = None
    surname: str | None = None
    middle: str | None = None
    order: NameOrder = NameOrder.WHOLE
    titles: tuple[str, ...] = ()
    title_printed: str | None = None
    nickname: str | None = None
    script: str = "Latn"
    evidence: tuple[str, ...] = ()
    sure: bool = True
    problems: tuple[Problem, ...] = ()
    generation: str | None = None
    credentials: str | None = None
