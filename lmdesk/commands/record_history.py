"""What was done to one person or institution, or to one field of it, on the command line."""

from collections.abc import Sequence

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.console import print_table, say
from lmdesk.domain.field_history import FieldHistory
from lmdesk.domain.record_history import HistoryLine
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions, people
from lmdesk.services.desks import Desk
from lmdesk.services.field_history import field_history, fields_called
from lmdesk.services.history_words import column_word, part_word


def record_history(options: Options) -> Shown:
    """Show what was done to a record, or to one of its fields. Its kind and number are options."""
    kind, record_id = _record(options)
    with opened(options, read_only=True) as desk:
        if options.field is None:
            lines = _lines(desk, kind, record_id)[: options.limit]
            return _show_lines(options, lines)
        places = fields_called(desk, kind, record_id, options.field)
        return _show_fields(options, [field_history(desk, place) for place in places])


def _record(options: Options) -> tuple[str, int]:
    if options.of is not None:
        return "person", options.of
    if options.institution is None:
        raise LmdeskError("field_without_record")
    return "institution", options.institution


def _lines(desk: Desk, kind: str, record_id: int) -> Sequence[HistoryLine]:
    if kind == "institution":
        return institutions.history(desk, record_id)
    found = people.person(desk, record_id)
    if found is None:
        raise LmdeskError("record_gone", table=kind, id=record_id)
    return found.history


def _show_lines(options: Options, lines: Sequence[HistoryLine]) -> Shown:
    if options.json:
        return [line._asdict() for line in lines]
    print_table(
        ("Step", "When", "Who", "What", "Before", "After", "File"),
        [
            (
                *(line.step, _moment(line.at), line.by, _what(line)),
                *(line.before, line.after, line.file),
            )
            for line in lines
        ],
    )
    return None


def _what(line: HistoryLine) -> str:
    if line.what == line.table:
        return f"{part_word(line.table)} {line.action}"
    return column_word(line.table, line.what)


def _show_fields(options: Options, found: Sequence[FieldHistory]) -> Shown:
    if options.json:
        return [_as_object(each) for each in found]
    for each in found:
        say(f"{column_word(each.place.table, each.place.column)}: {each.now.after or ''}")
        print_table(
            ("Step", "When", "Who", "Before", "After", "From"),
            [
                (
                    *(change.step, _moment(change.at), change.by),
                    *(change.line.before, change.line.after),
                    " ".join(filter(None, (change.place.file, change.place.cell)))
                    if change.place
                    else change.name,
                )
                for change in each.changes
            ],
        )
    return None


def _as_object(found: FieldHistory) -> dict[str, object]:
    return {
        **found.place._asdict(),
        "now": found.now.after,
        "changes": [
            {
                "step": change.step,
                "at": change.at,
                "by": change.by,
                "what": change.name,
                "before": change.line.before,
                "after": change.line.after,
                "from": change.place._asdict() if change.place else None,
            }
            for change in found.changes
        ],
    }


def _moment(at: str) -> str:
    return at[:16].replace("T", " ")
