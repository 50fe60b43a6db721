"""The command line: the second front door. It reads the words, calls a service and prints."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from lmdesk import cli_commands as commands
from lmdesk import cli_duplicates
from lmdesk.console import complain
from lmdesk.domain.list_endings import list_endings
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.wording import sentence

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


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


def _text(word: str) -> str:
    """Return a word that a desk can hold; bytes that are no letters here cannot be."""
    try:
        word.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError("it holds bytes that are no text") from error
    return word


def _number(word: str) -> int:
    """Return the number of a record, a step or an amount, no greater than a desk can hold."""
    if not (word.isdecimal() and 1 <= int(word[:20]) < 1 << 63):
        raise argparse.ArgumentTypeError(f"{word} is not a number from 1 on")
    return int(word)


def _share(word: str) -> float:
    """Return a score: a number from 0 to 1."""
    try:
        share = float(word)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{word} is not a number from 0 to 1")
    return share


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
    _add_new(verbs)
    _add_import(verbs)
    _add_review(verbs)
    _add_find(verbs)
    _add_export(verbs)
    _add_history(verbs)
    _add_care(verbs)
    return parser


class Verbs(Protocol):
    """The part of argparse that commands are added to; it has no public name."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 -- argparse's own name
        """Add a command."""


def _add_new(verbs: Verbs) -> None:
    new = verbs.add_parser("new", help="make a new desk")
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--sample", action="store_true", help="with the sample office on it")
    new.set_defaults(run=commands.new)


def _add_import(verbs: Verbs) -> None:
    bring = verbs.add_parser("import", help="bring in lists of people or institutions")
    bring.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help=f"lists: {', '.join(list_endings())}"
    )
    bring.add_argument("--sheet", type=_text, action="append", default=[], metavar="NAME")
    bring.add_argument("--event", type=_text, metavar="CODE", help="put the people on this event")
    bring.add_argument("--session", type=_text, metavar="CODE", help="and on this session of it")
    bring.add_argument(
        "--map",
        type=_text,
        action="append",
        default=[],
        metavar="HEADING=FIELD",
        help="what a column means, where the guess is wrong",
    )
    bring.add_argument(
        "--names",
        choices=["list", "surname_first", "given_first", "each"],
        help="how names are written: as the list tells, one order for all, or each for itself",
    )
    bring.add_argument(
        "--encoding", type=_text, metavar="NAME", help="of a text file, when it is guessed wrong"
    )
    bring.add_argument("--password", type=_text, metavar="WORD", help="of a protected workbook")
    bring.add_argument(
        "--hidden",
        choices=["take", "leave"],
        help="rows that a workbook hides belong to the list, or do not",
    )
    bring.add_argument("--plan", action="store_true", help="show what would happen, write nothing")
    bring.add_argument(
        "--accept",
        choices=["certain", "all-new"],
        default="certain",
        help="all-new: take unsure rows as new people instead of letting them wait in Review",
    )
    bring.set_defaults(run=commands.bring_in)


def _add_review(verbs: Verbs) -> None:
    review = verbs.add_parser("review", help="show or decide the rows that wait for a decision")
    review.add_argument(
        "row", type=_number, nargs="?", metavar="ROW", help="number of a waiting row"
    )
    answer = review.add_mutually_exclusive_group()
    answer.add_argument("--new", action="store_true", help="it is a new person")
    answer.add_argument("--person", type=_number, metavar="ID", help="it is this person")
    answer.add_argument(
        "--keep", type=_number, metavar="ID", help="it is this person; the desk's values stay"
    )
    answer.add_argument("--skip", action="store_true", help="leave it out")
    review.set_defaults(run=commands.review)


def _add_find(verbs: Verbs) -> None:
    find = verbs.add_parser("find", help="find people, institutions and events")
    find.add_argument("text", type=_text, nargs="+", metavar="TEXT")
    find.set_defaults(run=commands.find)
    doubles = verbs.add_parser("duplicates", help="find people who may be one person")
    doubles.add_argument(
        "--min-score", type=_share, metavar="S", help="only pairs of this score or more, 0 to 1"
    )
    doubles.set_defaults(run=cli_duplicates.duplicates)


def _add_export(verbs: Verbs) -> None:
    export = verbs.add_parser("export", help="write a list to a file")
    export.add_argument(
        "what", choices=commands.EXPORTS, metavar="WHAT", help=", ".join(commands.EXPORTS)
    )
    export.add_argument(
        "--to", type=Path, required=True, metavar="FILE", help=".xlsx, .csv or .vcf"
    )
    export.add_argument("--event", type=_text, metavar="CODE")
    export.add_argument("--session", type=_text, metavar="CODE")
    export.add_argument(
        "--country", type=_text, metavar="XX", help="for focal-point: people of this country"
    )
    export.add_argument(
        "--delegation", type=_text, metavar="NAME", help="for focal-point: of this delegation"
    )
    export.add_argument("--list", type=_text, metavar="NAME", help="a mailing list of the desk")
    export.add_argument(
        "--columns", type=_text, metavar="KEYS", help="such as name,position,email, in this order"
    )
    export.add_argument(
        "--order", choices=commands.ARRANGEMENTS, help="how a list of participants is arranged"
    )
    export.add_argument(
        "--vcard",
        choices=("3", "4"),
        default="3",
        help="the version of cards (.vcf), 3 if not told",
    )
    export.set_defaults(run=commands.export)


def _add_history(verbs: Verbs) -> None:
    history = verbs.add_parser("history", help="show what was done")
    history.add_argument("--limit", type=_number, default=50, metavar="N")
    history.set_defaults(run=commands.history)
    undo = verbs.add_parser("undo", help="take back the last step, or any step")
    undo.add_argument("step", type=_number, nargs="?", metavar="STEP")
    undo.set_defaults(run=commands.undo)
    redo = verbs.add_parser("redo", help="do again what was taken back")
    redo.set_defaults(run=commands.redo)


def _add_care(verbs: Verbs) -> None:
    check = verbs.add_parser("check", help="check that the desk file is sound")
    check.set_defaults(run=commands.check)
    backup = verbs.add_parser("backup", help="make a verified copy of the desk")
    backup.add_argument("--to", type=Path, metavar="FILE")
    backup.set_defaults(run=commands.backup)
