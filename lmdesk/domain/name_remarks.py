"""How the names of a list were read, said once for the list."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lmdesk.domain.name_lists import NameListReading
from lmdesk.domain.problem import Problem, Severity

_INFO = Severity.INFO

SHOWN_ROWS = 10
"""So many row numbers are named; of more only that there are more."""


def name_remarks(reading: NameListReading) -> tuple[Problem, ...]:
    """Return what is to be said of the names of a list: the convention and the odd ones out."""
    if reading.convention is None:
        return ()
    told = [_convention(reading)]
    if reading.followed:
        told.append(Problem("names_followed", "name", _INFO, _param("count", reading.followed)))
    if reading.odd:
        told.append(Problem("names_odd", "name", _INFO, _param("rows", _rows(reading.odd))))
    if reading.swapped:
        rows = _param("rows", _rows(reading.swapped))
        told.append(Problem("names_swapped", "name", _INFO, rows))
    if reading.unsure:
        told.append(Problem("names_unsure", "name", _INFO, _param("count", reading.unsure)))
    return tuple(told)


def _convention(reading: NameListReading) -> Problem:
    if reading.convention == "columns":
        return Problem("names_columns", "name", Severity.INFO)
    if reading.convention == "surname_first":
        return Problem("names_surname_first", "name", Severity.INFO)
    if reading.convention == "given_first":
        return Problem("names_given_first", "name", Severity.INFO)
    counts = {
        "surname_first": reading.surname_first,
        "given_first": reading.given_first,
        "whole": reading.whole,
    }
    return Problem("names_own", "name", Severity.INFO, MappingProxyType(counts))


def _param(name: str, value: object) -> Mapping[str, object]:
    return MappingProxyType({name: value})


def _rows(rows: Iterable[int]) -> str:
    numbers = list(map(str, rows))
    more = " …" if len(numbers) > SHOWN_ROWS else ""
    return ", ".join(numbers[:SHOWN_ROWS]) + more
