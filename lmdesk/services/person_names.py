"""Names of a person, corrected by hand. What a list once said of them stays as `raw`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lmdesk.domain.change import Change
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.person_names import KINDS, PARTS, edited_name, must_fit, whole_name
from lmdesk.domain.text import script_of
from lmdesk.errors import LmdeskError
from lmdesk.services.name_rows import NAME_COLUMNS, name_values
from lmdesk.services.typed_fields import line
from lmdesk.store.desk import Desk
from lmdesk.store.person_parts import StoredName, country_of, main_name, name_of, names_of
from lmdesk.store.step import Step
from lmdesk.store.tables import PersonName

if TYPE_CHECKING:
    from lmdesk.services.readers import Readers

FIELDS = frozenset({"printed", "titles", "nickname", "kind", *PARTS})
"""The texts of a name that can be typed; `order` is a code of `NameOrder`, `kind` of `KINDS`."""


def edit_name(desk: Desk, name_id: int, fields: Mapping[str, str], readers: "Readers") -> Change:
    """Change some texts of a name; keys for sorting and finding follow.

    `fields`: see FIELDS. A new `printed` text is divided as the old one was where it has as many
    words, else read anew; new parts are put together in their order. A blank surname makes the
    name whole. What a person divides by hand counts as confirmed. Raises LmdeskError name_needed
    for a blank name, too_long_for_field, name_kind_not_known, record_gone.
    """
    if not FIELDS.issuperset(fields):
        raise ValueError(f"no field of a name: {sorted(fields.keys() - FIELDS)}")
    name = name_of(desk, name_id)
    texts = {key: line(text) or "" for key, text in fields.items()}
    country = country_of(desk, name.person)
    new = edited_name(name.reading, texts, readers.names, country)
    must_fit(new)
    if texts.get("kind", KINDS[0]) not in KINDS:
        raise LmdeskError("name_kind_not_known", text=texts["kind"])
    if "nickname" in texts:
        new = new._replace(nickname=texts["nickname"] or None)
    values = name_columns(new, name)
    divided = ("printed", "given", "surname", "name_order")
    known = name_columns(name.reading, name)
    values["confirmed"] = name.confirmed or any(values[c] != known[c] for c in divided)
    values["kind"] = texts.get("kind") or name.kind
    with desk.step("person_edited", name=main_name(desk, name.person)) as step:
        step.update(PersonName, name_id, **values)
    return step.change


def add_name(desk: Desk, person_id: int, fields: Mapping[str, str], readers: "Readers") -> Change:
    """Add another name; only `printed` is needed, `titles` and `kind` may be there.

    A name in the person's own script is kept whole, as an import keeps it. Raises LmdeskError
    name_needed, too_long_for_field, name_kind_not_known, person_gone where there is no such person.
    """
    known = main_name(desk, person_id)
    reading, kind = read_other_name(desk, person_id, fields, readers)
    with desk.step("person_name_added", new_name=reading.printed, name=known) as step:
        insert_name(step, person_id, reading, kind)
    return step.change


def read_other_name(
    desk: Desk, person_id: int, fields: Mapping[str, str], readers: "Readers"
) -> tuple[NameReading, str]:
    """Return another name of a person as it is kept, and its kind; see `add_name`."""
    printed = line(fields.get("printed"))
    if not printed:
        raise LmdeskError("name_needed")
    if script_of(printed) == "Latn":
        title = line(fields.get("titles")) or ""
        country = country_of(desk, person_id)
        reading, kind = readers.names.read_whole(printed, title=title, country=country), "variant"
    else:
        reading, kind = whole_name(printed), "native"
    must_fit(reading)
    wanted = fields.get("kind") or kind
    if wanted not in KINDS:
        raise LmdeskError("name_kind_not_known", text=wanted)
    return reading, wanted


def confirm_name(desk: Desk, name_id: int) -> Change:
    """Say that a name is divided as it should be. Raises LmdeskError record_gone."""
    name = name_of(desk, name_id)
    known, printed = main_name(desk, name.person), name.reading.printed
    with desk.step("person_name_confirmed", confirmed_name=printed, name=known) as step:
        step.update(PersonName, name_id, confirmed=True)
    return step.change


def make_main(desk: Desk, name_id: int) -> Change:
    """Make a name the main one, by which the person is listed. Raises LmdeskError record_gone."""
    name = name_of(desk, name_id)
    with desk.step("person_edited", name=main_name(desk, name.person)) as step:
        for other in names_of(desk, name.person):
            step.update(PersonName, other.id, is_primary=other.id == name_id)
    return step.change


def remove_name(desk: Desk, name_id: int) -> Change:
    """Take a name away; after the main one the next becomes it.

    Raises LmdeskError name_needed for the only name of a person, record_gone.
    """
    name = name_of(desk, name_id)
    others = [other for other in names_of(desk, name.person) if other.id != name_id]
    if not others:
        raise LmdeskError("name_needed")
    known = main_name(desk, name.person)
    with desk.step("person_name_removed", old_name=name.reading.printed, name=known) as step:
        step.delete(PersonName, name_id)
        if name.is_primary:
            step.update(PersonName, others[0].id, is_primary=True)
    return step.change


def insert_name(step: Step, person_id: int, reading: NameReading, kind: str) -> None:
    """Write another name of a person within a step."""
    values = name_values(reading, kind=kind, is_primary=False)
    step.insert(PersonName, person=person_id, **dict(zip(NAME_COLUMNS[2:], values, strict=True)))


def name_columns(reading: NameReading, name: StoredName) -> dict[str, Any]:
    """Return the columns that follow from a reading of a stored name."""
    values = name_values(reading, kind=name.kind, is_primary=name.is_primary)
    columns = dict(zip(NAME_COLUMNS[2:], values, strict=True))
    for fixed in ("raw", "kind", "is_primary", "confirmed"):
        del columns[fixed]
    return columns


def orders() -> tuple[str, ...]:
    """Return the codes of the orders of a name to choose from."""
    return tuple(order.value for order in NameOrder)


def kinds() -> tuple[str, ...]:
    """Return the codes of what a name can be, to choose from."""
    return KINDS
