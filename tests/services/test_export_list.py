"""Tests of the lists that go out: their rows, their order, and what is refused."""

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import new_desk
from lmdesk.services.export_list import EXPORTS, Wanted, Written, export
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.readers import load_readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    ListMember,
    MailingList,
    Participation,
    Person,
)

SPEAKERS = Wanted(event="RTD2020", session="PS1")


def rows_of(path: Path) -> list[list[Any]]:
    """Return all cells of the first sheet of a workbook."""
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def csv_rows(path: Path) -> list[list[str]]:
    """Return all cells of a csv file."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_the_list_of_participants_of_the_session_reads_as_it_was_printed(
    sample_desk: Desk, tmp_path: Path
) -> None:
    written = export(sample_desk, "list-of-participants", tmp_path / "lop.xlsx", SPEAKERS)

    assert written == Written(8)
    assert rows_of(tmp_path / "lop.xlsx") == [
        [
            "Roundtable Dialogue on Lancang-Mekong Cooperation Green Economic Development Belt: "
            "Biodiversity and Sustainable Infrastructure",
            *("", "", ""),
        ],
        [
            "Constructing Lancang-Mekong Low-carbon Industrial Parks: Addressing Climate Change "
            "and Sustainable Development",
            *("", "", ""),
        ],
        ["2020-07-30, online", "", "", ""],
        ["List of Participants", "", "", ""],
        ["No.", "Name", "Position", "Institution"],
        ["China", "", "", ""],
        [
            *("1", "Mr. HU Kehua", "Director"),
            "Office for Social Responsibility, China National Textile & Apparel Council",
        ],
        [
            *("2", "Mr. CHEN Yaxiang", "Associate Researcher"),
            "Foreign Economic Cooperation Center / Lancang-Mekong Environmental Cooperation Center",
        ],
        ["3", "Dr. YU Hongyuan", "Professor", "Shanghai Institutes for International Studies"],
        ["Lao PDR", "", "", ""],
        [
            *("4", "Mr. Vanhone Phonnasane", ""),
            "Climate Change Management Department, "
            "Ministry of Natural Resources and Environment of Laos",
        ],
        ["Myanmar", "", "", ""],
        [
            *("5", "Dr. San Win", "Deputy Director"),
            "Environmental Protection Department, "
            "Ministry of Natural Resources and Environmental Conservation of Myanmar",
        ],
        ["Other participants", "", "", ""],
        ["6", "Mr. John McGinley", "Managing Partner", "Mekong Strategic Partners"],
        ["7", "Mr. Kevin MAY", "project manager", "Oxfam"],
        ["8", "Ms. MIAO Hong", "Director", "Belt and Road Department, World Resources Institute"],
    ]


def test_the_list_of_participants_as_csv_has_the_country_in_front(
    sample_desk: Desk, tmp_path: Path
) -> None:
    export(sample_desk, "list-of-participants", tmp_path / "lop.csv", SPEAKERS)

    rows = csv_rows(tmp_path / "lop.csv")
    assert rows[0] == ["Country", "No.", "Name", "Position", "Institution"]
    assert [row[:3] for row in rows[1:4]] == [
        ["China", "1", "Mr. HU Kehua"],
        ["China", "2", "Mr. CHEN Yaxiang"],
        ["China", "3", "Dr. YU Hongyuan"],
    ]


def test_heads_of_delegation_stand_first_and_those_who_declined_are_left_out(
    sample_desk: Desk, tmp_path: Path
) -> None:
    people = sample_desk.rows(
        Participation.select(Participation.id, Participation.printed_name)
        .where(Participation.printed_country == "TH", Participation.event == 3)
        .order_by(Participation.id)
    )
    with sample_desk.step("person_edited", name="delegation") as step:
        for participation_id, _ in people:
            step.update(Participation, participation_id, capacity="delegate")
        step.update(Participation, people[-1][0], capacity="head")
        step.update(Participation, people[0][0], status="declined")

    export(sample_desk, "list-of-participants", tmp_path / "l.csv", Wanted(event="RTD2026"))

    thai = [row[2] for row in csv_rows(tmp_path / "l.csv") if row[0] == "Thailand"]
    assert thai[0].endswith(f"{people[-1][1]} (Head of delegation)")
    assert len(thai) == len(people) - 1
    assert not [name for name in thai if name.endswith(people[0][1])]


def test_a_changed_post_does_not_change_what_was_printed(sample_desk: Desk, tmp_path: Path) -> None:
    export(sample_desk, "list-of-participants", tmp_path / "before.csv", SPEAKERS)
    with sample_desk.step("person_edited", name="San Win") as step:
        post = sample_desk.value(Affiliation.select(Affiliation.id).where(Affiliation.person == 4))
        step.update(Affiliation, post, position="Director General")
    export(sample_desk, "list-of-participants", tmp_path / "after.csv", SPEAKERS)

    assert csv_rows(tmp_path / "before.csv") == csv_rows(tmp_path / "after.csv")


def test_people_leave_with_their_id_hidden_and_come_back_as_the_same(
    sample_desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "people.xlsx"
    written = export(sample_desk, "people", path, Wanted())

    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert written == Written(338)
    assert sheet.column_dimensions["A"].hidden
    assert [cell.value for cell in sheet[1]] == [
        *("ID", "Title", "Family name", "Given name", "Name in native script", "Position"),
        *("Department", "Institution", "Country", "E-mail", "Mobile", "Phone", "Tags"),
    ]
    assert sheet.freeze_panes == "A2"
    plan = plan_import(sample_desk, open_list(path), load_readers(sample_desk))
    assert {verdict.value: count for verdict, count in plan.counts.items() if count} == {
        "same": 338
    }


def test_people_as_csv_come_without_ids_and_come_back_as_the_same(
    sample_desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    export(sample_desk, "people", path, Wanted())

    assert csv_rows(path)[0][0] == "Title"
    plan = plan_import(sample_desk, open_list(path), load_readers(sample_desk))
    assert {verdict.value: count for verdict, count in plan.counts.items() if count} == {
        "same": 338
    }


def test_people_exported_to_another_desk_are_the_same_people_there(
    sample_desk: Desk, tmp_path: Path
) -> None:
    from lmdesk.services.apply_import import apply_import

    export(sample_desk, "people", tmp_path / "one.csv", Wanted())
    with new_desk(tmp_path / "other.lmdesk") as other:
        readers = load_readers(other)
        plan = plan_import(other, open_list(tmp_path / "one.csv"), readers)
        apply_import(other, plan, readers)
        export(other, "people", tmp_path / "two.csv", Wanted())

    def without_tags(path: Path) -> list[list[str]]:
        return sorted(row[:11] for row in csv_rows(path))

    assert without_tags(tmp_path / "two.csv") == without_tags(tmp_path / "one.csv")


def test_institutions_leave_with_names_contacts_and_how_many_people(
    sample_desk: Desk, tmp_path: Path
) -> None:
    written = export(sample_desk, "institutions", tmp_path / "i.csv", Wanted())

    rows = csv_rows(tmp_path / "i.csv")
    centre = next(row for row in rows if row[0].startswith("Foreign Economic"))
    embassy = next(row for row in rows if row[0] == "Royal Thai Embassy in China")
    assert written == Written(40)
    assert centre == [
        "Foreign Economic Cooperation Center / Lancang-Mekong Environmental Cooperation Center",
        *("FECC/LMEC", "", "affiliated institution", "China", ""),
        "tang.huaqing@fecomee.org.cn; li.xia@fecomee.org.cn",
        *("+861082268277; +861082268221", "+861082200579", "http://www.mepfeco.org.cn", "1"),
    ]
    assert embassy[3:6] == ["embassy", "Thailand", "China"]


def test_participants_of_an_event_leave_with_category_and_status(
    sample_desk: Desk, tmp_path: Path
) -> None:
    written = export(sample_desk, "participants", tmp_path / "p.csv", Wanted(event="WS2024"))

    rows = csv_rows(tmp_path / "p.csv")
    assert written == Written(110)
    assert rows[0] == [
        *("Title", "Name", "Position", "Department", "Institution", "Country", "Category"),
        *("Role", "Delegation", "Capacity", "Status", "E-mail", "Phone"),
    ]
    assert {row[10] for row in rows[1:]} == {"confirmed"}


def test_a_mailing_list_has_one_address_each_and_says_who_is_left_out(
    sample_desk: Desk, tmp_path: Path
) -> None:
    list_id = sample_desk.value(MailingList.select(MailingList.id))
    members = [
        row[0]
        for row in sample_desk.rows(
            ListMember.select(ListMember.person)
            .join(ContactPoint, on=(ContactPoint.person == ListMember.person))
            .where(ListMember.mailing_list == list_id, ContactPoint.kind == "email")
            .order_by(ListMember.id)
        )
    ]
    refuses, chosen, *_ = members
    box = "office@example.org"
    with sample_desk.step("person_edited", name="members") as step:
        step.update(Person, refuses, do_not_contact=True)
        for member in (chosen, members[-1]):
            contact = step.insert(
                ContactPoint,
                person=member,
                kind="email",
                raw=box,
                normalised=box,
                is_shared=True,
                status="ok",
            )
            row_id = sample_desk.value(
                ListMember.select(ListMember.id).where(
                    ListMember.mailing_list == list_id, ListMember.person == member
                )
            )
            step.update(ListMember, row_id, contact_point=contact)

    path = tmp_path / "news.xlsx"
    written = export(sample_desk, "mailing-list", path, Wanted(mailing_list="Newsletter"))

    book = openpyxl.load_workbook(path)
    emails = [row[8] for row in book["Mailing list"].iter_rows(min_row=2, values_only=True)]
    reasons = [row[9] for row in book["Left out"].iter_rows(min_row=2, values_only=True)]
    assert len(emails) == len(set(emails)) == written.rows
    assert emails.count(box) == 1
    assert reasons.count("Does not want to be written to") == 1
    assert reasons.count("Shares an address that is on the list") == 1
    assert sorted(written.notes) == [
        "Does not want to be written to: 1.",
        f"No usable e-mail address: {reasons.count('No usable e-mail address')}.",
        "Shares an address that is on the list: 1.",
    ]


def test_the_people_of_an_event_can_be_written_to(sample_desk: Desk, tmp_path: Path) -> None:
    export(sample_desk, "mailing-list", tmp_path / "m.csv", Wanted(event="RTD2026"))

    rows = csv_rows(tmp_path / "m.csv")
    assert rows[0][4] == "Salutation"
    by_name = {row[3]: row[4] for row in rows}
    assert by_name["Anan Boonmee"] == "Prof. Anan"
    assert by_name["Bùi Bích Ngọc"] == "Ms. Ngọc"


@pytest.mark.parametrize(
    ("what", "name", "wanted", "code"),
    [
        ("participants", "x.csv", Wanted(), "event_not_named"),
        ("mailing-list", "x.csv", Wanted(), "event_not_named"),
        ("participants", "x.csv", Wanted(event="NONE"), "event_not_found"),
        ("list-of-participants", "x.csv", Wanted("RTD2026", "P9"), "session_not_found"),
        ("mailing-list", "x.csv", Wanted(mailing_list="Nobody"), "mailing_list_not_found"),
        ("people", "x.pdf", Wanted(), "format_not_written"),
        ("list-of-participants", "x", SPEAKERS, "format_not_written"),
        ("people", "no/such/folder/x.csv", Wanted(), "cannot_write_file"),
    ],
)
def test_what_cannot_be_written_is_refused_and_leaves_no_file(
    sample_desk: Desk, tmp_path: Path, what: str, name: str, wanted: Wanted, code: str
) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()

    with pytest.raises(LmdeskError) as refusal:
        export(sample_desk, what, folder / name, wanted)

    assert refusal.value.code == code
    assert list(folder.iterdir()) == []


def test_a_stopped_export_leaves_the_old_file(sample_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("old", encoding="utf-8")
    with sample_desk.step("person_edited", name="many") as step:
        ids = step.reserve_ids(Person, 1000)
        step.bulk_insert(
            Person, ("id", "uid", "created_at"), [(i, f"u{i}", "2026-01-01") for i in ids]
        )
        _name_all(step, ids)

    def stop(done: int, total: int, note: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export(sample_desk, "people", path, Wanted(), progress=stop)

    assert path.read_text(encoding="utf-8") == "old"


def _name_all(step: Any, people: range) -> None:
    from lmdesk.store.tables import PersonName

    ids = step.reserve_ids(PersonName, len(people))
    columns = ("id", "person_id", "script", "kind", "raw", "name_order", "printed", "sort_key")
    more = ("search_key", "sound_key", "is_primary")
    step.bulk_insert(
        PersonName,
        (*columns, *more),
        [
            (i, p, "Latn", "official", f"N {p}", "whole", f"N {p}", f"n {p}", "n", "n", 1)
            for i, p in zip(ids, people, strict=True)
        ],
    )


def test_every_kind_of_list_is_offered() -> None:
    assert EXPORTS == (
        "people",
        "institutions",
        "participants",
        "mailing-list",
        "list-of-participants",
        "focal-point",
    )


def test_institutions_come_back_as_the_same(sample_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "institutions.xlsx"
    export(sample_desk, "institutions", path, Wanted())

    plan = plan_import(sample_desk, open_list(path), load_readers(sample_desk))

    assert plan.sheets[0].kind == "institutions"
    assert {verdict.value: count for verdict, count in plan.counts.items() if count} == {"same": 40}
