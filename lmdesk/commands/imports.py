"""The command that brings in lists."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, text
from lmdesk.console import say, terminal_progress
from lmdesk.domain.import_plan import ImportPlan, PlannedRow, Verdict
from lmdesk.domain.list_endings import list_endings
from lmdesk.domain.name_remarks import name_remarks
from lmdesk.domain.sheet import ListFile
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError
from lmdesk.services import apply_import, desks, import_list
from lmdesk.services.import_layouts import NOT_MENDED
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_text import list_or_letter
from lmdesk.services.plan_json import plan_object
from lmdesk.services.readers import Readers, load_readers
from lmdesk.services.returned_files import target_of
from lmdesk.wording import counts_sentence, sentence

PROBLEMS_SHOWN = 20


def add_verbs(verbs: Verbs) -> None:
    """Add `import`."""
    verb = verbs.add_parser("import", help="bring in lists of people or institutions")
    verb.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help=f"lists: {', '.join(list_endings())}"
    )
    verb.add_argument("--sheet", type=text, action="append", default=[], metavar="NAME")
    verb.add_argument("--event", type=text, metavar="CODE", help="put the people on this event")
    verb.add_argument("--session", type=text, metavar="CODE", help="and on this session of it")
    verb.add_argument(
        "--map",
        type=text,
        action="append",
        default=[],
        metavar="HEADING=FIELD",
        help="what a column means, where the guess is wrong",
    )
    verb.add_argument(
        "--names",
        choices=["list", "surname_first", "given_first", "each"],
        help="how names are written: as the list tells, one order for all, or each for itself",
    )
    verb.add_argument(
        "--encoding", type=text, metavar="NAME", help="of a text file, when it is guessed wrong"
    )
    verb.add_argument("--password", type=text, metavar="WORD", help="of a protected workbook")
    verb.add_argument(
        "--hidden",
        choices=["take", "leave"],
        help="rows that a workbook hides belong to the list, or do not",
    )
    verb.add_argument("--plan", action="store_true", help="show what would happen, write nothing")
    verb.add_argument(
        "--accept",
        choices=["certain", "all-new"],
        default="certain",
        help="all-new: take unsure rows as new people instead of letting them wait in Review",
    )
    verb.set_defaults(run=bring_in)


def bring_in(options: Options) -> Shown:
    """Plan or do the import of each file named."""
    with opened(options, read_only=options.plan) as desk:
        readers = load_readers(desk)
        shown = [_bring_in_one(options, desk, readers, path) for path in options.files]
    if not options.json:
        return None
    return shown[0] if len(shown) == 1 else shown


def _bring_in_one(options: Options, desk: desks.Desk, readers: Readers, path: Path) -> Shown:
    progress = terminal_progress()
    target = ImportTarget(options.event, options.session) if options.event else None
    if options.session and target is None:
        raise LmdeskError("session_without_event", session=options.session)
    listing = import_list.open_list(
        path, encoding=options.encoding, password=options.password, progress=progress
    )
    target = target_of(desk, listing, target)
    plan = import_list.plan_import(
        desk,
        list_or_letter(listing, readers),
        readers,
        sheets=options.sheet,
        overrides=_overrides(options.map),
        target=target,
        mends=_mends(listing, options.hidden, options.names),
        progress=progress,
    )
    if options.plan:
        if options.json:
            return plan_object(plan)
        _show_plan(plan)
        return None
    result = apply_import.apply_import(
        desk,
        plan,
        readers,
        target=target,
        accept=apply_import.Accept(options.accept),
        progress=progress,
    )
    if options.json:
        return {
            "file": plan.file,
            "counts": {verdict.value: count for verdict, count in plan.counts.items()},
            "step": result.change.step,
            "added": result.added,
            "updated": result.updated,
            "waiting": result.waiting,
        }
    _show_result(plan, result)
    return None


def _mends(listing: ListFile, hidden: str | None, names: str | None) -> Mapping[str, SheetMends]:
    """Return for all sheets what the command says of hidden rows and of the order of names."""
    told = NO_MENDS
    if hidden is not None:
        told = told.with_hidden(taken=hidden == "take")
    if names is not None:
        told = told.with_names(names)
    if told == NO_MENDS:
        return NOT_MENDED
    return {sheet.name: told for sheet in listing.sheets}


def _overrides(pairs: list[str]) -> Mapping[str, str]:
    overrides = {}
    for pair in pairs:
        heading, equals, field = pair.rpartition("=")
        if not equals or not heading.strip() or not field.strip():
            raise LmdeskError("map_not_understood", pair=pair)
        overrides[heading.strip()] = field.strip()
    return overrides


def _show_counts(plan: ImportPlan) -> None:
    """Say how many rows have which verdict, and what is to be said of the whole file."""
    say(f"{plan.file}: {counts_sentence(plan.counts.items())}")
    for problem in plan.problems:
        say(sentence(problem.code, problem.params))


def _show_plan(plan: ImportPlan) -> None:
    _show_counts(plan)
    for sheet in plan.sheets:
        if sheet.reason is not None:
            say(f"Sheet {sheet.sheet}: {sentence(sheet.reason, {'sheet': sheet.sheet})}")
            continue
        say(f"Sheet {sheet.sheet}: " + ", ".join(f"{c.heading} = {c.field}" for c in sheet.columns))
        for remark in name_remarks(sheet.name_reading):
            say(f"  {sentence(remark.code, remark.params)}")
        _show_problems(sheet.rows)


def _show_problems(rows: Iterable[PlannedRow]) -> None:
    remarks = [
        (row.row, problem) for row in rows for problem in row.problems if problem.severity != "info"
    ]
    for number, problem in remarks[:PROBLEMS_SHOWN]:
        say(f"  Row {number}: {sentence(problem.code, problem.params)}")
    if len(remarks) > PROBLEMS_SHOWN:
        say(f"  and {len(remarks) - PROBLEMS_SHOWN} more remarks.")


def _show_result(plan: ImportPlan, result: apply_import.ImportResult) -> None:
    _show_counts(plan)
    if result.change.step is None:
        say("Nothing new: nothing was written.")
        return
    say(f"Added {result.added}, updated {result.updated}, waiting for review {result.waiting}.")
    say(f"lmdesk undo {result.change.step} takes this import back.")
    for sheet in plan.sheets:
        _show_problems([row for row in sheet.rows if row.verdict is Verdict.ERROR])
