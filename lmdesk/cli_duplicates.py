"""The command that shows people who may be one person."""

from lmdesk.cli_commands import Options, Shown, _desk, say
from lmdesk.console import print_table, terminal_progress
from lmdesk.services.duplicates import THRESHOLD, Pair, find_duplicates
from lmdesk.store.person_parts import names_of_people as main_names
from lmdesk.wording import word

PAIRS_SHOWN = 100
"""So many pairs are printed; as JSON all are."""


def duplicates(options: Options) -> Shown:
    """Find people who may be one person, the likeliest first, with what speaks for it."""
    least = THRESHOLD if options.min_score is None else options.min_score
    with _desk(options, read_only=True) as desk:
        pairs = find_duplicates(desk, terminal_progress(), least)
        shown = pairs[:PAIRS_SHOWN]
        names = main_names(desk, [person for pair in shown for person in (pair.a, pair.b)])
    if options.json:
        return [_as_object(pair) for pair in pairs]
    if not pairs:
        say("No duplicates were found.")
        return None
    print_table(
        ("Score", "ID", "Name", "ID", "Name", "Why"),
        [(f"{p.score:.2f}", p.a, names[p.a], p.b, names[p.b], "; ".join(_why(p))) for p in shown],
    )
    if len(pairs) > len(shown):
        say(f"{len(shown)} of {len(pairs)} shown.")
    return None


def _as_object(pair: Pair) -> dict[str, object]:
    return {"a": pair.a, "b": pair.b, "score": pair.score, "why": _why(pair)}


def _why(pair: Pair) -> list[str]:
    return [word(f"evidence.{reason.code}") for reason in pair.why]
