"""The command that shows people who may be one person."""

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, share
from lmdesk.console import print_table, say, terminal_progress
from lmdesk.services.duplicates import THRESHOLD, Pair, find_duplicates, names_in_pairs
from lmdesk.wording import word

PAIRS_SHOWN = 100
"""So many pairs are printed; as JSON all are."""


def add_verbs(verbs: Verbs) -> None:
    """Add `duplicates`."""
    verb = verbs.add_parser("duplicates", help="find people who may be one person")
    verb.add_argument(
        "--min-score", type=share, metavar="S", help="only pairs of this score or more, 0 to 1"
    )
    verb.set_defaults(run=duplicates)


def duplicates(options: Options) -> Shown:
    """Find people who may be one person, the likeliest first, with what speaks for it."""
    least = THRESHOLD if options.min_score is None else options.min_score
    with opened(options, read_only=True) as desk:
        pairs = find_duplicates(desk, terminal_progress(), least)
        shown = pairs[:PAIRS_SHOWN]
        names = names_in_pairs(desk, shown)
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
