"""What was told of the layouts of lists: the field of a heading, where the guess was wrong."""

import json

from lmdesk.store.desk import Desk
from lmdesk.store.step import Step
from lmdesk.store.tables import ImportProfile


def profile_of(desk: Desk, signature: str) -> dict[str, str]:
    """Return the fields that were told for a layout, by heading; empty for an unknown one."""
    query = ImportProfile.select(ImportProfile.columns).where(ImportProfile.signature == signature)
    columns = desk.value(query)
    told: dict[str, str] = json.loads(columns) if columns else {}
    return told


def remember_profile(desk: Desk, step: Step, signature: str, told: dict[str, str]) -> None:
    """Keep what was told for a layout, in place of what was told before."""
    columns = json.dumps(told, ensure_ascii=False, sort_keys=True)
    query = ImportProfile.select(ImportProfile.id).where(ImportProfile.signature == signature)
    known = desk.value(query)
    if known is None:
        step.insert(ImportProfile, signature=signature, columns=columns)
    else:
        step.update(ImportProfile, known, columns=columns)
