"""The names of an institution over time: added, mended, taken away, and what it is called now."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.domain.institution_names import institution_key, joint_names
from lmdesk.domain.institutions import InstitutionNameRecord
from lmdesk.domain.names_in_force import name_at as called_at
from lmdesk.domain.names_in_force import names_in_force as holding_at
from lmdesk.domain.names_in_force import rival_of
from lmdesk.domain.text import script_of
from lmdesk.errors import LmdeskError
from lmdesk.services.typed_fields import is_before, line, partial_date
from lmdesk.store.desk import Desk
from lmdesk.store.institution_facts import NameRow, line_name, name_row, name_rows
from lmdesk.store.institution_names import dated_names
from lmdesk.store.step import Step
from lmdesk.store.tables import InstitutionName

KINDS = ("official", "acronym", "native", "former", "joint", "variant")
"""What a name can be, in the order in which names are shown."""

LANGUAGE_OF_SCRIPT = MappingProxyType(
    {"Hans": "zh", "Thai": "th", "Laoo": "lo", "Khmr": "km", "Mymr": "my"}
)
"""The language (ISO 639-1) that a name in its own script is most likely in."""


def live_name(desk: Desk, institution_id: int) -> str:
    """Return what a live institution is called. Raises LmdeskError institution_gone."""
    name = line_name(desk, institution_id)
    if name is None:
        raise LmdeskError("institution_gone")
    return name


def name_at(desk: Desk, institution_id: int, date: str | None) -> str | None:
    """Return what an institution was called at a date (ISO, as far as it is known), or now.

    Of one in the bin too; None where there is none such. See `domain.names_in_force`.
    """
    found = called_at(dated_names(desk, (institution_id,)).get(institution_id, ()), date)
    return found.name if found is not None else None


def names_in_force(desk: Desk, institution_id: int, date: str) -> tuple[InstitutionNameRecord, ...]:
    """Return the names that an institution had at a date, typed as far as it is known.

    Raises LmdeskError date_not_understood.
    """
    day = partial_date(date)
    names = dated_names(desk, (institution_id,)).get(institution_id, ())
    return names if day is None else holding_at(names, day)


def add_name(
    desk: Desk,
    institution_id: int,
    kind: str,
    name: str,
    *,
    language: str | None = None,
    valid_from: str | None = None,
    valid_to: str | None = None,
) -> tuple[int, Change]:
    """Add a name of one of KINDS; return its id. The same name of this kind is not added again.

    `language` is an ISO 639-1 code; without it that of a native name is taken from its script.
    Dates are typed as far as they are known. Raises LmdeskError institution_gone,
    institution_without_name, date_not_understood, name_ends_before_it_starts,
    two_official_names where another one of the language holds at the same time.
    """
    main = live_name(desk, institution_id)
    name = _name(name)
    for known in name_rows(desk, institution_id):
        if (known.kind, known.name) == (kind, name):
            return known.id, Change(None, "institution_name_added")
    since, until = partial_date(valid_from), partial_date(valid_to)
    wanted = InstitutionNameRecord(
        0, _kind(kind), _language(kind, name, language), name, since, until, is_primary=False
    )
    _must_hold_alone(desk, institution_id, wanted)
    with desk.step("institution_name_added", name=main, new_name=name) as step:
        name_id = insert_name(
            step,
            institution_id,
            kind,
            name,
            language=wanted.language,
            valid_from=since,
            valid_to=until,
        )
    return name_id, step.change


def set_name(desk: Desk, institution_id: int, kind: str, name: str) -> Change:
    """Make this the first name of a kind, such as the acronym; a blank takes it away.

    Raises LmdeskError as `add_name` and `edit_name`.
    """
    known = next((row for row in name_rows(desk, institution_id) if row.kind == kind), None)
    if known is not None:
        return edit_name(desk, known.id, {"name": name})
    if not name.strip():
        live_name(desk, institution_id)
        return Change(None, "institution_name_added")
    return add_name(desk, institution_id, kind, name)[1]


def edit_name(desk: Desk, name_id: int, fields: Mapping[str, str | None]) -> Change:
    """Mend a name: `name`, `kind`, `language`, `valid_from`, `valid_to`. A blank name goes.

    This corrects what is written; a body that changed its name is renamed (`rename`). Raises
    LmdeskError record_gone, institution_gone, institution_without_name (of the main name),
    date_not_understood, name_ends_before_it_starts, two_official_names.
    """
    known = _known(desk, name_id)
    main = live_name(desk, known.institution_id)
    values: dict[str, str | None] = {}
    if "name" in fields:
        if not (fields["name"] or "").strip() and not known.is_primary:
            return remove_name(desk, name_id)
        values["name"] = name = _name(fields["name"] or "")
        values["match_key"] = institution_key(name)
    if "kind" in fields:
        values["kind"] = _kind(fields["kind"] or known.kind)
    if "language" in fields:
        values["language"] = line(fields["language"])
    values |= {
        key: partial_date(fields[key]) for key in ("valid_from", "valid_to") if key in fields
    }
    _must_hold_alone_after(desk, known, values)
    with desk.step("institution_name_edited", name=main) as step:
        if values:
            step.update(InstitutionName, name_id, **values)
    return step.change


def remove_name(desk: Desk, name_id: int) -> Change:
    """Take a name away. Raises LmdeskError record_gone, institution_gone, main_name_needed."""
    known = _known(desk, name_id)
    main = live_name(desk, known.institution_id)
    if known.is_primary:
        raise LmdeskError("main_name_needed", name=known.name)
    with desk.step("institution_name_removed", name=main, old_name=known.name) as step:
        step.delete(InstitutionName, name_id)
    return step.change


def make_main(desk: Desk, name_id: int) -> Change:
    """Let lists show an institution by this name. Raises LmdeskError record_gone."""
    known = _known(desk, name_id)
    main = live_name(desk, known.institution_id)
    with desk.step("institution_name_edited", name=main) as step:
        for row in name_rows(desk, known.institution_id):
            step.update(InstitutionName, row.id, is_primary=row.id == name_id)
    return step.change


def rename(desk: Desk, institution_id: int, new_name: str, on: str | None = None) -> Change:
    """Give an institution a new name from a date on (today when none is given).

    The name it had until then stays as a former one that ends on that date; papers of past
    events keep what was printed. The name it has already changes nothing. Raises LmdeskError
    institution_gone, institution_without_name, date_not_understood, two_official_names,
    name_ends_before_it_starts for a day before the name of now began.
    """
    old_name = live_name(desk, institution_id)
    name = _name(new_name)
    day = partial_date(on) or desk.clock()[:10]
    if name == old_name:
        return Change(None, "institution_renamed")
    names = dated_names(desk, (institution_id,))[institution_id]
    old = names[0]
    language = old.language if script_of(name) == script_of(old.name) else None
    ended = old._replace(kind="former", valid_to=day)
    _must_end_after_it_starts(ended)
    new = InstitutionNameRecord(0, "official", language, name, day, None, is_primary=True)
    _must_hold_alone_among((ended, *names[1:]), new)
    with desk.step("institution_renamed", name=old_name, new_name=name) as step:
        for each in names:
            if each.is_primary:
                step.update(InstitutionName, each.id, kind="former", valid_to=day, is_primary=False)
        known = frozenset(each.name for each in names)
        insert_main_name(step, institution_id, name, valid_from=day, known=known, language=language)
    return step.change


def insert_main_name(
    step: Step,
    institution_id: int,
    name: str,
    *,
    valid_from: str | None = None,
    known: frozenset[str] = frozenset(),
    language: str | None = None,
) -> int:
    """Write the main name within a step; of "A / B" the parts too, but for `known` names.

    Raises LmdeskError institution_without_name.
    """
    name = _name(name)
    parts = joint_names(name)
    is_joint = len(parts) > 1
    name_id = insert_name(
        step,
        institution_id,
        "joint" if is_joint else "official",
        name,
        is_primary=True,
        valid_from=valid_from,
        language=language,
    )
    for part in parts if is_joint else ():
        if part not in known:
            insert_name(step, institution_id, "variant", part)
    return name_id


def insert_name(
    step: Step,
    institution_id: int,
    kind: str,
    name: str,
    *,
    language: str | None = None,
    valid_from: str | None = None,
    valid_to: str | None = None,
    is_primary: bool = False,
) -> int:
    """Write a name within a step. Raises LmdeskError institution_without_name."""
    name = _name(name)
    return step.insert(
        InstitutionName,
        institution=institution_id,
        kind=_kind(kind),
        language=_language(kind, name, language),
        name=name,
        match_key=institution_key(name),
        valid_from=valid_from,
        valid_to=valid_to,
        is_primary=is_primary,
    )


def _known(desk: Desk, name_id: int) -> NameRow:
    known = name_row(desk, name_id)
    if known is None:
        raise LmdeskError("record_gone", table="name", id=name_id)
    return known


def _language(kind: str, name: str, language: str | None) -> str | None:
    typed = line(language)
    if typed is None and kind == "native":
        return LANGUAGE_OF_SCRIPT.get(script_of(name))
    return typed


def _must_hold_alone(desk: Desk, institution_id: int, wanted: InstitutionNameRecord) -> None:
    _must_end_after_it_starts(wanted)
    names = dated_names(desk, (institution_id,)).get(institution_id, ())
    _must_hold_alone_among(names, wanted)


def _must_hold_alone_among(
    names: Sequence[InstitutionNameRecord], wanted: InstitutionNameRecord
) -> None:
    rival = rival_of(names, wanted)
    if rival is not None:
        raise LmdeskError("two_official_names", known=rival.name, name=wanted.name)


def _must_hold_alone_after(desk: Desk, known: NameRow, values: Mapping[str, str | None]) -> None:
    """Look at a name as it will be; what is not touched is not judged."""
    names = dated_names(desk, (known.institution_id,))[known.institution_id]
    before = next(name for name in names if name.id == known.id)
    changed: dict[str, Any] = {key: values[key] for key in values if key in before._fields}
    after = before._replace(**changed)
    if after._replace(name=before.name) != before:
        _must_end_after_it_starts(after)
        _must_hold_alone_among(names, after)


def _must_end_after_it_starts(name: InstitutionNameRecord) -> None:
    start, end = name.valid_from, name.valid_to
    if start and end and is_before(end, start):
        raise LmdeskError("name_ends_before_it_starts", name=name.name, start=start, end=end)


def _kind(kind: str) -> str:
    if kind not in KINDS:
        raise LmdeskError("name_kind_not_known", text=kind)
    return kind


def _name(text: str) -> str:
    name = line(text)
    if name is None:
        raise LmdeskError("institution_without_name")
    return name
