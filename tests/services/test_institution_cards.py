"""Tests of the contact cards of institutions, written and read again."""

from pathlib import Path

import pytest

from import_builders import bring_in
from institution_builders import Bodies, some_bodies
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact
from lmdesk.services.export_list import Wanted, export, formats_of
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.institutions import InstitutionQuery, institution, institution_ids
from lmdesk.services.postal_addresses import add_address
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Institution


@pytest.fixture
def bodies(desk: Desk, readers: Readers) -> Bodies:
    made = some_bodies(desk)
    owner = ContactOwner("institution", made.ministry)
    add_contact(desk, owner, "office@water.example.org", readers)
    add_contact(desk, owner, "+86 10 8226 8277", readers)
    add_contact(desk, owner, "old@water.example.org", readers)
    ((old,),) = desk.sql("SELECT id FROM contact_point WHERE raw LIKE 'old%'")
    edit_contact(desk, old, {"status": "bounced"}, readers)
    with desk.step("institution_edited", name="x") as step:
        step.update(Institution, made.ministry, host_country="KH")
    return made


def cards(desk: Desk, path: Path, wanted: Wanted | None = None) -> list[list[str]]:
    """Return the lines of each card but for its uid."""
    export(desk, "institutions", path, wanted or Wanted())
    text = path.read_bytes().decode().replace("\r\n ", "")
    return [
        [line for line in each.split("\r\n") if line and not line.startswith("UID:")]
        for each in text.split("BEGIN:VCARD\r\n")[1:]
    ]


def test_card_of_version_3_says_what_the_body_is(
    desk: Desk, bodies: Bodies, tmp_path: Path
) -> None:
    written = cards(desk, tmp_path / "a.vcf")

    assert len(written) == 3
    assert written[2] == [
        "VERSION:3.0",
        "PRODID:-//lmdesk//EN",
        "KIND:org",
        "N:;;;;",
        "FN:Ministry of Water",
        "ORG:Ministry of Water",
        "X-ABSHOWAS:COMPANY",
        "X-NATIVE-NAME:水利部",
        "NICKNAME:MoW",
        "CATEGORIES:ministry",
        "EMAIL;TYPE=INTERNET:office@water.example.org",
        "TEL;TYPE=WORK,VOICE:+861082268277",
        "ADR:;;;;;;Cambodia",
        "X-REPRESENTS-COUNTRY:China",
        "END:VCARD",
    ]


def test_card_of_version_4_has_the_native_name_beside(
    desk: Desk, bodies: Bodies, tmp_path: Path
) -> None:
    (ministry,) = cards(desk, tmp_path / "a.vcf", Wanted(ids=(bodies.ministry,), vcard="4.0"))
    (bank,) = cards(desk, tmp_path / "b.vcf", Wanted(ids=(bodies.bank,), vcard="4.0"))

    assert ministry[:7] == [
        "VERSION:4.0",
        "PRODID:-//lmdesk//EN",
        "KIND:org",
        "FN;ALTID=1:Ministry of Water",
        "FN;ALTID=1;LANGUAGE=zh:水利部",
        "ORG;ALTID=1:Ministry of Water",
        "ORG;ALTID=1;LANGUAGE=zh:水利部",
    ]
    assert bank[3:5] == ["FN:Lotus Bank", "ORG:Lotus Bank"]


def test_card_has_the_addresses_and_where_the_body_is_once(
    desk: Desk, bodies: Bodies, readers: Readers, tmp_path: Path
) -> None:
    owner = ContactOwner("institution", bodies.ministry)
    add_address(desk, owner, "8 River Street\n10400 Bangkok\nThailand", readers)
    abroad = cards(desk, tmp_path / "a.vcf")[2]
    add_address(desk, owner, "1 Quay, North\nPhnom Penh\nCambodia", readers)
    both = cards(desk, tmp_path / "b.vcf")[2]
    (none,) = cards(desk, tmp_path / "c.vcf", Wanted(ids=(bodies.department,)))

    bangkok = "ADR:;;8 River Street;Bangkok;;10400;Thailand"
    assert addresses_in(abroad) == ["ADR:;;;;;;Cambodia", bangkok]
    assert addresses_in(both) == [bangkok, r"ADR:;;1 Quay\, North;Phnom Penh;;;Cambodia"]
    assert addresses_in(none) == []


def addresses_in(card: list[str]) -> list[str]:
    return [line for line in card if line.startswith("ADR")]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_address_on_a_card_says_nothing_of_the_country_represented(
    desk: Desk, bodies: Bodies, readers: Readers, tmp_path: Path, version: str
) -> None:
    owner = ContactOwner("institution", bodies.department)
    add_address(desk, owner, "8 River Street\n10400 Bangkok\nThailand", readers)
    with desk.step("institution_edited", name="x") as step:
        step.update(Institution, bodies.department, country=None)
    cards(desk, tmp_path / "a.vcf", Wanted(vcard=version))

    plan = plan_import(desk, open_list(tmp_path / "a.vcf"), readers)
    with Desk.create(tmp_path / "other.lmdesk", by="Dara") as other:
        bring_in(other, tmp_path / "a.vcf", readers)
        (found,) = institution_ids(other, InstitutionQuery(text="Department of Rivers"))
        sheet = institution(other, found)

    assert [row.verdict.value for sheet in plan.sheets for row in sheet.rows] == ["same"] * 3
    assert sheet is not None
    assert sheet.record.country is None


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_cards_that_come_back_bring_nothing_new(
    desk: Desk, bodies: Bodies, readers: Readers, tmp_path: Path, version: str
) -> None:
    cards(desk, tmp_path / "a.vcf", Wanted(vcard=version))

    plan = plan_import(desk, open_list(tmp_path / "a.vcf"), readers)

    assert formats_of("institutions") == (".xlsx", ".csv", ".vcf")
    assert [row.verdict.value for sheet in plan.sheets for row in sheet.rows] == ["same"] * 3


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_cards_make_the_same_bodies_on_another_desk(
    desk: Desk, bodies: Bodies, readers: Readers, tmp_path: Path, version: str
) -> None:
    cards(desk, tmp_path / "a.vcf", Wanted(vcard=version))
    with Desk.create(tmp_path / "other.lmdesk", by="Dara") as other:
        bring_in(other, tmp_path / "a.vcf", readers)
        found = institution_ids(other, InstitutionQuery(text="MoW"))
        sheet = institution(other, found[0])

    assert sheet is not None
    assert [(name.kind, name.name) for name in sheet.record.names] == [
        ("official", "Ministry of Water"),
        ("acronym", "MoW"),
        ("native", "水利部"),
    ]
    assert sheet.record.country == "CN"
    assert sorted(each.normalised or "" for each in sheet.record.contacts) == [
        "+861082268277",
        "office@water.example.org",
    ]
