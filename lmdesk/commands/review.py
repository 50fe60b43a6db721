"""The command that shows and decides the rows that wait."""

from typing import Literal

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, number
from lmdesk.console import print_table, say
from lmdesk.errors import LmdeskError
from lmdesk.services import review as waiting
from lmdesk.services.readers import load_readers


def add_verbs(verbs: Verbs) -> None:
    """Add `review`."""
    verb = verbs.add_parser("review", help="show or decide the rows that wait for a decision")
    verb.add_argument("row", type=number, nargs="?", metavar="ROW", help="number of a waiting row")
    answer = verb.add_mutually_exclusive_group()
    answer.add_argument("--new", action="store_true", help="it is a new person")
    answer.add_argument("--person", type=number, metavar="ID", help="it is this person")
    answer.add_argument(
        "--keep", type=number, metavar="ID", help="it is this person; the desk's values stay"
    )
    answer.add_argument("--skip", action="store_true", help="leave it out")
    verb.set_defaults(run=review)


def review(options: Options) -> Shown:
    """Show what waits, or decide one row."""
    named = options.person if options.keep is None else options.keep
    decided = options.new or options.skip or named is not None
    if decided and options.row is None:
        raise LmdeskError("row_not_named")
    if not decided:
        with opened(options, read_only=True) as desk:
            rows = waiting.waiting_rows(desk)
        return _show_waiting(options, rows)
    with opened(options) as desk:
        meant: Literal["person", "same"] = "person" if options.keep is None else "same"
        decision = waiting.Decision(
            "new" if options.new else "skip" if options.skip else meant, named
        )
        change = waiting.decide(desk, options.row, decision, load_readers(desk))
    if options.json:
        return {"step": change.step}
    say("Decided.")
    return None


def _show_waiting(options: Options, rows: list[waiting.WaitingRow]) -> Shown:
    if options.json:
        return [row.as_object() for row in rows]
    if not rows:
        say("Nothing waits for a decision.")
        return None
    print_table(
        ("Row", "From", "Name", "Institution", "May be"),
        [
            (
                row.id,
                f"{row.file} {row.row}",
                row.draft.name.printed,
                row.draft.institution,
                "; ".join(f"{c.name} ({c.person_id or f'row {c.row}'})" for c in row.candidates),
            )
            for row in rows
        ],
    )
    say("Decide with: lmdesk review ROW --person ID, --keep ID, --new or --skip.")
    return None
