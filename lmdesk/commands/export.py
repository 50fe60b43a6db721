"""The command that writes lists."""

from pathlib import Path

from lmdesk.commands.choosing import add_choice, chosen
from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, text
from lmdesk.console import say, terminal_progress
from lmdesk.errors import LmdeskError
from lmdesk.services import export_list
from lmdesk.services.export_belonging import belonging_ids

OF_EVENTS = ("participants", "list-of-participants")
"""Lists whose lines are parts in an event, not people."""


def add_verbs(verbs: Verbs) -> None:
    """Add `export`."""
    verb = verbs.add_parser("export", help="write a list to a file")
    verb.add_argument(
        "what", choices=export_list.EXPORTS, metavar="WHAT", help=", ".join(export_list.EXPORTS)
    )
    verb.add_argument("--to", type=Path, required=True, metavar="FILE", help=".xlsx, .csv or .vcf")
    verb.add_argument("--event", type=text, metavar="CODE")
    verb.add_argument("--session", type=text, metavar="CODE")
    verb.add_argument(
        "--country", type=text, metavar="XX", help="for focal-point: people of this country"
    )
    verb.add_argument(
        "--delegation", type=text, metavar="NAME", help="for focal-point: of this delegation"
    )
    verb.add_argument(
        "--institution",
        type=text,
        metavar="NAME",
        help="of this institution and of all that belongs to it",
    )
    verb.add_argument("--list", type=text, metavar="NAME", help="a mailing list of the desk")
    verb.add_argument(
        "--columns", type=text, metavar="KEYS", help="such as name,position,email, in this order"
    )
    verb.add_argument(
        "--order", choices=export_list.ARRANGEMENTS, help="how a list of participants is arranged"
    )
    verb.add_argument(
        "--vcard",
        choices=("3", "4"),
        default="3",
        help="the version of cards (.vcf), 3 if not told",
    )
    add_choice(verb, required=False)
    verb.set_defaults(run=export)


def export(options: Options) -> Shown:
    """Write a list to a file."""
    with opened(options, read_only=True) as desk:
        ids = chosen(options, desk, what=options.what)
        if ids is not None and (options.event or options.what in OF_EVENTS):
            raise LmdeskError("choice_not_for_event")
        if options.institution is not None:
            belonging = belonging_ids(desk, options.what, options.institution)
            ids = belonging if ids is None else [each for each in ids if each in {*belonging}]
        written = export_list.export(
            desk,
            options.what,
            options.to,
            export_list.Wanted(
                options.event,
                options.session,
                options.list,
                columns=None if options.columns is None else tuple(options.columns.split(",")),
                ids=None if ids is None else tuple(ids),
                order=options.order,
                vcard=f"{options.vcard}.0",
                country=options.country,
                delegation=options.delegation,
            ),
            progress=terminal_progress(),
        )
    if options.json:
        return {"file": str(options.to), "rows": written.rows, "notes": list(written.notes)}
    say(f"{options.to}: {written.rows} rows.")
    for note in written.notes:
        say(note)
    return None
