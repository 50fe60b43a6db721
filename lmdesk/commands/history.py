"""Commands that show what was done, take it back and do it again."""

from collections.abc import Mapping

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.record_history import record_history
from lmdesk.commands.words import Verbs, number, text
from lmdesk.console import print_table, say
from lmdesk.domain.change import Conflict
from lmdesk.services import history as steps
from lmdesk.services.desks import Desk
from lmdesk.services.history_conflicts import conflict_sentences
from lmdesk.services.history_days import find_steps


def add_verbs(verbs: Verbs) -> None:
    """Add `history`, `undo` and `redo`."""
    verb = verbs.add_parser("history", help="show what was done, to whom, and to one field")
    verb.add_argument(
        "text", type=text, nargs="*", metavar="TEXT", help="a person, an institution or a file"
    )
    verb.add_argument("--limit", type=number, default=50, metavar="N")
    whose = verb.add_mutually_exclusive_group()
    whose.add_argument("--of", type=number, metavar="ID", help="all that was done to a person")
    whose.add_argument(
        "--institution", type=number, metavar="ID", help="all that was done to an institution"
    )
    verb.add_argument(
        "--field", type=text, metavar="FIELD", help="with --of: what a field was, and its cell"
    )
    verb.set_defaults(run=history)
    verb = verbs.add_parser("undo", help="take back the last step, or any step")
    verb.add_argument("step", type=number, nargs="?", metavar="STEP")
    verb.set_defaults(run=undo)
    verb = verbs.add_parser("redo", help="do again what was taken back")
    verb.set_defaults(run=redo)


def history(options: Options) -> Shown:
    """Show the steps, newest first, or what was done to one record or one field."""
    if options.of or options.institution or options.field is not None:
        return record_history(options)
    with opened(options, read_only=True) as desk:
        found = find_steps(desk, " ".join(options.text), limit=options.limit)
    if options.json:
        return [
            {
                "step": step.id,
                "at": step.at,
                "by": step.by,
                "what": steps.name_of(step),
                "rows": dict(step.counts),
                "reversed_by": step.reversed_by,
            }
            for step in found
        ]
    print_table(
        ("Step", "When", "Who", "What", ""),
        [
            (
                step.id,
                step.at[:16].replace("T", " "),
                step.by,
                steps.name_of(step),
                "taken back" if step.reversed_by else "",
            )
            for step in found
        ],
    )
    return None


def undo(options: Options) -> Shown:
    """Take back the last step, or the step named."""
    with opened(options) as desk:
        taken = steps.undo(desk) if options.step is None else steps.revert(desk, options.step)
        return show_taken(options, desk, taken)


def redo(options: Options) -> Shown:
    """Do again what was taken back last."""
    with opened(options) as desk:
        taken = steps.redo(desk)
        return show_taken(options, desk, taken)


def show_taken(options: Options, desk: Desk, taken: steps.Taken) -> Shown:
    """Say what was taken back and what stays as it is."""
    if options.json:
        return {
            "step": taken.change.step,
            "what": taken.what,
            "conflicts": [_conflict(conflict) for conflict in taken.conflicts],
        }
    say(f"{taken.what}.")
    for told in conflict_sentences(desk, taken.conflicts):
        say(f"  {told}")
    return None


def _conflict(conflict: Conflict) -> Mapping[str, object]:
    return {
        "table": conflict.table,
        "row": conflict.row_id,
        "fields": list(conflict.fields),
        "step": conflict.step,
        "at": conflict.at,
        "by": conflict.by,
    }
