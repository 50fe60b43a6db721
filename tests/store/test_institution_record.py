from pathlib import Path

from desk_builders import MADE, add_institution, add_person, add_post
from lmdesk.domain.contacts import ContactRecord
from lmdesk.domain.institutions import InstitutionNameRecord, InstitutionRecord
from lmdesk.store.institution_record import institution_record
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Institution,
    InstitutionName,
    Person,
)
from search_builders import searched_desk


def test_record_holds_names_contacts_and_the_number_of_people(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            body = step.insert(Institution, uid="i", created_at=MADE, country="CN", type="ministry")
            acronym = step.insert(
                InstitutionName, institution=body, kind="acronym", name="MOW", match_key="mow"
            )
            main = step.insert(
                InstitutionName,
                institution=body,
                kind="official",
                name="Ministry of Water",
                match_key="water",
                is_primary=True,
            )
            phone = step.insert(
                ContactPoint, institution=body, kind="phone", raw="12", status="unsure"
            )
            here, left, gone = (add_person(step, name) for name in ("A", "B", "C"))
            for person in (here, here, left, gone):
                post = add_post(step, person, body)
            step.update(Person, gone, deleted_at=MADE)
            [post] = [row for (row,) in desk.sql("SELECT id FROM affiliation WHERE person_id = 2")]
            step.update(Affiliation, post, end_date="2026-01-01")
        assert institution_record(desk, body) == InstitutionRecord(
            id=body,
            uid="i",
            type="ministry",
            level=None,
            country="CN",
            host_country=None,
            region=None,
            founded=None,
            founded_precision=None,
            boilerplate=None,
            contact_block=None,
            note=None,
            deleted_at=None,
            merged_into=None,
            created_at=MADE,
            names=(
                InstitutionNameRecord(
                    main, "official", None, "Ministry of Water", None, None, True
                ),
                InstitutionNameRecord(acronym, "acronym", None, "MOW", None, None, False),
            ),
            contacts=(
                ContactRecord(
                    phone, "phone", None, "12", None, None, None, False, False, "unsure", None
                ),
            ),
            people=1,
        )


def test_no_institution_has_no_record(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            add_institution(step)
        assert institution_record(desk, 7) is None
