"""Tests of what an import writes: posts, contacts, names, institutions, and the event."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from import_builders import bring_in, someone, write_list
from list_files import sample
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.formats.xlsx_writer import OutColumn, OutSheet, write_xlsx
from lmdesk.services.apply_import import Accept
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, Institution

TARGET = ImportTarget("RTD", "PS1")


def posts(desk: Desk) -> list[tuple[Any, ...]]:
    """Return all posts: position, unit, institution, whether current, whether the main one."""
    return desk.sql(
        "SELECT a.position, a.unit_text, n.name, a.end_date IS NULL, a.is_primary"
        " FROM affiliation AS a LEFT JOIN institution_name AS n"
        " ON n.institution_id = a.institution_id AND n.is_primary ORDER BY a.id"
    )


def contacts(desk: Desk) -> list[tuple[Any, ...]]:
    """Return all contacts of people: kind, raw, normalised, whether preferred, status."""
    return desk.sql(
        "SELECT kind, raw, normalised, is_preferred, status FROM contact_point ORDER BY id"
    )


def twice(
    desk: Desk, folder: Path, readers: Readers, first: dict[str, str], second: dict[str, str]
) -> dict[str, int]:
    """Import one person and then the same person changed; return the verdict of the second."""
    bring_in(desk, write_list(folder / "one.csv", first), readers)
    return bring_in(desk, write_list(folder / "two.csv", second), readers).counts


def test_a_new_post_closes_the_old_one(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    changed = someone(Position="Minister", Department="")

    assert twice(desk, tmp_path, readers, someone(), changed) == {"update": 1}
    assert posts(desk) == [
        ("Director", "Planning", "Ministry of Water", 0, 0),
        ("Minister", "Planning", "Ministry of Water", 1, 1),
    ]


def test_a_department_does_not_follow_to_another_institution(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    moved = someone(Institution="River Bank Plc.", Department="")

    assert twice(desk, tmp_path, readers, someone(), moved) == {"update": 1}
    assert posts(desk)[-1] == ("Director", None, "River Bank Plc.", 1, 1)


def test_what_the_desk_had_blank_is_filled_in(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    bare = someone(Position="", Department="", Country="")

    assert twice(desk, tmp_path, readers, bare, someone()) == {"update": 1}
    assert posts(desk) == [("Director", "Planning", "Ministry of Water", 1, 1)]


def test_a_person_without_post_gets_one(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    bare = someone(Position="", Department="", Institution="", Country="")

    assert twice(desk, tmp_path, readers, bare, someone()) == {"update": 1}
    assert posts(desk) == [("Director", "Planning", "Ministry of Water", 1, 1)]


def test_a_row_about_a_second_post_changes_that_post_alone(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "one.csv", someone()), readers)
    with desk.step("person_edited", name="Chea Sophea") as step:
        bank = step.insert(Institution, uid="bank", created_at="2026")
        from lmdesk.store.tables import InstitutionName

        step.insert(
            InstitutionName,
            institution=bank,
            kind="official",
            name="River Bank",
            match_key="river bank",
            is_primary=True,
        )
        step.insert(Affiliation, person=1, institution=bank, position="Adviser", is_primary=False)

    row = someone(Institution="River Bank", Position="Chair", Department="")
    later = bring_in(desk, write_list(tmp_path / "two.csv", row), readers)

    assert later.counts == {"update": 1}
    assert posts(desk) == [
        ("Director", "Planning", "Ministry of Water", 1, 1),
        ("Adviser", None, "River Bank", 0, 0),
        ("Chair", None, "River Bank", 1, 0),
    ]


def test_a_new_number_and_address_become_preferred_and_the_old_ones_stay(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    number = someone(Mobile="+855 91 234 102")
    address = someone(Mobile="", **{"E-mail": "sophea@example.org"})

    twice(desk, tmp_path, readers, someone(), number)
    bring_in(desk, write_list(tmp_path / "three.csv", address), readers)

    assert contacts(desk) == [
        ("email", "chea.sophea@example.org", "chea.sophea@example.org", 0, "ok"),
        ("mobile", "+855 91 234 101", "+85591234101", 0, "ok"),
        ("mobile", "+855 91 234 102", "+85591234102", 1, "ok"),
        ("email", "sophea@example.org", "sophea@example.org", 1, "ok"),
    ]


def test_contacts_that_cannot_be_right_are_kept_as_they_came(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    row = someone(Mobile="tel. follows", Phone="8,56202E+12", **{"E-mail": "sophea@@example.org"})

    imported = bring_in(desk, write_list(tmp_path / "one.csv", row), readers)

    assert imported.counts == {"new": 1}
    assert contacts(desk) == [
        ("email", "sophea@@example.org", None, 0, "invalid"),
        ("mobile", "tel. follows", None, 0, "invalid"),
        ("phone", "8,56202E+12", None, 0, "invalid"),
    ]


def test_a_doubtful_number_is_kept_as_a_proposal(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    row = someone(Mobile="", Phone="+86-010-82268277/8221")

    bring_in(desk, write_list(tmp_path / "one.csv", row), readers)

    assert [c[2:] for c in contacts(desk) if c[0] == "phone"] == [
        ("+861082268277", 1, "ok"),
        ("+861082268221", 0, "unsure"),
    ]


def test_two_rows_about_one_person_in_one_list_add_up(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    first = someone(Position="", Mobile="")
    second = someone(Department="")
    third = someone(Department="", Phone="+855 23 756 201")

    imported = bring_in(desk, write_list(tmp_path / "one.csv", first, second, third), readers)

    assert imported.counts == {"new": 1, "update": 2}
    assert desk.sql("SELECT count(*) FROM person") == [(1,)]
    assert posts(desk) == [("Director", "Planning", "Ministry of Water", 1, 1)]
    assert [contact[1] for contact in contacts(desk)] == [
        "chea.sophea@example.org",
        "+855 91 234 101",
        "+855 23 756 201",
    ]


def test_a_higher_title_and_a_native_name_are_taken_over(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    headings = ("Title", "Family name", "Given name", "Name in native script", "E-mail")
    person = {"Title": "Ms.", "Family name": "Chea", "Given name": "Sophea"}
    person["E-mail"] = "chea.sophea@example.org"
    later = {**person, "Title": "H.E. Dr.", "Name in native script": "ជា សុភា"}
    bring_in(desk, write_list(tmp_path / "1.csv", person, headings=headings), readers)

    imported = bring_in(desk, write_list(tmp_path / "2.csv", later, headings=headings), readers)

    assert imported.counts == {"update": 1}
    assert desk.sql("SELECT kind, titles, printed, is_primary FROM person_name ORDER BY id") == [
        ("official", "H.E. Dr.", "Sophea Chea", 1),
        ("native", None, "ជា សុភា", 0),
    ]


def test_gender_and_nationality_are_filled_in(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    headings = ("Family name", "Given name", "Gender", "Nationality", "E-mail")
    person = {"Family name": "Chea", "Given name": "Sophea", "E-mail": "c@example.org"}
    later = {**person, "Gender": "F", "Nationality": "Cambodian"}
    bring_in(desk, write_list(tmp_path / "1.csv", person, headings=headings), readers)

    bring_in(desk, write_list(tmp_path / "2.csv", later, headings=headings), readers)

    assert desk.sql("SELECT gender IS NOT NULL, nationality IS NOT NULL FROM person") == [(1, 1)]


def test_a_shared_mailbox_never_makes_one_person_of_two(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    box = {"E-mail": "office@example.org", "Mobile": ""}
    other = someone(**box, **{"Family name": "Heng", "Given name": "Dara"})

    imported = bring_in(desk, write_list(tmp_path / "1.csv", someone(**box), other), readers)

    assert imported.counts == {"new": 2}


def test_joint_names_are_one_body_under_all_its_names(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    joint = someone(Institution="Lan River Centre / Lan River School")
    other = {"Family name": "Heng", "Given name": "Dara", "E-mail": "d@example.org", "Mobile": ""}
    part = someone(Institution="lan river school", **other)

    bring_in(desk, write_list(tmp_path / "one.csv", joint, part), readers)

    assert desk.sql("SELECT kind, name FROM institution_name ORDER BY id") == [
        ("joint", "Lan River Centre / Lan River School"),
        ("variant", "Lan River Centre"),
        ("variant", "Lan River School"),
    ]


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("Embassy of the Lao People's Democratic Republic in China", ("LA", "CN")),
        ("Ministry of Water of Laos", ("LA", None)),
        ("Ministry of Water", (None, None)),
    ],
)
def test_an_institution_is_where_its_name_says(
    desk: Desk, readers: Readers, tmp_path: Path, name: str, where: tuple[str | None, str | None]
) -> None:
    bring_in(desk, write_list(tmp_path / "one.csv", someone(Institution=name)), readers)

    assert desk.sql("SELECT country, host_country FROM institution") == [where]


def test_an_import_makes_the_event_and_session_it_names(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    head = someone(Category="Government", Role="Head of delegation", Remarks="vegetarian")
    other = {"Family name": "Heng", "Given name": "Dara", "E-mail": "d@example.org", "Mobile": ""}
    speaker = someone(Category="Speaker", **other)

    bring_in(desk, write_list(tmp_path / "one.csv", head, speaker), readers, TARGET)

    assert desk.sql("SELECT code, title FROM event") == [("RTD", "RTD")]
    assert desk.sql("SELECT code, kind FROM session") == [("PS1", "parallel")]
    assert desk.sql(
        "SELECT printed_title, printed_name, printed_position, printed_unit,"
        " printed_institution, printed_country, category, capacity, status, note, role, r.rank"
        " FROM participation AS p JOIN session_role AS r ON r.participation_id = p.id ORDER BY 2"
    ) == [
        (
            *("Ms.", "Chea Sophea", "Director", "Planning", "Ministry of Water", "KH"),
            *("Government", "head", "nominated", "vegetarian", "participant", 1),
        ),
        (
            *("Ms.", "Heng Dara", "Director", "Planning", "Ministry of Water", "KH"),
            *("Speaker", None, "nominated", None, "speaker", 2),
        ),
    ]
    assert desk.sql("SELECT event_id, session_id FROM import_batch") == [(1, 1)]


def test_people_the_desk_knows_are_put_on_the_event_once(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "one.csv", someone())
    bring_in(desk, path, readers)

    on_event = bring_in(desk, path, readers, ImportTarget("RTD"))
    on_session = bring_in(desk, path, readers, TARGET)
    again = bring_in(desk, path, readers, TARGET)

    assert [each.counts for each in (on_event, on_session, again)] == [{"same": 1}] * 3
    assert again.result.change.step is None
    assert desk.sql("SELECT count(*) FROM participation") == [(1,)]
    assert desk.sql("SELECT count(*) FROM session_role") == [(1,)]


def test_what_was_printed_stays_when_the_person_changes_post(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "one.csv", someone()), readers, TARGET)
    bring_in(desk, write_list(tmp_path / "two.csv", someone(Position="Minister")), readers)

    assert desk.sql("SELECT printed_position FROM participation") == [("Director",)]


def test_a_changed_category_is_taken_over_on_the_event(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "1.csv", someone(Category="Observer")), readers, TARGET)
    path = write_list(tmp_path / "2.csv", someone(Category="Delegate"))

    changed = bring_in(desk, path, readers, TARGET)
    again = bring_in(desk, path, readers, TARGET)

    assert (changed.counts, again.counts) == ({"update": 1}, {"same": 1})
    assert again.result.change.step is None
    assert desk.sql("SELECT category FROM participation") == [("Delegate",)]


def test_all_new_takes_unsure_rows_but_not_those_an_error_stops(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "one.csv", someone()), readers)
    typo = someone(**{"Family name": "Cheaa"})
    nameless = someone(**{"Family name": "", "Given name": "", "E-mail": "x@example.org"})

    path = write_list(tmp_path / "two.csv", typo, {**nameless, "Mobile": ""})
    taken = bring_in(desk, path, readers, accept=Accept.ALL_NEW)

    assert taken.counts == {"unsure": 2}
    assert (taken.result.added, taken.result.waiting) == (1, 1)


def test_a_list_of_institutions_is_read_and_adds_to_what_is_known(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    first = bring_in(desk, sample("16"), readers)
    again = bring_in(desk, sample("16"), readers)
    headings = ("Institution", "Acronym", "Native name", "Country", "Type", "E-mail", "Phone")
    row = {"Institution": "Mekong School", "Country": "Laos"}
    bring_in(desk, write_list(tmp_path / "1.csv", row, headings=headings), readers)
    more = {**row, "Acronym": "ZQX", "Type": "school", "E-mail": "office@zqx.example"}
    later = bring_in(desk, write_list(tmp_path / "2.csv", more, headings=headings), readers)

    assert first.counts["new"] > 60
    assert again.result.change.step is None
    assert later.counts == {"update": 1}
    assert desk.sql(
        "SELECT n.kind, n.name, i.type, i.country FROM institution AS i"
        " JOIN institution_name AS n ON n.institution_id = i.id"
        " WHERE i.id = (SELECT max(id) FROM institution) ORDER BY n.id"
    ) == [("official", "Mekong School", "school", "LA"), ("acronym", "ZQX", "school", "LA")]
    assert desk.sql("SELECT raw FROM contact_point ORDER BY id DESC LIMIT 1") == [
        ("office@zqx.example",)
    ]


def write_sheets(path: Path, *sheets: tuple[str, Sequence[str], Sequence[Sequence[str]]]) -> Path:
    """Write a workbook with sheets of headings and rows."""
    write_xlsx(
        path, [OutSheet(name, [OutColumn(h) for h in head], rows) for name, head, rows in sheets]
    )
    return path


def test_somebody_on_two_sheets_is_one_person(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    row = ("Sophea Chea", "Ministry of Water", "sophea@example.org")
    other = ("sophea@example.org", "Chea Sophea", "Director")
    path = write_sheets(
        tmp_path / "two.xlsx",
        ("Laos", ("Name", "Institution", "E-mail"), [row]),
        ("All", ("E-mail", "Name", "Position"), [other]),
    )

    imported = bring_in(desk, path, readers)

    assert imported.counts == {"new": 1, "update": 1}
    matched = imported.plan.sheets[1].rows[0].matched
    assert matched is not None
    assert (matched.sheet, matched.row, imported.plan.sheets[1].rows[0].row) == ("Laos", 2, 2)
    assert posts(desk) == [("Director", None, "Ministry of Water", 1, 1)]


def test_a_column_can_be_told_on_the_sheets_that_have_it(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = write_sheets(
        tmp_path / "two.xlsx",
        ("A", ("Name", "Bureau", "E-mail"), [("Sophea Chea", "Planning", "s@example.org")]),
        ("B", ("Name", "E-mail"), [("Dara Heng", "d@example.org")]),
    )

    bring_in(desk, path, readers, overrides={"bureau": "unit"})

    assert [post[1] for post in posts(desk)] == ["Planning"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"overrides": {"Nowhere": "unit"}}, "map_heading_unknown"),
        ({"overrides": {"Name": "nothing"}}, "map_field_unknown"),
        ({"sheets": ["C"]}, "sheet_not_found"),
    ],
)
def test_what_the_file_does_not_have_is_refused(
    desk: Desk, readers: Readers, tmp_path: Path, options: dict[str, Any], code: str
) -> None:
    path = write_sheets(tmp_path / "one.xlsx", ("A", ("Name", "E-mail"), [("A B", "a@b.org")]))

    with pytest.raises(LmdeskError) as refusal:
        plan_import(desk, open_list(path), readers, **options)

    assert refusal.value.code == code


def test_only_the_sheet_asked_for_is_read(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    path = write_sheets(
        tmp_path / "two.xlsx",
        ("A", ("Name", "E-mail"), [("Sophea Chea", "s@example.org")]),
        ("B", ("Name", "E-mail"), [("Dara Heng", "d@example.org")]),
    )

    plan = plan_import(desk, open_list(path), readers, sheets=[" b "])

    assert [sheet.sheet for sheet in plan.sheets] == ["B"]


def test_an_import_stopped_at_any_moment_leaves_no_trace(desk: Desk, readers: Readers) -> None:
    before = desk.dump()
    calls = 0

    def count(done: int, total: int, note: str = "") -> None:
        nonlocal calls
        calls += 1

    listing = open_list(sample("19"))
    plan = plan_import(desk, listing, readers, target=TARGET)
    from lmdesk.services.apply_import import apply_import

    def stop_at(moment: int) -> None:
        seen = 0

        def stop(done: int, total: int, note: str = "") -> None:
            nonlocal seen
            seen += 1
            if seen == moment:
                raise Cancelled

        with pytest.raises(Cancelled):
            apply_import(desk, plan, readers, target=TARGET, progress=stop)

    for moment in range(1, 9):
        stop_at(moment)
        assert desk.dump() == before
    apply_import(desk, plan, readers, target=TARGET, progress=count)
    assert calls >= 8
    assert desk.sql("SELECT count(*) FROM person")[0][0] > 4000


def test_what_was_told_of_a_heading_is_remembered_for_the_layout(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    headings = ("Name", "Bureau", "E-mail")
    one = {"Name": "Sophea Chea", "Bureau": "Planning", "E-mail": "s@example.org"}
    two = {"Name": "Dara Heng", "Bureau": "Finance", "E-mail": "d@example.org"}
    first = write_list(tmp_path / "1.csv", one, headings=headings)
    bring_in(desk, first, readers, overrides={"Bureau": "unit"})

    bring_in(desk, write_list(tmp_path / "2.csv", two, headings=headings), readers)
    again = bring_in(desk, first, readers)
    changed = plan_import(desk, open_list(first), readers, overrides={"Bureau": "other"})

    assert [post[1] for post in posts(desk)] == ["Planning", "Finance"]
    assert again.result.change.step is None
    assert {column.heading: column.field for column in changed.sheets[0].columns} == {
        **{"Name": "name", "Bureau": "other", "E-mail": "email"}
    }


def test_another_answer_for_a_layout_takes_the_place_of_the_first(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    headings = ("Name", "Bureau", "E-mail")
    row = {"Name": "Sophea Chea", "Bureau": "Planning", "E-mail": "s@example.org"}
    path = write_list(tmp_path / "1.csv", row, headings=headings)
    bring_in(desk, path, readers, overrides={"Bureau": "unit"})

    bring_in(desk, path, readers, overrides={"Bureau": "position"})

    assert desk.sql("SELECT columns FROM import_profile") == [('{"Bureau": "position"}',)]
