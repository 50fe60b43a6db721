"""Commands that make, check and copy a desk."""

from contextlib import closing
from pathlib import Path

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs
from lmdesk.console import complain, say, terminal_progress
from lmdesk.errors import LmdeskError
from lmdesk.services import desks
from lmdesk.wording import sentence


def add_verbs(verbs: Verbs) -> None:
    """Add `new`, `check` and `backup`."""
    verb = verbs.add_parser("new", help="make a new desk")
    verb.add_argument("file", type=Path, metavar="FILE")
    verb.add_argument("--sample", action="store_true", help="with the sample office on it")
    verb.set_defaults(run=new)
    verb = verbs.add_parser("check", help="check that the desk file is sound")
    verb.set_defaults(run=check)
    verb = verbs.add_parser("backup", help="make a verified copy of the desk")
    verb.add_argument("--to", type=Path, metavar="FILE")
    verb.set_defaults(run=backup)


def new(options: Options) -> Shown:
    """Make a new desk, with the sample office where it is asked for."""
    make = desks.new_sample_desk if options.sample else desks.new_desk
    with closing(make(options.file)) as desk:
        counts = desks.counts(desk)
    if options.json:
        return {"desk": str(options.file), **counts}
    say(
        f"{options.file}: {counts['people']} people, {counts['institutions']} institutions, "
        f"{counts['events']} events."
    )
    return None


def check(options: Options) -> Shown:
    """Check that the desk file is sound."""
    with opened(options, read_only=True) as desk:
        report = desks.check(desk, progress=terminal_progress())
    texts = [sentence(problem.code, problem.params) for problem in report.problems]
    if options.json:
        return {"sound": not texts, "problems": texts}
    for text in texts:
        complain(text)
    if texts:
        raise LmdeskError("desk_not_sound", count=len(texts))
    say("The desk is sound.")
    return None


def backup(options: Options) -> Shown:
    """Make a verified copy of the desk."""
    with opened(options, read_only=True) as desk:
        record = desks.backup(desk, options.to, progress=terminal_progress())
    if options.json:
        return {"file": str(record.path), "sha256": record.sha256}
    say(f"{record.path}: verified copy.")
    return None
