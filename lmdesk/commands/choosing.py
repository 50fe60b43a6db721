"""Choosing the people, or institutions, that a command is about: by their numbers or by words."""

import argparse
from collections.abc import Sequence

from lmdesk.commands.opening import Options
from lmdesk.commands.words import number, text
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions, people
from lmdesk.services.desks import Desk


def numbers(word: str) -> tuple[int, ...]:
    """Return the ids of a word such as "12,15,40"."""
    return tuple(number(part.strip()) for part in word.split(","))


def add_choice(verb: argparse.ArgumentParser, *, required: bool) -> None:
    """Let a command be about some records only."""
    choice = verb.add_mutually_exclusive_group(required=required)
    choice.add_argument("--ids", type=numbers, metavar="1,2,3", help="these, as `find` names them")
    choice.add_argument("--find", type=text, metavar="TEXT", help="all that these words find")


def chosen(
    options: Options, desk: Desk, *, what: str = "people", in_bin: bool = False
) -> Sequence[int] | None:
    """Return the ids that were chosen, None where nobody was. Raises LmdeskError nobody_found."""
    if options.ids is not None:
        return list(dict.fromkeys(options.ids))
    if options.find is None:
        return None
    if what == "institutions":
        query = institutions.InstitutionQuery(text=options.find)
        ids = list(institutions.institution_ids(desk, query))
    else:
        ids = list(people.people_ids(desk, people.PeopleQuery(options.find, in_bin=in_bin)))
    if not ids or not options.find.strip():
        raise LmdeskError("nobody_found", text=options.find)
    return ids
