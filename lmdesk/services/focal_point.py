"""Writing a workbook that goes out to a focal point, is edited there, and comes back."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from lmdesk.domain.fields import field
from lmdesk.domain.progress import Progress
from lmdesk.domain.round_trip import RoundTrip
from lmdesk.domain.text import fold
from lmdesk.errors import LmdeskError
from lmdesk.formats.focal_book import FocalBook, write_focal_book
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled
from lmdesk.services.export_columns import ListColumn, of_field, offers, wanted_keys
from lmdesk.services.export_participants import wanted_event
from lmdesk.services.export_wanted import Wanted, Written
from lmdesk.services.focal_cells import PART_FIELDS, PERSON_FIELDS, Cells, focal_cells
from lmdesk.services.readers import Readers, load_readers
from lmdesk.store.desk import Desk
from lmdesk.store.focal import mark_of_desk, parts_held, uids_of
from lmdesk.store.participation import participants
from lmdesk.store.vocabulary import vocabulary_rows
from lmdesk.wording import note, word

FOCAL_COLUMNS: tuple[ListColumn, ...] = tuple(map(of_field, (*PERSON_FIELDS, *PART_FIELDS)))

SIX = ("KH", "CN", "LA", "MM", "TH", "VN")
"""The countries that a list of countries begins with."""


def write_focal_point(desk: Desk, path: Path, wanted: Wanted, progress: Progress) -> Written:
    """Write the people of an event, of a country or delegation of it, or chosen people.

    Each row carries out of sight who it is about and what its cells held, so that the workbook
    can be compared when it comes back. Raises LmdeskError: focal_point_is_xlsx, event_not_named,
    event_not_found, session_not_found, country_not_known, nobody_to_send, column_unknown.
    """
    keys = list(wanted_keys(offers(FOCAL_COLUMNS), wanted.columns))
    if path.suffix.lower() != ".xlsx":
        raise LmdeskError("focal_point_is_xlsx", path=path.name)
    readers = load_readers(desk)
    cells, event = _people(desk, wanted, readers)
    if not cells:
        raise LmdeskError("nobody_to_send")
    if event is None:
        keys = [key for key in keys if key not in PART_FIELDS]
    if "name" not in keys:
        # Whoever edits a row must see whose it is.
        keys.insert(0, "name")
    uids = uids_of(desk, list(cells))
    trip = RoundTrip(
        desk=mark_of_desk(desk),
        event=event or "",
        fields=tuple(keys),
        headings=tuple(field(key).label for key in keys),
        base={
            uids[person_id]: tuple(found[key] for key in keys) for person_id, found in cells.items()
        },
    )
    title = ": ".join(part for part in (event, word("export.focal-point")) if part)
    book = FocalBook(
        sheet=word("export.people"),
        title=title,
        instruction=note("focal_instruction"),
        trip=trip,
        widths=[field(key).width for key in keys],
        choices=_choices(desk, cells.values(), readers),
    )
    write_focal_book(path, book)
    return Written(len(cells))


def _people(desk: Desk, wanted: Wanted, readers: Readers) -> tuple[dict[int, Cells], str | None]:
    """Return the cells of the people who are wanted, and the code of their event."""
    country = _country(wanted.country, readers)
    named = readers.countries.name(country) if country is not None else None
    if wanted.event is None and wanted.ids is not None:
        cells = focal_cells(desk, wanted.ids, None, readers)
        return {i: c for i, c in cells.items() if _is_of(c, None, named, None)}, None
    facts = wanted_event(desk, wanted)
    there = [p.person_id for p in participants(desk, facts, wanted.ids) if p.person_id is not None]
    ids = list(dict.fromkeys(there))
    parts = parts_held(desk, facts.event_id, ids)
    cells = focal_cells(desk, ids, wanted.event, readers)
    return {
        person_id: found
        for person_id, found in cells.items()
        if _is_of(found, parts[person_id].country, named, wanted.delegation)
    }, wanted.event


def _country(text: str | None, readers: Readers) -> str | None:
    if text is None:
        return None
    known = readers.countries.by_code(text.strip().upper())
    reading = readers.countries.read(text)
    code = known.code if known is not None else reading.code if reading is not None else None
    if code is None:
        raise LmdeskError("country_not_known", text=text)
    return code


def _is_of(cells: Cells, printed: str | None, country: str | None, delegation: str | None) -> bool:
    """Tell whether a person belongs to a country and a delegation, where these are asked for."""
    if delegation is not None and fold(cells["delegation"]) != fold(delegation.strip()):
        return False
    return country is None or country in (cells["country"], printed)


def _choices(desk: Desk, cells: Iterable[Cells], readers: Readers) -> Mapping[str, Sequence[str]]:
    """Return the words of the drop-down lists, those in use first."""
    there = list(cells)

    def used(key: str) -> list[str]:
        return sorted({found[key] for found in there if found[key]})

    countries = [readers.countries.name(each.code) for each in readers.countries.all()]
    six = [readers.countries.name(code) for code in SIX]
    return {
        "title": _each_once((*used("title"), *_titles(desk))),
        "country": _each_once((*six, *used("country"), *sorted(countries))),
        "category": _each_once((*used("category"), *_roles())),
        "delegation": used("delegation"),
    }


def _titles(desk: Desk) -> list[str]:
    """Return the titles to choose from: those of the office, then the English ones."""
    bundled_rows = read_rows(bundled("db", "vocab", "titles.csv"))
    own = [row["code"] for row in vocabulary_rows(desk, "title")]
    return own + [row["canonical"] for row in bundled_rows if row["language"] == "en"]


def _roles() -> list[str]:
    """Return one English word for each capacity in a delegation."""
    words: dict[str, str] = {}
    for row in read_rows(bundled("db", "vocab", "roles.csv")):
        if row["kind"] == "capacity" and row["language"] == "en":
            words.setdefault(row["code"], row["word"])
    return list(words.values())


def _each_once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))
