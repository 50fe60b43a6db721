"""The command that finds people, institutions and events."""

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, text
from lmdesk.console import print_table, say
from lmdesk.services import finding


def add_verbs(verbs: Verbs) -> None:
    """Add `find`."""
    verb = verbs.add_parser("find", help="find people, institutions, events and lists")
    verb.add_argument("text", type=text, nargs="+", metavar="TEXT")
    verb.set_defaults(run=find)


def find(options: Options) -> Shown:
    """Find people, institutions and events."""
    with opened(options, read_only=True) as desk:
        found = finding.find(desk, " ".join(options.text))
    if options.json:
        return [hit._asdict() for hit in found.hits]
    print_table(
        ("Kind", "ID", "Name", "Detail"), [(h.kind, h.id, h.name, h.detail) for h in found.hits]
    )
    if found.total > len(found.hits):
        say(f"{len(found.hits)} of {found.total} shown.")
    return None
