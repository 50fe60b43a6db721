"""What is told of a name beside the names of those whom a row may mean."""

import pytest

from lmdesk.domain.import_plan import Candidate, Verdict
from lmdesk.domain.match_remarks import name_problems


def met(*evidence: str) -> Candidate:
    return Candidate(7, None, 80, "LUO Haoran", evidence)


@pytest.mark.parametrize(
    ("verdict", "evidence", "code"),
    [
        (Verdict.UNSURE, ("similar_name", "same_email"), "name_variant"),
        (Verdict.SAME, ("same_name_swapped", "same_email"), "name_order_differs"),
        (Verdict.NEW, ("same_name", "other_institution"), "namesake"),
        (Verdict.NEW, ("similar_name",), None),
        (Verdict.SAME, ("same_name", "same_email"), None),
    ],
)
def test_name_beside_the_nearest_known_one(
    verdict: Verdict, evidence: tuple[str, ...], code: str | None
) -> None:
    told = name_problems(verdict, None, (met(*evidence),))

    assert [(each.code, dict(each.params)) for each in told] == (
        [(code, {"name": "LUO Haoran"})] if code else []
    )
    assert name_problems(verdict, None, ()) == ()
