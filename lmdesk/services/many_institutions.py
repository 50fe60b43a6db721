"""One field of many institutions set to one value, as one step, counted before it is done."""

from collections.abc import Sequence

from lmdesk.domain.change import Change
from lmdesk.domain.many import SetCount
from lmdesk.domain.progress import Progress, quiet, told
from lmdesk.errors import LmdeskError
from lmdesk.services.history_words import column_word
from lmdesk.services.institution_fields import COUNTRIES, InstitutionReaders, field_values
from lmdesk.store.desk import Desk
from lmdesk.store.many_institutions import facts_of
from lmdesk.store.tables import Institution

__all__ = ["SETTABLE", "count_set", "set_field"]

SETTABLE = ("type", "country", "host_country", "level", "region")
"""The fields that can be set for many; `country` is the one represented."""


def count_set(
    desk: Desk,
    institution_ids: Sequence[int],
    field: str,
    typed: str,
    readers: InstitutionReaders,
) -> SetCount:
    """Count what `set_field` would do; nothing is written. Raises LmdeskError as it does."""
    value = _read(field, typed, readers)
    facts = facts_of(desk, institution_ids, field)
    if not facts:
        raise LmdeskError("institution_gone")
    changing = [known for known in facts.values() if known != value]
    replaced = sum(known is not None for known in changing)
    return SetCount(len(facts), len(changing), len(facts) - len(changing), replaced)


def set_field(
    desk: Desk,
    institution_ids: Sequence[int],
    field: str,
    typed: str,
    readers: InstitutionReaders,
    *,
    progress: Progress = quiet,
) -> Change:
    """Set one field (see SETTABLE) of many institutions, in one step; a blank makes it unknown.

    Raises LmdeskError institution_gone, country_not_known.
    """
    value = _read(field, typed, readers)
    facts = facts_of(desk, institution_ids, field)
    if len(facts) < len(set(institution_ids)) or not facts:
        raise LmdeskError("institution_gone")
    named, count = column_word("institution", field), len(facts)
    shown = readers.countries.name(value) if field in COUNTRIES and value else value
    with desk.step("institutions_set", field=named, value=shown or "-", count=count) as step:
        changing = [each for each, known in facts.items() if known != value]
        for institution_id in told(changing, progress):
            step.update(Institution, institution_id, **{field: value})
    return step.change


def _read(field: str, typed: str, readers: InstitutionReaders) -> str | None:
    if field not in SETTABLE:
        raise ValueError(f"no field that is set for many: {field}")
    return field_values({field: typed}, readers)[field]
