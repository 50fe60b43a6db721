"""What is told of a row's name beside the names of those whom it may mean."""

from collections.abc import Sequence
from types import MappingProxyType

from lmdesk.domain.import_plan import Candidate, Verdict
from lmdesk.domain.problem import Problem, Severity


def name_problems(
    verdict: Verdict, matched: Candidate | None, candidates: Sequence[Candidate]
) -> tuple[Problem, ...]:
    """Tell another spelling or order of a known name, and a namesake who is somebody else."""
    nearest = matched or (candidates[0] if candidates else None)
    if nearest is None:
        return ()
    params = MappingProxyType({"name": nearest.name})
    if verdict is Verdict.NEW:
        if "same_name" in nearest.evidence:
            return (Problem("namesake", "name", Severity.INFO, params),)
        return ()
    if "similar_name" in nearest.evidence:
        return (Problem("name_variant", "name", Severity.WARN, params),)
    if "same_name_swapped" in nearest.evidence:
        return (Problem("name_order_differs", "name", Severity.INFO, params),)
    return ()
