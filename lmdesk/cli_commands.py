"""What each command of the command line does: call one service and show what came back.

With --json a command returns what is to be printed as JSON; otherwise it prints and returns
None.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from threading import current_thread, main_thread
from typing import Literal

from lmdesk.console import complain, print_table, printable, terminal_progress
from lmdesk.domain.change import Conflict
from lmdesk.domain.import_plan import ImportPlan, PlannedRow, Verdict
from lmdesk.domain.name_remarks import name_remarks
from lmdesk.domain.sheet import ListFile
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError
from lmdesk.services import (
    apply_import,
    desks,
    export_list,
    finding,
    import_list,
)
from lmdesk.services import (
    history as steps,
)
from lmdesk.services import (
    review as waiting,
)
from lmdesk.services.desks import Desk
from lmdesk.services.history_conflicts import conflict_sentences
from lmdesk.services.import_layouts import NOT_MENDED
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_text import list_or_letter
from lmdesk.services.plan_json import plan_object
from lmdesk.services.readers import Readers, load_readers
from lmdesk.services.returned_files import target_of
from lmdesk.wording import counts_sentence, sentence

Options = argparse.Namespace
Shown = object

EXPORTS = export_list.EXPORTS
ARRANGEMENTS = export_list.ARRANGEMENTS
PROBLEMS_SHOWN = 20


def say(text: str) -> None:
    """Print one line; what a list or a file name holds never breaks it."""
    print(printable(text))


@contextmanager
def _desk(options: Options, *, read_only: bool = False) -> Iterator[Desk]:
    """Open the desk of a command and close it; `options.written` tells whether a step was written.

    Whoever stops the command is told the truth of it, also in the moment after the step.
    """
    if options.desk is None:
        raise LmdeskError("desk_not_named")
    desk = desks.open_desk(Path(options.desk), read_only=read_only)
    before = steps.list_steps(desk, limit=1)
    try:
        yield desk
    finally:
        with _undisturbed():
            try:
                if not read_only:
                    options.written |= steps.list_steps(desk, limit=1) != before
            finally:
                desk.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Take no notice of Ctrl-C for the moment that the block takes."""
    if current_thread() is not main_thread():
        yield
        return
    former = signal(SIGINT, SIG_IGN)
    try:
        yield
    finally:
        signal(SIGINT, former)


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


def bring_in(options: Options) -> Shown:
    """Plan or do the import of each file named."""
    with _desk(options, read_only=options.plan) as desk:
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


def review(options: Options) -> Shown:
    """Show what waits, or decide one row."""
    named = options.person if options.keep is None else options.keep
    decided = options.new or options.skip or named is not None
    if decided and options.row is None:
        raise LmdeskError("row_not_named")
    if not decided:
        with _desk(options, read_only=True) as desk:
            rows = waiting.waiting_rows(desk)
        return _show_waiting(options, rows)
    with _desk(options) as desk:
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


def find(options: Options) -> Shown:
    """Find people, institutions and events."""
    with _desk(options, read_only=True) as desk:
        found = finding.find(desk, " ".join(options.text))
    if options.json:
        return [hit._asdict() for hit in found.hits]
    print_table(
        ("Kind", "ID", "Name", "Detail"), [(h.kind, h.id, h.name, h.detail) for h in found.hits]
    )
    if found.total > len(found.hits):
        say(f"{len(found.hits)} of {found.total} shown.")
    return None


def export(options: Options) -> Shown:
    """Write a list to a file."""
    with _desk(options, read_only=True) as desk:
        written = export_list.export(
            desk,
            options.what,
            options.to,
            export_list.Wanted(
                options.event,
                options.session,
                options.list,
                columns=None if options.columns is None else tuple(options.columns.split(",")),
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


def history(options: Options) -> Shown:
    """Show the steps, newest first."""
    with _desk(options, read_only=True) as desk:
        found = steps.list_steps(desk, limit=options.limit)
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
    with _desk(options) as desk:
        taken = steps.undo(desk) if options.step is None else steps.revert(desk, options.step)
        return _show_taken(options, desk, taken)


def redo(options: Options) -> Shown:
    """Do again what was taken back last."""
    with _desk(options) as desk:
        taken = steps.redo(desk)
        return _show_taken(options, desk, taken)


def _show_taken(options: Options, desk: Desk, taken: steps.Taken) -> Shown:
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


def check(options: Options) -> Shown:
    """Check that the desk file is sound."""
    with _desk(options, read_only=True) as desk:
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
    with _desk(options, read_only=True) as desk:
        record = desks.backup(desk, options.to, progress=terminal_progress())
    if options.json:
        return {"file": str(record.path), "sha256": record.sha256}
    say(f"{record.path}: verified copy.")
    return None
