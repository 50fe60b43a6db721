"""Tests of laying a row of a list of institutions beside an institution of the desk."""

from lmdesk.domain.bodies_beside import compare_bodies
from lmdesk.domain.contacts import ContactKind, ContactRecord, EmailReading, PhoneReading
from lmdesk.domain.institutions import InstitutionNameRecord, InstitutionRecord
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.side_by_side import SideMark, SideRow


def contact(kind: str, text: str) -> ContactRecord:
    return ContactRecord(1, kind, None, text, text, None, None, False, False, "ok")


KNOWN = InstitutionRecord(
    *(1, "u", "ministry", None, "KH", None, None, None, None, None, None, None, None, None, ""),
    names=(
        InstitutionNameRecord(1, "official", None, "Ministry of Water", None, None, True),
        InstitutionNameRecord(2, "acronym", None, "MoW", None, None, False),
    ),
    contacts=(contact("email", "info@example.org"), contact("fax", "+85523756201")),
    people=3,
)

DRAFT = InstitutionDraft(
    "MINISTRY OF WATER",
    acronym="MOWE",
    native_name="ក្រសួងទឹក",
    institution_type="Ministry",
    country="KH",
    emails=(EmailReading("info@example.org", "info@example.org"), EmailReading("x@", None)),
    phones=(PhoneReading("023 756 202", "+85523756202", None, ContactKind.PHONE, True),),
)


def test_each_field_says_how_both_sides_stand() -> None:
    assert compare_bodies(DRAFT, KNOWN) == (
        SideRow("institution", "Ministry of Water", "MINISTRY OF WATER", SideMark.SAME),
        SideRow("acronym", "MoW", "MOWE", SideMark.CHANGED),
        SideRow("native_name", None, "ក្រសួងទឹក", SideMark.NEW),
        SideRow("institution_type", "ministry", "Ministry", SideMark.SAME),
        SideRow("country", "KH", "KH", SideMark.SAME),
        SideRow("email", "info@example.org", "info@example.org", SideMark.SAME),
        SideRow("email", None, "x@", SideMark.NEW),
        SideRow("phone", None, "+85523756202", SideMark.NEW),
        SideRow("fax", "+85523756201", None, SideMark.ONLY_DESK),
    )


def test_another_name_and_another_country_stay_as_the_desk_has_them() -> None:
    other = InstitutionDraft("Water Ministry", country="LA")

    assert compare_bodies(other, KNOWN)[:2] == (
        SideRow("institution", "Ministry of Water", "Water Ministry", SideMark.KEPT),
        SideRow("acronym", "MoW", None, SideMark.ONLY_DESK),
    )
    assert compare_bodies(other, KNOWN)[3] == SideRow("country", "KH", "LA", SideMark.KEPT)


def test_without_an_institution_everything_is_new() -> None:
    assert compare_bodies(InstitutionDraft("Bank of Sand", acronym="BoS"), None) == (
        SideRow("institution", None, "Bank of Sand", SideMark.NEW),
        SideRow("acronym", None, "BoS", SideMark.NEW),
    )
