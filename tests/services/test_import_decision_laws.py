"""Laws of deciding rows while a list is being imported, tried with any decisions."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from import_builders import someone, steps_of
from lmdesk.services import history
from lmdesk.services.import_compare import best_decisions
from lmdesk.services.import_desk import apply_draft, decide, decide_each
from lmdesk.services.import_lines import counts, effects
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from pasted_lists import imported, pasted

CHEA = someone()
ROWS = (
    CHEA,
    someone(**{"Family name": "Cheaa", "Position": "Minister"}),
    someone(**{"Family name": "Sok", "E-mail": "sok@example.org", "Mobile": ""}),
    someone(**{"Family name": "Sokk", "E-mail": "sok@example.org", "Mobile": "", "Phone": "5"}),
    someone(**{"Position": "Adviser"}),
    {"Family name": "Total: 5"},
)

SAME_VALUES = (0, 4)
"""These rows name somebody by the same values: they cannot be told apart as two people."""

KINDS = st.sampled_from(["new", "person", "same", "skip", "leave"])


@settings(max_examples=60, deadline=None)
@given(
    kinds=st.lists(KINDS, min_size=len(ROWS), max_size=len(ROWS)),
    known=st.booleans(),
    on_event=st.booleans(),
)
def test_decisions_are_undone_in_one_and_never_asked_again(
    readers: Readers, kinds: list[str], known: bool, on_event: bool
) -> None:
    target = ImportTarget("RTD") if on_event else None
    with tempfile.TemporaryDirectory() as folder, Desk.create(Path(folder) / "d.lmdesk") as desk:
        if known:
            imported(desk, readers, CHEA)
        draft = pasted(desk, readers, *ROWS, target=target)
        for place, kind in enumerate(kinds):
            if kind in {"person", "same"}:
                draft = decide_each(desk, draft, best_decisions(draft, [place], kind))  # type: ignore[arg-type]  # one of two
            elif kind == "skip" or (kind == "new" and place not in SAME_VALUES):
                draft = decide(desk, draft, [draft.rows.key(place)], Decision(kind))  # type: ignore[arg-type]  # one of two
        before = desk.dump()
        result = apply_draft(desk, draft, readers)
        after, steps = desk.dump(), steps_of(desk)

        assert sum(counts(draft).values()) == len(ROWS)
        assert result.change.step is not None or after == before
        again = pasted(desk, readers, *ROWS, target=target)
        assert effects(again).waiting == 0
        second = apply_draft(desk, again, readers)
        assert (second.change.step, desk.dump(), steps_of(desk)) == (None, after, steps)
        if result.change.step is not None:
            history.undo(desk)
            assert desk.dump() == before
