"""Commands that make two records one, and take that back."""

from lmdesk.commands.history import show_taken
from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, number, text
from lmdesk.console import print_table, say
from lmdesk.domain.merging import ABSORB, BOTH, KEEP, MergeView
from lmdesk.services import merge as merging
from lmdesk.wording import note, step_name, word


def add_verbs(verbs: Verbs) -> None:
    """Add `merge` and `unmerge`."""
    verb = verbs.add_parser("merge", help="make two records of one person, or one body, one")
    verb.add_argument("keep", type=number, metavar="KEEP", help="number of the record that stays")
    verb.add_argument(
        "absorb", type=number, metavar="ABSORB", help="number of the record that goes into it"
    )
    verb.add_argument("--institutions", action="store_true", help="they are institutions")
    verb.add_argument("--plan", action="store_true", help="show what would happen, write nothing")
    for choice, told in (
        (KEEP, "leave this field as KEEP has it"),
        (ABSORB, "take this field from ABSORB"),
        (BOTH, "keep both texts of this field"),
    ):
        verb.add_argument(
            *(f"--{choice}",),
            dest=f"{choice}_fields",
            type=text,
            action="append",
            default=[],
            metavar="FIELD",
            help=f"{told}, such as name or note (--plan names the fields)",
        )
    verb.set_defaults(run=merge)
    verb = verbs.add_parser("unmerge", help="take a merge back, at any later date")
    verb.add_argument("id", type=number, metavar="ID", help="number of the record that was merged")
    verb.add_argument("--institutions", action="store_true", help="it is an institution")
    verb.set_defaults(run=unmerge)


def merge(options: Options) -> Shown:
    """Make two records one, or show how they differ."""
    choices = {
        field: choice
        for choice in (KEEP, ABSORB, BOTH)
        for field in getattr(options, f"{choice}_fields")
    }
    of_bodies = options.institutions
    compare = merging.compare_institutions if of_bodies else merging.compare_people
    do = merging.merge_institutions if of_bodies else merging.merge_people
    with opened(options, read_only=options.plan) as desk:
        view = compare(desk, options.keep, options.absorb)
        merging.must_be_fields(view, choices)
        change = None if options.plan else do(desk, options.keep, options.absorb, choices)
    if options.json:
        return {**_view_object(view), "step": change.step if change else None}
    if change is None:
        _show(view)
        return None
    names = {"name": view.absorb_name, "other": view.keep_name}
    say(f"{step_name(change.label, names)}.")
    say(note("merge_taken_back").format(step=change.step))
    return None


def unmerge(options: Options) -> Shown:
    """Take a merge back; what was changed later stays and is told."""
    of_bodies = options.institutions
    take = merging.take_institution_merge_back if of_bodies else merging.take_merge_back
    with opened(options) as desk:
        return show_taken(options, desk, take(desk, options.id))


def _show(view: MergeView) -> None:
    print_table(
        ("Field", "Keep", "Absorb", "Proposed", "Why"),
        [
            (field.key, field.keep, field.absorb, field.proposed, word(field.why))
            for field in view.fields
        ],
    )
    print_table(
        ("Part", "", "What becomes of it"),
        [
            (child.group, child.text, word("merge.comes" if child.comes else "merge.stays"))
            for child in view.children
        ],
    )


def _view_object(view: MergeView) -> dict[str, object]:
    return {
        **view._asdict(),
        "fields": [{**field._asdict(), "options": list(field.options)} for field in view.fields],
        "children": [child._asdict() for child in view.children],
    }
