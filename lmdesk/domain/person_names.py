"""A name as it becomes when a person corrects it by hand."""

from collections.abc import Mapping

from lmdesk.domain.name_order import SURNAME_FIRST
from lmdesk.domain.name_printing import print_name
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.text import script_of
from lmdesk.errors import LmdeskError

PARTS = frozenset({"given", "surname", "order"})

KINDS = ("official", "native", "romanised", "passport", "former", "nick", "variant")
"""What a name of a person can be."""

LONGEST = 300
"""More characters are no name but something that was put into the wrong field."""


def whole_name(text: str) -> NameReading:
    """Return the reading of a name that stands whole, as one in the own script does."""
    return NameReading(
        raw=text,
        printed=text,
        given=text,
        order=NameOrder.WHOLE,
        script=script_of(text),
        evidence=("columns",),
    )


def must_fit(name: NameReading) -> None:
    """Raise LmdeskError too_long_for_field for what is too long to be a name."""
    if len(name.printed) > LONGEST:
        raise LmdeskError("too_long_for_field", length=len(name.printed), limit=LONGEST)


def edited_name(
    name: NameReading, values: Mapping[str, str], names: NameReader, country: str | None
) -> NameReading:
    """Return a name with new texts for some of printed, given, surname, order and titles.

    Texts are clean and on one line. A new whole text is divided as the old one was where it has
    as many words, else it is read anew; new parts or another order are put together again. `raw`
    stays. Raises LmdeskError `name_needed` where nothing of the name would be left.
    """
    new = name
    if "printed" in values and values["printed"] != name.printed:
        new = _retyped(name, values["printed"], names, country)
    if any(values.get(part, known) != known for part, known in _parts_of(new).items()):
        new = _put_together(new, values, country)
    if "titles" in values and values["titles"] != " ".join(name.titles):
        read = names.read_whole("", title=values["titles"])
        new = new._replace(titles=read.titles, title_printed=read.title_printed)
    if not new.printed:
        raise LmdeskError("name_needed")
    return new._replace(raw=name.raw)


def _parts_of(name: NameReading) -> dict[str, str]:
    return {"given": name.given or "", "surname": name.surname or "", "order": name.order.value}


def _retyped(name: NameReading, text: str, names: NameReader, country: str | None) -> NameReading:
    """Read a name whose whole text was typed anew; titles in front of it replace the old ones."""
    divided = name.order is not NameOrder.WHOLE
    if divided or " " in name.printed:
        read = names.read_whole(text, country=country, prefer=name.order)
    else:
        read = names.read_whole(text, country=country)
    if not divided and name.script != "Latn" and read.script == name.script:
        read = whole_name(read.printed)
    words, before = read.printed.split(" "), name.printed.split(" ")
    parts = print_name(name.given, name.surname, name.order).split(" ")
    if divided and name.surname and len(words) == len(before) and before == parts:
        count = len(name.surname.split(" "))
        first = name.order is NameOrder.SURNAME_FIRST
        surname = words[:count] if first else words[-count:]
        given = words[count:] if first else words[:-count]
        read = read._replace(
            given=" ".join(given), surname=" ".join(surname), order=name.order, middle=None
        )
    if not read.titles:
        read = read._replace(titles=name.titles, title_printed=name.title_printed)
    return read._replace(nickname=read.nickname or name.nickname)


def _put_together(name: NameReading, values: Mapping[str, str], country: str | None) -> NameReading:
    """Return a name made of its parts, some of which are new."""
    suffix = _suffix(name)
    given = values.get("given", name.given or "")
    surname = values.get("surname", name.surname or "")
    order = NameOrder(values["order"]) if values.get("order") else name.order
    if order is NameOrder.WHOLE and name.surname is None and surname:
        given, order = _division(name.printed, surname, values.get("given"), country)
    elif name.surname is None and not surname and order is not NameOrder.WHOLE:
        words = name.printed.split(" ")
        first = order is NameOrder.SURNAME_FIRST
        surname = words[0] if first else words[-1]
        given = " ".join(words[1:] if first else words[:-1])
    if order is NameOrder.WHOLE and name.surname is not None:
        given, surname = print_name(given, surname, name.order), ""
    if not given or not surname:
        given, surname, order = given or surname, "", NameOrder.WHOLE
    printed = print_name(given, surname, order)
    return name._replace(
        given=given or None,
        surname=surname or None,
        middle=name.middle if name.middle and name.middle in given else None,
        order=order,
        printed=f"{printed}{suffix}" if printed else "",
        script=script_of(printed),
    )


def _division(
    printed: str, surname: str, given: str | None, country: str | None
) -> tuple[str, NameOrder]:
    """Return the given name and the order when the surname of a whole name is told."""
    if printed.startswith(f"{surname} "):
        return given or printed[len(surname) + 1 :], NameOrder.SURNAME_FIRST
    if printed.endswith(f" {surname}"):
        return given or printed[: -len(surname) - 1], NameOrder.GIVEN_FIRST
    usual = NameOrder.SURNAME_FIRST if country in SURNAME_FIRST else NameOrder.GIVEN_FIRST
    return given or printed, usual


def _suffix(name: NameReading) -> str:
    """Return what is printed behind the parts of a name, such as " Jr."."""
    parts = print_name(name.given, name.surname, name.order)
    return name.printed[len(parts) :] if name.printed.startswith(f"{parts} ") else ""
