"""Tests of contact cards that come in and go out: people, unknown properties, who is who."""

from pathlib import Path

import pytest

from card_builders import card, cells, said, write_cards_file
from import_builders import bring_in, someone, steps_of, write_list
from list_files import DATA, sample
from lmdesk.domain.import_plan import Verdict
from lmdesk.errors import LmdeskError
from lmdesk.formats.list_file import read_list_file
from lmdesk.services.apply_import import Accept, apply_import
from lmdesk.services.export_list import Wanted, export, formats_of
from lmdesk.services.import_desk import open_draft
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_problems import save_problem_rows
from lmdesk.services.import_sheets import SheetKind, SheetView, summaries
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.people import person as details_of
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import ContactPoint, Person, PersonName

CARD = card(
    "N:Chea;Sophea;;Ms.;",
    "FN:Chea Sophea",
    "ORG:Ministry of Water;Planning",
    "TITLE:Director",
    "EMAIL;TYPE=WORK:chea.sophea@example.org",
    "item1.TEL:+855 91 234 101",
    "item1.X-ABLabel:Mobile",
    "NICKNAME:Phea",
    "NOTE:Speaks French\\, Khmer",
)


def exported(desk: Desk, path: Path, what: str = "people", wanted: Wanted | None = None) -> str:
    """Write cards and return the text of the file, unfolded."""
    export(desk, what, path, wanted or Wanted())
    return path.read_bytes().decode().replace("\r\n ", "").replace("\r\n", "\n")


def verdicts(desk: Desk, path: Path, readers: Readers) -> list[str]:
    plan = plan_import(desk, open_list(path), readers)
    return [row.verdict.value for sheet in plan.sheets for row in sheet.rows]


def test_the_people_of_a_file_with_a_damaged_card_come_in(desk: Desk, readers: Readers) -> None:
    plan, result = bring_in(desk, sample("17"), readers)

    rows = {row.row: row for sheet in plan.sheets for row in sheet.rows}
    assert (result.added, result.updated, result.waiting) == (12, 0, 1)
    assert (rows[138].verdict, rows[138].skipped_because) == (Verdict.SKIPPED, "card_damaged")
    assert [problem.code for problem in rows[154].problems] == ["contradicts_earlier_row"]
    assert (plan.sheets[1].kind, plan.container) == ("institutions", "vcf")


