"""The commands that do something with many people at once, each as one step."""

import argparse

from lmdesk.commands.choosing import add_choice, chosen
from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, text
from lmdesk.console import say, terminal_progress
from lmdesk.domain.change import Change
from lmdesk.services import history, many_people, people
from lmdesk.services.desks import Desk
from lmdesk.services.readers import load_readers


def add_verbs(verbs: Verbs) -> None:
    """Add `tag`, `set` and `bin`."""
    tag = verbs.add_parser("tag", help="put a tag on people, or take it off them")
    tag.add_argument("tag", type=text, metavar="TAG")
    tag.add_argument("--off", action="store_true", help="take it off")
    _add(tag, put_tag)
    to_set = verbs.add_parser("set", help="set one field of people to a value")
    to_set.add_argument(
        "field",
        choices=many_people.SETTABLE,
        metavar="FIELD",
        help=", ".join(many_people.SETTABLE),
    )
    to_set.add_argument("value", type=text, metavar="VALUE", help='"" makes it unknown')
    _add(to_set, set_field)
    to_bin = verbs.add_parser("bin", help="put people into the bin, or take them out of it")
    to_bin.add_argument("--restore", action="store_true", help="take them out of it")
    _add(to_bin, put_into_bin)


def put_tag(options: Options) -> Shown:
    """Put a tag on people, or take it off them."""
    act = people.remove_tag if options.off else people.add_tag
    with opened(options) as desk:
        ids = chosen(options, desk) or ()
        return _told(options, desk, act(desk, ids, options.tag, progress=terminal_progress()))


def set_field(options: Options) -> Shown:
    """Set one field of people."""
    with opened(options) as desk:
        ids, readers = chosen(options, desk) or (), load_readers(desk)
        value, progress = options.value, terminal_progress()
        change = many_people.set_field(desk, ids, options.field, value, readers, progress=progress)
        return _told(options, desk, change)


def put_into_bin(options: Options) -> Shown:
    """Put people into the bin, or take them out of it."""
    act = people.restore if options.restore else people.to_bin
    with opened(options) as desk:
        ids = chosen(options, desk, in_bin=options.restore) or ()
        return _told(options, desk, act(desk, ids, progress=terminal_progress()))


def _add(verb: argparse.ArgumentParser, run: object) -> None:
    add_choice(verb, required=True)
    verb.set_defaults(run=run)


def _told(options: Options, desk: Desk, change: Change) -> Shown:
    step = history.list_steps(desk, limit=1)[0] if change.step is not None else None
    what = history.name_of(step) if step is not None else None
    if options.json:
        return {"step": change.step, "what": what}
    say(f"Step {change.step}: {what}." if what else "Nothing was left to be done.")
    return None
