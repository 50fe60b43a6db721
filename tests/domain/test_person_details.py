"""What is said about a person beside the record."""

from typing import Any

from lmdesk.domain.imports import Origin
from lmdesk.domain.people import NameRecord, PersonRecord
from lmdesk.domain.person_details import PersonDetails, Source, evidence_codes, source_of
from lmdesk.domain.record_history import HistoryLine

MADE = "2026-01-01T00:00:00Z"


def name(row: int, printed: str, **more: Any) -> NameRecord:
    return NameRecord(
        id=row,
        script=more.get("script", "Latn"),
        kind="official",
        raw=printed,
        printed=printed,
        titles=more.get("titles"),
        title_printed=None,
        given=more.get("given"),
        middle=None,
        surname=more.get("surname"),
        nickname=None,
        order=more.get("order", "whole"),
        confirmed=False,
        is_primary=row == 1,
    )


def details(**more: Any) -> PersonDetails:
    record = PersonRecord(
        id=1,
        uid="u",
        address_as=more.get("address_as"),
        gender=None,
        nationality=None,
        language=None,
        biography=None,
        note=None,
        do_not_contact=False,
        deleted_at=None,
        merged_into=None,
        created_at=MADE,
        names=more.get("names", ()),
        posts=(),
        contacts=(),
        tags=(),
        parts=(),
    )
    history = more.get("history", ())
    return PersonDetails(record, more.get("country"), (), more.get("origins", ()), history)


def test_person_is_addressed_by_the_custom_of_the_country() -> None:
    vanhone = name(
        *(1, "Vanhone Phonnasane"),
        titles="Mr.",
        given="Vanhone",
        surname="Phonnasane",
        order="given_first",
    )

    lao = details(names=(vanhone,), country="LA")
    other = details(names=(vanhone,))
    told = details(names=(vanhone,), address_as="Uncle Van")

    assert (lao.salutation, other.salutation) == ("Mr. Vanhone", "Mr. Phonnasane")
    assert (told.salutation, told.usual_salutation) == ("Uncle Van", "Mr. Phonnasane")
    assert details().salutation == ""


def test_native_name_is_the_first_in_another_script() -> None:
    latin, other, han = name(1, "MIAO Hong"), name(2, "Lucy"), name(3, "苗红", script="Hans")

    assert details(names=(latin, other, han)).native_name == han
    assert details(names=(han,)).native_name is None
    assert details().name is None


def line(step: int, row: int, action: str, kind: str, what: str = "raw") -> HistoryLine:
    at, table = f"2026-0{step}-01", "person" if what == "person" else "contact_point"
    return HistoryLine(step, at, "Dara", kind, what, action, None, None, table, row, False)


def origin(batch: int, row: int, *cells: str) -> Origin:
    pairs = tuple((f"Heading {n}", cell) for n, cell in enumerate(cells))
    return Origin(batch, f"{batch}.xlsx", f"2025-0{batch}", "Staff", row, 1, "new", None, pairs)


def test_value_comes_from_the_first_list_with_it_unless_it_was_changed_by_hand() -> None:
    origins = (origin(2, 8, "San", "a@example.org; b@example.org"), origin(1, 41, "a@example.org"))
    born = line(1, 1, "added", "import", "person")
    imported = details(origins=origins, history=(born,))
    mended = details(origins=origins, history=(line(3, 5, "changed", "edit"), born))
    added = details(origins=origins, history=(line(3, 6, "added", "import"), born))

    first = Source("2025-01", "Dara", "1.xlsx", "Staff", 41)
    assert source_of(imported, "contact_point", 5, ["a@example.org"]) == first
    assert source_of(mended, "contact_point", 5, ["a@example.org"]) == Source("2026-03-01", "Dara")
    assert source_of(added, "contact_point", 6, ["b@example.org"]) == Source(
        *("2025-02", "Dara", "2.xlsx", "Staff", 8)
    )
    assert source_of(imported, "contact_point", 5, ["c@example.org"]) == Source(
        "2026-01-01", "Dara"
    )
    assert source_of(details(), "contact_point", 5, [""]) == Source(MADE, "")


def test_what_an_order_rests_on_is_confirmed_evidence_or_nothing() -> None:
    assert evidence_codes(("capitals",), confirmed=True) == ("confirmed",)
    assert evidence_codes(("capitals", "country"), confirmed=False) == ("capitals", "country")
    assert evidence_codes((), confirmed=False) == ("unknown",)


def test_row_of_the_import_that_wrote_a_value_counts_also_without_its_text() -> None:
    letter = origin(1, 12, "Mr. Sok")._replace(step=1)
    list_ = origin(2, 3, "sok@example.org", "+855 23")._replace(step=2)
    again = origin(3, 9, "sok@example.org")._replace(step=3)
    born = line(1, 1, "added", "import", "person")
    history = (line(3, 5, "changed", "import"), line(2, 7, "added", "import"), born)
    known = details(origins=(again, list_, letter), history=history)

    def row(row_id: int, *texts: str) -> tuple[str | None, int | None]:
        source = source_of(known, "contact_point", row_id, texts)
        return source.file, source.row

    assert row(4, "sok@example.org") == ("1.xlsx", 12)
    assert row(5, "sok@example.org") == ("3.xlsx", 9)
    assert row(5, "of the letter") == ("1.xlsx", 12)
    assert row(7, "+855 23") == ("2.xlsx", 3)
    assert row(7, "023") == ("2.xlsx", 3)
