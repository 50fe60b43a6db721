"""The command line: the second front door. It reads the words, calls a service and prints."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lmdesk.commands import (
    about,
    desks,
    duplicates,
    export,
    finding,
    history,
    imports,
    many,
    merge,
    review,
)
from lmdesk.console import complain
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.wording import sentence

DONE, REFUSED, WRONG_USAGE = 0, 1, 2

NOUNS = (desks, imports, review, finding, about, duplicates, merge, many, export, history)
"""The modules of commands, in the order in which the help names them."""


def run(words: Sequence[str]) -> int:
    """Do what the words say and return the exit status: 0 done, 1 refused, 2 wrong usage.

    A refusal is one sentence on stderr. Nothing that a person can cause shows a traceback.
    """
    try:
        status = _run(words)
        # What is left to be written when the program ends fails where nobody can say why.
        print(end="", flush=True)
    except OSError as failure:
        _give_up_output()
        if isinstance(failure, BrokenPipeError):
            # The reader of our output has gone, as with `| head`: no reason to complain.
            return DONE
        reason = failure.strerror or str(failure)
        complain(f"lmdesk: {sentence('system_refused', {'reason': reason})}")
        return REFUSED
    return status


def _run(words: Sequence[str]) -> int:
    parser = make_parser()
    try:
        options = parser.parse_args(list(words))
    except SystemExit as stop:
        return int(stop.code or 0)
    if options.command is None:
        parser.print_help(sys.stderr)
        return WRONG_USAGE
    try:
        found = options.run(options)
        if options.json and found is not None:
            print(_json(found))
    except LmdeskError as refusal:
        complain(f"lmdesk: {sentence(refusal.code, refusal.params)}")
        return REFUSED
    except (Cancelled, KeyboardInterrupt):
        code = "stopped_late" if options.written else "stopped"
        complain(f"lmdesk: {sentence(code, {})}")
        return REFUSED
    return DONE


def _json(found: object) -> str:
    text = json.dumps(found, ensure_ascii=False, indent=1)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        # A pipe of Windows lacks the letters of most scripts. Escaped it is the same JSON.
        return json.dumps(found, indent=1)
    return text


def _give_up_output() -> None:
    """Let what nobody can take any more go nowhere, so that the end of the program is quiet."""
    try:
        print(end="", flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="lmdesk", description="The desk of a conference secretariat.", allow_abbrev=False
    )
    parser.add_argument(
        "--desk",
        type=Path,
        metavar="FILE",
        help="the desk file (or name it in LMDESK_DESK)",
        default=os.environ.get("LMDESK_DESK") or None,
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")
    parser.set_defaults(command=None, written=False)
    verbs = parser.add_subparsers(dest="command", metavar="COMMAND")
    for noun in NOUNS:
        noun.add_verbs(verbs)
    return parser