def test_where_a_value_comes_from_is_told_by_the_line(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = write_cards_file(tmp_path / "a.vcf", card("N:Other;Man") + CARD)

    bring_in(desk, path, readers)

    details = details_of(desk, 2)
    assert details is not None
    [origin] = details.origins
    assert (origin.file_name, origin.sheet, origin.row) == ("a.vcf", "cards", 5)
    assert ("Note", "Speaks French, Khmer") in origin.cells


def test_the_sheet_shows_one_row_for_each_card(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("17"), readers)

    view = SheetView(draft, "cards")

    assert [each.name for each in summaries(draft)] == ["cards", "institutions"]
    assert (view.row_count, view.first_shown(), view.number_at(1)) == (14, 1, 16)
    assert view.row(view.number_at(11)).kind is SheetKind.SKIPPED
    assert "Lim" in view.row(138).cells
    assert list(view.planned(144)) == [12]


def test_problem_rows_of_cards_with_pictures_fit_into_a_workbook(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    picture = "PHOTO;ENCODING=b;TYPE=PNG:" + "A" * 90_000
    path = write_cards_file(tmp_path / "a.vcf", card("TEL:12", picture))

    written = save_problem_rows(open_draft(desk, path, readers), tmp_path / "look.xlsx")

    assert written.rows == 1


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_card_goes_out_with_what_the_desk_has_no_place_for(
    desk: Desk, readers: Readers, tmp_path: Path, version: str
) -> None:
    bring_in(desk, write_cards_file(tmp_path / "a.vcf", CARD), readers)

    text = exported(desk, tmp_path / "out.vcf", wanted=Wanted(vcard=version))

    sort = ';SORT-AS="Chea,Sophea"' if version == "4.0" else ""
    assert f"N{sort}:Chea;Sophea;;Ms.;\nFN:Chea Sophea\n" in text
    assert "NICKNAME:Phea\nNOTE:Speaks French\\, Khmer\n" in text
    assert "item1.X-ABLabel:Mobile\n" in text
    assert ("item1.TEL;TYPE=PREF:+85591234101\n" in text) == (version == "3.0")
    assert ("item1.TEL;PREF=1;VALUE=uri:tel:+85591234101\n" in text) == (version == "4.0")
    assert verdicts(desk, tmp_path / "out.vcf", readers) == ["same"]


def test_a_later_card_adds_to_what_earlier_ones_said(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_cards_file(tmp_path / "a.vcf", CARD), readers)
    later = CARD.replace("NICKNAME:Phea", "BDAY:1980-02-03").replace("French", "Lao")
    later = later.replace("END:", "TEL;TYPE=WORK:+855 23 756 201\nEND:")
    bring_in(desk, write_cards_file(tmp_path / "b.vcf", later), readers)

    text = exported(desk, tmp_path / "out.vcf")

    assert [line for line in text.split("\n") if line[:4] in ("NOTE", "NICK", "BDAY")] == [
        *("BDAY:1980-02-03", "NOTE:Speaks Lao\\, Khmer", "NICKNAME:Phea"),
    ]


def test_cards_are_known_again_by_their_uid_whatever_else_is_alike(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    twins = [someone(Mobile="", **{"E-mail": ""}) for _ in range(2)]
    bring_in(desk, write_list(tmp_path / "a.csv", *twins[:1]), readers)
    bring_in(
        desk,
        write_list(
            tmp_path / "b.csv",
            someone(Mobile="", **{"E-mail": "", "Title": "Mr."}, Institution="Elsewhere"),
        ),
        readers,
        accept=Accept.ALL_NEW,
    )
    text = exported(desk, tmp_path / "out.vcf")

    assert desk.value(Person.select(Person.id).order_by(Person.id.desc())) == 2
    assert text.count("FN:Chea Sophea") == 2
    assert verdicts(desk, tmp_path / "out.vcf", readers) == ["same", "same"]


def test_a_uid_under_the_name_of_somebody_else_says_nothing(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_cards_file(tmp_path / "a.vcf", CARD), readers)
    uid = desk.value(Person.select(Person.uid))
    other = card("N:Boonmee;Anan", "FN:Anan Boonmee", f"UID:urn:uuid:{uid}")
    mine = card("N:Chea;Sophea", "TITLE:Minister", f"UID:{uid.upper()}")
    path = write_cards_file(tmp_path / "b.vcf", other + mine)

    plan = plan_import(desk, open_list(path), readers)

    stranger, known = plan.sheets[0].rows
    assert stranger.verdict is Verdict.NEW
    assert (known.verdict, known.matched and known.matched.evidence) == (
        *(Verdict.UPDATE, ("same_record",)),
    )
    assert [change.field for change in known.changes] == ["position"]


def test_contacts_that_no_longer_work_do_not_go_out(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_cards_file(tmp_path / "a.vcf", CARD), readers)
    with desk.step("contact_changed", name="Chea Sophea") as step:
        [found] = desk.rows(
            ContactPoint.select(ContactPoint.id).where(ContactPoint.kind == "email")
        )
        step.update(ContactPoint, found[0], status="bounced")

    assert "EMAIL" not in exported(desk, tmp_path / "out.vcf")


def test_participants_and_mailing_lists_become_cards(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    both = [someone(), someone(**{"Family name": "Sok", "E-mail": "", "Mobile": "+855 91 234 102"})]
    bring_in(desk, write_list(tmp_path / "a.csv", *both), readers, ImportTarget("E1"))

    there = exported(desk, tmp_path / "p.vcf", "participants", Wanted(event="E1"))
    written = export(desk, "mailing-list", tmp_path / "m.vcf", Wanted(event="E1"))
    some = export(desk, "people", tmp_path / "s.vcf", Wanted(ids=(2,)))

    assert there.count("BEGIN:VCARD") == 2
    assert (written.rows, written.left_out) == (1, (("no_address", 1),))
    assert "EMAIL;TYPE=INTERNET,PREF:chea.sophea@example.org" in (tmp_path / "m.vcf").read_text()
    assert (some.rows, "N:Sok;" in (tmp_path / "s.vcf").read_text()) == (1, True)


def test_a_mailing_list_has_its_own_address_only(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    more = CARD.replace("TITLE", "EMAIL;TYPE=HOME:phea@example.com\nTITLE")
    bring_in(desk, write_cards_file(tmp_path / "a.vcf", more), readers)

    everything = exported(desk, tmp_path / "p.vcf")
    export(desk, "mailing-list", tmp_path / "m.vcf", Wanted(ids=(1,)))

    assert everything.count("\nEMAIL") == 2
    assert (tmp_path / "m.vcf").read_text().count("\nEMAIL") == 1


@pytest.mark.parametrize("what", ["focal-point", "list-of-participants"])
def test_other_lists_do_not_become_cards(desk: Desk, tmp_path: Path, what: str) -> None:
    with pytest.raises(LmdeskError) as caught:
        export(desk, what, tmp_path / "a.vcf", Wanted())

    assert caught.value.code == "cards_not_written"
    assert ".vcf" not in formats_of(what)


def test_another_version_of_cards_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(LmdeskError) as caught:
        export(desk, "people", tmp_path / "a.vcf", Wanted(vcard="2.1"))

    assert caught.value.code == "card_version_unknown"


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_cards_of_all_programs_come_back_as_they_went_out(
    desk: Desk, readers: Readers, tmp_path: Path, version: str
) -> None:
    for path in sorted(DATA.glob("cards_*.vcf")):
        bring_in(desk, path, readers, accept=Accept.ALL_NEW)
    bring_in(desk, sample("01"), readers, accept=Accept.ALL_NEW)
    steps = steps_of(desk)

    export(desk, "people", tmp_path / "out.vcf", Wanted(vcard=version))
    plan = plan_import(desk, open_list(tmp_path / "out.vcf"), readers)
    result = apply_import(desk, plan, readers)

    assert {row.verdict for sheet in plan.sheets for row in sheet.rows} == {Verdict.SAME}
    assert (result.change.step, steps_of(desk)) == (None, steps)


def test_names_in_two_scripts_come_back(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    lines = ("N:Chan;Dara", "FN:Chan Dara", "FN;LANGUAGE=km:ចាន់ ដារា")
    bring_in(desk, write_cards_file(tmp_path / "a.vcf", card(*lines, version="4.0")), readers)
    for version in ("3.0", "4.0"):
        path = tmp_path / f"{version}.vcf"
        export(desk, "people", path, Wanted(vcard=version))
        [sheet] = read_list_file(path).sheets

        assert cells(sheet)["Name in native script"] == "ចាន់ ដារា"
        assert said(sheet) == {}
    assert desk.value(PersonName.select(PersonName.printed).where(~PersonName.is_primary)) == (
        "ចាន់ ដារា"
    )
